import { axeOf, contextOf, type Context } from '../../document/context.ts';
import { escapeJson } from '../../report/visible.ts';
import type { DueItem } from '../../rollup/calendar/due.ts';
import type { LatePhase, Status } from '../../rollup/status.ts';
import { FIGURES } from '../rollup/avancement/columns.ts';
import type { ProgressSummary } from '../../rollup/progress/summary.ts';

const figures = (progress: ProgressSummary): object =>
  Object.fromEntries(FIGURES.map(({ id, of }) => [id, of(progress)]));

const ficheOf = ({ codes }: Context, fiche: string): object => ({ fiche, code: codes.get(fiche) ?? null });

function itemOf(context: Context, item: DueItem): object {
  const { kind: type, days } = item;
  const when = { type, debut: days.debut, fin: days.fin };
  switch (item.kind) {
    case 'debut':
    case 'fin':
    case 'jalon':
    case 'occurrence': {
      const { phase, sousAction } = item.planned;
      const from = { ...ficheOf(context, item.fiche), sous_action: sousAction ?? null };
      return { ...when, ...from, etape: phase.id, libelle: phase.libelle };
    }
    case 'experimentation':
      return { ...when, ...ficheOf(context, item.fiche) };
    case 'copil':
      return { ...when, copil: item.copil.id };
    case 'decision':
      return { ...when, copil: item.copil.id, decision: item.decision.id, libelle: item.decision.texte };
  }
}

const lateOf = (context: Context, { situation, phase: { planned, recorded } }: LatePhase): object => ({
  type: 'etape',
  debut: planned.debut?.debut ?? null,
  fin: planned.fin?.fin ?? null,
  ...ficheOf(context, situation.fiche.id),
  sous_action: planned.sousAction ?? null,
  etape: planned.phase.id,
  libelle: planned.phase.libelle,
  etat: recorded?.etat ?? null,
  suivi: recorded?.annee ?? null,
});

function planOf(status: Status): object {
  const context = contextOf(status.plan);
  const { missing } = status;
  return {
    plan: status.plan.pst.value.id,
    titre: status.plan.pst.value.titre,
    avancement: figures(status.progress),
    axes: status.axes.map(({ id, parent, progress }) => ({
      axe: id,
      parent: parent ?? null,
      code: axeOf(context, id).code,
      ...figures(progress),
    })),
    en_retard: [
      ...status.latePhases.map((late) => lateOf(context, late)),
      ...status.lateItems.map((item) => itemOf(context, item)),
    ],
    a_venir: status.due.map((item) => itemOf(context, item)),
    manques: {
      fiches_sans_nouvelles: missing.withoutNews.map(({ fiche }) => fiche.id),
      mesures_attendues: missing.measuresDue,
      lignes_sans_financeur: missing.withoutFunder,
      lignes_sans_periodicite: missing.withoutPeriodicity,
      lignes_sans_montant: missing.withoutAmount,
    },
  };
}

/** Described by schemas/sortie-status.schema.json. */
export const statusJson = (statuses: readonly Status[], jour: string, mois: number): string =>
  `${escapeJson(JSON.stringify({ version: 1, jour, mois, plans: statuses.map(planOf) }, undefined, 2))}\n`;
