import { ficheCode } from '../../../model/codes.ts';
import type { Cents } from '../../../model/money.ts';
import type { Plan } from '../../../model/plan.ts';
import { type Ambiguity, ambiguitiesOf } from '../../../rollup/budget/ambiguities.ts';
import type { Budget } from '../../../rollup/budget.ts';

/** A line that separates the low total from the high one, as it is named. */
export interface AmbiguityRow {
  readonly plan: string;
  /** « A1-FA2 » */
  readonly code: string;
  readonly fiche: string;
  readonly ligne: string;
  readonly causes: Ambiguity['causes'];
  readonly effet: Cents;
}

export function ambiguityRows(plans: readonly Plan[], budget: Budget): readonly AmbiguityRow[] {
  const byId = new Map(plans.map((plan) => [plan.pst.value.id, plan]));
  return ambiguitiesOf(budget).map(({ line, causes, effect }) => ({
    plan: line.tags.plan,
    code: codeOf(byId.get(line.tags.plan), line.fiche),
    fiche: line.fiche,
    ligne: line.ligne.libelle,
    causes,
    effet: effect,
  }));
}

function codeOf(plan: Plan | undefined, id: string): string {
  const fiche = plan?.fiches.entries.get(id)?.value;
  return plan === undefined || fiche === undefined ? id : ficheCode(plan, fiche);
}
