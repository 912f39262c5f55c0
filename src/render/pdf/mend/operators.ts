/** An operator of the drawing of a page, with the text of what it applies to. */
export interface Operator {
  readonly name: string;
  readonly operands: string;
  /** Where its first operand, and what follows it, begin in the text. */
  readonly start: number;
  readonly end: number;
}

/** A space, a comment, or an operand: a dictionary, a list, a name, a text between `<>` or `()`, a number. */
const OPERAND =
  /[\s\0]+|%[^\r\n]*|<<|>>|[[\]]|\/[^\s\0()<>[\]{}/%]*|<[\da-f\s]*>|\((?:\\[^]|[^\\()])*\)|[+-]?(?:\d+\.?\d*|\.\d+)/iy;
const NAME = /[a-z'"][a-z\d*]*/iy;

/**
 * The operators of a page, as Chromium writes them: one drawing, no image inside it. Undefined where something in it is not
 * understood: what draws a page is not to be guessed at.
 */
export function readOperators(drawing: string): readonly Operator[] | undefined {
  const operators: Operator[] = [];
  let start: number | undefined;
  let at = 0;
  while (at < drawing.length) {
    OPERAND.lastIndex = at;
    const [operand] = OPERAND.exec(drawing) ?? [];
    if (operand !== undefined) {
      if (start === undefined && !/^[\s\0%]/u.test(operand)) start = at;
      at += operand.length;
      continue;
    }
    NAME.lastIndex = at;
    const [name] = NAME.exec(drawing) ?? [];
    if (name === undefined || name === 'BI') return undefined;
    const end = at + name.length;
    // Values that are no operators.
    if (name === 'true' || name === 'false' || name === 'null') start ??= at;
    else {
      operators.push({ name, operands: drawing.slice(start ?? at, at), start: start ?? at, end });
      start = undefined;
    }
    at = end;
  }
  return operators;
}
