import type { Rollup } from '../../../export/table.ts';
import type { Compute } from '../subject.ts';
import { awaited } from './awaited.ts';
import { followedUp } from './followed-up.ts';
import { isIndicateurDimension } from './groupings.ts';
import { ofPlan } from './of-plan.ts';
import { leftOut, summed } from './summed.ts';
import type { View } from './view.ts';

const VIEWS: Readonly<Record<string, (view: View) => Rollup>> = {
  suivi: followedUp,
  sommes: summed,
  'hors-sommes': leftOut,
  attendues: awaited,
  plan: ofPlan,
};

export const computeIndicateurs: Compute = (plans, { par, vue, today }) =>
  (VIEWS[vue] ?? followedUp)({ plans, par: par.filter(isIndicateurDimension), today });
