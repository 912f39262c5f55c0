import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { referencesOf } from '../../src/model/references.ts';
import { readYaml } from '../../src/yaml/index.ts';
import { faults, load, pathOf } from './plan.ts';
import { RICH } from './rich-plan.ts';

const FILES = Object.entries(RICH).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
const YAML = FILES.filter(([path]) => path.endsWith('.yaml'));

/** A place of the plan: what a person may mistype. */
interface Spot {
  readonly path: string;
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

const { plan, sources } = load(RICH);

/** What is found when the text of a spot is replaced. */
function mistype({ path, start, end }: Spot, change: (text: string) => string): readonly Finding[] {
  const text = RICH[path] as string;
  return faults({ ...RICH, [path]: `${text.slice(0, start)}${change(text.slice(start, end))}${text.slice(end)}` });
}

const say = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, file, pointer, message }) => `${code} ${file}#${pointer} ${message}`);

/** Pointers to every value of a file, with its key where it has one. */
function pointersOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [`${at}/${key}`, ...pointersOf(item, `${at}/${key}`)]);
}

function spots(at: 'key' | 'value', wanted: (pointer: string, value: unknown) => boolean): readonly Spot[] {
  return YAML.flatMap(([path, text]) => {
    const { data } = readYaml(new TextEncoder().encode(text), path === 'exceptions.yaml' ? 'list' : 'map');
    const source = sources.get(pathOf(path))!;
    return pointersOf(data)
      .filter((pointer) =>
        wanted(
          pointer,
          pointer
            .split('/')
            .slice(1)
            .reduce((node, key) => Reflect.get(node as object, key), data),
        ),
      )
      .map((pointer) => ({ path, pointer, ...source.locate(pointer, at) }));
  });
}

it('the plan of these tests has no fault', () => {
  expect(say(faults(RICH))).toEqual([]);
});

