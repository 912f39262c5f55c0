import { expect, test } from 'vitest';
import { tableauImprime } from '../../../src/render/html/nombres.ts';

const classes = (...rows: readonly (readonly string[])[]): readonly string[] => {
  const table = tableauImprime({
    colonnes: ['Nom', ...(rows[0] ?? []).map((_, i) => `Colonne ${String(i)}`)],
    lignes: rows.map((cellules, i) => ({ nom: String(i), cellules })),
  });
  const [name, ...others] = table.colonnes.map(({ classe }) => classe);
  expect(name).toBe('valeur');
  for (const { cellules } of table.lignes) expect(cellules.map(({ classe }) => classe)).toEqual(others);
  return others;
};

test('columns of numbers are set to the right, headings too', () => {
  expect(classes(['12', '1\u202f240,50\u00a0€', 'de 10\u00a0% à 20\u00a0%', '+3', '−4\u00a0€'])).toEqual(
    Array.from({ length: 5 }, () => 'montant'),
  );
  expect(classes(['12', 'En cours'], ['–', '3'])).toEqual(['montant', 'valeur']);
});

test('columns of words, or of nothing, are not', () => {
  expect(classes(['12 familles', '2022-2023', 'au moins 2', '–', 'mars 2022', ''])).toEqual(
    Array.from({ length: 6 }, () => 'valeur'),
  );
});
