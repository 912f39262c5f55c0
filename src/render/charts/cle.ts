import type { Signe } from '../../document/index.ts';
import { element, type Node } from './canvas.ts';
import { stripes } from './inks.ts';

const COULEUR = 'var(--encre)';
const bar = (fill: string): Node =>
  element('rect', { x: '0.5', y: '1.5', width: '21', height: '9', fill, stroke: COULEUR });
const disc = (fill: string): Node =>
  element('circle', { cx: '11', cy: '6', r: '4.5', fill, stroke: COULEUR, 'stroke-width': '2' });
const path = (d: string, more: Readonly<Record<string, string>>): Node => element('path', { d, ...more });
const stroke = { fill: 'none', stroke: 'var(--papier)', 'stroke-width': '1.8' } as const;

/** A sign of the drawings, as it is shown in their key. `id`: that of its pattern, if it has one. */
export function signOf(id: string, signe: Signe): string {
  const svg = element('svg', {
    class: 'signe',
    viewBox: '0 0 22 12',
    width: '22',
    height: '12',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  svg.append(...(signe === 'hachure' ? [stripes(id, COULEUR)] : []), ...partsOf(signe, `url(#${id})`));
  return svg.outerHTML;
}

function partsOf(signe: Signe, hatched: string): readonly Node[] {
  switch (signe) {
    case 'plein':
      return [bar(COULEUR)];
    case 'hachure':
      return [bar(hatched)];
    case 'jalon':
      return [path('M11 0L17 6L11 12L5 6Z', { fill: COULEUR })];
    case 'suite':
      return [bar(COULEUR), path('M13 2L17 6L13 10', stroke)];
    case 'pilote':
    case 'mesure':
      return [disc(COULEUR)];
    case 'partenaire':
    case 'depart':
      return [disc('var(--papier)')];
    case 'cible':
      return [path('M11 0V12', { stroke: COULEUR, 'stroke-width': '3' })];
  }
}
