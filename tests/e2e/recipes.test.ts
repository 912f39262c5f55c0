import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN } from '../cases/pst.ts';
import { planFiles } from '../cli/plan-files.ts';
import { severalPlans } from '../cli/plans/several.ts';
import { commit, git, repository } from '../git/repository.ts';
import { SHIPPED } from '../tooling/recipe-files.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { calls, GITLAB_JOBS, runGithubJob, runGitlabJob, shellSteps, STEPS_RUN } from './forge.ts';

const FILES = planFiles();
const FICHE = 'plan/fiches/troc-ton-temps.yaml';
const RENAMED = (FILES[FICHE] ?? '').replace(/^nom: .*$/mu, 'nom: Un autre nom');
const hasJq = spawnSync('bash', ['-c', 'command -v jq']).status === 0;

/** A clone, as a forge checks a proposal out: on no branch, beside the branch that it is made for, which moved on meanwhile. */
function proposal(files: Readonly<Record<string, string>>, merged: boolean): string {
  const origin = repository(FILES);
  git(origin, 'switch', '--quiet', '--create', 'proposition');
  commit(origin, files);
  git(origin, 'switch', '--quiet', 'main');
  commit(origin, { 'LISEZMOI.md': 'Ailleurs\n' });
  const cwd = path.join(temporaryFolder(), 'projet');
  git(origin, 'clone', '--quiet', origin, cwd);
  git(cwd, 'checkout', '--quiet', '--detach', merged ? 'origin/main' : 'origin/proposition');
  if (merged) git(cwd, 'merge', '--quiet', '--no-ff', '--no-edit', 'origin/proposition');
  git(cwd, 'branch', '--quiet', '--delete', '--force', 'main');
  return cwd;
}

const read = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('on GitHub, a proposal', () => {
  const context = { 'github.base_ref': 'main', 'github.event.pull_request.number': '7' };

  it('is annotated beside its lines, and for programs', () => {
    const cwd = proposal({ [FICHE]: RENAMED, 'plan/perdu.yaml': 'a: 1\n' }, true);
    const { 'Montrer les constats à côté des lignes': shown } = runGithubJob('pst-relecture', 'verifier', { cwd });
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('::warning file=plan/perdu.yaml') as string });
    expect(JSON.parse(read(cwd, 'rapports/constats.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(calls(cwd)).toEqual(['npm ci']);
  });

  it('is stopped by an error', () => {
    const cwd = proposal({ [FICHE]: 'id: [\n' }, true);
    const { 'Montrer les constats à côté des lignes': shown } = runGithubJob('pst-relecture', 'verifier', { cwd });
    expect(shown).toMatchObject({ code: 1, out: expect.stringContaining(`::error file=${FICHE}`) as string });
  });

  it('is compared with the branch that it is made for, for the comment, with the number of who asked', () => {
    const cwd = proposal({ [FICHE]: RENAMED }, true);
    const { 'Comparer avec la branche visée': compared } = runGithubJob('pst-relecture', 'difference', {
      cwd,
      context,
    });
    expect(compared).toEqual({ code: 0, out: '', err: '' });
    expect(read(cwd, 'pst-diff/diff.md')).toMatch(/^<!-- pst-diff -->\n/u);
    expect(read(cwd, 'pst-diff/diff.md')).toContain('Un autre nom');
    expect(read(cwd, 'pst-diff/numero')).toBe('7\n');
  });

  it('is built where it touches a plan, and only there', () => {
    const cwd = proposal({ [FICHE]: RENAMED }, true);
    const title = 'Construire les plans que la proposition touche';
    expect(runGithubJob('pst-relecture', 'document', { cwd, context })[title]).toMatchObject({ code: 0 });
    expect(readdirSync(path.join(cwd, 'out/plan'))).toEqual(expect.arrayContaining(['index.html', 'plan.pdf']));
    const elsewhere = proposal({ 'notes.md': 'x\n' }, true);
    expect(runGithubJob('pst-relecture', 'document', { cwd: elsewhere, context })[title]).toMatchObject({ code: 0 });
    expect(existsSync(path.join(elsewhere, 'out'))).toBe(false);
  });
});

describe('on GitHub, the main branch', () => {
  it('is built, with a page that leads to every plan', () => {
    const cwd = repository(FILES);
    mkdirSync(path.join(cwd, 'out/nantes'), { recursive: true });
    const home = 'Écrire la page d’accueil, qui mène à chaque plan';
    const ran = runGithubJob('pst-publication', 'document', { cwd });
    expect(Object.entries(ran).map(([title, { code }]) => [title, code])).toEqual(
      ['npm ci', '$PST validate -f github', '$PST build', home].map((title) => [title, 0]),
    );
    expect(links(read(cwd, 'out/index.html'))).toEqual(['nantes/index.html', 'plan/index.html']);
    expect(existsSync(path.join(cwd, 'out/plan/plan.pdf'))).toBe(true);
  });

  it('gives its PDF to a version, that it makes where it is missing', () => {
    const cwd = temporaryFolder({ 'pdf/plan/plan.pdf': '%PDF', 'pdf/nantes/nantes.pdf': '%PDF' });
    const context = { 'github.token': 'jeton', 'github.repository': 'ville/plans', 'github.ref_name': 'v1' };
    const { code } = runGithubJob('pst-publication', 'version', { cwd, context })[
      'Créer la version si elle n’existe pas, et y joindre les PDF'
    ]!;
    expect(code).toBe(0);
    const [view, create, upload, ...others] = calls(cwd);
    expect([view, create]).toEqual(['gh release view v1', 'gh release create v1 --verify-tag --generate-notes']);
    expect(upload?.split(' ').toSorted()).toEqual(
      ['gh', 'release', 'upload', 'v1', '--clobber', 'pdf/plan/plan.pdf', 'pdf/nantes/nantes.pdf'].toSorted(),
    );
    expect(others).toEqual([]);
  });
});

const links = (page: string): readonly (string | undefined)[] =>
  [...page.matchAll(/href="([^"]+)"/gu)].map(([, to]) => to);

describe('on GitHub, many plans', () => {
  it.skipIf(!hasJq)('are shared between as many machines as there are plans, and judged as one', () => {
    const cwd = severalPlans(3);
    const output = path.join(temporaryFolder(), 'output');
    const { 'Choisir le nombre de parts': counted } = runGithubJob('pst-parts', 'plans', {
      cwd,
      env: { GITHUB_OUTPUT: output },
    });
    expect(counted).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(output, 'utf8')).toBe('total=3\nparts=[1,2,3]\n');
    for (const index of ['1', '2', '3']) {
      const context = { 'matrix.part': index, 'needs.plans.outputs.total': '3' };
      const { Vérifier: verified, Construire: built } = runGithubJob('pst-parts', 'part', { cwd, context });
      expect(verified).toMatchObject({ code: 0, err: `Part ${index}/3\u00A0: 1 sur 3 plans\n` });
      // Errors stop the document of their plan, and not the machine.
      expect(built).toMatchObject({ code: 0, err: expect.stringContaining('Rien n’a été construit') as string });
    }
    const all = spawnSync(process.execPath, [BIN, 'validate', '-f', 'github'], { cwd, env: {}, encoding: 'utf8' });
    const judge = () => runGithubJob('pst-parts', 'reunir', { cwd })['Juger l’ensemble'];
    expect(judge()).toEqual({ code: 1, out: all.stdout, err: '' });
    expect(all.stdout).toContain('::error file=data/plan-1/');
    rmSync(path.join(cwd, 'rapports/part-2.json'));
    expect(judge()).toMatchObject({ code: 2, out: '' });
  });

  it('let a failure of pst itself be one', () => {
    const context = { 'matrix.part': '1', 'needs.plans.outputs.total': '2' };
    const { Vérifier: verified, Construire: built } = runGithubJob('pst-parts', 'part', {
      cwd: temporaryFolder(),
      context,
    });
    expect(verified?.code).not.toBe(0);
    expect(built).toBeUndefined();
  });
});

