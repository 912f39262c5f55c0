import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pst } from '../cli/fake-host.ts';
import { planFiles } from '../cli/plan-files.ts';
import { repository, write } from './repository.ts';

const { PATH, HOME } = process.env;
const COLOPHON = 'plan/modele/colophon.hbs';
const LOOK = {
  [COLOPHON]:
    '<footer class="colophon {{dernierePage}}">\n<h2>À propos</h2>\n{{#each document.colophon}}\n<p>{{this}}</p>\n{{/each}}\n</footer>\n',
  'plan/modele/couleurs.yaml': "accent:\n  clair: '#1b5e4b'\n",
  'plan/modele/styles.css': 'h2 { letter-spacing: 0 }\n',
  'plan/modele/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>\n',
};

const build = (cwd: string, ...args: readonly string[]) =>
  pst(['build', 'plan', '--html', ...args], { cwd, env: { PATH, HOME } });

const read = (cwd: string, file: string): string => readFileSync(path.join(cwd, 'out/plan', file), 'utf8');

describe('the look that a plan gives itself', () => {
  it('is in its pages, and in the manifest, file by file', async () => {
    const cwd = repository(planFiles(LOOK));
    expect(await build(cwd)).toMatchObject({ code: 0, err: '' });
    const html = read(cwd, 'index.html');
    for (const said of ['<h2>À propos</h2>', '--accent:#1b5e4b', 'h2 { letter-spacing: 0 }', 'src="data:image/svg+xml'])
      expect(html).toContain(said);
    const { sources } = JSON.parse(read(cwd, 'manifest.json')) as {
      readonly sources: Readonly<Record<string, string>>;
    };
    expect(Object.keys(sources).filter((name) => name.startsWith('modele/'))).toEqual(
      Object.keys(LOOK)
        .map((name) => name.replace('plan/', ''))
        .toSorted(),
    );
  });

  it('is part of the version: a template that is not committed is told, and --at does without it', async () => {
    const cwd = repository(planFiles(LOOK));
    await build(cwd);
    const committed = read(cwd, 'index.html');
    expect(committed).not.toContain('ne sont pas enregistrées');
    write(cwd, { [COLOPHON]: LOOK[COLOPHON].replace('À propos', 'Autrement') });
    await build(cwd);
    expect(read(cwd, 'index.html')).toMatch(/<h2>Autrement<\/h2>[^]*ne sont pas enregistrées/u);
    await build(cwd, '--at', 'HEAD');
    expect(read(cwd, 'index.html')).toBe(committed);
  });

  it.each([
    ['a template that runs', { [COLOPHON]: '<script>alert(1)</script>' }, 'modele/colophon.hbs » écrit un <script>'],
    ['a template that never ends', { [COLOPHON]: '{{> colophon}}' }, 's’appelle lui-même sans fin'],
    [
      'a misspelt value',
      { [COLOPHON]: '<p>\n{{documment.titre}}</p>' },
      'ligne 2, colonne 3 : « documment.titre » n’existe pas ici',
    ],
    ['a misspelt template', { 'plan/modele/colofon.hbs': '' }, 'vouliez-vous « modele/colophon.hbs » ?'],
    ['a colour that does not read', { 'plan/modele/couleurs.yaml': "accent: { clair: '#ffff00' }\n" }, 'se lit mal'],
    ['a font that is none', { 'plan/modele/polices/texte-400.woff2': 'a' }, 'n’est pas une police WOFF2 entière'],
  ])('stops the build on %s, and leaves the old document whole', async (_, files, why) => {
    const cwd = repository(planFiles(LOOK));
    await build(cwd);
    const before = read(cwd, 'index.html');
    write(cwd, files);
    const { code, out, err } = await build(cwd);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect(err).not.toMatch(/\n\s+at /u);
    expect(read(cwd, 'index.html')).toBe(before);
  });

  it('warns of what its templates leave out, once, and builds', async () => {
    const cwd = repository(planFiles({ ...LOOK, 'plan/modele/sommaire.hbs': '<nav><h2>Sommaire</h2></nav>\n' }));
    expect((await build(cwd)).err).toBe('');
    write(cwd, {
      'plan/modele/partie.hbs':
        '<section><h2>{{titre}}</h2>{{#each blocs}}{{> (lookup this "gabarit")}}{{/each}}</section>\n',
    });
    const { code, err } = await build(cwd);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Attention, avec les gabarits du plan : Il manque id=".*modele\/partie\.hbs n’écrit pas chaque id="\{\{ancre\}\}"/u,
    );
    expect(err.match(/Il manque/gu)).toHaveLength(1);
  });

  it('says nothing to pst validate: the colours of the document are no data', async () => {
    const cwd = repository(planFiles(LOOK));
    const { out } = await pst(['validate', 'plan', '--no-cache'], { cwd, env: { PATH, HOME } });
    expect(out).not.toContain('modele');
    expect(existsSync(path.join(cwd, 'out'))).toBe(false);
  });
});
