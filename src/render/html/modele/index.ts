import type { Gabarits } from './contrat.ts';
import type { Couleurs } from './couleurs.ts';
import type { Logo } from './logo.ts';
import type { Police } from './polices.ts';

export { type Logo, MAX_LOGO, refusedLogo } from './logo.ts';
export { policesCss } from './familles.ts';
export { MAX_STYLE, refusedStyle } from './style.ts';

/** What a plan gives of its own to the look of its pages, accepted. */
export interface Modele {
  /** Comes after ours. */
  readonly css: string;
  /** On the cover. */
  readonly logo: Logo | undefined;
  /** Instead of ours, and of those of the axes. */
  readonly couleurs: Couleurs | undefined;
  /** Before ours. */
  readonly polices: readonly Police[];
  /** Instead of some of ours. */
  readonly gabarits: Gabarits | undefined;
  /** Hears what its pages lack: a French sentence. */
  readonly dire: (remarque: string) => void;
}

export const SANS_MODELE: Modele = {
  css: '',
  logo: undefined,
  couleurs: undefined,
  polices: [],
  gabarits: undefined,
  dire: () => undefined,
};

/** The image as an address that holds it; '' without one. */
export const logoAddress = ({ logo }: Modele): string =>
  logo === undefined ? '' : `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
