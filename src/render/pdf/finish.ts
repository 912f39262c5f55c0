import { PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import type { About } from './about.ts';
import { attach } from './attach.ts';
import { removeUnsafeLinks } from './links.ts';
import { BLANK, markFile } from './mark.ts';
import { labelPages } from './mend/labels.ts';
import { writeDocument } from './write.ts';
import { addMetadata } from './xmp.ts';

/** Bytes of an identifier, as PDF recommends. */
const ID_BYTES = 16;

/** Completes what Chromium printed; `html` and `browser` are what it was printed from, and by. */
export function finish(document: PDFDocument, about: About, html: string, browser: string): Uint8Array {
  document.setTitle(about.title, { showInWindowTitleBar: true });
  // Chromium gives this dictionary a type that PDF does not know.
  document.catalog.getOrCreateViewerPreferences().dict.delete(PDFName.of('Type'));
  document.setLanguage(about.lang);
  if (about.author !== undefined) document.setAuthor(about.author);
  if (about.subject !== undefined) document.setSubject(about.subject);
  document.setCreator('pst');
  document.setProducer(browser);
  document.setCreationDate(about.date);
  document.setModificationDate(about.date);
  removeUnsafeLinks(document);
  labelPages(document, about.firstPage);
  addMetadata(document, about, browser);
  if (about.attachment !== undefined) attach(document, about.attachment, about.date);
  const identifiers = [fingerprint(about, html, browser), BLANK].map((id) => PDFHexString.of(id));
  document.context.trailerInfo.ID = document.context.obj(identifiers);
  return markFile(writeDocument(document.context));
}

function fingerprint({ attachment, ...about }: About, html: string, browser: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([about, browser]))
    .update(html)
    .update(attachment?.bytes ?? '');
  return hash.digest('hex').slice(0, 2 * ID_BYTES);
}
