import type { Cents } from '../../model/money.ts';
import { type Execution, executionOf } from '../../rollup/budget/execution.ts';
import { type Spending, spendingOf } from '../../rollup/budget/spending.ts';
import type { Total } from '../../rollup/budget.ts';
import { axeOf } from '../context.ts';
import type { Bloc } from '../types.ts';
import { compte, euros } from '../typography.ts';
import { releve, type Bilan } from './bilan.ts';

const spendingKnown = ({ known, context }: Bilan): Spending => spendingOf(known, context.budget);

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, one) => total + one, 0);

/** What was spent in the year on lines that the budget announces, contributions in kind aside. */
export function depenseDeLAnnee(bilan: Bilan): Cents {
  const ofYear = spendingKnown(bilan).expenses.filter(
    ({ year, valorisation }) => year === bilan.annee && !valorisation,
  );
  return sum(ofYear.map(({ cents }) => cents));
}

const prevu = ({ low, high }: Total): string => (low === high ? euros(low) : `${euros(low)} à ${euros(high)}`);

const cellules = (year: Execution | undefined, all: Execution): readonly string[] => [
  prevu(year?.planned ?? { low: 0, high: 0 }),
  euros(year?.spent ?? 0),
  prevu(all.planned),
  euros(all.spent),
];

const totalOf = (executions: readonly Execution[]): Execution => ({
  key: [],
  plans: [],
  planned: {
    low: sum(executions.map(({ planned }) => planned.low)),
    high: sum(executions.map(({ planned }) => planned.high)),
  },
  spent: sum(executions.map(({ spent }) => spent)),
  overrun: 0,
});

function parAxe(bilan: Bilan, { expenses }: Spending) {
  const { context, annee } = bilan;
  const all = executionOf(context.budget, expenses, ['axe_principal'], annee);
  const years = executionOf(context.budget, expenses, ['axe_principal', 'annee']).filter(({ key }) => key[1] === annee);
  const rows = all.map((one) => {
    const axe = axeOf(context, String(one.key[0]));
    return {
      nom: `${axe.rang} : ${axe.titreCourt}`,
      cellules: cellules(
        years.find(({ key }) => key[0] === one.key[0]),
        one,
      ),
    };
  });
  return rows.length === 0 ? [] : [...rows, { nom: 'Total', cellules: cellules(totalOf(years), totalOf(all)) }];
}

/** What the table leaves out, with its amount. */
function notes({ annee, context }: Bilan, { expenses, strays, withoutAmount }: Spending): readonly string[] {
  const ofYear = expenses.filter(({ year, valorisation }) => year === annee && valorisation);
  const stray = strays.filter(({ year }) => year === annee);
  const inKind = sum(ofYear.map(({ cents }) => cents));
  const { low, high } = context.budget.total;
  return [
    ...(low === high
      ? []
      : ['Là où le budget se lit de deux façons, le prévu va de la lecture basse à la lecture haute.']),
    ...(inKind > 0 ? [`Apports en nature valorisés en ${String(annee)}, hors du tableau : ${euros(inKind)}.`] : []),
    ...(stray.length > 0
      ? [
          `${compte(stray.length, 'dépense')} de ${String(annee)} sur une ligne qui n’est pas au budget, hors du tableau : ` +
            `${euros(sum(stray.map(({ cents }) => cents ?? 0)))}.`,
        ]
      : []),
    ...(withoutAmount > 0
      ? [`${compte(withoutAmount, 'dépense')} sans montant connu jusqu’à ${String(annee)}, hors du tableau.`]
      : []),
  ];
}

/** The fiches that spent more than the high reading of what their budget plans up to that year. */
function depassements(bilan: Bilan, { expenses }: Spending): Bloc {
  const { context, annee } = bilan;
  const over = executionOf(context.budget, expenses, ['fiche'], annee).filter(({ overrun }) => overrun > 0);
  return {
    type: 'releve',
    releve: releve({
      id: 'depassements',
      titre: 'Fiches qui dépassent leur budget',
      colonnes: ['Fiche', 'Prévu', 'Dépensé', 'Dépassement'],
      lignes: over.map(({ key, planned, spent, overrun }) => ({
        nom: context.codes.get(String(key[0])) ?? String(key[0]),
        cellules: [prevu(planned), euros(spent), euros(overrun)],
      })),
      rien: `Aucune fiche n’a dépensé plus que son budget prévu jusqu’à ${String(annee)}.`,
    }),
  };
}

export function depenses(bilan: Bilan): readonly Bloc[] {
  const spending = spendingKnown(bilan);
  const year = String(bilan.annee);
  const tableau = releve({
    id: 'depenses',
    titre: 'Prévu et dépensé',
    colonnes: ['Axe', `Prévu en ${year}`, `Dépensé en ${year}`, `Prévu jusqu’à ${year}`, `Dépensé jusqu’à ${year}`],
    lignes: parAxe(bilan, spending),
    rien: 'Le plan n’a pas de budget chiffré, et le suivi ne relève aucune dépense.',
    notes: notes(bilan, spending),
  });
  return [{ type: 'releve', releve: tableau }, depassements(bilan, spending)];
}
