import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { pst } from './fake-host.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const now = () => new Date('2025-03-01T12:00:00Z');
const run = (...args: readonly string[]) => pst(['rollup', ...args], { cwd: ROOT, now });

type Figures = Readonly<Record<string, number | null>>;

interface Output {
  readonly lignes: readonly (Figures & { readonly cle: Readonly<Record<string, unknown>> })[];
  readonly total?: Figures;
}

async function json(subject: string, par: string, ...folders: readonly string[]): Promise<Output> {
  const schema = new URL(`../../schemas/sortie-rollup-${subject}.schema.json`, import.meta.url);
  const ajv = new Ajv2020({ allErrors: true, formats: { date: true } });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  const { out } = await run(subject, ...folders, '--par', par, '-f', 'json');
  const value: unknown = JSON.parse(out);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value as Output;
}

const column = ({ lignes }: Output, dimension: string, figure: string): object =>
  Object.fromEntries(lignes.map((ligne) => [String(ligne.cle[dimension]), ligne[figure]]));

describe('pst rollup avancement', () => {
  it('counts the fiches of the made-up plan by status, as computed by hand', async () => {
    const found = await json('avancement', 'statut', 'data/exemple');
    expect(Object.entries(column(found, 'statut', 'fiches'))).toEqual([
      ['en_cours', 7],
      ['en_pause', 1],
      ['realise', 1],
      ['abandonne', 1],
      ['a_discuter', 1],
      ['null', 1],
    ]);
    expect(found.total).toMatchObject({ fiches: 12, poids_compte: 15, poids_realise: 1, niveau_realisation: 6.7 });
  });

  it('tells each year as it ended, without a total: a fiche counts in each', async () => {
    const found = await json('avancement', 'annee', 'data/exemple');
    expect(column(found, 'annee', 'niveau_realisation')).toEqual({ 2023: 0, 2024: 6.7, 2025: 6.7 });
    expect(column(found, 'annee', 'fiches_en_retard')).toEqual({ 2023: 1, 2024: 1, 2025: 1 });
    expect(found.total).toBeUndefined();
  });

  it('gives no level of completion to a plan without follow-up, and says why', async () => {
    const found = await json('avancement', 'axe', 'data/paris-13');
    expect(found.total).toMatchObject({ niveau_realisation: null, fiches_jamais_suivies: 10 });
    expect((await run('avancement', 'data/paris-13')).out).toContain('aucune fiche n’a de suivi');
  });

  it('has the same total together and apart', async () => {
    const folders = ['data/exemple', 'data/paris-13'];
    const apart = await json('avancement', 'plan', ...folders);
    expect(column(apart, 'plan', 'fiches')).toEqual({ exemple: 12, 'paris-13': 10 });
    expect(apart.total).toMatchObject({ fiches: 22 });
  });

  it('fits a terminal of 80 columns', async () => {
    for (const par of ['axe', 'fiche', 'pilote,statut', 'thematique,annee']) {
      const { out } = await run('avancement', 'data/exemple', '--par', par);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });
});

describe('pst rollup charge', () => {
  it('says what each body leads in each quarter', async () => {
    const found = await json('charge', 'partenaire,trimestre', 'data/exemple');
    const caf = found.lignes.filter(({ cle }) => cle['partenaire'] === 'caf-exemple');
    expect(caf.map(({ cle, actions }) => [cle['trimestre'], actions])).toEqual([
      ['2023-T1', 1],
      ['2023-T2', 1],
      ['2023-T3', 2],
      ['2023-T4', 2],
      ['2024-T1', 3],
      ['2024-T2', 3],
      ['2024-T3', 3],
      ['2024-T4', 2],
      ['2025-T1', 1],
      ['2025-T2', 1],
      ['2025-T3', 1],
      ['2025-T4', 1],
    ]);
  });

  it('adds up by role', async () => {
    const { total } = await json('charge', 'role', 'data/exemple');
    const { chef_de_file: a, copilote: b, referent_elu: c, role_non_dit: d, pilotages } = total ?? {};
    expect((a ?? 0) + (b ?? 0) + (c ?? 0) + (d ?? 0)).toBe(pilotages);
  });
});
