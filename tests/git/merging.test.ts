import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { branches, FICHE, FILES, read, run, swapped, tryGit, unhooked } from './installed.ts';
import { commit, git, write } from './repository.ts';

const MONTANT = 'montant: 300';
const RYTHME = 'periodicite: annuelle';
const DEARER = swapped(MONTANT, 'montant: 400');
const DEAREST = swapped(MONTANT, 'montant: 500');
const BY_SCHOOL_YEAR = swapped(RYTHME, 'periodicite: par_annee_scolaire');
const BOTH = swapped(RYTHME, 'periodicite: par_annee_scolaire', DEARER);

/** The fiche with the amounts of both sides, between marks. */
const disputed = (ours: readonly [string, string], theirs: readonly [string, string]): string =>
  swapped(
    `    ${MONTANT}\n`,
    `<<<<<<< ${ours[0]}\n    montant: ${ours[1]}\n=======\n    montant: ${theirs[1]}\n>>>>>>> ${theirs[0]}\n`,
  );

/** How a version of git that says nothing, and one that says what it calls the side, end a mark. */
const marked = (text: string): string => text.replace(/^([<>]{7} [^(\n]*?)(?: \([^\n]*\))?$/gmu, '$1');

describe('git merge', () => {
  it('takes both changes of one fiche', async () => {
    const cwd = await unhooked();
    branches(cwd, DEARER, BY_SCHOOL_YEAR);
    expect(tryGit(cwd, 'merge', '--no-edit', 'leur').ok).toBe(true);
    expect(read(cwd, FICHE)).toBe(BOTH);
    expect((await run(cwd, 'validate')).code).toBe(0);
  });

  it('marks what both changed, in French, with the name of the branch; pst validate tells where', async () => {
    const cwd = await unhooked();
    branches(cwd, DEARER, DEAREST);
    const { ok, err } = tryGit(cwd, 'merge', '--no-edit', 'leur');
    expect([ok, err]).toEqual([false, expect.stringContaining('1 endroit à trancher')]);
    expect(marked(read(cwd, FICHE))).toBe(disputed(['notre version', '400'], ['leur version', '500']));
    expect(read(cwd, FICHE)).toContain('>>>>>>> leur version (leur)');
    const line = String(
      read(cwd, FICHE)
        .split('\n')
        .findIndex((one) => one.startsWith('<<<<<<<')) + 1,
    );
    const judged = await run(cwd, 'validate');
    expect(judged.code).toBe(1);
    expect(judged.out).toContain(`${FICHE}:${line}:1`);
    expect(judged.out).toContain('erreur PST029');
    write(cwd, { [FICHE]: DEAREST });
    expect(tryGit(cwd, 'commit', '--quiet', '--all', '--no-edit').ok).toBe(true);
    expect(git(cwd, 'rev-list', '--count', '--merges', 'HEAD')).toBe('1\n');
  });

  it('follows a fiche that one side renamed', async () => {
    const cwd = await unhooked();
    const renamed = 'plan/fiches/cafe-des-familles.yaml';
    git(cwd, 'switch', '--quiet', '--create', 'leur');
    renameSync(path.join(cwd, FICHE), path.join(cwd, renamed));
    commit(cwd, { [renamed]: swapped('id: cafe-des-parents', 'id: cafe-des-familles') });
    git(cwd, 'switch', '--quiet', 'main');
    commit(cwd, { [FICHE]: DEARER });
    expect(tryGit(cwd, 'merge', '--no-edit', 'leur').ok).toBe(true);
    expect(existsSync(path.join(cwd, FICHE))).toBe(false);
    expect(read(cwd, renamed)).toBe(swapped('id: cafe-des-parents', 'id: cafe-des-familles', DEARER));
    expect((await run(cwd, 'diff', 'HEAD~1')).out).toContain(
      'Identifiant : cafe-des-familles au lieu de cafe-des-parents',
    );
  });

  it('leaves to whoever merges a fiche that one side removed, and loses neither version', async () => {
    const cwd = await unhooked();
    git(cwd, 'switch', '--quiet', '--create', 'leur');
    rmSync(path.join(cwd, FICHE));
    commit(cwd, {});
    git(cwd, 'switch', '--quiet', 'main');
    commit(cwd, { [FICHE]: DEARER });
    expect(tryGit(cwd, 'merge', '--no-edit', 'leur').ok).toBe(false);
    expect(read(cwd, FICHE)).toBe(DEARER);
    expect(git(cwd, 'status', '--porcelain', '--', FICHE)).toBe(`UD ${FICHE}\n`);
    expect(tryGit(cwd, 'commit', '--quiet', '--no-edit').ok).toBe(false);
    git(cwd, 'rm', '--quiet', '--', FICHE);
    expect(tryGit(cwd, 'commit', '--quiet', '--no-edit').ok).toBe(true);
  });

  it.each([
    ['ours', true],
    ['theirs', false],
  ])('merges line by line where %s is no YAML, and loses nothing of it', async (_, isOurs) => {
    const cwd = await unhooked();
    const broken = swapped('nom: Café des parents\n', 'nom: [Café des parents\n');
    branches(cwd, isOurs ? broken : DEARER, isOurs ? DEARER : broken);
    expect(tryGit(cwd, 'merge', '--no-edit', 'leur').ok).toBe(true);
    expect(read(cwd, FICHE)).toBe(swapped('nom: Café des parents\n', 'nom: [Café des parents\n', DEARER));
    const judged = await run(cwd, 'validate');
    expect([judged.code, judged.out.includes(`${FICHE}:4:`)]).toEqual([1, true]);
  });

  it('leaves alone what is in no plan', async () => {
    const cwd = await unhooked();
    commit(cwd, { 'autre.yaml': 'a: 1\nb: 2\n' });
    git(cwd, 'switch', '--quiet', '--create', 'leur');
    commit(cwd, { 'autre.yaml': 'a: 1\nb: 3\n' });
    git(cwd, 'switch', '--quiet', 'main');
    commit(cwd, { 'autre.yaml': 'a: 4\nb: 2\n' });
    expect(tryGit(cwd, 'merge', '--no-edit', 'leur').ok).toBe(false);
    expect(read(cwd, 'autre.yaml')).toContain('<<<<<<< HEAD');
  });
});

describe.each([
  ['git rebase', []],
  ['git rebase --apply', ['--apply']],
])('%s', (_, options) => {
  it('makes the commits again on top of what others did to the same fiche', async () => {
    const cwd = await unhooked();
    branches(cwd, DEARER, BY_SCHOOL_YEAR);
    expect(tryGit(cwd, 'rebase', ...options, 'leur').ok).toBe(true);
    expect(read(cwd, FICHE)).toBe(BOTH);
    expect(git(cwd, 'rev-list', '--count', '--merges', 'HEAD')).toBe('0\n');
  });

  it('stops at a conflict, says which version is whose, and goes on', async () => {
    const cwd = await unhooked();
    branches(cwd, DEARER, DEAREST);
    commit(cwd, { [FICHE]: swapped(RYTHME, 'periodicite: par_annee_scolaire', DEARER) });
    expect(tryGit(cwd, 'rebase', ...options, 'leur').ok).toBe(false);
    expect(marked(read(cwd, FICHE))).toBe(disputed(['version rejointe', '500'], ['votre version, rejouée', '400']));
    write(cwd, { [FICHE]: DEARER });
    git(cwd, 'add', '--all');
    expect(tryGit(cwd, 'rebase', '--continue')).toMatchObject({ ok: true });
    expect(read(cwd, FICHE)).toBe(BOTH);
    expect(git(cwd, 'log', '--format=%D', '-1')).toContain('main');
  });
});

describe('git cherry-pick, stash and revert', () => {
  it('take one change of a fiche that changed since', async () => {
    const cwd = await unhooked();
    branches(cwd, DEARER, BY_SCHOOL_YEAR);
    expect(tryGit(cwd, 'cherry-pick', 'leur').ok).toBe(true);
    expect(read(cwd, FICHE)).toBe(BOTH);
    expect(tryGit(cwd, 'revert', '--no-edit', 'HEAD~1').ok).toBe(true);
    expect(read(cwd, FICHE)).toBe(BY_SCHOOL_YEAR);
    writeFileSync(path.join(cwd, FICHE), swapped('numero: 2', 'numero: 5', BY_SCHOOL_YEAR));
    git(cwd, 'stash', '--quiet');
    commit(cwd, { [FICHE]: BOTH });
    expect(tryGit(cwd, 'stash', 'pop').ok).toBe(true);
    expect(read(cwd, FICHE)).toBe(swapped('numero: 2', 'numero: 5', BOTH));
  });
});

describe('what git shows', () => {
  it('is said by value, with the names that lead to it', async () => {
    const cwd = await unhooked();
    commit(cwd, { [FICHE]: DEARER });
    const line = '+budget › convivialite › montant : 400';
    write(cwd, { [FICHE]: DEAREST });
    expect(tryGit(cwd, 'diff').out).toContain('+budget › convivialite › montant : 500');
    expect(tryGit(cwd, 'show').out).toContain(line);
    expect(tryGit(cwd, 'log', '-p', '-1').out).toContain(line);
    expect(tryGit(cwd, 'diff', '--word-diff', 'HEAD~1', 'HEAD').out).toContain('montant : [-300-]{+400+}');
    expect(tryGit(cwd, 'show', '--no-textconv').out).toContain('+    montant: 400');
    // A patch that is sent must apply: git writes it from the files themselves.
    expect(tryGit(cwd, 'format-patch', '--stdout', '-1').out).toContain('+    montant: 400');
  });

  it('is the file itself where it is no YAML', async () => {
    const cwd = await unhooked();
    write(cwd, { [FICHE]: `a: [\n${FILES[FICHE] ?? ''}` });
    expect(tryGit(cwd, 'diff').out).toContain('+a: [\n');
  });
});
