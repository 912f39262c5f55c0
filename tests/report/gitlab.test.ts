import { describe, expect, it } from 'vitest';
import { gitlab } from '../../src/report/gitlab.ts';
import { finding, marked, reportOf } from './make.ts';
import { hostileStrings } from './naughty.ts';

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string };
}

const issuesOf = (output: string): readonly Issue[] => JSON.parse(output) as readonly Issue[];

describe('the gitlab format', () => {
  it('gives what GitLab asks of each finding', () => {
    const { text, range } = marked('id: a\nnom: [ici]\n');
    const findings = [finding({ range, help: 'Corrigez.' }), finding({ severity: 'info', file: 'plan/a.yaml' })];
    expect(issuesOf(gitlab(reportOf(findings, { 'plan/pst.yaml': text })))).toEqual([
      {
        description: 'Ceci ne va pas',
        check_name: 'PST201',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
        severity: 'info',
        location: { path: 'plan/a.yaml', lines: { begin: 1, end: 1 } },
      },
      {
        description: 'Ceci ne va pas. Corrigez.',
        check_name: 'PST201',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
        severity: 'critical',
        location: { path: 'plan/pst.yaml', lines: { begin: 2, end: 2 } },
      },
    ]);
    expect(gitlab(reportOf([]))).toBe('[]\n');
  });

  it('keeps hostile text whole', () => {
    for (const text of hostileStrings()) {
      const [issue] = issuesOf(gitlab(reportOf([finding({ file: `plan/${text}`, message: 'x', help: '' })])));
      expect(issue?.location.path).toBe(`plan/${text}`);
    }
  });
});
