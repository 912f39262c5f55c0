import type { Finding } from '../model/finding.ts';
import { sentences, typo } from './french.ts';
import { regionOf } from './region.ts';
import type { Look, Report } from './report.ts';
import { reaches, SEVERITY_NAMES } from './severity.ts';
import { visible } from './visible.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** A suite by file, a case by finding: those below the threshold are skipped rather than failed. One case passes by plan read. */
export function junit(report: Report, { failOn = 'error' }: Look): string {
  const { findings, plans } = report;
  const fails = (finding: Finding): boolean => reaches(finding.severity, failOn);
  const files = [...new Set(findings.map(({ file }) => file))];
  const read = plans.filter(({ counts }) => counts !== undefined).map(({ folder }) => folder);
  const passed = read.map((folder) => element('testcase', { classname: folder, name: 'Le plan a été lu' }));
  const suites = [
    suite('pst validate', passed, [], fails),
    ...files.map((file) => {
      const own = findings.filter((finding) => finding.file === file);
      return suite(
        file,
        own.map((finding) => testcase(finding, report, fails(finding))),
        own,
        fails,
      );
    }),
  ];
  const totals = { name: 'pst', ...counts(findings, passed.length + findings.length, fails) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, suites)}\n`;
}

function suite(
  name: string,
  cases: readonly string[],
  findings: readonly Finding[],
  fails: (finding: Finding) => boolean,
): string {
  return element('testsuite', { name, ...counts(findings, cases.length, fails) }, cases);
}

function counts(findings: readonly Finding[], tests: number, fails: (finding: Finding) => boolean): Attributes {
  const failures = findings.filter(fails).length;
  return { tests, failures, errors: 0, skipped: findings.length - failures };
}

function testcase(finding: Finding, { texts }: Report, failed: boolean): string {
  const { code, severity, message, help, file } = finding;
  const start = regionOf(finding, texts)?.start;
  const place = start === undefined ? file : `${file}:${String(start.line)}:${String(start.column)}`;
  const attributes = { classname: file, name: `${code} ${place}`, file, ...(start && { line: start.line }) };
  const said = typo(`${SEVERITY_NAMES[severity]} ${code} : ${message}`);
  const details = escape([place, ...(help === undefined ? [] : [help])].join('\n'));
  const result = failed
    ? element('failure', { type: code, message: said }, details)
    : element('skipped', { message: sentences(said, help) });
  return element('testcase', attributes, [result]);
}

/** `content`: elements, each on its lines, or text that is escaped already. */
function element(name: string, attributes: Attributes, content: readonly string[] | string = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  if (content.length === 0) return `${open}/>`;
  return typeof content === 'string' ? `${open}>${content}</${name}>` : `${open}>\n${content.join('\n')}\n</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write most control characters, nor U+FFFE and U+FFFF: they are shown. Line feeds hold in attributes too. */
function escape(text: string): string {
  return text
    .replace(/[^\n]+/gu, visible)
    .replace(/[\uFFFE\uFFFF]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
    .replaceAll('\n', '&#10;');
}
