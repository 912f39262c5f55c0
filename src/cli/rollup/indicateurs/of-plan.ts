import { compte, liste, typo } from '../../../document/typography.ts';
import type { Cell, Rollup } from '../../../export/table.ts';
import { type GlobalIndicators, globalIndicatorsOf } from '../../../rollup/indicators/global.ts';
import type { Plan } from '../../../model/plan.ts';
import type { View } from './view.ts';

type Row = readonly Cell[];

function rowsOf(plan: Plan, { years }: GlobalIndicators): readonly Row[] {
  return years.map(({ annee, held, participants, byQualite, withoutParticipants }) => [
    plan.pst.value.titre,
    String(annee),
    held,
    held > 0 && withoutParticipants === held ? null : participants,
    [...byQualite].map(([qualite, n]) => `${qualite ?? 'non dit'} : ${String(n)}`).join(', '),
  ]);
}

const one = (level: number): string => String(Math.round(level * 10) / 10).replace('.', ',');

function notesOf(plan: Plan, { years, completion }: GlobalIndicators, several: boolean): readonly string[] {
  const prefix = several ? `${plan.pst.value.titre} : ` : '';
  const { level, byPhases, base, realised } = completion;
  const all = new Map<string, number>();
  for (const { byQualite } of years) {
    for (const [qualite, n] of byQualite) all.set(qualite ?? 'non dit', (all.get(qualite ?? 'non dit') ?? 0) + n);
  }
  const unconfirmed = years.reduce((sum, year) => sum + year.unconfirmed, 0);
  return [
    level === undefined || byPhases === undefined
      ? `${prefix}niveau de réalisation inconnu : aucun suivi`
      : `${prefix}niveau de réalisation : ${one(level)} % (poids des actions réalisées ${one(realised)} sur ${one(base)}, ` +
        `abandonnées et à discuter mises à part) ; par étapes, ${one(byPhases)} %`,
    ...(all.size > 0
      ? [`${prefix}participants par qualité : ${liste([...all].map(([q, n]) => `${q} ${String(n)}`))}`]
      : []),
    ...(unconfirmed > 0 ? [`${prefix}${compte(unconfirmed, 'comité prévu')} dont rien ne dit s’il s’est tenu`] : []),
  ].map(typo);
}

/** The indicators of the plan itself, which nobody types: they are computed. */
export function ofPlan({ plans, today }: View): Rollup {
  const computed = plans.map((plan) => ({ plan, global: globalIndicatorsOf(plan, today) }));
  const several = plans.length > 1;
  return {
    table: {
      titre: 'Indicateurs du plan',
      colonnes: [
        { id: 'plan', titre: 'Plan', kind: 'text', ...(!several && { detail: true }) },
        { id: 'annee', titre: 'Année', kind: 'text' },
        { id: 'copils', titre: 'comités tenus', kind: 'nombre' },
        { id: 'participants', titre: 'participants', kind: 'nombre' },
        { id: 'qualites', titre: 'qualités', kind: 'text', detail: true },
      ],
      lignes: computed.flatMap(({ plan, global }) => rowsOf(plan, global)),
      notes: computed.flatMap(({ plan, global }) => notesOf(plan, global, several)),
    },
  };
}
