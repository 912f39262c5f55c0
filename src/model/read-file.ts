import type { CheckShape, ShapeError } from '../schema/index.ts';
import { type FrontMatter, type Range, readFrontMatter, readYaml, type YamlProblem } from '../yaml/index.ts';
import type { Finding } from './finding.ts';
import { type Fix, fixOf } from './fix.ts';
import { notFormatted } from './format-file.ts';
import { mend } from './mend.ts';
import type { Role } from './plan-files.ts';
import { sourceAgain } from './source-again.ts';
import { yamlFinding } from './yaml-finding.ts';

export interface PlanFile {
  /** Relative to the working folder, '/' between names. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file's text and where its values stand in it. */
export interface Source {
  readonly text: string;
  readonly locate: (pointer: string, at?: 'key' | 'value') => Range;
}

/** A file of the plan as read. */
export interface ReadFile {
  readonly path: string;
  readonly role: Role;
  readonly source: Source;
  /** What the file says, before anything was left out of it. */
  readonly data: unknown;
  /** What has the right shape; undefined when nothing has. */
  readonly value: unknown;
  /** Pointers into `data` to what `value` lacks. */
  readonly dropped: ReadonlySet<string>;
  /** The pointer into the file for a pointer into `value`. */
  readonly written: (pointer: string) => string;
  readonly findings: readonly Finding[];
  /** For a text: what follows its front matter. */
  readonly body?: Pick<FrontMatter, 'body' | 'bodyStart'>;
}

const NOTHING: ReadonlySet<string> = new Set();
const asIs = (pointer: string): string => pointer;

/** `isFormatted`: asked of the text of a file in which nothing is wrong. */
export function readFile(
  { path, bytes }: PlanFile,
  role: Role,
  check: CheckShape,
  isFormatted: (text: string, kind: Role['kind']) => boolean,
): ReadFile {
  const text = role.kind === 'texte' ? readFrontMatter(bytes) : undefined;
  const root = role.kind === 'exceptions' ? 'list' : 'map';
  const source = text?.head ?? readYaml(bytes, root);
  const { data, problems } = source;
  const base = { path, role, source, data, ...(text !== undefined && { body: text }) };
  const found = problems.map((problem) => yamlFinding(path, problem));
  const unchanged = { dropped: NOTHING, written: asIs };
  if (data === undefined) return { ...base, ...unchanged, value: undefined, findings: found };
  const errors = check(role.kind, data);
  const said = errors.filter((error) => !isConsequence(error, problems));
  const findings: Finding[] = [
    ...found,
    ...said.map((error) => shapeFinding(path, error, fixOf(path, role.kind, source, error))),
  ];
  if (findings.length === 0 && !isFormatted(source.text, role.kind)) findings.push(notFormatted(path));
  if (findings.length === 0 && text === undefined) {
    return { ...base, ...unchanged, source: sourceAgain(bytes, root), value: data, findings };
  }
  if (errors.length === 0) return { ...base, ...unchanged, value: data, findings };
  const mended = mend(data, errors, (value) => check(role.kind, value));
  return { ...base, ...unchanged, value: undefined, ...mended, findings };
}

/** A file whose content is not known: what it describes may exist. */
export function unreadable(path: string, role: Role, finding: Finding): ReadFile {
  const source: Source = { text: '', locate: () => ({ start: 0, end: 0 }) };
  const nothing = { data: undefined, value: undefined, dropped: NOTHING, written: (pointer: string) => pointer };
  return { path, role, source, ...nothing, findings: [finding] };
}

/** What is said about a value that YAML already misreads, or about a key with an invisible character, is one mistake more than there is. */
function isConsequence({ pointer, code }: ShapeError, problems: readonly YamlProblem[]): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.some((problem) => problem.pointer === pointer)) return true;
  return (code === 'PST101' || code === 'PST102') && errors.some((problem) => problem.code === 'PST012');
}

function shapeFinding(
  file: string,
  { code, pointer, at, message, help, related }: ShapeError,
  fix: readonly Fix[] | undefined,
): Finding {
  return {
    code,
    severity: 'error',
    message,
    ...(help !== undefined && { help }),
    file,
    pointer,
    at,
    ...(related !== undefined && { related: [{ file, ...related }] }),
    ...(fix !== undefined && { fix }),
  };
}
