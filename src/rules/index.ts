export { CATALOGUE } from './catalogue.ts';
export { checkPlan } from './check-plan.ts';
