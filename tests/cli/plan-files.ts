import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const BASE = path.join(import.meta.dirname, '..', 'cases', 'base');

/** The files of the good plan of tests/cases, in `plan/`, with these instead or besides. */
export function planFiles(others: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const entries = readdirSync(BASE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const good = paths.map((file) => [path.relative(BASE, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]);
  return { ...(Object.fromEntries(good) as Record<string, string>), ...others };
}
