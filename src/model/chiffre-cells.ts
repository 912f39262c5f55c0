import type { Plan } from './plan.ts';

/** The figures of the tables, by the name a text cites them with: `tableau.territoire.colonne`. Unknown values are left out. */
export function cellsOf({ tableaux }: Plan): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (const { value: tableau } of tableaux) {
    for (const { territoire, valeurs } of tableau.lignes) {
      for (const [colonne, valeur] of Object.entries(valeurs)) {
        if (valeur !== null) cells.set(`${tableau.id}.${territoire}.${colonne}`, valeur);
      }
    }
  }
  return cells;
}
