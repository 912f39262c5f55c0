import type { DocumentDepuis, Marques } from '../../../document/index.ts';
import { ecrireHtml, isElement, lireHtml, type Element, type Noeud } from './arbre.ts';
import { coteDe, type Etats, etatsOf, isChange } from './etat.ts';
import { isMarque, passagesOf, sansMarque } from './marques.ts';

type Depuis = Pick<DocumentDepuis, 'marques' | 'mentions'>;

/** Where no element may stand, or where what is drawn is the new version: its text alone is kept. */
const SANS_MARQUE: ReadonlySet<string> = new Set(['title', 'option', 'textarea', 'svg']);
const BRUTS: ReadonlySet<string> = new Set(['style', 'script']);

/** Page numbers and years are those of this document, whatever they stand beside. */
const DE_CE_DOCUMENT = /\bclass="(?:entree-page|annees)"/;

/** What has a bar beside it when its words changed; a row has one for all its cells. */
const PORTEURS: ReadonlySet<string> = new Set('p li dt dd h1 h2 h3 h4 h5 h6 figcaption summary pre tr'.split(' '));
/** Emphasis and links of a text: words among others. */
const EN_LIGNE: ReadonlySet<string> = new Set(['a', 'br', 'code', 'em', 'strong']);
/** What is told apart when it came or went whole. */
const ENTIERS: ReadonlySet<string> = new Set(['article', 'section', 'figure', 'li', 'tr']);

/**
 * The marks of a rendered page made elements: `<ins>` and `<del>` around words, never across a tag. The words of a template that stand
 * only with what came, or went, come and go with it. Blocks that changed are told by a class.
 */
export function poserMarques(html: string, { marques, mentions }: Depuis): string {
  const page = lireHtml(html);
  const depuis = { marques, mentions, etats: etatsOf(page, marques) };
  const place: Place = { ...depuis, cote: undefined, contenu: false, rangee: false, nom: false };
  return ecrireHtml(entourer(page.flatMap((noeud) => poser(noeud, place))));
}

interface Place extends Depuis {
  readonly etats: Etats;
  /** What becomes of the words of the page here. */
  readonly cote: 'avant' | 'apres' | undefined;
  /** Inside the document itself, and not its cover, its contents or its colophon. */
  readonly contenu: boolean;
  /** Inside a row of a table. */
  readonly rangee: boolean;
  /** Inside the name of a table. */
  readonly nom: boolean;
}

/** A piece of a page with its marks. */
interface Pose {
  readonly noeud: Noeud;
  /** The one version that it is of, where it is words and nothing else: it is still to be marked, with those around it. */
  readonly cote: 'avant' | 'apres' | undefined;
  /** A dash or a bracket of the page, that says nothing alone. */
  readonly muet: boolean;
  /** Whether it has marks beside which no bar stands yet. */
  readonly change: boolean;
}

function poser(noeud: Noeud, place: Place): readonly Pose[] {
  if (!isElement(noeud)) return poserTexte(noeud.texte, place);
  if (BRUTS.has(noeud.nom)) return [fait(noeud, false)];
  const attributs = sansMarque(noeud.attributs, place.marques);
  if (SANS_MARQUE.has(noeud.nom)) return [fait(enClair({ ...noeud, attributs }, place.marques), false)];
  const dedans = placeDans(noeud, place);
  const poses = noeud.enfants.flatMap((enfant) => poser(enfant, dedans));
  const change = poses.some((pose) => pose.change);
  const seul = EN_LIGNE.has(noeud.nom) && change ? coteSeul(poses) : undefined;
  if (seul === undefined) return [poserBloc({ ...noeud, attributs }, noeud, poses, dedans)];
  const enfants = poses.map((pose) => pose.noeud);
  return [{ noeud: { ...noeud, attributs, enfants }, cote: seul, muet: false, change }];
}

const fait = (noeud: Noeud, change: boolean): Pose => ({ noeud, cote: undefined, muet: false, change });

function placeDans(element: Element, place: Place): Place {
  const contenu = place.contenu || element.nom === 'main';
  return {
    ...place,
    contenu,
    rangee: place.rangee || element.nom === 'tr',
    nom: place.nom || element.nom === 'caption',
    cote: contenu ? coteDesMots(element, place) : undefined,
  };
}

