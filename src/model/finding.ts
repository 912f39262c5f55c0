import type { Range } from '../yaml/index.ts';
import type { Fix } from './fix.ts';

/** error: the document would be wrong or cannot be built. warning: a reader would be misled. info: the method. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Where something is: a file of the repository and a JSON pointer into its data, on the key or on the value.
 * `range` (UTF-16 offsets) wins over the pointer; it is given only where no pointer can tell the place.
 */
export interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly at?: 'key' | 'value';
  readonly range?: Range;
}

export interface Related extends Place {
  readonly message: string;
}

/** What `pst validate` found, as plain data. The place in the text is resolved later, only for what is printed. */
export interface Finding extends Place {
  /** The part of the value that is meant, as it is written in the file. */
  readonly excerpt?: string;
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one French sentence. */
  readonly message: string;
  /** What to do, in one French sentence. */
  readonly help?: string;
  readonly related?: readonly Related[];
  /** The changes that mend it, where anybody would make the same: what `pst validate --fix` may write. */
  readonly fix?: readonly Fix[];
}
