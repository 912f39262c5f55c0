import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Interruption, type Host } from '../../src/cli/host.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { pst, type Run } from './fake-host.ts';
import { planFiles } from './plan-files.ts';

const WAITING = 'En attente d’une modification. Ctrl-C pour arrêter.\n';
const BROKEN = 'id: [\n';

interface Watching {
  /** Waits until the plan was verified once more, and gives what was printed then: on both outputs, in their order. */
  readonly next: () => Promise<string>;
  readonly stop: () => void;
  readonly ended: Promise<Run>;
}

function start(cwd: string, args: readonly string[] = ['plan'], given: Partial<Host> = {}): Watching {
  const interruption = new AbortController();
  const stop = (): void => interruption.abort(new Interruption('SIGINT'));
  onTestFinished(stop);
  const turns: string[] = [];
  let turn = '';
  let arrived = (): void => undefined;
  const write = (text: string): void => {
    turn += text.replaceAll('\u00A0', ' ');
    if (!turn.endsWith(WAITING)) return;
    turns.push(turn);
    turn = '';
    arrived();
  };
  const ended = pst(['validate', '--watch', '--no-cache', ...args], {
    cwd,
    signal: interruption.signal,
    out: { write },
    err: { write },
    ...given,
  });
  return {
    next: async () => {
      while (turns.length === 0) {
        await Promise.race([
          new Promise<void>((resolve) => (arrived = resolve)),
          ended.then(({ code }) => Promise.reject(new Error(`ended with ${String(code)}: ${turn}`))),
        ]);
      }
      return turns.shift() ?? '';
    },
    stop,
    ended,
  };
}

/** The next turn that shows this, since a slow machine may take one change for two. */
async function until({ next }: Watching, text: string): Promise<string> {
  for (;;) {
    const shown = await next();
    if (shown.includes(text)) return shown;
  }
}

describe('pst validate --watch', () => {
  it('says when and why it verifies, and what it finds, until it is stopped', async () => {
    const cwd = temporaryFolder(planFiles());
    const watching = start(cwd);
    const first = await watching.next();
    expect(first).toMatch(/^\d{1,2} h \d\d — début de la surveillance\n\n/u);
    expect(first).toContain('Aucun constat');
    writeFileSync(path.join(cwd, 'plan/fiches/casse.yaml'), BROKEN);
    const second = await watching.next();
    expect(second).toMatch(/^\d{1,2} h \d\d — 1 fichier modifié\n\nerreur PST013/u);
    rmSync(path.join(cwd, 'plan/fiches/casse.yaml'));
    expect(await watching.next()).toContain('Aucun constat');
    watching.stop();
    expect((await watching.ended).code).toBe(130);
  });

  it('goes on when the plan goes away or cannot be read, and sees it come back', async () => {
    const cwd = temporaryFolder(planFiles());
    const watching = start(cwd);
    await watching.next();
    renameSync(path.join(cwd, 'plan'), path.join(cwd, 'ailleurs'));
    expect(await until(watching, 'n’existe pas')).toContain('Le dossier « plan » n’existe pas');
    mkdirSync(path.join(cwd, 'plan'));
    writeFileSync(path.join(cwd, 'plan/pst.yaml'), BROKEN);
    await until(watching, 'plan/pst.yaml:');
    rmSync(path.join(cwd, 'plan/pst.yaml'));
    await until(watching, 'Aucun plan');
    cpSync(path.join(cwd, 'ailleurs'), path.join(cwd, 'plan'), { recursive: true });
    await until(watching, 'Aucun constat');
  });

  it('watches what the plan shares with others, and a plan that is new', async () => {
    const cwd = temporaryFolder(planFiles({ 'communs/sigles.yaml': 'ABC: Un sigle\n' }));
    const watching = start(path.join(cwd, 'plan'), []);
    await watching.next();
    writeFileSync(path.join(cwd, 'communs/sigles.yaml'), BROKEN);
    await until(watching, 'communs/sigles.yaml:');
    const both = start(cwd, []);
    await both.next();
    cpSync(path.join(cwd, 'plan'), path.join(cwd, 'autre'), { recursive: true });
    await until(both, 'autre : 2 fiches');
  });

  it('sees the look of the document change, in the folders below too', async () => {
    const cwd = temporaryFolder(planFiles({ 'plan/modele/blocs/texte.hbs': '<p></p>\n' }));
    const watching = start(cwd);
    await watching.next();
    writeFileSync(path.join(cwd, 'plan/modele/blocs/texte.hbs'), '<div></div>\n');
    expect(await watching.next()).toContain('1 fichier modifié');
  });

  it.each([
    ['a terminal', { columns: 80 }, true],
    ['a dumb terminal', { columns: 80, env: { TERM: 'dumb' } }, false],
    ['a file', {}, false],
  ])('clears %s before each result: %o', async (_name, host, clears) => {
    const watching = start(temporaryFolder(planFiles()), ['plan'], host);
    expect((await watching.next()).startsWith('\u001B[2J\u001B[H')).toBe(clears);
  });

  it.each([
    ['-f json', 'L’option --watch n’affiche que le format pretty'],
    ['-f pretty -f sarif=out/x.sarif', 'L’option --watch n’affiche que le format pretty'],
    ['-f pretty=constats.txt', 'L’option --watch n’affiche que le format pretty'],
    ['--rule PST999=off', 'Aucun constat ne s’appelle « PST999 »'],
    ['absent', 'Le dossier « absent » n’existe pas'],
  ])('does not begin with %s', async (line, message) => {
    const cwd = temporaryFolder(planFiles());
    const { code, err } = await pst(['validate', '--watch', ...line.split(' ')], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain(WAITING);
  });
});
