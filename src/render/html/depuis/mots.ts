import type { Marques } from '../../../document/index.ts';
import { isElement, type Noeud } from './arbre.ts';

/** How two texts are compared. Given by the caller: rendering does not know how texts differ. */
export interface Comparaison {
  /** The words of a text, and what parts them: put together, they are the text. */
  readonly decouper: (texte: string) => readonly string[];
  readonly comparer: (avant: readonly Mot[], apres: readonly Mot[]) => readonly Suite[];
}

interface Mot {
  readonly text: string;
  readonly key: string;
}

interface Suite {
  readonly side: 'both' | 'before' | 'after';
  readonly count: number;
}

/** A word of a paragraph, with the tags that it stands in. */
interface Jeton extends Mot {
  /** Start tags, the widest first. */
  readonly chemin: readonly string[];
  /** Already HTML: an element that holds nothing. */
  readonly seul: boolean;
}

type Cote = Suite['side'];

/** A paragraph in two versions as one, word by word: HTML whose words are marked, each inside the tags that it stood in. */
export function fusionDeMots(
  avant: readonly Noeud[],
  apres: readonly Noeud[],
  comparaison: Comparaison,
  marques: Marques,
): string {
  const [was, is] = [jetonsOf(avant, [], comparaison), jetonsOf(apres, [], comparaison)];
  const at = { before: 0, after: 0 };
  const told = comparaison.comparer(was, is).flatMap(({ side, count }) => {
    const [from, tokens] = side === 'before' ? (['before', was] as const) : (['after', is] as const);
    const some = tokens.slice(at[from], at[from] + count);
    if (side !== 'after') at.before += count;
    if (side !== 'before') at.after += count;
    return some.map((jeton) => ({ jeton, cote: side }));
  });
  return ecrire(told, marques);
}

/** All the words of nodes, as those of one version. */
export const motsDUnCote = (
  noeuds: readonly Noeud[],
  cote: Cote,
  comparaison: Comparaison,
  marques: Marques,
): string => {
  const jetons = jetonsOf(noeuds, [], { ...comparaison, decouper: (texte) => [texte] });
  return ecrire(
    jetons.map((jeton) => ({ jeton, cote })),
    marques,
  );
};

function jetonsOf(noeuds: readonly Noeud[], chemin: readonly string[], comparaison: Comparaison): readonly Jeton[] {
  const ici = chemin.join('');
  return noeuds.flatMap((noeud): readonly Jeton[] => {
    if (!isElement(noeud))
      return comparaison
        .decouper(lire(noeud.texte))
        .map((text) => ({ text, key: `${ici}\0${text}`, chemin, seul: false }));
    const balise = `<${noeud.nom}${noeud.attributs}>`;
    if (noeud.fin === '') return [{ text: balise, key: `${ici}\0${balise}`, chemin, seul: true }];
    return jetonsOf(noeud.enfants, [...chemin, balise], comparaison);
  });
}

interface Dit {
  readonly jeton: Jeton;
  readonly cote: Cote;
}

function ecrire(dits: readonly Dit[], marques: Marques): string {
  const bornes = { both: marques.garde, before: marques.retrait, after: marques.ajout };
  let html = '';
  let ouvert: readonly string[] = [];
  const passer = (chemin: readonly string[]): void => {
    const commun = ouvert.findIndex((balise, i) => balise !== chemin[i]);
    const garde = commun === -1 ? ouvert.length : commun;
    html += ouvert.slice(garde).reverse().map(fermante).join('');
    html += chemin.slice(garde).join('');
    ouvert = chemin;
  };
  for (const [i, { jeton, cote }] of dits.entries()) {
    const [precedent, suivant] = [dits[i - 1], dits[i + 1]];
    if (precedent === undefined || !isMemeChemin(precedent.jeton, jeton)) passer(jeton.chemin);
    if (jeton.seul) html += jeton.text;
    else {
      const debut = !continues(precedent, { jeton, cote });
      const fin = !continues(suivant, { jeton, cote });
      html += `${debut ? bornes[cote][0] : ''}${echapper(jeton.text)}${fin ? bornes[cote][1] : ''}`;
    }
  }
  passer([]);
  return html;
}

const continues = (voisin: Dit | undefined, { jeton, cote }: Dit): boolean =>
  voisin !== undefined && voisin.cote === cote && !voisin.jeton.seul && isMemeChemin(voisin.jeton, jeton);

const isMemeChemin = (a: Jeton, b: Jeton): boolean =>
  a.chemin.length === b.chemin.length && a.chemin.every((balise, i) => balise === b.chemin[i]);

const fermante = (balise: string): string => `</${/^<([^\s>]+)/.exec(balise)?.[1] ?? ''}>`;

const SIGNES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const ECRITS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What the reader of Markdown escapes, and nothing else. */
const lire = (html: string): string => html.replace(/&(?:amp|lt|gt|quot);/g, (signe) => SIGNES[signe] ?? signe);
const echapper = (texte: string): string => texte.replace(/[&<>"]/g, (signe) => ECRITS[signe] ?? signe);
