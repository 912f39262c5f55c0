import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTokens, tokensOf } from '../../../../src/diff/tokens.ts';
import { MARQUES, proseMarquee } from '../../../../src/document/depuis/marques.ts';
import { ecrireHtml, lireHtml } from '../../../../src/render/html/depuis/arbre.ts';
import { poserMarques } from '../../../../src/render/html/depuis/pose.ts';
import { proseDepuis } from '../../../../src/render/html/depuis/prose.ts';
import { proseOf } from '../../../../src/render/html/markdown.ts';
import { ownPlaces } from '../../../../src/render/html/url.ts';

const prose = proseOf(ownPlaces(['fiche-a']));
const both = proseDepuis(prose, MARQUES, { decouper: tokensOf, comparer: compareTokens });
const merged = (before: string, after: string): string =>
  poserMarques(both(proseMarquee(before, after), 3), { marques: MARQUES, mentions: undefined });

/** In signs, bars left out. */
const shown = (before: string, after: string): string =>
  merged(before, after)
    .replaceAll(/<(\/?)(ins|del)>(<\/?span>)?|<\/span>(?=<\/)/g, (tag, end: string, name: string | undefined) => {
      if (name === undefined) return '';
      const sign = name === 'ins' ? '+' : '-';
      return end === '/' ? `${sign}]` : `[${sign}`;
    })
    .replaceAll(/<\/span>/g, '')
    .trim();

/** A side of what was merged, without the elements that mark. */
function side(html: string, dropped: 'ins' | 'del'): string {
  const kept = html.replaceAll(new RegExp(`<${dropped}><span>[\\s\\S]*?</span></${dropped}>`, 'g'), '');
  return words(kept);
}

/** What is read, with what emphasis: empty elements are of what was dropped. */
function words(html: string): string {
  let text = html.replaceAll(/<\/?(?:ins|del|span)>/g, '');
  for (let last = ''; last !== text;) {
    last = text;
    text = text.replaceAll(/<(\w+)(?:\s[^>]*)?>\s*<\/\1>/g, '');
  }
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('prose in two versions', () => {
  it.each([
    ['un mot', 'Le centre ouvre en mars.', 'Le centre ouvre en avril.', '<p>Le centre ouvre en [-mars-][+avril+].</p>'],
    [
      'un mot gras',
      'Des **parents** et des enfants.',
      'Des **familles** et des enfants.',
      '<p>Des <strong>[-parents-][+familles+]</strong> et des enfants.</p>',
    ],
    [
      'une emphase qui vient',
      'Des parents et des enfants.',
      'Des *parents* et des enfants.',
      '<p>Des [-parents-][+<em>parents</em>+] et des enfants.</p>',
    ],
    [
      'un lien qui change d’adresse',
      'Voir [la page](https://a.fr) du plan entier.',
      'Voir [la page](https://b.fr) du plan entier.',
      '<p>Voir [-<a href="https://a.fr">la page</a>-][+<a href="https://b.fr">la page</a>+] du plan entier.</p>',
    ],
    [
      'un paragraphe qui vient',
      'Le premier.',
      'Le premier.\n\nTout *autre* chose.',
      '<p>Le premier.</p><p>[+Tout <em>autre</em> chose.+]</p>',
    ],
    [
      'une ligne de liste qui part',
      '- un café\n- deux goûters\n',
      '- deux goûters\n',
      '<ul><li>[-un café-]</li><li>deux goûters</li></ul>',
    ],
    [
      'du texte qui ressemble à du HTML',
      'a < b & c, toujours',
      'a < b & d, toujours',
      '<p>a &lt; b &amp; [-c-][+d+], toujours</p>',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after).replaceAll(/<(p|li) class="change">/g, '<$1>')).toBe(expected);
  });

  it('reads a text that has no mark as ever', () => {
    expect(both('Du **gras**.', 3)).toBe(prose('Du **gras**.', 3));
  });

  it('takes no time over a very long text', () => {
    const long = (word: string): string =>
      Array.from({ length: 400 }, (_, i) => `${word} ${String(i)} du texte`).join('\n\n');
    const start = performance.now();
    expect(merged(long('Paragraphe'), `${long('Alinéa')}\n\nFin`)).toContain('Fin');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const piece = fc.constantFrom(
  'des ateliers',
  '**gras**',
  '*penché*',
  '[lien](https://exemple.fr)',
  '[ici](#fiche-a)',
  '`code`',
  '<b>',
  '&amp;',
  '\\*',
  '*',
  '**',
  '_',
  '`',
  '[',
  '](',
  '\n',
  '\n\n',
  '\n\n- ',
  '\n\n1. ',
  '\n  - ',
  '\n\n## ',
  '\n\n> ',
  '\n\n---\n\n',
  '\n\n    ',
  '  \n',
  'l’été',
  '12 300 €',
  '\0',
  '"',
);
const markdown = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
);

describe('laws of prose', () => {
  it('gives back what each version says, whatever the marks of Markdown', () => {
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const html = merged(before, after);
        expect(side(html, 'del').replaceAll(' ', '')).toBe(words(prose(after, 3)).replaceAll(' ', ''));
        expect(side(html, 'ins').replaceAll(' ', '')).toBe(words(prose(before, 3)).replaceAll(' ', ''));
      }),
      { numRuns: 400 },
    );
  });

  it('is HTML that nests, and marks nothing that is the same', () => {
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const html = merged(before, after);
        expect(ecrireHtml(lireHtml(html))).toBe(html);
        expect(merged(before, before)).not.toMatch(/<ins|<del/);
      }),
    );
  });
});
