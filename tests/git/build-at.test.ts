import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pst } from '../cli/fake-host.ts';
import { planFiles } from '../cli/plan-files.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { commit, git, repository, write } from './repository.ts';

const { PATH, HOME } = process.env;
const FICHE = 'plan/fiches/troc-ton-temps.yaml';

async function build(cwd: string, ...args: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { code, err } = await pst(['build', 'plan', ...args], { cwd, env: { PATH, HOME } });
  expect([code, err.includes('erreur')]).toEqual([0, false]);
  const [, name = 'plan'] = /^id: (.*)$/mu.exec(planFiles()['plan/pst.yaml'] ?? '') ?? [];
  const files = args.includes('--html') ? ['index.html'] : ['index.html', `${name}.pdf`];
  return new Map(
    files.map((file) => [
      file,
      readFileSync(path.join(cwd, 'out', name, file), file.endsWith('.html') ? 'utf8' : 'latin1'),
    ]),
  );
}

const changed = (text = ''): string => text.replace(/^nom: .*$/mu, 'nom: Un nom qui n’est pas enregistré');

describe('pst build --at', () => {
  it('gives in a dirty folder the bytes of a clean copy of the commit', async () => {
    const files = planFiles();
    const cwd = repository(files);
    const clone = path.join(temporaryFolder(), 'copie');
    git(cwd, 'clone', '-q', cwd, clone);
    write(cwd, { [FICHE]: changed(files[FICHE]), 'plan/fiches/nouvelle.yaml': 'pas une fiche' });
    const before = git(cwd, 'status', '--porcelain');
    const [at, clean] = [await build(cwd, '--at', 'HEAD'), await build(clone)];
    expect([...at].map(([file, bytes]) => [file, bytes === clean.get(file)])).toEqual([
      ['index.html', true],
      [[...at.keys()][1], true],
    ]);
    expect(at.get('index.html')).toContain(git(cwd, 'rev-parse', 'HEAD').slice(0, 12));
    expect(git(cwd, 'status', '--porcelain').replace('?? out/\n', '')).toBe(before);
  });

  it('builds a version that is no more', async () => {
    const files = planFiles();
    const cwd = repository(files);
    commit(cwd, { [FICHE]: changed(files[FICHE]) });
    expect((await build(cwd, '--html')).get('index.html')).toContain('Un nom qui n’est pas enregistré');
    expect((await build(cwd, '--html', '--at', 'HEAD~1')).get('index.html')).not.toContain('qui n’est pas enregistré');
  });

  it('says in the document that the files are not those of the commit', async () => {
    const files = planFiles();
    const cwd = repository(files);
    const said = 'avec des modifications qui ne sont pas enregistrées';
    expect((await build(cwd, '--html')).get('index.html')).not.toContain(said);
    write(cwd, { [FICHE]: changed(files[FICHE]) });
    expect((await build(cwd, '--html')).get('index.html')).toContain(said);
  });

  it('says nothing of a version outside a repository', async () => {
    const cwd = temporaryFolder();
    write(cwd, planFiles());
    expect((await build(cwd, '--html')).get('index.html')).not.toMatch(/Version [0-9a-f]{12}/u);
  });

  it.each([
    ['une version inconnue', 'nulle-part', 'Rien ne s’appelle « nulle-part » dans ce dépôt'],
    ['une option de git', '--output=x', '« --output=x » n’est pas le nom d’une version'],
  ])('refuses %s, and writes nothing', async (_, ref, message) => {
    const cwd = repository(planFiles());
    const { code, err } = await pst(['build', 'plan', `--at=${ref}`], { cwd, env: { PATH } });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  it('says that the version had no such plan', async () => {
    const cwd = repository({ 'a.txt': 'x' });
    commit(cwd, planFiles());
    const { code, err } = await pst(['build', 'plan', '--at', 'HEAD~1'], { cwd, env: { PATH } });
    expect(code).toBe(2);
    expect(err).toContain('Aucun plan dans « plan » à la version « HEAD~1 »');
  });
});
