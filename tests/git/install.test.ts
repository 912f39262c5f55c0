import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { branches, FICHE, FILES, installed, read, run, swapped, tryGit } from './installed.ts';
import { commit, git, repository, write } from './repository.ts';

const SUIVI = 'plan/suivi/2024/cafe-des-parents.yaml';

describe('pst git install', () => {
  it('shows what it writes, and writes nothing without an answer', async () => {
    const cwd = repository(FILES);
    const before = read(cwd, '.git/config');
    const { code, out, err } = await run(cwd, 'git', 'install');
    expect(code).toBe(2);
    expect(err).toContain('--oui');
    for (const said of [
      'merge.pst.driver = node ',
      '/plan/**/*.yaml merge=pst diff=pst',
      'hooks/pre-commit',
      'git verifier',
    ]) {
      expect(out).toContain(said);
    }
    expect([read(cwd, '.git/config'), existsSync(path.join(cwd, '.git/hooks/pre-commit'))]).toEqual([before, false]);
  });

  it('is undone to the byte by pst git uninstall, however often it was run', async () => {
    const cwd = repository(FILES);
    write(cwd, { '.git/info/attributes': '*.png binary' });
    const before = read(cwd, '.git/config');
    await run(cwd, 'git', 'install', '--oui');
    await run(cwd, 'git', 'install', '--oui');
    expect(read(cwd, '.git/info/attributes').match(/merge=pst diff=pst/gu)).toHaveLength(1);
    expect(statSync(path.join(cwd, '.git/hooks/pre-commit')).mode & 0o111).toBe(0o111);
    expect((await run(cwd, 'git', 'uninstall', '--oui')).code).toBe(0);
    expect(read(cwd, '.git/config')).toBe(before);
    expect(read(cwd, '.git/info/attributes').trim()).toBe('*.png binary');
    expect(existsSync(path.join(cwd, '.git/hooks/pre-commit'))).toBe(false);
    expect((await run(cwd, 'git', 'uninstall', '--oui')).out).toContain('Rien à enlever');
  });

  it('leaves a hook that is there alone, and says how to call pst from it', async () => {
    const cwd = repository(FILES);
    write(cwd, { '.git/hooks/pre-commit': '#!/bin/sh\ntrue\n' });
    const { out } = await run(cwd, 'git', 'install', '--oui');
    expect(out).toContain('git verifier || exit 1');
    await run(cwd, 'git', 'uninstall', '--oui');
    expect(read(cwd, '.git/hooks/pre-commit')).toBe('#!/bin/sh\ntrue\n');
    const elsewhere = repository(FILES);
    git(elsewhere, 'config', 'core.hooksPath', 'crochets');
    expect((await run(elsewhere, 'git', 'install', '--oui')).out).toContain('les vôtres sont dans');
    expect(existsSync(path.join(elsewhere, '.git/hooks/pre-commit'))).toBe(false);
  });

  it('says where there is no repository, and no such action', async () => {
    const cwd = repository(FILES);
    expect((await run(path.parse(cwd).root, 'git', 'install', '--oui')).code).toBe(2);
    const { code, err } = await run(cwd, 'git', 'instal');
    expect([code, err.includes('choisissez install')]).toEqual([2, true]);
  });
});

