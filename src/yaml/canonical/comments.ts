import { Lexer } from 'yaml';

/** A comment as it is written, from its `#` to the end of its line. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly column: number;
  /** Nothing stands before it on its line. */
  readonly alone: boolean;
  /** The line above is blank. */
  readonly blank: boolean;
}

/** What the lexer puts before a scalar, among others: marks that are not in the text. */
const SCALAR_MARK = '\x1F';
const MARKS: readonly string[] = ['\x02', '\x18', SCALAR_MARK];

/** The comments of a text whose lines end with LF, in its order. */
export function commentsOf(text: string): readonly Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let offset = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before !== SCALAR_MARK) comments.push(commentAt(text, offset, lexeme));
    if (!MARKS.includes(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  return comments;
}

function commentAt(text: string, start: number, lexeme: string): Comment {
  const column = columnOf(text, start);
  const alone = text.slice(start - column, start).trim() === '';
  return { text: lexeme.trimEnd(), start, column, alone, blank: isBlankAbove(text, start) };
}

export function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

/** Whether the line above that of `offset` is there, and blank. */
export function isBlankAbove(text: string, offset: number): boolean {
  const lineStart = offset - columnOf(text, offset);
  if (lineStart === 0) return false;
  return text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1).trim() === '';
}
