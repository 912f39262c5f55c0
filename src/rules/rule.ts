import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { RuleInfo } from '../model/rule-info.ts';

/** What a rule found; its code and its severity are those of the rule. */
export type Found = Omit<Finding, 'code' | 'severity'>;

export interface Rule extends RuleInfo {
  /**
   * Findings on a plan whose files have the right shape, in any order. Says nothing where what is missing may stand in what
   * could not be read, and nothing twice: the consequence of a mistake that another rule reports is not a finding.
   * `today`: YYYY-MM-DD, for the few rules that ask what is past.
   */
  readonly check: (plan: Plan, today: string) => Iterable<Found>;
}

export const defineRule = (rule: Rule): Rule => rule;
