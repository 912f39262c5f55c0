export { CATALOGUE } from './catalogue.ts';
export { checkPlan } from './check-plan.ts';
export { type Levels, levelRefusal } from './levels.ts';
