import { describe, expect, it } from 'vitest';
import { surelyMeant } from '../../src/schema/slip.ts';
import { sureDate } from '../../src/schema/sure-date.ts';
import { sureNumber } from '../../src/schema/sure-number.ts';

describe('what is surely meant', () => {
  it.each([
    ['Café des parents', 'cafe-des-parents'],
    ['cafedesparents', 'cafe-des-parents'],
    ['cafe-des-parnets', 'cafe-des-parents'],
    ['cafe-des-parent', 'cafe-des-parents'],
    ['CAF', 'caf'],
  ])('%s is %s', (written, meant) => {
    expect(surelyMeant(written, ['caf', 'mairie', 'cafe-des-parents'])).toBe(meant);
  });

  it.each([
    ['axe-3', ['axe-1']],
    ['axe-11', ['axe-1-1']],
    ['cad', ['caf']],
    ['ecole-b', ['ecole-a']],
    ['mere', ['pere']],
    ['lycee-2', ['lycee']],
    ['marie', ['mairie', 'marine']],
    ['du', ['au']],
    ['', ['a', 'b']],
    ['parents', []],
  ])('%s is perhaps none of %s', (written, candidates) => {
    expect(surelyMeant(written, candidates)).toBeUndefined();
  });
});

describe('a date', () => {
  it.each(['01/09/2023', '3.4.2023', '2023/1', '1/2023', '2011/12', '2023-24', '2e 2023', '31/13/2023', ''])(
    '%s has no sure reading',
    (text) => {
      expect(sureDate(text)).toBeUndefined();
    },
  );

  it.each([
    ['13/09/2023', '2023-09-13'],
    ['9/9/2023', '2023-09-09'],
    ['2023/9', '2023-09'],
    ['2023/01', '2023-01'],
    ['2023/2024', '2023-2024'],
  ])('%s is %s', (text, date) => {
    expect(sureDate(text)).toBe(date);
  });
});

describe('a number', () => {
  it.each([
    ['300 €', 300],
    ['1 250,50 €', 1250.5],
    ['1\u202F250\u00A0000', 1_250_000],
    ['-20', -20],
    ['0,5', 0.5],
  ])('%s is %d', (text, number) => {
    expect(sureNumber(text, 'Montant en euros')).toBe(number);
  });

  it.each(['1,250', '1.250', '12 50', '012', '1 2', '300 k€', '50 %', '1e3', '12345678901234567', '', '€', 'trois'])(
    '%s has no sure reading in euros',
    (text) => {
      expect(sureNumber(text, 'Montant en euros')).toBeUndefined();
    },
  );

  it('has no sign where none is its own', () => {
    expect([sureNumber('300 €', 'Valeur'), sureNumber('50 %', 'Valeur'), sureNumber('50 %', 'Part')]).toEqual([
      undefined,
      undefined,
      50,
    ]);
  });
});
