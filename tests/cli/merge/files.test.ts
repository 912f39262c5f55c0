import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { mergeFile, type MergedText } from '../../../src/cli/merge/files.ts';
import type { Json } from '../../../src/diff/items.ts';
import { mergeValues } from '../../../src/diff/merge.ts';
import { readYaml } from '../../../src/yaml/index.ts';

const NAMES = { ours: 'notre version', theirs: 'leur version' };
const BASE = `# yaml-language-server: $schema=fiche.schema.json
id: cafe
nom: Café

description: |
  Une ligne.
  Une autre.
  Une dernière.

pilotes:
  - partenaire: caf
    role: copilote

budget:
  - id: convivialite # par an
    montant: 300
    statut: confirme
  - id: affiches
    montant: 20

territoires: [nord, sud]
`;

const merge = (ours: string, theirs: string, base = BASE, path = 'fiches/cafe.yaml'): MergedText =>
  mergeFile({ base, ours, theirs }, path, NAMES);
const swap = (text: string, ...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, () => to);
  }, text);

describe('two changes that git would not merge', () => {
  it.each<[string, (readonly [string, string])[], (readonly [string, string])[], (readonly [string, string])[]]>([
    [
      'fields of one item, on lines that touch',
      [['montant: 300', 'montant: 400']],
      [['statut: confirme', 'statut: a_negocier']],
      [['montant: 300\n    statut: confirme', 'montant: 400\n    statut: a_negocier']],
    ],
    [
      'items added at the end of one list',
      [['    montant: 20\n', '    montant: 20\n  - id: the\n    montant: 5\n']],
      [['    montant: 20\n', '    montant: 20\n  - id: salle # louée\n    montant: 90\n']],
      [['    montant: 20\n', '    montant: 20\n  - id: the\n    montant: 5\n  - id: salle # louée\n    montant: 90\n']],
    ],
    [
      'values of one list between brackets',
      [['[nord, sud]', '[nord, sud, est]']],
      [['[nord, sud]', '[sud, ouest]']],
      [['[nord, sud]', '[sud, est, ouest]']],
    ],
    [
      'a comment there, a value here, on one line',
      [['montant: 300', 'montant: 400']],
      [['montant: 300', '# voté en mars\n    montant: 300 # ttc']],
      [['montant: 300', '# voté en mars\n    montant: 400 # ttc']],
    ],
    [
      'an item removed here, a field added to its neighbour there',
      [['  - id: affiches\n    montant: 20\n', '']],
      [['    statut: confirme\n', '    statut: confirme\n    base: ttc\n']],
      [['    statut: confirme\n  - id: affiches\n    montant: 20\n', '    statut: confirme\n    base: ttc\n']],
    ],
    [
      'the same item, added by both',
      [['copilote\n', 'copilote\n  - partenaire: ville\n']],
      [['copilote\n', 'copilote\n  - partenaire: ville\n  - partenaire: ecole\n']],
      [['copilote\n', 'copilote\n  - partenaire: ville\n  - partenaire: ecole\n']],
    ],
    [
      'the first and the last line of a text',
      [['Une ligne.', 'Notre ligne.']],
      [['Une dernière.', 'Leur dernière.']],
      [
        ['Une ligne.', 'Notre ligne.'],
        ['Une dernière.', 'Leur dernière.'],
      ],
    ],
  ])('%s', (_name, ours, theirs, both) => {
    expect(merge(swap(BASE, ...ours), swap(BASE, ...theirs))).toEqual({ text: swap(BASE, ...both), conflicts: 0 });
  });
});

