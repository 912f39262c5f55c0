import { type Child, childrenOf, type Collection, isFlow } from './edit-place.ts';
import { atColumn } from './edit-set.ts';
import { columnOf, endOfLine, nextLine, type Splice, startOfLine } from './edit-splice.ts';
import { keyText, type Manner, valueInFlow, valueOfItem, valueOfKey } from './edit-write.ts';

/** What is added to a map (with its key) or to a list. */
export interface Entry {
  readonly key?: string;
  readonly value: unknown;
}

/**
 * Adds an entry to a collection that is not empty, before its `index`-th child, written like its neighbours. Line ends are `\n`.
 * Several ways, the best first: the first that gives the right data is the one to take.
 */
export function addEntry(
  text: string,
  parent: Collection,
  index: number,
  entry: Entry,
  manner: Manner,
): readonly (readonly Splice[])[] {
  const children = childrenOf(text, parent);
  const previous = children[index - 1];
  const next = children[index];
  const written = isFlow(parent) ? flowEntry(entry, manner) : blockEntry(entry, manner);
  if (written === undefined) return [];
  if (isFlow(parent)) return [addInFlow(text, previous, next, written)];
  const lines = atColumn(written, columnOf(text, children[0]?.start ?? 0));
  const airy = isAiry(text, children, written, columnOf(text, children[0]?.start ?? 0) === 0);
  return [
    ...(airy ? [addInBlock(text, previous, next, lines, '\n')] : []),
    addInBlock(text, previous, next, lines, ''),
  ];
}

function blockEntry({ key, value }: Entry, manner: Manner): string | undefined {
  if (key === undefined) return `-${valueOfItem(value, manner)}`;
  const name = keyText(key);
  return name === undefined ? undefined : `${name}:${valueOfKey(value, manner)}`;
}

export function flowEntry({ key, value }: Entry, manner: Manner): string | undefined {
  if (key === undefined) return valueInFlow(value, manner);
  const name = keyText(key);
  return name === undefined ? undefined : `${name}: ${valueInFlow(value, manner)}`;
}

/** Whether an entry stands apart from its neighbours: where all do, and where those of several lines do. */
function isAiry(text: string, children: readonly Child[], written: string, isRoot: boolean): boolean {
  const gaps = children.slice(1).map(({ start }, index) => hasBlankLine(text.slice(children[index]?.end, start)));
  if (gaps.length > 0 && gaps.every(Boolean)) return true;
  return written.includes('\n') && (isRoot || gaps.some(Boolean));
}

function hasBlankLine(gap: string): boolean {
  return /\n[ \t]*\n/u.test(gap);
}

/** `blank`: the line that parts the entry from its neighbours, or nothing. */
function addInBlock(
  text: string,
  previous: Child | undefined,
  next: Child | undefined,
  lines: string,
  blank: string,
): readonly Splice[] {
  if (previous === undefined) {
    const { start } = next ?? { start: 0 };
    const indent = ' '.repeat(columnOf(text, start));
    return [{ start, end: start, text: `${lines}\n${blank}${indent}` }];
  }
  const indent = ' '.repeat(columnOf(text, startOfBlock(text, previous)));
  const after = next === undefined || hasBlankLine(text.slice(previous.end, next.start)) ? '' : blank;
  // A block of text that keeps its last lines ends at the beginning of the next line.
  if (text.charAt(previous.end - 1) === '\n') {
    const at = previous.end;
    return [{ start: at, end: at, text: `${blank}${indent}${lines}\n${after}` }];
  }
  const at = endOfPrevious(text, previous.end, indent.length);
  return [{ start: at, end: at, text: `\n${blank}${indent}${lines}${after}` }];
}

function startOfBlock(text: string, { parent, start }: Child): number {
  return childrenOf(text, parent)[0]?.start ?? start;
}

/** The end of the line of `offset`, or of the comments below it that stand further to the right: they go with what is above. */
function endOfPrevious(text: string, offset: number, column: number): number {
  let end = endOfLine(text, offset);
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const indent = /^ *(?=#)/u.exec(text.slice(line, endOfLine(text, line)))?.[0].length ?? 0;
    if (indent <= column) return end;
    end = endOfLine(text, line);
  }
  return end;
}

function addInFlow(
  text: string,
  previous: Child | undefined,
  next: Child | undefined,
  written: string,
): readonly Splice[] {
  if (next !== undefined) {
    const separator = startsLine(text, next.start) ? `\n${' '.repeat(columnOf(text, next.start))}` : ' ';
    return [{ start: next.start, end: next.start, text: `${written},${separator}` }];
  }
  if (previous === undefined) return [];
  const { start, end, commaAfter } = previous;
  const lineEnd = endOfLine(text, end);
  const onItsLine = startsLine(text, start) && /^\s*,?\s*(?:#.*)?$/u.test(text.slice(end, lineEnd));
  if (!onItsLine) {
    return commaAfter === undefined
      ? [{ start: end, end, text: `, ${written}` }]
      : [{ start: commaAfter + 1, end: commaAfter + 1, text: ` ${written},` }];
  }
  const line = `\n${' '.repeat(columnOf(text, start))}${written}${commaAfter === undefined ? '' : ','}`;
  const comma = commaAfter === undefined ? [{ start: end, end, text: ',' }] : [];
  return [...comma, { start: lineEnd, end: lineEnd, text: line }];
}

function startsLine(text: string, offset: number): boolean {
  const start = startOfLine(text, offset);
  return start > 0 && text.slice(start, offset).trim() === '';
}
