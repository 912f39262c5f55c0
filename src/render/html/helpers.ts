import type { AxeView, DessinView, Signe } from '../../document/index.ts';
import { drawingOf, signOf, type Name } from '../charts/index.ts';
import type { Prose } from './markdown.ts';
import { logoAddress, type Modele } from './modele/index.ts';
import { type BlockOptions, escape, raw } from './runtime.ts';
import { raiseHeadings } from './titres.ts';
import { safeUrl, type Places } from './url.ts';

/** What the templates may call; everything else in them is a value. */
export interface Helpers {
  readonly places: Places;
  readonly prose: Prose;
  readonly classeAxe: (axe: AxeView) => string;
  /** The custom property that holds the colour of an axe. */
  readonly couleurAxe: (axe: AxeView) => string;
  /** The content of the element `<style>`; '' on the pages that share a style sheet. */
  readonly css: string;
  /** Elements `<script>`, ready to print; '' on the pages that run nothing. */
  readonly scripts: string;
  /** The anchors that the page must have, where a plan may write it itself. */
  readonly ancres?: Iterable<string>;
}

const decimal = (value: unknown): string =>
  typeof value === 'number' && Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';

/** `nom`: of whom the logo is. */
function logoElement(modele: Modele, nom: string): string {
  const address = logoAddress(modele);
  const alt = escape(`Logo : ${nom}`);
  return address === '' ? '' : `<img class="couverture-logo" src="${address}" alt="${alt}">`;
}

/** The content of the element `<style>`: ours, then that of the plan. */
export const styleOf = ({ css }: Pick<Helpers, 'css'>, modele: Modele): string => `${css}\n${modele.css}`;

/** The site and each print of a document hold the same drawings: each is drawn once. */
const drawings = new WeakMap<DessinView, Map<string, string>>();

function drawn(dessin: DessinView, name: Name, colour: Helpers['couleurAxe']): string {
  const known = drawings.get(dessin) ?? new Map<string, string>();
  drawings.set(dessin, known);
  const key = JSON.stringify(name);
  const svg = known.get(key) ?? drawingOf(dessin, name, colour);
  known.set(key, svg);
  return svg;
}

export function functionsOf(helpers: Helpers, modele: Modele) {
  return {
    adresse: (href: string) => safeUrl(href, helpers.places),
    prose: (markdown: string, level: number) => raw(helpers.prose(markdown, level)),
    classeAxe: helpers.classeAxe,
    dessin: (dessin: DessinView, name: Name) => raw(drawn(dessin, name, helpers.couleurAxe)),
    signe: (id: string, signe: Signe) => raw(signOf(id, signe)),
    nombre: decimal,
    /** « 12.5% », of a number from 0 to 100. */
    pourcent: (value: unknown) => `${decimal(value)}%`,
    /** « 12.5% », of a share from 0 to 1. */
    proportion: (value: unknown) => `${decimal(typeof value === 'number' ? value * 100 : 0)}%`,
    /** What it holds, its headings that many levels higher. */
    remonter(this: unknown, levels: number, block: BlockOptions) {
      return raw(raiseHeadings(block.fn(this), levels));
    },
    styles: () => raw(`<style>${styleOf(helpers, modele)}</style>`),
    /** The logo of the plan as an image; nothing without one. */
    logo: (nom: string) => raw(logoElement(modele, nom)),
    scripts: () => raw(helpers.scripts),
  };
}

export const HELPERS: Readonly<Record<keyof ReturnType<typeof functionsOf>, true>> = {
  adresse: true,
  prose: true,
  classeAxe: true,
  dessin: true,
  signe: true,
  nombre: true,
  pourcent: true,
  proportion: true,
  remonter: true,
  styles: true,
  logo: true,
  scripts: true,
};