describe('a conflict', () => {
  const lines = (ours: string, theirs: string): string =>
    `<<<<<<< notre version\n${ours}=======\n${theirs}>>>>>>> leur version\n`;

  it.each<[string, readonly [string, string], readonly [string, string], string, string, string]>([
    ['a scalar', ['nom: Café', 'nom: Thé'], ['nom: Café', 'nom: Jus'], 'nom: Thé\n', 'nom: Thé\n', 'nom: Jus\n'],
    [
      'an amount, its comment kept',
      ['montant: 300', 'montant: 400'],
      ['montant: 300', 'montant: 500'],
      '    montant: 400\n',
      '    montant: 400\n',
      '    montant: 500\n',
    ],
    [
      'an item removed there, changed here',
      ['montant: 20\n', 'montant: 25\n'],
      ['  - id: affiches\n    montant: 20\n', ''],
      '  - id: affiches\n    montant: 25\n',
      '  - id: affiches\n    montant: 25\n',
      '',
    ],
    [
      'a line of text',
      ['Une autre.', 'Notre autre.'],
      ['Une autre.', 'Leur autre.'],
      '  Notre autre.\n',
      '  Notre autre.\n',
      '  Leur autre.\n',
    ],
  ])('%s', (_name, ours, theirs, place, mine, yours) => {
    const changed = swap(BASE, ours);
    expect(merge(changed, swap(BASE, theirs))).toEqual({
      text: swap(changed, [place, lines(mine, yours)]),
      conflicts: 1,
    });
  });

  it('shows an item removed here and changed there', () => {
    const { text, conflicts } = merge(
      swap(BASE, ['  - id: affiches\n    montant: 20\n', '']),
      swap(BASE, ['montant: 20', 'montant: 25']),
    );
    expect([conflicts, text.includes(lines('', '  - id: affiches\n    montant: 25\n'))]).toEqual([1, true]);
  });

  it('shows two fields that touch as one, and what both sides agree upon outside', () => {
    const ours = swap(
      BASE,
      ['montant: 300\n    statut: confirme', 'montant: 1\n    statut: sous_reserve'],
      ['Café', 'Thé'],
    );
    const theirs = swap(
      BASE,
      ['montant: 300\n    statut: confirme', 'montant: 2\n    statut: a_negocier'],
      ['id: affiches', 'id: tracts'],
    );
    const { text } = merge(ours, theirs);
    expect(text).toContain(
      lines('    montant: 1\n    statut: sous_reserve\n', '    montant: 2\n    statut: a_negocier\n'),
    );
    expect(text.match(/<<<<<<</gu)).toHaveLength(1);
    expect([text.includes('nom: Thé\n'), text.includes('id: tracts\n')]).toEqual([true, true]);
  });

  it('is by line in what is no YAML that pst accepts, and in Markdown below its header', () => {
    const [ours, theirs] = [swap(BASE, ['nom: Café', 'nom: *x']), swap(BASE, ['nom: Café', 'nom: Thé'])];
    expect(merge(ours, theirs).text).toBe(swap(BASE, ['nom: Café\n', lines('nom: *x\n', 'nom: Thé\n')]));
    const md = (titre: string, rang: number, text: string): string =>
      `---\ntitre: ${titre}\nrang: ${String(rang)}\n---\n\n${text}\n`;
    const clean = merge(
      md('B', 1, 'Un.\n\nDeux.'),
      md('A', 2, 'Un.\n\nTrois.'),
      md('A', 1, 'Un.\n\nDeux.'),
      'textes/a.md',
    );
    expect(clean).toEqual({ text: md('B', 2, 'Un.\n\nTrois.'), conflicts: 0 });
    const torn = merge(md('A', 1, 'Oui.'), md('A', 1, 'Non.'), md('A', 1, 'Un.'), 'textes/a.md');
    expect(torn).toEqual({ text: md('A', 1, lines('Oui.\n', 'Non.\n').trimEnd()), conflicts: 1 });
  });

  it('keeps the line ends of ours, and a file that both sides created', () => {
    const dos = (text: string): string => text.replaceAll('\n', '\r\n');
    const ours = swap(BASE, ['montant: 300', 'montant: 400']);
    const theirs = swap(BASE, ['statut: confirme', 'statut: a_negocier']);
    expect(merge(dos(ours), theirs, dos(BASE)).text).toBe(dos(merge(ours, theirs).text));
    expect(merge('fiche: a\nstatut: x\n', 'fiche: a\navancement: 3\n', '')).toEqual({
      text: 'fiche: a\navancement: 3\nstatut: x\n',
      conflicts: 0,
    });
  });
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const item = fc.record({ id: word, montant: fc.nat(9), texte: word }, { requiredKeys: ['id'] });
const file = fc.record(
  {
    nom: word,
    texte: fc.array(word, { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`),
    budget: fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 }),
    territoires: fc.uniqueArray(word, { maxLength: 4 }),
    meteo: fc.record({ niveau: word, motif: word }, { requiredKeys: [] }),
  },
  { requiredKeys: ['nom'] },
) as fc.Arbitrary<Json>;

/** A comment at the end of some lines, each unlike the others. */
const commented = (text: string, side: string, every: number): string =>
  text.replace(/^( *(?:- )?\w+: \w+)$/gmu, (line, _key, offset: number) =>
    offset % every === 0 ? `${line} # ${side}${String(offset)}` : line,
  );

describe('any three texts', () => {
  it('say after the merge what their data say, and keep the comments of both sides', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(file, file, file, fc.integer({ min: 1, max: 4 }), (b, o, t, every) => {
        const base = stringify(b);
        const [ours, theirs] = [commented(stringify(o), 'ours', every), commented(stringify(t), 'theirs', every)];
        const { text, conflicts } = merge(ours, theirs, base);
        const merged = mergeValues(b, o, t);
        expect(conflicts === 0).toBe(merged.conflicts.length === 0);
        expect(text.match(/^<<<<<<< notre version$/gmu)?.length ?? 0).toBe(
          text.match(/^>>>>>>> leur version$/gmu)?.length ?? 0,
        );
        if (conflicts > 0) expect(text).toContain('<<<<<<<');
        else expect(readYaml(new TextEncoder().encode(text)).data).toEqual(merged.value);
        if (conflicts > 0) return;
        const gone = (comment: string, from: string): boolean => {
          const line = from.split('\n').find((one) => one.endsWith(comment)) ?? '';
          return !text.includes(line.replace(/ #.*/u, '').trim());
        };
        for (const comment of theirs.match(/# theirs\d+/gu) ?? [])
          expect(text.includes(comment) || gone(comment, theirs)).toBe(true);
        for (const comment of ours.match(/# ours\d+/gu) ?? [])
          expect(text.includes(comment) || gone(comment, ours)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
