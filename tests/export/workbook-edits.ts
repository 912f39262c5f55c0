import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

export type Put = string | number | null;

function cell(address: string, value: Put): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${String(value)}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

/** The file of a tab in a workbook that pst wrote. */
function fileOf(files: Record<string, Uint8Array>, tab: string): string {
  const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  const index = names.indexOf(escape(tab));
  if (index === -1) throw new Error(`no tab ${tab}`);
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

const columnNumber = (address: string): number =>
  Array.from(/^[A-Z]+/.exec(address)?.[0] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Cells in the order of their columns, as spreadsheets write them. */
export function ordered(cells: string): string {
  const found = cells.match(/<c r="[A-Z]+\d+"(?: [^>]*)?(?:\/>|>.*?<\/c>)/gs) ?? [];
  const place = (text: string): number => columnNumber(/r="([^"]*)"/.exec(text)?.[1] ?? '');
  return found.toSorted((a, b) => place(a) - place(b)).join('');
}

const rowOf = (address: string): string => /\d+$/.exec(address)![0];

/** Changes the XML of the tabs of a workbook. */
export function rewritten(bytes: Uint8Array, tab: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const path = fileOf(files, tab);
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path]!))) });
}

/** The workbook as somebody edited it: cells « Budget!E7 » and what they hold now. */
export function edited(bytes: Uint8Array, cells: Readonly<Record<string, Put>>): Uint8Array {
  return Object.entries(cells).reduce((book, [place, value]) => {
    const [tab = '', address = ''] = place.split('!');
    return rewritten(book, tab, (xml) => {
      const without = xml.replace(new RegExp(`<c r="${address}"(?: [^>]*)?(?:/>|>.*?</c>)`, 's'), '');
      const row = new RegExp(`(<row r="${rowOf(address)}"[^>/]*)(?:/>|>(.*?)</row>)`, 's');
      if (!row.test(without)) {
        return without.replace('</sheetData>', `<row r="${rowOf(address)}">${cell(address, value)}</row></sheetData>`);
      }
      return without.replace(
        row,
        (_, start: string, inside = '') => `${start}>${ordered(`${String(inside)}${cell(address, value)}`)}</row>`,
      );
    });
  }, bytes);
}

/** The workbook without a whole row of a tab. */
export const withoutRow = (bytes: Uint8Array, tab: string, row: number): Uint8Array =>
  rewritten(bytes, tab, (xml) => xml.replace(new RegExp(`<row r="${String(row)}"[^>/]*(?:/>|>.*?</row>)`, 's'), ''));
