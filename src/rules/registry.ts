import { actionsParAxe } from './actions-par-axe.ts';
import { adresseElectronique } from './adresse-electronique.ts';
import { adresseWebCassee } from './adresse-web-cassee.ts';
import { agregationNonDite } from './agregation-non-dite.ts';
import { avantApprobation } from './avant-approbation.ts';
import { axeTropProfond } from './axe-trop-profond.ts';
import { besoinSansFiche } from './besoin-sans-fiche.ts';
import { bornesInversees } from './bornes-inversees.ts';
import { calculFaux } from './calcul-faux.ts';
import { calendrierInterrompu } from './calendrier-interrompu.ts';
import { chiffreContredit } from './chiffre-contredit.ts';
import { cibleHorsDAtteinte } from './cible-hors-d-atteinte.ts';
import { conventionContredite } from './convention-contredite.ts';
import { cumulAdditionne } from './cumul-additionne.ts';
import { dateImpossible } from './date-impossible.ts';
import { decisionSansSuite } from './decision-sans-suite.ts';
import { dependanceCirculaire } from './dependance-circulaire.ts';
import { depenseApresLaFin } from './depense-apres-la-fin.ts';
import { dureeContredite } from './duree-contredite.ts';
import { dureeEtCalendrier } from './duree-et-calendrier.ts';
import { etapeSansDate } from './etape-sans-date.ts';
import { etapeTropTot } from './etape-trop-tot.ts';
import { ficheSansBesoin } from './fiche-sans-besoin.ts';
import { finAvantDebut } from './fin-avant-debut.ts';
import { financementDepasse } from './financement-depasse.ts';
import { financeurHorsFiche } from './financeur-hors-fiche.ts';
import { frequenceContredite } from './frequence-contredite.ts';
import { horsPlan } from './hors-plan.ts';
import { identifiantRepete } from './identifiant-repete.ts';
import { indicateursSansRepere } from './indicateurs-sans-repere.ts';
import { ligneSansFinanceur } from './ligne-sans-financeur.ts';
import { ligneSansStatut } from './ligne-sans-statut.ts';
import { livrableEnResultat } from './livrable-en-resultat.ts';
import { mesureAttendue } from './mesure-attendue.ts';
import { mesureFuture } from './mesure-future.ts';
import { montantContredit } from './montant-contredit.ts';
import { montantEnDouble } from './montant-en-double.ts';
import { nomDeFichier } from './nom-de-fichier.ts';
import { nomDePersonne } from './nom-de-personne.ts';
import { nomEnClair } from './nom-en-clair.ts';
import { nombreAmbigu } from './nombre-ambigu.ts';
import { nombreDAxes } from './nombre-d-axes.ts';
import { numeroDeTelephone } from './numero-de-telephone.ts';
import { numeroRepete } from './numero-repete.ts';
import { objectifSansIndicateur } from './objectif-sans-indicateur.ts';
import { organismeParmiLesPublics } from './organisme-parmi-les-publics.ts';
import { periodiciteAPreciser } from './periodicite-a-preciser.ts';
import { petitEffectif } from './petit-effectif.ts';
import { phraseCoupee } from './phrase-coupee.ts';
import { phraseRepetee } from './phrase-repetee.ts';
import { piloteEtPartenaire } from './pilote-et-partenaire.ts';
import { piloteRepete } from './pilote-repete.ts';
import { planSansFiche } from './plan-sans-fiche.ts';
import { qualitatifChiffre } from './qualitatif-chiffre.ts';
import { referenceInconnue } from './reference-inconnue.ts';
import { renvoiInconnu } from './renvoi-inconnu.ts';
import { rubriqueEnParagraphe } from './rubrique-en-paragraphe.ts';
import { rubriquesAbsentes } from './rubriques-absentes.ts';
import type { Rule } from './rule.ts';
import { sigleNonDefini } from './sigle-non-defini.ts';
import { signesDepareilles } from './signes-depareilles.ts';
import { statutContredit } from './statut-contredit.ts';
import { suiviMalRange } from './suivi-mal-range.ts';
import { texteProvisoire } from './texte-provisoire.ts';
import { valeurHorsBornes } from './valeur-hors-bornes.ts';
import { ventilationContredite } from './ventilation-contredite.ts';

/** The rules that judge a plan as a whole, by code. A code is never given to another rule. */
export const RULES: readonly Rule[] = [
  nomDeFichier,
  suiviMalRange,
  bornesInversees,
  referenceInconnue,
  identifiantRepete,
  numeroRepete,
  renvoiInconnu,
  dependanceCirculaire,
  axeTropProfond,
  besoinSansFiche,
  ficheSansBesoin,
  nomEnClair,
  piloteEtPartenaire,
  piloteRepete,
  horsPlan,
  dateImpossible,
  finAvantDebut,
  dureeEtCalendrier,
  calendrierInterrompu,
  etapeTropTot,
  avantApprobation,
  etapeSansDate,
  conventionContredite,
  montantEnDouble,
  financementDepasse,
  periodiciteAPreciser,
  ligneSansFinanceur,
  ligneSansStatut,
  ventilationContredite,
  financeurHorsFiche,
  depenseApresLaFin,
  montantContredit,
  indicateursSansRepere,
  livrableEnResultat,
  qualitatifChiffre,
  agregationNonDite,
  cumulAdditionne,
  objectifSansIndicateur,
  valeurHorsBornes,
  mesureFuture,
  mesureAttendue,
  cibleHorsDAtteinte,
  calculFaux,
  nombreDAxes,
  actionsParAxe,
  rubriquesAbsentes,
  planSansFiche,
  rubriqueEnParagraphe,
  organismeParmiLesPublics,
  sigleNonDefini,
  texteProvisoire,
  phraseRepetee,
  phraseCoupee,
  signesDepareilles,
  nombreAmbigu,
  chiffreContredit,
  dureeContredite,
  adresseWebCassee,
  frequenceContredite,
  adresseElectronique,
  numeroDeTelephone,
  nomDePersonne,
  petitEffectif,
  statutContredit,
  decisionSansSuite,
];
