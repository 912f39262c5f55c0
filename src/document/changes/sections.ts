import type { ObjectChange, PlanDiff, PlanObject } from '../../diff/index.ts';
import { isObject } from '../../diff/index.ts';
import { axeCode, ficheCode } from '../../model/codes.ts';
import type { Plan } from '../../model/plan.ts';
import type { Context } from '../context.ts';
import { libelleDate } from '../dates.ts';
import { typo } from '../typography.ts';
import { changeViews, type Sides } from './edits.ts';
import { ficheCost, lineEffect } from './money.ts';
import { titleOfItem } from './names.ts';
import type { SectionView } from './types.ts';

export interface Compared {
  readonly before: Context;
  readonly after: Context;
  readonly diff: PlanDiff;
  /** The French titles of the keys of a file: see `createTitles`. */
  readonly titles: Sides['titles'];
}

/** One object that came, went, was renamed or changed, in words. */
export function sectionView(compared: Compared, change: ObjectChange): SectionView | undefined {
  const object = change.after ?? change.before;
  if (object === undefined) return undefined;
  const context = change.after === undefined ? compared.before : compared.after;
  const changements = changeViews({ ...compared, shifts: compared.diff.budget.lines }, change);
  return {
    nature: natureOf(change),
    titre: titleOf(context.plan, object),
    kind: object.kind,
    id: object.id,
    fichier: object.file,
    notes: notesOf(compared, change),
    changements,
  };
}

function natureOf({ before, after }: ObjectChange): SectionView['nature'] {
  if (before === undefined) return 'nouveau';
  if (after === undefined) return 'retire';
  return before.id === after.id ? 'modifie' : 'renomme';
}

/** What the object is called, with its code where it has one. */
function titleOf(plan: Plan, object: PlanObject): string {
  const { kind, id, value } = object;
  const said = titleOfItem(value);
  switch (kind) {
    case 'fiche': {
      const fiche = plan.fiches.entries.get(id)?.value;
      return fiche === undefined ? id : `${ficheCode(plan, fiche)} · ${typo(fiche.nom)}`;
    }
    case 'axe':
      return `${axeCode(plan, id)} · ${said ?? id}`;
    case 'suivi': {
      const [annee = '', fiche = ''] = id.split('/');
      const suivie = plan.fiches.entries.get(fiche)?.value;
      const name = suivie === undefined ? fiche : `${ficheCode(plan, suivie)} · ${typo(suivie.nom)}`;
      return `${name} · suivi ${annee}`;
    }
    case 'copil': {
      const date = isObject(value) ? value['date'] : undefined;
      const when = typeof date === 'string' || typeof date === 'number' ? ` · ${libelleDate(date)}` : '';
      return `Copil ${id}${when}`;
    }
    case 'pst':
      return said ?? 'Le plan';
    case 'theme':
      return 'Thèmes des chiffres';
    case 'sigles':
      return id;
    case 'texte':
      return said ?? `Texte ${id}`;
    case 'chiffres':
    case 'exceptions':
    case 'partenaires':
    case 'sources':
    case 'tableau':
    case 'territoires':
    case 'thematiques':
      return said ?? id;
  }
}

/** What is said once for the object: its identifier, its code, its cost, the lines that cost otherwise without having changed. */
function notesOf({ diff }: Compared, { kind, id, before, after, edits }: ObjectChange): readonly string[] {
  const renamed = before !== undefined && after !== undefined && before.id !== after.id;
  const code = diff.codes.find((change) => change.kind === kind && change.id === id);
  const cost = kind === 'fiche' ? diff.budget.fiches.get(id) : undefined;
  const own = edits.flatMap(({ path }) => lineKeyOf(path) ?? []);
  const drawn = kind === 'fiche' && before !== undefined && after !== undefined ? diff.budget.lines : [];
  const others = drawn.filter((line) => line.fiche === id && !own.includes(keyOf(line.sousAction, line.ligne)));
  return [
    ...(renamed ? [`Identifiant : ${after.id} au lieu de ${before.id}`] : []),
    ...(code === undefined ? [] : [`Code : ${code.after} au lieu de ${code.before}`]),
    ...(cost === undefined ? [] : [ficheCost(cost)]),
    ...others.map((line) => typo(`${line.libelle} : ${lineEffect(line)}, sans que la ligne change`)),
  ];
}

const keyOf = (sousAction: string | undefined, ligne: string): string => `${sousAction ?? ''}/${ligne}`;

/** The line of the budget that a path leads to or through: of the fiche, or of one of its sub-actions. */
function lineKeyOf(path: readonly string[]): string | undefined {
  const [first, second, third, fourth] = path;
  if (first === 'budget' && second !== undefined) return keyOf(undefined, second);
  return first === 'sous_actions' && third === 'budget' && fourth !== undefined ? keyOf(second, fourth) : undefined;
}
