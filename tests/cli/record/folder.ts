import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host } from '../../../src/cli/host.ts';
import { pst, type Run } from '../fake-host.ts';
import { planFiles } from '../plan-files.ts';

export interface Folder {
  readonly cwd: string;
  /** Runs `pst record` on the good plan of tests/cases, on 15 June 2024. */
  readonly record: (...args: readonly string[]) => Promise<Run>;
  readonly asked: (questions: Host['questions'], ...args: readonly string[]) => Promise<Run>;
  /** The content of a file of the plan; undefined where there is none. */
  readonly read: (file: string) => string | undefined;
}

/** A folder with the good plan of tests/cases in `plan/`, and these files besides. */
export function folderWith(others: Readonly<Record<string, string>> = {}): Folder {
  const cwd = mkdtempSync(path.join(tmpdir(), 'pst-record-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(planFiles(others))) {
    mkdirSync(path.join(cwd, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(cwd, file), text);
  }
  const now = () => new Date('2024-06-15T12:00:00Z');
  return {
    cwd,
    record: (...args) => pst(['record', ...args], { cwd, now }),
    asked: (questions, ...args) => pst(['record', ...args], { cwd, now, questions }),
    read: (file) => {
      try {
        return readFileSync(path.join(cwd, 'plan', file), 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
