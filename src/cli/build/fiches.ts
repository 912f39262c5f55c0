import type { FicheSeule } from '../../document/index.ts';
import { renderFicheSeule } from '../../render/html/index.ts';
import { type Output, printSheet, type Workshop } from './print.ts';

/** A fiche as a PDF of its own. `page`: the one that it has in the site. */
export function ficheOutput(workshop: Workshop, document: FicheSeule, page: string): Promise<Output> {
  const { code, nom } = document.fiche;
  const html = renderFicheSeule(document, workshop.assets);
  return printSheet(workshop, {
    path: page.replace(/\.html$/, '.pdf'),
    document,
    title: `${code} · ${nom}`,
    html: () => html,
  });
}
