import type { Cell, Rollup, Table, TableFormat } from './table.ts';

/** The table for programs, amounts in cents; described by schemas/sortie-rollup-tableau.schema.json. */
function plain({ titre, colonnes, lignes, total, notes }: Table): object {
  const object = (row: readonly Cell[]): object =>
    Object.fromEntries(colonnes.map(({ id }, i) => [id, row[i] ?? null]));
  return {
    version: 1,
    titre,
    colonnes: colonnes.map(({ id, titre: title, kind }) => ({ id, titre: title, type: kind })),
    lignes: lignes.map(object),
    ...(total && { total: object(total) }),
    notes,
  };
}

export const tableJson: TableFormat = ({ table, data = plain(table) }: Rollup) =>
  `${JSON.stringify(data, undefined, 2)}\n`;
