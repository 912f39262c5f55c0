import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { elementsOf } from '../../../src/render/pdf/mend/tree.ts';
import { drawingOf } from '../../../src/render/pdf/mend/pages.ts';
import { readOperators } from '../pdf/mend/slowly.ts';
import type { ReadStructure } from '../structure.ts';
import type { Failures } from './structure.ts';

const name = (key: string): PDFName => PDFName.of(key);
const said = (isWrong: boolean, condition: string): Failures => (isWrong ? [condition] : []);

/** 01: everything that is drawn belongs to the structure or is a decoration, and never both. */
function drawingFailures({ document }: ReadStructure): Failures {
  const found = new Set<string>();
  for (const page of document.getPages()) {
    const open: string[] = [];
    const isIn = (tag: string): boolean => open.some((one) => one.startsWith(tag));
    for (const { name: operator, operands } of readOperators(drawingOf(page)) ?? []) {
      if (operator === 'BDC' || operator === 'BMC') {
        const tag = operands.trim();
        const isDecoration = tag.startsWith('/Artifact');
        if (isDecoration && open.some((one) => one.includes('/MCID'))) found.add('01-003');
        if (tag.includes('/MCID') && isIn('/Artifact')) found.add('01-004');
        open.push(tag);
      } else if (operator === 'EMC') open.pop();
      else if (['Tj', 'TJ', 'f', 'f*', 'S', 'B', 'Do', 'sh'].includes(operator) && open.length === 0)
        found.add('01-005');
    }
  }
  return [...found];
}

/** 06: metadata, with a title. That the file follows PDF/UA is not claimed: 06-002. 07: the title is what is shown. 11: its language. */
function catalogueFailures({ document: { catalog } }: ReadStructure): Failures {
  const metadata = catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(metadata).decode()) : '';
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict);
  const mark = catalog.lookupMaybe(name('MarkInfo'), PDFDict);
  return [
    ...said(!(metadata instanceof PDFRawStream), '06-001'),
    ...said(!/<dc:title>.*?<rdf:li[^>]*>[^<]+</su.test(xmp), '06-003'),
    ...said(preferences?.lookupMaybe(name('DisplayDocTitle'), PDFBool)?.asBoolean() !== true, '07-001'),
    ...said(mark?.lookupMaybe(name('Suspects'), PDFBool)?.asBoolean() === true, '01-007'),
    ...said((catalog.lookupMaybe(name('Lang'), PDFString, PDFHexString)?.decodeText() ?? '') === '', '11-001'),
    ...said(catalog.has(name('AcroForm')), '25-001'),
    ...said(catalog.has(name('OCProperties')), '20-001'),
  ];
}

/** 21: a file that is attached has its two names. 26: nothing is encrypted. 30: no drawing is taken from another file. */
function objectsFailures({ document: { context } }: ReadStructure): Failures {
  const dicts = context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
    .filter((object) => object instanceof PDFDict);
  const files = dicts.filter((dict) => dict.get(name('Type')) === name('Filespec') || dict.has(name('EF')));
  return [
    ...files.flatMap((file) => said(!file.has(name('F')) || !file.has(name('UF')), '21-001')),
    ...said(context.trailerInfo.Encrypt !== undefined, '26-001'),
    ...dicts.flatMap((dict) => said(dict.get(name('Subtype')) === name('Form') && dict.has(name('Ref')), '30-001')),
  ];
}

/** 28: links belong to the structure, say where they lead, and are reached in its order. */
function linksFailures({ document, elements }: ReadStructure): Failures {
  const inLinks = new Set(
    elements
      .filter(({ role }) => role === 'Link')
      .flatMap(({ kids }) => [...kids, ...elementsOf(kids).flatMap((one) => one.kids)])
      .flatMap((kid) => (kid.kind === 'annotation' ? [kid.target] : [])),
  );
  return document.getPages().flatMap(({ node }) => {
    const list = node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? [];
    return [
      ...said(list.length > 0 && !node.has(name('Tabs')), '28-008'),
      ...said(node.has(name('Tabs')) && node.get(name('Tabs')) !== name('S'), '28-009'),
      ...list.flatMap((ref) => {
        const dict = node.context.lookup(ref, PDFDict);
        const contents = dict.lookupMaybe(name('Contents'), PDFString, PDFHexString)?.decodeText().trim() ?? '';
        return [
          ...said(dict.get(name('Subtype')) !== name('Link'), '28-002'),
          ...said(!(ref instanceof PDFRef && inLinks.has(ref)), '28-011'),
          ...said(contents === '', '28-012'),
        ];
      }),
    ];
  });
}

const descriptorOf = (font: PDFDict): PDFDict | undefined => {
  const below = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict);
  return (below ?? font).lookupMaybe(name('FontDescriptor'), PDFDict);
};

const fontsOf = (document: PDFDocument): readonly PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Type')) === name('Font') ? [object] : []))
    .filter((font) => !/^CIDFontType/u.test(font.lookupMaybe(name('Subtype'), PDFName)?.decodeText() ?? ''));

/** 31: fonts are in the file, and each of their signs leads to a letter. */
const fontsFailures = ({ document }: ReadStructure): Failures =>
  fontsOf(document).flatMap((font) => {
    const type = font.lookupMaybe(name('Subtype'), PDFName)?.decodeText();
    const descriptor = descriptorOf(font);
    const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)) === true);
    return [...said(type !== 'Type3' && !isInside, '31-009'), ...said(!font.has(name('ToUnicode')), '31-027')];
  });

export const documentFailures = (read: ReadStructure): Failures => [
  ...drawingFailures(read),
  ...catalogueFailures(read),
  ...objectsFailures(read),
  ...linksFailures(read),
  ...fontsFailures(read),
];
