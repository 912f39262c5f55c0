import { beforeAll, describe, expect, test } from 'vitest';
import { type HtmlAssets, renderFicheSeule, renderHtml, renderSite } from '../../../src/render/html/index.ts';
import { readGabarits } from '../../../src/render/html/modele/gabarits.ts';
import { fakeDocument } from './fake-document.ts';
import { fiche } from './fake-fiche.ts';
import { type Filling, makerOf } from './fake-maker.ts';
import { realAssets } from './read-page.ts';

const FILLING: Filling = {
  text: (field) => field,
  markdown: (field) => field,
  url: () => 'https://exemple.fr/',
  full: true,
  items: 2,
};
const full = fakeDocument(FILLING);
const bare = fakeDocument({ ...FILLING, full: false, items: 1 });

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

/** Ours, with these templates of a plan instead of those of the same names, and what is said of the pages. */
function withTemplates(sources: Readonly<Record<string, string>>): {
  readonly own: HtmlAssets;
  readonly said: string[];
} {
  const said: string[] = [];
  const gabarits = readGabarits(new Map(Object.entries(sources)), assets.templates);
  const own = { ...assets, modele: { ...assets.modele, gabarits, dire: (text: string) => said.push(text) } };
  return { own, said };
}

const render = (own: HtmlAssets, document = full): string =>
  renderHtml(document, own, { medium: 'screen', pages: new Map() });

/** Why these are refused, whether when they are read or once they have written something. */
function refusal(sources: Readonly<Record<string, string>>, document = full): string {
  try {
    render(withTemplates(sources).own, document);
    return 'accepted';
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'GabaritFailure' ? message : `not a GabaritFailure: ${message}`;
  }
}

const changed = (name: string, from: string, to: string): Readonly<Record<string, string>> => {
  const source = assets.templates.get(name) ?? '';
  expect(source).toContain(from);
  return { [name]: source.replace(from, to) };
};

describe('templates of a plan', () => {
  test('that are copies of ours give the very same pages, and nothing is said of them', () => {
    const { own, said } = withTemplates(Object.fromEntries(assets.templates));
    const seule = { ...full, fiche: fiche(makerOf(FILLING), 2), partenaires: [], sigles: [] };
    const site = {
      fiches: [
        { fiche: fiche(makerOf(FILLING), 1), page: 'fiches/A1-FA1.html', precedente: undefined, suivante: undefined },
      ],
      tableauDeBord: undefined,
      recherche: [{ titre: 'Un', lieu: '', href: '#contenu', texte: '</script>' }],
    };
    for (const document of [full, bare]) {
      expect(render(own, document)).toBe(render(assets, document));
      expect(renderHtml(document, own, { medium: 'print', pages: new Map() })).toBe(
        renderHtml(document, assets, { medium: 'print', pages: new Map() }),
      );
    }
    expect(renderFicheSeule(seule, own, true)).toBe(renderFicheSeule(seule, assets, true));
    expect(renderSite(full, site, own, { pdf: 'a.pdf' })).toEqual(renderSite(full, site, assets, { pdf: 'a.pdf' }));
    expect(said).toEqual([]);
  }, 60_000);

  test('take the place of ours, and call one another and ours', () => {
    const { own, said } = withTemplates({
      'elements/lien': '<strong>{{texte}}</strong>',
      colophon:
        '<footer class="colophon {{dernierePage}}"><h2>À propos</h2>{{#each document.colophon}}<p>{{this}} {{@index}}</p>{{/each}}</footer>',
    });
    const html = render(own);
    expect(html).toContain('<h2>À propos</h2><p>colophon 0</p><p>colophon 1</p>');
    expect(html).toMatch(/Répond au besoin : <span><strong>/u);
    expect(said).toEqual([]);
  });
});

