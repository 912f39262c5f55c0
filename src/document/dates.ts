import type { Precision } from '../model/dates.ts';
import { readDate } from '../model/dates.ts';
import type { DateEcrite, Phase, Recurrence } from '../model/types.ts';
import { liste } from './typography.ts';

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const ordinal = (n: number): string => (n === 1 ? '1er' : `${String(n)}e`);
const mois = (isoDate: string): string => MOIS[Number(isoDate.slice(5, 7)) - 1] ?? '';

/** « 2023 », « 1er semestre 2023 », « 2e trimestre 2023 », « septembre 2023 », « 15 septembre 2023 », « année scolaire 2023-2024 » */
export function libelleDate(written: DateEcrite): string {
  const periode = readDate(written);
  if (periode === undefined) return String(written);
  const { debut, fin, precision } = periode;
  const year = debut.slice(0, 4);
  const month = Number(debut.slice(5, 7));
  const words: Record<Precision, () => string> = {
    annee: () => year,
    annee_scolaire: () => `année scolaire ${year}-${fin.slice(0, 4)}`,
    semestre: () => `${ordinal((month + 5) / 6)} semestre ${year}`,
    trimestre: () => `${ordinal((month + 2) / 3)} trimestre ${year}`,
    mois: () => `${mois(debut)} ${year}`,
    jour: () => `${Number(debut.slice(8)) === 1 ? '1er' : String(Number(debut.slice(8)))} ${mois(debut)} ${year}`,
  };
  return words[precision]();
}

/** « du », « de », « d’ », « de l’ »: what French puts before a date that begins something. */
function depuis(written: DateEcrite): string {
  const libelle = libelleDate(written);
  const precision = readDate(written)?.precision;
  if (precision === 'annee_scolaire') return `de l’${libelle}`;
  if (precision === 'semestre' || precision === 'trimestre' || precision === 'jour') return `du ${libelle}`;
  return /^[aeiouâé]/.test(libelle) ? `d’${libelle}` : `de ${libelle}`;
}

/** « en 2023 », « au 1er semestre 2023 », « le 15 septembre 2023 », « pendant l’année scolaire 2023-2024 » */
export function libelleMoment(written: DateEcrite): string {
  const libelle = libelleDate(written);
  const precision = readDate(written)?.precision;
  if (precision === 'jour') return `le ${libelle}`;
  if (precision === 'annee_scolaire') return `pendant l’${libelle}`;
  return `${precision === 'semestre' || precision === 'trimestre' ? 'au' : 'en'} ${libelle}`;
}

/** « depuis 2023 », « depuis le 15 septembre 2023 », « depuis l’année scolaire 2023-2024 » */
export function libelleDepuis(written: DateEcrite): string {
  const precision = readDate(written)?.precision;
  const article = precision === 'annee_scolaire' ? 'l’' : precision === 'annee' || precision === 'mois' ? '' : 'le ';
  return `depuis ${article}${libelleDate(written)}`;
}

/** « jusqu’à 2023 », « jusqu’au 15 septembre 2023 », « jusqu’à l’année scolaire 2023-2024 » */
export const libelleJusqua = (written: DateEcrite): string => `jusqu’${jusqua(written)}`;

function jusqua(written: DateEcrite): string {
  const precision = readDate(written)?.precision;
  const article = precision === 'semestre' || precision === 'trimestre' || precision === 'jour' ? 'au ' : 'à ';
  return `${precision === 'annee_scolaire' ? 'à l’' : article}${libelleDate(written)}`;
}

/** « de 2024 à 2027 », « à compter du 1er semestre 2023 », « avril 2023 » */
export function libelleIntervalle(debut: DateEcrite, fin: DateEcrite | undefined, ouvert = false): string {
  if (ouvert) return `à compter ${depuis(debut)}`;
  if (fin === undefined || String(fin) === String(debut)) return libelleDate(debut);
  return `${depuis(debut)} ${jusqua(fin)}`;
}

const FOIS = { an: 'par an', semestre: 'par semestre', trimestre: 'par trimestre', mois: 'par mois' } as const;
const CHAQUE = {
  an: 'chaque année',
  semestre: 'chaque semestre',
  trimestre: 'chaque trimestre',
  mois: 'chaque mois',
} as const;

export const par = (unit: keyof typeof FOIS): string => FOIS[unit];

/** « chaque année », « 2 fois par an », « 1 à 2 fois par an », « en mars et octobre » */
export function libelleRecurrence(recurrence: Recurrence): string {
  const { nombre, min, max } = recurrence;
  const months = recurrence.mois?.map((month) => MOIS[month - 1] ?? '');
  const when = months === undefined ? '' : `, en ${liste(months)}`;
  const many =
    nombre !== undefined
      ? nombre === 1
        ? CHAQUE[recurrence.par]
        : `${String(nombre)} fois ${par(recurrence.par)}`
      : min !== undefined && max !== undefined
        ? `${String(min)} à ${String(max)} fois ${par(recurrence.par)}`
        : min !== undefined
          ? `au moins ${String(min)} fois ${par(recurrence.par)}`
          : max !== undefined
            ? `au plus ${String(max)} fois ${par(recurrence.par)}`
            : CHAQUE[recurrence.par];
  return `${many}${when}`;
}

/** When a phase takes place, in words; the source's own words where no date is known. */
export function libellePhase(phase: Phase): string {
  const fin = phase.fin === undefined ? undefined : libelleJusqua(phase.fin);
  if (phase.debut === undefined) return phase.texte_original ?? fin ?? 'date à préciser';
  return libelleIntervalle(phase.debut, phase.fin, phase.ouvert ?? false);
}
