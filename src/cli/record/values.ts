import { readDate } from '../../model/dates.ts';
import { misuse } from '../misuse.ts';

const SPACES = /[ \u00A0\u202F\u2009]/gu;
/** Digits alone, or by threes between spaces; a comma or a point, and decimals. */
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?$/u;
/** « 1.234 »: a thousand and more for some readers, one and a bit for others. */
const TWO_READINGS = /^[-+]?\d{1,3}\.\d{3}$/u;

/** Reads « 12 », « 1 234,5 », « −3,25 », « 42 % », « 182,40 € ». Throws a misuse for what is no number, or could be two. */
export function readNumber(written: string): number {
  const text = written
    .replace(/[€%]|euros?$/giu, '')
    .replace(/[−–]/gu, '-')
    .replace(SPACES, ' ')
    .trim();
  if (TWO_READINGS.test(text)) {
    const [whole = '', decimals = ''] = text.split('.');
    throw misuse(`« ${written} » peut se lire de deux façons : écrivez ${whole}${decimals} ou ${whole},${decimals}`);
  }
  if (!NUMBER.test(text)) throw misuse(`« ${written} » n’est pas un nombre : écrivez-le comme 12 ou « 1 234,5 »`);
  return Number(text.replaceAll(' ', '').replace(',', '.'));
}

/** An amount in euros, to the cent. */
export function readAmount(written: string): number {
  const amount = readNumber(written);
  if (Number.isInteger(Number((amount * 100).toFixed(6)))) return amount;
  throw misuse(`« ${written} » a plus de deux décimales : un montant s’écrit au centime, comme 182,40`);
}

/** A date as it is written in a plan; « 12/06/2024 » and « 06/2024 » become 2024-06-12 and 2024-06. Throws a misuse. */
export function readWhen(written: string): string | number {
  const [, day, month = '', year = ''] = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/u.exec(written.trim()) ?? [];
  const two = (digits: string): string => digits.padStart(2, '0');
  const date = year === '' ? written.trim() : [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  if (readDate(date) === undefined) {
    throw misuse(
      `« ${written} » n’est pas une date : écrivez 2024, 2024-06, 2024-06-12, 2024-T2, 2024-S1 ou 2023-2024`,
    );
  }
  return /^\d{4}$/u.test(date) ? Number(date) : date;
}

export function readYear(written: string): number {
  if (/^\d{4}$/u.test(written)) return Number(written);
  throw misuse(`« ${written} » n’est pas une année : écrivez-la comme 2024`);
}

export function readYesNo(written: string): boolean {
  if (/^(?:oui|vrai|fait|true)$/iu.test(written)) return true;
  if (/^(?:non|faux|false)$/iu.test(written)) return false;
  throw misuse(`« ${written} » : cet indicateur se mesure par oui ou par non`);
}

/** « filles=12,garcons=9 » */
export function readVentilation(written: string): Readonly<Record<string, number>> {
  const entries = written.split(/[;,](?=[^;,=]*=)/u).map((part) => {
    const [name = '', value] = part.split('=');
    if (value === undefined || !/^[a-z\d-]+$/u.test(name.trim())) {
      throw misuse(`« ${part} » n’est pas une part : écrivez --ventilation filles=12,garcons=9`);
    }
    return [name.trim(), readNumber(value)] as const;
  });
  return Object.fromEntries(entries);
}