describe('a template that is not written well is refused, with its place', () => {
  test.each([
    ['{{#if titre}}\n{{/each}}', 'ligne 1, colonne 4 : ouvre {{#if}} et le ferme par {{/each}}'],
    ['a\n\n<p>{{#each titre}}', 'ligne 3, colonne 19 : se termine alors qu’un bloc est ouvert'],
    ['<p>\n{{titre', 'ligne 2, colonne 3 : a des accolades'],
    ['{{{titre}}}', 'ligne 1, colonne 1 : écrit une valeur telle quelle'],
    ['<p>\n {{& titre}}', 'ligne 2, colonne 2 : écrit une valeur telle quelle'],
    ['{{titer}}', 'ligne 1, colonne 3 : « titer » n’existe pas ici'],
    ['{{#if titer}}a{{/if}}', 'ligne 1, colonne 7 : « titer » n’existe pas ici'],
    ['{{#each blocs.rien}}a{{/each}}', 'ligne 1, colonne 9 : « blocs.rien » n’existe pas ici'],
    ['{{@root.rien}}', '« @root.rien » n’existe pas ici'],
    ['{{majuscule titre}}', 'appelle « majuscule », que pst ne connaît pas'],
    ['{{log titre}}', 'appelle « log », que pst ne connaît pas'],
    ['{{helperMissing}}', '« helperMissing » n’existe pas ici'],
    ['{{blockHelperMissing}}', '« blockHelperMissing » n’existe pas ici'],
    ['{{constructor}}', 'lit « constructor », qui n’est pas une donnée du plan'],
    ['{{titre.__proto__.a}}', 'lit « __proto__ », qui n’est pas une donnée du plan'],
    ['{{@partial-block}}', 'lit « @partial-block »'],
    ['{{prose titre}}', 'donne à « prose » 1 valeur(s), au lieu de 2'],
    ['{{#titre}}a{{/titre}}', 'Écrivez {{#each titre}}'],
    ['{{^titre}}a{{/titre}}', 'Écrivez {{#each titre}}'],
    ['{{> elements/rien}}', 'appelle le gabarit « elements/rien », qui n’existe pas'],
    ['{{> constructor}}', 'appelle le gabarit « constructor », qui n’existe pas'],
    ['{{> (lookup this "titre")}}', 'dont le nom se calcule'],
    ['{{#> fiche}}a{{/fiche}}', 'une forme de Handlebars que pst n’accepte pas'],
    ['{{#*inline "a"}}{{/inline}}', 'une forme de Handlebars que pst n’accepte pas'],
    ['{{* fiche}}', 'une forme de Handlebars que pst n’accepte pas'],
    ['{{{{each}}}}a{{{{/each}}}}', 'partie.hbs'],
    ['{{prose blocs 3}}', 'une donnée n’est pas celle qu’il attend'],
    ['{{classeAxe titre.length}}', 'partie.hbs'],
  ])('%s', (source, why) => {
    const message = refusal({ partie: source });
    expect(message).toContain('« modele/partie.hbs »');
    expect(message).toContain(why);
    expect(message).toContain('Rien n’a été construit');
  });
});

describe('a template that would cost too much is stopped', () => {
  const quickly = (work: () => string): string => {
    const start = performance.now();
    const said = work();
    expect(performance.now() - start).toBeLessThan(15_000);
    return said;
  };
  const nested = (depth: number, inside: string): string =>
    '{{#each @root.document.parties}}'.repeat(depth) + inside + '{{/each}}'.repeat(depth);

  test.each([
    ['itself', { colophon: '{{> colophon}}' }, 's’appelle lui-même sans fin'],
    ['itself by another', { colophon: '{{> sommaire}}', sommaire: '{{> colophon}}' }, 's’appelle lui-même sans fin'],
    ['itself by one of ours', { sommaire: '{{> document}}' }, 's’appelle lui-même sans fin'],
    ['loops in loops', { colophon: nested(30, 'a') }, 'n’en finit pas'],
    ['loops in loops that write nothing', { colophon: nested(30, '') }, 'n’en finit pas'],
    ['Markdown in loops', { colophon: nested(6, '{{prose @root.document.titre 3}}') }, 'colophon.hbs'],
    [
      'doubling by templates',
      {
        colophon: '{{> sommaire}}'.repeat(50),
        sommaire: '{{> elements/annees}}'.repeat(50),
        'elements/annees': 'a'.repeat(40_000),
      },
      /page démesurée|n’en finit pas/u,
    ],
    ['blocks in blocks', { colophon: '{{#if a}}'.repeat(5000) + '{{/if}}'.repeat(5000) }, 'emboîte trop de blocs'],
    ['else after else', { colophon: `{{#if a}}${'{{else if a}}'.repeat(3000)}{{/if}}` }, 'emboîte trop de blocs'],
    [
      'brackets in brackets',
      { colophon: `{{nombre ${'(nombre '.repeat(5000)}1${')'.repeat(5000)}}}` },
      'emboîte trop de blocs',
    ],
  ])(
    '%s',
    (_, sources, why) => {
      expect(quickly(() => refusal(sources))).toMatch(why);
    },
    30_000,
  );
});

