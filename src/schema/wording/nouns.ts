import { list, textOf } from './words.ts';

/** What the definitions of the schemas are called in a sentence, by their title. */
const NOUNS: Readonly<Record<string, string>> = {
  Identifiant: 'un identifiant',
  Libellé: 'un texte sur une ligne',
  Phrase: 'un texte',
  Texte: 'un texte',
  Année: 'une année',
  Date: 'une date',
  Années: 'une liste ou un intervalle d’années',
  'Montant en euros': 'un montant en euros',
  'Adresse Internet': 'une adresse Internet',
  Couleur: 'une couleur',
  Règle: 'un code de règle',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  integer: 'un nombre entier',
  number: 'un nombre',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un groupe de clés',
};

/** « une date »: what a schema expects. */
export function expected(schema: unknown, types: readonly string[]): string {
  const noun = nounOf(schema);
  if (noun !== undefined) return noun;
  return list(
    types.flatMap((type) => TYPES[type] ?? []),
    'ou',
  );
}

/** The noun of a definition that has one. */
export function nounOf(schema: unknown): string | undefined {
  return NOUNS[textOf(schema, 'title') ?? ''];
}

/** « d’une date », « de true ou false » */
export const of = (noun: string): string => (/^[aeiou]/u.test(noun) ? `d’${noun}` : `de ${noun}`);
