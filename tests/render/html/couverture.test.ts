import { expect, test } from 'vitest';
import type { BarreView, PlanActions } from '../../../src/document/index.ts';
import { couvertureView } from '../../../src/render/html/couverture.ts';

const barre = (changes: Partial<BarreView>): BarreView => ({
  libelle: 'phase',
  quand: '2023',
  debut: 0,
  largeur: 10,
  ouvert: false,
  type: undefined,
  dessine: true,
  ...changes,
});

const plan = (...fiches: readonly (readonly BarreView[])[]): PlanActions => ({
  annees: ['2022', '2023'],
  axes: [
    {
      axe: {
        id: 'a',
        code: 'A1',
        rang: 'Axe 1',
        titre: 'a',
        titreCourt: 'a',
        teinte: 1,
        couleur: undefined,
        href: '#axe-a',
      },
      fiches: fiches.map((barres, i) => ({
        code: `A1-FA${String(i + 1)}`,
        nom: 'nom',
        href: '#fiche-a',
        enjeu: undefined,
        pilotes: [],
        publics: undefined,
        barres,
      })),
    },
  ],
});

const draw = (...fiches: readonly (readonly BarreView[])[]): ReturnType<typeof couvertureView> =>
  couvertureView(plan(...fiches), () => 'teinte-1');

test('nothing is drawn of a plan without dates', () => {
  expect(couvertureView(undefined, () => '')).toBeUndefined();
  expect(draw([barre({ dessine: false })], [])).toBeUndefined();
});

test('a fiche is a row, a phase a bar at its dates', () => {
  const drawn = draw(
    [barre({ debut: 50, largeur: 25 })],
    [barre({ dessine: false })],
    [barre({}), barre({ largeur: 90 })],
  )!;
  expect(new Set(drawn.barres.map(({ y }) => y)).size).toBe(2);
  expect(drawn.barres[0]).toMatchObject({ x: 200 + 950, largeur: 475, classe: 'teinte-1' });
  // The longest first, so that the short ones lie on it.
  expect(drawn.barres.slice(1).map(({ largeur }) => largeur)).toEqual([1710, 190]);
  expect(drawn.annees).toEqual([
    { x: 200, texte: '2022' },
    { x: 1150, texte: '2023' },
  ]);
});

test('a bar is never thinner than round, and leaves the page when its end is not announced', () => {
  const [point, open] = draw([barre({ largeur: 0.1 })], [barre({ debut: 90, largeur: 10, ouvert: true })])!.barres;
  expect(point!.largeur).toBe(point!.hauteur);
  expect(open!.x + open!.largeur).toBeGreaterThan(2100);
});

test('many fiches keep within the page', () => {
  const drawn = draw(...Array.from({ length: 60 }, () => [barre({})]))!;
  expect(drawn.hauteur).toBeLessThanOrEqual(1240);
  expect(Math.max(...drawn.barres.map(({ y, hauteur }) => y + hauteur))).toBeLessThan(drawn.hauteur);
});
