import type { Operator } from './operators.ts';

/** What a code of a font reads as. */
export type TextOfCode = ReadonlyMap<number, string>;

/** Two bytes per sign. */
const SIGN = /[\da-f]{4}/giu;

/**
 * Follows the operators of a page, and gives what each of them writes, as it reads: a space where a line ends, the text that
 * stands for signs that are drawn otherwise.
 */
export function createTeller(fonts: ReadonlyMap<string, TextOfCode>): (operator: Operator) => string {
  let font: TextOfCode | undefined;
  let line: string | undefined;
  let isFirst = true;
  const replaced: boolean[] = [];
  const show = (operands: string): string => {
    const codes = [...operands.matchAll(/<([^<>]*)>/gu)].flatMap(([, hex = '']) => hex.match(SIGN) ?? []);
    return codes.map((code) => font?.get(parseInt(code, 16)) ?? '').join('');
  };
  return ({ name, operands }) => {
    if (name === 'Tf') font = fonts.get(/\/(\S+)/u.exec(operands)?.[1] ?? '');
    else if (name === 'BMC') replaced.push(false);
    else if (name === 'BDC') {
      const [, hex] = /\/ActualText\s*<([\da-f\s]*)>/iu.exec(operands) ?? [];
      replaced.push(hex !== undefined);
      if (hex !== undefined) return utf16(hex);
    } else if (name === 'EMC') replaced.pop();
    else if (name === 'Tm') {
      const height = operands.trim().split(/\s+/u).at(-1);
      const moved = !isFirst && height !== line;
      line = height;
      isFirst = false;
      if (moved) return ' ';
    } else if ((name === 'Tj' || name === 'TJ') && !replaced.includes(true)) return show(operands);
    return '';
  };
}

/** « feff00e9 » is « é ». */
export function utf16(hex: string): string {
  const units = (hex.match(SIGN) ?? []).map((unit) => parseInt(unit, 16));
  return String.fromCharCode(...units.filter((unit) => unit !== 0xfeff));
}
