const MONTHS: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string | undefined])[] = [
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u,
    ([day = '', month = '', year = '']) => `${year}-${two(month)}-${two(day)}`,
  ],
  [
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/u,
    ([year = '', month = '', day = '']) => `${year}-${two(month)}-${two(day)}`,
  ],
  [/^(\d{1,2})[/.-](\d{4})$/u, ([month = '', year = '']) => `${year}-${two(month)}`],
  [/^(\d{4})[/.-](\d{1,2})$/u, ([year = '', month = '']) => `${year}-${two(month)}`],
  [/^(\d{4}) ?[/–-] ?(\d{4})$/u, ([first = '', second = '']) => `${first}-${second}`],
  [/^([st])(\d)[ -](\d{4})$/iu, ([letter = '', number = '', year = '']) => `${year}-${letter.toUpperCase()}${number}`],
  [/^(\d{4})[ -]?([st])(\d)$/iu, ([year = '', letter = '', number = '']) => `${year}-${letter.toUpperCase()}${number}`],
  [
    /^(\d)(?:er|e|[eè]me) (semestre|trimestre) (\d{4})$/iu,
    ([number = '', unit = '', year = '']) => `${year}-${unit.charAt(0).toUpperCase()}${number}`,
  ],
  [/^(?:(\d{1,2})(?:er)? )?(\p{L}+) (\d{4})$/u, ([day = '', month = '', year = '']) => inWords(day, month, year)],
];

const DATE =
  /^(?:19|20)[0-9]{2}(?:-S[12]|-T[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|-(?:19|20)[0-9]{2})?$/u;

/** The date of the model that a French way of writing one means: « septembre 2023 » → `2023-09`. */
export function mendDate(text: string): string | undefined {
  const plain = text.trim();
  for (const [form, read] of FORMS) {
    const match = form.exec(plain);
    const mended = match === null ? undefined : read(match.slice(1));
    if (mended !== undefined && DATE.test(mended)) return mended;
  }
  return undefined;
}

function inWords(day: string, month: string, year: string): string | undefined {
  const index = MONTHS.findIndex((name) => plainLetters(name) === plainLetters(month));
  if (index === -1) return undefined;
  return `${year}-${two(String(index + 1))}${day === '' ? '' : `-${two(day)}`}`;
}

const two = (digits: string): string => digits.padStart(2, '0');

const plainLetters = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
