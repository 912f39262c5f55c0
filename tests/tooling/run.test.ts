import { describe, expect, it } from 'vitest';
import { commandFile, inOrder, run, runNode } from '../../tools/run.mjs';

describe('run', () => {
  it('returns the exit code and both outputs', async () => {
    const script = "process.stdout.write('out '); process.stderr.write('err'); process.exitCode = 3;";
    const { code, output } = await runNode(['-e', script], { capture: true });
    expect(code).toBe(3);
    expect(output).toContain('out ');
    expect(output).toContain('err');
  });

  it('says 127 for a program that does not exist', async () => {
    expect(await run('no-such-program-of-pst', [], { capture: true })).toMatchObject({ code: 127 });
  });

  it('says 128 + n for a program that a signal ended', async () => {
    expect(await runNode(['-e', "process.kill(process.pid, 'SIGKILL')"], { capture: true })).toMatchObject({
      code: 137,
    });
  });

  it('hands a signal on, and counts as interrupted even what ended well', async () => {
    const patient = `
      process.on('SIGTERM', () => process.exit(0));
      setTimeout(() => {}, 20_000);
      process.kill(process.ppid, 'SIGTERM');`;
    const parent = `
      import { runNode } from './tools/run.mjs';
      const { code } = await runNode(['-e', ${JSON.stringify(patient)}]);
      console.log(code);`;
    const { output } = await runNode(['--input-type=module', '-e', parent], { capture: true });
    expect(output).toBe('143\n');
  });
});

describe('inOrder', () => {
  it('stops at the first step that fails, with its code', async () => {
    const done: string[] = [];
    const step = (name: string, code: number) => () => {
      done.push(name);
      return code;
    };
    expect(await inOrder([step('a', 0), step('b', 2), step('c', 0)])).toBe(2);
    expect(done).toEqual(['a', 'b']);
  });
});

describe('commandFile', () => {
  it('finds the file of a command', () => {
    expect(commandFile('typescript', 'tsc')).toMatch(/typescript[\\/]bin[\\/]tsc$/u);
    expect(() => commandFile('typescript', 'nothing')).toThrow('typescript has no command nothing');
  });
});
