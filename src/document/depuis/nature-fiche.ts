import type { FicheView, LigneView, ObjectifView, PhaseView, SousActionView } from '../types.ts';
import { liste, type Liste, objet, textes } from './nature.ts';
import { ACTEURS, AXE, BARRE, INDICATEURS, type Item, LIEN_SEUL, LIENS, MONTANT } from './natures-communes.ts';

const OBJECTIFS: Liste<ObjectifView> = liste<ObjectifView>(
  objet<ObjectifView>({
    texte: 'texte',
    niveau: 'texte',
    indicateurs: textes,
    get objectifs() {
      return OBJECTIFS;
    },
  }),
  ({ texte }) => texte,
);

const PHASES = liste<PhaseView>(objet<PhaseView>({ ...BARRE.cles, precisions: textes }), ({ libelle }) => libelle);

const LIGNES = liste<LigneView>(
  objet<LigneView>({
    libelle: 'texte',
    montant: 'texte',
    periodicite: 'texte',
    annees: 'texte',
    statut: 'texte',
    financeurs: textes,
    total: 'texte',
    notes: textes,
  }),
  ({ libelle }) => libelle,
);

const SOUS_ACTIONS = liste<SousActionView>(
  objet<SousActionView>({
    nom: 'texte',
    pilotes: ACTEURS,
    calendrier: PHASES,
    indicateurs: INDICATEURS,
    budget: LIGNES,
  }),
  ({ nom }) => nom,
);

type Moyen = Item<FicheView['moyens']>;
type Resultat = Item<FicheView['resultats']>;
type Liee = Item<FicheView['liens']>;

/** A fiche is the same as long as its identifier is. */
export const FICHES = liste<FicheView>(
  objet<FicheView>({
    id: 'tel-quel',
    code: 'mot',
    axe: AXE,
    nom: 'texte',
    accroche: 'texte',
    enjeu: 'texte',
    objectifs: OBJECTIFS,
    description: 'prose',
    pilotes: ACTEURS,
    partenaires: ACTEURS,
    publicTexte: 'texte',
    publicCategories: textes,
    effectif: 'texte',
    territoires: textes,
    duree: 'texte',
    annees: 'tel-quel',
    calendrier: PHASES,
    moyens: liste<Moyen>(
      objet<Moyen>({ type: 'texte', libelle: 'texte', precisions: textes }),
      ({ libelle }) => libelle,
    ),
    changementSouhaite: 'texte',
    resultats: liste<Resultat>(objet<Resultat>({ texte: 'texte', indicateurs: textes }), ({ texte }) => texte),
    indicateurs: INDICATEURS,
    budget: LIGNES,
    budgetTotal: MONTANT,
    commentaires: 'prose',
    precisions: textes,
    besoins: LIENS,
    liens: liste<Liee>(objet<Liee>({ type: 'texte', fiche: LIEN_SEUL }), ({ fiche }) => fiche.href),
    rattachements: textes,
    documents: LIENS,
    sousActions: SOUS_ACTIONS,
  }),
  ({ id }) => id,
);
