import Handlebars from 'handlebars';
import type { AxeView, DessinView, Signe } from '../../document/index.ts';
import { drawingOf, signOf, type Name } from '../charts/index.ts';
import type { HtmlAssets } from './assets.ts';
import type { Prose } from './markdown.ts';
import { safeUrl } from './url.ts';

/** What the templates may call; everything else in them is a value. */
export interface Helpers {
  readonly targets: ReadonlySet<string>;
  readonly prose: Prose;
  readonly classeAxe: (axe: AxeView) => string;
  /** The custom property that holds the colour of an axe. */
  readonly couleurAxe: (axe: AxeView) => string;
  /** The content of the element `<style>`. */
  readonly css: string;
}

const decimal = (value: unknown): string =>
  typeof value === 'number' && Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';

/** Renders `name` with a view that has every property its template reads, even undefined. Throws where one is missing. */
export function renderTemplate(name: string, view: object, assets: HtmlAssets, helpers: Helpers): string {
  const engine = Handlebars.create();
  const functions = {
    adresse: (href: string) => safeUrl(href, helpers.targets),
    prose: (markdown: string, level: number) => new Handlebars.SafeString(helpers.prose(markdown, level)),
    classeAxe: helpers.classeAxe,
    dessin: (dessin: DessinView, name: Name) => new Handlebars.SafeString(drawingOf(dessin, name, helpers.couleurAxe)),
    signe: (id: string, signe: Signe) => new Handlebars.SafeString(signOf(id, signe)),
    nombre: decimal,
    /** « 12.5% », of a number from 0 to 100. */
    pourcent: (value: unknown) => `${decimal(value)}%`,
    /** « 12.5% », of a share from 0 to 1. */
    proportion: (value: unknown) => `${decimal(typeof value === 'number' ? value * 100 : 0)}%`,
    styles: () => new Handlebars.SafeString(`<style>${helpers.css}</style>`),
  };
  const options = {
    strict: true,
    noEscape: false,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(functions).map((helper) => [helper, true])),
  };
  engine.registerHelper(functions);
  for (const [partial, source] of assets.templates) engine.registerPartial(partial, engine.compile(source, options));
  const source = assets.templates.get(name);
  if (source === undefined) throw new Error(`No template named ${name}.`);
  return engine.compile(source, options)(view);
}
