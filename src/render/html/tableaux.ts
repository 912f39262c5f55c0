import type { IndicateurView, LigneView, MontantView } from '../../document/index.ts';

/** An indicator of a summary. */
interface IndicateurResume extends IndicateurView {
  /** Whether there is a start or a target. */
  readonly valeurs: boolean;
}

export const indicateurResume = (indicateur: IndicateurView): IndicateurResume => ({
  ...indicateur,
  valeurs: indicateur.depart !== undefined || indicateur.cibles.length > 0,
});

/** A column is printed where at least one line has something to say in it. */
export interface TableauIndicateurs {
  readonly legende: string;
  readonly colonnes: Readonly<Record<'type' | 'unite' | 'depart' | 'cibles', boolean>>;
  readonly lignes: readonly IndicateurView[];
}

export function tableauIndicateurs(legende: string, lignes: readonly IndicateurView[]): TableauIndicateurs | undefined {
  if (lignes.length === 0) return undefined;
  return {
    legende,
    lignes,
    colonnes: {
      type: lignes.some(({ type }) => type !== undefined),
      unite: lignes.some(({ unite }) => unite !== undefined),
      depart: lignes.some(({ depart }) => depart !== undefined),
      cibles: lignes.some(({ cibles }) => cibles.length > 0),
    },
  };
}

export interface TableauBudget {
  readonly legende: string;
  readonly colonnes: Readonly<Record<'annees' | 'statut' | 'financeurs', boolean>>;
  readonly lignes: readonly LigneView[];
  readonly total: string | undefined;
  /** Columns before the last two, that the total shares: it is longer than the amounts. */
  readonly largeur: number;
}

export function tableauBudget(
  legende: string,
  lignes: readonly LigneView[],
  total: MontantView | undefined,
): TableauBudget | undefined {
  if (lignes.length === 0) return undefined;
  const colonnes = {
    annees: lignes.some(({ annees }) => annees !== undefined),
    statut: lignes.some(({ statut }) => statut !== undefined),
    financeurs: lignes.some(({ financeurs }) => financeurs.length > 0),
  };
  const optional = Object.values(colonnes).filter(Boolean).length;
  return { legende, colonnes, lignes, total: total?.texte, largeur: 1 + optional };
}
