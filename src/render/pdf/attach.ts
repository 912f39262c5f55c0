import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A file that the PDF carries. */
export interface Attachment {
  /** Plain ASCII. */
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Attaches the file that the document is made from. */
export function attach(
  { catalog, context }: PDFDocument,
  { name, mimeType, description, bytes }: Attachment,
  date: Date,
): void {
  const packed = new Uint8Array(deflateSync(bytes, { level: 9 }));
  const dict = context.obj({
    Type: 'EmbeddedFile',
    Subtype: mimeType,
    Filter: 'FlateDecode',
    Length: packed.length,
    Params: {
      Size: bytes.length,
      ModDate: PDFString.fromDate(date),
      // What PDF wants there is MD5: it tells an accident, and proves nothing.
      CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
    },
  });
  const file = context.register(PDFRawStream.of(dict, packed));
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      EF: { F: file, UF: file },
      AFRelationship: 'Source',
    }),
  );
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: [PDFString.of(name), specification] }));
  catalog.set(PDFName.of('Names'), names);
  const associated = catalog.lookupMaybe(PDFName.of('AF'), PDFArray) ?? context.obj([]);
  associated.push(specification);
  catalog.set(PDFName.of('AF'), associated);
}
