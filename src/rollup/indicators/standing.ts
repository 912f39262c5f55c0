import type { Plan } from '../../model/plan.ts';
import type { Fiche } from '../../model/types.ts';
import type { Days } from '../days.ts';
import { followUpsOf } from '../progress/follow-up.ts';
import { yearOf } from '../../model/dates.ts';
import { spanOf } from '../span.ts';
import { measuresDue } from './due.ts';
import { inTime, type InTime } from './in-time.ts';
import { type Followed, followedOf } from './measures.ts';
import { type TargetResult, targetsOf } from './targets.ts';
import { type Trajectory, trajectoryOf } from './trajectory.ts';

/** Where an indicator stands at a day. */
export interface Standing extends Followed {
  readonly plan: string;
  readonly value: InTime;
  readonly targets: readonly TargetResult[];
  readonly trajectory: Trajectory;
  /** Periods that are over and without measure. */
  readonly due: readonly Days[];
}

/** Every indicator of the fiches of a plan, in the order of the codes. `today`: ISO 8601. */
export function standingsOf(plan: Plan, today: string): readonly Standing[] {
  const { periode, id } = plan.pst.value;
  const planDays = { debut: `${String(periode.debut)}-01-01`, fin: `${String(periode.fin)}-12-31` };
  const followUps = followUpsOf(plan, yearOf(today));
  const spans = new Map<Fiche, Days>();
  const actionOf = (fiche: Fiche): Days => {
    const days = spans.get(fiche) ?? spanOf(fiche, periode).days;
    spans.set(fiche, days);
    return days;
  };
  return followedOf(plan).map((followed) => {
    const action = actionOf(followed.fiche);
    const targets = targetsOf(followed, planDays, action, today);
    return {
      ...followed,
      plan: id,
      value: inTime(followed),
      targets,
      trajectory: trajectoryOf(followed, targets, planDays),
      due: measuresDue(followed, action, followUps.get(followed.fiche.id), today),
    };
  });
}