describe('a typo', () => {
  it('in any identifier that is used is one finding, at its place', () => {
    const references = [...referencesOf(plan!)];
    expect(references.length).toBeGreaterThan(50);
    const wrong = references.flatMap((reference) => {
      const { file, pointer, at = 'value', range, citation, id } = reference;
      const source = sources.get(file)!;
      const path = file.replace(/^plan\//u, '');
      const value = range ?? source.locate(pointer, at);
      const start = source.text.indexOf(citation ?? id, value.start) + (citation?.indexOf(id) ?? 0);
      const found = mistype({ path, pointer, start, end: start + id.length }, (text) => `${text}q`);
      const place = found[0]?.range ?? { start };
      const good = found.length === 1 && found[0]?.file === file && Math.abs(place.start - start) < 15;
      return good ? [] : [`${file}#${pointer} ${id}`, ...say(found)];
    });
    expect(wrong).toEqual([]);
  }, 20_000);

  it('in any identifier that is described is one finding where it is used, none where it is not', () => {
    const ids = spots('value', (pointer, value) => pointer.endsWith('/id') && typeof value === 'string');
    expect(ids.length).toBeGreaterThan(25);
    const several = ids.flatMap((spot) => {
      const found = mistype(spot, (text) => `${text}q`);
      return found.length > 1 ? [`${spot.path}#${spot.pointer}`, ...say(found)] : [];
    });
    expect(several).toEqual([]);
    const used = ids.filter(
      ({ path, pointer }) =>
        path === 'fiches/atelier.yaml' && /^\/(?:calendrier|indicateurs|budget)\/0\/id$/u.test(pointer),
    );
    expect(used.map((spot) => mistype(spot, (text) => `${text}q`).map(({ code }) => code))).toEqual([
      ['PST201'],
      ['PST201'],
      ['PST201'],
    ]);
  }, 20_000);

  it('in any key is one finding', () => {
    const keys = spots('key', (pointer) => !/\/\d+$/u.test(pointer));
    expect(keys.length).toBeGreaterThan(150);
    const unused = ['sigles.yaml#/PST', 'chiffres.yaml#/chiffres/taille-des-familles'];
    const wrong = keys.flatMap((spot) => {
      const found = mistype(spot, (text) => `${text}q`);
      return found.length === (unused.includes(`${spot.path}#${spot.pointer}`) ? 0 : 1)
        ? []
        : [`${spot.path}#${spot.pointer}`, ...say(found)];
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  it('in any key is one finding, when it makes it look like no other', () => {
    const keys = spots('key', (pointer) => !/\/\d+$/u.test(pointer));
    const several = keys.flatMap((spot) => {
      const found = mistype(spot, () => 'zzzzzzzzzzzz');
      return found.length > 2 ? [`${spot.path}#${spot.pointer}`, ...say(found)] : [];
    });
    expect(several).toEqual([]);
  }, 60_000);

  it('in the type of any value is one finding', () => {
    const values = spots('value', (pointer, value) => typeof value !== 'object' && !pointer.startsWith('/PST'));
    const wrong = values.flatMap((spot) => {
      const found = mistype(spot, () => '{ zut: [] }');
      return found.length === 1 ? [] : [`${spot.path}#${spot.pointer}`, ...say(found)];
    });
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('a line left out', () => {
  it('is one finding at most', () => {
    const lines = YAML.flatMap(([path, text]) =>
      text.split('\n').flatMap((line, index) => (/^ *[a-z_]+: \S/u.test(line) ? [{ path, index, line }] : [])),
    );
    expect(lines.length).toBeGreaterThan(100);
    const several = lines.flatMap(({ path, index, line }) => {
      const text = (RICH[path] as string).split('\n').toSpliced(index, 1).join('\n');
      const found = faults({ ...RICH, [path]: text });
      return found.length > 1 ? [`${path}:${String(index + 1)} ${line}`, ...say(found)] : [];
    });
    expect(several).toEqual([]);
  }, 30_000);
});

describe('a mistake in a file', () => {
  it('a year outside the plan, wherever something is promised, is one finding', () => {
    const dates = spots('value', (pointer) =>
      /^\/(?:sous_actions\/0\/)?calendrier\/\d\/(?:debut|fin)$|budget\/0\/annees$|\/ventilation\/0\/annee$|\/cibles\/0\/periode$/u.test(
        pointer,
      ),
    );
    expect(dates.length).toBe(8);
    for (const spot of dates) {
      const early = mistype(spot, (text) => text.replaceAll(/20(\d\d)/gu, '19$1'));
      const late = mistype(spot, (text) => text.replaceAll(/20\d(\d)/gu, '209$1'));
      expect([spot.pointer, early.map(({ code }) => code)]).toEqual([spot.pointer, ['PST301']]);
      expect([spot.pointer, late.map(({ code }) => code)]).toEqual([spot.pointer, ['PST301']]);
      expect(early[0]).toMatchObject({ file: pathOf(spot.path) });
    }
  });

  it('a number used twice is one finding', () => {
    const numbers = spots('value', (pointer) => pointer === '/numero').filter(
      ({ path }) => path === 'fiches/sorties.yaml',
    );
    expect(numbers.flatMap((spot) => say(mistype(spot, () => '1')))).toEqual([
      'PST203 plan/fiches/sorties.yaml#/numero Le numéro 1 est déjà celui d’une autre fiche de cet axe',
    ]);
  });

  it('a file in latin-1 is one finding', () => {
    const latin = Uint8Array.from((RICH['fiches/atelier.yaml'] as string).replaceAll('’', "'"), (c) => c.charCodeAt(0));
    expect(say(faults({ ...RICH, 'fiches/atelier.yaml': latin }))).toEqual([
      'PST001 plan/fiches/atelier.yaml# Le fichier n’est pas en UTF-8 : il semble en latin-1 (Windows-1252)',
    ]);
  });

  it('aliases that multiply are one finding', () => {
    const bomb = `id: atelier
axe: parentalite
numero: 1
nom: Atelier
public:
  texte: &a ["lol", "lol"]
  b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
  c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
  d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
`;
    expect(faults({ ...RICH, 'fiches/atelier.yaml': bomb }).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'PST009 plan/fiches/atelier.yaml',
    ]);
  });

  it.each(YAML.map(([path]) => path))('%s that is broken is one finding', (path) => {
    const found = faults({ ...RICH, [path]: 'a: [\n' });
    expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([`PST013 ${pathOf(path)}`]);
  });

  it.each(YAML.map(([path]) => path))('%s that is empty is one finding', (path) => {
    const found = faults({ ...RICH, [path]: '' });
    expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([`PST002 ${pathOf(path)}`]);
  });
});
