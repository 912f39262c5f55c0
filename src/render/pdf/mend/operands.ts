/** What a sign is, among those that draw a page. */
const [SPACE, DELIMITER, DIGIT, LETTER, QUOTE] = [1, 2, 3, 4, 5];
const kinds = new Uint8Array(256);
const learn = (kind: number, signs: string): void => {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;
};
learn(SPACE, '\0\t\n\f\r ');
learn(DELIMITER, '()<>[]{}/%');
learn(DIGIT, '0123456789');
learn(LETTER, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
learn(QUOTE, '\'"');

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [PERCENT, SLASH, BACKSLASH, PLUS, MINUS, DOT, STAR] = ['%', '/', '\\', '+', '-', '.', '*'].map(codeOf);
const [LESS, MORE, OPEN, CLOSE, BRACKET, BRACKET_END] = ['<', '>', '(', ')', '[', ']'].map(codeOf);

/** Past spaces and comments. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (kinds[text.charCodeAt(at)] === SPACE) at += 1;
    if (text.charCodeAt(at) !== PERCENT) return at;
    while (at < text.length && !'\r\n'.includes(text.charAt(at))) at += 1;
  }
}

/** Where the name of the operator at `start` ends: at `start` where there is none. */
export function endOfOperator(text: string, start: number): number {
  const first = kinds[text.charCodeAt(start)];
  if (first !== LETTER && first !== QUOTE) return start;
  for (let at = start + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kinds[code];
    if (kind !== LETTER && kind !== DIGIT && code !== STAR) return at;
  }
}

/** Where the operand at `start` ends, or the mark that opens or closes one: at `start` where it is not understood. */
export function endOfOperand(text: string, start: number): number {
  switch (text.charCodeAt(start)) {
    case SLASH:
      return endOfName(text, start + 1);
    case BRACKET:
    case BRACKET_END:
      return start + 1;
    case LESS:
      return text.charCodeAt(start + 1) === LESS ? start + 2 : endOfHexadecimal(text, start);
    case MORE:
      return text.charCodeAt(start + 1) === MORE ? start + 2 : start;
    case OPEN:
      return endOfString(text, start);
    default:
      return endOfNumber(text, start);
  }
}

function endOfName(text: string, start: number): number {
  for (let at = start; ; at += 1) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === undefined || kind === SPACE || kind === DELIMITER) return at;
  }
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (kinds[text.charCodeAt(at)] === DIGIT) at += 1;
  return at;
}

function endOfNumber(text: string, start: number): number {
  const sign = text.charCodeAt(start);
  const first = sign === PLUS || sign === MINUS ? start + 1 : start;
  const whole = endOfDigits(text, first);
  const end = text.charCodeAt(whole) === DOT ? endOfDigits(text, whole + 1) : whole;
  // A dot, or a sign, is no number.
  return whole > first || end > whole + 1 ? end : start;
}

function endOfHexadecimal(text: string, start: number): number {
  HEXADECIMAL.lastIndex = start;
  return HEXADECIMAL.test(text) ? HEXADECIMAL.lastIndex : start;
}

const HEXADECIMAL = /<[\dA-Fa-f\0\t\n\f\r ]*>/y;

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) return start;
    else if (code === CLOSE) return at + 1;
  }
  return start;
}
