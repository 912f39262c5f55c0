import { axeCode, axesInOrder, ficheCode, fichesInOrder } from '../model/codes.ts';
import type { Directory, Plan } from '../model/plan.ts';
import { budgetOf } from '../rollup/budget.ts';
import type { Dimension } from '../rollup/budget/dimensions.ts';
import { groupsOf } from '../rollup/budget/groups.ts';

const GROUPS = [
  'axe',
  'fiche',
  'annee',
  'financeur',
  'poste',
  'nature',
  'statut',
] as const satisfies readonly Dimension[];

const byId = <T>({ entries }: Directory<T>): object =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { value }]) => [id, value]));

/** Amounts in integer cents, as `pst rollup budget -f json` gives them. */
function budgetJson(plan: Plan): object {
  const budget = budgetOf(plan);
  const amounts = ({ total, unfunded }: Pick<typeof budget, 'total' | 'unfunded'>) => ({
    bas: total.low,
    haut: total.high,
    sans_financeur: unfunded.low,
  });
  return {
    unite: 'centime',
    total: amounts(budget),
    apports_en_nature: { bas: budget.inKind.low, haut: budget.inKind.high },
    lignes: budget.coverage.lines,
    lignes_comptees: budget.coverage.linesCounted,
    par: Object.fromEntries(
      GROUPS.map((dimension) => [
        dimension,
        groupsOf(budget, [dimension]).map((group) => ({ cle: group.key[0] ?? null, ...amounts(group) })),
      ]),
    ),
  };
}

/** The whole plan, each object as its file says it, and what is computed from it; described by schemas/sortie-export.schema.json. */
export function planJson(plan: Plan, version: string): string {
  const content = {
    version: 1,
    outil: { nom: 'pst', version },
    plan: plan.pst.value,
    axes: axesInOrder(plan),
    fiches: fichesInOrder(plan),
    suivis: plan.suivis.map(({ value }) => value),
    copils: plan.copils.map(({ value }) => value),
    partenaires: byId(plan.partenaires),
    territoires: byId(plan.territoires),
    thematiques: byId(plan.thematiques),
    chiffres: byId(plan.chiffres),
    sources: byId(plan.sources),
    calculs: {
      codes: {
        axes: Object.fromEntries(axesInOrder(plan).map(({ id }) => [id, axeCode(plan, id)])),
        fiches: Object.fromEntries(fichesInOrder(plan).map((fiche) => [fiche.id, ficheCode(plan, fiche)])),
      },
      budget: budgetJson(plan),
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
