import { describe, expect, it } from 'vitest';
import { runChecks, type Check } from '../../tools/checks.mjs';

const check = (name: string, code: number, output = ''): Check => ({
  name,
  run: () => Promise.resolve({ code, output }),
});

describe('runChecks', () => {
  it('tells each check on one line, and counts them on the last', async () => {
    const { code, lines } = await told([check('types', 0, 'chatter'), check('lint', 0)]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^ok {3}types +\d+\.\d s$/u),
      expect.stringMatching(/^ok {3}lint +\d+\.\d s$/u),
      '2 passed, 0 failed',
    ]);
  });

  it('shows in full what fails, and goes on', async () => {
    const { code, lines } = await told([check('lint', 1, 'line one\nline two\n'), check('format', 0)]);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^FAIL lint/u);
    expect(lines.slice(1, 3)).toEqual(['line one', 'line two']);
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
  });

  it('stops when interrupted', async () => {
    const { code, lines } = await told([check('types', 130), check('lint', 0)]);
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  it('does not call a success that nothing was checked', async () => {
    expect(await told([])).toEqual({ code: 1, lines: ['0 passed, 0 failed'] });
  });
});

async function told(checks: readonly Check[]): Promise<{ code: number; lines: readonly string[] }> {
  let text = '';
  const code = await runChecks(checks, (more) => (text += more));
  return { code, lines: text.trimEnd().split('\n') };
}