/** `lu`: the element as it was read. */
function poserBloc(
  element: Element,
  lu: Element,
  poses: readonly Pose[],
  { etats, mentions, contenu, rangee }: Place,
): Pose {
  const change = poses.some((pose) => pose.change);
  const porte = change && contenu && PORTEURS.has(element.nom) && (element.nom === 'tr' || !rangee);
  const entier = contenu && ENTIERS.has(element.nom) ? coteDe(etats.de(lu)) : undefined;
  const mention = entier === undefined || !isFiche(lu) ? undefined : mentions?.[MENTION[entier]];
  const classes = [...(porte ? ['change'] : []), ...(entier === undefined ? [] : [ENTIER[entier]])];
  const ouvert = element.nom === 'details' && isChange(etats.de(lu)) ? ' open' : '';
  const enfants = [...(mention === undefined ? [] : [paragraphe('depuis-mention', mention)]), ...entourer(poses)];
  return fait(
    { ...element, attributs: classes.reduce(avecClasse, element.attributs) + ouvert, enfants },
    change && !porte,
  );
}

const ENTIER = { avant: 'retire', apres: 'ajoute' } as const;
const MENTION = { avant: 'retiree', apres: 'ajoutee' } as const;

const isFiche = ({ nom, attributs }: Element): boolean => nom === 'article' && /\bclass="fiche /.test(attributs);

function coteDesMots(element: Element, { etats, cote }: Place): Place['cote'] {
  if (DE_CE_DOCUMENT.test(element.attributs)) return undefined;
  const etat = etats.de(element);
  return etat === 0 ? (etats.annonce(element) ?? cote) : coteDe(etat);
}

function poserTexte(texte: string, { marques, cote, nom }: Place): readonly Pose[] {
  if (cote === undefined && !isMarque(texte, marques)) return [fait({ texte }, false)];
  const passages = passagesOf(texte, marques);
  // The name of what came or went is of one version too.
  const dits = nom && cote !== undefined ? passages.filter((one) => one.cote !== AUTRE[cote]) : passages;
  return dits.map((passage): Pose => {
    const { texte: mots } = passage;
    const tel = nom && passage.cote === 'deux' ? 'page' : passage.cote;
    const de = tel === 'page' ? cote : tel === 'deux' ? undefined : tel;
    const muet = passage.cote === 'page' && !/[\p{L}\p{N}]/u.test(mots);
    const vu = mots.trim() === '' ? undefined : de;
    return { noeud: { texte: mots }, cote: vu, muet, change: vu !== undefined && !muet };
  });
}

const AUTRE = { avant: 'apres', apres: 'avant' } as const;

const isEspace = ({ noeud }: Pose): boolean => !isElement(noeud) && noeud.texte.trim() === '';

/** The version of all the words, where it is one. */
function coteSeul(poses: readonly Pose[]): Pose['cote'] {
  const [premier, ...autres] = poses.filter((pose) => !isEspace(pose)).map(({ cote }) => cote);
  return autres.every((cote) => cote === premier) ? premier : undefined;
}

/** Runs of one version that follow each other are marked once, spaces between them too; those around them are no change to be seen. */
function entourer(poses: readonly Pose[]): readonly Noeud[] {
  const faits: Noeud[] = [];
  let [debut, fin]: [number, number] = [0, 0];
  while (debut < poses.length) {
    const cote = poses[debut]?.cote;
    fin = debut + 1;
    for (let i = fin; cote !== undefined && i < poses.length; i++) {
      const pose = poses[i];
      if (pose === undefined || (pose.cote !== cote && !isEspace(pose))) break;
      if (pose.cote === cote) fin = i + 1;
    }
    const suite = poses.slice(debut, fin);
    const noeuds = suite.map(({ noeud }) => noeud);
    const dit = suite.some(({ muet }) => !muet);
    faits.push(...(cote === undefined || !dit ? noeuds : marquer(cote === 'avant' ? 'del' : 'ins', noeuds)));
    debut = fin;
  }
  return faits;
}

function marquer(nom: 'ins' | 'del', suite: readonly Noeud[]): readonly Noeud[] {
  const [, avant = '', mots = '', apres = ''] = /^(\s*)(.*?)(\s*)$/su.exec(ecrireHtml(suite)) ?? [];
  return [{ texte: `${avant}<${nom}><span>${mots}</span></${nom}>${apres}` }];
}

function enClair(element: Element, marques: Marques): Element {
  const enfants = element.enfants.map((enfant) =>
    isElement(enfant)
      ? enClair({ ...enfant, attributs: sansMarque(enfant.attributs, marques) }, marques)
      : { texte: sansMarque(enfant.texte, marques) },
  );
  return { ...element, enfants };
}

const paragraphe = (classe: string, texte: string): Element => ({
  nom: 'p',
  attributs: ` class="${classe}"`,
  enfants: [{ texte }],
  fin: '</p>',
});

const avecClasse = (attributs: string, classe: string): string =>
  /\sclass="/.test(attributs)
    ? attributs.replace(/(\sclass="[^"]*)"/, (_, written: string) => `${written} ${classe}"`)
    : `${attributs} class="${classe}"`;
