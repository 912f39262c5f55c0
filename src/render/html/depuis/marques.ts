import type { Marques } from '../../../document/index.ts';

/** Of which version a run of text is; `page`: of neither, the words of a template. */
type Cote = 'avant' | 'apres' | 'deux' | 'page';

export interface Passage {
  readonly cote: Cote;
  readonly texte: string;
}

/** The runs of a text, without their marks. What is not closed ends with the text. */
export function passagesOf(texte: string, { garde, ajout, retrait }: Marques): readonly Passage[] {
  const ouvre: Readonly<Record<string, Cote>> = { [garde[0]]: 'deux', [ajout[0]]: 'apres', [retrait[0]]: 'avant' };
  const ferme = new Set([garde[1], ajout[1], retrait[1]]);
  const passages: Passage[] = [];
  let [cote, debut]: [Cote, number] = ['page', 0];
  const couper = (fin: number): void => {
    if (fin > debut) passages.push({ cote, texte: texte.slice(debut, fin) });
    debut = fin + 1;
  };
  for (let i = 0; i < texte.length; i++) {
    const signe = texte.charAt(i);
    const suivant = ouvre[signe];
    if (suivant === undefined && !ferme.has(signe)) continue;
    couper(i);
    cote = suivant ?? 'page';
  }
  couper(texte.length);
  return passages;
}

/** Whether a text holds any mark, were it half of one: most of a page does not. */
export const isMarque = (texte: string, { garde, ajout, retrait }: Marques): boolean =>
  [...garde, ...ajout, ...retrait].some((signe) => texte.includes(signe));

/** Where nothing can be marked, as in an attribute: the new version; the old one of what is no more. */
export function sansMarque(texte: string, marques: Marques): string {
  if (!isMarque(texte, marques)) return texte;
  const passages = passagesOf(texte, marques);
  const isGone = !passages.some(({ cote }) => cote === 'apres' || cote === 'deux');
  return passages.flatMap((passage) => (passage.cote === 'avant' && !isGone ? [] : passage.texte)).join('');
}
