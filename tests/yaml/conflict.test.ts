import { describe, expect, it } from 'vitest';
import { readFrontMatter, readYaml } from '../../src/yaml/index.ts';
import { bytes } from '../workspace/folders.ts';

const CONFLICT = '<<<<<<< notre version\nnom: a\n=======\nnom: b\n>>>>>>> leur version\n';

/** What is found in a text, each with the text of its place. */
const found = (text: string): readonly (readonly [string, string])[] =>
  readYaml(bytes(text)).problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]);

describe('a merge that is left to finish', () => {
  it('is the only mistake told of a file, at its first mark, and nothing of the file is read', () => {
    const text = `id: x\n${CONFLICT}numero: 1\n${CONFLICT}`;
    expect(found(text)).toEqual([['PST029', '<<<<<<< notre version']]);
    expect(readYaml(bytes(text)).data).toBeUndefined();
  });

  it.each([
    ['with what both come from', CONFLICT.replace('=======\n', '||||||| 1a2b3c4\nnom: 0\n=======\n')],
    ['with the line ends of Windows', CONFLICT.replaceAll('\n', '\r\n')],
    ['where YAML would see keys', '<<<<<<< a: b\nnom: a\n=======\nnom: b\n>>>>>>> c: d\n'],
    ['of which one side is empty', '<<<<<<< a\n=======\nnom: b\n>>>>>>> c\n'],
  ])('is seen %s', (_, text) => {
    expect(found(text).map(([code]) => code)).toEqual(['PST029']);
  });

  it.each([
    ['in its text', `---\ntitre: T\n---\n\nUn texte.\n\n${CONFLICT}`],
    ['in its header', `---\n${CONFLICT}---\n\nUn texte.\n`],
    ['around all of it', `<<<<<<< a\n---\ntitre: T\n---\n\nA.\n=======\nB.\n>>>>>>> c\n`],
    ['in a text without a header', `Un texte.\n${CONFLICT}`],
  ])('is seen in Markdown, %s', (_, text) => {
    const { head, body } = readFrontMatter(bytes(text));
    expect(head.problems.map(({ code }) => code)).toEqual(['PST029']);
    expect([head.data, body]).toEqual([undefined, '']);
  });

  it.each([
    ['a title underlined', 'Titre\n=======\n\nUn texte.\n'],
    ['a mark that opens nothing', '<<<<<<< a\n\nUn texte.\n'],
    ['marks in another order', '>>>>>>> a\n=======\n<<<<<<< b\n'],
    ['marks inside lines', 'Voir <<<<<<< a\n =======\n >>>>>>> b\n'],
  ])('is no other thing: %s', (_, text) => {
    expect(readFrontMatter(bytes(text)).head.problems).toEqual([]);
  });

  it('is looked for in no more time than a text takes to read', () => {
    const text = '<<<<<<< a\n'.repeat(90_000);
    const start = performance.now();
    readFrontMatter(bytes(text));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
