import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import * as compiler from '../../../src/render/html/compiled.ts';
import { templatesCode } from '../../../tools/bundle.mjs';
import { realAssets } from './read-page.ts';

type Built = NonNullable<Parameters<typeof compiler.compiledTemplates>[1]>;

/** Runs a CommonJS module that is in no file. */
function run(code: string): { readonly built: Built } {
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('module', 'exports', 'require', code)(module, module.exports, createRequire(import.meta.url));
  return module.exports as { built: Built };
}

const SOURCES = new Map([
  ['page', '<p>{{titre}}</p>{{#each lignes}}{{> ligne}}{{/each}}<i>{{nombre n}}</i>'],
  ['ligne', '<b class="{{classe}}">{{texte}}</b>'],
]);
const VIEW = { titre: '<é & "ê">', lignes: [{ classe: 'a"b', texte: '{{x}}' }], n: 1.2345 };
const HELPERS = { helpers: { nombre: (n: number) => n.toFixed(1) } };

let sources: compiler.Sources;
beforeAll(async () => {
  ({ templates: sources } = await realAssets());
});

describe('templates that are compiled when pst is built', () => {
  test('hold every one of them, and serve for these alone', () => {
    const before = compiler.stampOf(sources);
    const built = run(templatesCode(compiler, sources)).built;
    expect(built.stamp).toBe(before);
    expect(Object.keys(built.templates)).toEqual([...sources.keys()]);
    expect(built.stamp).toBe(compiler.stampOf(sources));
    expect(compiler.stampOf(new Map([...sources, ['fiche', '']]))).not.toBe(built.stamp);
  });

  test('say what the compiler makes them say', () => {
    const built = run(templatesCode(compiler, SOURCES)).built;
    const texts = [built, undefined].map((one) =>
      compiler.compiledTemplates(SOURCES, one).get('page')?.(VIEW, HELPERS),
    );
    expect(texts[0]).toBe('<p>&lt;é &amp; &quot;ê&quot;&gt;</p><b class="a&quot;b">{{x}}</b><i>1.2</i>');
    expect(texts[1]).toBe(texts[0]);
  });

  test('are strict as the others: what a template reads must be there', () => {
    const built = run(templatesCode(compiler, SOURCES)).built;
    expect(() => compiler.compiledTemplates(SOURCES, built).get('page')?.({ n: 1 }, HELPERS)).toThrow(/titre/);
  });

  test('are left alone for other sources', () => {
    const built = run(templatesCode(compiler, SOURCES)).built;
    const others = new Map([...SOURCES, ['page', 'autre']]);
    expect(compiler.compiledTemplates(others, built).get('page')?.(VIEW, HELPERS)).toBe('autre');
  });
});
