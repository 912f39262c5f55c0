import type { Marques } from '../../../document/index.ts';
import type { Prose } from '../markdown.ts';
import { ecrireHtml, isElement, lireHtml, type Element, type Noeud } from './arbre.ts';
import { type Comparaison, fusionDeMots, motsDUnCote } from './mots.ts';

/**
 * Prose in two versions as one. Each version is read first, and what is compared is what was read: a change of emphasis, of list or of link
 * breaks nothing, and shows. Paragraphs that are alike are compared word by word; the others came or went whole.
 */
export function proseDepuis(prose: Prose, marques: Marques, comparaison: Comparaison): Prose {
  const [debut, milieu] = marques.prose;
  const suites = { marques, comparaison };
  return (markdown, level) => {
    if (!markdown.startsWith(debut)) return prose(markdown, level);
    const [was, is] = markdown
      .slice(debut.length)
      .split(milieu)
      .map((text) => lireHtml(prose(text, level)));
    return ecrireHtml(fusionDeBlocs(blocsOf(was ?? []), blocsOf(is ?? []), suites));
  };
}

interface Suites {
  readonly marques: Marques;
  readonly comparaison: Comparaison;
}

/** A paragraph, a title, a list, one of its items; or, in an item, words without a paragraph. */
interface Bloc {
  readonly element: Element | undefined;
  readonly enfants: readonly Noeud[];
  /** What it is equal by. */
  readonly html: string;
  readonly mots: ReadonlySet<string>;
}

const BLOCS: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr'.split(' '));

const isBloc = (noeud: Noeud): noeud is Element => isElement(noeud) && BLOCS.has(noeud.nom);

function blocsOf(noeuds: readonly Noeud[]): readonly Bloc[] {
  const blocs: Bloc[] = [];
  let suite: Noeud[] = [];
  const finir = (): void => {
    const html = ecrireHtml(suite);
    if (html.trim() !== '') blocs.push({ element: undefined, enfants: suite, html, mots: motsOf(html) });
    suite = [];
  };
  for (const noeud of noeuds) {
    if (!isBloc(noeud)) {
      suite.push(noeud);
      continue;
    }
    finir();
    const html = ecrireHtml([noeud]);
    blocs.push({ element: noeud, enfants: noeud.enfants, html, mots: motsOf(html) });
  }
  finir();
  return blocs;
}

const motsOf = (html: string): ReadonlySet<string> => new Set(html.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu));

function fusionDeBlocs(was: readonly Bloc[], is: readonly Bloc[], suites: Suites): readonly Noeud[] {
  return aligner(was, is).map(([avant, apres]): Noeud => {
    if (avant === undefined || apres === undefined) {
      const [bloc, cote] = apres === undefined ? [avant, 'before' as const] : [apres, 'after' as const];
      return bloc === undefined ? { texte: '' } : dUnCote(bloc, cote, suites);
    }
    if (avant.html === apres.html) return dUnCote(apres, 'both', suites);
    const { comparaison, marques } = suites;
    const enfants = [avant, apres].some((bloc) => bloc.enfants.some(isBloc))
      ? fusionDeBlocs(blocsOf(avant.enfants), blocsOf(apres.enfants), suites)
      : [{ texte: fusionDeMots(avant.enfants, apres.enfants, comparaison, marques) }];
    return avec(apres, enfants);
  });
}

const avec = ({ element }: Bloc, enfants: readonly Noeud[]): Noeud =>
  element === undefined ? { texte: ecrireHtml(enfants) } : { ...element, enfants };

function dUnCote(bloc: Bloc, cote: 'before' | 'after' | 'both', suites: Suites): Noeud {
  const enfants = bloc.enfants.some(isBloc)
    ? blocsOf(bloc.enfants).map((one) => dUnCote(one, cote, suites))
    : [{ texte: motsDUnCote(bloc.enfants, cote, suites.comparaison, suites.marques) }];
  return avec(bloc, enfants);
}

type Couple = readonly [avant: Bloc | undefined, apres: Bloc | undefined];

/** Comparisons beyond which what is not equal came or went. */
const TROP = 40_000;

/** In the order of both: what is alike is one block, as much as can be; what is equal at both ends is not looked at twice. */
function aligner(was: readonly Bloc[], is: readonly Bloc[]): readonly Couple[] {
  const most = Math.min(was.length, is.length);
  let debut = 0;
  while (debut < most && was[debut]?.html === is[debut]?.html) debut++;
  let fin = 0;
  while (fin < most - debut && was.at(-1 - fin)?.html === is.at(-1 - fin)?.html) fin++;
  const [avant = [], apres = []] = [was, is].map((blocs) => blocs.slice(debut, blocs.length - fin));
  const ecart = was.length - is.length;
  const changes =
    avant.length * apres.length > TROP
      ? [...avant.map((one): Couple => [one, undefined]), ...apres.map((one): Couple => [undefined, one])]
      : semblables(avant, apres);
  return [
    ...is.slice(0, debut).map((bloc, i): Couple => [was[i], bloc]),
    ...changes,
    ...is.slice(is.length - fin).map((bloc, i): Couple => [was[is.length - fin + i + ecart], bloc]),
  ];
}

/** The longest common sequence, each pair counting for what it has in common. */
function semblables(avant: readonly Bloc[], apres: readonly Bloc[]): readonly Couple[] {
  const notes = avant.map((was) => apres.map((is) => ressemblance(was, is)));
  const total = Array.from({ length: avant.length + 1 }, () => new Array<number>(apres.length + 1).fill(0));
  const at = (i: number, j: number): number => total[i]?.[j] ?? 0;
  const avecPaire = (i: number, j: number): number => at(i + 1, j + 1) + (notes[i]?.[j] ?? 0);
  for (let i = avant.length - 1; i >= 0; i--) {
    const ligne = total[i] ?? [];
    for (let j = apres.length - 1; j >= 0; j--) ligne[j] = Math.max(avecPaire(i, j), at(i + 1, j), at(i, j + 1));
  }
  const couples: Couple[] = [];
  let [i, j] = [0, 0];
  while (i < avant.length && j < apres.length) {
    if ((notes[i]?.[j] ?? 0) > 0 && at(i, j) === avecPaire(i, j)) couples.push([avant[i++], apres[j++]]);
    else if (at(i, j) === at(i + 1, j)) couples.push([avant[i++], undefined]);
    else couples.push([undefined, apres[j++]]);
  }
  return [
    ...couples,
    ...avant.slice(i).map((one): Couple => [one, undefined]),
    ...apres.slice(j).map((one): Couple => [undefined, one]),
  ];
}

const PROCHE = 0.3;

/** 0, for what is not to be read as one, to 2, for what is equal. */
function ressemblance(was: Bloc, is: Bloc): number {
  if (was.html === is.html) return 2;
  if (was.element?.nom !== is.element?.nom) return 0;
  const shared = [...was.mots].filter((mot) => is.mots.has(mot)).length;
  const share = was.mots.size + is.mots.size === 0 ? 0 : (2 * shared) / (was.mots.size + is.mots.size);
  return share < PROCHE ? 0 : share;
}
