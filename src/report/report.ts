import type { Finding, Place, Related, Severity } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import type { Source } from '../model/read-file.ts';
import { typo } from './french.ts';
import { linesOf, type Lines } from './lines.ts';

/** A plan as the command read and judged it. `plan` is undefined when too little could be read to make one. */
export interface CheckedPlan {
  readonly folder: string;
  readonly plan: Plan | undefined;
  /** Where the plan itself is not at hand any more: what it held. */
  readonly counts?: Counts | undefined;
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** How much of a plan was read. */
export interface Counts {
  readonly fiches: number;
  readonly axes: number;
  readonly indicateurs: number;
}

export interface PlanRead {
  readonly folder: string;
  readonly counts: Counts | undefined;
}

/** What a format turns into text. */
export interface Report {
  /** Of pst. */
  readonly version: string;
  /** Those that were looked for. */
  readonly rules: readonly RuleInfo[];
  readonly plans: readonly PlanRead[];
  /** Where it is one of several, each on a part of the plans; one-based. */
  readonly shard?: { readonly index: number; readonly of: number } | undefined;
  /** Once each, by file, place and code; each with its range. */
  readonly findings: readonly Finding[];
  /** The text of the files that findings name. Without those that could not be read as text: there no place can be shown. */
  readonly texts: ReadonlyMap<string, Lines>;
}

/** What a format is told besides the report. Those made for a terminal care for colours. */
export interface Look {
  readonly color: boolean;
  /** From which severity the command fails: `error` unless said. */
  readonly failOn?: Severity;
}

/** A whole report as text, ending with one line feed. Pure: it neither prints nor knows the terminal. */
export type Format = (report: Report, look: Look) => string;

export function makeReport(version: string, checked: readonly CheckedPlan[], rules: readonly RuleInfo[] = []): Report {
  const sources = new Map(checked.flatMap((one) => [...one.sources]));
  const findings = checked.flatMap((one) => one.findings).map((finding) => worded(placed(finding, sources)));
  // Two plans that share a file each report what is wrong in it.
  const once = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return {
    version,
    rules,
    plans: checked.map(({ folder, plan, counts }) => ({ folder, counts: counts ?? (plan && countsOf(plan)) })),
    findings: once.sort(compareFindings),
    texts: textsOf(once, sources),
  };
}

/** The finding with the ranges of its places, for the files that could be read. */
export function placed({ excerpt, ...finding }: Finding, sources: ReadonlyMap<string, Source>): Finding {
  const related = finding.related?.map((place) => ({ ...place, ...rangeOf(place, sources) }));
  return { ...finding, ...rangeOf(finding, sources, excerpt), ...(related && { related }) };
}

function rangeOf(place: Place, sources: ReadonlyMap<string, Source>, excerpt?: string): Pick<Place, 'range'> {
  const source = sources.get(place.file);
  if (place.range !== undefined) return { range: place.range };
  if (source === undefined) return {};
  const range = source.locate(place.pointer, place.at ?? 'value');
  return { range: excerpt === undefined ? range : (partOf(source, range, excerpt) ?? range) };
}

type Range = NonNullable<Place['range']>;

/** Undefined where the file writes the part otherwise, on two lines or with escapes. */
function partOf({ text }: Source, whole: Range, part: string): Range | undefined {
  const start = text.indexOf(part, whole.start);
  return start === -1 || start + part.length > whole.end ? undefined : { start, end: start + part.length };
}

function worded(finding: Finding): Finding {
  const related = finding.related?.map((place): Related => ({ ...place, message: typo(place.message) }));
  const help = finding.help === undefined ? undefined : { help: typo(finding.help) };
  return { ...finding, message: typo(finding.message), ...help, ...(related && { related }) };
}

/** By code unit, so that the order is the same on every machine. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    compare(a.range?.start ?? -1, b.range?.start ?? -1) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

function textsOf(findings: readonly Finding[], sources: ReadonlyMap<string, Source>): ReadonlyMap<string, Lines> {
  const places = findings.flatMap((finding): readonly Place[] => [finding, ...(finding.related ?? [])]);
  const texts = new Map<string, Lines>();
  for (const { file } of places) {
    const { text = '' } = sources.get(file) ?? {};
    if (text !== '' && !texts.has(file)) texts.set(file, linesOf(text));
  }
  return texts;
}

export function countsOf(plan: Plan): Counts {
  const fiches = [...plan.fiches.entries.values()].map((entry) => entry.value);
  const axes = [...plan.axes.entries.values()].map((entry) => entry.value);
  const owners = [plan.pst.value.indicateurs_globaux, ...[...fiches, ...axes].map((owner) => owner.indicateurs)];
  const parts = fiches.flatMap((fiche) => fiche.sous_actions ?? []).map((part) => part.indicateurs);
  return {
    fiches: fiches.length,
    axes: axes.length,
    indicateurs: [...owners, ...parts].flatMap((i) => i ?? []).length,
  };
}
