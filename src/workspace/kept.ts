import { randomUUID } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { readRegular } from './read.ts';

/** What one run keeps for the next, by name. Nothing of it is precious: where keeping fails, it is as if nothing had been kept. */
export interface Kept {
  readonly read: (name: string) => Uint8Array | undefined;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
}

export interface KeptLimits {
  readonly files: number;
  /** Of all the files together; none may weigh more than a quarter of it. */
  readonly bytes: number;
}

export interface KeptOptions {
  readonly now: () => Date;
  readonly limits?: KeptLimits;
  readonly disk?: Disk;
}

const LIMITS: KeptLimits = { files: 64, bytes: 64_000_000 };
const ABANDONED_MS = 3_600_000;
const OTHERS = 0o077;

/**
 * The files kept in a folder of the user's, by absolute path; undefined where it cannot be private. What it holds is believed, so that
 * nobody else may write there: the folder and each file must belong to the user, and only the user may open them.
 */
export function openKept(folder: string, { now, limits = LIMITS, disk = realDisk }: KeptOptions): Kept | undefined {
  const { uid } = userInfo();
  if (!isPrivate(folder, uid)) return undefined;
  const most = limits.bytes / 4;
  return {
    read: (name) => {
      const path = join(folder, name);
      if (!isOwn(path, uid)) return undefined;
      const content = readRegular(path, most);
      if (!(content instanceof Uint8Array)) return undefined;
      // What was of use lately is pruned last.
      quietly(() => {
        utimesSync(path, now(), now());
      });
      return content;
    },
    write: async (name, bytes) => {
      if (bytes.length > most) return;
      const temporary = join(folder, `${randomUUID()}.tmp`);
      try {
        await disk.create(temporary, bytes, { mode: 0o600 });
        await disk.rename(temporary, join(folder, name));
        prune(folder, limits, now().getTime());
      } catch {
        quietly(() => {
          rmSync(temporary, { force: true });
        });
      }
    },
  };
}

/** Makes the folder where it is missing. Windows knows no such rights (`uid` is -1): there the place of the folder protects it. */
function isPrivate(folder: string, uid: number): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = lstatSync(folder);
    if (!stats.isDirectory()) return false;
    if (uid === -1) return true;
    if (stats.uid !== uid) return false;
    if ((stats.mode & OTHERS) !== 0) chmodSync(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}

/** A file that somebody else put there before the folder was private is theirs. */
function isOwn(path: string, uid: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (uid === -1 || stats.uid === uid);
}

/** Removes what was of no use for the longest time, and what a run that was stopped left behind. */
function prune(folder: string, limits: KeptLimits, now: number): void {
  const files = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), stats: lstatSync(join(folder, name), { throwIfNoEntry: false }) }))
    .toSorted((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0));
  let [count, bytes] = [0, 0];
  for (const { path, stats } of files) {
    if (stats?.isFile() !== true) continue;
    const isTemporary = path.endsWith('.tmp');
    if (!isTemporary) {
      count += 1;
      bytes += stats.size;
    }
    const isTooMany = count > limits.files || bytes > limits.bytes;
    const isAbandoned = now - stats.mtimeMs > ABANDONED_MS;
    if (isTemporary ? isAbandoned : isTooMany) rmSync(path, { force: true });
  }
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Another run may have removed the file meanwhile.
  }
}
