import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { contentsOf, type Content, type Element, elementsOf, type Kid } from './tree.ts';

const ALT = PDFName.of('Alt');

/**
 * A `figure` of HTML gathers a title, drawings and tables: in a PDF a figure is one drawing, of which only the alternative is read.
 * Gives each drawing its alternative, in the order of the document, and makes sections of the figures that hold more.
 */
export function describeFigures(
  kids: readonly Kid[],
  alternatives: readonly string[],
  textOf: (contents: readonly Content[]) => string,
): void {
  const figures = [...elementsOf(kids)].filter(({ role }) => role === 'Figure');
  for (const figure of figures) if (holdsMore(figure)) figure.role = 'Sect';
  // Chromium only forgets what vector drawings show.
  const drawings = figures.filter(({ role, dict }) => role === 'Figure' && !dict.has(ALT));
  // One that shows nothing has no element: without knowing which, each says what is written in it.
  const areAllThere = drawings.length === alternatives.length;
  for (const [index, drawing] of drawings.entries()) {
    const said = (areAllThere ? alternatives[index] : undefined) ?? textOf(contentsOf(drawing.kids));
    drawing.dict.set(ALT, PDFHexString.fromText(said));
  }
  for (const figure of figures) if (figure.role === 'Figure') figure.kids = [...contentsOf(figure.kids)];
}

const MORE: readonly string[] = ['Figure', 'Table', 'L', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Link'];

const holdsMore = ({ kids }: Element): boolean => [...elementsOf(kids)].some(({ role }) => MORE.includes(role));
