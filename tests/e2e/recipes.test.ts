import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN } from '../cases/pst.ts';
import { planFiles } from '../cli/plan-files.ts';
import { severalPlans } from '../cli/plans/several.ts';
import { commit, git, repository } from '../git/repository.ts';
import { SHIPPED, stepNamed } from '../tooling/recipe-files.ts';
import { temporaryFolder } from '../workspace/folders.ts';

const FICHE = 'plan/fiches/troc-ton-temps.yaml';
const hasJq = spawnSync('bash', ['-c', 'command -v jq']).status === 0;

/** Runs a step as GitHub would, with the compiled pst. */
function step(cwd: string, [file, name]: readonly [string, string], env: Readonly<Record<string, string>> = {}) {
  const { run = '' } = stepNamed(`${SHIPPED}/${file}.yml`, name);
  const tool = path.join(temporaryFolder(), 'pst.mjs'); // no space in its path, wherever the project is
  symlinkSync(BIN, tool);
  const { PATH = '', HOME = '' } = process.env;
  const given = { PATH, HOME, PST: `node ${tool}`, ...env };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], { cwd, env: given, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('the steps of the recipes', () => {
  it('annotate a proposal, and tell what it changes with the number of who asked', () => {
    const files = planFiles();
    const origin = repository(files);
    const cwd = path.join(temporaryFolder(), 'proposition');
    git(origin, 'clone', '--quiet', origin, cwd);
    commit(cwd, {
      [FICHE]: (files[FICHE] ?? '').replace(/^nom: .*$/mu, 'nom: Un autre nom'),
      'plan/perdu.yaml': 'a: 1\n',
    });
    const shown = step(cwd, ['pst-relecture', 'Montrer les constats à côté des lignes']);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('::warning file=plan/perdu.yaml');
    expect(JSON.parse(readFileSync(path.join(cwd, 'rapports/constats.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    const compared = step(cwd, ['pst-relecture', 'Comparer avec la branche visée'], { BASE: 'main', NUMERO: '7' });
    expect([compared.code, compared.err]).toEqual([0, '']);
    const diff = readFileSync(path.join(cwd, 'pst-diff/diff.md'), 'utf8');
    expect(diff).toMatch(/^<!-- pst-diff -->\n/u);
    expect(diff).toContain('Un autre nom');
    expect(readFileSync(path.join(cwd, 'pst-diff/numero'), 'utf8')).toBe('7\n');
  });

  it.skipIf(!hasJq)('share the plans between as many machines as there are plans, and judge them as one', () => {
    const cwd = severalPlans(3);
    const output = path.join(temporaryFolder(), 'output');
    const counted = step(cwd, ['pst-parts', 'Choisir le nombre de parts'], { AU_PLUS: '8', GITHUB_OUTPUT: output });
    expect([counted.code, counted.err]).toEqual([0, '']);
    expect(readFileSync(output, 'utf8')).toBe('total=3\nparts=[1,2,3]\n');
    for (const index of ['1', '2', '3']) {
      const { code, err } = step(cwd, ['pst-parts', 'Vérifier'], { PART: `${index}/3`, RANG: index });
      expect([code, err]).toEqual([0, `Part ${index}/3\u00A0: 1 sur 3 plans\n`]);
    }
    const all = spawnSync(process.execPath, [BIN, 'validate', '-f', 'github'], { cwd, env: {}, encoding: 'utf8' });
    const merged = step(cwd, ['pst-parts', 'Juger l’ensemble']);
    expect(merged).toEqual({ code: 1, out: all.stdout, err: '' });
    expect(merged.out).toContain('::error file=data/plan-1/');
    rmSync(path.join(cwd, 'rapports/part-2.json'));
    expect(step(cwd, ['pst-parts', 'Juger l’ensemble'])).toMatchObject({ code: 2, out: '' });
  });

  it('lets a failure of pst itself be one', () => {
    const cwd = temporaryFolder();
    expect(step(cwd, ['pst-parts', 'Vérifier'], { PART: '1/2', RANG: '1' }).code).not.toBe(0);
  });

  it('write a page that leads to every plan', () => {
    const cwd = temporaryFolder();
    for (const plan of ['paris-13', 'nantes']) {
      mkdirSync(path.join(cwd, 'out', plan), { recursive: true });
      writeFileSync(path.join(cwd, 'out', plan, 'index.html'), '');
    }
    expect(step(cwd, ['pst-publication', 'Écrire la page d’accueil, qui mène à chaque plan']).code).toBe(0);
    const page = readFileSync(path.join(cwd, 'out/index.html'), 'utf8');
    expect([...page.matchAll(/href="([^"]+)"/gu)].map(([, to]) => to)).toEqual([
      'nantes/index.html',
      'paris-13/index.html',
    ]);
  });
});
