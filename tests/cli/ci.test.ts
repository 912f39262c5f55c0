import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentOf, temporaryFolder } from '../workspace/folders.ts';
import { pst } from './fake-host.ts';

const COPY = { 'package.json': '{ "name": "pst" }\n', '.git/HEAD': '' };
const PROJECT = { 'package.json': '{ "name": "plans", "dependencies": { "pst": "1" } }\n', '.git/HEAD': '' };
const shipped = (file: string): string => readFileSync(`templates/ci/${file}`, 'utf8');

/** The files that are there besides those given. */
function written(cwd: string, given: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contentOf(cwd)).filter(([file]) => !(file in given)));
}

describe('pst ci', () => {
  it('writes the recipes for GitHub, and says what each does and what is left to do', async () => {
    const cwd = temporaryFolder(COPY);
    const { code, out, err } = await pst(['ci', 'github'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`.github/workflows/pst-relecture.yml : vérifier chaque proposition et en construire le document
.github/workflows/pst-commentaire.yml : dire en commentaire ce que la proposition change
.github/workflows/pst-publication.yml : publier la branche principale, et joindre le PDF aux versions
Relisez, puis enregistrez avec git. Pour publier, une fois, sur la forge : Settings, Pages, « Source : GitHub Actions ».
`);
    expect(written(cwd, COPY)).toEqual({
      '.github/workflows/pst-relecture.yml': shipped('github/pst-relecture.yml'),
      '.github/workflows/pst-commentaire.yml': shipped('github/pst-commentaire.yml'),
      '.github/workflows/pst-publication.yml': shipped('github/pst-publication.yml'),
    });
  });

  it('writes the one for GitLab, and with --parts what shares the work', async () => {
    const cwd = temporaryFolder(COPY);
    const { code, out } = await pst(['ci', 'gitlab', '--parts'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('Ajoutez à .gitlab-ci.yml');
    expect(written(cwd, COPY)).toEqual({
      '.gitlab-ci.yml': shipped('gitlab/gitlab-ci.yml'),
      '.gitlab/pst-parts.gitlab-ci.yml': shipped('gitlab/pst-parts.gitlab-ci.yml'),
    });
    const github = temporaryFolder(COPY);
    await pst(['ci', 'github', '--parts'], { cwd: github });
    expect(Object.keys(written(github, COPY))).toContain('.github/workflows/pst-parts.yml');
  });

  it('starts the pst of a project that has it among its packages', async () => {
    const cwd = temporaryFolder(PROJECT);
    await pst(['ci', 'github', '--parts'], { cwd });
    await pst(['ci', 'gitlab', '--parts'], { cwd });
    const texts = Object.values(written(cwd, PROJECT));
    expect(texts.filter((text) => text.includes('dist/bin.js'))).toEqual([]);
    expect(texts.filter((text) => /^ {2}PST: npx --no -- pst$/mu.test(text))).toHaveLength(4);
  });

  it('replaces nothing, and writes what is missing', async () => {
    const mine = { '.github/workflows/pst-relecture.yml': 'à moi\n' };
    const cwd = temporaryFolder({ ...COPY, ...mine });
    const { code, out } = await pst(['ci', 'github'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('.github/workflows/pst-relecture.yml : existe déjà, laissé tel quel\n');
    expect(contentOf(cwd)).toMatchObject(mine);
    const before = contentOf(cwd);
    const again = await pst(['ci', 'github'], { cwd });
    expect(again.out).toBe(
      ['relecture', 'commentaire', 'publication']
        .map((name) => `.github/workflows/pst-${name}.yml : existe déjà, laissé tel quel\n`)
        .join(''),
    );
    expect(contentOf(cwd)).toEqual(before);
  });

  it('warns where the forge could not use them', async () => {
    const { code, err } = await pst(['ci', 'github'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    expect(err).toContain('Il n’y a pas de package.json ici');
    expect(err).toContain('la forge ne lit les recettes qu’à la racine du dépôt');
  });

  it('knows two forges', async () => {
    const cwd = temporaryFolder(COPY);
    const missing = await pst(['ci'], { cwd });
    expect([missing.code, missing.err.split('\n')[0]]).toEqual([2, 'Il manque un argument : <forge>']);
    const unknown = await pst(['ci', 'forgejo'], { cwd });
    const said = 'pst ne connaît pas la forge « forgejo » : choisissez github ou gitlab';
    expect([unknown.code, unknown.err.split('\n')[0]]).toEqual([2, said]);
    expect(written(cwd, COPY)).toEqual({});
  });

  it('says why it cannot write', async () => {
    const cwd = temporaryFolder({ ...COPY, '.github': 'un fichier' });
    const { code, err } = await pst(['ci', 'github'], { cwd });
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'Impossible d’écrire « .github/workflows/pst-relecture.yml » : une partie du chemin est un fichier.',
    ]);
  });
});
