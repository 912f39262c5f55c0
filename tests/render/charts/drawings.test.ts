import { describe, expect, test } from 'vitest';
import type { AxeView, DessinView } from '../../../src/document/index.ts';
import { drawingOf, signOf } from '../../../src/render/charts/index.ts';
import { DESSIN_TYPES, dessin, signes } from '../html/fake-figure.ts';
import { makerOf } from '../html/fake-maker.ts';
import { named, number, readDrawing, type Mark } from './drawing.ts';

const NAME = { id: 'figure', titre: 'Le budget', description: 'Une barre par axe.' };
const axe = (id: string): AxeView => ({
  id,
  code: 'A1',
  rang: 'Axe 1',
  titre: id,
  titreCourt: id,
  teinte: 1,
  couleur: undefined,
  href: '#axe',
});
const draw = (one: DessinView, name = NAME): readonly Mark[] =>
  readDrawing(drawingOf(one, name, ({ id }) => `--${id}`));

const barre = { libelle: 'Axe', texte: '10 €', bas: 0.25, haut: 0.5, axe: axe('teinte-3') };
const barres = (...lignes: readonly Partial<typeof barre>[]): DessinView => ({
  type: 'barres',
  titre: undefined,
  lignes: lignes.map((ligne) => ({ ...barre, ...ligne })),
});
const bars = (marks: readonly Mark[]): readonly Mark[] =>
  named(marks, 'rect').filter(
    ({ attributes }) => attributes['patternUnits'] === undefined && Number(attributes['width']) > 2,
  );

describe('a bar', () => {
  test('is full for what is sure, hatched for what is open, in the colour of its axe', () => {
    const [open, sure] = bars(draw(barres({})));
    expect(number(sure!, 'width')).toBeCloseTo(340 * 0.25);
    expect(sure!.attributes['fill']).toBe('var(--teinte-3)');
    expect(number(open!, 'x')).toBeCloseTo(340 * 0.25, -0.5);
    expect(open!.attributes['fill']).toMatch(/^url\(#figure-hachure-/);
    expect(open!.attributes['stroke']).toBe('var(--teinte-3)');
  });

  test('has no hatched part when nothing is open, and no full part when nothing is sure', () => {
    expect(bars(draw(barres({ haut: 0.25 }))).map(({ attributes }) => attributes['fill'])).toEqual(['var(--teinte-3)']);
    expect(bars(draw(barres({ bas: 0 }))).map(({ attributes }) => attributes['fill']?.slice(0, 4))).toEqual(['url(']);
    expect(bars(draw(barres({ bas: 0, haut: 0 })))).toEqual([]);
  });

  test('is seen however small', () => {
    const [sure] = bars(draw(barres({ bas: 0.000_01, haut: 0.000_01 })));
    expect(number(sure!, 'width')).toBeGreaterThan(2);
  });

  test('stays under its own words', () => {
    const marks = draw(barres({ libelle: 'Un' }, { libelle: 'Deux' }));
    const y = (word: string): number =>
      Number(/,([\d.]+)\)/.exec(named(marks, 'text').find(({ text }) => text === word)!.attributes['transform']!)![1]);
    const tops = bars(marks).map((mark) => number(mark, 'y'));
    expect(y('Un')).toBeLessThan(Math.min(...tops));
    expect(tops.filter((top) => top > y('Deux')).length).toBe(2);
  });
});

test('a phase is a bar, a moment a diamond, and what goes on has an arrow', () => {
  const shape = (segment: { debut: number; fin: number; ouvert: boolean }): readonly string[] =>
    draw({
      type: 'frise',
      titre: undefined,
      reperes: [],
      lignes: [{ libelle: 'Fiche', texte: '2022', axe: undefined, segments: [segment] }],
    })
      .filter(({ name }) => name === 'rect' || name === 'path')
      .map(({ name, attributes }) => (name === 'path' && attributes['d']?.includes('Z') ? 'diamond' : name));
  expect(shape({ debut: 0.1, fin: 0.6, ouvert: false })).toEqual(['rect']);
  expect(shape({ debut: 0.1, fin: 0.1, ouvert: false })).toEqual(['diamond']);
  expect(shape({ debut: 0.1, fin: 0.6, ouvert: true })).toEqual(['rect', 'path']);
});

test('a target is a mark or a band, a start a ring, a measure a disc', () => {
  const ligne = { libelle: 'Indicateur', texteDepart: '1', texteMesure: '2', texteCible: '4', axe: axe('teinte-1') };
  const marks = (depart: number | undefined, mesure: number | undefined, haut: number): readonly string[] =>
    draw({ type: 'cibles', titre: undefined, lignes: [{ ...ligne, depart, mesure, cible: { bas: 0.5, haut } }] })
      .filter(({ name, attributes }) => name === 'circle' || attributes['fill']?.startsWith('url('))
      .map(({ name, attributes }) => (name === 'circle' ? (attributes['fill'] ?? '') : 'band'));
  expect(marks(0.1, undefined, 0.5)).toEqual(['var(--papier)']);
  expect(marks(undefined, 0.3, 0.5)).toEqual(['var(--teinte-1)']);
  expect(marks(0.1, 0.3, 0.9)).toEqual(['band', 'var(--papier)', 'var(--teinte-1)']);
});

test('who leads is a disc, who takes part a ring, who is absent nothing', () => {
  const circles = named(
    draw({
      type: 'pastilles',
      titre: undefined,
      colonnes: ['teinte-1', 'teinte-2', 'teinte-3'].map((id) => ({ texte: id, axe: axe(id) })),
      lignes: [{ libelle: 'Caf', signes: ['pilote', undefined, 'partenaire'] }],
    }),
    'circle',
  );
  expect(circles.map(({ attributes }) => attributes['fill'])).toEqual(['var(--teinte-1)', 'var(--papier)']);
  expect(circles[1]!.attributes['stroke']).toBe('var(--teinte-3)');
});

describe('words', () => {
  const LONG = 'Accompagner les familles hébergées à l’hôtel et leurs enfants dans toutes leurs démarches';
  const shown = (libelle: string, texte: string): readonly string[] =>
    named(draw(barres({ libelle, texte })), 'text').map(({ text }) => text);

  const heightOf = ({ attributes }: Mark): number => Number(/,([\d.]+)\)/.exec(attributes['transform']!)![1]);

  test('that are too long go on under one another, whole, and the value is not on them', () => {
    const lines = shown(LONG, 'de 12 400 € à 18 000 €');
    expect(lines.slice(0, -1).join(' ')).toBe(LONG);
    expect(lines.length).toBe(3);
    expect(shown('Axe 1', 'de 12 400 € à 18 000 €')).toEqual(['Axe 1', 'de 12 400 € à 18 000 €']);
    const [first, ...others] = named(draw(barres({ libelle: LONG, texte: '1 €' })), 'text').map(heightOf);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(first!);
  });

  test('are cut after three lines', () => {
    const lines = shown(LONG.repeat(9), '1 €').slice(0, -1);
    expect(lines.length).toBe(3);
    expect(lines.map((line) => line.endsWith('…'))).toEqual([false, false, true]);
    expect(shown('W'.repeat(100_000), '1 €')[0]).toMatch(/^W{20,40}…$/);
  });

  test('push what comes after them down', () => {
    const marks = draw(barres({ libelle: LONG }, { libelle: 'Suivante' }));
    const next = heightOf(named(marks, 'text').find(({ text }) => text === 'Suivante')!);
    const sure = bars(marks).filter(({ attributes }) => attributes['fill']?.startsWith('var('));
    const [first, second] = sure.map((mark) => number(mark, 'y'));
    expect(next).toBeGreaterThan(first!);
    expect(next).toBeLessThan(second!);
    const height = Number(marks[0]!.attributes['viewBox']!.split(' ')[3]);
    expect(second).toBeLessThan(height);
  });

  test('hold on one line, whatever they are', () => {
    expect(shown('un\ndeux\r\ntrois\u2028quatre', '1 €')[0]).toBe('un deux trois quatre');
  });
});

