import type { Plan } from '../../model/plan.ts';
import { type Moment, momentOfYear, type Situation, situationsOf } from '../../rollup/progress/situation.ts';
import type { Context } from '../context.ts';
import type { ReleveView } from '../types.ts';
import { typo } from '../typography.ts';

/** A year of a plan, as it was known when it ended. */
export interface Bilan {
  readonly context: Context;
  readonly annee: number;
  readonly moment: Moment;
  /** In the order of the codes. */
  readonly situations: readonly Situation[];
  /** Those of the end of the year before, by fiche. */
  readonly before: ReadonlyMap<string, Situation>;
  /** The plan without the follow-ups of later years: a yearly report stays what it was. */
  readonly known: Plan;
}

export function bilanDe(context: Context, annee: number): Bilan {
  const { plan } = context;
  const moment = momentOfYear(annee);
  const before = situationsOf(plan, momentOfYear(annee - 1)).map((one) => [one.fiche.id, one] as const);
  return {
    context,
    annee,
    moment,
    situations: situationsOf(plan, moment),
    before: new Map(before),
    known: { ...plan, suivis: plan.suivis.filter(({ value }) => value.annee <= annee) },
  };
}

/** The follow-up that was written for that very year: an older one says nothing of it. */
export const suiviDeLAnnee = ({ annee }: Pick<Bilan, 'annee'>, { followUp }: Situation) =>
  followUp?.latest.annee === annee ? followUp.latest : undefined;

interface Written {
  readonly id: string;
  readonly titre: string;
  readonly phrases?: readonly string[];
  readonly colonnes: readonly string[];
  readonly lignes: readonly { readonly nom: string; readonly cellules: readonly string[] }[];
  /** Said in place of a table without rows. */
  readonly rien: string;
  readonly notes?: readonly string[];
}

/** Facts in a table, or the sentence that there are none, in French typography. */
export function releve({ id, titre, phrases = [], colonnes, lignes, rien, notes = [] }: Written): ReleveView {
  const hasRows = lignes.length > 0;
  return {
    id: `releve-${id}`,
    titre: typo(titre),
    phrases: [...phrases, ...(hasRows ? [] : [rien])].map(typo),
    tableau: hasRows
      ? {
          colonnes,
          lignes: lignes.map(({ nom, cellules }) => ({ nom: typo(nom), cellules: cellules.map(typo) })),
        }
      : undefined,
    notes: hasRows ? notes.map(typo) : [],
  };
}
