import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.ts';
import type { Plan } from '../../src/model/plan.ts';
import { makeReport } from '../../src/report/report.ts';
import { finding, marked, reportOf } from './make.ts';

const schema = new URL('../../schemas/sortie-validate.schema.json', import.meta.url);
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

function parsed(output: string): unknown {
  const value: unknown = JSON.parse(output);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

describe('the JSON format', () => {
  it('gives one-based positions and offsets', () => {
    const { text, range } = marked('id: a\nnom: é😀 [ici]\n');
    const related = [{ file: 'plan/autre.yaml', pointer: '/id', message: 'déjà là : ici' }];
    const report = reportOf([finding({ pointer: '/nom', help: 'Corrigez : ceci', range, related })], {
      'plan/pst.yaml': text,
    });
    expect(parsed(json(report))).toEqual({
      version: 1,
      tool: { name: 'pst', version: '1.2.3' },
      summary: { error: 1, warning: 0, info: 0 },
      plans: [{ folder: 'plan', read: false }],
      findings: [
        {
          code: 'PST201',
          severity: 'error',
          message: 'Ceci ne va pas',
          help: 'Corrigez\u00A0: ceci',
          file: 'plan/pst.yaml',
          pointer: '/nom',
          start: { line: 2, column: 10, offset: 15 },
          end: { line: 2, column: 13, offset: 18 },
          related: [{ message: 'déjà là\u00A0: ici', file: 'plan/autre.yaml', pointer: '/id' }],
        },
      ],
    });
  });

  it('counts what was read', () => {
    const report = makeReport('1.2.3', [{ folder: '.', plan: somePlan(), findings: [], sources: new Map() }]);
    expect(parsed(json(report))).toMatchObject({
      plans: [{ folder: '.', read: true, fiches: 2, axes: 1, indicateurs: 5 }],
      findings: [],
    });
  });

  it('gives all findings, however many', () => {
    const findings = Array.from({ length: 500 }, (_, i) => finding({ severity: 'info', message: String(i) }));
    expect(parsed(json(reportOf(findings)))).toMatchObject({ summary: { info: 500 } });
  });

  it('keeps hostile text whole and harmless', () => {
    const message = '\u001B[2J\u009B2J \u202E \u2028 \uD800 </script> "\\';
    const output = json(reportOf([finding({ message })]));
    expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/u);
    expect(parsed(output)).toMatchObject({ findings: [{ message }] });
  });
});

/** Two fiches, one of which has a part, and one axe: five indicators in all four places. */
function somePlan(): Plan {
  const indicateurs = [{}];
  const directory = (values: readonly object[]): object => ({
    entries: new Map(values.map((value, i) => [String(i), { value }])),
  });
  const plan = {
    pst: { value: { indicateurs_globaux: indicateurs } },
    axes: directory([{ indicateurs }]),
    fiches: directory([{ indicateurs: [{}, {}], sous_actions: [{ indicateurs }, {}] }, {}]),
  };
  return plan as unknown as Plan; // what is counted, and nothing else
}
