import type { AxeView } from '../../document/index.ts';
import { legibleOn, readColour } from './colour.ts';
import { type Couleur, type Couleurs, FONDS } from './modele/couleurs.ts';

/** The class and the custom property that carry the colour of each axe. */
export interface Teintes {
  readonly classe: (axe: AxeView) => string;
  readonly propriete: (axe: AxeView) => string;
  /** The rules for the colours that the plan chose itself; the palette is in the style sheet. */
  readonly css: string;
}

const [PAPIER] = FONDS.clair;
const [NUIT] = FONDS.sombre;
const PALETTE = 6;

/** A custom property and its values. */
interface Propriete {
  readonly nom: string;
  readonly clair: string;
  readonly sombre: string;
}

const SANS_COULEURS: Couleurs = { axes: new Map() };

/** `couleurs`: those that the plan gives its document, which come before those of its axes. */
export function teintesOf(axes: readonly AxeView[], couleurs: Couleurs = SANS_COULEURS): Teintes {
  const own = axes.flatMap((axe, i) => {
    const found = proprieteOf(`propre-${String(i + 1)}`, couleurs.axes.get(axe.id), axe.couleur);
    return found === undefined ? [] : [{ ...found, id: axe.id }];
  });
  const accent = proprieteOf('accent', couleurs.accent, undefined);
  const nom = (axe: AxeView): string =>
    own.find(({ id }) => id === axe.id)?.nom ??
    `teinte-${String(Math.min(PALETTE, Math.max(1, Math.trunc(axe.teinte))))}`;
  const rules = [
    rootRules(accent === undefined ? own : [accent, ...own]),
    ...own.map((one) => `.${one.nom}{--teinte:var(--${one.nom})}`),
  ];
  return { classe: nom, propriete: (axe) => `--${nom(axe)}`, css: rules.join('') };
}

/** What the document was given is kept as it is; what an axe says, and what is not said, is made to be read. */
function proprieteOf(nom: string, given: Couleur | undefined, said: string | undefined): Propriete | undefined {
  const colour = readColour(given?.clair ?? said ?? '');
  if (colour === undefined) return undefined;
  return { nom, clair: given?.clair ?? legibleOn(PAPIER, colour), sombre: given?.sombre ?? legibleOn(NUIT, colour) };
}

function rootRules(proprietes: readonly Propriete[]): string {
  if (proprietes.length === 0) return '';
  const values = (scheme: 'clair' | 'sombre'): string =>
    proprietes.map((one) => `--${one.nom}:${one[scheme]}`).join(';');
  return `:root{${values('clair')}}@media screen and (prefers-color-scheme:dark){:root{${values('sombre')}}}`;
}
