import type { Logo } from './logo.ts';

export { type Logo, MAX_LOGO, refusedLogo } from './logo.ts';
export { MAX_STYLE, refusedStyle } from './style.ts';

/** What a plan gives of its own to the look of its pages, accepted. */
export interface Modele {
  /** Comes after ours. */
  readonly css: string;
  /** On the cover. */
  readonly logo: Logo | undefined;
}

export const SANS_MODELE: Modele = { css: '', logo: undefined };

/** The image as an address that holds it; '' without one. */
export const logoAddress = ({ logo }: Modele): string =>
  logo === undefined ? '' : `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
