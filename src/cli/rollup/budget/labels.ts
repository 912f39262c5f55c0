import { axeOf, lienFiche, nomComplet } from '../../../document/context.ts';
import { POSTE, STATUT_FINANCEMENT } from '../../../document/labels.ts';
import { typo } from '../../../document/typography.ts';
import type { Column } from '../../../export/table.ts';
import { ficheCode } from '../../../model/codes.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Dimension, KeyValue } from '../../../rollup/budget/dimensions.ts';

const TITRES: Readonly<Record<Dimension, string>> = {
  plan: 'Plan',
  axe_principal: 'Axe principal',
  axe: 'Axe',
  fiche: 'Fiche',
  ligne: 'Ligne',
  annee: 'Année',
  financeur: 'Financeur',
  poste: 'Poste',
  nature: 'Nature',
  statut: 'Statut',
  thematique: 'Thématique',
  pilote: 'Pilote',
};

/** What a key without value is called. */
const UNSAID: Readonly<Partial<Record<Dimension, string>>> = {
  annee: 'Année inconnue',
  financeur: 'Sans financeur désigné',
  thematique: 'Sans thématique',
  pilote: 'Sans pilote',
};

const NATURES: Readonly<Record<string, string>> = {
  fonctionnement: 'Fonctionnement',
  investissement: 'Investissement',
  non_dit: 'Nature non précisée',
};

/** « A1 Parentalité » */
export function axeName(plan: Plan, id: string): string {
  if (!plan.axes.entries.has(id)) return id;
  const { code, titreCourt } = axeOf({ plan, axes: new Map() }, id);
  return `${code} ${titreCourt}`;
}

/** « A1-FA2 · À la rencontre des parents solos ! » */
function ficheName(plan: Plan, id: string): string {
  const fiche = plan.fiches.entries.get(id)?.value;
  return lienFiche({ plan, codes: new Map(fiche && [[id, ficheCode(plan, fiche)]]) }, id).texte;
}

/** Only what a label needs is computed: a plan may have tens of thousands of fiches. */
function word(plan: Plan, dimension: Dimension, id: string): string {
  switch (dimension) {
    case 'plan':
      return typo(plan.pst.value.id === id ? plan.pst.value.titre : id);
    case 'axe':
    case 'axe_principal':
      return axeName(plan, id);
    case 'fiche':
      return ficheName(plan, id);
    case 'financeur':
    case 'pilote':
      return nomComplet({ plan }, id);
    case 'thematique':
      return typo(plan.thematiques.entries.get(id)?.value.nom ?? id);
    case 'poste':
      return Object.entries(POSTE).find(([poste]) => poste === id)?.[1] ?? id;
    case 'statut':
      return Object.entries(STATUT_FINANCEMENT).find(([statut]) => statut === id)?.[1] ?? id;
    case 'nature':
      return NATURES[id] ?? id;
    case 'annee':
    case 'ligne':
      return id;
  }
}

/** Names the keys of the groups. `plans`: those of a group; a single one wherever an identifier means something in its plan only. */
export function labeller(
  plans: readonly Plan[],
): (dimension: Dimension, value: KeyValue, from: readonly string[]) => string {
  const byId = new Map(plans.map((plan) => [plan.pst.value.id, plan]));
  return (dimension, value, [from = '']) => {
    const plan = byId.get(from);
    if (plan === undefined || value === null) return UNSAID[dimension] ?? '–';
    const ids = Array.isArray(value) ? value.map(String) : [String(value)];
    if (ids.length === 0) return UNSAID[dimension] ?? '–';
    return ids.map((id) => word(plan, dimension, id)).join(' + ');
  };
}

/** One column of words for each dimension. */
export const keyColumns = (par: readonly Dimension[]): readonly Column[] =>
  par.map((dimension) => ({ id: dimension, titre: TITRES[dimension], kind: 'text' }));

/** What the last row says in their place. */
export const totalLabels = (par: readonly Dimension[]): readonly string[] =>
  par.map((_, i) => (i === 0 ? 'Total' : ''));
