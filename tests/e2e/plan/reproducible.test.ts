import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { planFiles } from '../../cli/plan-files.ts';
import { commit, git, repository, write } from '../../git/repository.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { ROOT } from './command.ts';

interface Place {
  readonly TZ: string;
  readonly LANG: string;
  readonly args: readonly string[];
}

const HERE: Place = { TZ: 'Pacific/Kiritimati', LANG: 'C', args: [] };
const THERE: Place = { TZ: 'America/Anchorage', LANG: 'tr_TR.UTF-8', args: ['--out', 'ailleurs/publié'] };

function pst(cwd: string, { TZ, LANG }: Pick<Place, 'TZ' | 'LANG'>, ...args: readonly string[]): Promise<string> {
  const { PATH } = process.env;
  const env = { PATH, HOME: cwd, PST_CACHE: `${ROOT}.cache/tests`, TZ, LANG, LC_ALL: LANG, GIT_CONFIG_NOSYSTEM: '1' };
  const child = spawn(process.execPath, [join(ROOT, 'dist/bin.js'), ...args], { cwd, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve(`${String(code)} ${said}`);
    }),
  );
}

/** The SHA-256 of every file of a folder, by path. */
function sumsOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(paths.map((path) => [path, sum(readFileSync(join(folder, path)))]));
}

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Manifest {
  readonly commit: string;
  readonly enregistre: boolean;
  readonly date: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly sorties: Readonly<Record<string, string>>;
}

interface Built {
  readonly name: string;
  readonly cwd: string;
  /** Where the two builds wrote. */
  readonly here: string;
  readonly there: string;
}

async function buildTwice(name: string): Promise<Built> {
  const cwd = repository(name === 'plan' ? planFiles() : { '.gitignore': 'out\n' });
  if (name === 'paris-13') {
    for (const part of [name, 'communs']) cpSync(join(ROOT, 'data', part), join(cwd, part), { recursive: true });
    commit(cwd, {});
  }
  const clone = join(temporaryFolder(), 'un autre dossier');
  git(cwd, 'clone', '-q', cwd, clone);
  expect(await pst(cwd, HERE, 'build', name, ...HERE.args)).toMatch(/^0 /u);
  // Through --at, while the folder has something else.
  if (name === 'plan') write(clone, { 'plan/sigles.yaml': 'AAA: Un sigle de plus\n' });
  expect(await pst(clone, THERE, 'build', name, '--at', 'HEAD', ...THERE.args)).toMatch(/^0 /u);
  return { name, cwd, here: join(cwd, 'out', name), there: join(clone, 'ailleurs/publié', name) };
}

function checkManifest({ name, cwd, here }: Built): void {
  const manifest = JSON.parse(readFileSync(join(here, 'manifest.json'), 'utf8')) as Manifest;
  const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/sortie-manifest.schema.json'), 'utf8')) as object;
  const check = new Ajv2020({ strict: true, formats: { 'date-time': true } }).compile(schema);
  expect([check(manifest), check.errors]).toEqual([true, null]);
  expect([manifest.commit, manifest.enregistre]).toEqual([git(cwd, 'rev-parse', 'HEAD').trim(), true]);
  expect(manifest.date).toBe(new Date(git(cwd, 'show', '-s', '--format=%cI').trim()).toISOString());
  const { 'manifest.json': _itself, '.pst-fichiers.json': _marker, ...files } = sumsOf(here);
  expect(manifest.sorties).toEqual(files);
  const sources = sumsOf(join(cwd, name));
  const own = Object.entries(manifest.sources).filter(([path]) => !path.startsWith('communs/'));
  expect(Object.fromEntries(own.map(([path]) => [path, sources[path]]))).toEqual(Object.fromEntries(own));
  expect(own.map(([path]) => path)).toContain('pst.yaml');
}

async function checkVerify({ name, cwd, here }: Built): Promise<void> {
  const pdf = join(here, `${name}.pdf`);
  const said = await pst(cwd, THERE, 'verify', pdf, name);
  expect(said).toMatch(/^0 /u);
  expect(said).toContain(git(cwd, 'rev-parse', 'HEAD').slice(0, 12));
  expect(said).toContain('ce dépôt a les mêmes fichiers à cette version');
  const [fiche = ''] = readdirSync(join(cwd, name, 'fiches'));
  const path = `${name}/fiches/${fiche}`;
  write(cwd, { [path]: readFileSync(join(cwd, path), 'utf8').replace(/^(nom: .{3})./mu, '$1Z') });
  const after = await pst(cwd, HERE, 'verify', pdf);
  expect(after).toMatch(/^1 /u);
  expect(after).toContain(`~ fiches/${fiche}`);
  expect(after).toContain('1 fiche modifiée.');
}

test.each(['plan', 'paris-13'])(
  'two builds of one commit of %s, in other folders, time zones and languages, give the same bytes, which pst verify knows',
  async (name) => {
    const built = await buildTwice(name);
    expect(sumsOf(built.there)).toEqual(sumsOf(built.here));
    expect(Object.keys(sumsOf(built.here))).toEqual(
      expect.arrayContaining(['index.html', 'manifest.json', `${name}.pdf`]),
    );
    checkManifest(built);
    await checkVerify(built);
  },
  240_000,
);
