import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { bar } from '../../src/cli/status/screen.ts';
import { pst } from './fake-host.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const now = () => new Date('2025-03-01T12:00:00Z');
const run = (...args: readonly string[]) => pst(['status', ...args], { cwd: ROOT, now });

const schema = new URL('../../schemas/sortie-status.schema.json', import.meta.url);

describe('pst status', () => {
  it('tells on one screen where the made-up plan stands on 1 March 2025', async () => {
    const { code, out } = await run('data/exemple');
    expect(code).toBe(0);
    expect(out).toContain('Avancement : 7 % réalisé, 34 % par étapes (2 fiches à part)');
    expect(out).toMatch(/7 en cours, 1 en pause, 1 réalisée, 1 abandonnée, 1 à discuter et 1 sans\s+statut/);
    // The blocked fiches that are not over: the point écoute and La Fabrique.
    expect(out).toContain('Météo des fiches non terminées : 4 bonnes, 3 à risque et 2 en blocage');
    expect(out).toMatch(/A1 Parentalité +█{4}▒{4}░{8} +25 % +1 réalisée sur 4$/m);
    expect(out).toMatch(/En retard : 2 étapes\n +juin 2024 .*Travaux.*\n +14 septembre 2024 .*Ouverture du café/);
    expect(out).toContain('D’ici le 1er juin 2025 : 6 échéances');
    expect(out).toMatch(/2 fiches sans nouvelles +pst rollup avancement --par fiche/);
  });

  it.each(['2023-01-01', '2024-06-30', '2025-03-01', '2026-11-23', '2031-01-01'])(
    'takes at most 40 lines of 80 columns on %s, a year ahead',
    async (day) => {
      const { out } = await run('data/exemple', '--date', day, '--mois', '12');
      expect(out.split('\n').length).toBeLessThanOrEqual(41);
      expect(Math.max(...out.split('\n').map((line) => Array.from(line).length))).toBeLessThanOrEqual(80);
    },
  );

  it('says in one line that a plan has no follow-up, and pretends nothing', async () => {
    const { code, out } = await run('data/paris-13');
    expect(code).toBe(0);
    expect(out).toContain('Avancement : aucun suivi, rien ne dit où en sont les 10 fiches.');
    expect(out).not.toMatch(/%|En retard|sans nouvelles/);
    expect(out).toMatch(/16 lignes de budget sans financeur/);
  });

  it('tells programs the same, as its schema says', async () => {
    const validate = new Ajv2020({ allErrors: true, formats: { date: true } }).compile(
      JSON.parse(readFileSync(schema, 'utf8')) as object,
    );
    const { out } = await run('data', '--mois', '12', '-f', 'json');
    const value = JSON.parse(out) as { plans: { plan: string; en_retard: unknown[]; avancement: object }[] };
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(value.plans.map(({ plan, en_retard }) => [plan, en_retard.length])).toEqual([
      ['exemple', 2],
      ['paris-13', 0],
    ]);
    expect(value.plans[0]?.avancement).toMatchObject({ fiches: 12, niveau_realisation: 6.7 });
  });

  it.each([
    [['--mois', '-1'], 'nombre de mois'],
    [['--mois', '1.5'], 'nombre de mois'],
    [['--mois', '121'], 'de 0 à 120'],
    [['--date', '2025-02-30'], 'n’est pas un jour'],
    [['--date', '2025'], 'n’est pas un jour'],
    [['data/nulle-part'], 'nulle-part'],
  ])('refuses %j in French', async (args, said) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

it('draws what is done, then the phases done beyond, then the rest', () => {
  expect(bar(0, 0)).toBe('░'.repeat(16));
  expect(bar(100, 100)).toBe('█'.repeat(16));
  expect(bar(25, 50)).toBe(`${'█'.repeat(4)}${'▒'.repeat(4)}${'░'.repeat(8)}`);
});
