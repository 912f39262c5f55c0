import { expect, test } from 'vitest';
import { documentOf, siteOf, type SiteView } from '../../src/document/index.ts';
import { axe, fiche, ligne, plain, planOf, type Parts } from './plan.ts';

const siteWith = (parts: Parts): SiteView => {
  const plan = planOf({ axes: [axe('a', 1), axe('b', 2)], ...parts });
  return siteOf(plan, documentOf(plan, { lignes: [] }));
};

const found = (site: SiteView, href: string) => site.recherche.find((entree) => entree.href === href);

test('each fiche has a page under its code, and leads to the one before and the one after, across axes', () => {
  const { fiches } = siteWith({
    fiches: [fiche('un'), fiche('trois', { axe: 'b' }), fiche('deux', { numero: 2 })],
  });
  expect(fiches.map(({ page, precedente, suivante }) => [page, precedente?.href, suivante?.href])).toEqual([
    ['fiches/A1-FA1.html', undefined, '#fiche-deux'],
    ['fiches/A1-FA2.html', '#fiche-un', '#fiche-trois'],
    ['fiches/A2-FA1.html', '#fiche-deux', undefined],
  ]);
});

test('two fiches under one code have a page each', () => {
  const { fiches } = siteWith({ fiches: [fiche('un'), fiche('autre')] });
  expect(new Set(fiches.map(({ page }) => page))).toEqual(new Set(['fiches/A1-FA1.html', 'fiches/A1-FA1-autre.html']));
});

test('the fiches that the contents leave out have their page all the same', () => {
  const sommaire = [{ id: 'budget', titre: 'Le budget', contenu: ['budget'] }];
  const { fiches, tableauDeBord } = siteWith({ fiches: [fiche('un')], pst: { sommaire } });
  expect(fiches.map(({ page }) => page)).toEqual(['fiches/A1-FA1.html']);
  expect(tableauDeBord).toBeDefined();
});

test('an empty plan has no fiche and no dashboard', () => {
  const { fiches, tableauDeBord } = siteWith({ axes: [] });
  expect({ fiches, tableauDeBord }).toEqual({ fiches: [], tableauDeBord: undefined });
});

test('the search finds every word of a fiche, without marks, addresses nor identifiers', () => {
  const site = siteWith({
    fiches: [
      fiche('un', {
        nom: 'Le café',
        description: '## Titre\n\nUn *accent*, un [lien](https://exemple.fr/secret) et 3\\. points\n\n- liste',
        budget: [ligne({ id: 'identifiant', libelle: 'Affiches' })],
        documents: [{ titre: 'Rapport', url: 'https://exemple.fr/rapport' }],
      }),
    ],
  });
  const entree = found(site, '#fiche-un')!;
  expect(plain(entree.titre)).toBe('A1-FA1 · Le café');
  expect(plain(entree.lieu)).toBe('Fiche action · Axe 1 : Axe a');
  expect(plain(entree.texte)).toContain('Titre Un accent, un lien et 3. points liste');
  expect(entree.texte).toMatch(/Affiches.*Rapport|Rapport.*Affiches/);
  expect(entree.texte).not.toMatch(/exemple\.fr|identifiant|#fiche|undefined/);
});

test('the search finds needs and diagnostics one by one, and the parts of the document', () => {
  const besoins = [{ id: 'garde', titre: 'Faire garder ses enfants', texte: 'Trop peu de **places**', fiches: ['un'] }];
  const site = siteWith({
    axes: [axe('a', 1, { diagnostic: 'Beaucoup de familles', besoins })],
    fiches: [fiche('un')],
    textes: { preambule: 'Un préambule' },
  });
  expect(found(site, '#besoin-a-garde')).toMatchObject({
    titre: 'Faire garder ses enfants',
    texte: 'Trop peu de places',
  });
  expect(found(site, '#axe-a')).toMatchObject({ titre: 'Axe a', texte: 'Beaucoup de familles' });
  expect(found(site, '#cadre')?.texte).toContain('Un préambule');
  expect(found(site, '#fiches')?.texte).toBe('');
});
