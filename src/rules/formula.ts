/** A number, an identifier (« a-b » is one), or a sign. A minus between two values stands between spaces. */
const TOKEN = /\d+(?:\.\d+)?(?![\w.-])|[a-z0-9][a-z0-9.-]*|[-+*/()]/gu;

type Value = (id: string) => number | undefined;

/** Nested brackets that nobody writes. */
const MAX_DEPTH = 30;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

/** What a formula of chiffres.yaml is worth; undefined where a figure is unknown, or where it is no formula. */
export function computeFormula(formula: string, valueOf: Value): number | undefined {
  const reader: Reader = { tokens: formula.match(TOKEN) ?? [], at: 0 };
  const result = sum(reader, valueOf, 0);
  const whole = reader.at === reader.tokens.length && formula.replaceAll(TOKEN, '').trim() === '';
  return whole && Number.isFinite(result) ? result : undefined;
}

function sum(reader: Reader, valueOf: Value, depth: number): number {
  let total = product(reader, valueOf, depth);
  for (;;) {
    const sign = reader.tokens[reader.at];
    if (sign !== '+' && sign !== '-') return total;
    reader.at += 1;
    const term = product(reader, valueOf, depth);
    total = sign === '+' ? total + term : total - term;
  }
}

function product(reader: Reader, valueOf: Value, depth: number): number {
  let total = operand(reader, valueOf, depth);
  for (;;) {
    const sign = reader.tokens[reader.at];
    if (sign !== '*' && sign !== '/') return total;
    reader.at += 1;
    const factor = operand(reader, valueOf, depth);
    total = sign === '*' ? total * factor : total / factor;
  }
}

/** NaN where nothing can be computed. */
function operand(reader: Reader, valueOf: Value, depth: number): number {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === undefined || depth > MAX_DEPTH) return NaN;
  if (token === '-') return -operand(reader, valueOf, depth + 1);
  if (token === '(') {
    const inside = sum(reader, valueOf, depth + 1);
    if (reader.tokens[reader.at] !== ')') return NaN;
    reader.at += 1;
    return inside;
  }
  return /^\d+(?:\.\d+)?$/u.test(token) ? Number(token) : (valueOf(token) ?? NaN);
}
