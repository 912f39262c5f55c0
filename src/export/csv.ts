const BOM = '\uFEFF';

/** A spreadsheet would run what begins so: an apostrophe makes it text. Numbers keep their minus sign. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !/^-?\d+(,\d+)?$/.test(text);

function cell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** As Excel in French opens it: UTF-8 with its mark, semicolons, decimal commas. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/** « 1250,50 »: a number for a spreadsheet, without thousands nor unit. */
export function csvEuros(cents: number): string {
  return `${cents < 0 ? '-' : ''}${String(Math.trunc(Math.abs(cents) / 100))},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** « 12,5 »: the shortest text that gives back the number, with a decimal comma. */
export const csvNumber = (value: number): string => String(value).replace('.', ',');
