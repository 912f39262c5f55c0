import type { Plan } from '../../../model/plan.ts';
import type { IndicateurDimension } from './groupings.ts';

/** What every view of the indicators is made from. */
export interface View {
  readonly plans: readonly Plan[];
  readonly par: readonly IndicateurDimension[];
  readonly today: string;
}
