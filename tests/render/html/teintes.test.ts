import { beforeAll, describe, expect, test } from 'vitest';
import type { AxeView } from '../../../src/document/index.ts';
import { contrast, legibleOn, readColour } from '../../../src/render/html/colour.ts';
import { FONDS } from '../../../src/render/html/modele/couleurs.ts';
import { teintesOf } from '../../../src/render/html/teintes.ts';
import { realAssets } from './read-page.ts';

/** What WCAG 2.2 AA asks for text of any size. */
const AA = 4.5;
const WHITE = '#ffffff';

const ratio = (a: string, b: string): number => contrast(readColour(a)!, readColour(b)!);
const long = (hexadecimal: string): string => hexadecimal.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

/** Custom properties of the style sheet in each scheme. */
let schemes: Readonly<Record<'light' | 'dark', (name: string) => string>>;
beforeAll(async () => {
  const { css } = await realAssets();
  const dark = css.slice(css.indexOf('color-scheme: dark;'));
  const valueIn =
    (source: string) =>
    (name: string): string =>
      long(new RegExp(`--${name}: (#[0-9a-f]+)`).exec(source)?.[1] ?? `no --${name}`);
  schemes = { light: valueIn(css), dark: valueIn(dark) };
});

const axe = (id: string, teinte: number, couleur?: string): AxeView => ({
  id,
  code: 'A1',
  rang: 'Axe 1',
  titre: id,
  titreCourt: id,
  teinte,
  couleur,
  href: `#axe-${id}`,
});

describe.each(['light', 'dark'] as const)('the palette in the %s scheme', (scheme) => {
  test.each(['encre', 'gris', 'accent', ...[1, 2, 3, 4, 5, 6].map((n) => `teinte-${String(n)}`)])(
    '--%s reads',
    (name) => {
      for (const ground of ['papier', 'fond'])
        expect(ratio(schemes[scheme](name), schemes[scheme](ground)), ground).toBeGreaterThanOrEqual(AA);
    },
  );

  test('what lies on a colour reads', () => {
    for (let n = 1; n <= 6; n++)
      expect(ratio(schemes[scheme](`teinte-${String(n)}`), schemes[scheme]('sur-teinte'))).toBeGreaterThanOrEqual(AA);
  });
});

test('the tab of an axe reads on paper', () => {
  for (let n = 1; n <= 6; n++) expect(ratio(schemes.light(`teinte-${String(n)}`), WHITE)).toBeGreaterThanOrEqual(AA);
});

describe('a colour that the plan chose', () => {
  test.each(['#ffff00', '#ffffff', '#000000', '#808080', '#8a1c4a', '#00ff00'])(
    '%s reads in both schemes',
    (couleur) => {
      const { css } = teintesOf([axe('a', 1, couleur)]);
      const [light = '', dark = ''] = [...css.matchAll(/--propre-1:(#[0-9a-f]{6})/g)].map(([, value]) => value!);
      expect(ratio(light, schemes.light('papier'))).toBeGreaterThanOrEqual(AA);
      expect(ratio(light, WHITE)).toBeGreaterThanOrEqual(AA);
      expect(ratio(dark, schemes.dark('papier'))).toBeGreaterThanOrEqual(AA);
    },
  );

  test('is kept as it is where it reads', () => {
    expect(legibleOn([255, 255, 255], [138, 28, 74])).toBe('#8a1c4a');
  });

  test('is set aside when it is no colour', () => {
    const { css, classe } = teintesOf([axe('a', 2, 'red;}body{display:none}')]);
    expect(css).toBe('');
    expect(classe(axe('a', 2))).toBe('teinte-2');
  });

  test('goes to its axe alone', () => {
    const axes = [axe('a', 1), axe('b', 2, '#8a1c4a')];
    const { classe, propriete } = teintesOf(axes);
    expect(axes.map(classe)).toEqual(['teinte-1', 'propre-2']);
    expect(axes.map(propriete)).toEqual(['--teinte-1', '--propre-2']);
  });
});

describe('the colours that a plan gives its document', () => {
  const couleurs = {
    accent: { clair: '#1b5e4b' },
    axes: new Map([['a', { clair: '#8a1c4a', sombre: '#f2a6c8' }]]),
  };

  test('come before those of its axes, and are kept as they are', () => {
    const { css, classe } = teintesOf([axe('a', 1, '#005500'), axe('b', 2, '#005500')], couleurs);
    expect(css).toMatch(/^:root\{--accent:#1b5e4b;--propre-1:#8a1c4a;--propre-2:#005500\}/u);
    expect(css).toContain('--propre-1:#f2a6c8;');
    expect([classe(axe('a', 1)), classe(axe('b', 2))]).toEqual(['propre-1', 'propre-2']);
  });

  test('have a dark one made of the light where it is not said', () => {
    const dark = /dark\)\{:root\{--accent:(#[0-9a-f]{6})/u.exec(teintesOf([], couleurs).css)?.[1] ?? '';
    for (const ground of ['papier', 'fond']) expect(ratio(dark, schemes.dark(ground))).toBeGreaterThanOrEqual(AA);
  });

  test('are judged on the backgrounds of the style sheet', () => {
    const written = (scheme: 'light' | 'dark') => ['papier', 'fond'].map((name) => readColour(schemes[scheme](name)));
    expect([FONDS.clair, FONDS.sombre]).toEqual([written('light'), written('dark')]);
    expect(schemes.light('sur-teinte')).toBe(schemes.light('papier'));
    expect(schemes.dark('sur-teinte')).toBe(schemes.dark('papier'));
  });
});

test('a hue outside the palette is brought back into it', () => {
  const { classe } = teintesOf([]);
  expect([0, 7, 2.5].map((teinte) => classe(axe('a', teinte)))).toEqual(['teinte-1', 'teinte-6', 'teinte-2']);
});
