/**
 * A page as a tree that is written back to the very same text. pst closes every tag and quotes every value; where the template of a plan
 * does not, an element ends with the one that holds it.
 */
export type Noeud = Texte | Element;

interface Texte {
  readonly texte: string;
}

export interface Element {
  readonly nom: string;
  /** As written, with the space before the first. */
  readonly attributs: string;
  readonly enfants: readonly Noeud[];
  /** End tag; '' without one, as `<br>` and `<rect/>`. */
  readonly fin: string;
}

export const isElement = (noeud: Noeud): noeud is Element => 'nom' in noeud;

const VIDES: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What these hold is neither tags nor text of the document. */
const BRUTS: ReadonlySet<string> = new Set(['style', 'script']);

/** A comment or a declaration, an end tag, a start tag. */
const BALISE = /<!--[\s\S]*?-->|<![^>]*>|<\/([a-z][\w:-]*)\s*>|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

interface Ouvert {
  readonly nom: string;
  readonly attributs: string;
  readonly enfants: Noeud[];
}

export function lireHtml(html: string): readonly Noeud[] {
  const racine: Ouvert = { nom: '', attributs: '', enfants: [] };
  const ouverts = [racine];
  const courant = (): Ouvert => ouverts.at(-1) ?? racine;
  const texte = (debut: number, fin: number): void => {
    if (fin > debut) courant().enfants.push({ texte: html.slice(debut, fin) });
  };
  const balise = new RegExp(BALISE);
  let position = 0;
  for (let found = balise.exec(html); found !== null; found = balise.exec(html)) {
    const [tout, fermant, ouvrant, attributs = ''] = found;
    texte(position, found.index);
    position = balise.lastIndex;
    if (fermant !== undefined) {
      if (!fermer(ouverts, fermant, tout)) courant().enfants.push({ texte: tout });
    } else if (ouvrant === undefined) courant().enfants.push({ texte: tout });
    else if (VIDES.has(ouvrant) || attributs.endsWith('/'))
      courant().enfants.push({ nom: ouvrant, attributs, enfants: [], fin: '' });
    else if (BRUTS.has(ouvrant)) {
      const fin = html.indexOf(`</${ouvrant}`, position);
      const contenu = html.slice(position, fin === -1 ? html.length : fin);
      courant().enfants.push({ nom: ouvrant, attributs, enfants: [{ texte: contenu }], fin: '' });
      position = balise.lastIndex = position + contenu.length;
    } else ouverts.push({ nom: ouvrant, attributs, enfants: [] });
  }
  texte(position, html.length);
  while (ouverts.length > 1) finir(ouverts, '');
  return racine.enfants;
}

/** Whether the tag closes an element: those inside it that are still open end with it. */
function fermer(ouverts: Ouvert[], nom: string, balise: string): boolean {
  const rang = ouverts.findLastIndex((ouvert) => ouvert.nom === nom);
  if (rang < 1) return false;
  while (ouverts.length > rang + 1) finir(ouverts, '');
  finir(ouverts, balise);
  return true;
}

function finir(ouverts: Ouvert[], fin: string): void {
  const fini = ouverts.pop();
  if (fini !== undefined) ouverts.at(-1)?.enfants.push({ ...fini, fin });
}

export function ecrireHtml(noeuds: readonly Noeud[]): string {
  return noeuds.map((noeud) => (isElement(noeud) ? ecrireElement(noeud) : noeud.texte)).join('');
}

const ecrireElement = ({ nom, attributs, enfants, fin }: Element): string =>
  `<${nom}${attributs}>${ecrireHtml(enfants)}${fin}`;
