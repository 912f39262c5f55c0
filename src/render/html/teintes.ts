import type { AxeView } from '../../document/index.ts';
import { legibleOn, readColour } from './colour.ts';

/** The class and the custom property that carry the colour of each axe. */
export interface Teintes {
  readonly classe: (axe: AxeView) => string;
  readonly propriete: (axe: AxeView) => string;
  /** The rules for the colours that the plan chose itself; the palette is in the style sheet. */
  readonly css: string;
}

const PAPIER = [255, 255, 255] as const;
/** Background of the dark scheme: `--papier` in templates/styles/base.css. */
const NUIT = [22, 23, 29] as const;
const PALETTE = 6;

export function teintesOf(axes: readonly AxeView[]): Teintes {
  const own = axes.flatMap(({ id, couleur }, i) => {
    const colour = couleur === undefined ? undefined : readColour(couleur);
    return colour === undefined ? [] : [{ id, nom: `propre-${String(i + 1)}`, colour }];
  });
  const nom = (axe: AxeView): string =>
    own.find(({ id }) => id === axe.id)?.nom ??
    `teinte-${String(Math.min(PALETTE, Math.max(1, Math.trunc(axe.teinte))))}`;
  const values = (background: readonly [number, number, number]): string =>
    own.map((one) => `--${one.nom}:${legibleOn(background, one.colour)}`).join(';');
  const css =
    own.length === 0
      ? ''
      : `:root{${values(PAPIER)}}@media screen and (prefers-color-scheme:dark){:root{${values(NUIT)}}}` +
        own.map((one) => `.${one.nom}{--teinte:var(--${one.nom})}`).join('');
  return { classe: nom, propriete: (axe) => `--${nom(axe)}`, css };
}
