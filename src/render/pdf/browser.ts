import { lstat, mkdtemp, rm } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Candidate, Workplace } from './candidate.ts';
import { explain, noBrowser } from './explain.ts';
import { PrintFailure } from './failure.ts';
import { launchBrowser, type RunningBrowser } from './launch.ts';

/** Margin boxes with page numbers came with this version of Chromium. */
const OLDEST = 131;

/**
 * Starts the first of `candidates` that can. `onLaunch` is told when the program of one runs: it is ready some time later. Its `stop` leaves neither process nor file behind; nothing is left either when none
 * starts. Throws a `PrintFailure` then, and the reason of `signal` once it is aborted.
 */
export async function startBrowser(
  candidates: readonly Candidate[],
  signal: AbortSignal,
  onLaunch: () => void = () => undefined,
): Promise<RunningBrowser> {
  // mkdtemp makes it readable by its owner alone, under a name that nobody can foresee.
  const folder = await mkdtemp(join(tmpdir(), 'pst-navigateur-')).catch(noFolder);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  try {
    const { uid } = await lstat(folder);
    const running = await startFirst(candidates, { folder, uid, signal }, onLaunch);
    return { ...running, stop: () => running.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

function noFolder(cause: unknown): never {
  throw new PrintFailure(`Le dossier temporaire du navigateur ne peut pas être créé\u00a0: ${explain(cause)}.`, {
    cause,
  });
}

async function startFirst(
  candidates: readonly Candidate[],
  workplace: Workplace,
  onLaunch: () => void,
): Promise<RunningBrowser> {
  const refusals: string[] = [];
  for (const candidate of candidates) {
    workplace.signal.throwIfAborted();
    try {
      const running = await start(candidate, workplace, onLaunch);
      if (running !== undefined) return running;
      refusals.push(`${candidate.name}\u00a0: absent`);
    } catch (error) {
      workplace.signal.throwIfAborted();
      const refusal = `${candidate.name}\u00a0: ${explain(error)}`;
      if (candidate.decisive) throw new PrintFailure(`Le navigateur demandé ne peut pas imprimer. ${refusal}.`);
      refusals.push(refusal);
    }
  }
  throw new PrintFailure(noBrowser(refusals));
}

async function start(
  candidate: Candidate,
  workplace: Workplace,
  onLaunch: () => void,
): Promise<RunningBrowser | undefined> {
  const executable = await candidate.locate(workplace);
  if (executable === undefined) return undefined;
  const profile = await mkdtemp(join(workplace.folder, 'profil-'));
  const isRoot = platform() !== 'win32' && workplace.uid === 0;
  const running = await launchBrowser(executable, { profile, isRoot, signal: workplace.signal, onLaunch });
  const major = Number(/\/(\d+)/.exec(running.version)?.[1]);
  if (major >= OLDEST) return running;
  await running.stop();
  throw new Error(`${running.version} est trop ancien, il faut la version ${String(OLDEST)} ou une plus récente`);
}
