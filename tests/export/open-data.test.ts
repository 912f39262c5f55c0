import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dataCsv } from '../../src/export/datapackage/csv.ts';
import { descriptor } from '../../src/export/datapackage/descriptor.ts';
import { planJson } from '../../src/export/plan-json.ts';
import { sheetCsv } from '../../src/export/sheet-csv.ts';
import { sheetsOf } from '../../src/export/sheets/index.ts';
import { createWordings } from '../../src/schema/index.ts';
import { budgetOf } from '../../src/rollup/budget.ts';
import { dataPlan } from '../rollup/data.ts';
import { SCHEMAS } from '../schema/schemas.ts';

const SCHEMA = new URL('../../schemas/sortie-export.schema.json', import.meta.url);

interface Field {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { resource: string; fields: string };
    }[];
  };
}

/** RFC 4180, as a reader of it would. */
function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

const isOf = (type: Field['type'], text: string): boolean => {
  if (type === 'number') return /^-?\d+(?:\.\d+)?$/.test(text);
  if (type === 'integer') return /^-?\d+$/.test(text);
  return type === 'string' || ['oui', 'non'].includes(text);
};

describe.each(['paris-13', 'exemple'] as const)('the data package of %s', (name) => {
  const plan = dataPlan(name);
  const sheets = sheetsOf(plan);
  const text = descriptor(plan, sheets, createWordings(SCHEMAS), 'etalab-2.0');
  const { resources, ...rest } = JSON.parse(text) as { resources: readonly Resource[] } & Record<string, unknown>;
  const tables = new Map(sheets.map((sheet) => [sheet.id, parse(dataCsv(sheet))]));

  /** The values of a column that are not missing. */
  const column = ({ name: resource, schema }: Pick<Resource, 'name' | 'schema'>, field: string): readonly string[] => {
    const [header = [], ...rows] = tables.get(resource) ?? [];
    return rows
      .flatMap((row) => row[header.indexOf(field)] ?? [])
      .filter((value) => !schema.missingValues.includes(value));
  };

  it('is described as the specification asks', () => {
    expect(rest).toMatchObject({ profile: 'tabular-data-package', name, licenses: [{ name: 'etalab-2.0' }] });
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(new Set(resources.map((resource) => resource.name)).size).toBe(resources.length);
    for (const { name: resource, path } of resources) {
      expect(resource).toMatch(/^[a-z0-9._-]+$/);
      expect(path).toBe(`${resource}.csv`);
    }
  });

  it('has the columns, the types, the words and the keys that it announces', () => {
    for (const resource of resources) {
      const { fields, primaryKey, missingValues } = resource.schema;
      const [header = [], ...rows] = tables.get(resource.name) ?? [];
      expect(header).toEqual(fields.map((field) => field.name));
      for (const row of rows) expect(row).toHaveLength(header.length);
      for (const field of fields) {
        const values = column(resource, field.name);
        for (const value of values)
          expect(isOf(field.type, value), `${resource.name}.${field.name} : ${value}`).toBe(true);
        const { required, enum: words } = field.constraints ?? {};
        if (required) expect(values, field.name).toHaveLength(rows.length);
        if (words) expect(words).toEqual(expect.arrayContaining([...values]));
      }
      const keys = rows.map((row) => JSON.stringify(primaryKey.map((key) => row[header.indexOf(key)])));
      expect(new Set(keys).size, resource.name).toBe(rows.length);
      expect(missingValues).toContain('');
    }
  });

  it('links its tables by keys that exist', () => {
    let links = 0;
    for (const resource of resources) {
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const target = resources.find((one) => one.name === reference.resource);
        const known = target === undefined ? [] : column(target, reference.fields);
        expect(known, `${resource.name}.${fields}`).toEqual(expect.arrayContaining([...column(resource, fields)]));
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(10);
  });

  it('explains its columns with the words of the schemas', () => {
    const budget = resources.find((one) => one.name === 'budget');
    const poste = budget?.schema.fields.find((field) => field.name === 'poste');
    expect(poste?.description?.length).toBeGreaterThan(10);
    expect(poste?.constraints?.enum).toContain('convivialite');
  });
});

describe('the JSON of a plan', () => {
  it.each(['paris-13', 'exemple'] as const)('is what its schema says for %s', (name) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, multipleOfPrecision: 6 });
    for (const [id, schema] of SCHEMAS) ajv.addSchema(schema, id);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    const plan = dataPlan(name);
    const content: unknown = JSON.parse(planJson(plan, '1.0'));
    expect(validate(content), ajv.errorsText(validate.errors)).toBe(true);
    expect(content).toMatchObject({
      fiches: { length: plan.fiches.entries.size },
      calculs: { budget: { total: { bas: budgetOf(plan).total.low, haut: budgetOf(plan).total.high } } },
    });
  });
});

describe('the CSV for Excel in French', () => {
  it('has semicolons, decimal commas, French days, and no formula', () => {
    const budget = sheetsOf(dataPlan('exemple')).find(({ id }) => id === 'calendrier')!;
    const row = { cells: budget.colonnes.map((_, i) => (i === 4 ? '=1+1' : i === 6 ? { jour: '2023-04-05' } : null)) };
    const text = sheetCsv({ ...budget, lignes: [row] });
    expect(text.startsWith('\uFEFFCode;Fiche;')).toBe(true);
    expect(text).toContain(`;'=1+1;;05/04/2023;`);
  });
});
