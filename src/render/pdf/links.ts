import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

const ALLOWED = /^(?:https?|mailto):/i;

/**
 * Removes the actions that lead elsewhere than to the web, a mailbox or the document itself.
 * Chromium copies `javascript:` and `file:` links as they are; templates refuse them first.
 */
export function removeUnsafeLinks(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const annotation = annotations?.lookupMaybe(index, PDFDict);
      const action = annotation?.lookupMaybe(PDFName.of('A'), PDFDict);
      if (annotation !== undefined && action !== undefined && !isSafe(action)) removeAction(annotation);
    }
  }
}

function removeAction(annotation: PDFDict): void {
  const action = annotation.get(PDFName.of('A'));
  // Written apart, it would stay in the file although nothing leads to it any more.
  if (action instanceof PDFRef) annotation.context.delete(action);
  annotation.delete(PDFName.of('A'));
}

function isSafe(action: PDFDict): boolean {
  const target = action.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
  return target !== undefined && ALLOWED.test(target.decodeText());
}
