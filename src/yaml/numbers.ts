/** What a person writes for a number: no leading zero, no exponent, no other base. */
const AS_WRITTEN = /^[-+]?(?:0|[1-9]\d*)?(?:\.\d*)?$/u;

/** Decimal digits that a double always gives back unchanged. */
const EXACT_DIGITS = 15;

/** Whether YAML reads, from an unquoted `source`, a number that is not what is written: `01000`, `1e999`, twenty digits. */
export function readsAltered(source: string, value: number): boolean {
  if (!AS_WRITTEN.test(source)) return true;
  if (!source.includes('.')) return !Number.isSafeInteger(value);
  const significant = source.replace(/[-+.]/gu, '').replace(/^0+|0+$/gu, '');
  return significant.length > EXACT_DIGITS;
}
