/** What is in euros or in per cent by definition: there, the sign says nothing more. By the title of the definition. */
const SIGNS: Readonly<Record<string, string>> = { 'Montant en euros': '€', Part: '%', Évolution: '%' };

const SPACE = '[ \\u00a0\\u202f]';
const GROUPED = new RegExp(`^-?(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:${SPACE}\\d{3})+)(?:[.,]\\d+)?$`, 'u');

/** Decimal digits that a double always gives back unchanged. */
const EXACT_DIGITS = 15;

/** The number that a French way of writing one cannot but mean: « 1 250,50 € » → 1250.5. `title`: of its definition. */
export function sureNumber(text: string, title: string): number | undefined {
  const sign = SIGNS[title];
  const plain = text.trim();
  const number = sign !== undefined && plain.endsWith(sign) ? plain.slice(0, -sign.length).trimEnd() : plain;
  // 1,250 is 1250 for some and 1.25 for others.
  if (!GROUPED.test(number) || /[.,]\d{3}$/u.test(number)) return undefined;
  const digits = number.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.');
  return digits.replace(/\D/gu, '').length > EXACT_DIGITS ? undefined : Number(digits);
}
