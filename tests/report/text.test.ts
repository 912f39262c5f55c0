import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, list, typo } from '../../src/report/french.ts';
import { escapeJson, visible } from '../../src/report/visible.ts';
import { wrap } from '../../src/report/wrap.ts';

describe('typo', () => {
  it.each([
    ['Un : deux ; trois ! quatre ?', 'Un\u00A0: deux\u00A0; trois\u00A0! quatre\u00A0?'],
    ['« un »', '«\u00A0un\u00A0»'],
    ['10:30, a:b, https://exemple.fr', '10:30, a:b, https://exemple.fr'],
    ['  : en début de ligne', '  : en début de ligne'],
  ])('writes %j as in French', (text, expected) => {
    expect(typo(text)).toBe(expected);
    expect(typo(expected)).toBe(expected);
  });
});

describe('count', () => {
  it('starts the plural at two', () => {
    expect([0, 1, 2].map((n) => count(n, 'fiche'))).toEqual(['0 fiche', '1 fiche', '2 fiches']);
    expect(count(2, 'autre constat', 'autres constats')).toBe('2 autres constats');
  });
});

describe('list', () => {
  it('joins as French does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => list(items))).toEqual([
      '',
      'a',
      'a et b',
      'a, b et c',
    ]);
    expect(list(['a', 'b'], 'ou')).toBe('a ou b');
  });
});

describe('visible', () => {
  it.each([
    ['\u001B[31mrouge', '\\u{1b}[31mrouge'],
    ['a\nb\rc\td\0', 'a\\u{a}b\\u{d}c\\u{9}d\\u{0}'],
    ['\u009B2J', '\\u{9b}2J'],
    ['user\u202Etxt.exe', 'user\\u{202e}txt.exe'],
    ['zéro\u200Blargeur\uFEFF', 'zéro\\u{200b}largeur\\u{feff}'],
    ['\uD800 seul', '\\u{d800} seul'],
    ['\u{E0041} étiquette', '\\u{e0041} étiquette'],
    ['Élan « oui »\u00A0! \u202F 👩‍👧 e\u0301', 'Élan « oui »\u00A0! \u202F 👩‍👧 e\u0301'],
  ])('shows %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe('escapeJson', () => {
  it('changes no value, and leaves nothing for a terminal to obey', () => {
    const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constant('\u009B')) });
    fc.assert(
      fc.property(text, (value) => {
        const json = escapeJson(JSON.stringify([value], null, 2));
        expect(JSON.parse(json)).toEqual([value]);
        expect(visible(json.replaceAll('\n', ''))).toBe(json.replaceAll('\n', ''));
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks at ordinary spaces only', () => {
    expect(wrap('un deux\u00A0: trois\nquatre', 7)).toBe('un\ndeux\u00A0:\ntrois\nquatre');
    expect(wrap('interminablement long', 5)).toBe('interminablement\nlong');
  });
});