describe('a template that would do more than show words is refused', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT src="https://exemple.fr/a.js"></SCRIPT>', '<script>'],
    ['<p onclick="alert(1)">a</p>', 'attribut onclick'],
    ['<svg onload="alert(1)"></svg>', 'attribut onload'],
    ['<p style="position:fixed">a</p>', 'attribut style'],
    ['<style>*{display:none}</style>', '<style>'],
    ['<svg><style>*{}</style></svg>', '<style>'],
    ['<iframe src="https://exemple.fr/"></iframe>', '<iframe>'],
    ['<object data="a"></object>', '<object>'],
    ['<embed src="a">', '<embed>'],
    ['<form action="https://exemple.fr/" method="get"></form>', '<form>'],
    ['<input type="password" name="q">', '<input>'],
    ['<meta http-equiv="refresh" content="0;url=https://exemple.fr/">', '<meta>'],
    ['<base href="https://exemple.fr/">', '<base>'],
    ['<link rel="stylesheet" href="https://exemple.fr/a.css">', '<link>'],
    ['<link rel="preconnect" href="https://exemple.fr/">', '<link>'],
    ['<img src="https://exemple.fr/a.png" alt="">', '<img>'],
    ['<img src="file:///etc/hostname" alt="">', '<img>'],
    ['<img src="data:image/png;base64,AAAA" alt="">', '<img>'],
    ['<picture><source srcset="https://exemple.fr/a"></picture>', '<picture>'],
    ['<video src="a"></video>', '<video>'],
    ['<audio src="a"></audio>', '<audio>'],
    ['<svg><image href="https://exemple.fr/a"></image></svg>', '<image>'],
    ['<svg><use href="https://exemple.fr/a#b"></use></svg>', '<use>'],
    ['<svg><a href="javascript:alert(1)"></a></svg>', '<a>'],
    ['<svg><foreignObject><p>a</p></foreignObject></svg>', '<foreignObject>'],
    ['<svg><rect fill="url(https://exemple.fr/a)"></rect></svg>', 'appelle un fichier dans un dessin'],
    ['<svg><rect fill="u\\72l(a)"></rect></svg>', 'appelle un fichier dans un dessin'],
    ['<svg><animate attributeName="href"></animate></svg>', '<animate>'],
    ['<math><mtext></mtext></math>', '<math>'],
    ['<template><script>alert(1)</script></template>', '<template>'],
    ['<a href="javascript:alert(1)">a</a>', 'un lien vers « javascript:alert(1) »'],
    ['<a href="&#106;avascript:alert(1)">a</a>', 'un lien vers'],
    ['<a href="file:///etc/passwd">a</a>', 'un lien vers'],
    ['<a href="//exemple.fr/">a</a>', 'un lien vers'],
    ['<a href="../../../etc/passwd">a</a>', 'un lien vers'],
    ['<a href="#a" ping="https://exemple.fr/">a</a>', 'attribut ping'],
    ['<a href="#a" target="_blank">a</a>', 'attribut target'],
    ['<p id="plan">[]</p>', 'l’identifiant « plan »'],
    ['<noscript><p title="</noscript><script>alert(1)</script>">a</p></noscript>', 'modele/colophon.hbs'],
    ['<constructor></constructor>', '<constructor>'],
    ['<p>a', 'n’a pas fermé un <p>'],
    ['</main><p>a</p>', 'ferme un <main> qu’il n’ouvre pas'],
    ['<p><em>a</p></em>', 'ferme <p> avant <em>'],
    ['<a href="', 'mal formé'],
    ['<p title="a>b', 'mal formé'],
    ['<!-- a', 'mal formé'],
  ])('%s', (colophon, why) => {
    const message = refusal({ colophon });
    expect(message).toContain('« modele/colophon.hbs »');
    expect(message).toContain(why);
  });

  test('in pieces that are harmless alone', () => {
    expect(refusal({ colophon: '<!-- {{> sommaire}}', sommaire: '--><script>alert(1)</script>' })).not.toBe('accepted');
    expect(
      refusal({ colophon: '<p title="{{> sommaire}}">a</p>', sommaire: '"><script>a</script><p title="' }),
    ).not.toBe('accepted');
  });

  test('with values of the plan that a careless template lets out', () => {
    const hostile = fakeDocument({ ...FILLING, text: () => 'a onmouseover=alert(1)' });
    expect(refusal({ colophon: '<p title={{document.titre}}>a</p>' }, hostile)).toContain('attribut onmouseover');
    const script = fakeDocument({ ...FILLING, text: () => '<script>alert(1)</script>' });
    expect(refusal({ colophon: '<p>{{document.titre}}</p>' }, script)).toBe('accepted');
    const link = fakeDocument({ ...FILLING, text: () => 'javascript:alert(1)' });
    expect(refusal({ colophon: '<a href="{{document.titre}}">a</a>' }, link)).toContain('un lien vers');
  });

  test('by leaving out the policy of the page, putting it late, or loosening it', () => {
    const meta = '<meta http-equiv="Content-Security-Policy" content="{{csp}}">\n';
    expect(refusal(changed('document', meta, ''))).toContain('n’a pas sa règle de sécurité');
    const late = changed('document', meta, '')['document']!.replace('</head>', `${meta}</head>`);
    expect(refusal({ document: late })).toContain('n’a pas sa règle de sécurité');
    expect(refusal({ document: `<p>a</p>${assets.templates.get('document')!}` })).not.toBe('accepted');
    expect(refusal(changed('document', 'content="{{csp}}"', 'content="default-src *"'))).toContain('<meta>');
    const named = '<meta name="description" content="{{csp}}">\n';
    expect(refusal(changed('document', meta, named))).toContain('n’a pas sa règle de sécurité');
  });
});

