import type { HtmlAssets } from './assets.ts';
import { compiledTemplates } from './compiled.ts';
import { functionsOf, type Helpers } from './helpers.ts';

export type { Helpers } from './helpers.ts';

/** Renders `name` with a view that has every property its template reads, even undefined. Throws where one is missing. */
export type Engine = (name: string, view: object, helpers: Helpers) => string;

type Sources = Pick<HtmlAssets, 'templates' | 'modele'>;

const engines = new WeakMap<Sources, Engine>();

/** The same for the same assets: their templates are compiled once. */
export function createEngine(assets: Sources): Engine {
  const engine = engines.get(assets) ?? newEngine(assets);
  engines.set(assets, engine);
  return engine;
}

function newEngine({ templates, modele }: Sources): Engine {
  const compiled = compiledTemplates(templates);
  return (name, view, helpers) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`No template named ${name}.`);
    return template(view, { helpers: functionsOf(helpers, modele) });
  };
}
