import { describe, expect, it } from 'vitest';
import { couleursOf } from '../../src/cli/build/couleurs.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { readGabarits } from '../../src/render/html/modele/gabarits.ts';
import { fakeDocument } from '../render/html/fake-document.ts';
import { realAssets } from '../render/html/read-page.ts';
import { GUIDE } from './guide-blocks.ts';

/** The examples of the guide in a language, with the word that follows it. */
const examples = (language: string): readonly (readonly [string, string])[] =>
  [...GUIDE.matchAll(new RegExp(`^\`\`\`${language} (\\S+)\\n([^]*?)^\`\`\`$`, 'gmu'))].map(
    ([, name = '', text = '']) => [name, text],
  );

describe('the guide, on the look of the document', () => {
  it('gives colours that are accepted', async () => {
    const [[path, text] = ['', ''], ...others] = examples('yml');
    expect(others).toEqual([]);
    const couleurs = await couleursOf({ path, bytes: new TextEncoder().encode(text) }, ['parentalite']);
    expect([couleurs.accent?.sombre, couleurs.axes.size]).toEqual(['#8fd3bd', 1]);
  });

  it('gives templates that are accepted, and of which nothing is said', async () => {
    const assets = await realAssets();
    const templates = examples('hbs');
    expect(templates).toHaveLength(1);
    const said: string[] = [];
    const gabarits = readGabarits(new Map(templates), assets.templates);
    const own = { ...assets, modele: { ...assets.modele, gabarits, dire: (text: string) => said.push(text) } };
    const filling = { text: (field: string) => field, markdown: () => 'a', url: () => '', full: true, items: 2 };
    const html = renderHtml(fakeDocument(filling), own, { medium: 'screen', pages: new Map() });
    expect(html).toContain('<h2>À propos de ce document</h2>');
    expect(said).toEqual([]);
  });
});
