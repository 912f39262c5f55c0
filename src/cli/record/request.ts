/** What can be recorded of a fiche. */
export const KINDS = ['mesure', 'depense', 'statut', 'meteo', 'phase', 'note'] as const;

export type RecordKind = (typeof KINDS)[number];

export interface RecordOptions {
  /** The identifier of a plan, or its folder. */
  readonly plan?: string | undefined;
  readonly annee?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly preuve?: string | undefined;
  readonly commentaire?: string | undefined;
  readonly estimee?: true | undefined;
  readonly ventilation?: string | undefined;
  readonly financeur?: string | undefined;
  readonly meteo?: string | undefined;
  readonly motif?: string | undefined;
  readonly avancement?: string | undefined;
  readonly debut?: string | undefined;
  readonly fin?: string | undefined;
  /** A measure takes the place of the one that is there. */
  readonly remplacer?: true | undefined;
}

/** Something to record, as it was typed or answered. */
export interface RecordRequest {
  readonly kind: RecordKind;
  /** Code or identifier. */
  readonly fiche: string;
  readonly words: readonly string[];
  readonly options: RecordOptions;
}

/** What is known of a request before anything is asked. */
export interface Begun extends Pick<RecordRequest, 'words' | 'options'> {
  readonly kind?: RecordKind | undefined;
  readonly fiche?: string | undefined;
}

/** How many words follow the fiche, at least. */
const WORDS: Readonly<Record<RecordKind, number>> = { mesure: 2, depense: 2, statut: 1, meteo: 1, phase: 2, note: 1 };

export function isComplete(begun: Begun): begun is Begun & RecordRequest {
  const { kind, fiche, words, options } = begun;
  if (kind === undefined || fiche === undefined) return false;
  const isByOption = kind === 'statut' && (options.meteo !== undefined || options.avancement !== undefined);
  return words.length >= (isByOption ? 0 : WORDS[kind]);
}
