import { describe, expect, it } from 'vitest';
import { appendTo, type Edited, insertKey, removeAt, renameKey, setIn } from '../../src/yaml/index.ts';

const textOf = (edited: Edited): string => (edited.ok ? edited.text : `refusé : ${edited.reason}`);

const SUIVI = `# yaml-language-server: $schema=suivi.schema.json
fiche: cafe
annee: 2024 # l’an deux
statut: "en_cours"

meteo:
  niveau: bon

mesures:
  # relevées à l’entrée
  - indicateur: cafes
    date: 2024-03   # feuille d’émargement
    valeur: 12
  - indicateur: cafes
    date: 2024-06
    valeur: 9

notes: |
  Une ligne.

  Une autre.

# fin
`;

/** The lines that an edit took out (-) and put in (+). */
function changes(text: string, edited: Edited): readonly string[] {
  const before = text.split('\n');
  const after = textOf(edited).split('\n');
  let top = 0;
  while (top < before.length && before[top] === after[top]) top += 1;
  let end = 0;
  while (end < before.length - top && end < after.length - top && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    ...before.slice(top, before.length - end).map((line) => `-${line}`),
    ...after.slice(top, after.length - end).map((line) => `+${line}`),
  ];
}

describe('setIn', () => {
  it.each([
    ['/annee', 2025, ['-annee: 2024 # l’an deux', '+annee: 2025 # l’an deux']],
    ['/statut', 'fait', ['-statut: "en_cours"', '+statut: "fait"']],
    [
      '/mesures/0/date',
      '2024-04',
      ['-    date: 2024-03   # feuille d’émargement', '+    date: 2024-04   # feuille d’émargement'],
    ],
    ['/mesures/1/valeur', 12.5, ['-    valeur: 9', '+    valeur: 12.5']],
    ['/notes', 'Une ligne.\n', ['-  Une autre.', '-']],
    ['/meteo/motif', 'à suivre : deux', ['+  motif: "à suivre : deux"']],
    ['/meteo', { niveau: 'risque', motif: 'x' }, ['-  niveau: bon', '+  niveau: risque', '+  motif: x']],
    ['/meteo', [], ['-meteo:', '-  niveau: bon', '+meteo: []']],
    ['/statut', 'en_cours', []],
  ])('changes no more than %s = %j', (pointer, value, expected) => {
    expect(changes(SUIVI, setIn(SUIVI, pointer, value))).toEqual(expected);
  });

  it.each([
    ['a: x # c\n', '/a', { b: 1 }, 'a: # c\n  b: 1\n'],
    ['a: # c\n  b: 1\n', '/a', 'x', 'a: x # c\n'],
    ['a: | # c\n  x\n', '/a', 'y\n', 'a: | # c\n  y\n'],
    ['a: | # c\n  x\n', '/a', 3, 'a: 3 # c\n'],
    ['a: >\n  un deux\n  trois\n', '/a', 'un deux trois quatre\n', 'a: >\n  un deux trois quatre\n'],
    ['a:\n# c\nb: 2\n', '/a', 1, 'a: 1\n# c\nb: 2\n'],
    ["a: 'l''un'\n", '/a', 'l’autre', "a: 'l’autre'\n"],
    ['a: [x, y] # c\n', '/a/1', 'z, t', 'a: [x, "z, t"] # c\n'],
    ['a: {b: 1}\n', '/a/b', [1, { c: 2 }], 'a: {b: [1, {c: 2}]}\n'],
    ['- a # c\n- b\n', '/0', { k: 1, l: 2 }, '- # c\n  k: 1\n  l: 2\n- b\n'],
    ['a: 1\r\nb: 2\r\n', '/b', 'x\ny\n', 'a: 1\r\nb: |\r\n  x\r\n  y\r\n'],
    ['\uFEFFa: 1\n', '/a', 2, '\uFEFFa: 2\n'],
    ['a: 1\n', '/a', '01000', 'a: "01000"\n'],
  ])('writes %j with %s = %j', (text, pointer, value, expected) => {
    expect(textOf(setIn(text, pointer, value))).toBe(expected);
  });
});

