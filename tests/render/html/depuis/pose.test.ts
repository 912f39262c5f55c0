import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARQUES, marque } from '../../../../src/document/depuis/marques.ts';
import { ecrireHtml, lireHtml } from '../../../../src/render/html/depuis/arbre.ts';
import { poserMarques } from '../../../../src/render/html/depuis/pose.ts';

const same = (text: string): string => marque(text, MARQUES.garde);
const came = (text: string): string => marque(text, MARQUES.ajout);
const went = (text: string): string => marque(text, MARQUES.retrait);

const MENTIONS = { ajoutee: 'Fiche ajoutée', retiree: 'Fiche retirée' };

/** In signs, inside `main`. */
const inside = (html: string, mentions?: typeof MENTIONS): string =>
  poserMarques(`<main>${html}</main>`, { marques: MARQUES, mentions })
    .replaceAll(/<ins><span>(.*?)<\/span><\/ins>/gs, '[+$1+]')
    .replaceAll(/<del><span>(.*?)<\/span><\/del>/gs, '[-$1-]')
    .replaceAll(/^<main>|<\/main>$/g, '');

describe('marks as elements', () => {
  it('stand around words, spaces left out, and a bar beside their block', () => {
    expect(inside(`<p>${same('Un ')}${went(' mot ')}${came('autre')}</p>`)).toBe(
      '<p class="change">Un  [-mot-] [+autre+]</p>',
    );
    expect(inside(`<p class="note">${came('a')}</p><p>${same('b')}</p>`)).toBe(
      '<p class="note change">[+a+]</p><p>b</p>',
    );
    expect(inside(`<p>${came(' \n')}</p>`)).toBe('<p> \n</p>');
  });

  it('are one around what goes together', () => {
    expect(inside(`<p>${came('un ')}<em>${came('deux')}</em> <a href="#x">${came('trois')}</a></p>`)).toBe(
      '<p class="change">[+un <em>deux</em> <a href="#x">trois</a>+]</p>',
    );
    expect(inside(`<p>${came('un')}<span>${came('deux')}</span></p>`)).toBe(
      '<p class="change">[+un+]<span>[+deux+]</span></p>',
    );
  });

  it('take with them the words of the page that announce them, and no other', () => {
    expect(inside(`<section><h4>Objectifs</h4><p>${went('a')}</p></section>`)).toContain(
      '<h4 class="change">[-Objectifs-]</h4>',
    );
    expect(inside(`<section><h4>Objectifs</h4><p>${went('a')}</p><p>${same('b')}</p></section>`)).toContain(
      '<h4>Objectifs</h4>',
    );
    const sources = `<div><h3>Annexes</h3><ul><li>${went('a')}</li></ul><h3>Notes</h3><ul><li>${same('b')}</li></ul></div>`;
    expect(inside(sources)).toContain('[-Annexes-]');
    expect(inside(sources)).not.toContain('[-Notes-]');
    expect(inside(`<li>${came('Nom')} (${came('SIGLE')})</li>`)).toContain('[+Nom (SIGLE)+]');
    expect(inside(`<a class="entree">${went('x')}<span class="entree-page">12</span></a>`)).toContain('>12<');
  });

  it('tell of a whole column by its head, leave dashes alone, and name a table as what it stands for', () => {
    const table = (name: typeof same, value: typeof came): string =>
      `<section><h4>Indicateurs</h4><table><caption>Indicateurs de ${same('A1')}</caption><thead><tr><th>Nom</th><th>Cible</th></tr></thead>` +
      `<tbody><tr><th>${name('a')}</th><td>${value('12')}</td></tr><tr><th>${name('b')}</th><td>–</td></tr></tbody></table></section>`;
    const shown = inside(table(same, came));
    expect(shown).toContain('<h4>Indicateurs</h4><table><caption>Indicateurs de A1</caption>');
    expect(shown).toContain('<tr class="change"><th>Nom</th><th>[+Cible+]</th>');
    expect(shown).toContain('<tr class="change"><th>a</th><td>[+12+]</td></tr><tr><th>b</th><td>–</td>');
    const gone = inside(table(went, went));
    expect(gone).toContain('[-Indicateurs-]</h4><table><caption>[-Indicateurs de A1-]</caption>');
    expect(gone).toContain('[-Nom-]');
    const renumbered = `<table><caption>Budget de ${went('A1')}${came('A2')}</caption><tbody><tr><td>${went('a')}</td></tr></tbody></table>`;
    expect(inside(`<section><h4>Budget</h4>${renumbered}</section>`)).toContain('<caption>[-Budget de A1-]</caption>');
  });

  it('say that a fiche came or went', () => {
    const fiche = (text: string): string =>
      inside(`<article class="fiche teinte-1"><h3>${text}</h3></article>`, MENTIONS);
    const mention = (text: string): string => `<p class="depuis-mention">${text}</p>`;
    expect(fiche(went('A'))).toContain(`<article class="fiche teinte-1 retire">${mention('Fiche retirée')}`);
    expect(fiche(came('A'))).toContain(`<article class="fiche teinte-1 ajoute">${mention('Fiche ajoutée')}`);
    expect(inside(`<article class="fiche a"><h3>${came('A')}</h3></article>`)).not.toContain('depuis-mention');
    expect(fiche(`${same('A')}${came('B')}`)).not.toContain('depuis-mention');
  });

  it('unfold the numbers that changed', () => {
    expect(inside(`<details><summary>En nombres</summary><p>${came('a')}</p></details>`)).toContain('<details open>');
    expect(inside(`<details><summary>En nombres</summary><p>${same('a')}</p></details>`)).toContain('<details>');
  });
});

describe('where nothing can be marked', () => {
  it('the new version stands; the old one of what is no more', () => {
    const page = (text: string): string =>
      poserMarques(
        `<title>${text}</title><main><section aria-label="La fiche ${text}"><svg><title>${text}</title><text x="1">${text}</text></svg></section></main>`,
        { marques: MARQUES, mentions: undefined },
      );
    const of = (text: string): string =>
      `<title>${text}</title><main><section aria-label="La fiche ${text}"><svg><title>${text}</title><text x="1">${text}</text></svg></section></main>`;
    expect(page(`${same('le ')}${went('café')}${came('thé')}`)).toBe(of('le thé'));
    expect(page(went('café'))).toBe(of('café'));
    expect(page(same('le'))).toBe(of('le'));
  });

  it('a style sheet is left as it is', () => {
    const html = '<style>p > a { content: "</p>" }</style><p>a</p>';
    expect(poserMarques(html, { marques: MARQUES, mentions: undefined })).toBe(html);
  });
});

describe('a page as a tree', () => {
  it.each([
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>a>b{}</style></head><body class="a"><!-- x > y --><br></body></html>',
    `<p title="a > b" lang='fr'>&lt;b&gt;</p><svg viewBox="0 0 1 1"><rect width="1"/><path d="M0"></path></svg>`,
    '',
    'du texte',
    '<p>un<p>deux</i><ul><li>a<li>b</ul></section> et <b',
    '<style>a{}',
  ])('is written back to the same text: %s', (html) => {
    expect(ecrireHtml(lireHtml(html))).toBe(html);
  });

  it('is written back to the same text, whatever it is', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b a="1">',
      '</b>',
      '<br>',
      'texte',
      '<style>',
      '</style>',
      '<!-- ',
      '-->',
      '<',
      '>',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(ecrireHtml(lireHtml(pieces.join('')))).toBe(pieces.join(''));
      }),
    );
  });
});
