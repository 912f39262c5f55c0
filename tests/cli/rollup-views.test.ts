import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { pst } from './fake-host.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const schema = new URL('../../schemas/sortie-rollup-tableau.schema.json', import.meta.url);
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

type Row = Readonly<Record<string, string | number | null>>;

interface Output {
  readonly colonnes: readonly { readonly id: string; readonly type: string }[];
  readonly lignes: readonly Row[];
  readonly total: Row;
  readonly notes: readonly string[];
}

const run = (...args: readonly string[]) => pst(['rollup', 'budget', ...args], { cwd: ROOT });

async function view(vue: string, par: string | undefined, plan = 'data/exemple'): Promise<Output> {
  const { out } = await run(plan, '--vue', vue, ...(par === undefined ? [] : ['--par', par]), '-f', 'json');
  const value: unknown = JSON.parse(out);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value as Output;
}

const column = ({ lignes }: Output, id: string) => lignes.map((row) => row[id]);

describe('planned and spent', () => {
  // By hand, from the files of data/exemple/suivi: 2023 and 2024 of each fiche, added.
  it('are those of the files, fiche by fiche', async () => {
    const output = await view('depenses', 'fiche');
    expect(column(output, 'depense')).toEqual(
      [
        39_294_91, 14_988_31, 2_857_43, 16_434_80, 25_716_79, 18_963_80, 10_706_05, 37_844_96, 3_066_55, 0, 25_830_85,
        1_430_10,
      ].filter((cents) => cents !== 0),
    );
    expect(output.total).toMatchObject({ depense: 197_134_55, prevu_haut: 565_042_95, reste: 367_908_40 });
  });

  it('are the same whole, whatever they are grouped by', async () => {
    for (const par of ['annee', 'financeur,poste', 'statut,nature', 'ligne']) {
      const { lignes, total, colonnes } = await view('depenses', par);
      for (const { id } of colonnes.filter(({ type }) => type === 'euros')) {
        expect(lignes.reduce((sum, row) => sum + Number(row[id]), 0)).toBe(total[id]);
      }
    }
  });

  it('do not call zero what nobody follows', async () => {
    const { total, notes } = await view('depenses', 'axe', 'data/paris-13');
    expect(total).toMatchObject({ prevu_bas: 1_240_000, depense: null, reste: null });
    expect(notes.join('\n')).toContain('aucun suivi');
  });
});

it('crosses funders and years; rows and columns add up to the total', async () => {
  const { lignes, total } = await view('croise', 'financeur,annee');
  expect(total).toMatchObject({ '2023_bas': 11_853_096, '2024_haut': 18_031_538, total_bas: 53_395_255 });
  const caf = lignes.find(({ financeur }) => String(financeur).startsWith('Caisse d’alloc'));
  expect(caf).toMatchObject({ total_bas: 15_812_882, total_haut: 16_130_619 });
  expect(lignes.reduce((sum, row) => sum + Number(row['2025_haut']), 0)).toBe(total['2025_haut']);
});

it('says how far the money is found', async () => {
  const { total } = await view('financement', 'axe');
  const { confirme_bas: a, sous_reserve_bas: b, a_negocier_bas: c, non_dit_bas: d, reste_a_financer_bas: e } = total;
  expect([a, b, c, d, e].reduce<number>((sum, cents) => sum + Number(cents), 0)).toBe(53_395_255);
  expect(e).toBe(5_658_870);
});

it('gives each axe with those that it contains', async () => {
  const output = await view('axes', undefined);
  expect(column(output, 'ensemble_bas')).toEqual([15_227_198, 19_534_167, 18_633_890, 10_361_510, 8_272_380]);
  expect(column(output, 'propre_bas').reduce<number>((sum, cents) => sum + Number(cents), 0)).toBe(53_395_255);
});

it('never adds working time over the years', async () => {
  const output = await view('etp', 'axe');
  expect(output.colonnes.map(({ id }) => id).slice(0, 2)).toEqual(['axe', 'annee']);
  expect(output).not.toHaveProperty('total');
  expect(column(await view('etp', undefined), 'budget_bas')).toEqual([1.5, 1.8, 1.8, 1.8, 1.8]);
});

it('fits 80 columns in every view, and uses those of a wider terminal', async () => {
  const widest = (out: string) => Math.max(...out.split('\n').map((line) => Array.from(line).length));
  for (const vue of ['totaux', 'depenses', 'financement', 'croise', 'axes', 'etp']) {
    expect(widest((await run('data/exemple', '--vue', vue)).out), vue).toBeLessThanOrEqual(80);
  }
  const args = ['rollup', 'budget', 'data/exemple', '--vue', 'croise'];
  const wide = await pst(args, { cwd: ROOT, columns: 160 });
  expect(widest(wide.out)).toBeGreaterThan(80);
  expect(wide.out).not.toContain('…');
  expect(widest((await pst(args, { cwd: ROOT, columns: 10 })).out)).toBeLessThanOrEqual(40);
});

it.each<[readonly string[], string]>([
  [['--vue', 'croise', '--par', 'axe'], 'deux regroupements'],
  [['--vue', 'axes', '--par', 'axe'], 'n’a pas de regroupement'],
  [['--vue', 'etp', '--par', 'poste'], 'n’est pas un regroupement de « pst rollup budget --vue etp »'],
])('refuses %j in French', async (args, said) => {
  const { code, out, err } = await run('data/exemple', ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});
