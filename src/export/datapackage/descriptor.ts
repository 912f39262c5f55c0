import type { Plan } from '../../model/plan.ts';
import type { Column, Kind, Sheet } from '../sheets/index.ts';
import { MISSING } from './csv.ts';

/** What the schemas say of a column: its description, and the words that it may hold. */
interface Wording {
  readonly description?: string;
  readonly mots?: readonly string[];
}

export type Describe = (kind: string, path: readonly string[]) => Wording;

const LICENCES = {
  'etalab-2.0': {
    name: 'etalab-2.0',
    path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    title: 'Licence Ouverte / Open Licence 2.0',
  },
  'ODbL-1.0': {
    name: 'ODbL-1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    title: 'Open Database License 1.0',
  },
} as const;

export type Licence = keyof typeof LICENCES;

const TYPES: Readonly<Record<Kind, string>> = {
  texte: 'string',
  markdown: 'string',
  choix: 'string',
  id: 'string',
  nombre: 'number',
  montant: 'number',
  date: 'string',
  annees: 'string',
  liste: 'string',
  oui: 'boolean',
  valeur: 'string',
};

/** The columns that name a row of another sheet. */
const LINKS: Readonly<Record<string, readonly [resource: string, field: string]>> = {
  axe: ['axes', 'axe'],
  fiche: ['fiches', 'fiche'],
  partenaire: ['annuaire', 'partenaire'],
  financeur: ['annuaire', 'partenaire'],
  responsable: ['annuaire', 'partenaire'],
  copil: ['copils', 'copil'],
};

const INTEGERS: readonly string[] = ['annee', 'rang', 'numero', 'participants'];

function field(column: Column, { source, cle }: Sheet, describe: Describe): object {
  const { id, titre, kind, champ } = column;
  const { description, mots } = source && champ ? describe(source.kind, [...source.path, ...champ]) : {};
  // A sub-action, an axe, a year or a funder may be absent of a key: not every column of it is required.
  const isRequired = source !== undefined && id === cle.at(-1);
  const constraints = {
    ...(isRequired && { required: true }),
    ...(mots !== undefined && { enum: mots }),
  };
  return {
    name: id,
    title: titre,
    ...(description !== undefined && { description }),
    type: INTEGERS.includes(id) ? 'integer' : TYPES[kind],
    ...(kind === 'oui' && { trueValues: ['oui'], falseValues: ['non'] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function foreignKeys({ id: sheet, colonnes, cle }: Sheet): readonly object[] {
  return colonnes.flatMap(({ id }) => {
    const [resource = '', name = ''] = LINKS[id] ?? [];
    if (resource === '' || (resource === sheet && cle.includes(id))) return [];
    return [{ fields: id, reference: { resource, fields: name } }];
  });
}

const resource = (sheet: Sheet, describe: Describe): object => ({
  name: sheet.id,
  path: `${sheet.id}.csv`,
  profile: 'tabular-data-resource',
  title: sheet.nom,
  description: sheet.description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: sheet.colonnes.map((column) => field(column, sheet, describe)),
    missingValues: MISSING,
    primaryKey: sheet.cle,
    ...(foreignKeys(sheet).length > 0 && { foreignKeys: foreignKeys(sheet) }),
  },
});

/** datapackage.json: what the CSV files beside it hold, column by column (Frictionless Data Package and Table Schema). */
export function descriptor(
  plan: Plan,
  sheets: readonly Sheet[],
  describe: Describe,
  licence: Licence | undefined,
): string {
  const { id, titre, sous_titre: sousTitre, periode, edition } = plan.pst.value;
  const sources = [...plan.sources.entries.values()].map(({ value }) => ({
    title: value.titre,
    ...(value.url !== undefined && { path: value.url }),
  }));
  const content = {
    profile: 'tabular-data-package',
    name: id,
    title: titre,
    description: [
      `Projet Social de Territoire, de ${String(periode.debut)} à ${String(periode.fin)}.`,
      ...(sousTitre === undefined ? [] : [sousTitre]),
    ].join(' '),
    ...(edition !== undefined && { edition }),
    ...(licence !== undefined && { licenses: [LICENCES[licence]] }),
    ...(sources.length > 0 && { sources }),
    keywords: ['projet social de territoire', 'plan d’actions', 'budget', 'indicateurs'],
    resources: sheets.map((sheet) => resource(sheet, describe)),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
