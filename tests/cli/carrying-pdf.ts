import { PDFDocument } from '@cantoo/pdf-lib';
import { attachmentOf } from '../../src/cli/carried/attachment.ts';
import type { Carried } from '../../src/cli/carried/carried.ts';
import { sha256 } from '../../src/cli/carried/write.ts';
import type { Attachment } from '../../src/render/pdf/attach.ts';
import { finish } from '../../src/render/pdf/finish.ts';
import { planFiles } from './plan-files.ts';

const DATE = '2024-12-31T23:30:00.000Z';

/** What `pst build` says that it carries, for the plan of `planFiles`, with these changes. */
export function carried(changes: Partial<Carried> = {}): Carried {
  const files = Object.entries(planFiles()).map(([path, text]) => file(path.replace('plan/', ''), text));
  return { plan: 'plan', commit: undefined, isClean: false, date: DATE, tool: 'pst 0.1.0', files, ...changes };
}

export const file = (path: string, text: string): Carried['files'][number] => ({ path, text, sha256: sha256(text) });

/** A PDF as `pst build` ends it, with one blank page, so that no browser is needed. */
export async function carryingPdf(
  what: Carried,
  attachment: Partial<Attachment> = {},
  facts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const made = attachmentOf(what);
  const about = {
    title: 'Essai',
    lang: 'fr',
    date: new Date(DATE),
    attachment: { ...made.attachment, ...attachment },
    facts: { ...made.facts, ...facts },
  };
  return finish(document, about, 'html', 'essai');
}
