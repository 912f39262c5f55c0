import { readDate, yearOf } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Fiche, Indicateur, Mesure, SuiviPhase } from '../../model/types.ts';
import { misuse } from '../misuse.ts';
import { named, wordOf } from './names.ts';
import type { RecordKind, RecordOptions, RecordRequest } from './request.ts';
import { readAmount, readNumber, readVentilation, readWhen, readYear, readYesNo } from './values.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * What to do to a follow-up. `item`: an item of a list; of one that `isSame`, the keys of `value` are changed (`update`), or it is
 * replaced, or nothing is recorded (`refuse`). `fields`: keys of the file. `note`: a paragraph more.
 */
export type Change =
  | {
      readonly kind: 'item';
      readonly list: 'mesures' | 'depenses' | 'phases';
      readonly value: Item;
      readonly isSame: (item: Item) => boolean;
      readonly existing: 'refuse' | 'replace' | 'update' | 'add';
    }
  | { readonly kind: 'fields'; readonly fields: Item }
  | { readonly kind: 'note'; readonly text: string };

export interface Draft {
  readonly kind: RecordKind;
  readonly fiche: Fiche;
  /** Of the follow-up where it goes. */
  readonly annee: number;
  readonly change: Change;
}

export const STATUTS = ['a_venir', 'en_cours', 'en_pause', 'realise', 'abandonne', 'a_discuter'] as const;
export const METEOS = ['bon', 'risque', 'blocage'] as const;
export const ETATS: readonly SuiviPhase['etat'][] = ['a_faire', 'en_cours', 'fait', 'abandonne'];

/** What a request changes in a plan. `today`: ISO 8601. Throws a misuse that says what is missing or unknown. */
export function draftOf(plan: Plan, fiche: Fiche, request: RecordRequest, today: string): Draft {
  const { kind, words, options } = request;
  const change = CHANGES[kind]({ plan, fiche, words, options, today });
  const date = change.kind === 'item' ? change.value['date'] : undefined;
  const annee = yearFor(options, date, today);
  const { debut, fin } = plan.pst.value.periode;
  if (options.annee === undefined && (annee < debut || annee > fin)) {
    throw misuse(
      `${String(annee)} n’est pas une année du plan (${String(debut)}-${String(fin)}) : ajoutez --annee ${String(annee)} si c’est bien celle-là`,
    );
  }
  return { kind, fiche, annee, change };
}

interface Given {
  readonly plan: Plan;
  readonly fiche: Fiche;
  readonly words: readonly string[];
  readonly options: RecordOptions;
  readonly today: string;
}

const CHANGES: Readonly<Record<RecordKind, (given: Given) => Change>> = {
  mesure: measure,
  depense: expense,
  statut: status,
  meteo: ({ words, options, ...given }) =>
    status({ ...given, words: [], options: { ...options, meteo: words.join(' ') || options.meteo } }),
  phase,
  note: ({ words }) => ({ kind: 'note', text: required(words.join(' ').trim(), 'la note') }),
};

function yearFor({ annee, date }: RecordOptions, recorded: unknown, today: string): number {
  if (annee !== undefined) return readYear(annee);
  const written = typeof recorded === 'string' || typeof recorded === 'number' ? recorded : date;
  return yearOf((written === undefined ? undefined : readDate(written))?.debut ?? today);
}

/** Every indicator of a fiche, those of its sub-actions included. */
export function indicateursOf({ indicateurs = [], sous_actions = [] }: Fiche): readonly Indicateur[] {
  return [...indicateurs, ...sous_actions.flatMap((one) => one.indicateurs ?? [])];
}

export function linesOf({ budget = [], sous_actions = [] }: Fiche): NonNullable<Fiche['budget']> {
  return [...budget, ...sous_actions.flatMap((one) => one.budget ?? [])];
}

function measure({ fiche, words, options, today }: Given): Change {
  const [name = '', ...rest] = words;
  const indicateur = named(indicateursOf(fiche), required(name, 'l’indicateur'), 'un indicateur');
  const date = options.date === undefined ? today : readWhen(options.date);
  const days = readDate(date);
  const { source, preuve, commentaire, estimee, ventilation } = options;
  const value = {
    indicateur: indicateur.id,
    date,
    ...measured(indicateur, required(rest.join(' ').trim(), 'la valeur')),
    ...(ventilation !== undefined && { ventilation: readVentilation(ventilation) }),
    ...(estimee && { estimee }),
    ...given({ source, preuve, commentaire }),
  };
  const isSame = ({ indicateur: id, date: other }: Item): boolean => {
    const same = typeof other === 'string' || typeof other === 'number' ? readDate(other) : undefined;
    return id === indicateur.id && same !== undefined && same.debut === days?.debut && same.fin === days.fin;
  };
  return { kind: 'item', list: 'mesures', value, isSame, existing: options.remplacer ? 'replace' : 'refuse' };
}

function measured({ nature }: Indicateur, written: string): Partial<Mesure> {
  if (nature === 'qualitatif') return { texte: written };
  if (nature === 'oui_non') return { valeur: readYesNo(written) };
  const [first = '', second] = nature === 'taux' ? written.split(/\/|\bsur\b/u) : [written];
  return second === undefined
    ? { valeur: readNumber(first) }
    : { numerateur: readNumber(first.trim()), denominateur: readNumber(second.trim()) };
}

function expense({ fiche, words, options, today }: Given): Change {
  const [name = '', ...rest] = words;
  const ligne = named(linesOf(fiche), required(name, 'la ligne de budget'), 'une ligne du budget');
  const montant = readAmount(required(rest.join(' ').trim(), 'le montant'));
  const date = options.date === undefined ? today : readWhen(options.date);
  const { financeur, commentaire } = options;
  const value = { ligne: ligne.id, montant, date, ...given({ financeur, commentaire }) };
  return { kind: 'item', list: 'depenses', value, isSame: () => false, existing: 'add' };
}

function status({ words, options: { meteo, motif, avancement } }: Given): Change {
  const statut = words.length === 0 ? undefined : wordOf(STATUTS, words.join(' '), 'un statut');
  const niveau = meteo === undefined ? undefined : wordOf(METEOS, meteo, 'une météo');
  if (motif !== undefined && niveau === undefined) {
    throw misuse('Un motif est celui d’une météo : ajoutez --meteo bon, --meteo risque ou --meteo blocage');
  }
  const fields = {
    ...(statut !== undefined && { statut }),
    ...(niveau !== undefined && { meteo: { niveau, ...given({ motif }) } }),
    ...(avancement !== undefined && { avancement: readNumber(avancement) }),
  };
  if (Object.keys(fields).length === 0) throw misuse('Il manque le statut, la météo ou l’avancement');
  return { kind: 'fields', fields };
}

function phase({ fiche, words, options: { debut, fin, motif } }: Given): Change {
  const [name = '', ...rest] = words;
  const { id } = named(fiche.calendrier ?? [], required(name, 'l’étape'), 'une étape');
  const etat = wordOf(ETATS, required(rest.join(' ').trim(), 'l’état de l’étape'), 'un état');
  const value = {
    phase: id,
    etat,
    ...(debut !== undefined && { debut: readWhen(debut) }),
    ...(fin !== undefined && { fin: readWhen(fin) }),
    ...given({ motif }),
  };
  return { kind: 'item', list: 'phases', value, isSame: (item) => item['phase'] === id, existing: 'update' };
}

function given(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function required(value: string, what: string): string {
  if (value !== '') return value;
  throw misuse(`Il manque ${what}`);
}
