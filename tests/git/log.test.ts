import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pst } from '../cli/fake-host.ts';
import { planFiles } from '../cli/plan-files.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { commit, git, repository, write } from './repository.ts';

const { PATH } = process.env;
const FICHE = 'plan/fiches/troc-ton-temps.yaml';
const RENAMED = 'plan/fiches/troc-de-temps.yaml';

const run = async (cwd: string, ...args: readonly string[]) => {
  const { code, out, err } = await pst([...args], { cwd, env: { PATH } });
  return { code, err, out: out.replaceAll(/\b[0-9a-f]{7}\b/gu, 'abc1234').replaceAll(/\d+ \p{L}+ \d{4}/gu, 'jour') };
};

/** A fiche that is made, gets another name, another identifier, then another amount. */
function history(): string {
  const files = planFiles();
  const cwd = repository(files);
  const text = files[FICHE] ?? '';
  commit(cwd, { [FICHE]: text.replace(/^nom: .*$/mu, 'nom: Un autre nom') });
  commit(cwd, { 'plan/fiches/cafe-des-parents.yaml': `${files['plan/fiches/cafe-des-parents.yaml'] ?? ''}# rien\n` });
  for (const file of git(cwd, 'grep', '-l', 'troc-ton-temps').trim().split('\n')) {
    const content = readFileSync(path.join(cwd, file), 'utf8');
    write(cwd, { [file]: content.replaceAll('troc-ton-temps', 'troc-de-temps') });
  }
  git(cwd, 'mv', FICHE, RENAMED);
  commit(cwd, {});
  const now = readFileSync(path.join(cwd, RENAMED), 'utf8');
  commit(cwd, { [RENAMED]: now.replace(/montant: \d+/u, 'montant: 987') });
  return cwd;
}

describe('pst log', () => {
  it('tells the history of a fiche in words, from the newest, through its identifiers', async () => {
    const { code, out, err } = await run(history(), 'log', 'troc-de-temps', '--dossier', 'plan');
    expect([code, err]).toEqual([0, '']);
    const entries = out.split('\n\n');
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatch(/^jour · Essai · abc1234\nEssai\n.*Un autre nom\n.*\n(?:.*\n)*.*→ 987 €/u);
    expect(entries[1]).toContain('(renommé)');
    expect(entries[1]).toContain('Identifiant : troc-de-temps au lieu de troc-ton-temps');
    expect(entries[2]).toMatch(/~ Nom de l’action\b/u);
    expect(entries[3]).toMatch(/^jour · Essai · abc1234\nEssai\n?$/u);
  });

  it('tells what changed in the whole plan, and no more than asked', async () => {
    const cwd = history();
    expect((await run(cwd, 'log')).out.split('\n\n').length).toBeGreaterThan(3);
    expect((await run(cwd, 'log', '-n', '1')).out.split('\n\n')).toHaveLength(1);
  });

  it('accepts a code, and proposes the nearest of an unknown name', async () => {
    const cwd = history();
    expect((await run(cwd, 'log', 'A1-FA1')).code).toBe(0);
    const { code, err } = await run(cwd, 'log', 'troc-de-temp');
    expect(code).toBe(2);
    expect(err).toContain('troc-de-temps');
  });

  it('says why there is no history', async () => {
    const cwd = temporaryFolder(planFiles());
    expect(await run(cwd, 'log')).toMatchObject({ code: 2, out: '' });
    git(cwd, 'init', '-q');
    const { code, err } = await run(cwd, 'log');
    expect(code).toBe(2);
    expect(err).toContain('Enregistrez vos fichiers une première fois');
  });

  it('says that the history is cut', async () => {
    const cwd = history();
    const clone = path.join(temporaryFolder(), 'copie');
    git(cwd, 'clone', '-q', '--depth', '2', `file://${cwd}`, clone);
    const { code, err } = await run(clone, 'log');
    expect(code).toBe(0);
    expect(err).toContain('n’a pas toute l’histoire');
  });
});

describe('pst blame', () => {
  it('tells the last commit that changed each part, through identifiers', async () => {
    const cwd = history();
    const last = git(cwd, 'rev-parse', '--short=7', 'HEAD').trim();
    const naming = git(cwd, 'rev-parse', '--short=7', 'HEAD~3').trim();
    const first = git(cwd, 'rev-parse', '--short=7', 'HEAD~4').trim();
    const { code, out } = await pst(['blame', 'A1-FA1'], { cwd, env: { PATH } });
    expect(code).toBe(0);
    const lineOf = (what: RegExp): string => out.split('\n').find((line) => what.test(line)) ?? '';
    expect(lineOf(/Nom de l’action/u)).toMatch(new RegExp(`^${naming} .* Essai +Nom`, 'u'));
    expect(lineOf(/Budget · /u)).toContain(last);
    expect(lineOf(/Pilotes · /u)).toContain(first);
  });

  it('goes into one part, down to a value', async () => {
    const cwd = history();
    const whole = (await run(cwd, 'blame', 'A1-FA1', 'budget')).out;
    expect(whole.split('\n').filter((line) => line !== '').length).toBeGreaterThan(0);
    expect(whole).not.toContain('Nom de l’action');
    const { code, err } = await run(cwd, 'blame', 'A1-FA1', 'budgte');
    expect(code).toBe(2);
    expect(err).toContain('La fiche n’a pas de « budgte »');
  });

  it('marks what is not recorded yet', async () => {
    const cwd = history();
    const text = readFileSync(path.join(cwd, RENAMED), 'utf8');
    write(cwd, { [RENAMED]: text.replace(/^nom: .*$/mu, 'nom: Encore un nom') });
    const { out } = await run(cwd, 'blame', 'A1-FA1');
    expect(out).toMatch(/pas encore enregistré +Nom de l’action/u);
  });
});
