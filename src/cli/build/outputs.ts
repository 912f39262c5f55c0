import { setImmediate as turn } from 'node:timers/promises';
import type { PstDocument, SiteView } from '../../document/index.ts';
import { renderHtml, type SiteOptions } from '../../render/html/index.ts';
import { type Output, printSheet, secondsSince, type Workshop } from './print.ts';
import { siteFiles } from './site.ts';

export interface Wanted {
  readonly html: boolean;
  readonly pdf: boolean;
}

interface Whole {
  readonly document: PstDocument;
  readonly site: SiteView;
  /** Of the followed years, for the site. */
  readonly bilans: NonNullable<SiteOptions['bilans']>;
}

const pdfName = ({ id }: PstDocument): string => `${id}.pdf`;

function siteOutput({ host, assets }: Workshop, { document, site, bilans }: Whole, wanted: Wanted): Output {
  const start = host.now();
  const { index, besides, pages } = siteFiles(document, site, assets, {
    pdf: wanted.pdf ? pdfName(document) : undefined,
    bilans,
  });
  return { ...index, besides, pages, seconds: secondsSince(host, start) };
}

const pdfOutput = (workshop: Workshop, document: PstDocument): Promise<Output> =>
  printSheet(workshop, {
    path: pdfName(document),
    document,
    title: document.titre,
    html: (pages) => renderHtml(document, workshop.assets, { medium: 'print', pages }),
    firstPage: 'Couverture',
  });

/** The whole document. Everything is made in memory before anything is written. Throws a `PrintFailure` when there is no browser. */
export async function makeOutputs(workshop: Workshop, whole: Whole, wanted: Wanted): Promise<readonly Output[]> {
  const printing = wanted.pdf ? pdfOutput(workshop, whole.document) : undefined;
  // Told when it is waited for, if the site does not fail first.
  printing?.catch(() => undefined);
  // The site is made while the browser lays the document out, once that has been sent to it.
  await turn();
  const site = wanted.html ? [siteOutput(workshop, whole, wanted)] : [];
  return printing === undefined ? site : [...site, await printing];
}
