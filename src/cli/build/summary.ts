import { count } from '../../report/french.ts';
import type { Output } from './print.ts';

const UNITS = ['octets', 'Ko', 'Mo', 'Go'] as const;

/** « 812 octets », « 48 Ko », « 1,3 Mo » */
function taille(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)));
  const value = bytes / 1000 ** power;
  const digits =
    power > 0 && value < 10 ? value.toFixed(1).replace('.', ',').replace(',0', '') : String(Math.round(value));
  return `${digits} ${UNITS[power] ?? 'Go'}`;
}

/** « out/paris-13/paris-13.pdf · 58 pages · 690 Ko · 2,1 s » */
export function outputLine(folder: string, { path, pages, bytes, besides = [], seconds }: Output): string {
  const size = [{ bytes }, ...besides].reduce((sum, file) => sum + file.bytes.length, 0);
  const said = [
    `${folder}/${path}`,
    ...(pages === undefined ? [] : [count(pages, 'page')]),
    taille(size),
    `${seconds.toFixed(1).replace('.', ',')} s`,
  ];
  return said.join(' · ');
}
