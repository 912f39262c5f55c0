/** What a text may cite. */
const CITABLE = ['fiche', 'partenaire', 'chiffre'] as const;

export type Citable = (typeof CITABLE)[number];

/** `{{fiche:troc-ton-temps}}` in a text. A figure of a table is `{{chiffre:tableau.territoire.colonne}}`. */
export interface Citation {
  /** As written: not always citable. */
  readonly kind: string;
  readonly id: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** As written, braces included. */
  readonly text: string;
}

const CITATION = /\{\{([^{}:\n]*):?([^{}\n]*)\}\}/gu;

/** Everything that stands between double braces. */
export function citationsIn(text: string): readonly Citation[] {
  if (!text.includes('{{')) return [];
  return Array.from(text.matchAll(CITATION), ({ 0: whole, 1: kind = '', 2: id = '', index }) => ({
    kind,
    id,
    start: index,
    text: whole,
  }));
}

export const isCitable = (kind: string): kind is Citable => (CITABLE as readonly string[]).includes(kind);
