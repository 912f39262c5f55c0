import { configDefaults, defineConfig } from 'vitest/config';

const E2E = ['tests/cases/**/*.test.ts', 'tests/e2e/**/*.test.ts', 'tests/git/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...E2E],
          // A machine that does other things at the same time is slow, not wrong: time is judged by the bench.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // They start dist/bin.js, git and a browser: slow to start, and greedy enough for two at a time to fill a machine.
        test: {
          name: 'e2e',
          include: E2E,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // After the quick ones, which usually say first, and better, what is wrong.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
