import type { Target } from '../model/meaning.ts';

/** How to speak of what an identifier points to. */
export interface TargetWords {
  /** « Partenaire `x` inconnu » */
  readonly unknown: (id: string) => string;
  /** « Ajoutez-le à partenaires.yaml. » */
  readonly remedy: string;
}

const masculine = (noun: string) => (id: string) => `${noun} \`${id}\` inconnu`;
const feminine = (noun: string) => (id: string) => `${noun} \`${id}\` inconnue`;

export const TARGETS: Readonly<Record<Target, TargetWords>> = {
  axe: { unknown: masculine('Axe'), remedy: 'Chaque axe est un fichier du dossier axes/.' },
  cellule: {
    unknown: feminine('Case de tableau'),
    remedy: 'Les tableaux sont décrits dans chiffres.yaml : leur identifiant, puis un territoire et une colonne.',
  },
  chiffre: { unknown: masculine('Chiffre'), remedy: 'Les chiffres sont décrits dans chiffres.yaml.' },
  fiche: { unknown: feminine('Fiche'), remedy: 'Chaque fiche est un fichier du dossier fiches/.' },
  partenaire: { unknown: masculine('Partenaire'), remedy: 'Les partenaires sont décrits dans partenaires.yaml.' },
  public: { unknown: masculine('Public'), remedy: 'Les publics sont décrits dans pst.yaml, sous « publics ».' },
  source: { unknown: feminine('Source'), remedy: 'Les sources sont décrites dans sources.yaml.' },
  tableau: {
    unknown: masculine('Tableau'),
    remedy: 'Les tableaux sont décrits dans chiffres.yaml, sous « tableaux ».',
  },
  territoire: { unknown: masculine('Territoire'), remedy: 'Les territoires sont décrits dans territoires.yaml.' },
  texte: { unknown: masculine('Texte'), remedy: 'Chaque texte est un fichier du dossier textes/.' },
  thematique: { unknown: feminine('Thématique'), remedy: 'Les thématiques sont décrites dans thematiques.yaml.' },
  theme: { unknown: masculine('Thème'), remedy: 'Les thèmes sont décrits dans chiffres.yaml, sous « themes ».' },
  colonne: { unknown: feminine('Colonne'), remedy: 'Les colonnes sont décrites en tête du tableau.' },
  etape: { unknown: feminine('Étape'), remedy: 'Les étapes sont décrites dans la fiche, sous « calendrier ».' },
  indicateur: {
    unknown: masculine('Indicateur'),
    remedy: 'Les indicateurs sont décrits dans la fiche, sous « indicateurs ».',
  },
  ligne: { unknown: feminine('Ligne'), remedy: 'Les lignes sont décrites dans la fiche, sous « budget ».' },
};
