import { compte, typo } from '../../../document/typography.ts';
import type { Cell, Column, Rollup } from '../../../export/table.ts';
import type { Plan } from '../../../model/plan.ts';
import { groupItems } from '../../../rollup/group-items.ts';
import { enters, type Item, type Sum, sumsOf } from '../../../rollup/indicators/across.ts';
import { followedOf } from '../../../rollup/indicators/measures.ts';
import type { View } from './view.ts';
import { codeLabels, groupingOf, keyColumns, keyLabels } from './groupings.ts';
import { uniteOf, UNSUMMED } from './words.ts';

const COLUMNS: readonly Column[] = [
  { id: 'indicateur', titre: 'Indicateur', kind: 'text' },
  { id: 'valeur', titre: 'valeur', kind: 'nombre' },
  { id: 'unite', titre: 'unité', kind: 'text' },
  { id: 'fiches', titre: 'fiches', kind: 'nombre' },
  { id: 'fiches_concernees', titre: 'fiches qui l’ont', kind: 'nombre', detail: true },
  { id: 'numerateur', titre: 'numérateur', kind: 'nombre', detail: true },
  { id: 'denominateur', titre: 'dénominateur', kind: 'nombre', detail: true },
  { id: 'estimee', titre: 'estimée', kind: 'text', detail: true },
  { id: 'jusqu_au', titre: 'jusqu’au', kind: 'date', detail: true },
];

const cells = ({ indicateur, value, parts, counted, fiches, estimated, until }: Sum): readonly Cell[] => [
  typo(`${indicateur.libelle}${estimated ? ' (estimé)' : ''}`),
  value,
  uniteOf(indicateur) ?? null,
  counted,
  fiches,
  parts?.numerator ?? null,
  parts?.denominator ?? null,
  estimated ? 'oui' : null,
  until,
];

const yearsOf = ({ pst }: Plan): readonly number[] => {
  const { debut, fin } = pst.value.periode;
  return Array.from({ length: Math.max(0, fin - debut + 1) }, (_, i) => debut + i);
};

function itemsOf(plan: Plan, byYear: boolean): readonly Item[] {
  const { id } = plan.pst.value;
  const years = byYear ? yearsOf(plan) : [undefined];
  return followedOf(plan).flatMap((one) => years.map((annee) => ({ ...one, plan: id, annee })));
}

/** The indicators that say how several fiches make one, and only those. */
export function summed({ plans, par }: View): Rollup {
  const items = plans.flatMap((plan) => itemsOf(plan, par.includes('annee')));
  const labels = keyLabels(plans, par);
  const whole = plans.flatMap((plan) => itemsOf(plan, false));
  const left = whole.filter((item) => typeof enters(item) === 'string').length;
  return {
    table: {
      titre: 'Indicateurs additionnés',
      colonnes: [...keyColumns(par), ...COLUMNS],
      lignes: sumsOf(items, par.map(groupingOf)).map((sum) => [...labels(sum.key, sum.plans), ...cells(sum)]),
      notes: [
        `${compte(left, 'indicateur')} sur ${String(whole.length)} hors de tout total : voir « --vue hors-sommes »`,
        'un taux est recalculé : la somme des numérateurs sur celle des dénominateurs',
        ...(par.includes('annee') ? ['une mesure compte dans une année quand elle y tient tout entière'] : []),
      ].map(typo),
    },
  };
}

/** What stands in no total of several fiches, and why. */
export function leftOut({ plans, par }: View): Rollup {
  const items = plans.flatMap((plan) => itemsOf(plan, false));
  const out = items.flatMap((item) => {
    const reason = enters(item);
    return typeof reason === 'string' ? [{ ...item, reason }] : [];
  });
  const labels = codeLabels(plans, par);
  return {
    table: {
      titre: 'Indicateurs qui ne s’additionnent pas',
      colonnes: [
        ...keyColumns(par),
        { id: 'indicateur', titre: 'Indicateur', kind: 'text' },
        { id: 'raison', titre: 'raison', kind: 'text' },
      ],
      lignes: groupItems(out, par.map(groupingOf)).flatMap(({ key, plans: from, items: own }) =>
        (own as typeof out).map(({ indicateur, reason }) => [
          ...labels(key, from),
          typo(indicateur.libelle),
          typo(UNSUMMED[reason]),
        ]),
      ),
      notes: [typo(`${compte(out.length, 'indicateur')} sur ${String(items.length)} hors de tout total`)],
    },
  };
}
