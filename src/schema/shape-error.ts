/** One mistake in the shape of a file, in French. */
export interface ShapeError {
  readonly code: ShapeCode;
  /** JSON pointer to the value concerned, or to the group that lacks a key. */
  readonly pointer: string;
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly help?: string;
  /** Another place of the same file that the message speaks of. */
  readonly related?: { readonly pointer: string; readonly message: string };
  /** What the file must lose for the rest to be usable: the value itself, or the group that lacks a key. */
  readonly remedy: Remedy;
  /** The changes of the file that surely say what was meant, where anybody would make the same. */
  readonly fix?: readonly ShapeFix[];
}

export type ShapeFix =
  /** `names`: the value is an identifier, to be believed only if it is that of something. */
  | { readonly kind: 'set'; readonly pointer: string; readonly value: string | number; readonly names?: true }
  | { readonly kind: 'rename'; readonly pointer: string; readonly key: string }
  | { readonly kind: 'remove'; readonly pointer: string };

type Remedy =
  | { readonly drop: string }
  /** The key is a misspelling of one that is missing. */
  | { readonly rename: string; readonly to: string };

export type ShapeCode =
  'PST101' | 'PST102' | 'PST103' | 'PST104' | 'PST105' | 'PST106' | 'PST107' | 'PST108' | 'PST109';
