import { readDate, yearOf } from '../model/dates.ts';
import type { Fiche, Phase, Pst } from '../model/types.ts';
import { libellePhase, libelleRecurrence } from './dates.ts';
import { TYPE_PHASE } from './labels.ts';
import type { BarreView, PhaseView } from './types.ts';
import { typo } from './typography.ts';

const DAY = 86_400_000;
const days = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / DAY;

/** Part of the plan's years, in %, between two days, both included; undefined when the phase lies outside. */
function extent(debut: string, fin: string, plan: Pst['periode']): { debut: number; largeur: number } | undefined {
  const first = days(`${String(plan.debut)}-01-01`);
  const end = days(`${String(plan.fin)}-12-31`) + 1;
  const from = Math.max(first, days(debut));
  const to = Math.min(end, days(fin) + 1);
  if (to <= from) return undefined;
  const percent = (n: number): number => Math.round((n / (end - first)) * 10_000) / 100;
  return { debut: percent(from - first), largeur: percent(to - from) };
}

/**
 * A bar on the years of the plan. A phase without announced end goes on to `horizon` (ISO 8601 day), the end of the
 * action when the fiche announces one.
 */
export function barreView(phase: Phase, plan: Pst['periode'], horizon: string): BarreView {
  const start = phase.debut === undefined ? undefined : readDate(phase.debut);
  const end = phase.ouvert ? { fin: horizon } : readDate(phase.fin ?? phase.debut ?? '');
  const drawn = start === undefined || end === undefined ? undefined : extent(start.debut, end.fin, plan);
  return {
    libelle: typo(phase.libelle),
    quand: typo(libellePhase(phase)),
    debut: drawn?.debut ?? 0,
    largeur: drawn?.largeur ?? 0,
    ouvert: (phase.ouvert ?? false) && drawn !== undefined,
    type: phase.type === undefined ? undefined : TYPE_PHASE[phase.type],
    dessine: drawn !== undefined,
  };
}

/** A phase wholly outside the years of the plan says so: nothing is drawn for it. */
function outside(phase: Phase, plan: Pst['periode'], horizon: string): readonly string[] {
  const start = phase.debut === undefined ? undefined : readDate(phase.debut);
  if (start === undefined) return [];
  const end = phase.ouvert || phase.fin === undefined ? undefined : readDate(phase.fin);
  const before = yearOf(phase.ouvert ? horizon : (end ?? start).fin) < plan.debut;
  const after = yearOf(start.debut) > plan.fin;
  return before || after ? [`hors des années du plan (${String(plan.debut)}-${String(plan.fin)})`] : [];
}

/** Last day of an action: that of its announced period, or of the plan. */
export function horizonOf(duree: Fiche['duree'], plan: Pst['periode']): string {
  const announced = duree?.periode === undefined ? undefined : readDate(duree.periode);
  return announced?.fin ?? `${String(plan.fin)}-12-31`;
}

export function phasesView(
  phases: readonly Phase[] | undefined,
  duree: Fiche['duree'],
  plan: Pst['periode'],
): readonly PhaseView[] {
  const horizon = horizonOf(duree, plan);
  return (phases ?? []).map((phase, _, siblings) => phaseView(phase, siblings, plan, horizon));
}

function phaseView(phase: Phase, siblings: readonly Phase[], plan: Pst['periode'], horizon: string): PhaseView {
  const names = (phase.depend_de ?? []).map((id) => siblings.find((other) => other.id === id)?.libelle ?? id);
  return {
    ...barreView(phase, plan, horizon),
    precisions: [
      ...(phase.recurrence === undefined ? [] : [libelleRecurrence(phase.recurrence)]),
      ...(names.length === 0 ? [] : [`après : ${names.join(' ; ')}`]),
      ...outside(phase, plan, horizon),
      ...(phase.texte_original === undefined || phase.debut === undefined
        ? []
        : [`texte d'origine : « ${phase.texte_original} »`]),
    ].map(typo),
  };
}
