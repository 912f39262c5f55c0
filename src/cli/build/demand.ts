import { anneesSuivies } from '../../document/index.ts';
import type { Plan } from '../../model/plan.ts';
import { list, typo } from '../../report/french.ts';
import type { Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { ficheNamed, unknownFiche } from '../record/names.ts';
import type { Wanted } from './outputs.ts';
import type { Since } from './since.ts';

/** What the options ask for. */
export interface Asked {
  readonly html?: true | undefined;
  readonly pdf?: true | undefined;
  /** Codes or identifiers of the fiches to print on their own. */
  readonly fiche?: readonly string[] | undefined;
  /** The year to report on. */
  readonly bilan?: number | undefined;
  /** The version with which the document is compared. */
  readonly since?: Since | undefined;
}

/** What is made of one plan. */
export type Demand =
  | ({ readonly kind: 'document'; readonly fiches: readonly string[] } & Wanted)
  | ({ readonly kind: 'bilan'; readonly annee: number } & Wanted)
  | ({ readonly kind: 'depuis'; readonly since: Since } & Wanted);

/**
 * What is made of each plan: those that are asked nothing are left out. Throws a misuse where a fiche is of no plan or of
 * several, and where no plan was followed in the year.
 */
export function demandsOf(host: Pick<Host, 'err'>, plans: readonly Plan[], asked: Asked): ReadonlyMap<Plan, Demand> {
  const { fiche: words, bilan, since } = asked;
  if (words !== undefined && bilan !== undefined)
    throw misuse('Choisissez des fiches (--fiche) ou un bilan (--bilan), pas les deux');
  if (since !== undefined) {
    const other = words === undefined ? bilan && '--bilan' : '--fiche';
    if (other !== undefined) throw misuse(`L’option --since imprime tout le document : elle ne va pas avec ${other}`);
    return new Map(plans.map((plan) => [plan, { kind: 'depuis', since, ...wantedBy(asked) }]));
  }
  if (bilan !== undefined) return bilans(host, plans, { annee: bilan, ...wantedBy(asked) });
  if (words !== undefined) return seules(plans, words, asked);
  return new Map(plans.map((plan) => [plan, { kind: 'document', fiches: [], ...wantedBy(asked) }]));
}

/** Without a choice, everything. */
function wantedBy({ html, pdf }: Pick<Asked, 'html' | 'pdf'>): Wanted {
  const all = html === undefined && pdf === undefined;
  return { html: all || html === true, pdf: all || pdf === true };
}

/** Whether something is printed: a fiche always is. */
export const isPrinted = (asked: Pick<Asked, 'html' | 'pdf' | 'fiche'>): boolean =>
  asked.fiche !== undefined || wantedBy(asked).pdf;

/** A fiche comes without the document, unless it is asked for too. */
function seules(plans: readonly Plan[], words: readonly string[], { html, pdf }: Asked): ReadonlyMap<Plan, Demand> {
  const byPlan = new Map<Plan, string[]>();
  for (const word of words) {
    const { plan, id } = findFiche(plans, word);
    const ids = byPlan.get(plan) ?? [];
    byPlan.set(plan, ids.includes(id) ? ids : [...ids, id]);
  }
  const rest = { kind: 'document', html: html === true, pdf: pdf === true } as const;
  return new Map([...byPlan].map(([plan, fiches]) => [plan, { ...rest, fiches }]));
}

function findFiche(plans: readonly Plan[], word: string): { readonly plan: Plan; readonly id: string } {
  const found = plans.flatMap((plan) => {
    const fiche = ficheNamed(plan, word);
    return fiche === undefined ? [] : [{ plan, id: fiche.id }];
  });
  const [first, ...others] = found;
  if (first === undefined) return unknownFiche(plans, word);
  if (others.length === 0) return first;
  const folders = found.map(({ plan }) => plan.folder);
  throw misuse(`Plusieurs plans ont une fiche « ${word} » : dites lequel, ${list(folders, 'ou')}`);
}

type Bilans = Wanted & { readonly annee: number };

function bilans(host: Pick<Host, 'err'>, plans: readonly Plan[], wanted: Bilans): ReadonlyMap<Plan, Demand> {
  const without = plans.filter((plan) => !anneesSuivies(plan).includes(wanted.annee));
  if (without.length === plans.length) throw misuse(without.map((plan) => unfollowed(plan, wanted.annee)).join('.\n'));
  for (const plan of without) host.err.write(typo(`${unfollowed(plan, wanted.annee)} : pas de bilan.\n`));
  const followed = plans.filter((plan) => !without.includes(plan));
  return new Map(followed.map((plan) => [plan, { kind: 'bilan', ...wanted }]));
}

function unfollowed(plan: Plan, annee: number): string {
  const years = anneesSuivies(plan).map(String);
  const name = `Le plan « ${plan.pst.value.id} »`;
  if (years.length === 0)
    return `${name} n’a pas de suivi de ${String(annee)}, ni d’aucune année : un bilan se fait des fichiers de suivi/`;
  return `${name} n’a pas de suivi de ${String(annee)} ; il en a de ${list(years)}`;
}
