import { axeLineage } from '../model/codes.ts';
import type { Plan } from '../model/plan.ts';
import type { Fiche, SousAction } from '../model/types.ts';

/** What any total may be grouped by, as far as the fiche says it. Lists are sorted and without double. */
export interface Tags {
  /** Identifier of the plan: fiches and axes of two plans may have the same. */
  readonly plan: string;
  readonly fiche: string;
  readonly axe: string;
  /** The widest axe that contains the one of the fiche; the same where it has no parent. */
  readonly axePrincipal: string;
  readonly sousAction: string | undefined;
  /** Those of the axe, else of the nearest axe that contains it. */
  readonly thematiques: readonly string[];
  /** Those of the sub-action where it names some, else of the fiche; elected representatives included. */
  readonly pilotes: readonly string[];
}

type AxeTags = Pick<Tags, 'axePrincipal' | 'thematiques'>;

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort(byCodeUnit);

function axeTags(plan: Plan, id: string): AxeTags {
  const lineage = axeLineage(plan, id);
  const named = lineage.findLast((axe) => axe.thematiques !== undefined)?.thematiques ?? [];
  const rank = (thematique: string): number => plan.thematiques.entries.get(thematique)?.value.numero ?? Infinity;
  // Two themes that the directory does not know have no rank: their difference is not a number.
  const thematiques = [...distinct(named)].sort((a, b) => rank(a) - rank(b) || 0);
  return { axePrincipal: lineage[0]?.id ?? id, thematiques };
}

const pilotesOf = ({ pilotes }: Pick<Fiche | SousAction, 'pilotes'>): readonly string[] | undefined =>
  pilotes === undefined ? undefined : distinct(pilotes.map(({ partenaire }) => partenaire));

/** Gives the tags of a fiche, or of one of its sub-actions; what comes from an axe is computed once. */
export function taggerOf(plan: Plan): (fiche: Fiche, sousAction?: SousAction) => Tags {
  const axes = new Map<string, AxeTags>();
  return (fiche, sousAction) => {
    const known = axes.get(fiche.axe) ?? axeTags(plan, fiche.axe);
    axes.set(fiche.axe, known);
    return {
      plan: plan.pst.value.id,
      fiche: fiche.id,
      axe: fiche.axe,
      axePrincipal: known.axePrincipal,
      sousAction: sousAction?.id,
      thematiques: known.thematiques,
      pilotes: (sousAction && pilotesOf(sousAction)) ?? pilotesOf(fiche) ?? [],
    };
  };
}
