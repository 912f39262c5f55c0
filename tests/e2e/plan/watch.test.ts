import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT, start } from './command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pst-veille-'));
  cpSync(join(ROOT, 'tests/cases/base'), folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('pst build --watch makes the pages anew at each change, and survives a mistake', async () => {
  const running = start(folder, 'build', '--watch', '--fiche', 'A1-FA9');
  expect(await running.ended).toMatchObject({ code: 2 });
  const building = start(folder, 'build', '--watch');
  await building.says('En attente');
  const files = (): readonly string[] => readdirSync(join(folder, 'out'), { recursive: true }).map(String);
  expect(files().some((path) => path.endsWith('.pdf'))).toBe(false);
  expect(files().some((path) => path.endsWith('index.html'))).toBe(true);
  writeFileSync(join(folder, 'plan/sigles.yaml'), 'ABC: [\n');
  await building.says('Rien n’a été construit');
  writeFileSync(join(folder, 'plan/sigles.yaml'), 'ABC: Un sens tout neuf\n');
  await building.says('modifié');
  building.kill('SIGINT');
  expect(await building.ended).toMatchObject({ code: 130 });
  expect((await start(folder, 'build', '--watch', '--at', 'HEAD').ended).err).toContain('ne va pas avec --at');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('pst validate --watch answers each change until %s', async (signal, expected) => {
  const running = start(folder, 'validate', '--watch', '--no-cache');
  await running.says('En attente');
  writeFileSync(join(folder, 'plan/sigles.yaml'), 'ABC: [\n');
  await running.says('plan/sigles.yaml:');
  running.kill(signal);
  const { code, out, err } = await running.ended;
  expect(code).toBe(expected);
  expect(out).toContain('1 fichier modifié');
  expect(err).toMatch(/Commande interrompue\.\n$/u);
});
