import fc, { type GeneratorValue } from 'fast-check';
import { stringify } from 'yaml';
import { anyFiche } from './any-fiche.ts';
import { anySuivi } from './any-suivi.ts';
import type { Files } from './plan.ts';

/** The files of a plan as data, by path inside the plan; a text is a string. */
export type Data = Readonly<Record<string, unknown>>;

/** What a plan knows, to refer to. */
export interface Known {
  readonly partenaires: readonly string[];
  readonly territoires: readonly string[];
  readonly sources: readonly string[];
  readonly chiffres: readonly string[];
  readonly axes: readonly string[];
  readonly fiches: readonly string[];
  readonly publics: readonly string[];
}

/** Draws values, which shrink towards the first of a list and towards few. */
export interface Draw {
  readonly upTo: (max: number, min?: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly some: <T>(list: readonly T[]) => T[];
  readonly ids: (name: string, max: number, min?: number) => readonly string[];
  /** Keys that may be absent: each is there or not. */
  readonly maybe: <T extends object>(fields: T) => Partial<T>;
  /** A sentence, which may cite what the plan knows. */
  readonly prose: (known: Partial<Known>) => string;
}

function drawing(g: GeneratorValue): Draw {
  const upTo = (max: number, min = 0) => g(fc.integer, { min, max });
  const one = <T>(list: readonly T[]): T => list[upTo(list.length - 1)]!;
  const some = <T>(list: readonly T[]): T[] => g(fc.subarray as typeof fc.subarray<T>, [...list], { minLength: 1 });
  return {
    upTo,
    one,
    some,
    ids: (name, max, min = 0) => Array.from({ length: upTo(max, min) }, (_, index) => `${name}-${String(index)}`),
    maybe: (fields) => Object.fromEntries(Object.entries(fields).filter(() => g(fc.boolean))) as Partial<typeof fields>,
    prose: ({ partenaires = [], fiches = [], chiffres = [] }) => {
      const cited = [
        ...partenaires.map((id) => `Avec {{partenaire:${id}}}, les familles se rencontrent.`),
        ...fiches.map((id) => `La suite se trouve dans {{fiche:${id}}} ; elle est déjà connue.`),
        ...chiffres.map((id) => `Le quartier compte {{chiffre:${id}}} : c’est peu.`),
      ];
      return one(['Les habitants se rencontrent.', 'Le lieu ouvre l’après-midi (et le soir).', ...cited]);
    },
  };
}

/** Plans of every kind of file, of many shapes and sizes, in which nothing is an error on 15 June 2024. */
export const anyPlan = fc.gen().map((g): Data => {
  const draw = drawing(g);
  const known: Known = {
    partenaires: draw.ids('partenaire', 4, 1),
    territoires: draw.ids('territoire', 3, 1),
    sources: draw.ids('source', 2),
    chiffres: draw.ids('chiffre', 3),
    axes: draw.ids('axe', 4, 1),
    fiches: draw.ids('fiche', 4),
    publics: draw.ids('public', 2),
  };
  const fiches = known.fiches.map((id, index) => anyFiche(draw, known, id, index));
  return {
    'pst.yaml': pst(draw, known),
    'partenaires.yaml': partenaires(draw, known.partenaires),
    'territoires.yaml': nested(known.territoires, (id) => ({ nom: `Lieu ${id}`, type: 'quartier' })),
    ...(known.sources.length > 0 && { 'sources.yaml': entries(known.sources, (id) => ({ titre: `Enquête ${id}` })) }),
    ...(known.chiffres.length > 0 && { 'chiffres.yaml': chiffres(draw, known) }),
    'communs/thematiques.yaml': { enfance: { nom: 'Enfance', numero: 1 }, jeunesse: { nom: 'Jeunesse', numero: 2 } },
    ...Object.fromEntries(known.axes.map((id, index) => [`axes/${id}.yaml`, axe(draw, known, id, index)])),
    ...Object.fromEntries(fiches.map((fiche) => [`fiches/${fiche.id}.yaml`, fiche])),
    ...Object.fromEntries(fiches.flatMap((fiche) => anySuivi(draw, known, fiche))),
    ...Object.fromEntries(
      draw.ids('copil', 2).map((id, index) => [`copils/${id}.yaml`, copil(draw, known, id, index)]),
    ),
    'textes/preambule.md': `---\ntitre: Préambule\n---\n${draw.prose(known)}\n`,
  };
});

/** As a person writes it: block style, no anchor. */
export const filesOf = (data: Data): Files =>
  Object.fromEntries(
    Object.entries({ ...WITHOUT_EXAMPLES, ...data }).map(([path, value]) => [
      path,
      value === undefined || typeof value === 'string' ? value : stringify(value, { aliasDuplicateObjects: false }),
    ]),
  );

/** The plan of the tests brings its own files: these are of another one. */
const WITHOUT_EXAMPLES = Object.fromEntries(
  ['sources.yaml', 'chiffres.yaml', 'axes/parentalite.yaml', 'fiches/atelier.yaml', 'fiches/sorties.yaml'].map(
    (path) => [path, undefined],
  ),
);

const entries = <T>(ids: readonly string[], make: (id: string, index: number) => T): Record<string, T> =>
  Object.fromEntries(ids.map((id, index) => [id, make(id, index)]));

/** Each but the first lies in the one before. */
const nested = (ids: readonly string[], make: (id: string) => object): object =>
  entries(ids, (id, index) => ({ ...make(id), ...(index > 0 && { parent: ids[index - 1] }) }));

const partenaires = (draw: Draw, ids: readonly string[]): object =>
  entries(ids, (id, index) => ({
    nom: `Organisme ${id}`,
    type: draw.one(['association', 'caf', 'ville']),
    ...draw.maybe({
      alias: [`Ancien ${id}`],
      noms: [{ nom: `Premier ${id}`, du: 2010, au: 2015 }],
      description: draw.prose({}),
      ...(index > 0 && { rattachement: ids[0] }),
    }),
  }));

function pst(draw: Draw, known: Known): object {
  const partenaire = () => draw.one(known.partenaires);
  return {
    version_schema: 1,
    id: 'plan',
    titre: 'Projet social',
    territoire: draw.one(known.territoires),
    periode: { debut: 2022, fin: 2027 },
    ...(known.publics.length > 0 && { publics: known.publics.map((id) => ({ id, libelle: `Public ${id}` })) }),
    ...draw.maybe({
      copilotes: draw.some(known.partenaires),
      signataires: draw.some(known.partenaires),
      cadre: {
        ctg: draw.prose({ partenaires: known.partenaires }),
        conventions: [{ id: 'accord', nom: 'Accord', debut: 2018, fin: 2021, prolongation: 2022 }],
      },
      approbation: { date: '2022-01-15' },
      etapes: draw
        .ids('etape', 3, 1)
        .map((id) => ({ id, libelle: `Ateliers ${id}`, periode: '2021-05', fin: '2021-09' })),
      instances: [{ id: 'comite', nom: 'Comité', composition: [{ partenaire: partenaire() }] }],
      indicateurs_globaux: [{ id: 'copils', libelle: 'Comités par an', nature: 'nombre', responsable: partenaire() }],
      niveaux_axes: ['Axe', 'Objectif'],
      sommaire: [{ id: 'debut', titre: 'Début', contenu: ['texte:preambule'] }],
    }),
  };
}

/** The fourth may stand under the third, which may stand under the first: three levels. */
function axe(draw: Draw, known: Known, id: string, index: number): object {
  const parent = [undefined, undefined, 'axe-0', 'axe-2'][index];
  return {
    id,
    numero: index + 1,
    titre: `Titre ${id}`,
    ...draw.maybe({
      ...(parent !== undefined && { parent }),
      thematiques: draw.some(['enfance', 'jeunesse']),
      diagnostic: draw.prose(known),
      besoins: draw.ids('besoin', 3, 1).map((besoin) => ({
        id: besoin,
        titre: `Besoin ${besoin}`,
        ...draw.maybe({
          texte: draw.prose(known),
          ...(known.chiffres.length > 0 && { chiffres: draw.some(known.chiffres) }),
          ...(known.fiches.length > 0 && { fiches: draw.some(known.fiches) }),
        }),
      })),
    }),
  };
}

/** The last figure is the sum of the others, where there are others. */
function chiffres(draw: Draw, { chiffres: ids, sources, territoires }: Known): object {
  const values = ids.map(() => draw.upTo(10_000));
  const total = values.slice(1).reduce((sum, value) => sum + value, 0);
  const all = entries(ids, (id, index) => ({
    libelle: `Chiffre ${id}`,
    ...(index === 0 && ids.length > 1
      ? { valeur: total, calcul: ids.slice(1).join(' + ') }
      : { valeur: values[index] }),
    ...draw.maybe({
      territoire: draw.one(territoires),
      annee: 2019,
      ...(sources.length > 0 && { source: draw.one(sources) }),
      ...(index > 0 && { theme: 'demographie' }),
    }),
  }));
  return {
    themes: [{ id: 'demographie', titre: 'Démographie' }],
    chiffres: all,
    ...draw.maybe({
      tableaux: [
        {
          id: 'quartiers',
          titre: 'Les quartiers',
          colonnes: [
            { id: 'habitants', libelle: 'Habitants' },
            { id: 'logements', libelle: 'Logements' },
          ],
          lignes: territoires.map((territoire) => ({
            territoire,
            valeurs: { habitants: draw.upTo(9000), logements: null },
          })),
        },
      ],
    }),
  };
}

function copil(draw: Draw, { partenaires: bodies, fiches }: Known, id: string, index: number): object {
  const some = fiches.length > 0 && { fiches: draw.some(fiches) };
  return {
    id,
    date: `2023-1${String(index)}-20`,
    statut: 'tenu',
    ...draw.maybe({
      participants: [{ partenaire: draw.one(bodies), nombre: draw.upTo(9, 1) }],
      ordre_du_jour: draw.ids('point', 2, 1).map((point) => ({ id: point, titre: `Point ${point}`, ...some })),
      decisions: draw.ids('decision', 2, 1).map((decision) => ({
        id: decision,
        texte: draw.prose({ fiches, partenaires: bodies }),
        ...some,
        responsable: draw.one(bodies),
        echeance: '2025-03',
      })),
    }),
  };
}
