import { createHash } from 'node:crypto';
import { openKept, type Tree } from '../../workspace/index.ts';
import { userCacheDirOf } from '../cache-dir.ts';
import type { Host } from '../host.ts';
import { todayOf } from '../today.ts';
import { keyOf, toolOf } from './key.ts';

/** A plan as it was read from the disk, or from a revision. */
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

/**
 * The value, recalled where the same was asked of the same files before. Undefined is not kept. A value is what JSON can
 * write; whatever else it holds is not given back.
 */
export type Recall = <T extends object | undefined>(asked: Asked, make: () => Promise<T> | T) => Promise<T>;

/** `cache`: without it, nothing is recalled, and nothing kept for the next run. */
export async function createRecall(host: Host, cache: boolean): Promise<Recall> {
  const cacheDir = cache ? userCacheDirOf(host) : undefined;
  if (cacheDir === undefined) return async (_, make) => make();
  const tool = await toolOf();
  const today = todayOf(host);
  return async <T extends object | undefined>({ about, plans, question }: Asked, make: () => Promise<T> | T) => {
    const kept = openKept(`${cacheDir}/${about}`, host);
    if (kept === undefined) return make();
    const keys = plans.map(({ folder, trees }) => keyOf({ tool, today, folder, trees }));
    const key = createHash('sha256')
      .update(JSON.stringify([question, keys]))
      .digest('hex');
    const known = kept.read(key);
    const recalled = known && decode(key, known);
    // What has its sum was written by this very code, which is part of the key, for the same question.
    if (recalled !== undefined) return recalled as T;
    const value = await make();
    if (value !== undefined) await kept.write(key, encode(key, value));
    return value;
  };
}

const SUM_LENGTH = 64;

/** The value after its sum, which tells that the disk gave back what was written under this key. */
export function encode(key: string, value: object): Uint8Array {
  const text = JSON.stringify(value);
  return new TextEncoder().encode(`${sumOf(key, text)}${text}`);
}

/** Undefined where it was cut, altered, or written under another key. */
export function decode(key: string, bytes: Uint8Array): unknown {
  const whole = new TextDecoder().decode(bytes);
  const text = whole.slice(SUM_LENGTH);
  return whole.startsWith(sumOf(key, text)) ? JSON.parse(text) : undefined;
}

const sumOf = (key: string, text: string): string => createHash('sha256').update(key).update(text).digest('hex');
