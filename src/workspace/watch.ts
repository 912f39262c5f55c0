import type { FSWatcher } from 'chokidar';
import { once } from 'node:events';
import { type Stats, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf, failureOf, WorkspaceFailure } from './failure.ts';
import { fromCwd, openFolder, slashed } from './folder.ts';
import { isSkippedPath } from './names.ts';

/** Milliseconds without a change after which what changed is told: an editor, or git, makes several in a row. */
const QUIET = 150;

export interface WatchOptions {
  /** Whether a file is told of, by its path inside the folder, '/' between names; folders are always looked into. */
  readonly wanted: (path: string) => boolean;
  readonly signal: AbortSignal;
}

/**
 * The wanted files that were added, changed or removed below folders that exist, each time that some were and nothing moved for a
 * moment: relative to `cwd`, '/' between names, each once, sorted by code unit. The first time there are none: from then on nothing is
 * missed, not even what changes while the caller is at work. Only ends by throwing: the reason of `signal`, or a `WorkspaceFailure`
 * where a folder is missing or the system watches no more.
 */
export async function* watchFolders(
  cwd: string,
  folders: readonly string[],
  { wanted, signal }: WatchOptions,
): AsyncGenerator<readonly string[], never> {
  signal.throwIfAborted();
  const roots = rootsOf(cwd, folders);
  // Few commands watch: the others do not wait for it.
  const { watch } = await import('chokidar');
  const watcher = watch(
    roots.map(({ real }) => real),
    {
      ignored: (path, stats) => isIgnored(insideOf(roots, path), stats, wanted),
      followSymlinks: false,
      ignoreInitial: true,
      ignorePermissionErrors: true,
    },
  );
  try {
    return yield* changesOf(cwd, roots, watcher, signal);
  } finally {
    await watcher.close();
  }
}

async function* changesOf(
  cwd: string,
  roots: readonly Root[],
  watcher: FSWatcher,
  signal: AbortSignal,
): AsyncGenerator<readonly string[], never> {
  const broken = new AbortController();
  const stop = AbortSignal.any([signal, broken.signal]);
  const changes = new Set<string>();
  let moves = 0;
  watcher.on('error', (error) => broken.abort(watchFailure(error)));
  watcher.on('all', (event, path) => {
    moves += 1;
    if (!event.endsWith('Dir')) changes.add(fromCwd(cwd, asAsked(roots, path)));
    // As git does that leaves a branch, and comes back to it: what is not there is waited for.
    if (event === 'unlinkDir' && roots.some(({ real }) => real === path)) watcher.add(path);
  });
  await unlessStopped(stop, once(watcher, 'ready', { signal: stop }));
  yield [];
  for (;;) {
    if (moves === 0) await unlessStopped(stop, once(watcher, 'all', { signal: stop }));
    for (let before = -1; before !== moves;) {
      before = moves;
      await unlessStopped(stop, setTimeout(QUIET, undefined, { signal: stop }));
    }
    const changed = [...changes].toSorted();
    changes.clear();
    moves = 0;
    if (changed.length > 0) yield changed;
  }
}

/** Waits, and throws why it was stopped rather than that it was. */
async function unlessStopped(stop: AbortSignal, waited: Promise<unknown>): Promise<void> {
  try {
    await waited;
  } catch (error) {
    stop.throwIfAborted();
    throw error;
  }
}

/** A folder as it was asked for, and as the disk spells it: links are followed to it, and nowhere below. */
interface Root {
  readonly asked: string;
  readonly real: string;
}

function rootsOf(cwd: string, folders: readonly string[]): readonly Root[] {
  const asked = [...new Set(folders.map((folder) => openFolder(cwd, folder)))];
  return asked.map((folder) => ({ asked: folder, real: realpathSync(folder) }));
}

const isIn = ({ real }: Root, path: string): boolean => path === real || path.startsWith(`${real}${sep}`);

function asAsked(roots: readonly Root[], path: string): string {
  const root = roots.find((one) => isIn(one, path));
  return root === undefined ? path : join(root.asked, relative(root.real, path));
}

/** Empty for a root itself. */
function insideOf(roots: readonly Root[], path: string): string {
  const root = roots.find((one) => isIn(one, path));
  return root === undefined ? '' : slashed(relative(root.real, path));
}

/** Whether reading the folder would not look at it, or nobody asked for it. What it is may not be known yet: then not by that. */
function isIgnored(inside: string, stats: Stats | undefined, wanted: WatchOptions['wanted']): boolean {
  if (isSkippedPath(inside)) return true;
  if (stats === undefined || stats.isDirectory()) return false;
  return !stats.isFile() || !wanted(inside);
}

/** The codes that Linux gives where it may not watch one file more. */
const FULL: readonly (string | undefined)[] = ['ENOSPC', 'EMFILE', 'ENFILE'];

function watchFailure(error: unknown): unknown {
  if (!FULL.includes(codeOf(error))) return failureOf(error, 'lire', '.');
  return new WorkspaceFailure(
    'Le système ne peut pas surveiller plus de fichiers',
    'Surveillez le dossier d’un seul plan, ou fermez les autres programmes qui surveillent des fichiers.',
    error,
  );
}
