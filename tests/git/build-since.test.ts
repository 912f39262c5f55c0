import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { redlineName } from '../../src/cli/build/redline.ts';
import { pst, type Run } from '../cli/fake-host.ts';
import { planFiles } from '../cli/plan-files.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { commit, git, repository, write } from './repository.ts';

const { PATH, HOME } = process.env;
const FICHE = 'plan/fiches/troc-ton-temps.yaml';
const [, ID = ''] = /^id: (.*)$/mu.exec(planFiles()['plan/pst.yaml'] ?? '') ?? [];

const build = (cwd: string, ...args: readonly string[]): Promise<Run> =>
  pst(['build', 'plan', '--html', ...args], { cwd, env: { PATH, HOME } });

const read = (cwd: string, name = 'modifications-depuis-v1'): string =>
  readFileSync(path.join(cwd, 'out', ID, `${name}.html`), 'utf8');

/** A repository with these changes since the version v1. */
function changed(changes: Readonly<Record<string, string>>, files = planFiles()): string {
  const cwd = repository(files);
  git(cwd, 'tag', 'v1');
  write(cwd, changes);
  return cwd;
}

const renamed = (text = '', nom = 'Un autre nom'): string => text.replace(/^nom: .*$/mu, `nom: ${nom}`);

describe('pst build --since', () => {
  it('marks what changed in the working folder, and says which versions are compared', async () => {
    const files = planFiles();
    const cwd = changed({
      [FICHE]: renamed(files[FICHE]),
      // That has no place of its own in the document.
      'plan/pst.yaml': files['plan/pst.yaml']!.replace(/^titre: .*$/mu, 'titre: Un nouveau titre'),
    });
    const { code, out } = await build(cwd, '--since', 'v1');
    expect([code, out]).toEqual([0, expect.stringMatching(/^out\/\S+\/modifications-depuis-v1\.html · \d+ Ko · /)]);
    const html = read(cwd);
    expect(html).toContain('<del><span>');
    expect(html).toContain('<ins><span>Un autre nom</span></ins>');
    expect(html).toContain(`v1 (${git(cwd, 'rev-parse', 'v1').slice(0, 12)})`);
    expect(html).toContain('pas encore enregistrés');
    expect(html).toMatch(/1 plan modifié, 1 fiche modifiée\./);
    expect(html).toContain('<p class="depuis-objet"><span>Un nouveau titre ');
    expect(html).toContain('<a href="#fiche-troc-ton-temps">');
    expect(html).not.toMatch(/[\uFDD0-\uFDEF]/u);
  });

  it('leaves the site as it is, and a build of the site leaves it', async () => {
    const cwd = changed({ [FICHE]: renamed(planFiles()[FICHE]) });
    await build(cwd);
    const before = readFileSync(path.join(cwd, 'out', ID, 'index.html'), 'utf8');
    const manifest = readFileSync(path.join(cwd, 'out', ID, 'manifest.json'), 'utf8');
    await build(cwd, '--since', 'v1');
    expect(readFileSync(path.join(cwd, 'out', ID, 'index.html'), 'utf8')).toBe(before);
    expect(readFileSync(path.join(cwd, 'out', ID, 'manifest.json'), 'utf8')).toBe(manifest);
    await build(cwd);
    expect(readdirSync(path.join(cwd, 'out', ID))).toContain('modifications-depuis-v1.html');
  });

  it('says plainly that nothing changed, were the files written otherwise', async () => {
    const cwd = changed({ [FICHE]: `${planFiles()[FICHE] ?? ''}\n# un commentaire\n` });
    expect((await build(cwd, '--since', 'v1')).code).toBe(0);
    expect(read(cwd)).toContain('Aucune modification depuis v1.');
    expect(read(cwd)).not.toMatch(/<(?:ins|del)>/u);
  });

  it('still prints a fiche that left, all struck, under the anchor that leads to it; and says which one came', async () => {
    const cwd = changed({
      'plan/fiches/nouvelle.yaml': 'id: nouvelle\naxe: parentalite\nnumero: 7\nnom: Le jardin partagé\n',
    });
    git(cwd, 'rm', '--quiet', FICHE);
    expect((await build(cwd, '--since', 'v1')).code).toBe(0);
    const html = read(cwd);
    const of = (id: string): string =>
      new RegExp(`<article [^>]*id="fiche-${id}"[\\s\\S]*?</article>`, 'u').exec(html)?.[0] ?? '';
    expect(of('troc-ton-temps')).toMatch(/^<article class="fiche [^"]* retire"/u);
    expect(of('troc-ton-temps')).toContain('<p class="depuis-mention">Fiche retirée</p>');
    expect(
      of('troc-ton-temps')
        .replaceAll(/<del>.*?<\/del>|<p class="depuis-mention">.*?<\/p>|<span>\d{4}<\/span>|<[^>]*>/gsu, '')
        .trim(),
    ).toBe('');
    expect(of('nouvelle')).toContain('<p class="depuis-mention">Fiche ajoutée</p>');
    expect(html).toContain('<a href="#fiche-troc-ton-temps">');
    expect(html).toMatch(/1 fiche ajoutée, 1 fiche retirée/u);
  });

  it('compares two recorded versions', async () => {
    const cwd = changed({});
    commit(cwd, { [FICHE]: renamed(planFiles()[FICHE], 'Deuxième nom') });
    commit(cwd, { [FICHE]: renamed(planFiles()[FICHE], 'Troisième nom') });
    expect((await build(cwd, '--since', 'v1', '--at', 'HEAD~1')).code).toBe(0);
    expect(read(cwd)).toContain('Deuxième');
    expect(read(cwd)).not.toContain('Troisième');
    expect(read(cwd)).toContain(git(cwd, 'rev-parse', 'HEAD~1').slice(0, 12));
  });

  it('says that the plan was not there, and marks all of it', async () => {
    const cwd = repository({ 'a.txt': 'x' });
    git(cwd, 'tag', 'v1');
    commit(cwd, planFiles());
    expect((await build(cwd, '--since', 'v1')).code).toBe(0);
    expect(read(cwd)).toContain(
      'Ce plan n’existait pas dans la version de départ : tout y est nouveau.'.replace(' :', '\u00A0:'),
    );
    expect(read(cwd)).toContain('<ins>');
  });

  it('tells which files of the old version could not be read', async () => {
    const cwd = changed(planFiles(), planFiles({ [FICHE]: 'nom: [' }));
    expect((await build(cwd, '--since', 'v1')).code).toBe(0);
    expect(read(cwd)).toContain(`Fichiers en erreur, comparés en partie\u00A0: ${FICHE}.`);
    expect(read(cwd)).not.toContain('1 fiche ajoutée');
  });

  it('leaves out the names of both versions, in what was removed too', async () => {
    const named = (text = ''): string => renamed(text, 'Atelier animé par Mme Durand-Sauvage');
    const cwd = changed(planFiles(), planFiles({ [FICHE]: named(planFiles()[FICHE]) }));
    expect((await build(cwd, '--since', 'v1')).code).toBe(0);
    expect(read(cwd)).toContain('Durand-Sauvage');
    expect((await build(cwd, '--since', 'v1', '--sans-noms')).code).toBe(0);
    expect(read(cwd)).not.toContain('Durand');
    expect(read(cwd)).toContain('[nom retiré]');
  });

  it('is marked as a draft where that is asked', async () => {
    const cwd = changed({ [FICHE]: renamed(planFiles()[FICHE]) });
    await build(cwd, '--since', 'v1', '--brouillon');
    expect(read(cwd)).toContain('class="filigrane"');
  });
});

