import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accord, capitale, compte, euros, liste, mesure, nombre, typo } from '../../src/document/typography.ts';

const NBSP = '\u00A0';
const NARROW = '\u202F';

describe('typo', () => {
  test.each([
    ["l'eau d'Ivry, aujourd'hui", 'l’eau d’Ivry, aujourd’hui'],
    ["l'« accueil »", `l’«${NBSP}accueil${NBSP}»`],
    ['Quoi : « oui » !', `Quoi${NBSP}: «${NBSP}oui${NBSP}»${NARROW}!`],
    ['Pourquoi ? Parce que ; voilà', `Pourquoi${NARROW}? Parce que${NARROW}; voilà`],
    ['70 % de 300 €', `70${NBSP}% de 300${NBSP}€`],
    ['182 632 habitants en 2020', `182${NARROW}632 habitants en 2020`],
    ['1 234 567', `1${NARROW}234${NARROW}567`],
    ['le 12 mars 2024, au 01 44 12', 'le 12 mars 2024, au 01 44 12'],
    ['art. 3, p. 4, n° 5', `art.${NBSP}3, p.${NBSP}4, n°${NBSP}5`],
    ["[l'eau](https://exemple.fr/l'eau) d'ici", "[l’eau](https://exemple.fr/l'eau) d’ici"],
    ["5' et 'mot'", "5' et 'mot'"],
    ['a:b!', 'a:b!'],
    ['', ''],
  ])('%s', (written, printed) => {
    expect(typo(written)).toBe(printed);
  });

  test('changes nothing that it has already changed', () => {
    const text = fc.array(fc.constantFrom('a', 'é', "'", ' ', ':', '!', '«', '»', '7', '000', '%', '\n', '*'));
    fc.assert(
      fc.property(text, (parts) => {
        const once = typo(parts.join(''));
        expect(typo(once)).toBe(once);
      }),
    );
  });
});

test.each([
  [0, undefined, '0'],
  [-0, undefined, '0'],
  [-0.001, undefined, '0'],
  [182632, undefined, `182${NARROW}632`],
  [1234567.5, undefined, `1${NARROW}234${NARROW}567,5`],
  [7.15, undefined, '7,15'],
  [7.1, undefined, '7,1'],
  [7.999, undefined, '8'],
  [-20, undefined, '−20'],
  [-1234.5, 0, `−1${NARROW}235`],
  [100, undefined, '100'],
])('nombre %d', (value, decimals, printed) => {
  expect(nombre(value, decimals)).toBe(printed);
});

test.each([
  [0, `0${NBSP}€`],
  [1, `0,01${NBSP}€`],
  [50, `0,50${NBSP}€`],
  [-50, `−0,50${NBSP}€`],
  [100, `1${NBSP}€`],
  [125050, `1${NARROW}250,50${NBSP}€`],
  [1240000, `12${NARROW}400${NBSP}€`],
  [-1240000, `−12${NARROW}400${NBSP}€`],
])('euros %d', (cents, printed) => {
  expect(euros(cents)).toBe(printed);
});

test('amounts keep every cent', () => {
  const read = (text: string): number =>
    Math.round(
      Number(
        text
          .replace(/[\u00A0\u202F€]/g, '')
          .replace(',', '.')
          .replace('−', '-'),
      ) * 100,
    );
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(read(euros(cents)) + 0).toBe(cents + 0);
    }),
  );
});

test.each([
  [1, undefined, '1'],
  [1, 'famille', `1${NBSP}famille`],
  [1.5, 'heure', `1,5${NBSP}heure`],
  [0, 'famille', `0${NBSP}famille`],
  [2, 'famille', `2${NBSP}familles`],
  [-2, 'famille', `−2${NBSP}familles`],
  [22, '%', `22${NBSP}%`],
  [25175, 'habitant/km²', `25${NARROW}175${NBSP}habitants/km²`],
])('mesure %d %s', (value, unite, printed) => {
  expect(mesure(value, unite)).toBe(printed);
});

test.each([
  ['famille', 'familles'],
  ['réunion', 'réunions'],
  ['temps d’information', 'temps d’information'],
  ['pied d’immeuble', 'pieds d’immeuble'],
  ['prix', 'prix'],
  ['réseau', 'réseaux'],
  ['lieu', 'lieux'],
  ['local', 'locaux'],
  ['festival', 'festivals'],
  ['km²', 'km²'],
  ['kg', 'kg'],
  ['%/an', '%/an'],
  ['ETP', 'ETP'],
  ['€', '€'],
])('accord of %s from two on', (unite, plural) => {
  expect(accord(unite, 2)).toBe(plural);
  expect(accord(unite, 1)).toBe(unite);
  expect(accord(unite, 1.99)).toBe(unite);
});

test('compte, liste, capitale', () => {
  expect([0, 1, 2, 1200].map((n) => compte(n, 'mot'))).toEqual(['0 mot', '1 mot', '2 mots', `1${NARROW}200 mots`]);
  expect(compte(2, 'fiche chiffrée', 'fiches chiffrées')).toBe('2 fiches chiffrées');
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(liste)).toEqual(['', 'a', 'a et b', 'a, b et c']);
  expect(['élan', '', 'Été'].map(capitale)).toEqual(['Élan', '', 'Été']);
});
