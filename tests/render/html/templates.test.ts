import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { realAssets } from './read-page.ts';

const FOLDER = fileURLToPath(new URL('../../../templates/', import.meta.url));
const filesIn = async (suffix: string): Promise<readonly string[]> =>
  (await readdir(FOLDER, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(suffix))
    .sort();

const names = (await filesIn('.hbs')).map((path) => path.slice(0, -'.hbs'.length));

/** A slot stands for what it prints: what is left has the shape of HTML. */
const SLOT = /\{\{[^{}]*\}\}/g;
const withoutSlots = (source: string): string => source.replace(SLOT, '§');
const TAG = /<[a-z][^<>]*>/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;

const attributesOf = (source: string): readonly { readonly name: string; readonly value: string }[] =>
  (source.match(TAG) ?? []).flatMap((tag) =>
    [...tag.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => ({ name: name.toLowerCase(), value })),
  );

/** A conditional attribute (`{{#if ancre}} id="…"{{/if}}`) is whole: what is forbidden is a value without quotes. */
const unquoted = (source: string): readonly string[] =>
  attributesOf(withoutSlots(source)).flatMap(({ name, value }) => (/^["']/.test(value) ? [] : [`${name}=${value}`]));

const slotNames = (source: string): readonly string[] =>
  (withoutSlots(source).match(TAG) ?? []).filter((tag) => /^<§|[\w-]§\s*=|§\s*=/.test(tag));

const badAddresses = (source: string): readonly string[] =>
  attributesOf(source)
    .filter(({ name }) => /^(?:xlink:)?href$|^src(?:set|doc)?$|^action$|^formaction$|^data$|^poster$/.test(name))
    .map(({ value }) => value)
    .filter((value) => !/^"(?:\{\{adresse [\w.]+\}\}|#[\w-]+)"$/.test(value));

const raw = (source: string): readonly string[] => source.match(/\{\{\{|\{\{\s*&/g) ?? [];
const executable = (source: string): readonly string[] =>
  source.match(/<\/?(?:script|style|iframe|object|embed)/gi) ?? [];
const handlers = (source: string): readonly string[] =>
  attributesOf(source)
    .map(({ name }) => name)
    .filter((name) => name.startsWith('on') || name === 'style');

let templates: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ templates } = await realAssets());
});

describe('templates', () => {
  test('are those that the tool loads, and no other', () => {
    expect(names.length).toBeGreaterThan(20);
    expect([...templates.keys()].sort()).toEqual([...names].sort());
  });

  test('are called by one another, but those of whole pages', () => {
    const called = [...templates.values()].flatMap((source) =>
      [...source.matchAll(/\{\{>\s*([\w/-]+)/g)].map(([, name = '']) => name),
    );
    const uncalled = names.filter((name) => !called.includes(name) && !name.startsWith('blocs/'));
    expect(uncalled).toEqual([
      'changements',
      'depuis',
      'document',
      'fiche-seule',
      'site/fiche',
      'site/recherche',
      'site/tableau-de-bord',
    ]);
    expect(called.filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(names)('%s prints values as text, in quoted attributes, and runs nothing', async (name) => {
    const source = await readFile(join(FOLDER, `${name}.hbs`), 'utf8');
    expect(raw(source)).toEqual([]);
    expect(unquoted(source)).toEqual([]);
    expect(slotNames(source)).toEqual([]);
    expect(badAddresses(source)).toEqual([]);
    expect(executable(source)).toEqual([]);
    expect(handlers(source)).toEqual([]);
  });

  test('are tried by this test: what it forbids is found', () => {
    expect(raw('{{{nom}}}{{& nom}}')).toHaveLength(2);
    expect(unquoted('<p class={{nom}}>')).toEqual(['class=§']);
    expect(unquoted('<p class="a {{nom}}"{{#if a}} id="{{a}}"{{/if}}>')).toEqual([]);
    expect(slotNames('<p {{nom}}="a">')).toHaveLength(1);
    expect(badAddresses('<a href="{{url}}">')).toHaveLength(1);
    expect(badAddresses('<img src="{{adresse url}}"><a href="#contenu">')).toEqual([]);
    expect(executable('<SCRIPT>')).toHaveLength(1);
    expect(handlers('<p onclick="{{nom}}">')).toEqual(['onclick']);
  });
});

test('style sheets are those that the tool loads, and no other; they ask for nothing', async () => {
  const { css } = await realAssets();
  const files = await filesIn('.css');
  const sources = await Promise.all(files.map((file) => readFile(join(FOLDER, file), 'utf8')));
  expect(sources.filter((source) => !css.includes(source))).toEqual([]);
  expect(css.length).toBe(sources.join('\n').length);
  expect(css).not.toMatch(/@import|url\((?!["']?data:)|<\/style/i);
});
