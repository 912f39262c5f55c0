import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, pst, start, textOf } from './pst.ts';

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'pst-process-'));
  cpSync(path.join(import.meta.dirname, 'base', 'plan'), path.join(cwd, 'plan'), { recursive: true });
  cpSync(path.join(cwd, 'plan'), path.join(cwd, 'bavard'), { recursive: true });
  const keys = Array.from({ length: 4000 }, (_, i) => `cle-inconnue-${String(i)}: x\n`);
  writeFileSync(
    path.join(cwd, 'bavard', 'axes', 'parentalite.yaml'),
    `id: parentalite\nnumero: 1\ntitre: A\n${keys.join('')}`,
  );
});

afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('a pipe', () => {
  it('receives a megabyte of JSON whole', async () => {
    const { code, out, err } = await pst(['validate', 'bavard', '-f', 'json'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(out)).toMatchObject({ summary: { error: 4000 } });
  });

  it('may be closed before the end', async () => {
    const child = start(['validate', 'bavard', '-f', 'json'], { cwd });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await textOf(child.stderr)).toBe('');
    expect(await ended).toBe(1);
  });

  it.skipIf(!existsSync('/dev/full'))('that takes nothing is told, in French', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'validate', 'plan'], {
      cwd,
      env: {},
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'Le résultat n’a pas pu être écrit en entier (ENOSPC).\nVérifiez le disque ou le programme qui le reçoit.\n',
    });
  });
});

describe('the process', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends after %s with %i, saying so', async (signal, code) => {
    // Sent as soon as the last of the three is listened to.
    const env = preload(`
      const { once } = process;
      process.once = (name, listener) => {
        once.call(process, name, listener);
        if (name === 'SIGTERM') process.kill(process.pid, '${signal}');
        return process;
      };`);
    expect(await pst(['validate', 'plan'], { cwd, env })).toMatchObject({ code, err: 'Commande interrompue.\n' });
  });

  it('complains in French of what nobody expected, without a stack', async () => {
    const env = preload(`
      const { on } = process;
      process.on = (name, listener) => {
        on.call(process, name, listener);
        if (name === 'uncaughtException') setImmediate(() => { throw new Error('boum'); });
        return process;
      };`);
    const { code, err } = await pst(['validate', 'plan'], { cwd, env });
    expect(code).toBe(2);
    expect(err).toMatch(/^Erreur inattendue\u00A0: boum\nC’est un défaut de pst, /u);
    expect(err).not.toMatch(/^ +at /mu);
  });
});

describe('the help page', () => {
  it.each([[['--help']], [['validate', '--help']], [['build', '--help']]])(
    '%j waits for no heavy package',
    async (args) => {
      const hooks = `import { writeSync } from 'node:fs';
        export const load = (url, context, next) => (writeSync(2, url + '\\n'), next(url, context));`;
      const env = preload(`
      import { register } from 'node:module';
      register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hooks))});`);
      const { err } = await pst(args, { cwd, env });
      const files = err.split('\n').filter((url) => url.startsWith('file:'));
      expect(files.length).toBeGreaterThan(1);
      expect(files.filter((url) => !url.includes('/dist/'))).toEqual([]);
      const sizes = files.map((url) => statSync(fileURLToPath(url)).size);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
    },
  );
});

/** Runs some code before `pst`, in its process. */
function preload(code: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}
