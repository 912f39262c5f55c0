/** A page as a tree that is written back to the very same text. Only for HTML that pst wrote: every tag is closed, every value quoted. */
export type Noeud = Texte | Element;

export interface Texte {
  readonly texte: string;
}

export interface Element {
  readonly nom: string;
  /** As written, with the space before the first. */
  readonly attributs: string;
  readonly enfants: readonly Noeud[];
  /** Without end tag, as `<br>`; or written `<rect/>`. */
  readonly seul: boolean;
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

/** Throws where the tags do not nest: pst did not write it. */
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
    if (fermant !== undefined) fermer(ouverts, fermant);
    else if (ouvrant === undefined) courant().enfants.push({ texte: tout });
    else if (VIDES.has(ouvrant) || attributs.endsWith('/'))
      courant().enfants.push({ nom: ouvrant, attributs, enfants: [], seul: true });
    else if (BRUTS.has(ouvrant)) {
      const fin = html.indexOf(`</${ouvrant}`, position);
      const contenu = html.slice(position, fin === -1 ? html.length : fin);
      courant().enfants.push({ nom: ouvrant, attributs, enfants: [{ texte: contenu }], seul: false });
      position = balise.lastIndex = html.indexOf('>', position + contenu.length) + 1 || html.length;
    } else ouverts.push({ nom: ouvrant, attributs, enfants: [] });
  }
  texte(position, html.length);
  if (ouverts.length > 1) throw new Error(`<${courant().nom}> is not closed.`);
  return racine.enfants;
}

function fermer(ouverts: Ouvert[], nom: string): void {
  const fini = ouverts.pop();
  const parent = ouverts.at(-1);
  if (fini === undefined || parent === undefined || fini.nom !== nom) throw new Error(`</${nom}> closes nothing.`);
  parent.enfants.push({ ...fini, seul: false });
}

export function ecrireHtml(noeuds: readonly Noeud[]): string {
  return noeuds.map((noeud) => (isElement(noeud) ? ecrireElement(noeud) : noeud.texte)).join('');
}

function ecrireElement({ nom, attributs, enfants, seul }: Element): string {
  const ouvrant = `<${nom}${attributs}>`;
  return seul ? ouvrant : `${ouvrant}${ecrireHtml(enfants)}</${nom}>`;
}