describe('appendTo', () => {
  const measure = { indicateur: 'cafes', date: '2024-09', valeur: 4 };
  it('writes an item like its neighbours, at the end or beside one of them', () => {
    const added = ['+  - indicateur: cafes', '+    date: 2024-09', '+    valeur: 4'];
    expect(changes(SUIVI, appendTo(SUIVI, '/mesures', measure))).toEqual(added);
    const between = textOf(appendTo(SUIVI, '/mesures', measure, { after: 0 }));
    expect(between).toContain(
      'valeur: 12\n  - indicateur: cafes\n    date: 2024-09\n    valeur: 4\n  - indicateur: cafes\n',
    );
    expect(textOf(appendTo(SUIVI, '/mesures', measure, { before: 1 }))).toBe(between);
  });

  it.each([
    ['a: [x, y] # c\n', {}, 'a: [x, y, z] # c\n'],
    ['a: [x, y]\n', { before: 0 }, 'a: [z, x, y]\n'],
    ['a: [\n  x, # un\n  y # deux\n]\n', {}, 'a: [\n  x, # un\n  y, # deux\n  z\n]\n'],
    ['a: [\n  x,\n  y,\n]\n', {}, 'a: [\n  x,\n  y,\n  z,\n]\n'],
    ['a: []\nb: 1\n', {}, 'a:\n  - z\nb: 1\n'],
    ['a: [ # rien\n]\n', {}, 'a: [z # rien\n]\n'],
    ['a:\nb: 1\n', {}, 'a:\n  - z\nb: 1\n'],
    ['a:\n- x\n\n- y\n\n# b\nb: 1\n', {}, 'a:\n- x\n\n- y\n\n- z\n\n# b\nb: 1\n'],
    ['a:\n  - x: 1\n    # de x\n', {}, 'a:\n  - x: 1\n    # de x\n  - z\n'],
    ['a:\n  - |+\n    x\n\nb: 1\n', {}, 'a:\n  - |+\n    x\n\n  - z\nb: 1\n'],
    ['a:\n  - x', {}, 'a:\n  - x\n  - z'],
  ])('adds to %j', (text, place, expected) => {
    expect(textOf(appendTo(text, '/a', 'z', place))).toBe(expected);
  });
});

describe('insertKey', () => {
  const order = ['fiche', 'annee', 'statut', 'meteo', 'avancement', 'phases', 'mesures', 'depenses', 'notes'];
  it('puts a key where the order has it, with air around a block where others have some', () => {
    expect(changes(SUIVI, insertKey(SUIVI, '', 'avancement', 40, order))).toEqual(['+avancement: 40']);
    expect(textOf(insertKey(SUIVI, '', 'avancement', 40, order))).toContain('niveau: bon\navancement: 40\n\nmesures:');
    const spent = textOf(insertKey(SUIVI, '', 'depenses', [{ ligne: 'the', montant: 3.5 }], order));
    expect(spent).toContain('valeur: 9\n\ndepenses:\n  - ligne: the\n    montant: 3.5\n\nnotes: |');
    expect(textOf(insertKey('annee: 1\n', '', 'fiche', 'a', order))).toBe('fiche: a\nannee: 1\n');
    expect(textOf(insertKey('# m\nannee: 1\n', '', 'autre', 'a', order))).toBe('# m\nannee: 1\nautre: a\n');
  });

  it('writes the front matter of a Markdown text, and nothing below it', () => {
    expect(textOf(insertKey('---\na: 1\n---\nb: 2\n', '', 'c', 3, [], 'markdown'))).toBe(
      '---\na: 1\nc: 3\n---\nb: 2\n',
    );
    expect(textOf(insertKey('---\n---\nTexte\n', '', 'c', 3, [], 'markdown'))).toBe('---\nc: 3\n---\nTexte\n');
    expect(textOf(insertKey('Texte\n', '', 'c', 3, [], 'markdown'))).toBe('---\nc: 3\n---\n\nTexte\n');
    expect(textOf(setIn('---\r\na: 1\r\n---\r\na: 2\r\n', '/a', 3, 'markdown'))).toBe('---\r\na: 3\r\n---\r\na: 2\r\n');
  });
});

