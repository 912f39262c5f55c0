import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { sarif } from '../../src/report/sarif.ts';
import { CATALOGUE } from '../../src/rules/index.ts';
import { finding, marked, reportOf } from './make.ts';
import { hostileStrings } from './naughty.ts';
import { validateSarif } from './sarif-official.ts';
import { SARIF_SCHEMA } from './sarif-schema.ts';

interface Log {
  readonly runs: readonly [{ readonly tool: { readonly driver: Driver }; readonly results: readonly Result[] }];
}
interface Driver {
  readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
}
interface Result {
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(SARIF_SCHEMA);

function runOf(report: Report): Log['runs'][0] {
  const log: unknown = JSON.parse(sarif(report));
  expect(validateSarif(log)).toEqual([]);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return (log as Log).runs[0];
}

const withRules = (findings: readonly Finding[]): Report =>
  makeReport('1.2.3', [{ folder: 'plan', plan: undefined, findings, sources: new Map() }], CATALOGUE);

describe('the sarif format', () => {
  it('is held to the official schema, which refuses what it should', () => {
    const log = JSON.parse(sarif(reportOf([finding({ file: 'plan/x' })]))) as Log;
    expect(validateSarif(log)).toEqual([]);
    expect(validateSarif({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toHaveLength(1);
    const text = JSON.stringify(log);
    expect(validateSarif(JSON.parse(text.replace('plan/x', 'plan:x y')))).toHaveLength(1);
    expect(validateSarif(JSON.parse(text.replace('"level":"error"', '"level":"fatal"')))).toHaveLength(1);
  });

  it('gives each finding its place, its related places and its fingerprint', () => {
    const { text, range } = marked('id: a\nnom: é😀 [ici]\n');
    const related = [{ file: 'communs/é a.yaml', pointer: '/id', message: 'déjà là' }];
    const report = reportOf([finding({ severity: 'info', pointer: '/nom', help: 'Corrigez.', range, related })], {
      'plan/pst.yaml': text,
    });
    expect(runOf(report).results).toEqual([
      {
        ruleId: 'PST201',
        level: 'note',
        message: { text: 'Ceci ne va pas. Corrigez.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'plan/pst.yaml' },
              region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 13 },
            },
            logicalLocations: [{ fullyQualifiedName: '/nom' }],
          },
        ],
        relatedLocations: [
          {
            id: 1,
            physicalLocation: { artifactLocation: { uri: 'communs/%C3%A9%20a.yaml' } },
            logicalLocations: [{ fullyQualifiedName: '/id' }],
            message: { text: 'déjà là' },
          },
        ],
        partialFingerprints: { 'pst/v1': expect.stringMatching(/^[0-9a-f]{64}$/u) as string },
      },
    ]);
  });

  it('is valid with nothing found, with rules and without', () => {
    expect(runOf(reportOf([])).results).toEqual([]);
    expect(runOf(withRules([])).results).toEqual([]);
  });

  it('is valid for a finding of every rule, at once', () => {
    const findings = CATALOGUE.map(({ code, severity }) => finding({ code, severity, help: 'Corrigez.' }));
    expect(runOf(withRules(findings)).results.map(({ ruleIndex }) => ruleIndex)).toHaveLength(CATALOGUE.length);
  });

  it('lists every rule, even when nothing was found, and each result points to its own', () => {
    const { rules } = runOf(withRules([])).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(CATALOGUE.map(({ code }) => code));
    expect(rules.filter(({ id, help }) => !help.text.endsWith(`pst explain ${id}`))).toEqual([]);
    const [{ ruleIndex } = { ruleIndex: -1 }] = runOf(withRules([finding({ code: 'PST301' })])).results;
    expect(rules[ruleIndex]?.id).toBe('PST301');
  });

  it('lets no text break the log, become a link, or leave the folder by its encoding', () => {
    for (const text of hostileStrings()) {
      const [result] = runOf(reportOf([finding({ file: `plan/${text}`, message: `${text}.` })])).results;
      const uri = result?.locations[0].physicalLocation.artifactLocation.uri ?? '';
      expect(decodeURIComponent(uri)).toBe(`plan/${text}`.replace(/\p{Cs}/gu, '\uFFFD'));
      expect(result?.message.text).not.toMatch(/(?<!\\)(?:\\\\)*\]\(/u);
    }
  });
});
