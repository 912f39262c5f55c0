import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Interruption } from '../../../src/cli/host.ts';
import { pst } from '../fake-host.ts';
import { planFiles } from '../plan-files.ts';

const GOOD = planFiles();
const TROC = 'plan/fiches/troc-ton-temps.yaml';
const CAFE = 'plan/fiches/cafe-des-parents.yaml';
const AXE = 'plan/axes/parentalite.yaml';
const text = (file: string): string => GOOD[file] ?? '';
const WRONG = text(TROC).replace('montant: 300', 'montant: 300 €');
const BEYOND = text(CAFE).replace('montant: 300', 'montant: 300 €').replace('pilotes:', 'conduite:');

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(path.join(tmpdir(), 'pst-fix-'));
  onTestFinished(() => {
    rmSync(cwd, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries({ ...GOOD, ...files })) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  }
  return cwd;
}

const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');
const fix = (cwd: string, ...more: readonly string[]) => pst(['validate', '--no-cache', '--fix', ...more], { cwd });

describe('pst validate --fix', () => {
  it('writes the corrections, tells them, then shows what is left', async () => {
    const cwd = folder({ [TROC]: WRONG });
    const good = path.join(cwd, CAFE);
    utimesSync(good, 1, 1);
    expect(await pst(['validate', '--no-cache'], { cwd })).toMatchObject({
      code: 1,
      out: expect.stringContaining('Pour corriger 1 constat sans risque : pst validate --fix') as string,
    });
    const { code, out } = await fix(cwd);
    expect([code, out]).toEqual([
      0,
      `1 correction dans 1 fichier. Pour les relire : git diff
${TROC}
  ligne 56 : \`montant\` : « 300 € » devient 300

Aucun constat.
plan : 2 fiches, 1 axe et 2 indicateurs lus
`,
    ]);
    expect(read(cwd, TROC)).toBe(text(TROC));
    expect(lstatSync(good).mtimeMs).toBe(1000);
    expect((await fix(cwd)).out).toMatch(/^Aucune correction sûre à faire\.\n\nAucun constat\./u);
  });

  it('leaves a file with an error that it cannot mend, and mends the others', async () => {
    const cwd = folder({ [TROC]: WRONG, [CAFE]: BEYOND });
    const { code, out } = await fix(cwd);
    expect([code, read(cwd, TROC), read(cwd, CAFE)]).toEqual([1, text(TROC), BEYOND]);
    expect(out).toContain(`${CAFE}, laissé tel quel : une de ses erreurs se corrige à la main\n`);
    expect(out).toContain('PST101');
  });

  it('undoes what would make another file wrong, and mends that one', async () => {
    const twin = text(CAFE).replace('numero: 2', 'numero: "1"');
    const cwd = folder({ [CAFE]: twin, [TROC]: WRONG });
    const { code, out } = await fix(cwd);
    expect([code, read(cwd, CAFE), read(cwd, TROC)]).toEqual([1, twin, text(TROC)]);
    expect(out).toContain(`${CAFE}, laissé tel quel : ses corrections sûres`);
    expect(out).not.toContain('Pour corriger');
  });

  it('mends what several plans share', async () => {
    const shared = 'ligue:\n  nom: Ligue\n  type: Association\n';
    const cwd = folder({ 'communs/partenaires.yaml': shared });
    await fix(cwd);
    expect(read(cwd, 'communs/partenaires.yaml')).toBe(shared.replace('Association', 'association'));
  });

  it('tells what it did apart from what a program reads', async () => {
    const { out, err } = await fix(folder({ [TROC]: WRONG }), '-f', 'json');
    expect((JSON.parse(out) as { findings: unknown }).findings).toEqual([]);
    expect(err).toContain('1 correction dans 1 fichier');
    const { out: json } = await pst(['validate', '--no-cache', '-f', 'json'], { cwd: folder({ [TROC]: WRONG }) });
    expect((JSON.parse(json) as { findings: unknown }).findings).toMatchObject([{ code: 'PST103', fixable: true }]);
  });

  it('mends nothing that is not shown', async () => {
    const messy = text(AXE).replace('id: parentalite', 'id: "parentalite"');
    const cwd = folder({ [AXE]: messy });
    await fix(cwd, '--rule', 'PST028=off');
    expect(read(cwd, AXE)).toBe(messy);
    await fix(cwd);
    expect(read(cwd, AXE)).toBe(text(AXE));
  });

  it.each([['--watch'], ['--shard=1/2']])('does not go with %s', async (other) => {
    const cwd = folder({ [TROC]: WRONG });
    const { code, err } = await fix(cwd, other);
    expect([code, read(cwd, TROC)]).toEqual([2, WRONG]);
    expect(err).toContain('Les options --fix et --');
  });

  it('leaves what it cannot read, and never follows a link', async () => {
    const latin1 = Buffer.from(text(CAFE), 'latin1');
    const cwd = folder({ [CAFE]: latin1, [TROC]: WRONG, 'ailleurs.yaml': 'id: "lien"\n' });
    symlinkSync(path.join(cwd, 'ailleurs.yaml'), path.join(cwd, 'plan/axes/lien.yaml'));
    const { code } = await fix(cwd);
    expect(code).toBe(1);
    expect(readFileSync(path.join(cwd, CAFE))).toEqual(latin1);
    expect([read(cwd, 'ailleurs.yaml'), lstatSync(path.join(cwd, 'plan/axes/lien.yaml')).isSymbolicLink()]).toEqual([
      'id: "lien"\n',
      true,
    ]);
    expect(read(cwd, TROC)).toBe(text(TROC));
  });

  it.skipIf(process.getuid?.() === 0)('writes all the files or none', async () => {
    const messy = text(AXE).replace('id: parentalite', 'id: "parentalite"');
    const cwd = folder({ [TROC]: WRONG, [AXE]: messy });
    chmodSync(path.join(cwd, TROC), 0o444);
    const { code, err } = await fix(cwd);
    expect([code, read(cwd, TROC), read(cwd, AXE)]).toEqual([2, WRONG, messy]);
    expect(err).toContain(TROC);
  });

  it('does not write over what an editor saved meanwhile', async () => {
    const cwd = folder({ [TROC]: WRONG });
    const saved = `${WRONG}# relu\n`;
    const now = () => {
      writeFileSync(path.join(cwd, TROC), saved);
      return new Date('2026-01-31T12:00:00Z');
    };
    const { code, err } = await pst(['validate', '--no-cache', '--fix'], { cwd, now });
    expect([code, read(cwd, TROC)]).toEqual([2, saved]);
    expect(err).toContain(`« ${TROC} » vient d’être modifié par un autre programme.`);
  });

  it('writes nothing once it is stopped', async () => {
    const cwd = folder({ [TROC]: WRONG });
    const stop = new AbortController();
    const promise = pst(['validate', '--no-cache', '--fix'], { cwd, signal: stop.signal });
    stop.abort(new Interruption('SIGINT'));
    expect((await promise).code).toBe(130);
    expect(read(cwd, TROC)).toBe(WRONG);
  });
});
