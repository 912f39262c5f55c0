export { CATALOGUE } from './catalogue.ts';
export { checkPlan, runRules } from './check-plan.ts';
export { RULES } from './registry.ts';
export type { Found, Rule } from './rule.ts';
