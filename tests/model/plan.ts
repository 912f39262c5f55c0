import type { Directory, Entry, Plan } from '../../src/model/plan.ts';
import type { Axe, Fiche } from '../../src/model/types.ts';

const directory = <T extends { readonly id: string }>(folder: string, values: readonly T[]): Directory<T> => ({
  complete: true,
  entries: new Map(values.map((value) => [value.id, entry(`${folder}/${value.id}.yaml`, value)])),
});

const entry = <T>(file: string, value: T): Entry<T> => ({ file, pointer: '', value });

/** A plan of 2022-2027 with these axes and fiches, and nothing else. */
export function planWith({ axes = [], fiches = [] }: { axes?: readonly Axe[]; fiches?: readonly Fiche[] }): Plan {
  return {
    folder: '.',
    pst: entry('pst.yaml', {
      version_schema: 1,
      id: 'plan',
      titre: 'Plan',
      territoire: 'ville',
      periode: { debut: 2022, fin: 2027 },
    }),
    axes: directory('axes', axes),
    fiches: directory('fiches', fiches),
    suivis: [],
    copils: [],
    partenaires: directory('', []),
    territoires: directory('', []),
    themes: [],
    chiffres: directory('', []),
    tableaux: [],
    sources: directory('', []),
    sigles: new Map(),
    thematiques: directory('', []),
    textes: directory('', []),
    exceptions: [],
  };
}
