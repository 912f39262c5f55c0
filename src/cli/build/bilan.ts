import type { PstDocument } from '../../document/index.ts';
import { renderHtml } from '../../render/html/index.ts';
import type { Wanted } from './outputs.ts';
import { type Output, printSheet, secondsSince, type Workshop } from './print.ts';

function pageOutput({ host, assets }: Workshop, document: PstDocument, name: string): Output {
  const start = host.now();
  const html = renderHtml(document, assets, { medium: 'screen', pages: new Map() });
  return { path: `${name}.html`, bytes: new TextEncoder().encode(html), seconds: secondsSince(host, start) };
}

/** The yearly report, as one page of HTML and as a PDF. */
export async function bilanOutputs(
  workshop: Workshop,
  document: PstDocument,
  { annee, html, pdf }: Wanted & { readonly annee: number },
): Promise<readonly Output[]> {
  const name = `bilan-${String(annee)}`;
  const sheet = {
    path: `${name}.pdf`,
    document,
    title: document.nom,
    html: (pages: ReadonlyMap<string, number>) => renderHtml(document, workshop.assets, { medium: 'print', pages }),
    firstPage: 'Couverture',
  };
  return [...(html ? [pageOutput(workshop, document, name)] : []), ...(pdf ? [await printSheet(workshop, sheet)] : [])];
}
