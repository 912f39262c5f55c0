import type { FicheView } from '../../../src/document/index.ts';
import { axe, barre, indicateur, lienFiche, montant, type Maker } from './fake-maker.ts';

type Objectif = FicheView['objectifs'][number];
type Ligne = FicheView['budget'][number];

const acteur = (make: Maker, parent: string): FicheView['pilotes'][number] => ({
  nom: make.text(`${parent}.nom`),
  precisions: make.texts(`${parent}.precisions`),
});

const objectif = (make: Maker, depth: number): Objectif => ({
  texte: make.text('objectif.texte'),
  niveau: make.maybeText('objectif.niveau'),
  indicateurs: make.texts('objectif.indicateurs'),
  objectifs: depth === 1 ? [] : make.list(() => objectif(make, depth - 1)),
});

const phase = (make: Maker): FicheView['calendrier'][number] => ({
  ...barre(make, 'phase'),
  precisions: make.texts('phase.precisions'),
});

const ligne = (make: Maker): Ligne => ({
  libelle: make.text('ligne.libelle'),
  montant: make.text('ligne.montant'),
  periodicite: make.text('ligne.periodicite'),
  annees: make.maybeText('ligne.annees'),
  statut: make.maybeText('ligne.statut'),
  financeurs: make.texts('ligne.financeurs'),
  total: make.text('ligne.total'),
  notes: make.texts('ligne.notes'),
});

const sousAction = (make: Maker): FicheView['sousActions'][number] => ({
  nom: make.text('sousAction.nom'),
  pilotes: make.list(() => acteur(make, 'sousAction.pilote')),
  calendrier: make.list(() => phase(make)),
  indicateurs: make.list(() => indicateur(make, 'sousAction.indicateur')),
  budget: make.list(() => ligne(make)),
});

/** The fiche « f1 », « f2 »… of the axe of the same rank. */
export const fiche = (make: Maker, rank: number): FicheView => ({
  id: `f${String(rank)}`,
  code: make.text('fiche.code'),
  axe: axe(make, rank),
  nom: make.text('fiche.nom'),
  accroche: make.maybeText('fiche.accroche'),
  enjeu: make.maybeText('fiche.enjeu'),
  objectifs: make.list(() => objectif(make, 3)),
  description: make.maybe(() => make.markdown('fiche.description')),
  pilotes: make.list(() => acteur(make, 'pilote')),
  partenaires: make.list(() => acteur(make, 'partenaire')),
  publicTexte: make.maybeText('fiche.publicTexte'),
  publicCategories: make.texts('fiche.publicCategories'),
  effectif: make.maybeText('fiche.effectif'),
  territoires: make.texts('fiche.territoires'),
  duree: make.maybeText('fiche.duree'),
  annees: make.texts('fiche.annees'),
  calendrier: make.list(() => phase(make)),
  moyens: make.list(() => ({
    type: make.maybeText('moyen.type'),
    libelle: make.text('moyen.libelle'),
    precisions: make.texts('moyen.precisions'),
  })),
  changementSouhaite: make.maybeText('fiche.changementSouhaite'),
  resultats: make.list(() => ({ texte: make.text('resultat.texte'), indicateurs: make.texts('resultat.indicateurs') })),
  indicateurs: make.list(() => indicateur(make, 'fiche.indicateur')),
  budget: make.list(() => ligne(make)),
  budgetTotal: make.maybe(() => montant(make, 'fiche.budgetTotal')),
  commentaires: make.maybe(() => make.markdown('fiche.commentaires')),
  precisions: make.texts('fiche.precisions'),
  besoins: make.list((n) => ({ texte: make.text('fiche.besoin'), href: `#besoin-a${String(n)}-b1` })),
  liens: make.list((n) => ({ type: make.text('fiche.lien.type'), fiche: lienFiche(make, n) })),
  rattachements: make.texts('fiche.rattachements'),
  documents: make.list(() => ({ texte: make.text('document.texte'), href: make.url('document.href') })),
  sousActions: make.list(() => sousAction(make)),
});
