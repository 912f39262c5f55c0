import { createHash } from 'node:crypto';
import { openKept, type Tree } from '../../workspace/index.ts';
import { userCacheDirOf } from '../cache-dir.ts';
import type { Host } from '../host.ts';
import { todayOf } from '../today.ts';
import { keyOf, toolOf } from './key.ts';

/** A plan as it was read from the disk. */
export interface ReadPlan {
  readonly folder: string;
  readonly trees: readonly Tree[];
}

/** Something that follows from the files of some plans and from what is asked, and from nothing else. */
export interface Asked {
  /** The name of a folder: what is kept for one command is not pruned by another. */
  readonly about: string;
  readonly plans: readonly ReadPlan[];
  /** Whatever else it depends on, as JSON can write it; the day and pst itself are always part of it. */
  readonly question: object;
}

const SUM_LENGTH = 64;

/**
 * The value, recalled where the same was asked of the same files before. Undefined is not kept. A value is what JSON can
 * write; whatever else it holds is not given back. `cache`: without it, nothing is recalled nor kept.
 */
export async function recallOrMake<T extends object>(
  host: Host,
  { about, plans, question }: Asked,
  cache: boolean,
  make: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const cacheDir = cache ? userCacheDirOf(host) : undefined;
  const kept = cacheDir === undefined ? undefined : openKept(`${cacheDir}/${about}`, host);
  if (kept === undefined) return make();
  const asked = { tool: await toolOf(), today: todayOf(host), levels: {} };
  const keys = plans.map(({ folder, trees }) => keyOf({ ...asked, folder, trees }));
  const key = createHash('sha256')
    .update(JSON.stringify([question, keys]))
    .digest('hex');
  const known = kept.read(key);
  const recalled = known && decode(key, known);
  // Written by this very code, which is part of the key, for the same question.
  if (recalled !== undefined) return recalled as T;
  const value = await make();
  if (value !== undefined) await kept.write(key, encode(key, value));
  return value;
}

function encode(key: string, value: object): Uint8Array {
  const text = JSON.stringify(value);
  return new TextEncoder().encode(`${sumOf(key, text)}${text}`);
}

/** Undefined where it was cut, altered, or written under another key. */
function decode(key: string, bytes: Uint8Array): unknown {
  const whole = new TextDecoder().decode(bytes);
  const text = whole.slice(SUM_LENGTH);
  return whole.startsWith(sumOf(key, text)) ? JSON.parse(text) : undefined;
}

const sumOf = (key: string, text: string): string => createHash('sha256').update(key).update(text).digest('hex');
