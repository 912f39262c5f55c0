import {
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
} from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeDocument } from '../../../src/render/pdf/write.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { readPdf } from '../read-pdf.ts';

async function blank(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([300, 400]);
  return document;
}

/** Every object that the library finds in a file, as text; what is packed, unpacked. */
async function objectsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Infinity };
  const { context } = await PDFDocument.load(bytes, options);
  const isHolder = (type: unknown): boolean => type === PDFName.of('ObjStm') || type === PDFName.of('XRef');
  return new Map(
    context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      if (!(object instanceof PDFRawStream)) return [[ref.tag, object.toString()]];
      return isHolder(object.dict.get(PDFName.of('Type'))) ? [] : [[ref.tag, contentsOf(object)]];
    }),
  );
}

function contentsOf({ dict, contents }: PDFRawStream): string {
  const isPacked = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return Buffer.from(isPacked ? inflateSync(contents) : contents).toString('latin1');
}

const text = fc.string({ unit: 'binary-ascii' });
const leaf = fc.oneof(
  fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Number(number.toFixed(4))),
  fc.stringMatching(/^[!-~]{1,9}$/u).map((name) => PDFName.of(name.replaceAll('#', ''))),
  text.map((words) => PDFHexString.fromText(words)),
  text.map((words) => PDFString.of(words.replace(/[\\()]/gu, '\\$&'))),
  fc.integer({ min: 1, max: 40 }).map((number) => PDFRef.of(number)),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value')),
    fc.dictionary(fc.stringMatching(/^[A-Z]\w{0,5}$/u), tie('value')),
  ),
}));

const catalogTag = ({ trailerInfo }: PDFContext): string => String(trailerInfo.Root);

describe('a document that is written', () => {
  test('is what the library would write, without what nothing leads to', async () => {
    const stream = fc.record({ bytes: fc.uint8Array({ maxLength: 99 }), isPacked: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { maxLength: 30 }),
        fc.array(stream, { maxLength: 5 }),
        async (values, streams) => {
          const document = await blank();
          const { context, catalog } = document;
          for (const one of values) context.register(context.obj(one as never));
          for (const { bytes, isPacked } of streams) {
            context.register(isPacked ? context.flateStream(bytes) : context.stream(bytes));
          }
          catalog.set(PDFName.of('Kept'), context.obj(values.slice(0, 3) as never));
          const written = await objectsIn(writeDocument(context));
          const usual = await objectsIn(
            await document.save({ useObjectStreams: false, updateFieldAppearances: false }),
          );
          for (const [tag, object] of written) expect(object, tag).toBe(usual.get(tag));
          const reached = [...written.values()].join('\n').match(/\b\d+ 0 R/gu) ?? [];
          for (const tag of reached) expect(written.get(tag), tag).toBe(usual.get(tag));
          const known = [...reached, catalogTag(context)];
          expect([...written.keys()].filter((tag) => !known.includes(tag))).toEqual([]);
        },
      ),
    );
  });

  test('is read by other programs, large as it may be', async () => {
    const document = await blank();
    const { context, catalog } = document;
    const many = Array.from({ length: 20_000 }, (_, index) => context.register(context.obj({ N: index })));
    catalog.set(PDFName.of('Kept'), context.obj([...many, ...Array.from({ length: 150_000 }, () => 1)]));
    const lost = context.register(PDFString.of('lost'));
    const start = process.cpuUsage();
    const bytes = writeDocument(context);
    const { user, system } = process.cpuUsage(start);
    // Some times what it takes: the time of the library grows as the square.
    expect((user + system) / 1e6).toBeLessThan(2);
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[300, 400]]);
    const written = await objectsIn(bytes);
    expect(written.get(many.at(-1)!.tag)).toContain('/N 19999');
    expect(written.has(lost.tag)).toBe(false);
  });

  test('is packed, save for its metadata and what is packed already', async () => {
    const document = await blank();
    const { context, catalog } = document;
    const words = 'mot '.repeat(999);
    const packed = context.flateStream(words);
    const streams = [context.stream(words), packed, context.stream(words, { Type: 'Metadata' })];
    catalog.set(PDFName.of('Kept'), context.obj(streams.map((stream) => context.register(stream))));
    const bytes = writeDocument(context);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file.split(words)).toHaveLength(2);
    expect(file).toContain(Buffer.from(packed.contents).toString('latin1'));
    expect(writeDocument(context)).toEqual(bytes);
  });

  test('keeps what the library does not understand, and all that it may lead to', async () => {
    const document = await blank();
    const { context, catalog } = document;
    const target = context.register(context.stream('target', { Type: 'Metadata' }));
    const odd = PDFInvalidObject.of(Buffer.from(`<< /A {1} /B ${target.tag} >>`));
    catalog.set(PDFName.of('Kept'), context.register(odd));
    const file = Buffer.from(writeDocument(context)).toString('latin1');
    expect(file).toMatch(/\n\d+ 0 obj\n<< \/A \{1\} \/B \d+ 0 R >>\nendobj\n/u);
    expect(file).toContain('\nstream\ntarget\nendstream\n');
  });

  test.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)(
    'has no fault that qpdf knows of (skipped without qpdf)',
    async () => {
      const document = await blank();
      document.context.delete(document.context.register(PDFString.of('gone')));
      document.setTitle('Titre');
      const file = join(temporaryFolder(), 'written.pdf');
      writeFileSync(file, writeDocument(document.context));
      const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect(stdout).toContain('No syntax or stream encoding errors found');
      expect(status).toBe(0);
    },
  );
});
