import { typo } from '../../../document/typography.ts';
import type { Column, Rollup } from '../../../export/table.ts';
import { type Financing, financingBy, financingOf } from '../../../rollup/budget/financing.ts';
import { sum } from '../../../rollup/budget.ts';
import { keyColumns, totalLabels } from './labels.ts';
import { coverageNotes } from './notes.ts';
import { both, keyLabels, lowAndHigh, type View } from './view.ts';

const STATES = {
  confirme: 'confirmé',
  sous_reserve: 'sous réserve',
  a_negocier: 'à négocier',
  non_dit: 'statut non dit',
} as const;

/** A state in which nothing stands takes no room. */
function columnsOf(whole: Financing): readonly Column[] {
  const states = Object.entries(STATES) as readonly (readonly [keyof typeof STATES, string])[];
  return [
    ...states.flatMap(([state, titre]) =>
      lowAndHigh(state, titre).map((column): Column => (whole[state].high > 0 ? column : { ...column, detail: true })),
    ),
    ...lowAndHigh('reste_a_financer', 'à financer'),
    { id: 'refuse_bas', titre: 'dont refusé', kind: 'euros', detail: true },
  ];
}

const cells = (financing: Financing): readonly number[] => [
  ...both(financing.confirme),
  ...both(financing.sous_reserve),
  ...both(financing.a_negocier),
  ...both(financing.non_dit),
  ...both(sum([financing.refuse, financing.sans_financeur])),
  financing.refuse.low,
];

/** How far the money is found. */
export function financed(view: View): Rollup {
  const { par, budget } = view;
  const labels = keyLabels(view);
  const whole = financingOf(budget);
  return {
    table: {
      titre: 'Financement',
      colonnes: [...keyColumns(par), ...columnsOf(whole)],
      lignes: financingBy(budget, par).map((group) => [...labels(group), ...cells(group.financing)]),
      total: [...totalLabels(par), ...cells(whole)],
      notes: [
        ...coverageNotes(budget),
        ...[
          'lecture basse ; la lecture haute est dans les formats csv et json',
          'à financer : ce que personne n’est désigné pour payer, ou que le financeur sollicité a refusé',
        ].map(typo),
      ],
    },
  };
}
