import { type Json, partsOf, valueAt } from '../../diff/index.ts';
import { placeNamer } from '../../document/changes/index.ts';
import { libelleDate } from '../../document/dates.ts';
import { list, typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { createTitles } from '../../schema/index.ts';
import { type Origin, originsOf } from '../history/origins.ts';
import { walkHistory } from '../history/steps.ts';
import { targetOf } from '../history/target.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { readSchemas } from '../reader.ts';

export interface BlameOptions {
  /** A code or an identifier. */
  readonly fiche: string;
  /** A key of the fiche, or further: `budget`, `budget/convivialite/montant`. */
  readonly field?: string | undefined;
  readonly folders: readonly string[];
}

const FAR = 5000;

/** Tells who last changed each part of a fiche, and when. Throws a failure outside a repository. */
export async function runBlame(host: Host, { fiche, field, folders }: BlameOptions): Promise<ExitCode> {
  const { folder, plan, fiche: id = '' } = await targetOf(host, folders, fiche);
  // What was read from YAML holds nothing else.
  const value = plan.fiches.entries.get(id)?.value as Json | undefined;
  if (value === undefined) return 2;
  const parts = partsAsked(value, field);
  const { steps } = await walkHistory(host, folder, 'HEAD', FAR);
  const origins = await originsOf(steps, { id, value }, parts);
  const named = placeNamer(plan, createTitles(await readSchemas()));
  const object = { kind: 'fiche' as const, id, file: plan.fiches.entries.get(id)?.file ?? '', value };
  host.out.write(table(origins, (path) => named(object, path)));
  return 0;
}

function partsAsked(value: Json, field: string | undefined): readonly (readonly string[])[] {
  if (field === undefined) return partsOf(value);
  const path = field.split(/[/.]/u).filter((step) => step !== '');
  const part = valueAt(value, path);
  if (part === undefined) {
    const known = [...new Set(partsOf(value).map(([key = '']) => key))];
    throw misuse(`La fiche n’a pas de « ${field} » : elle a ${list(known)}`);
  }
  const inside = partsOf(path.length === 1 ? { [path[0] ?? '']: part } : part);
  return path.length === 1 ? inside : inside.map((rest) => [...path, ...rest]);
}

function table(origins: readonly Origin[], name: (path: readonly string[]) => string): string {
  const rows = origins.map(({ path, from }) => [...who(from), name(path)].map((cell) => visible(cell)));
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function who(from: Origin['from']): readonly string[] {
  if (from === undefined) return ['', '', typo('plus ancien')];
  if (from === 'non_enregistre') return ['', '', typo('pas encore enregistré')];
  return [from.commit.slice(0, 7), libelleDate(from.date.slice(0, 'YYYY-MM-DD'.length)), from.author];
}
