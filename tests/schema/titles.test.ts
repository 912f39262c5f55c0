import { describe, expect, it } from 'vitest';
import { createTitles } from '../../src/schema/index.ts';
import { SCHEMAS } from './schemas.ts';

describe('the French titles of a path', () => {
  const titles = createTitles(SCHEMAS);

  it('names keys, and leaves the names of items alone', () => {
    expect(titles('fiche', ['budget', 'convivialite', 'montant'])).toEqual(['Budget', undefined, 'Montant']);
  });

  it('follows definitions, here and in the common file', () => {
    expect(titles('pst', ['indicateurs_globaux', 'copils', 'cibles', 'une', 'min'])[4]).toBe('Au moins');
    expect(titles('partenaires', ['caf', 'sigle'])).toEqual([undefined, 'Sigle']);
  });

  it('knows nothing of what no schema describes', () => {
    expect(titles('fiche', ['inconnu', 'x', 'y'])).toEqual([undefined, undefined, undefined]);
  });
});
