import type { Finding, Place, Severity } from '../model/finding.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { sentences, typo } from './french.ts';
import { regionOf } from './region.ts';
import type { Report } from './report.ts';
import { escapeJson } from './visible.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0, which the security pages of GitHub and many editors read: every rule, whether or not it found something, then the
 * findings. Rules have no `helpUri`: the standard wants it absolute, and their pages come with pst, wherever it is.
 */
export function sarif(report: Report): string {
  const { version, rules, findings, texts } = report;
  const ranks = new Map(rules.map(({ code }, index) => [code, index]));
  const fingerprints = fingerprintsOf(report);
  const results = findings.map((finding, index) => ({
    ruleId: finding.code,
    ...(ranks.has(finding.code) && { ruleIndex: ranks.get(finding.code) }),
    level: LEVELS[finding.severity],
    message: { text: plain(sentences(finding.message, finding.help)) },
    locations: [locationOf(finding, texts)],
    ...relatedOf(finding, texts),
    partialFingerprints: { 'pst/v1': fingerprints[index] },
  }));
  const driver = { name: 'pst', version, rules: rules.map(descriptor) };
  const run = { tool: { driver }, language: 'fr', columnKind: 'utf16CodeUnits', results };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
}

function descriptor({ code, name, severity, summary }: RuleInfo): object {
  const text = typo(summary);
  return {
    id: code,
    name,
    shortDescription: { text },
    help: {
      text: typo(`${text} Pour comprendre ce constat et savoir que faire : pst explain ${code}`),
      markdown: typo(`${text}\n\nPour comprendre ce constat et savoir que faire : \`pst explain ${code}\``),
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function locationOf(place: Place, texts: Report['texts']): object {
  const region = regionOf(place, texts);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(place.file) },
      ...(region !== undefined && {
        region: {
          startLine: region.start.line,
          startColumn: region.start.column,
          endLine: region.end.line,
          endColumn: region.end.column,
        },
      }),
    },
    ...(place.pointer !== '' && { logicalLocations: [{ fullyQualifiedName: place.pointer }] }),
  };
}

function relatedOf({ related = [] }: Finding, texts: Report['texts']): object {
  if (related.length === 0) return {};
  const locations = related.map((place, index) => ({
    id: index + 1,
    ...locationOf(place, texts),
    message: { text: plain(place.message) },
  }));
  return { relatedLocations: locations };
}

/** A path as a relative URI. A lone surrogate has no code in a URI. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** In a message, « [text](address) » would be a link. */
function plain(text: string): string {
  return text.replace(/(\\*)\](?=\()/gu, '$1$1\\]');
}
