import { describe, expect, it } from 'vitest';
import { Interruption, wantsColor } from '../../src/cli/host.ts';

describe('wantsColor', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, false],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ])('%j, terminal %s: %s', (env, isTerminal, expected) => {
    expect(wantsColor(env, isTerminal)).toBe(expected);
  });
});

describe('an interruption', () => {
  it('has the exit code that shells give to its signal', () => {
    const codes = (['SIGHUP', 'SIGINT', 'SIGTERM'] as const).map((signal) => new Interruption(signal).exitCode);
    expect(codes).toEqual([129, 130, 143]);
  });
});
