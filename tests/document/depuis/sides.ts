import { MARQUES } from '../../../src/document/depuis/marques.ts';

/** One side of a marked text, or of prose: what is left without the other. */
export function sideOf(text: string, side: 'avant' | 'apres'): string {
  const { garde, ajout, retrait, prose } = MARQUES;
  if (text.startsWith(prose[0])) {
    const [was = '', is = ''] = text.slice(1).split(prose[1]);
    return side === 'avant' ? was : is;
  }
  const [dropped, kept] = side === 'avant' ? [ajout, retrait] : [retrait, ajout];
  return text
    .replace(new RegExp(`${dropped[0]}[^${dropped[1]}]*${dropped[1]}`, 'gu'), '')
    .replace(new RegExp(`[${garde.join('')}${kept.join('')}]`, 'gu'), '');
}

/** Every string of a view, wherever it stands. */
export function stringsOf(view: unknown): readonly string[] {
  if (typeof view === 'string') return [view];
  return typeof view === 'object' && view !== null ? Object.values(view).flatMap(stringsOf) : [];
}