describe('what a page lacks is told, without stopping the build', () => {
  const saidOf = (sources: Readonly<Record<string, string>>): string => {
    const { own, said } = withTemplates(sources);
    render(own);
    return said.join('\n');
  };

  test('the anchors that the contents lead to, and the template that has left them out', () => {
    const said = saidOf(changed('fiche', ' id="{{ancre}}"', ''));
    expect(said).toMatch(
      /^Il manque id="fiche-f\d".*n’y mènent plus \(modele\/fiche\.hbs n’écrit pas chaque id="\{\{ancre\}\}" du gabarit de pst\)\.$/u,
    );
  });

  test.each([
    ['the language', () => changed('document', '<html lang="fr">', '<html>'), 'Il manque lang="fr" sur <html>'],
    ['the title', () => changed('document', '<title>{{titre}}</title>', ''), 'Il manque un <title>'],
    ['a title of the page', () => changed('couverture', '<h1>{{document.titre}}</h1>', ''), 'La page a 0 <h1>'],
    ['the skip link', () => changed('document', ' id="contenu"', ''), 'id="contenu"'],
    ['a level of headings', () => ({ colophon: '<footer><h2>a</h2><h4>b</h4></footer>' }), 'Un <h4> suit un <h2>'],
    ['one identifier for one place', () => ({ colophon: '<p id="contenu">a</p>' }), 'id="contenu" est écrit deux fois'],
    ['links that lead somewhere', () => ({ colophon: '<p><a href="#nulle-part">a</a></p>' }), 'id="nulle-part"'],
  ])('%s', (_, sources, why) => {
    expect(saidOf(sources())).toContain(why);
  });
});
