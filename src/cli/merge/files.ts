import type { Json } from '../../diff/items.ts';
import { type Merged, mergeValues } from '../../diff/merge.ts';
import { same } from '../../diff/merge-result.ts';
import { cutFrontMatter, readYaml } from '../../yaml/index.ts';
import { withCommentsOf } from './comments.ts';
import { applyMergeEdits } from './edits.ts';
import { mergeAsText, type Names, wholeConflict, withMarkers } from './markers.ts';

export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedText {
  readonly text: string;
  /** How many places are left to decide, between markers. */
  readonly conflicts: number;
}

/**
 * Merges a file of a plan: YAML by what it says, the text of a Markdown file by line. `path`: its name tells which it is. Lines end
 * as ours do.
 */
export function mergeFile(versions: Versions, path: string, names: Names): MergedText {
  const isWindows = /\r\n/u.test(versions.ours);
  const unix = (text: string): string => text.replaceAll('\r\n', '\n');
  const { text, conflicts } = mergeUnix(
    { base: unix(versions.base), ours: unix(versions.ours), theirs: unix(versions.theirs) },
    path,
    names,
  );
  return { text: isWindows ? text.replaceAll('\n', '\r\n') : text, conflicts };
}

function mergeUnix(versions: Versions, path: string, names: Names): MergedText {
  const { base, ours, theirs } = versions;
  if (ours === theirs || base === theirs) return { text: ours, conflicts: 0 };
  if (base === ours) return { text: theirs, conflicts: 0 };
  if (path.endsWith('.md')) return mergeMarkdown(versions, names);
  const list = path.endsWith('exceptions.yaml') ? 'exceptions' : '';
  return mergeYaml(versions, list, names) ?? byLine(versions, names);
}

function byLine({ base, ours, theirs }: Versions, names: Names): MergedText {
  return mergeAsText(base, ours, theirs, names);
}

function mergeMarkdown(versions: Versions, names: Names): MergedText {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(cutFrontMatter);
  if (base === undefined || ours === undefined || theirs === undefined) return byLine(versions, names);
  const heads = { base: base.yaml, ours: ours.yaml, theirs: theirs.yaml };
  const head = mergeUnix(heads, '.yaml', names);
  const body = byLine({ base: base.after, ours: ours.after, theirs: theirs.after }, names);
  return { text: `${ours.before}${head.text}${body.text}`, conflicts: head.conflicts + body.conflicts };
}

/** Undefined where one of the versions is not YAML that pst accepts. */
function mergeYaml(versions: Versions, list: string, names: Names): MergedText | undefined {
  const { base, ours, theirs } = versions;
  const [b, o, t] = [base.trim() === '' ? undefined : dataOf(base), dataOf(ours), dataOf(theirs)];
  if (o === undefined || t === undefined || (b === undefined && base.trim() !== '')) return undefined;
  const merged = mergeValues(b, o, t, list);
  const lines = mergeAsText(base, ours, theirs, names);
  if (merged.conflicts.length === 0 && lines.conflicts === 0 && isData(lines.text, merged.value)) return lines;
  return written(versions, merged, names) ?? { text: wholeConflict(ours, theirs, names), conflicts: 1 };
}

/** Our text, with what they changed, their comments, and the markers of what is left to decide. */
function written(
  { base, ours, theirs }: Versions,
  { value, edits, conflicts }: Merged,
  names: Names,
): MergedText | undefined {
  const text = applyMergeEdits(ours, edits);
  if (text === undefined || !isData(text, value)) return undefined;
  const commented = withCommentsOf(text, base, theirs);
  const complete = isData(commented, value) ? commented : text;
  const shown = withMarkers(complete, conflicts, names);
  return shown === undefined ? undefined : { text: shown, conflicts: conflicts.length };
}

function isData(text: string, value: Json | undefined): boolean {
  return same(dataOf(text), value);
}

function dataOf(text: string): Json | undefined {
  const { data, problems } = readYaml(new TextEncoder().encode(text), 'list');
  return problems.some(({ severity }) => severity === 'error') ? undefined : (data as Json | undefined); // what YAML gives
}
