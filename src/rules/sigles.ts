import type { Plan } from '../model/plan.ts';
import { matchesIn } from './matches.ts';
import { passagesOf } from './passages.ts';

/** Acronyms that are written like words. */
const LIKE_WORDS =
  'Ademe|Afpa|Anah|Anct|Anru|Cerfa|Cnaf|Cnav|Cnil|Crédoc|Crous|Dares|Drees|Ehpad|Ined|Inrp|Insee|Inserm|Onisep|Onpes|Udaf|Unaf|Urssaf';

/** Finds, at a fraction of the cost, that most texts hold none: two signs that may be capitals, or a word of the list. */
const PIECE = new RegExp(`[A-Z\\u00C0-\\u00DE\\u0100-\\u1FFF\\u2071-\\uFFFF]{2}|${LIKE_WORDS}`);

/** Two to six capitals that stand alone: longer is a word that is shouted, and a digit makes it a code (SPIN2, CM1). */
const SIGLE = new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:\\p{Lu}{2,6}|${LIKE_WORDS})(?![\\p{L}\\p{N}_-]|\\.\\p{L})`, 'gu');

const ROMAN = /^[IVXLCDM]+$/u;

/** What everybody reads without a glossary: units, money, formats. */
const COMMON: ReadonlySet<string> = new Set(
  'CD CDD CDI CV DVD ETP EUR GPS HT HTML ID KO OK PDF QR RH SMS TTC TV TVA URL USB VTT'.split(' '),
);

export interface Use {
  readonly sigle: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
}

/** The acronyms of a text. Words in capitals side by side are a title, not acronyms. */
export function siglesIn(text: string): readonly Use[] {
  if (!PIECE.test(text)) return [];
  return matchesIn(text, SIGLE)
    .map(({ 0: sigle, index }) => ({ sigle, start: index }))
    .filter(
      ({ sigle, start }) =>
        !ROMAN.test(sigle) &&
        !COMMON.has(sigle) &&
        !/\p{Lu}{2} $/u.test(text.slice(Math.max(0, start - 3), start)) &&
        !/^ (?:\p{Lu}{2}|\d)/u.test(text.slice(start + sigle.length, start + sigle.length + 4)),
    );
}

export const keyOf = (sigle: string): string => sigle.toUpperCase();

/** Every acronym that the plan explains: its glossary, its bodies and territories, and what a text spells out. */
export function explainedIn(plan: Plan): ReadonlySet<string> {
  const explained = new Set([...plan.sigles.keys()].map(keyOf));
  const addWords = (name: string): void => {
    for (const word of name.match(/[\p{L}\p{N}]+/gu) ?? []) explained.add(keyOf(word));
  };
  for (const { value } of plan.partenaires.entries.values()) {
    for (const name of [value.nom, value.sigle ?? '', ...(value.alias ?? [])]) addWords(name);
    for (const { nom } of value.noms ?? []) addWords(nom);
  }
  for (const { value } of plan.territoires.entries.values()) addWords(value.nom);
  for (const { text } of passagesOf(plan)) for (const sigle of spelledOutIn(text)) explained.add(keyOf(sigle));
  return explained;
}

/** « Lieu d’accueil enfants-parents (LAEP) », « LAEP (lieu d’accueil enfants-parents) », « LAEP – Lieu d’accueil… » */
function spelledOutIn(text: string): readonly string[] {
  return siglesIn(text)
    .filter(({ sigle, start }) => {
      const end = start + sigle.length;
      const before = text.slice(Math.max(0, start - 120), start);
      if (before.endsWith('(') && stands(sigle, before)) return true;
      const after = /^[ \u00a0]?(?:\(|[–—:=] )([^)]{0,120})/u.exec(text.slice(end, end + 130))?.[1];
      return after !== undefined && stands(sigle, after);
    })
    .map(({ sigle }) => sigle);
}

/** Whether the letters of the acronym begin words of these, in order: three out of four are enough (« de la » may count or not). */
function stands(sigle: string, words: string): boolean {
  const initials = (words.match(/(?<![\p{L}])\p{L}/gu) ?? []).map((letter) => plain(letter));
  const letters = plain(sigle);
  let next = 0;
  for (const initial of initials) if (initial === letters.charAt(next)) next += 1;
  return next > 1 && next >= letters.length * 0.75;
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
