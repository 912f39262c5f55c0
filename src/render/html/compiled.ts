import { createHash } from 'node:crypto';
import { type Built, built as ours } from './built.ts';
import { HELPERS } from './helpers.ts';
import { compiler, runtime, type Template } from './runtime.ts';

/** Source of each template, by name. */
export type Sources = ReadonlyMap<string, string>;

/** To be copied: the compiler writes in what it is given. */
const OPTIONS = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: HELPERS,
};

/**
 * Each template by name, able to call the others. It is compiled when it is first called, unless all were when pst was built
 * (tools/bundle.mjs): the compiler is not loaded then. What was built serves for nothing but the very same sources.
 */
export function compiledTemplates(sources: Sources, built: Built | undefined = ours): ReadonlyMap<string, Template> {
  const isBuilt = built?.stamp === stampOf(sources);
  const library = isBuilt ? runtime.create() : compiler().create();
  const compile = (name: string, source: string): Template => {
    const specification = isBuilt ? built.templates[name] : undefined;
    return specification === undefined ? library.compile(source, { ...OPTIONS }) : library.template(specification);
  };
  const templates = new Map([...sources].map(([name, source]) => [name, compile(name, source)]));
  library.registerPartial(Object.fromEntries(templates));
  return templates;
}

/**
 * What `library.template` takes, as JavaScript: for tools/bundle.mjs. Throws where the template is not one.
 *
 * @public
 */
export function codeOf(source: string): string {
  const code: unknown = compiler().precompile(source, { ...OPTIONS }); // a string, whatever its type says
  return code as string;
}

/** What tells the templates, and the way they are compiled, from any others. */
export function stampOf(sources: Sources): string {
  return createHash('sha256')
    .update(JSON.stringify([OPTIONS, ...sources]))
    .digest('hex');
}
