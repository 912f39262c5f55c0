import type { Finding, Place } from '../../model/finding.ts';
import type { RuleInfo } from '../../model/rule-info.ts';
import type { Source } from '../../model/read-file.ts';
import type { JsonFinding, JsonPlace, JsonPlan, JsonReport, Point } from '../../report/json.ts';
import { type Lines, linesOf, linesWithout } from '../../report/lines.ts';
import { type CheckedPlan, makeReport, type Report } from '../../report/report.ts';

/** The text of a file; undefined where it is not at hand. */
export type TextOf = (file: string) => string | undefined;

export interface Merged {
  readonly report: Report;
  /** The files of which the text is not at hand, or not any more that of the reports, sorted. */
  readonly withoutText: readonly string[];
}

/** One report from those of several parts of the plans: the one that all the plans at once would have had, plans sorted. */
export function mergeReports(reports: readonly JsonReport[], textOf: TextOf, rules: readonly RuleInfo[]): Merged {
  const points = pointsOf(reports.flatMap(({ findings }) => findings));
  const sources = new Map([...points].flatMap(([file, at]) => sourceOf(textOf(file), file, at)));
  const plans = new Map(reports.flatMap((one) => one.plans).map((plan) => [plan.folder, plan]));
  const sorted = [...plans.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const checked = sorted.map((plan) => checkedPlan(plan));
  const findings = reports.flatMap((one) => one.findings.map(findingOf));
  const all: CheckedPlan = { folder: '', plan: undefined, findings, sources };
  const report = makeReport(reports[0]?.tool.version ?? '', [...checked, all], rules);
  const missing = [...points].filter(([file]) => !sources.has(file));
  const blind = missing.map(([file, at]): [string, Lines] => [file, linesWithout(at)]);
  return {
    report: { ...report, plans: report.plans.slice(0, -1), texts: new Map([...report.texts, ...blind]) },
    withoutText: missing.map(([file]) => file).sort(),
  };
}

type Points = ReadonlyMap<number, Point>;

/** Every position that is written down, by file. */
function pointsOf(findings: readonly JsonFinding[]): ReadonlyMap<string, Points> {
  const files = new Map<string, Map<number, Point>>();
  const places = findings.flatMap((finding): readonly JsonPlace[] => [finding, ...finding.related]);
  for (const { file, start, end } of places) {
    if (start === undefined || end === undefined) continue;
    const points = files.get(file) ?? new Map<number, Point>();
    files.set(file, points.set(start.offset, start).set(end.offset, end));
  }
  return files;
}

/** Nothing where the positions are not those of this text: the file changed since. */
function sourceOf(text: string | undefined, file: string, points: Points): readonly (readonly [string, Source])[] {
  if (text === undefined) return [];
  const lines = linesOf(text);
  const isSame = [...points.values()].every(({ offset, line, column }) => {
    const here = lines.position(offset);
    return here.line === line && here.column === column;
  });
  return isSame ? [[file, { text, locate: () => ({ start: 0, end: 0 }) }]] : [];
}

function checkedPlan(plan: JsonPlan): CheckedPlan {
  const { folder } = plan;
  const base = { folder, plan: undefined, findings: [], sources: new Map<string, Source>() };
  if (!plan.read) return base;
  const { fiches, axes, indicateurs } = plan;
  return { ...base, counts: { fiches, axes, indicateurs } };
}

/** A report says that a finding can be mended, not how: an empty fix stands for it. */
function findingOf({ code, severity, message, help, fixable, related, ...place }: JsonFinding): Finding {
  const others = related.map(({ message: said, ...other }) => ({ ...placeOf(other), message: said }));
  return {
    ...placeOf(place),
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...(others.length > 0 && { related: others }),
    ...(fixable === true && { fix: [] }),
  };
}

function placeOf({ file, pointer, start, end }: JsonPlace): Place {
  if (start === undefined || end === undefined) return { file, pointer };
  return { file, pointer, range: { start: start.offset, end: end.offset } };
}