describe('renameKey and removeAt', () => {
  it.each([
    ['a: 1 # c\n', '/a', 'b', 'b: 1 # c\n'],
    ['"a": 1\n', '/a', 'b', '"b": 1\n'],
    ['x: {a: 1}\n', '/x/a', 'b, c', 'x: {"b, c": 1}\n'],
  ])('renames in %j', (text, pointer, key, expected) => {
    expect(textOf(renameKey(text, pointer, key))).toBe(expected);
  });

  it.each([
    ['a: 1\n# c\nb: 2 # d\nc: 3\n', '/b', 'a: 1\n# c\nc: 3\n'],
    ['a: 1\n\nb:\n  - x\n\nc: 3\n', '/b', 'a: 1\n\nc: 3\n'],
    ['a: 1\n\nb: 2\n', '/b', 'a: 1\n'],
    ['- a: 1 # x\n  # y\n  b: 2\n', '/0/a', '- # y\n  b: 2\n'],
    ['- a: 1\n  b: 2\n', '/0/a', '- b: 2\n'],
    ['a:\n  - x # c\nb: 1\n', '/a/0', 'a: [] # c\nb: 1\n'],
    ['a: [x, y, z]\n', '/a/1', 'a: [x, z]\n'],
    ['a: [x, y]\n', '/a/1', 'a: [x]\n'],
    ['a: [\n  x, # un\n  y, # deux\n]\n', '/a/0', 'a: [\n  # un\n  y, # deux\n]\n'],
    ['a: {b: 1}\n', '/a/b', 'a: {}\n'],
    ['a: 1', '/a', '{}'],
    ['a: |\n x\nb: 1\n # c\n', '/b', 'a: |\n x\n# c\n'],
    ['{a: 1, \u00A0b: 2}\n', '/a', '{\u00A0b: 2}\n'],
    ['a: 1\nb: 2', '/b', 'a: 1'],
  ])('removes from %j %s', (text, pointer, expected) => {
    expect(textOf(removeAt(text, pointer))).toBe(expected);
  });
});

describe('what is refused', () => {
  it.each([
    ['an unsafe file', () => setIn('a: &x 1\nb: *x\n', '/a', 2), 'illisible'],
    ['a key written twice', () => setIn('a: 1\na: 2\n', '/a', 2), 'illisible'],
    ['a broken file', () => setIn('a: [\n', '/a', 2), 'illisible'],
    ['a pointer to nothing', () => setIn('a: 1\n', '/b/c', 2), 'introuvable'],
    ['an item out of the list', () => setIn('a: [1]\n', '/a/1', 2), 'introuvable'],
    ['a list that is none', () => appendTo('a: 1\n', '/a', 2), 'introuvable'],
    ['a place out of the list', () => appendTo('a: [1]\n', '/a', 2, { after: 1 }), 'introuvable'],
    ['a key that is there', () => insertKey('a: 1\n', '', 'a', 2), 'existe'],
    ['a new name that is there', () => renameKey('a: 1\nb: 1\n', '/a', 'b'), 'existe'],
    ['the root', () => removeAt('a: 1\n', ''), 'introuvable'],
    ['a text that reverses the reading', () => setIn('a: 1\n', '/a', 'x\u202Ey'), 'valeur'],
    ['a key with a meaning for JavaScript', () => insertKey('a: 1\n', '', '__proto__', 2), 'valeur'],
    ['a number that no file can hold', () => setIn('a: 1\n', '/a', Number.NaN), 'valeur'],
    ['a key like another, its accent aside', () => insertKey('é: 1\n', '', 'e\u0301', 2), 'valeur'],
  ])('%s', (_name, edit, reason) => {
    expect(edit()).toMatchObject({ ok: false, reason });
  });
});
