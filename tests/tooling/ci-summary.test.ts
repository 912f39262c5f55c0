import { describe, expect, it } from 'vitest';
import { countChecks, countTests, settle } from '../../tools/ci-summary.mjs';

describe('countTests', () => {
  const report = (passed: number, failed: number, files: readonly (readonly [string, readonly string[]])[]) =>
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      testResults: files.map(([status, tests]) => ({
        status,
        assertionResults: tests.map((test) => ({ status: test })),
      })),
    });

  it('counts tests', () => {
    expect(countTests(report(2, 1, [['failed', ['passed', 'passed', 'failed']]]))).toEqual({ passed: 2, failed: 1 });
  });

  it('counts as one failure a file that could not be loaded', () => {
    const files = [
      ['passed', ['passed']],
      ['failed', []],
      ['failed', ['skipped']],
    ] as const;
    expect(countTests(report(1, 0, files))).toEqual({ passed: 1, failed: 2 });
  });
});

describe('countChecks', () => {
  it('reads the last line of npm run check', () => {
    expect(countChecks('ok   types 1.0 s\nFAIL lint 2.0 s\n7 passed, 2 failed\n')).toEqual({ passed: 7, failed: 2 });
  });
});

describe('settle', () => {
  it('keeps what was counted', () => {
    expect(settle(() => ({ passed: 3, failed: 0 }), 0)).toEqual({ passed: 3, failed: 0 });
    expect(settle(() => ({ passed: 3, failed: 2 }), 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts one failure for a command that failed without saying what', () => {
    expect(settle(() => ({ passed: 3, failed: 0 }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts one failure when nothing ran', () => {
    expect(settle(() => ({ passed: 0, failed: 0 }), 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts one failure when there is nothing to read', () => {
    expect(settle(() => countTests(''), 0)).toEqual({ passed: 0, failed: 1 });
  });
});
