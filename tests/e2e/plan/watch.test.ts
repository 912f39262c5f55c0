import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