describe('on GitLab', () => {
  const done = new Set<string>();
  const run = (name: string, cwd: string, env: Readonly<Record<string, string>> = {}) => {
    done.add(name);
    return runGitlabJob(name, { cwd, env });
  };

  it('a proposal is verified, compared and built', () => {
    const cwd = proposal({ [FICHE]: RENAMED, 'plan/perdu.yaml': 'a: 1\n' }, false);
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git(cwd, 'merge-base', 'HEAD', 'origin/main').trim() };
    expect(run('verifier', cwd)).toMatchObject({ code: 0, out: expect.stringContaining('plan/perdu.yaml') as string });
    expect(JSON.parse(read(cwd, 'qualite.json'))).toEqual([
      expect.objectContaining({ location: expect.objectContaining({ path: 'plan/perdu.yaml' }) as object }),
    ]);
    expect(read(cwd, 'constats.xml')).toMatch(/^<\?xml/u);
    expect(run('difference', cwd, env)).toMatchObject({ code: 0 });
    expect(read(cwd, 'diff.md')).toContain('Un autre nom');
    expect(run('document', cwd, env)).toMatchObject({ code: 0 });
    expect(existsSync(path.join(cwd, 'out/plan/plan.pdf'))).toBe(true);
    expect(calls(cwd)).toEqual(['npm ci', 'npm ci', 'npm ci']);
  });

  it('the main branch is published, with a page that leads to every plan', () => {
    const cwd = repository(FILES);
    expect(run('pages', cwd)).toMatchObject({ code: 0 });
    expect(links(read(cwd, 'public/index.html'))).toEqual(['plan/index.html']);
    expect(existsSync(path.join(cwd, 'public/plan/index.html'))).toBe(true);
  });

  it('many plans are shared between machines, and judged as one', () => {
    const cwd = severalPlans(3);
    for (const index of ['1', '2', '3']) {
      expect(run('part', cwd, { CI_NODE_INDEX: index, CI_NODE_TOTAL: '3' })).toMatchObject({ code: 0 });
    }
    expect(run('reunir', cwd)).toMatchObject({ code: 1, out: expect.stringContaining('PST') as string });
    expect(JSON.parse(read(cwd, 'qualite.json'))).not.toEqual([]);
    writeFileSync(path.join(cwd, 'rapports/part-2.json'), '{}');
    expect(run('reunir', cwd)).toMatchObject({ code: 2 });
  });

  it('no other job is left to try', () => {
    const jobs = Object.entries(GITLAB_JOBS).flatMap(([name, { script }]) => (Array.isArray(script) ? name : []));
    // Those that call the forge have a forge to call in tests/tooling/gitlab-scripts.test.ts.
    expect(jobs.filter((name) => !done.has(name))).toEqual(['commentaire', 'version']);
  });
});

it('no other step of the recipes for GitHub is left to try', () => {
  const shipped = readdirSync(SHIPPED).flatMap((file) => shellSteps(file.replace(/\.yml$/u, '')));
  expect(shipped.filter((step) => !STEPS_RUN.has(step) && (hasJq || !step.startsWith('pst-parts ')))).toEqual([]);
});
