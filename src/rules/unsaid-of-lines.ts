import type { Plan } from '../model/plan.ts';
import type { Fiche, LigneBudgetaire } from '../model/types.ts';
import { count, list } from './french.ts';
import type { Found } from './rule.ts';

/** What a line of budget leaves unsaid, and how to speak of it. */
export interface Unsaid {
  readonly isUnsaid: (line: LigneBudgetaire) => boolean;
  /** « n’a pas de financeur » and « n’ont pas de financeur » */
  readonly one: string;
  readonly many: string;
  readonly remedy: string;
}

/** One finding for the whole plan, whatever the number of lines: a coordinator has one question to ask, not thirty. */
export function unsaidOfLines({ pst, fiches }: Plan, { isUnsaid, one, many, remedy }: Unsaid): readonly Found[] {
  // What a fiche that broke the schema does not say proves nothing.
  const whole = [...fiches.entries.values()].flatMap(({ value, partial }) => (partial === true ? [] : [value]));
  const lines = whole.flatMap((fiche) => linesOf(fiche));
  const open = lines.filter(isUnsaid);
  if (open.length === 0) return [];
  const concerned = whole.filter((fiche) => linesOf(fiche).some(isUnsaid)).map(({ id }) => `\`${id}\``);
  return [
    {
      file: pst.file,
      pointer: '/id',
      message: `${count(open.length, 'ligne budgétaire', 'lignes budgétaires')} sur ${String(lines.length)} ${open.length < 2 ? one : many}`,
      help: `${remedy} Fiche${concerned.length < 2 ? '' : 's'} : ${list(concerned)}.`,
    },
  ];
}

const linesOf = ({ budget = [], sous_actions = [] }: Fiche): readonly LigneBudgetaire[] => [
  ...budget,
  ...sous_actions.flatMap((sousAction) => sousAction.budget ?? []),
];
