import { cellOf, type Cell, type Kind } from './cell.ts';

export interface Column {
  /** The name of the column for programs: snake_case, unique in the sheet. */
  readonly id: string;
  /** Its French header, unique in the sheet. */
  readonly titre: string;
  readonly kind: Kind;
  /** Where the value stands in the object of the row; absent of what is computed, which cannot be edited. */
  readonly champ?: readonly string[];
  /** Characters that it shows. */
  readonly largeur: number;
}

/** Where a value of the plan is written. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

export interface Row {
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** Of the object that the row shows; absent in computed sheets. */
  readonly place?: Place;
}

/** A list of the plan to which a sheet may add rows. */
export interface Liste extends Place {
  /** The last step of the pointer is a key that the object does not have yet. */
  readonly absente: boolean;
}

export interface Sheet {
  /** For files and programs: « budget ». */
  readonly id: string;
  /** Of the tab. */
  readonly nom: string;
  /** One French sentence: what a row is. */
  readonly description: string;
  /** The kind of file that the rows come from, and the path of their objects in its schema. */
  readonly source?: { readonly kind: string; readonly path: readonly string[] };
  readonly colonnes: readonly Column[];
  /** The columns that tell a row from the others, in all that the sheet may ever hold. */
  readonly cle: readonly string[];
  /** The last column of the key is the rank in a list whose items have no identifier. */
  readonly rang?: true;
  readonly lignes: readonly Row[];
  /** The lists where rows may be added or removed, by the columns of the key but the last; absent where they may not. */
  readonly listes?: ReadonlyMap<string, Liste>;
}

type Options = Partial<Pick<Column, 'champ' | 'largeur'>>;

const WIDTHS: Readonly<Record<Kind, number>> = {
  texte: 40,
  markdown: 60,
  choix: 18,
  id: 24,
  nombre: 12,
  montant: 14,
  date: 13,
  annees: 14,
  liste: 28,
  oui: 10,
  valeur: 12,
};

/** A column of what the YAML says under `champ` (of its own name when not said). */
export const champ = (id: string, titre: string, kind: Kind, options: Options = {}): Column => ({
  id,
  titre,
  kind,
  champ: options.champ ?? [id],
  largeur: options.largeur ?? WIDTHS[kind],
});

/** A column that is computed, or that says where the row belongs. */
export const repere = (id: string, titre: string, kind: Kind, largeur: number = WIDTHS[kind]): Column => ({
  id,
  titre,
  kind,
  largeur,
});

function valueAt(object: unknown, path: readonly string[]): unknown {
  let value = object;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The row of an object: what its columns read in it, and `reperes` for the others, by column. */
export function rowOf(
  colonnes: readonly Column[],
  object: unknown,
  reperes: Readonly<Record<string, unknown>>,
  place?: Place,
): Row {
  const cells = colonnes.map(({ id, kind, champ: path }) =>
    cellOf(kind, path === undefined ? reperes[id] : valueAt(object, path)),
  );
  return { cells, ...(place !== undefined && { place }) };
}

/** The key of a row among those of its sheet. */
export const keyOf = (cells: readonly (string | number)[]): string => cells.map(String).join(' · ');

/** The key of a row without the parts that it does not have, for people. */
export const rowName = (key: string): string =>
  key
    .split(' · ')
    .filter((part) => part !== '')
    .join(' · ');
