/** @typedef {{ name: string, run: () => Promise<{ code: number, output: string }> }} Check */

/**
 * Runs the checks one after the other, each told on one line, and in full when it fails. The last line counts them.
 *
 * @param {readonly Check[]} checks
 * @param {(text: string) => void} print
 * @returns {Promise<0 | 1>} 1 when one failed, or when there was none
 */
export async function runChecks(checks, print) {
  let passed = 0;
  let failed = 0;
  for (const { name, run } of checks) {
    const start = performance.now();
    const { code, output } = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    print(`${code === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${seconds.padStart(5)} s\n`);
    if (code === 0) {
      passed += 1;
      continue;
    }
    failed += 1;
    print(`${output.trimEnd()}\n\n`);
    // Interrupted: the other steps are not wanted.
    if (code > 128) break;
  }
  print(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
