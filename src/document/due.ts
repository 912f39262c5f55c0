/** What falls due or is late, in words. */
import { readDate } from '../model/dates.ts';
import type { Copil, Phase } from '../model/types.ts';
import type { DueItem } from '../rollup/calendar/due.ts';
import type { Days } from '../rollup/days.ts';
import { addDays } from '../rollup/days.ts';
import type { LateItem, LatePhase } from '../rollup/status.ts';
import type { Context } from './context.ts';
import { libelleDate } from './dates.ts';
import { typo } from './typography.ts';

/** One thing to do: when, for which fiche or body, and what. Typography done. */
export interface DueView {
  readonly quand: string;
  /** « A1-FA2 », or what the item comes from. */
  readonly objet: string;
  readonly quoi: string;
}

const isMonthEnd = (day: string): boolean => addDays(day, 1).endsWith('-01');

/** « 15 mars 2025 », « juin 2025 », « février 2025 à mai 2025 », « 15 février 2025 au 30 juin 2025 » */
function libelleJours({ debut, fin }: Days): string {
  if (debut === fin) return libelleDate(debut);
  if (!debut.endsWith('-01') || !isMonthEnd(fin)) return `${libelleDate(debut)} au ${libelleDate(fin)}`;
  const [first, last] = [debut.slice(0, 7), fin.slice(0, 7)];
  if (first === last) return libelleDate(first);
  const quarter = readDate(`${debut.slice(0, 4)}-T${String((Number(debut.slice(5, 7)) + 2) / 3)}`);
  if (quarter?.debut === debut && quarter.fin === fin)
    return libelleDate(`${debut.slice(0, 4)}-T${String((Number(debut.slice(5, 7)) + 2) / 3)}`);
  return `${libelleDate(first)} à ${libelleDate(last)}`;
}

const codeOf = ({ codes }: Context, fiche: string): string => codes.get(fiche) ?? fiche;

/** The end of a phase as it is written: where only the start is, it lasts what its start says. */
const finDe = ({ fin, debut }: Phase): string => libelleDate(fin ?? debut ?? '');

/** Of a phase or of a decision; both are feminine. */
const ETATS = {
  a_faire: ['à faire', 'à faire'],
  en_cours: ['en cours', 'en cours'],
  fait: ['faite', 'faites'],
  abandonne: ['abandonnée', 'abandonnées'],
  non_dit: ['sans état', 'sans état'],
} as const;

/** « faite », « faites » when there are several. */
export const etatDe = (etat: Exclude<keyof typeof ETATS, 'non_dit'> | undefined, n = 1): string =>
  ETATS[etat ?? 'non_dit'][n < 2 ? 0 : 1];

/** « Copil 3 », « Comité technique 2 »; its identifier where it has no number. */
export const nomCopil = ({ id, numero, type }: Copil): string =>
  numero === undefined ? id : `${type === 'comite_technique' ? 'Comité technique' : 'Copil'} ${String(numero)}`;

function words(context: Context, item: DueItem): DueView {
  switch (item.kind) {
    case 'debut':
      return {
        quand: libelleDate(item.planned.phase.debut ?? ''),
        objet: codeOf(context, item.fiche),
        quoi: `début : ${item.planned.phase.libelle}`,
      };
    case 'fin':
      return {
        quand: finDe(item.planned.phase),
        objet: codeOf(context, item.fiche),
        quoi: `fin : ${item.planned.phase.libelle}`,
      };
    case 'jalon':
      return { quand: libelleJours(item.days), objet: codeOf(context, item.fiche), quoi: item.planned.phase.libelle };
    case 'occurrence':
      return { quand: libelleJours(item.days), objet: codeOf(context, item.fiche), quoi: item.planned.phase.libelle };
    case 'experimentation':
      return {
        quand: libelleDate(item.days.fin),
        objet: codeOf(context, item.fiche),
        quoi: 'décision sur l’expérimentation',
      };
    case 'copil':
      return { quand: libelleDate(item.copil.date), objet: nomCopil(item.copil), quoi: 'séance prévue' };
    case 'decision':
      return {
        quand: libelleDate(item.decision.echeance ?? ''),
        objet: nomCopil(item.copil),
        quoi: `décision ${etatDe(item.decision.etat)} : ${item.decision.texte}`,
      };
  }
}

export function dueView(context: Context, item: DueItem): DueView {
  const { quand, objet, quoi } = words(context, item);
  return { quand: typo(quand), objet, quoi: typo(quoi) };
}

/** Why a phase is said to be late: what was last recorded of it, and when. */
function known({ situation: { followUp }, phase: { recorded } }: LatePhase): string {
  if (recorded !== undefined) return `${etatDe(recorded.etat)} au suivi ${String(recorded.annee)}`;
  return followUp === undefined ? 'sans suivi' : `absente des suivis, jusqu’à ${String(followUp.latest.annee)}`;
}

/** A phase that is late, with the end that it missed. */
export function lateView(context: Context, late: LatePhase): DueView {
  const { phase } = late.phase.planned;
  return {
    quand: typo(finDe(phase)),
    objet: codeOf(context, late.situation.fiche.id),
    quoi: typo(`${phase.libelle} (${known(late)})`),
  };
}

/** A meeting that was not held, a decision that was not carried out. */
export function lateItemView(context: Context, item: LateItem): DueView {
  const view = dueView(context, item);
  return item.kind === 'copil' ? { ...view, quoi: 'séance prévue, et non tenue' } : view;
}
