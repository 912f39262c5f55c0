import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interruption } from '../../src/cli/host.ts';
import { pst } from './fake-host.ts';

const cwd = path.join(import.meta.dirname, '..', 'cases', 'base');
const broken = {
  write: () => {
    throw new TypeError('boum\u001B[2J');
  },
};

describe('a command that cannot do its work', () => {
  it('says what nobody expected, without a stack', async () => {
    expect(await pst(['validate', 'plan'], { cwd, out: broken })).toEqual({
      code: 2,
      out: '',
      err: `Erreur inattendue : boum\\u{1b}[2J
C’est un défaut de pst, et non de votre plan : merci de le signaler à ceux qui maintiennent pst.
Joignez la commande tapée, et ce qu’elle affiche quand la variable d’environnement PST_DEBUG vaut 1.
`,
    });
  });

  it('gives the stack to who asks for it', async () => {
    const { err } = await pst(['validate', 'plan'], { cwd, out: broken, env: { PST_DEBUG: '1' } });
    expect(err).toMatch(/^ {4}at .*complaints\.test\.ts/mu);
  });

  it('says what is missing, and where to look', async () => {
    expect(await pst(['validate', 'paln'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'Le dossier « paln » n’existe pas.\nDans « . », il y a : plan.\n',
    });
  });

  it('lets no name of a folder command the terminal', async () => {
    const { err } = await pst(['validate', '\u001B[2J\u202E'], { cwd });
    expect(err).toContain('« \\u{1b}[2J\\u{202e} » n’existe pas');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops on %s with %i', async (signal, code) => {
    const stopped = AbortSignal.abort(new Interruption(signal));
    expect(await pst(['validate', 'plan'], { cwd, signal: stopped })).toEqual({
      code,
      out: '',
      err: 'Commande interrompue.\n',
    });
  });
});

describe('colours', () => {
  it.each([
    [[], true, true],
    [[], false, false],
    [['--color'], false, true],
    [['--no-color'], true, false],
  ] as const)('%j on a host with colours %s: %s', async (flags, color, expected) => {
    const { out } = await pst(['validate', 'plan', ...flags], { cwd, color });
    expect(out.includes('\u001B[')).toBe(expected);
  });
});