describe('what pst build --since refuses', () => {
  it.each([
    ['une version inconnue', ['--since=nulle-part'], 'Rien ne s’appelle « nulle-part » dans ce dépôt'],
    ['une option de git', ['--since=--output=x'], '« --output=x » n’est pas le nom d’une version'],
    ['une autre option de git', ['--since=-Ox'], 'n’est pas le nom d’une version'],
    ['un chemin', ['--since=HEAD:../x'], 'Rien ne s’appelle « HEAD:../x »'],
    [
      'des fiches',
      ['--since=v1', '--fiche', 'A1-FA1'],
      'L’option --since imprime tout le document : elle ne va pas avec --fiche',
    ],
    [
      'un bilan',
      ['--since=v1', '--bilan', '2024'],
      'L’option --since imprime tout le document : elle ne va pas avec --bilan',
    ],
  ])('%s, and writes nothing', async (_, args, message) => {
    const cwd = changed({});
    const { code, err } = await build(cwd, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  it('a plan whose pst.yaml could not be read then', async () => {
    const cwd = changed(planFiles(), planFiles({ 'plan/pst.yaml': 'id: [' }));
    const { code, err } = await build(cwd, '--since', 'v1');
    expect([code, existsSync(path.join(cwd, 'out'))]).toEqual([2, false]);
    expect(err).toContain('Le plan « plan » de la version « v1 » n’a pas pu être lu');
  });

  it('a folder that git does not know', async () => {
    const cwd = temporaryFolder();
    write(cwd, planFiles());
    const { code, err } = await build(cwd, '--since', 'HEAD');
    expect([code, existsSync(path.join(cwd, 'out'))]).toEqual([2, false]);
    expect(err).toMatch(/dépôt/u);
  });
});

describe('the name of the files', () => {
  it.each([
    ['v2023', 'modifications-depuis-v2023'],
    ['origin/main', 'modifications-depuis-origin-main'],
    ['HEAD~3', 'modifications-depuis-HEAD-3'],
    ['../../etc/passwd', 'modifications-depuis-etc-passwd'],
    ['été 2023', 'modifications-depuis-ete-2023'],
    ['…', 'modifications-depuis-version'],
    ['a'.repeat(300), `modifications-depuis-${'a'.repeat(60)}`],
  ])('of the version %s is %s', (ref, name) => {
    expect(redlineName(ref)).toBe(name);
  });
});
