import type { FicheSeule } from '../../document/index.ts';
import { renderFicheSeule } from '../../render/html/index.ts';
import { type Output, printSheet, type Workshop } from './print.ts';

/** A sheet of paper. */
const PAGES = 2;

/**
 * A fiche as a PDF of its own. `page`: the one that it has in the site. One that goes beyond a sheet of paper is printed
 * again with less white, which is kept where it takes fewer pages.
 */
export async function ficheOutput(workshop: Workshop, document: FicheSeule, page: string): Promise<Output> {
  const { code, nom } = document.fiche;
  const print = (serree: boolean): Promise<Output> => {
    const html = renderFicheSeule(document, workshop.assets, serree);
    return printSheet(workshop, {
      path: page.replace(/\.html$/, '.pdf'),
      document,
      title: `${code} · ${nom}`,
      html: () => html,
    });
  };
  const loose = await print(false);
  if ((loose.pages ?? 0) <= PAGES) return loose;
  const tight = await print(true);
  return (tight.pages ?? 0) < (loose.pages ?? 0) ? { ...tight, seconds: loose.seconds + tight.seconds } : loose;
}
