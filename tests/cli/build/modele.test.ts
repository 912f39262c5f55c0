import { describe, expect, test } from 'vitest';
import { modeleOf } from '../../../src/cli/build/modele.ts';
import type { Tree } from '../../../src/workspace/index.ts';

const file = (name: string, text: string | Uint8Array) => ({
  path: `data/plan/modele/${name}`,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

function read(tree: Partial<Tree>) {
  let err = '';
  const modele = modeleOf({ err: { write: (text) => (err += text) } }, 'data/plan', {
    files: [],
    others: [],
    problems: [],
    ...tree,
  });
  return { modele, err: err.replaceAll('\u00A0', ' ') };
}

describe('modele/', () => {
  test('is not needed', () => {
    expect(read({})).toEqual({ modele: { css: '', logo: undefined }, err: '' });
  });

  test('gives a style sheet and a logo; line ends are those of git', () => {
    const { modele } = read({ files: [file('logo.svg', '<svg><rect/></svg>'), file('styles.css', 'h1{}\r\nh2{}')] });
    expect(modele).toMatchObject({ css: 'h1{}\nh2{}', logo: { type: 'image/svg+xml' } });
  });

  test('names what it does not know: nobody waits for a style that is not read', () => {
    expect(read({ files: [file('style.css', 'h1{}')] }).err).toContain('« data/plan/modele/style.css » n’est pas lu');
  });

  test.each([
    ['too heavy a style', { files: [file('styles.css', ' '.repeat(100_001))] }, 'pèse plus de 100 Ko'],
    ['too heavy a logo', { files: [file('logo.png', new Uint8Array(200_001))] }, 'pèse plus de 200 Ko'],
    ['a style that asks', { files: [file('styles.css', '@import "x"')] }, '@import'],
    ['a style in another encoding', { files: [file('styles.css', Uint8Array.of(0xe9))] }, 'n’est pas en UTF-8'],
    ['a logo that runs', { files: [file('logo.svg', '<svg><script/></svg>')] }, '« script »'],
    ['a link', { problems: [{ path: 'data/plan/modele/styles.css', reason: 'symlink' }] }, 'est un lien symbolique'],
    ['a link to a folder', { problems: [{ path: 'data/plan/modele', reason: 'symlink' }] }, 'est un lien symbolique'],
  ] as const)('stops the build on %s', (_, tree, why) => {
    expect(() => read(tree)).toThrow(why);
  });
});
