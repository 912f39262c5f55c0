import type { YamlProblem } from './cause.ts';
import { mergeConflict } from './causes/file.ts';
import { restOfLine } from './span.ts';

/** What git, or `pst merge`, leaves around and between two versions of the same lines, one after the other. */
const MARKS = [/^<{7} /gmu, /^={7}\r?$/gmu, /^>{7} /gmu];

/** The first conflict that a text holds: it says two things, and neither may be read. */
export function conflictIn(text: string): YamlProblem | undefined {
  let [start, from] = [-1, 0];
  for (const mark of MARKS) {
    mark.lastIndex = from;
    const found = mark.exec(text);
    if (found === null) return undefined;
    if (start === -1) start = found.index;
    from = mark.lastIndex;
  }
  return mergeConflict.at(restOfLine(text, start), {});
}
