import type { HtmlAssets } from './assets.ts';
import { compiledTemplates } from './compiled.ts';
import { functionsOf, type Helpers, styleOf } from './helpers.ts';
import { logoAddress, type Modele } from './modele/index.ts';
import type { RendWith } from './modele/contrat.ts';

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
  if (modele.gabarits !== undefined) return engineWith(modele.gabarits.among(compiled), modele);
  return (name, view, helpers) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`No template named ${name}.`);
    return template(view, { helpers: functionsOf(helpers, modele) });
  };
}

/** With templates of the plan, whose pages are checked. */
const engineWith =
  (render: RendWith, modele: Modele): Engine =>
  (name, view, helpers) =>
    render(name, view, {
      functions: functionsOf(helpers, modele),
      imprime: {
        csp: 'csp' in view && typeof view.csp === 'string' ? view.csp : '',
        css: styleOf(helpers, modele),
        scripts: helpers.scripts,
        logo: logoAddress(modele),
      },
      ancres: helpers.ancres ?? [],
      dire: modele.dire,
    });
