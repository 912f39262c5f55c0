import type { Template } from '../runtime.ts';
import type { Imprime } from './controle.ts';

/** The functions that templates call, by name. */
export type Functions = Readonly<Record<string, (...values: never[]) => unknown>>;

interface Rendu {
  readonly functions: Functions;
  readonly imprime: Imprime;
  /** The anchors that the page must have. */
  readonly ancres: Iterable<string>;
  readonly dire: (remarque: string) => void;
}

/** Renders a page with the templates of a plan among ours. Throws a `GabaritFailure` where they do what they may not. */
export type RendWith = (name: string, view: object, rendu: Rendu) => string;

/** Templates of a plan, accepted. */
export interface Gabarits {
  /** What renders pages with them among ours, which are given compiled. */
  readonly among: (ours: ReadonlyMap<string, Template>) => RendWith;
}
