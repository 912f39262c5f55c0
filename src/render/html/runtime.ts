import type Library from 'handlebars';
import * as door from 'handlebars/runtime.js';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** What runs templates that are compiled. Its package gives it no types of its own. */
export const runtime = (door as unknown as { readonly default: typeof Library }).default;

/** The library with its compiler, which takes longer to load than a page to render. */
export const compiler = (): typeof Library => load('handlebars') as typeof Library;

export type BlockOptions = Library.HelperOptions;

export type RuntimeOptions = Library.RuntimeOptions;

export type Template = Library.TemplateDelegate<object>;

export type Specification = TemplateSpecification;

/** Markup that is printed as it is. */
export const raw = (html: string): Library.SafeString => new runtime.SafeString(html);

/** Text as markup. */
export const escape = (text: string): string => runtime.escapeExpression(text);
