import { describe, expect, test } from 'vitest';
import { modeleOf } from '../../../src/cli/build/modele.ts';
import type { Tree } from '../../../src/workspace/index.ts';

const file = (name: string, text: string | Uint8Array) => ({
  path: `data/plan/modele/${name}`,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

const TEMPLATES = new Map([
  ['couverture', '<h1 id="titre">{{titre}}</h1>'],
  ['blocs/budget', '<p>{{total}}</p>'],
  ['changements', ''],
]);

async function read(tree: Partial<Tree>) {
  let err = '';
  const whole = { files: [], others: [], problems: [], ...tree };
  const host = { err: { write: (text: string) => (err += text) } };
  const { dire, ...modele } = await modeleOf(host, 'data/plan', whole, {
    templates: TEMPLATES,
    axes: ['jeunesse'],
  });
  return { modele, dire, err: () => err.replaceAll('\u00A0', ' ') };
}

describe('modele/', () => {
  test('is not needed', async () => {
    const { modele, err } = await read({});
    expect([modele, err()]).toEqual([
      { css: '', logo: undefined, couleurs: undefined, polices: [], gabarits: undefined },
      '',
    ]);
  });

  test('gives a style sheet and a logo; line ends are those of git', async () => {
    const { modele } = await read({
      files: [file('logo.svg', '<svg><rect/></svg>'), file('styles.css', 'h1{}\r\nh2{}')],
    });
    expect(modele).toMatchObject({ css: 'h1{}\nh2{}', logo: { type: 'image/svg+xml' } });
  });

  test('gives templates, by the names of ours', async () => {
    const { modele, err } = await read({
      files: [file('couverture.hbs', '<h1>{{titre}}</h1>\r\n'), file('blocs/budget.hbs', '<p>a</p>')],
    });
    expect([modele.gabarits === undefined, err()]).toEqual([false, '']);
  });

  test('tells once what its pages lack', async () => {
    const { dire, err } = await read({});
    dire('Il manque un <title>.');
    dire('Il manque un <title>.');
    expect(err()).toBe('Attention, avec les gabarits du plan : Il manque un <title>.\n');
  });

  test('names what it does not know: nobody waits for a style that is not read', async () => {
    const { err } = await read({ files: [file('style.css', 'h1{}')] });
    expect(err()).toContain('« data/plan/modele/style.css » n’est pas lu');
  });

  test.each([
    ['too heavy a style', { files: [file('styles.css', ' '.repeat(100_001))] }, 'pèse plus de 100 Ko'],
    ['too heavy a logo', { files: [file('logo.png', new Uint8Array(200_001))] }, 'pèse plus de 200 Ko'],
    ['a style that asks', { files: [file('styles.css', '@import "x"')] }, '@import'],
    ['a style in another encoding', { files: [file('styles.css', Uint8Array.of(0xe9))] }, 'n’est pas en UTF-8'],
    ['a logo that runs', { files: [file('logo.svg', '<svg><script/></svg>')] }, '« script »'],
    ['a link', { problems: [{ path: 'data/plan/modele/styles.css', reason: 'symlink' }] }, 'est un lien symbolique'],
    ['a link to a folder', { problems: [{ path: 'data/plan/modele', reason: 'symlink' }] }, 'est un lien symbolique'],
    [
      'a huge file',
      { problems: [{ path: 'data/plan/modele/a.hbs', reason: 'too-large', bytes: 9 }] },
      'est trop grand',
    ],
    ['a misspelt template', { files: [file('couvertur.hbs', '')] }, 'vouliez-vous « modele/couverture.hbs » ?'],
    ['a template in a folder', { files: [file('budget.hbs', '')] }, 'n’est le nom d’aucun gabarit'],
    ['a template of nothing', { files: [file('zzzzzzzzzz.hbs', '')] }, 'il y a blocs/budget et couverture'],
    ['a template of other pages', { files: [file('changements.hbs', '')] }, 'n’est le nom d’aucun gabarit'],
    ['too heavy a template', { files: [file('couverture.hbs', ' '.repeat(50_001))] }, 'pèse plus de 50 Ko'],
    ['a template in another encoding', { files: [file('couverture.hbs', Uint8Array.of(0xe9))] }, 'n’est pas en UTF-8'],
    ['a font that is none', { files: [file('polices/texte-400.woff2', 'a')] }, 'n’est pas une police WOFF2 entière'],
    ['a font of another name', { files: [file('polices/gras.woff2', 'a')] }, 'n’a pas un nom que pst connaît'],
    ['a font elsewhere', { files: [file('texte-400.woff2', 'a')] }, 'se met dans modele/polices/'],
    ['a colour that does not read', { files: [file('couleurs.yaml', "accent: { clair: '#ffff00' }")] }, 'se lit mal'],
    ['a broken template', { files: [file('couverture.hbs', '<p>\n{{{titre}}}')] }, 'ligne 2, colonne 1'],
  ] as const)('stops the build on %s', async (_, tree, why) => {
    await expect(read(tree)).rejects.toThrow(why);
  });
});
