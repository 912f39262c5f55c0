import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { fingerprintsOf } from '../../src/report/fingerprint.ts';
import { finding, marked, reportOf } from './make.ts';

/** Of one finding on what is between brackets. */
function printed(text: string, given: Partial<Finding> = {}): string {
  const mark = marked(text);
  const report = reportOf([finding({ pointer: '/phases/2/debut', range: mark.range, ...given })], {
    'plan/pst.yaml': mark.text,
  });
  return fingerprintsOf(report)[0] ?? '';
}

const base = printed('debut: [2028]\n');

describe('a fingerprint', () => {
  it.each([
    ['lines are added before', printed('# note\n\ndebut: [2028]\n')],
    ['the line is moved to the right', printed('   debut:   [2028]\n')],
    ['an item is added before in the list', printed('debut: [2028]\n', { pointer: '/phases/3/debut' })],
    ['a version of pst words it better', printed('debut: [2028]\n', { message: 'Mieux dit', help: 'Faites' })],
    ['its severity is set otherwise', printed('debut: [2028]\n', { severity: 'info' })],
  ])('stays when %s', (_what, other) => expect(other).toBe(base));

  it.each([
    ['code', printed('debut: [2028]\n', { code: 'PST999' })],
    ['file', printed('debut: [2028]\n', { file: 'plan/autre.yaml' })],
    ['key', printed('debut: [2028]\n', { pointer: '/phases/2/fin' })],
    ['value', printed('debut: [2029]\n')],
  ])('changes with the %s', (_what, other) => expect(other).not.toBe(base));

  it('is never that of another finding of the report', () => {
    const findings = ['/a/1', '/a/2', '/a/3'].map((pointer) => finding({ pointer }));
    expect(new Set(fingerprintsOf(reportOf(findings))).size).toBe(3);
  });
});
