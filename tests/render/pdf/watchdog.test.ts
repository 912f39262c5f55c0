import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWatchdog } from '../../../src/render/pdf/watchdog.ts';

const LIMIT = { base: 1000, more: 10 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what takes longer than the limit is said to', () => {
  const bark = vi.fn();
  startWatchdog(LIMIT, bark);
  vi.advanceTimersByTime(999);
  expect(bark).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(bark.mock.calls.map(([late]) => String(late))).toEqual([
    'PrintFailure: L’impression a été arrêtée au bout de 1\u00a0secondes. ' +
      'Le document est peut-être trop lourd (images), ou la machine trop chargée.',
  ]);
});

test('a long document has more time, counted from the start', () => {
  const bark = vi.fn();
  const watchdog = startWatchdog(LIMIT, bark);
  vi.advanceTimersByTime(900);
  watchdog.measure('x'.repeat(100));
  vi.advanceTimersByTime(1099);
  expect(bark).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(bark).toHaveBeenCalledOnce();
});

test('nothing is said once it is stopped', () => {
  const bark = vi.fn();
  const watchdog = startWatchdog(LIMIT, bark);
  watchdog.measure('x');
  watchdog.stop();
  vi.advanceTimersByTime(10_000);
  expect(bark).not.toHaveBeenCalled();
});
