import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pst } from './fake-host.ts';
import { planFiles } from './plan-files.ts';

const MESSY = `nom: "Jardin"   # son nom
id: jardin
axe: parentalite
numero: 9
objectifs:
- id: a
  texte: 'Jardiner ensemble'
`;
const NEAT = `id: jardin
axe: parentalite
numero: 9
nom: Jardin # son nom

objectifs:
  - id: a
    texte: Jardiner ensemble
`;
const JARDIN = 'plan/fiches/jardin.yaml';

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(path.join(tmpdir(), 'pst-fmt-'));
  onTestFinished(() => {
    rmSync(cwd, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text);
  }
  return cwd;
}

const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');

describe('pst fmt', () => {
  it('writes what is not formatted, and leaves the rest untouched', async () => {
    const cwd = folder(planFiles({ [JARDIN]: MESSY }));
    const good = path.join(cwd, 'plan/pst.yaml');
    utimesSync(good, 1, 1);
    const { code, out } = await pst(['fmt'], { cwd });
    expect([code, out]).toEqual([0, `${JARDIN}\n1 fichier mis en forme, 6 déjà bons\n`]);
    expect(read(cwd, JARDIN)).toBe(NEAT);
    expect(statSync(good).mtimeMs).toBe(1000);
    expect(await pst(['fmt'], { cwd })).toMatchObject({
      code: 0,
      out: 'Aucun fichier à mettre en forme, 7 déjà bons\n',
    });
  });

  it('writes nothing with --check, and fails', async () => {
    const cwd = folder(planFiles({ [JARDIN]: MESSY }));
    const { code, out } = await pst(['fmt', '--check', 'plan'], { cwd });
    expect([code, out.split('\n')[0]]).toEqual([1, JARDIN]);
    expect(read(cwd, JARDIN)).toBe(MESSY);
    expect((await pst(['fmt', '--check', 'plan/axes'], { cwd })).code).toBe(0);
  });

  it('takes one file, from any folder', async () => {
    const cwd = folder(planFiles({ [JARDIN]: MESSY, 'communs/partenaires.yaml': 'b: {nom: B}\na: {nom: A}\n' }));
    expect((await pst(['fmt', 'jardin.yaml'], { cwd: path.join(cwd, 'plan/fiches') })).code).toBe(0);
    expect(read(cwd, JARDIN)).toBe(NEAT);
    expect((await pst(['fmt', 'communs'], { cwd })).code).toBe(0);
    expect(read(cwd, 'communs/partenaires.yaml')).toBe('a:\n  nom: A\n\nb:\n  nom: B\n');
  });

  it('formats what opens a text, and no letter of the text', async () => {
    const body = 'Un   texte  \r\n\n\n* à sa façon\n---\n';
    const cwd = folder(planFiles({ 'plan/textes/mot.md': `---\ntitre:   "Mot"\n---\n${body}` }));
    await pst(['fmt'], { cwd });
    expect(read(cwd, 'plan/textes/mot.md')).toBe(`---\ntitre: Mot\n---\n${body}`);
  });

  it('takes away what Windows editors add', async () => {
    const cwd = folder(planFiles({ [JARDIN]: `\uFEFF${NEAT.replaceAll('\n', '\r\n')}` }));
    await pst(['fmt'], { cwd });
    expect(read(cwd, JARDIN)).toBe(NEAT);
  });

  it('leaves a broken file and a link as they are, and says so', async () => {
    const cwd = folder(planFiles({ [JARDIN]: 'id: a: b\n', 'ailleurs.yaml': MESSY }));
    symlinkSync(path.join(cwd, 'ailleurs.yaml'), path.join(cwd, 'plan/fiches/lien.yaml'));
    const { code, out, err } = await pst(['fmt'], { cwd });
    expect([code, read(cwd, JARDIN), read(cwd, 'ailleurs.yaml')]).toEqual([1, 'id: a: b\n', MESSY]);
    expect(out).toContain('2 laissés tels quels');
    expect(err).toContain('PST013');
    expect(err).toContain('PST025');
  });

  it('says in French what it cannot work on', async () => {
    const cwd = folder(planFiles({ 'notes.txt': 'x' }));
    for (const [asked, said] of [
      ['rien.yaml', '« rien.yaml » n’existe pas'],
      ['notes.txt', 'Aucun fichier de plan dans « notes.txt »'],
    ] as const) {
      const { code, err } = await pst(['fmt', asked], { cwd });
      expect([code, err.includes(said)], err).toEqual([2, true]);
    }
  });

  it.skipIf(process.getuid?.() === 0)('says which file it may not write', async () => {
    const cwd = folder(planFiles({ [JARDIN]: MESSY }));
    chmodSync(path.join(cwd, JARDIN), 0o444);
    const { code, err } = await pst(['fmt'], { cwd });
    expect([code, err.includes(JARDIN)]).toEqual([2, true]);
  });
});
