import type {
  Axe,
  Chiffre,
  Copil,
  EnTeteTexte,
  Exceptions,
  Fiche,
  Partenaire,
  Pst,
  Source,
  Suivi,
  Tableau,
  Territoire,
  Thematique,
} from './types.ts';

/** A value of the plan with the place it was read from; `pointer` is '' when the value is the whole file. */
export interface Entry<T> {
  readonly file: string;
  readonly pointer: string;
  readonly value: T;
  /** Something of it broke the schema and was left out: what it lacks proves nothing. */
  readonly partial?: true;
}

/** Entries by identifier. */
export interface Directory<T> {
  readonly entries: ReadonlyMap<string, Entry<T>>;
  /** Identifiers that exist, of values that could not be read. */
  readonly unread?: ReadonlySet<string>;
  /** False when a file or the folder of it could not be read at all: then an unknown identifier proves nothing. */
  readonly complete: boolean;
}

/** A file of textes/: its name without extension, its header and its Markdown. */
export interface Texte extends EnTeteTexte {
  readonly id: string;
  readonly markdown: string;
  /** Offset of the Markdown in the file, in UTF-16 units. */
  readonly offset: number;
}

interface Theme {
  readonly id: string;
  readonly titre: string;
}

/** A whole plan as read: one value per file, in the order of file names. Nothing is derived here. */
export interface Plan {
  /** Folder of the plan, relative to the working folder, '/' between names; '.' for the folder itself. */
  readonly folder: string;
  readonly pst: Entry<Pst>;
  readonly axes: Directory<Axe>;
  readonly fiches: Directory<Fiche>;
  readonly suivis: readonly Entry<Suivi>[];
  readonly copils: readonly Entry<Copil>[];
  readonly partenaires: Directory<Partenaire>;
  readonly territoires: Directory<Territoire>;
  readonly themes: readonly Theme[];
  readonly chiffres: Directory<Chiffre>;
  readonly tableaux: readonly Entry<Tableau>[];
  readonly sources: Directory<Source>;
  readonly sigles: ReadonlyMap<string, string>;
  /** Some acronyms could not be read: one that is missing proves nothing. */
  readonly siglesUnread?: true;
  readonly thematiques: Directory<Thematique>;
  readonly textes: Directory<Texte>;
  readonly exceptions: readonly Entry<Exceptions[number]>[];
}
