import { isObject, type Json, type JsonObject } from '../../diff/index.ts';
import { readDate, readYears } from '../../model/dates.ts';
import type { Cible, Indicateur, LigneBudgetaire, Phase } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { libellePhase, libelleRecurrence } from '../dates.ts';
import { cibleView, uniteDe } from '../indicateurs.ts';
import { PERIODICITE } from '../labels.ts';
import { annees, montant } from '../ligne.ts';
import { nombre } from '../typography.ts';

/** How several keys of an item read as one: what a line costs, when a phase takes place. */
interface Summary {
  readonly fields: readonly string[];
  /** `parent`: the object that holds the list. */
  readonly text: (context: Context, item: JsonObject, parent: Json | undefined) => string;
  /** What changed between two items, in a word; undefined when the two texts say it. */
  readonly effect?: (before: JsonObject, after: JsonObject, parent: Json | undefined) => string | undefined;
}

/** The objects come from a plan that was read with its schemas. */
const ligneOf = (item: JsonObject): LigneBudgetaire => item as unknown as LigneBudgetaire;
const phaseOf = (item: JsonObject): Phase => item as unknown as Phase;
const cibleOf = (item: JsonObject): Cible => item as unknown as Cible;
const indicateurOf = (item: JsonObject): Indicateur => item as unknown as Indicateur;

const budget: Summary = {
  fields: ['montant', 'fourchette', 'a_evaluer', 'unite', 'periodicite', 'occurrences', 'annees', 'ventilation'],
  text: (_, item) => {
    const ligne = ligneOf(item);
    const years = ligne.annees === undefined ? undefined : annees(readYears(ligne.annees));
    const table = ligne.ventilation?.map(
      (cell) => `${String(cell.annee)} : ${cell.montant === null ? '?' : nombre(cell.montant)}`,
    );
    const rhythm =
      ligne.occurrences === undefined
        ? PERIODICITE[ligne.periodicite ?? 'a_preciser']
        : `${nombre(ligne.occurrences)} fois`;
    const parts = table === undefined ? [montant(ligne), rhythm, years] : [`selon le tableau (${table.join(' ; ')})`];
    return parts.filter((part) => part !== undefined).join(', ');
  },
};

const calendrier: Summary = {
  fields: ['debut', 'fin', 'ouvert', 'recurrence'],
  text: (_, item) => {
    const phase = phaseOf(item);
    const often = phase.recurrence === undefined ? '' : `, ${libelleRecurrence(phase.recurrence)}`;
    return `${libellePhase(phase)}${often}`;
  },
  effect: (before, after) => {
    const [was, is] = [phaseOf(before), phaseOf(after)];
    const start = later(was.debut, is.debut, 'debut');
    const end = later(was.fin ?? was.debut, is.fin ?? is.debut, 'fin');
    const parts = [start && `commence ${start}`, was.ouvert || is.ouvert ? undefined : end && `finit ${end}`];
    const said = parts.filter((part) => part !== undefined && part !== '');
    return said.length === 0 ? undefined : said.join(', ');
  },
};

type Written = Phase['debut'];

function later(was: Written, is: Written, side: 'debut' | 'fin'): string | undefined {
  const [from, to] = [was, is].map((written) => (written === undefined ? undefined : readDate(written)?.[side]));
  if (from === undefined || to === undefined || from === to) return undefined;
  const months = monthOf(to) - monthOf(from);
  if (months === 0) return to > from ? 'plus tard dans le mois' : 'plus tôt dans le mois';
  const count = Math.abs(months) === 1 ? '1 mois' : `${nombre(Math.abs(months))} mois`;
  return `${count} plus ${months > 0 ? 'tard' : 'tôt'}`;
}

const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));

const cibles: Summary = {
  fields: ['valeur', 'min', 'max', 'evolution', 'par', 'cumul', 'periode'],
  text: (context, item, parent) => {
    const indicateur = isObject(parent) ? indicateurOf(parent) : undefined;
    return cibleView(context, cibleOf(item), indicateur && uniteDe(indicateur));
  },
  effect: (before, after, parent) => {
    const [was, is] = [cibleOf(before), cibleOf(after)];
    const key = (['valeur', 'min', 'max', 'evolution'] as const).find(
      (one) => was[one] !== undefined && is[one] !== undefined,
    );
    const difference = key === undefined ? 0 : (is[key] ?? 0) - (was[key] ?? 0);
    if (difference === 0 || was.par !== is.par) return undefined;
    const sens = isObject(parent) ? parent['sens'] : undefined;
    const word = difference > 0 ? 'cible relevée' : 'cible abaissée';
    if (sens !== 'hausse' && sens !== 'baisse') return word;
    return `${word} : ${difference > 0 === (sens === 'hausse') ? 'plus' : 'moins'} ambitieux`;
  },
};

/** By the key of the list. */
export const SUMMARIES: Readonly<Record<string, Summary>> = { budget, calendrier, cibles };
