import { createHash } from 'node:crypto';
import { pathInPlan } from '../../model/plan-files.ts';
import type { Tree } from '../../workspace/index.ts';
import { writeBundle } from '../../yaml/index.ts';
import type { Provenance } from '../build/provenance.ts';
import { type Carried, FORMAT, TITLE } from './carried.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The files that a plan is made of, in the order of their paths. They were read as UTF-8 before: a plan of others is not built. */
export function sourcesOf(folder: string, trees: readonly Tree[]): Carried['files'] {
  const files = trees.flatMap((tree) =>
    tree.files.map(({ path, bytes }) => {
      const text = textOf(bytes);
      return { path: pathInPlan(folder, path), sha256: sha256(text), text };
    }),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** As git keeps it: some systems write the end of a line in two bytes, and the same version must give the same document. */
export const textOf = (bytes: Uint8Array): string => strict.decode(bytes).replaceAll('\r\n', '\n');

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export function carriedOf(plan: string, files: Carried['files'], provenance: Provenance, version: string): Carried {
  const { commit, isClean, date } = provenance;
  return { plan, commit, isClean, date: date.toISOString(), tool: `pst ${version}`, files };
}

export function writeCarried({ plan, commit, isClean, date, tool, files }: Carried): Uint8Array {
  const head = {
    format: FORMAT,
    plan,
    ...(commit !== undefined && { commit }),
    enregistre: isClean ? 'oui' : 'non',
    date,
    outil: tool,
  };
  return new TextEncoder().encode(writeBundle(TITLE, { head, files }));
}
