import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFPage } from '@cantoo/pdf-lib';
import { textIn } from './inflate.ts';
import { utf16, type TextOfCode } from './teller.ts';

/** How the codes of the fonts of a page read, by the name of the font there. `known`: fonts that were read before, kept here. */
export function fontsOf(page: PDFPage, known: Map<PDFRef, TextOfCode>): ReadonlyMap<string, TextOfCode> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(
    (fonts?.entries() ?? []).flatMap(([name, ref]) => {
      if (!(ref instanceof PDFRef)) return [];
      const codes = known.get(ref) ?? codesOf(page.doc.context.lookupMaybe(ref, PDFDict));
      known.set(ref, codes);
      return [[name.decodeText(), codes] as const];
    }),
  );
}

function codesOf(font: PDFDict | undefined): TextOfCode {
  const table = font?.lookup(PDFName.of('ToUnicode'));
  if (!(table instanceof PDFRawStream)) return new Map();
  return readCodes(textIn(table));
}

/** Reads a CMap as Chromium writes it: pairs, and ranges whose texts follow one another. */
export function readCodes(table: string): TextOfCode {
  const codes = new Map<number, string>();
  for (const [, lines = ''] of table.matchAll(/beginbfchar\s(.*?)endbfchar/gsu)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/gu))
      codes.set(parseInt(code, 16), utf16(text));
  }
  for (const [, lines = ''] of table.matchAll(/beginbfrange\s(.*?)endbfrange/gsu)) {
    for (const [, first = '', last = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/gu)) {
      const start = parseInt(first, 16);
      const point = utf16(text).codePointAt(0) ?? 0;
      for (let code = start; code <= parseInt(last, 16); code += 1)
        codes.set(code, String.fromCodePoint(point + code - start));
    }
  }
  return codes;
}
