import type { Context } from '../../src/document/context.ts';
import { contextOf } from '../../src/document/context.ts';
import type { Directory, Plan } from '../../src/model/plan.ts';
import type {
  Axe,
  Chiffre,
  Fiche,
  Indicateur,
  LigneBudgetaire,
  Partenaire,
  Pst,
  Source,
  Territoire,
} from '../../src/model/types.ts';

const FOLDER = 'data/plan';

/** What a plan of test is made of; all of it by identifier, and read from the plan's own folder. */
export interface Parts {
  readonly pst?: Partial<Pst>;
  readonly axes?: readonly Axe[];
  readonly fiches?: readonly Fiche[];
  readonly partenaires?: Readonly<Record<string, Partenaire>>;
  /** Those of data/communs. */
  readonly communs?: Readonly<Record<string, Partenaire>>;
  readonly territoires?: Readonly<Record<string, Territoire>>;
  readonly chiffres?: Readonly<Record<string, Chiffre>>;
  readonly sources?: Readonly<Record<string, Source>>;
  readonly textes?: Readonly<Record<string, string>>;
  readonly more?: Partial<Plan>;
}

const entries = <T>(file: string, values: Readonly<Record<string, T>>): Directory<T>['entries'] =>
  new Map(Object.entries(values).map(([id, value]) => [id, { file, pointer: `/${id}`, value }]));

const directory = <T>(name: string, values: Readonly<Record<string, T>> = {}): Directory<T> => ({
  complete: true,
  entries: entries(`${FOLDER}/${name}`, values),
});

/** One file each. */
const files = <T extends { readonly id: string }>(folder: string, values: readonly T[] = []): Directory<T> => ({
  complete: true,
  entries: new Map(values.map((value) => [value.id, { file: `${FOLDER}/${folder}/${value.id}`, pointer: '', value }])),
});

/** A plan of 2022-2027 on « ville ». */
export function planOf(parts: Parts): Plan {
  const textes = Object.entries(parts.textes ?? {}).map(([id, markdown]) => ({ id, markdown, offset: 0 }));
  return {
    folder: FOLDER,
    pst: {
      file: `${FOLDER}/pst.yaml`,
      pointer: '',
      value: {
        version_schema: 1,
        id: 'plan',
        titre: 'Plan',
        territoire: 'ville',
        periode: { debut: 2022, fin: 2027 },
        ...parts.pst,
      },
    },
    axes: files('axes', parts.axes),
    fiches: files('fiches', parts.fiches),
    suivis: [],
    copils: [],
    partenaires: {
      complete: true,
      entries: new Map([
        ...entries('data/communs/partenaires.yaml', parts.communs ?? {}),
        ...entries(`${FOLDER}/partenaires.yaml`, parts.partenaires ?? {}),
      ]),
    },
    territoires: directory('territoires.yaml', parts.territoires),
    themes: [],
    chiffres: directory('chiffres.yaml', parts.chiffres),
    tableaux: [],
    sources: directory('sources.yaml', parts.sources),
    sigles: new Map(),
    thematiques: directory('thematiques.yaml'),
    textes: files('textes', textes),
    exceptions: [],
    ...parts.more,
  };
}

export const contextWith = (parts: Parts): Context => contextOf(planOf(parts));

export const axe = (id: string, numero: number, more: Partial<Axe> = {}): Axe => ({
  id,
  numero,
  titre: `Axe ${id}`,
  ...more,
});

/** A fiche of the axe « a », the first of its axe. */
export const fiche = (id: string, more: Partial<Fiche> = {}): Fiche => ({
  id,
  axe: 'a',
  numero: 1,
  nom: `Fiche ${id}`,
  ...more,
});

export const ligne = (more: Partial<LigneBudgetaire> = {}): LigneBudgetaire => ({
  id: 'ligne',
  libelle: 'Ligne',
  poste: 'autre',
  ...more,
});

export const indicateur = (more: Partial<Indicateur> = {}): Indicateur => ({
  id: 'indicateur',
  libelle: 'Indicateur',
  nature: 'nombre',
  ...more,
});

/** No-break spaces as ordinary ones: typography has its own test. */
export const plain = (text: string | undefined): string | undefined => text?.replace(/[\u00A0\u202F]/g, ' ');