describe('a merge by git', () => {
  it('takes both changes of one item, on lines that touch', async () => {
    const cwd = await installed();
    branches(
      cwd,
      swapped('montant: 300', 'montant: 400 # voté'),
      swapped('periodicite: annuelle', 'periodicite: par_annee_scolaire'),
    );
    expect(tryGit(cwd, 'merge', '--no-edit', 'leur').ok).toBe(true);
    expect(read(cwd, FICHE)).toBe(
      swapped(
        'periodicite: annuelle',
        'periodicite: par_annee_scolaire',
        swapped('montant: 300', 'montant: 400 # voté'),
      ),
    );
  });

  it('takes a follow-up that both sides created', async () => {
    const cwd = await installed();
    git(cwd, 'switch', '--quiet', '--create', 'leur');
    commit(cwd, { [SUIVI]: 'fiche: cafe-des-parents\nannee: 2024\navancement: 40\n' });
    git(cwd, 'switch', '--quiet', 'main');
    commit(cwd, { [SUIVI]: 'fiche: cafe-des-parents\nannee: 2024\nstatut: en_cours\n' });
    expect(tryGit(cwd, 'merge', '--no-edit', 'leur').ok).toBe(true);
    expect(read(cwd, SUIVI).split('\n').toSorted()).toEqual([
      '',
      'annee: 2024',
      'avancement: 40',
      'fiche: cafe-des-parents',
      'statut: en_cours',
    ]);
  });

  it('stops at a conflict, marked in French; git diff shows it by value, and the hook keeps it out of a commit', async () => {
    const cwd = await installed();
    branches(cwd, swapped('montant: 300', 'montant: 400'), swapped('montant: 300', 'montant: 500'));
    const { ok, err } = tryGit(cwd, 'merge', '--no-edit', 'leur');
    expect(ok).toBe(false);
    expect(err).toContain('1 endroit à trancher');
    expect(read(cwd, FICHE)).toBe(
      swapped(
        '    montant: 300\n',
        '<<<<<<< notre version\n    montant: 400\n=======\n    montant: 500\n>>>>>>> leur version (leur)\n',
      ),
    );
    expect(tryGit(cwd, 'diff').out).toContain('+ budget › convivialite › montant : 500');
    git(cwd, 'add', '--all');
    expect(tryGit(cwd, 'commit', '--quiet', '--message', 'x').ok).toBe(false);
  });
});

describe('the hook', () => {
  it('judges what is staged, not what the working folder holds', async () => {
    const cwd = await installed();
    const wrong = swapped('montant: 300', 'montant: trois cents');
    write(cwd, { [FICHE]: wrong });
    git(cwd, 'add', '--all');
    write(cwd, { [FICHE]: swapped('montant: 300', 'montant: 350') });
    // What is known of the working folder says nothing of what is staged.
    expect((await run(cwd, 'validate')).code).toBe(0);
    const refused = tryGit(cwd, 'commit', '--quiet', '--message', 'faux');
    expect([refused.ok, refused.err.includes('PST103'), refused.err.includes('Rien n’a été enregistré')]).toEqual([
      false,
      true,
      true,
    ]);
    git(cwd, 'add', '--all');
    write(cwd, { [FICHE]: wrong });
    expect(tryGit(cwd, 'commit', '--quiet', '--message', 'juste').ok).toBe(true);
  });

  it('sees what « git commit -a » and « git commit fichier » stage', async () => {
    const cwd = await installed();
    write(cwd, { [FICHE]: swapped('montant: 300', 'montant: trois cents') });
    expect(tryGit(cwd, 'commit', '--quiet', '--all', '--message', 'x').ok).toBe(false);
    expect(tryGit(cwd, 'commit', '--quiet', '--message', 'x', '--', FICHE).ok).toBe(false);
  });

  it('asks for the form of the files that change, and of no other', async () => {
    const cwd = await installed();
    write(cwd, { [FICHE]: swapped('montant: 300', 'montant:   300') });
    git(cwd, 'add', '--all');
    const { ok, err } = tryGit(cwd, 'commit', '--quiet', '--message', 'x');
    expect([ok, err.includes('pst fmt')]).toEqual([false, true]);
    git(cwd, 'commit', '--quiet', '--no-verify', '--message', 'x');
    writeFileSync(path.join(cwd, 'notes.txt'), 'x');
    git(cwd, 'add', '--all');
    expect(tryGit(cwd, 'commit', '--quiet', '--message', 'y').ok).toBe(true);
  });

  it('lets the first commit of a repository be judged', async () => {
    const cwd = repository({ 'a.txt': 'x' });
    const bare = path.join(cwd, 'neuf');
    git(cwd, 'init', '--quiet', bare);
    write(bare, FILES);
    await run(bare, 'git', 'install', '--oui');
    git(bare, 'add', '--all');
    expect(tryGit(bare, 'commit', '--quiet', '--message', 'x')).toMatchObject({ ok: true });
  });
});

it('shows a file line by line, each telling where it is from', async () => {
  const cwd = repository({ ...FILES, 'casse.yaml': 'a: [\n' });
  const { out } = await run(cwd, 'git', 'textconv', FICHE);
  expect(out).toContain('\nbudget › convivialite › montant : 300\n');
  expect((await run(cwd, 'git', 'textconv', 'casse.yaml')).out).toBe('a: [\n');
});
