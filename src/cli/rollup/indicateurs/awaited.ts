import { compte, typo } from '../../../document/typography.ts';
import type { Rollup } from '../../../export/table.ts';
import { groupItems } from '../../../rollup/group-items.ts';
import { standingsOf } from '../../../rollup/indicators/standing.ts';
import type { View } from './view.ts';
import { codeLabels, groupingOf, keyColumns } from './groupings.ts';
import { periodOf } from './words.ts';

/** The periods that are over, and that the frequency of an indicator asked to measure. */
export function awaited({ plans, par, today }: View): Rollup {
  const standings = plans.flatMap((plan) => standingsOf(plan, today)).map((one) => ({ ...one, annee: undefined }));
  const late = standings.filter(({ due }) => due.length > 0);
  const labels = codeLabels(plans, par);
  const missing = late.reduce((sum, { due }) => sum + due.length, 0);
  return {
    table: {
      titre: 'Mesures attendues',
      colonnes: [
        ...keyColumns(par),
        { id: 'indicateur', titre: 'Indicateur', kind: 'text' },
        { id: 'manquantes', titre: 'manquantes', kind: 'nombre' },
        { id: 'derniere', titre: 'dernière', kind: 'text' },
        { id: 'periodes', titre: 'périodes', kind: 'text', detail: true },
      ],
      lignes: groupItems(late, par.map(groupingOf)).flatMap(({ key, plans: from, items }) =>
        (items as typeof late).map(({ indicateur, due }) => [
          ...labels(key, from),
          typo(indicateur.libelle),
          due.length,
          due.slice(-1).map(periodOf).join(''),
          due.map(periodOf).join(' '),
        ]),
      ),
      notes: [
        `${compte(missing, 'mesure manque', 'mesures manquent')}, pour ${compte(late.length, 'indicateur')} sur ${String(standings.length)}`,
        ...(standings.some(({ indicateur }) => indicateur.frequence === undefined)
          ? [
              `${compte(standings.filter(({ indicateur }) => indicateur.frequence === undefined).length, 'indicateur')} sans fréquence : rien n’en est attendu`,
            ]
          : []),
        'une mesure de valeur inconnue compte : quelqu’un a regardé',
      ].map(typo),
    },
  };
}
