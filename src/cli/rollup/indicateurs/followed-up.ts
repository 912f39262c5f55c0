import { compte, typo } from '../../../document/typography.ts';
import type { Cell, Column, Rollup } from '../../../export/table.ts';
import { groupItems } from '../../../rollup/group-items.ts';
import { isValue } from '../../../rollup/indicators/in-time.ts';
import { type Standing, standingsOf } from '../../../rollup/indicators/standing.ts';
import type { TargetResult } from '../../../rollup/indicators/targets.ts';
import { TOLERANCE } from '../../../rollup/indicators/trajectory.ts';
import type { View } from './view.ts';
import { codeLabels, groupingOf, keyColumns } from './groupings.ts';
import { jsonOf } from './json.ts';
import { cibleOf, PACE_REASONS, PACES, STATES, uniteOf } from './words.ts';

const COLUMNS: readonly Column[] = [
  { id: 'indicateur', titre: 'Indicateur', kind: 'text' },
  { id: 'valeur', titre: 'valeur', kind: 'nombre' },
  { id: 'unite', titre: 'unité', kind: 'text', detail: true },
  { id: 'estimee', titre: 'estimée', kind: 'text', detail: true },
  { id: 'jusqu_au', titre: 'jusqu’au', kind: 'date', detail: true },
  { id: 'mesures', titre: 'mesures', kind: 'nombre', detail: true },
  { id: 'cible', titre: 'cible', kind: 'text', detail: true },
  { id: 'etat', titre: 'cible', kind: 'text' },
  { id: 'rythme', titre: 'rythme', kind: 'text' },
  { id: 'attendu', titre: 'attendu', kind: 'nombre', detail: true },
  { id: 'calcul', titre: 'calcul du rythme', kind: 'text', detail: true },
  { id: 'mesures_manquantes', titre: 'mesures manquantes', kind: 'nombre', detail: true },
];

/** The target that counts now: the first that is not over, else the last. */
function currentTarget(targets: readonly TargetResult[], today: string): TargetResult | undefined {
  return targets.find(({ days }) => days.fin >= today) ?? targets.at(-1);
}

function stateOf(target: TargetResult | undefined): string {
  if (target === undefined) return '–';
  const { periods, state } = target;
  if (periods === undefined || periods.judged === 0) return STATES[state];
  return `${STATES[state]} (${String(periods.attained)} sur ${String(periods.judged)})`;
}

function cells({ indicateur, value, targets, trajectory, due, measures }: Standing, today: string): readonly Cell[] {
  const target = currentTarget(targets, today);
  const known = isValue(value) ? value : undefined;
  return [
    typo(`${indicateur.libelle}${known?.estimated ? ' (estimé)' : ''}`),
    known?.value ?? null,
    uniteOf(indicateur) ?? null,
    known?.estimated ? 'oui' : null,
    known?.until ?? null,
    measures.length,
    target === undefined ? null : typo(cibleOf(target)),
    typo(stateOf(target)),
    typo(PACES[trajectory.pace]),
    trajectory.expected ?? null,
    typo(PACE_REASONS[trajectory.reason]),
    due.length,
  ];
}

/** Each indicator: what was measured, its targets, its pace. */
export function followedUp({ plans, par, today }: View): Rollup {
  const items = plans.flatMap((plan) => standingsOf(plan, today)).map((one) => ({ ...one, annee: undefined }));
  const labels = codeLabels(plans, par);
  const groups = groupItems(items, par.map(groupingOf));
  const standings = groups.flatMap(({ items: own }) => own as readonly (Standing & { annee: undefined })[]);
  return {
    table: {
      titre: 'Indicateurs',
      colonnes: [...keyColumns(par), ...COLUMNS],
      lignes: groups.flatMap(({ key, plans: from, items: own }) =>
        (own as readonly (Standing & { annee: undefined })[]).map((one) => [
          ...labels(key, from),
          ...cells(one, today),
        ]),
      ),
      notes: notesOf(standings),
    },
    data: jsonOf(plans, standings, today),
  };
}

function notesOf(standings: readonly Standing[]): readonly string[] {
  const measured = standings.filter(({ measures }) => measures.length > 0).length;
  const aimed = standings.filter(({ targets }) => targets.length > 0).length;
  const attained = standings.filter(({ targets }) => targets.some(({ state }) => state === 'atteinte')).length;
  const late = standings.filter(({ trajectory }) => trajectory.pace === 'en_retard').length;
  const due = standings.reduce((sum, one) => sum + one.due.length, 0);
  const answers = standings.filter(({ indicateur, value }) => indicateur.nature === 'oui_non' && isValue(value));
  return [
    `${compte(measured, 'indicateur mesuré', 'indicateurs mesurés')} sur ${String(standings.length)}, ${String(aimed)} avec une cible`,
    `${compte(attained, 'indicateur')} avec une cible atteinte, ${String(late)} en retard`,
    ...(due > 0
      ? [`${compte(due, 'mesure attendue manque', 'mesures attendues manquent')} : voir « --vue attendues »`]
      : []),
    ...(answers.length > 0 ? ['oui vaut 1, non vaut 0'] : []),
    `rythme : face à une ligne droite du départ à la prochaine cible, à ${String(TOLERANCE * 100)} % près ; pour une cible par période, la dernière période mesurée`,
  ].map(typo);
}
