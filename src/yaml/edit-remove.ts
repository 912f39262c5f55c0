import { type Child, childrenOf, isFlow } from './edit-place.ts';
import { columnOf, endOfLine, nextLine, type Splice, startOfLine } from './edit-splice.ts';
import { trimmedEnd } from './span.ts';

/** Takes a child out of a collection that has others, its best way first. Comments on lines of their own stay. Line ends are `\n`. */
export function removeChild(text: string, child: Child): readonly (readonly Splice[])[] {
  if (isFlow(child.parent)) return [removeInFlow(text, child)];
  const line = startOfLine(text, child.start);
  if (text.slice(line, child.start).trim() !== '') return [[removeAfterDash(text, child)]];
  const lines = { start: line, end: endOfLines(text, child.end), text: '' };
  // At the end of a text that has no last line end, the one before goes.
  const start = lines.end === text.length && !text.endsWith('\n') ? Math.max(0, line - 1) : line;
  const blank = blankLineBefore(text, line, lines.end);
  const alone = [{ ...lines, start }];
  // Below a block of text, a comment that stands to the right would become a part of it.
  return [
    ...(blank === undefined ? [] : [[{ ...lines, start: blank }]]),
    alone,
    [...alone, ...leftward(text, child, lines.end)],
  ];
}

/** The comments that follow, moved to the column of what goes. */
function leftward(text: string, { start }: Child, from: number): readonly Splice[] {
  const column = columnOf(text, start);
  const moved: Splice[] = [];
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const [, indent] = /^([ \t]*)(?:#|$)/mu.exec(text.slice(line, endOfLine(text, line))) ?? [];
    if (indent === undefined) break;
    if (indent.length > column) moved.push({ start: line + column, end: line + indent.length, text: '' });
  }
  return moved;
}

function endOfLines(text: string, end: number): number {
  return text.charAt(end - 1) === '\n' ? end : nextLine(text, end);
}

/** The start of a blank line that would be one too many: it precedes what goes, and another, or the end, follows. */
function blankLineBefore(text: string, start: number, end: number): number | undefined {
  const followed = end < text.length && text.slice(end, endOfLine(text, end)).trim() !== '';
  if (followed || start === 0) return undefined;
  const before = startOfLine(text, start - 1);
  return text.slice(before, start).trim() === '' && before > 0 ? before : undefined;
}

/** The first key after a dash: the next comes in its place, after the comments between them. */
function removeAfterDash(text: string, child: Child): Splice {
  const { start } = child;
  const lineEnd = endOfLines(text, child.end);
  const next = childrenOf(text, child.parent)[child.index + 1]?.start ?? lineEnd;
  const between = text.slice(lineEnd, next);
  return { start, end: lineEnd + (/^[ \t\n]*/u.exec(between)?.[0].length ?? 0), text: '' };
}

function removeInFlow(text: string, { start, end, commaBefore, commaAfter }: Child): readonly Splice[] {
  if (commaAfter === undefined) {
    const from = Math.max(trimmedEnd(text, commaBefore ?? start, start), (commaBefore ?? -1) + 1);
    const comma = commaBefore === undefined ? [] : [{ start: commaBefore, end: commaBefore + 1, text: '' }];
    return [...comma, { start: from, end, text: '' }];
  }
  const after = commaAfter + 1;
  const line = startOfLine(text, start);
  const rest = text.slice(after, endOfLine(text, after));
  const alone = line > 0 && text.slice(line, start).trim() === '' && rest.trim() === '';
  if (alone) return [{ start: line, end: nextLine(text, after), text: '' }];
  // A no-break space is a letter like others.
  const blanks = /^[ \t]*/u.exec(rest)?.[0].length ?? 0;
  return [{ start, end: after + blanks, text: text.slice(end, commaAfter).trim() }];
}
