import type { Entry, Plan } from '../../src/model/plan.ts';
import type { Axe, Fiche, LigneBudgetaire, Suivi } from '../../src/model/types.ts';

export const directory = <T>(values: readonly (readonly [string, T])[]) => ({
  complete: true,
  entries: new Map(values.map(([id, value]) => [id, { file: `${id}.yaml`, pointer: '', value }])),
});

/** A plan of 2022-2027 with the given fiches; their axes are made as needed, numbered in order of appearance. */
export function planOf(fiches: readonly Fiche[], rest: Partial<Plan> = {}): Plan {
  const axes = [...new Set(fiches.map((fiche) => fiche.axe))].map((id, i): Axe => ({ id, numero: i + 1, titre: id }));
  return {
    folder: 'plan',
    pst: {
      file: 'pst.yaml',
      pointer: '',
      value: { version_schema: 1, id: 'plan', titre: 'Plan', territoire: 'lieu', periode: { debut: 2022, fin: 2027 } },
    },
    axes: directory(axes.map((axe) => [axe.id, axe] as const)),
    fiches: directory(fiches.map((fiche) => [fiche.id, fiche] as const)),
    suivis: [],
    copils: [],
    partenaires: directory([]),
    territoires: directory([]),
    themes: [],
    chiffres: directory([]),
    tableaux: [],
    sources: directory([]),
    sigles: new Map(),
    thematiques: directory([]),
    textes: directory([]),
    exceptions: [],
    ...rest,
  };
}

const entry = <T>(file: string, value: T): Entry<T> => ({ file, pointer: '', value });

/** The follow-up of a plan, each file where it belongs. */
export const suivisOf = (...suivis: readonly Suivi[]): Pick<Plan, 'suivis'> => ({
  suivis: suivis.map((suivi) => entry(`suivi/${String(suivi.annee)}/${suivi.fiche}.yaml`, suivi)),
});

/** 300 € of which nothing is said but the keys given. */
export const ligne = (extra: Partial<LigneBudgetaire>): LigneBudgetaire => ({
  id: 'ligne',
  libelle: 'Ligne',
  poste: 'autre',
  montant: 300,
  ...extra,
});

/** A fiche of five years from 2023 on, with the given lines. */
export const fiche = (budget: readonly LigneBudgetaire[], extra: Partial<Fiche> = {}): Fiche => ({
  id: 'fiche',
  axe: 'axe',
  numero: 1,
  nom: 'Fiche',
  duree: { annees: 5 },
  calendrier: [{ id: 'debut', libelle: 'Début', debut: '2023-S1', ouvert: true }],
  budget,
  ...extra,
});
