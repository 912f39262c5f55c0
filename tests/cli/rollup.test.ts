import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { pst } from './fake-host.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const schema = new URL('../../schemas/sortie-rollup-budget.schema.json', import.meta.url);
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

interface Row {
  readonly cle: Readonly<Record<string, unknown>>;
  readonly bas: number;
  readonly haut: number;
}

interface Output {
  readonly lignes: readonly Row[];
  readonly total: Omit<Row, 'cle'>;
  readonly ambiguites: readonly { readonly code: string; readonly effet: number }[];
}

const run = (...args: readonly string[]) => pst(['rollup', ...args], { cwd: ROOT });

async function json(par: string): Promise<Output> {
  const { out } = await run('budget', 'data/paris-13', '--par', par, '-f', 'json');
  const value: unknown = JSON.parse(out);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value as Output;
}

const euros = (rows: readonly Row[], key: string) =>
  Object.fromEntries(rows.map(({ cle, bas, haut }) => [String(cle[key]), [bas / 100, haut / 100]]));

describe('the budget of the 13th', () => {
  it('has the published totals, by axe, by year and by status', async () => {
    const byAxe = await json('axe');
    expect([byAxe.total.bas, byAxe.total.haut]).toEqual([1_240_000, 1_800_000]);
    expect(euros(byAxe.lignes, 'axe')).toEqual({
      parentalite: [4300, 6300],
      jeunesse: [6800, 8000],
      'lien-social': [1300, 3700],
    });
    expect(euros((await json('annee')).lignes, 'annee')).toEqual({
      2022: [700, 700],
      2023: [9300, 9700],
      2024: [600, 2000],
      2025: [600, 2000],
      2026: [600, 2000],
      2027: [600, 1600],
    });
    expect(euros((await json('statut')).lignes, 'statut')).toMatchObject({ a_negocier: [3000, 3000] });
  });

  it('says the effect of each of the seven lines whose periodicity is unsaid', async () => {
    const { ambiguites } = await json('plan');
    expect(ambiguites.map(({ effet }) => effet / 100)).toEqual([0, 800, 800, 400, 1200, 1200, 1200]);
  });

  it.each([
    ['table', /Total {2,}12 400 € {2}18 000 €/],
    ['md', /\*\*Total\*\* \| \*\*12 400 €\*\* \| \*\*18 000 €\*\*/],
    ['csv', /^Total;12400,00;18000,00;12400,00;16\r$/m],
  ])('has the same total as %s', async (format, total) => {
    const { code, out } = await run('budget', 'data/paris-13', '-f', format);
    expect(code).toBe(0);
    expect(out.replace(/[\u00A0\u202F]/g, ' ')).toMatch(total);
    expect(out.endsWith('\n') && !out.endsWith('\n\n')).toBe(true);
  });

  it('fits a terminal of 80 columns, whatever the names', async () => {
    for (const par of ['fiche', 'fiche,poste', 'pilote,annee', 'thematique,statut,annee']) {
      const { out } = await run('budget', 'data/paris-13', '--par', par);
      const [table = ''] = out.split('\n\n');
      expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });
});

it('tells plans apart, unless they are added up together', async () => {
  const apart = await run('budget', 'data/paris-13', 'data/exemple', '--par', 'poste', '-f', 'csv');
  const together = await run('budget', 'data/paris-13', 'data/exemple', '--par', 'poste', '--tous', '-f', 'csv');
  expect(apart.out).toMatch(/^\uFEFFPlan;Poste;/);
  expect(together.out).toMatch(/^\uFEFFPoste;/);
  const totalOf = (out: string) => /^Total;+(.*)\r$/m.exec(out)?.[1];
  expect(totalOf(apart.out)).toBe(totalOf(together.out));
});

it.each<[readonly string[], string]>([
  [['budget', 'data/paris-13', '--par', 'axes'], 'n’est pas un regroupement'],
  [['budget', 'data/paris-13', '--vue', 'ailleurs'], 'n’est pas une vue'],
  [['budget', 'data/paris-13', '--plan', 'ailleurs'], 'paris-13'],
  [['budget', 'data/paris-13', '-f', 'pdf'], 'n’accepte pas « pdf »'],
  [['budget', 'data/paris-13', '-f', 'csv='], 'Il manque un nom de fichier'],
  [['budget', 'data/paris-13', '-f', 'csv=pst.yaml'], 'ceux des plans'],
  [['recettes', 'data/paris-13'], 'pst rollup budget'],
  [['budget', 'data/nulle-part'], 'nulle-part'],
])('refuses %j in French', async (args, said) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});
