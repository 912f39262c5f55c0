import { typo } from '../../../document/typography.ts';
import type { Column, Rollup } from '../../../export/table.ts';
import { type EtpDimension, type EtpGroup, etpBy, etpOf } from '../../../rollup/budget/etp.ts';
import { isOfFiche } from '../../../rollup/budget/dimensions.ts';
import { keyColumns } from './labels.ts';
import { keyLabels, type View } from './view.ts';

const COLUMNS: readonly Column[] = [
  { id: 'budget_bas', titre: 'budget, bas', kind: 'nombre' },
  { id: 'budget_haut', titre: 'budget, haut', kind: 'nombre' },
  { id: 'nature_bas', titre: 'en nature, bas', kind: 'nombre', detail: true },
  { id: 'nature_haut', titre: 'en nature, haut', kind: 'nombre', detail: true },
  { id: 'moyens', titre: 'moyens', kind: 'nombre' },
];

const cells = ({ budget, inKind, moyens }: EtpGroup): readonly number[] =>
  [budget.low, budget.high, inKind.low, inKind.high, moyens.low].map((thousandths) => thousandths / 1000);

/** Years stand apart whatever is asked: half a post for five years is half a post. */
const withYear = (par: View['par']): readonly EtpDimension[] => {
  const kept = par.filter((one): one is EtpDimension => one === 'annee' || isOfFiche(one));
  return kept.includes('annee') ? kept : [...kept, 'annee'];
};

/** Working time, in full-time equivalents, year by year. */
export function workingTime({ plans, par, budget }: View): Rollup {
  const dimensions = withYear(par);
  const labels = keyLabels({ plans, par: dimensions });
  const groups = etpBy(plans.flatMap(etpOf), budget, dimensions);
  return {
    table: {
      titre: 'Temps de travail (ETP)',
      colonnes: [...keyColumns(dimensions), ...COLUMNS],
      lignes: groups.map((group) => [...labels(group), ...cells(group)]),
      notes: [
        'en équivalents temps plein ; les années ne s’additionnent pas : un demi-poste pendant cinq ans reste un demi-poste',
        'budget et moyens ne s’additionnent pas : un même poste est souvent écrit deux fois',
        ...(groups.length === 0 ? ['aucun temps de travail chiffré'] : []),
      ].map(typo),
    },
  };
}
