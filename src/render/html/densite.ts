import type {
  ActeurView,
  FicheView,
  IndicateurView,
  LigneView,
  ObjectifView,
  PhaseView,
  SousActionView,
} from '../../document/index.ts';

/*
 * About how many lines a fiche takes on paper, from its words alone: it is known before anything is printed, so that a document
 * is printed no more times than it was.
 */

/** Lines of text that a page holds. */
const PAGE = 62;
/** Lines that a page holds for sure. */
const SURE = 50;
/** From here on, two facing pages are full: the lines are set closer. */
const SERREE = 119;
/** Lines that two facing pages hold, set closer. */
const DEUX_PAGES = 150;
/** Less than a third of a page. */
const COURTE = 20;
/** Of what is counted below, measured on the printed fiches of the plans of data/. */
const AJUSTEMENT = 0.87;

/** Characters on a line: of the text, of the landmarks beside it, of the columns of the follow-up. */
const TEXTE = 92;
const REPERES = 34;
const VOIR = 72;
const PHASE = 68;
const INDICATEUR = 52;
const DEPENSE = 46;
const FINANCEUR = 34;
const VALEUR = 25;

const lines = (text: string | undefined, width: number): number =>
  text === undefined || text === '' ? 0 : Math.ceil(text.length / width);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
/** A heading and the white around it, where there is something under it. */
const headed = (height: number): number => (height === 0 ? 0 : height + 2.4);

/** Paragraphs and items: the lines of the file are not those of the page. */
const BLOCS = /\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/u;
const prose = (markdown: string | undefined): number =>
  sum((markdown ?? '').split(BLOCS).map((bloc) => lines(bloc, TEXTE) + 0.35));
const acteur = ({ nom, precisions }: ActeurView): number => lines([nom, ...precisions].join(' – '), REPERES) + 0.25;
const objectif = ({ texte, indicateurs, niveau, objectifs }: ObjectifView): number =>
  lines([texte, niveau, ...indicateurs].join(' '), TEXTE) + 0.3 + sum(objectifs.map(objectif));

function reperes({ pilotes, partenaires, publicTexte, publicCategories, territoires, duree }: FicheView): number {
  const parts = [
    sum(pilotes.map(acteur)),
    lines(publicTexte, REPERES) + lines(publicCategories.join('    '), REPERES) * 1.3,
    sum(territoires.map((one) => lines(one, REPERES) + 0.25)),
    lines(duree, REPERES),
    sum(partenaires.map(acteur)),
  ];
  return sum(parts.map(headed));
}

/** Three lines of small titles, at most. */
function voirAussi({ liens, rattachements, documents }: FicheView): number {
  const said = [liens.map(({ fiche }) => fiche.texte), rattachements, documents.map((one) => one.texte)];
  return sum(said.map((ones) => lines(ones.join(' · '), VOIR)));
}

function texte(fiche: FicheView): number {
  const parts = [
    sum(fiche.objectifs.map(objectif)),
    prose(fiche.description),
    lines(fiche.changementSouhaite, TEXTE),
    sum(fiche.resultats.map((one) => lines([one.texte, ...one.indicateurs].join(' '), TEXTE) + 0.3)),
    sum(fiche.moyens.map((one) => lines([one.type, one.libelle, ...one.precisions].join(' '), TEXTE / 2) + 0.3)) / 2,
    prose(fiche.commentaires),
    voirAussi(fiche),
  ];
  const precisions = sum(fiche.precisions.map((one) => lines(one, TEXTE)));
  return sum(parts.map(headed)) + precisions;
}

const tete = ({ nom, accroche, enjeu }: FicheView): number =>
  4.5 + lines(nom, 46) * 2 + lines(accroche, 75) * 1.5 + lines(enjeu, 82) * 1.7;

const phase = ({ libelle, quand, type, precisions }: PhaseView): number =>
  lines([libelle, quand, type].join(' '), PHASE) + sum(precisions.map((one) => lines(one, PHASE) * 0.85)) + 0.5;

function indicateur(view: IndicateurView): number {
  const { libelle, definition, precisions, depart, origine, cibles, justifications } = view;
  const cells = [
    lines(libelle, INDICATEUR - 12) + lines([definition, ...precisions].join(' – '), INDICATEUR) * 0.85,
    lines([depart, origine].join(' – '), VALEUR + 5),
    sum(cibles.map((one) => lines(one, VALEUR))) + sum(justifications.map((one) => lines(one, VALEUR + 8) * 0.85)),
  ];
  return Math.max(...cells) + 0.8;
}

function ligne({ libelle, notes, financeurs, total }: LigneView): number {
  const cells = [
    lines(libelle, DEPENSE - 6) + lines(notes.join(' – '), DEPENSE) * 0.85,
    sum(financeurs.map((one) => lines(one, FINANCEUR))),
    lines(total, 16),
  ];
  return Math.max(...cells) + 0.8;
}

const suivi = ({ calendrier, indicateurs, budget }: FicheView): number =>
  headed(sum(calendrier.map(phase))) +
  (indicateurs.length === 0 ? 0 : headed(2 + sum(indicateurs.map(indicateur)))) +
  (budget.length === 0 ? 0 : headed(4 + sum(budget.map(ligne))));

const sousAction = ({ nom, pilotes, calendrier, indicateurs, budget }: SousActionView): number =>
  lines(nom, TEXTE) +
  pilotes.length +
  3 +
  2 * sum([calendrier.map(phase), indicateurs.map(indicateur), budget.map(ligne)].map(sum));

/** What follows the text is opposite it, or after it. */
const hauteur = (fiche: FicheView): number =>
  Math.max(PAGE, AJUSTEMENT * (tete(fiche) + Math.max(reperes(fiche), texte(fiche)))) +
  AJUSTEMENT * (suivi(fiche) + sum(fiche.sousActions.map(sousAction)));

/** Whether a fiche is set with less white, so that two facing pages hold it. */
export const estSerree = (fiche: FicheView): boolean => hauteur(fiche) > SERREE;

/**
 * Whether the follow-up begins the page opposite the text though some of it would hold under the text: what is left would be nearly
 * alone there. Not where the text may go on opposite: the follow-up would be on a third page.
 */
export const estEnRegard = (fiche: FicheView): boolean => {
  const gauche = AJUSTEMENT * (tete(fiche) + Math.max(reperes(fiche), texte(fiche)));
  return gauche < SURE && gauche + AJUSTEMENT * suivi(fiche) > PAGE;
};

/** Whether a fiche is a few lines, that need no page of their own. */
export const estCourte = (fiche: FicheView): boolean =>
  fiche.sousActions.length === 0 && tete(fiche) + Math.max(reperes(fiche), texte(fiche)) + suivi(fiche) < COURTE;

/** How many pages a fiche takes, and the short ones that share its pages. */
export function pagesDe([first, ...others]: readonly FicheView[]): number {
  if (first === undefined) return 0;
  if (estCourte(first)) return 1;
  return others.length === 0 && hauteur(first) > DEUX_PAGES ? 3 : 2;
}
