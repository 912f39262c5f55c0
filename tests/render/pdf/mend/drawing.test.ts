import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../../../src/render/pdf/mend/drawing.ts';
import { readCodes } from '../../../../src/render/pdf/mend/fonts.ts';
import { readOperators } from '../../../../src/render/pdf/mend/operators.ts';

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

describe('readOperators', () => {
  it('finds each operator, with all that comes before it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(operand), operator)), (parts) => {
        const text = parts.map(([operands, name]) => [...operands, name].join(' ')).join('\n');
        const read = readOperators(text) ?? [];
        expect(read.map(({ name }) => name)).toEqual(parts.map(([, name]) => name));
        for (const { name, operands, start, end } of read) expect(text.slice(start, end)).toBe(operands + name);
      }),
    );
  });

  it.each(['(never closed', '<zz> Tj', '{ 1 }', 'BI /W 1 ID x EI', '(a(b)c) Tj ~'])('gives up on %s', (text) => {
    expect(readOperators(text)).toBeUndefined();
  });

  it('never throws, and takes time in proportion', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => void readOperators(text)));
    const start = performance.now();
    for (const sign of ['(', '<', '[', '1', '/', ' ', '%', '\\']) readOperators(sign.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('readDrawing', () => {
  const read = (text: string) => readDrawing(text, FONTS);

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
});
