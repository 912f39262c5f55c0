import type { DessinView } from '../../document/index.ts';
import { drawBarres } from './barres.ts';
import type { Node } from './canvas.ts';
import { drawCibles } from './cibles.ts';
import { dress, type Name } from './dress.ts';
import { drawFrise } from './frise.ts';
import { inksOf, type Inks, type PropertyOf } from './inks.ts';
import { drawPastilles } from './pastilles.ts';
import { drawPoints } from './points.ts';

export { signOf } from './cle.ts';
export type { Name } from './dress.ts';

/**
 * The markup of a drawing, `<svg role="img">` with its name and its description. Colours are properties of the style sheet, so that
 * it follows the scheme of the page. It asks for nothing, runs nothing, and its identifiers begin with that of `name`.
 */
export function drawingOf(dessin: DessinView, name: Name, propertyOf: PropertyOf): string {
  const inks = inksOf(name.id, propertyOf);
  const svg = nodeOf(dessin, inks);
  return dress(svg, name, inks.patterns());
}

function nodeOf(dessin: DessinView, inks: Inks): Node {
  switch (dessin.type) {
    case 'barres':
      return drawBarres(dessin, inks);
    case 'frise':
      return drawFrise(dessin, inks);
    case 'cibles':
      return drawCibles(dessin, inks);
    case 'points':
      return drawPoints(dessin, inks);
    case 'pastilles':
      return drawPastilles(dessin, inks);
  }
}