describe.each(DESSIN_TYPES)('a drawing of type « %s »', (type) => {
  const make = makerOf({ text: (field) => field, markdown: (field) => field, url: () => '', full: true, items: 2 });
  const markup = (name = NAME): string => drawingOf(dessin(make, type), name, ({ id }) => `--${id}`);

  test('is an image with a name and a description', () => {
    const [svg, ...others] = readDrawing(markup());
    expect(svg!.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'figure-titre figure-description' });
    expect(others.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Le budget'],
      ['desc', 'Une barre par axe.'],
    ]);
    expect(named(others, 'title')).toHaveLength(1);
  });

  test('is the same each time, and asks for nothing', () => {
    expect(markup()).toBe(markup());
    expect(markup()).not.toMatch(/<style|<script|<image|<use|href|\son\w+=|style=|aria-label=|https?:|plot-/);
    expect(markup()).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('shares no identifier with another', () => {
    const ids = (name: typeof NAME): readonly string[] =>
      readDrawing(markup(name)).flatMap(({ attributes }) => attributes['id'] ?? []);
    const other = ids({ ...NAME, id: 'autre' });
    expect(ids(NAME).length).toBeGreaterThan(1);
    expect(ids(NAME).filter((id) => other.includes(id))).toEqual([]);
    const used = [...markup().matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
    expect(used.filter((id) => !ids(NAME).includes(id))).toEqual([]);
  });

  test('takes its colours from the style sheet alone', () => {
    const colours = readDrawing(markup()).flatMap(({ attributes }) => [attributes['fill'], attributes['stroke']]);
    const other = colours.filter(
      (one) => one !== undefined && !/^(?:var\(--[a-z0-9-]+\)|url\(#.*\)|none|currentColor)$/.test(one),
    );
    expect(other).toEqual([]);
  });

  test('holds hostile words as words', () => {
    const hostile = '"><script>alert(1)</script><b onclick="x">&lt;\u0000]]>';
    const evil = makerOf({ text: () => hostile, markdown: () => '', url: () => '', full: true, items: 2 });
    const written = drawingOf(dessin(evil, type), { id: 'figure', titre: hostile, description: hostile }, () => '--a');
    const names = new Set(readDrawing(written).map(({ name }) => name));
    expect([...names].filter((name) => ['script', 'b'].includes(name))).toEqual([]);
    expect(named(readDrawing(written), 'title')[0]!.text).toContain('<script>alert(1)</script>');
  });
});

test('each sign of a key is drawn apart, and hidden from who reads aloud', () => {
  const drawn = signes.map((signe) => signOf('cle', signe));
  expect(drawn.every((one) => one.includes('aria-hidden="true"'))).toBe(true);
  // A disc is what leads, and what was measured; a ring what takes part, and what was at the start.
  expect(new Set(drawn).size).toBe(signes.length - 2);
});
