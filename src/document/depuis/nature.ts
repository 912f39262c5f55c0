/**
 * What each key of a view is, when two versions of the view are printed as one. The types make the lists complete: a key that is
 * added to a view does not compile until somebody says what it is.
 *
 * - `tel-quel`: no text. Identifiers, addresses, positions, drawings: those of the new version, where it has the object.
 * - `texte`: compared word by word. - `mot`: a code; compared as a whole. - `prose`: Markdown, compared once it is read.
 */
export type Nature<T> = 'tel-quel' | NatureOf<NonNullable<T>>;

type NatureOf<T> = [T] extends [string]
  ? 'texte' | 'mot' | 'prose'
  : [T] extends [number | boolean]
    ? never
    : [T] extends [readonly (infer Item)[]]
      ? Liste<Item> | Rang<Item>
      : Objet<T> | (T extends { readonly type: string } ? Variantes : never);

export interface Objet<T> {
  readonly forme: 'objet';
  readonly cles: { readonly [Key in keyof T]-?: Nature<T[Key]> };
  /** Makes both alike before they are compared: the columns of two tables. */
  readonly preparer: ((avant: T, apres: T) => readonly [T, T]) | undefined;
}

/** `cle`: what an item is known by, whatever else changed; undefined where it has nothing of its own. */
export interface Liste<Item> {
  readonly forme: 'liste';
  readonly chaque: Nature<Item>;
  // A method, so that a list of anything may stand where items are not known.
  cle(item: Item): string | undefined;
}

/** Items known by their place: both lists have as many. `vide`: what stands where there is nothing. */
export interface Rang<Item> {
  readonly forme: 'rang';
  readonly chaque: Nature<Item>;
  readonly vide: Item;
}

/** Objects of several types: those of one type alone are compared. */
export interface Variantes {
  readonly forme: 'variantes';
  readonly selon: Readonly<Record<string, NatureLibre>>;
}

type Cles<T> = Objet<T>['cles'];

export const objet = <T>(cles: Cles<T>, preparer?: Objet<T>['preparer']): Objet<T> => ({
  forme: 'objet',
  cles,
  preparer,
});

export const liste = <Item>(chaque: Nature<Item>, cle: (item: Item) => string | undefined): Liste<Item> => ({
  forme: 'liste',
  chaque,
  cle,
});

export const rang = <Item>(chaque: Nature<Item>, vide: Item): Rang<Item> => ({ forme: 'rang', chaque, vide });

/** Sentences, names: known by what they say. */
export const textes: Liste<string> = liste('texte', (texte) => texte);

export const variantes = <T extends { readonly type: string }>(selon: {
  readonly [Type in T['type']]: Nature<Extract<T, { readonly type: Type }>>;
}): Variantes => ({ forme: 'variantes', selon: selon }); // each is a nature, of another type

/** The same, where what is printed is no longer known by its type. */
export type NatureLibre = 'tel-quel' | 'texte' | 'mot' | 'prose' | ObjetLibre | ListeLibre | RangLibre | Variantes;

export interface ObjetLibre {
  readonly forme: 'objet';
  readonly cles: Readonly<Record<string, NatureLibre>>;
  readonly preparer: ((avant: never, apres: never) => readonly [unknown, unknown]) | undefined;
}

export interface ListeLibre {
  readonly forme: 'liste';
  readonly chaque: NatureLibre;
  cle(item: unknown): string | undefined;
}

interface RangLibre {
  readonly forme: 'rang';
  readonly chaque: NatureLibre;
  readonly vide: unknown;
}
