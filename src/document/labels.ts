/** The French words of the values that the YAML abbreviates. One table per key, complete by type. */
import type {
  Fiche,
  Indicateur,
  LigneBudgetaire,
  Moyen,
  Partenaire,
  Phase,
  Pilote,
  Pst,
  Statut,
  Suivi,
  Territoire,
} from '../model/types.ts';

type Words<T extends string | undefined> = Readonly<Record<NonNullable<T>, string>>;

export const TYPE_PHASE: Words<Phase['type']> = {
  preparation: 'Préparation',
  diagnostic: 'Diagnostic',
  lancement: 'Lancement',
  mise_en_oeuvre: 'Mise en œuvre',
  evaluation: 'Évaluation',
  perennisation: 'Pérennisation',
  jalon: 'Jalon',
};

export const TYPE_INDICATEUR: Words<Indicateur['type']> = {
  livrable: 'Livrable',
  realisation: 'Réalisation',
  resultat: 'Résultat',
  impact: 'Impact',
};

export const POSTE: Words<LigneBudgetaire['poste']> = {
  convivialite: 'Convivialité',
  communication: 'Communication',
  prestation: 'Prestation',
  personnel: 'Personnel',
  materiel: 'Matériel',
  locaux: 'Locaux',
  investissement: 'Investissement',
  autre: 'Autre',
};

export const STATUT_FINANCEMENT: Words<LigneBudgetaire['statut'] | 'non_dit'> = {
  confirme: 'Confirmé',
  sous_reserve: 'Sous réserve',
  a_negocier: 'À négocier',
  refuse: 'Refusé',
  non_dit: 'Statut non précisé',
};

export const PERIODICITE: Words<LigneBudgetaire['periodicite']> = {
  ponctuelle: 'une fois',
  annuelle: 'par an',
  par_annee_scolaire: 'par année scolaire',
  par_occurrence: 'par occurrence',
  a_preciser: 'périodicité à préciser',
};

export const ROLE_PILOTE: Words<Pilote['role']> = {
  chef_de_file: 'chef de file',
  copilote: 'copilote',
  referent_elu: 'élu référent',
};

export const TYPE_MOYEN: Words<Moyen['type']> = {
  humain: 'Humain',
  materiel: 'Matériel',
  locaux: 'Locaux',
  communication: 'Communication',
  dispositif: 'Dispositif',
  appui: 'Appui',
};

export const TYPE_PARTENAIRE: Words<Partenaire['type']> = {
  caf: 'Caisse d’Allocations familiales',
  ville: 'Ville : directions et services',
  mairie: 'Mairie',
  etat: 'État et services de l’État',
  organisme_social: 'Organismes sociaux et emploi',
  bailleur: 'Bailleurs et logement',
  association: 'Associations et équipements de proximité',
  etablissement_scolaire: 'Établissements scolaires',
  sante: 'Santé',
  entreprise: 'Entreprises',
  collectif: 'Groupes d’acteurs',
};

export const TYPE_TERRITOIRE: Words<Territoire['type']> = {
  arrondissement: 'Arrondissement',
  quartier: 'Quartier',
  qpv: 'Quartier prioritaire de la politique de la ville',
  zac: 'Zone d’aménagement concerté',
  secteur: 'Secteur',
  commune: 'Commune',
  ville: 'Ville',
  intercommunalite: 'Intercommunalité',
  departement: 'Département',
};

export const TYPE_ETAPE: Words<NonNullable<Pst['etapes']>[number]['type']> = {
  phase: 'Phase',
  copil: 'Copil',
  validation: 'Validation',
  reunion: 'Réunion',
  ateliers: 'Ateliers',
};

export const STATUT_DOCUMENT: Words<Pst['statut_document']> = {
  brouillon: 'Brouillon',
  propose: 'Proposé',
  valide: 'Validé',
  signe: 'Signé',
  archive: 'Archivé',
};

export const TYPE_LIEN: Words<NonNullable<Fiche['liens']>[number]['type']> = {
  depend_de: 'Dépend de',
  complete: 'Complète',
  remplace: 'Remplace',
};

export const NIVEAU_OBJECTIF: Words<'general' | 'specifique' | 'operationnel'> = {
  general: 'objectif général',
  specifique: 'objectif spécifique',
  operationnel: 'objectif opérationnel',
};

export const APPROXIMATION: Words<'environ' | 'pres_de' | 'plus_de' | 'moins_de' | 'jusqu_a'> = {
  environ: 'environ',
  pres_de: 'près de',
  plus_de: 'plus de',
  moins_de: 'moins de',
  jusqu_a: 'jusqu’à',
};

export const FREQUENCE: Words<Indicateur['frequence']> = {
  an: 'relevé chaque année',
  semestre: 'relevé chaque semestre',
  trimestre: 'relevé chaque trimestre',
  mois: 'relevé chaque mois',
  fin: 'relevé à la fin de l’action',
};

export const STATUT_FICHE: Words<Statut | 'non_dit'> = {
  a_venir: 'À venir',
  en_cours: 'En cours',
  en_pause: 'En pause',
  realise: 'Réalisée',
  abandonne: 'Abandonnée',
  a_discuter: 'À discuter',
  non_dit: 'Sans statut',
};

export const METEO: Words<NonNullable<Suivi['meteo']>['niveau'] | 'non_dit'> = {
  bon: 'Bonne',
  risque: 'À risque',
  blocage: 'Blocage',
  non_dit: 'Sans météo',
};
