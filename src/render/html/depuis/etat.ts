import type { Marques } from '../../../document/index.ts';
import { isElement, type Element, type Noeud } from './arbre.ts';

/** Which versions an element has words of; 0 when the words are all of the page. */
export type Etat = number;

const AVANT = 1;
const APRES = 2;
const DEUX = 4;

export const isChange = (etat: Etat): boolean => (etat & (AVANT | APRES)) !== 0;

/** The one version that it is of, where it is of one. */
export const coteDe = (etat: Etat): 'avant' | 'apres' | undefined =>
  etat === AVANT ? 'avant' : etat === APRES ? 'apres' : undefined;

export interface Etats {
  readonly de: (element: Element) => Etat;
  /** Of words of the page that do not stand inside what they announce: a title, the head of a column. */
  readonly annonce: (element: Element) => 'avant' | 'apres' | undefined;
}

/** Looks at a whole page, once. */
export function etatsOf(page: readonly Noeud[], marques: Marques): Etats {
  const etats = new Map<Element, Etat>();
  const annonces = new Map<Element, 'avant' | 'apres'>();
  const visiter = (noeud: Noeud): Etat => {
    if (!isElement(noeud)) return etatDeTexte(noeud.texte, marques);
    // A drawing is of the new version, whatever stands around it.
    // The name of a table is that of what it stands for.
    const etat =
      noeud.nom === 'svg' || noeud.nom === 'caption'
        ? 0
        : noeud.enfants.reduce((sum, enfant) => sum | visiter(enfant), 0);
    etats.set(noeud, etat);
    return etat;
  };
  for (const noeud of page) visiter(noeud);
  const de = (element: Element): Etat => etats.get(element) ?? 0;
  for (const element of etats.keys()) {
    for (const [titre, cote] of element.nom === 'table' ? colonnes(element, de) : titres(element, de))
      annonces.set(titre, cote);
  }
  return { de, annonce: (element) => annonces.get(element) };
}

const etatDeTexte = (texte: string, { ajout, retrait, garde }: Marques): Etat =>
  (texte.includes(retrait[0]) ? AVANT : 0) |
  (texte.includes(ajout[0]) ? APRES : 0) |
  (texte.includes(garde[0]) ? DEUX : 0);

type Annonces = readonly (readonly [Element, 'avant' | 'apres'])[];

const isTitre = ({ nom, attributs }: Element): boolean =>
  /^h[3-6]$/.test(nom) || /\bclass="sous-titre"/.test(attributs);

const elements = (noeuds: readonly Noeud[]): readonly Element[] => noeuds.filter(isElement);

/** Titles that a template writes above what came, or went: up to the next title. */
function titres({ enfants }: Element, de: Etats['de']): Annonces {
  const all = elements(enfants);
  return all.flatMap((titre, i): Annonces => {
    if (!isTitre(titre) || de(titre) !== 0) return [];
    const suite = all.slice(i + 1);
    const fin = suite.findIndex(isTitre);
    return annoncer([titre], suite.slice(0, fin === -1 ? suite.length : fin), de);
  });
}

/** The heads of columns whose cells all came, or went, and the cells of those columns that say nothing. */
function colonnes(table: Element, de: Etats['de']): Annonces {
  const rangees = elements(table.enfants).map((groupe) => ({
    tete: groupe.nom === 'thead',
    cellules: elements(groupe.enfants).map(({ enfants }) => elements(enfants)),
  }));
  const tete = rangees.find((groupe) => groupe.tete)?.cellules[0] ?? [];
  const corps = rangees.flatMap((groupe) => (groupe.tete ? [] : groupe.cellules));
  const entieres = corps.filter(({ length }) => length === tete.length);
  return tete.flatMap((titre, i): Annonces => {
    const cellules = entieres.flatMap((rangee) => rangee[i] ?? []);
    const muettes = cellules.filter((cellule) => de(cellule) === 0);
    return de(titre) === 0 ? annoncer([titre, ...muettes], cellules, de) : [];
  });
}

function annoncer(titres: readonly Element[], suite: readonly Element[], de: Etats['de']): Annonces {
  const cote = coteDe(suite.reduce((etat, element) => etat | de(element), 0));
  return cote === undefined ? [] : titres.map((titre) => [titre, cote]);
}
