import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../../../src/render/pdf/mend/drawing.ts';
import { readCodes } from '../../../../src/render/pdf/mend/fonts.ts';
import { nextOperator, readerOf, skipSigns } from '../../../../src/render/pdf/mend/operators.ts';
import { tell } from '../../../../src/render/pdf/mend/teller.ts';
import { type Operator, readOperators, readSlowly } from './slowly.ts';

const CODES = readCodes(
  '2 beginbfchar\n<0001> <0020>\n<0080> <00660066>\nendbfchar\n1 beginbfrange\n<0041> <0043> <0061>\nendbfrange',
);
const FONTS = new Map([['F1', CODES]]);

const operand = fc.constantFrom(
  '1',
  '-.5',
  '+3.',
  '/Nom',
  '<0041 0042>',
  '(a\\)b%)',
  '[<0041> -3 (x)]',
  '<</MCID 3>>',
  'true',
  '% note\n',
);
const operator = fc.constantFrom('q', 'Q', 're', 'f*', 'Tj', "'", 'BDC', 'd0', 'T*');

/** Undefined where the reader is lost. */
function operatorsOf(text: string): readonly Operator[] | undefined {
  const found: Operator[] = [];
  const reader = readerOf(text);
  while (nextOperator(reader)) {
    const { start, name, end } = reader;
    found.push({ name: text.slice(name, end), operands: text.slice(start, name), start, end });
  }
  return reader.isLost ? undefined : found;
}

describe('nextOperator', () => {
  it('finds each operator, with all that comes before it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(operand), operator)), (parts) => {
        const text = parts.map(([operands, name]) => [...operands, name].join(' ')).join('\n');
        const read = operatorsOf(text) ?? [];
        expect(read.map(({ name }) => name)).toEqual(parts.map(([, name]) => name));
        for (const { name, operands, start, end } of read) expect(text.slice(start, end)).toBe(operands + name);
      }),
    );
  });

  it.each(['(never closed', '<zz> Tj', '{ 1 }', 'BI /W 1 ID x EI', '(a(b)c) Tj ~'])('gives up on %s', (text) => {
    expect(operatorsOf(text)).toBeUndefined();
  });

  it('finds what looking at each sign by one pattern finds', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('()<>[]{}/%\\+-.*\'"09aBIjTnul \n\0\t\u00E9')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(signs, (text) => {
        expect(operatorsOf(text)).toEqual(readOperators(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion', () => {
    const start = performance.now();
    for (const sign of ['(', '<', '[', '1', '/', ' ', '%', '\\', '+', '1 0 Td <00> Tj ']) {
      operatorsOf(sign.repeat(200_000));
      skipSigns(readerOf(sign.repeat(200_000)));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('moves past signs that follow one another, and no further', () => {
    const reader = readerOf('<0041> Tj 5.1 0 Td <0042> Tj\n-.5 +2. Td <> Tj 1 0 Td <0043> TjET 1 0 Td [<0043>] TJ');
    nextOperator(reader);
    skipSigns(reader);
    expect(reader.text.slice(reader.end)).toBe(' 1 0 Td <0043> TjET 1 0 Td [<0043>] TJ');
    skipSigns(reader);
    expect(reader.text.slice(reader.end)).toBe(' 1 0 Td <0043> TjET 1 0 Td [<0043>] TJ');
  });
});

describe('readDrawing', () => {
  const read = (text: string) => {
    const drawing = readDrawing(text);
    if (drawing === undefined) return undefined;
    const pieces = [...drawing.pieces].map(([number, piece]) => {
      const { start, end, isPathOnly } = piece;
      return [number, { start, end, isPathOnly, text: tell(text, piece, FONTS) }] as const;
    });
    return { pieces: new Map(pieces), untold: drawing.untold };
  };

  it('tells the text of each piece, a space where a line ends, and what stands for other signs', () => {
    const text = `/P <</MCID 4>> BDC BT /F1 9 Tf 1 0 0 -1 0 9 Tm <00410042> Tj ET BT 1 0 0 -1 0 20 Tm [<0043>] TJ
      /Span <</ActualText <feff00e9>>> BDC <0041> Tj EMC <0080> Tj ET EMC`;
    expect(read(text)?.pieces.get(4)).toMatchObject({ text: 'ab céff', isPathOnly: false });
  });

  it('knows lines and boxes from text and images', () => {
    const pieces = read(
      '/TD <</MCID 0>> BDC 0 0 9 1 re f EMC /P <</MCID 1>> BDC /X1 Do EMC /P <</MCID 2>> BDC EMC',
    )?.pieces;
    expect([0, 1, 2].map((mcid) => pieces?.get(mcid)?.isPathOnly)).toEqual([true, false, true]);
  });

  it('finds what is drawn outside every piece, and not what only moves or clips', () => {
    const text =
      'q 0 0 9 9 re W n 1 0 m 2 0 l S BT /F1 9 Tf <0041> Tj ET BT ET /X1 Do Q /P <</MCID 0>> BDC 0 0 1 1 re f EMC';
    const untold = read(text)?.untold.map(([start, end]) => text.slice(start, end));
    expect(untold).toEqual(['1 0 m 2 0 l S', 'BT /F1 9 Tf <0041> Tj ET', '/X1 Do']);
  });

  it('leaves alone what is a decoration already', () => {
    expect(read('/Artifact BMC 0 0 1 1 re f EMC')?.untold).toEqual([]);
  });

  it('reads what following each operator from the first reads', () => {
    const begins = [
      '/P <</MCID 0>> BDC',
      '/P <</MCID 1 /ActualText <0058>>> BDC',
      '/Span <</ActualText <FEFF0059>>> BDC',
      '/A BMC',
    ];
    const others = ['EMC', 'BT', 'ET', '/F1 9 Tf', '/F2 9 Tf', '1 0 0 -1 0 9 Tm', '1 0 0 -1 0 20 Tm', 'f', 'n', 'S'];
    const written = ['<00410042> Tj', '[<0043> 3 <0080>] TJ', '<0041> Tj 5.1 0 Td <0042> Tj 3 0 Td <0043> Tj', '/X Do'];
    const paths = ['0 0 m', '0 0 9 9 re', '9 0 l', '(x) Tj', '<00 4> Tj', '<0041> "', 'q', "T'"];
    const line = fc.constantFrom(...begins, ...others, ...others, ...written, ...written, ...paths);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        expect(read(text)).toEqual(readSlowly(text, FONTS));
      }),
      { numRuns: 3000 },
    );
  });
});
