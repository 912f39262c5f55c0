import { mendDate } from './wording/mend-date.ts';

/** The date of the model that a way of writing one cannot but mean; undefined where two readings are possible. */
export function sureDate(text: string): string | undefined {
  const plain = text.trim();
  return hasTwoReadings(plain) ? undefined : mendDate(plain);
}

function hasTwoReadings(text: string): boolean {
  const [, day = '', month = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/u.exec(text) ?? [];
  if (day !== '') return Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month);
  const [, year = '', last = ''] = /^\d{2}(\d{2})[/.-](\d{1,2})$/u.exec(text) ?? [];
  // 2011/12 may be a school year, 2023/1 the first half or the first quarter.
  if (year !== '') return isPart(last) || Number(last) === (Number(year) + 1) % 100;
  return isPart(/^(\d)[/.-]\d{4}$/u.exec(text)?.[1] ?? '');
}

const isPart = (text: string): boolean => /^[1-4]$/u.test(text);
