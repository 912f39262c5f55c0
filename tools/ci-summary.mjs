// Adds up what the tests and the checks counted: node tools/ci-summary.mjs <vitest's JSON> <tests' exit code> <check's output> <its exit code>
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ passed: number, failed: number }} Count
 *
 * @typedef {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[],
 * }} VitestReport
 */

/**
 * @param {string} json of vitest's reporter
 * @returns {Count} A file that could not even be loaded is one failure.
 */
export function countTests(json) {
  const { numPassedTests, numFailedTests, testResults } = /** @type {VitestReport} */ (JSON.parse(json));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * @param {string} output of `npm run check`
 * @returns {Count}
 */
export function countChecks(output) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/mu.exec(output) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

/**
 * @param {() => Count} count throws when there is nothing to read
 * @param {number} exitCode of the command
 * @returns {Count} with at least one failure when the command failed, or passed nothing
 */
export function settle(count, exitCode) {
  const { passed, failed } = attempt(count);
  return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed };
}

/** @param {() => Count} count */
function attempt(count) {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** @param {readonly string[]} args */
function main([testsFile = '', testsCode, checkFile = '', checkCode]) {
  const tests = settle(() => countTests(readFileSync(testsFile, 'utf8')), Number(testsCode));
  const checks = settle(() => countChecks(readFileSync(checkFile, 'utf8')), Number(checkCode));
  const failed = tests.failed + checks.failed;
  console.log(`${tests.passed + checks.passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
