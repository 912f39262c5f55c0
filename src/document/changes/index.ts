import type { PlanDiff, PlanObject } from '../../diff/index.ts';
import type { Plan } from '../../model/plan.ts';
import { contextOf } from '../context.ts';
import { compte, typo } from '../typography.ts';
import { where } from './edits.ts';
import { totalViews } from './money.ts';
import { type Compared, sectionView } from './sections.ts';
import type { DiffView, SectionView } from './types.ts';

export type { ChangeView, DiffView, SectionView } from './types.ts';

/** Words what two versions of a plan do not say alike. `titles`: the French titles of the keys, as the schemas give them. */
export function diffView(before: Plan, after: Plan, diff: PlanDiff, titles: Compared['titles']): DiffView {
  const compared: Compared = { before: contextOf(before), after: contextOf(after), diff, titles };
  const sections = diff.objects.flatMap((change) => sectionView(compared, change) ?? []);
  return {
    titre: typo(after.pst.value.titre),
    resume: resumeOf(sections),
    totaux: totalViews(compared.before, compared.after, diff.budget),
    sections,
  };
}

/** Gives the name of a part of an object: « Budget · Goûters ». */
export function placeNamer(
  plan: Plan,
  titles: Compared['titles'],
): (object: PlanObject, path: readonly string[]) => string {
  const sides = { titles, after: contextOf(plan) };
  return (object, path) => where(sides, object, path);
}

type Nom = readonly [singulier: string, pluriel: string, feminin: boolean];

const NOMS: Readonly<Record<string, Nom>> = {
  axe: ['axe', 'axes', false],
  chiffres: ['chiffre', 'chiffres', false],
  copil: ['séance de copil', 'séances de copil', true],
  exceptions: ['exception', 'exceptions', true],
  fiche: ['fiche', 'fiches', true],
  partenaires: ['partenaire', 'partenaires', false],
  pst: ['plan', 'plans', false],
  sigles: ['sigle', 'sigles', false],
  sources: ['source', 'sources', true],
  suivi: ['suivi', 'suivis', false],
  tableau: ['tableau', 'tableaux', false],
  territoires: ['territoire', 'territoires', false],
  texte: ['texte', 'textes', false],
  thematiques: ['thématique', 'thématiques', true],
  theme: ['liste de thèmes', 'listes de thèmes', true],
};

const PARTICIPES = { nouveau: 'ajouté', retire: 'retiré', modifie: 'modifié', renomme: 'renommé' } as const;

/** « 2 fiches modifiées », « 1 partenaire ajouté »: in the order in which they are shown. */
function resumeOf(sections: readonly SectionView[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { kind, nature } of sections) {
    const key = `${kind} ${nature}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([key, count]) => {
    const [kind = '', nature = 'modifie'] = key.split(' ') as [string?, SectionView['nature']?]; // made above
    const [singulier, pluriel, feminin] = NOMS[kind] ?? [kind, `${kind}s`, false];
    const participe = `${PARTICIPES[nature]}${feminin ? 'e' : ''}`;
    return compte(count, `${singulier} ${participe}`, `${pluriel} ${participe}s`);
  });
}
