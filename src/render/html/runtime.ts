import type Library from 'handlebars';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** What runs templates that are compiled. Its package has no other door to it, and no types of its own. */
export const runtime = load('handlebars/runtime') as typeof Library;

/** The library with its compiler, which takes longer to load than a page to render. */
export const compiler = (): typeof Library => load('handlebars') as typeof Library;

export type BlockOptions = Library.HelperOptions;

export type Template = Library.TemplateDelegate<object>;

/** Markup that is printed as it is. */
export const raw = (html: string): Library.SafeString => new runtime.SafeString(html);

/** Text as markup. */
export const escape = (text: string): string => runtime.escapeExpression(text);
