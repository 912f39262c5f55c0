/** What a column holds, which decides how each format writes it. */
export type Kind =
  | 'text'
  /** In cents. */
  | 'euros'
  | 'nombre'
  /** 12.5 is « 12,5 % ». */
  | 'pourcent'
  /** An ISO 8601 day. */
  | 'date';

/** Null is not known, and not zero: an empty cell. */
export type Cell = string | number | null;

export interface Column {
  /** The key of the column in JSON: snake_case, unique in the table. */
  readonly id: string;
  readonly titre: string;
  readonly kind: Kind;
  /** Only in the formats that are read by programs and spreadsheets, where width costs nothing. */
  readonly detail?: true;
}

/** What every format prints: the same rows, in the same order. */
export interface Table {
  readonly titre: string;
  readonly colonnes: readonly Column[];
  /** One cell for each column. */
  readonly lignes: readonly (readonly Cell[])[];
  /** The last row, of the whole; absent where the rows do not add up. */
  readonly total?: readonly Cell[];
  /** Coverage and assumptions, one French sentence each, typography done. */
  readonly notes: readonly string[];
}

/** What a roll-up gives. */
export interface Rollup {
  readonly table: Table;
  /** What JSON prints, described by a schema `sortie-*`; absent, the table itself. */
  readonly data?: object;
}

/** What a format cannot know alone. */
export interface Look {
  /** A cell in French, for people. */
  readonly text: (cell: Cell, kind: Kind) => string;
  /** Breaks a text at spaces. */
  readonly wrap: (text: string, width: number) => string;
  /** The columns of the terminal. */
  readonly width: number;
}

/** Of a file; a text ends with one line feed. */
export type Content = string | Uint8Array;

/** A roll-up in one format. */
export type TableFormat = (rollup: Rollup, look: Look) => Content | Promise<Content>;

export const isAligned = ({ kind }: Column): boolean => kind !== 'text' && kind !== 'date';

/** The rows, the total last. */
export const rowsOf = ({ lignes, total }: Table): readonly (readonly Cell[])[] =>
  total === undefined ? lignes : [...lignes, total];

/** The table without the columns that people do without. */
export function withoutDetail(table: Table): Table {
  const kept = table.colonnes.map(({ detail }) => detail !== true);
  const keep = (row: readonly Cell[]): readonly Cell[] => row.filter((_, i) => kept[i]);
  return {
    ...table,
    colonnes: table.colonnes.filter((_, i) => kept[i]),
    lignes: table.lignes.map(keep),
    ...(table.total && { total: keep(table.total) }),
  };
}
