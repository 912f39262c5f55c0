// Generated from schemas/ by `node tools/generate.mjs`. Do not edit.

/**
 * Un nom court et définitif : minuscules sans accent, chiffres et tirets.
 */
export type Slug = string;
/**
 * Une ligne de texte, sans mise en forme.
 */
export type Libelle = string;
/**
 * Un texte en Markdown, sans HTML. Il peut citer {{fiche:…}}, {{partenaire:…}} et {{chiffre:…}}.
 */
export type Markdown = string;
/**
 * Une ou deux phrases, sans mise en forme.
 */
export type Phrase = string;
/**
 * Ce que l'on relève : un nombre, un pourcentage, un taux (numérateur sur dénominateur), un montant, oui ou non, un rang, ou un texte.
 */
export type NatureIndicateur = 'nombre' | 'pourcentage' | 'taux' | 'montant' | 'oui_non' | 'ordinal' | 'qualitatif';
/**
 * Une date telle qu'on l'écrit : année 2023, semestre 2023-S1, trimestre 2023-T2, mois 2023-09, jour 2023-09-15, année scolaire 2023-2024.
 */
export type DateEcrite = number | string;
/**
 * Les mots du document d'origine, gardés tant que personne n'a confirmé la lecture qui en est faite.
 */
export type TexteOriginal = string;
/**
 * La valeur, sans unité ni espace.
 */
export type Valeur = number;
/**
 * Une année civile, en quatre chiffres.
 */
export type Annee = number;
/**
 * Les années concernées : une liste [2023, 2024] ou un intervalle 2023..2027.
 *
 * @minItems 1
 */
export type Annees = readonly Annee[] | string;
/**
 * Un montant en euros, deux décimales au plus. Absent : non dit. null : connu comme inconnu. 0 : gratuit.
 */
export type Euros = number | null;
/**
 * Une adresse qui commence par https:// ou http://.
 */
export type Url = string;
/**
 * Chef de file, copilote ou élu référent.
 */
export type RolePilote = 'chef_de_file' | 'copilote' | 'referent_elu';
/**
 * Où en est l'accord sur ce financement.
 */
export type StatutFinancement = 'confirme' | 'sous_reserve' | 'a_negocier' | 'refuse';
/**
 * Les constats que le plan accepte, chacun avec sa raison.
 *
 * Items: Un constat accepté.
 */
export type Exceptions = readonly {
  /**
   * Le code de la règle.
   */
  readonly regle: string;
  /**
   * Le fichier, puis l'endroit : fiches/accompagnement.yaml#/calendrier/evaluation. Les listes se lisent par identifiant.
   */
  readonly objet: string;
  /**
   * Pourquoi le constat est accepté.
   */
  readonly motif: Phrase;
  /**
   * Jusqu'à quand l'exception vaut.
   */
  readonly jusqu_au?: DateEcrite;
  /**
   * Qui l'a décidé : une instance ou une fonction.
   */
  readonly decide_par?: Libelle;
}[];
/**
 * Où en est l'action. Le retard n'est jamais saisi : il est calculé.
 */
export type Statut = 'a_venir' | 'en_cours' | 'en_pause' | 'realise' | 'abandonne' | 'a_discuter';

/**
 * Un besoin repéré par le diagnostic.
 */
export interface Besoin {
  /**
   * L'identifiant du besoin.
   */
  readonly id: Slug;
  /**
   * Le besoin, en quelques mots.
   */
  readonly titre: Libelle;
  /**
   * Le constat qui fonde le besoin.
   */
  readonly texte?: Markdown;
  /**
   * Les chiffres de chiffres.yaml qui le montrent.
   *
   * @minItems 1
   */
  readonly chiffres?: readonly Slug[];
  /**
   * Les fiches qui répondent au besoin.
   *
   * @minItems 1
   */
  readonly fiches?: readonly Slug[];
}
/**
 * Un axe de travail du plan, avec les besoins auxquels ses fiches répondent.
 */
export interface Axe {
  /**
   * L'identifiant de l'axe, égal au nom du fichier.
   */
  readonly id: Slug;
  /**
   * Le numéro de l'axe, parmi ceux de même niveau.
   */
  readonly numero: number;
  /**
   * Le titre de l'axe.
   */
  readonly titre: Libelle;
  /**
   * Le titre dans les onglets et les tableaux.
   */
  readonly titre_court?: Libelle;
  /**
   * L'axe plus large qui contient celui-ci ; trois niveaux au plus.
   */
  readonly parent?: Slug;
  /**
   * Le niveau de l'axe quand un niveau intermédiaire reste vide ; sinon celui du parent plus un.
   */
  readonly niveau?: number;
  /**
   * Les thématiques de la CTG dont l'axe relève.
   *
   * @minItems 1
   */
  readonly thematiques?: readonly Slug[];
  /**
   * La couleur de l'axe, en hexadécimal ; absente, l'outil en choisit une.
   */
  readonly couleur?: string;
  /**
   * Ce que le diagnostic dit de l'axe entier.
   */
  readonly diagnostic?: Markdown;
  /**
   * Les besoins, chacun suivi des fiches qui y répondent.
   *
   * @minItems 1
   */
  readonly besoins?: readonly Besoin[];
  /**
   * Les indicateurs qui suivent l'axe entier.
   *
   * @minItems 1
   */
  readonly indicateurs?: readonly Indicateur[];
}
/**
 * Ce que l'on relèvera pour savoir si l'action avance et produit ses effets.
 */
export interface Indicateur {
  /**
   * L'identifiant de l'indicateur, unique dans la fiche.
   */
  readonly id: Slug;
  /**
   * Ce qui est mesuré.
   */
  readonly libelle: Libelle;
  /**
   * Ce qui compte et ce qui ne compte pas.
   */
  readonly definition?: Phrase;
  /**
   * Livrable (un document, un outil), réalisation (ce qui est fait), résultat (ce qui change pour le public), impact (à long terme).
   */
  readonly type?: 'livrable' | 'realisation' | 'resultat' | 'impact';
  readonly nature: NatureIndicateur;
  /**
   * L'unité, au singulier.
   */
  readonly unite?: Libelle;
  /**
   * Le sens souhaité.
   */
  readonly sens?: 'hausse' | 'baisse' | 'stable';
  /**
   * increment : chaque mesure dit ce qui s'est ajouté. cumul : chaque mesure dit le total depuis le début.
   */
  readonly saisie?: 'increment' | 'cumul';
  /**
   * Comment additionner les mesures ; sans elle, rien n'est additionné.
   */
  readonly agregation?: {
    /**
     * Comment réunir les mesures successives.
     */
    readonly temps?: 'somme' | 'derniere' | 'moyenne' | 'max';
    /**
     * Comment réunir plusieurs fiches. aucune : les mêmes personnes peuvent être comptées deux fois.
     */
    readonly fiches?: 'somme' | 'taux' | 'aucune';
  };
  readonly reference?: Reference;
  /**
   * Les valeurs visées.
   *
   * @minItems 1
   */
  readonly cibles?: readonly Cible[];
  /**
   * D'où viendra la mesure.
   */
  readonly source?: Libelle;
  /**
   * Comment la mesure est recueillie.
   */
  readonly mode_collecte?: Libelle;
  /**
   * À quel rythme une mesure est attendue.
   */
  readonly frequence?: 'an' | 'semestre' | 'trimestre' | 'mois' | 'fin';
  /**
   * L'organisme qui relève la mesure.
   */
  readonly responsable?: Slug;
  /**
   * L'indicateur sera affiné plus tard.
   */
  readonly provisoire?: true;
  /**
   * L'indicateur n'est pas saisi : pst le calcule.
   */
  readonly calcul?: 'copils_par_an' | 'participants_copils' | 'niveau_realisation';
  /**
   * Les catégories selon lesquelles la mesure peut être détaillée.
   *
   * @minItems 1
   */
  readonly ventilations?: readonly Slug[];
  readonly texte_original?: TexteOriginal;
}
/**
 * La situation avant l'action.
 */
export interface Reference {
  /**
   * La valeur de départ.
   */
  readonly valeur?: number;
  /**
   * La borne basse, quand la valeur est une fourchette.
   */
  readonly min?: number;
  /**
   * La borne haute, quand la valeur est une fourchette.
   */
  readonly max?: number;
  /**
   * La date à laquelle cette valeur est vraie.
   */
  readonly date?: DateEcrite;
  /**
   * L'identifiant de la source dans sources.yaml.
   */
  readonly source?: Slug;
}
/**
 * La valeur visée : exacte, minimale, maximale, ou en évolution par rapport au départ.
 */
export interface Cible {
  /**
   * L'identifiant de la cible, unique dans l'indicateur.
   */
  readonly id: Slug;
  /**
   * La période que vise la cible ; absente, toute la durée du plan.
   */
  readonly periode?: DateEcrite;
  /**
   * La valeur exacte.
   */
  readonly valeur?: number;
  /**
   * La valeur minimale.
   */
  readonly min?: number;
  /**
   * La valeur maximale.
   */
  readonly max?: number;
  /**
   * L'évolution visée par rapport à la valeur de départ, en pour cent (−20 : baisse d'un cinquième).
   */
  readonly evolution?: number;
  /**
   * La cible vaut pour chaque période de cette longueur.
   */
  readonly par?: 'an' | 'semestre' | 'trimestre' | 'mois';
  /**
   * La cible compte tout ce qui a été fait depuis le début du plan.
   */
  readonly cumul?: true;
  /**
   * Pourquoi ce niveau.
   */
  readonly justification?: Phrase;
}
/**
 * Un chiffre du diagnostic.
 */
export interface Chiffre {
  /**
   * Ce que dit le chiffre.
   */
  readonly libelle: Libelle;
  readonly valeur: Valeur;
  /**
   * Ce que le texte dit autour de la valeur.
   */
  readonly approximation?: 'environ' | 'pres_de' | 'plus_de' | 'moins_de' | 'jusqu_a';
  /**
   * L'unité : %, €, habitant, habitant/km², km², logement…
   */
  readonly unite?: Libelle;
  /**
   * Le territoire que le chiffre décrit.
   */
  readonly territoire?: Slug;
  /**
   * L'année ou la date de la donnée.
   */
  readonly annee?: DateEcrite;
  /**
   * L'identifiant de la source dans sources.yaml.
   */
  readonly source?: Slug;
  /**
   * Le thème où le chiffre s'imprime.
   */
  readonly theme?: Slug;
  /**
   * Le chiffre s'imprime en grand.
   */
  readonly carte?: true;
  /**
   * La formule qui doit redonner la valeur : identifiants de chiffres, nombres, + - * / et parenthèses.
   */
  readonly calcul?: string;
  /**
   * Le chiffre dont celui-ci est une part.
   */
  readonly denominateur?: Slug;
  /**
   * La même mesure, ailleurs ou avant.
   *
   * @minItems 1
   *
   * Items: La même mesure sur un autre territoire ou à une autre date.
   */
  readonly compare?: readonly {
    /**
     * L'autre territoire.
     */
    readonly territoire?: Slug;
    /**
     * L'autre date.
     */
    readonly annee?: DateEcrite;
    readonly valeur: Valeur;
    /**
     * Ce que le texte dit autour de la valeur.
     */
    readonly approximation?: 'environ' | 'pres_de' | 'plus_de' | 'moins_de' | 'jusqu_a';
  }[];
  /**
   * Une précision, ou ce qui a été décidé quand la source se contredit.
   */
  readonly commentaire?: Phrase;
  readonly texte_original?: TexteOriginal;
}
/**
 * Un tableau de chiffres.
 */
export interface Tableau {
  /**
   * L'identifiant du tableau.
   */
  readonly id: Slug;
  /**
   * Le titre du tableau.
   */
  readonly titre: Libelle;
  /**
   * L'année des données.
   */
  readonly annee?: DateEcrite;
  /**
   * L'identifiant de la source.
   */
  readonly source?: Slug;
  /**
   * Une précision sur le tableau.
   */
  readonly commentaire?: Phrase;
  /**
   * Les mesures.
   *
   * @minItems 1
   *
   * Items: Une mesure.
   */
  readonly colonnes: readonly {
    /**
     * L'identifiant de la colonne.
     */
    readonly id: Slug;
    /**
     * Ce qui est mesuré.
     */
    readonly libelle: Libelle;
    /**
     * L'unité : %, €, habitant, habitant/km², km², logement…
     */
    readonly unite?: Libelle;
  }[];
  /**
   * Un territoire par ligne.
   *
   * @minItems 1
   *
   * Items: Les valeurs d'un territoire.
   */
  readonly lignes: readonly {
    /**
     * Le territoire de la ligne.
     */
    readonly territoire: Slug;
    /**
     * Une valeur par colonne.
     */
    readonly valeurs: {
      /**
       * La valeur ; null si elle est inconnue.
       */
      readonly [k: string]: number | null;
    };
  }[];
}
/**
 * Tous les chiffres du diagnostic, chacun avec son territoire, son année et sa source.
 */
export interface Chiffres {
  /**
   * Les thèmes qui regroupent les chiffres, dans l'ordre du document.
   *
   * @minItems 1
   *
   * Items: Un thème.
   */
  readonly themes?: readonly {
    /**
     * L'identifiant du thème.
     */
    readonly id: Slug;
    /**
     * Le titre du thème.
     */
    readonly titre: Libelle;
  }[];
  /**
   * Un chiffre par identifiant.
   */
  readonly chiffres?: {
    readonly [k: string]: Chiffre;
  };
  /**
   * Des chiffres qui se lisent ensemble : un territoire par ligne, une mesure par colonne.
   *
   * @minItems 1
   */
  readonly tableaux?: readonly Tableau[];
}
/**
 * Une valeur comprise entre deux bornes ; une seule borne suffit (« au moins deux » : min: 2).
 */
export interface Fourchette {
  /**
   * La borne basse.
   */
  readonly min?: number;
  /**
   * La borne haute.
   */
  readonly max?: number;
}
/**
 * Un organisme (ou l'un de ses services) qui conduit l'action.
 */
export interface Pilote {
  /**
   * L'identifiant de l'organisme dans partenaires.yaml.
   */
  readonly partenaire: Slug;
  /**
   * Le service, l'équipe ou la fonction au sein de l'organisme ; jamais le nom d'une personne.
   */
  readonly service?: Libelle;
  readonly role?: RolePilote;
}
/**
 * Combien de fois l'étape revient : « deux à quatre fois par an », « chaque année », « en mars et en octobre ».
 */
export interface Recurrence {
  /**
   * La période de référence.
   */
  readonly par: 'an' | 'semestre' | 'trimestre' | 'mois';
  /**
   * Le nombre exact de fois par période.
   */
  readonly nombre?: number;
  /**
   * Le nombre minimal de fois par période.
   */
  readonly min?: number;
  /**
   * Le nombre maximal de fois par période.
   */
  readonly max?: number;
  /**
   * Les mois de l'année, de 1 à 12.
   *
   * @minItems 1
   */
  readonly mois?: readonly number[];
}
/**
 * Une étape de l'action. Sans fin ni « ouvert », elle dure le temps que dit son début (2023-T2 : un trimestre).
 */
export interface Phase {
  /**
   * L'identifiant de l'étape, unique dans la fiche.
   */
  readonly id: Slug;
  /**
   * Ce qui se fait pendant l'étape.
   */
  readonly libelle: Libelle;
  /**
   * La nature de l'étape.
   */
  readonly type?: 'preparation' | 'diagnostic' | 'lancement' | 'mise_en_oeuvre' | 'evaluation' | 'perennisation' | 'jalon';
  /**
   * Quand l'étape commence.
   */
  readonly debut?: DateEcrite;
  /**
   * Quand l'étape finit ; la période entière est comprise.
   */
  readonly fin?: DateEcrite;
  /**
   * L'étape continue sans date de fin (« à compter de », « continu »).
   */
  readonly ouvert?: true;
  readonly recurrence?: Recurrence;
  /**
   * Les étapes de la même fiche qui doivent finir avant.
   */
  readonly depend_de?: readonly Slug[];
  readonly texte_original?: TexteOriginal;
}
/**
 * Qui paie, et combien ; le montant ou la part peuvent rester à dire.
 */
export interface Financeur {
  /**
   * L'identifiant du financeur dans partenaires.yaml.
   */
  readonly partenaire: Slug;
  /**
   * Le fonds ou l'appel à projets.
   */
  readonly dispositif?: Libelle;
  /**
   * Le montant apporté à la ligne, dans la même périodicité qu'elle.
   */
  readonly montant?: Euros;
  /**
   * La part de la ligne prise en charge, en pour cent.
   */
  readonly part?: number;
  readonly statut?: StatutFinancement;
}
/**
 * Une dépense de l'action.
 */
export interface LigneBudgetaire {
  /**
   * L'identifiant de la ligne, unique dans la fiche.
   */
  readonly id: Slug;
  /**
   * Ce que l'on paie.
   */
  readonly libelle: Libelle;
  /**
   * La catégorie de dépense.
   */
  readonly poste:
    'convivialite' | 'communication' | 'prestation' | 'personnel' | 'materiel' | 'locaux' | 'investissement' | 'autre';
  /**
   * Fonctionnement ou investissement.
   */
  readonly nature?: 'fonctionnement' | 'investissement';
  /**
   * Le montant en euros (ou le nombre d'ETP si unite: ETP), pour une fois.
   */
  readonly montant?: Euros;
  /**
   * Le montant quand il est compris entre deux bornes.
   */
  readonly fourchette?: Fourchette;
  /**
   * La dépense existe, son montant reste à chiffrer.
   */
  readonly a_evaluer?: true;
  /**
   * Euros (par défaut) ou équivalents temps plein ; les ETP ne s'ajoutent jamais aux euros.
   */
  readonly unite?: 'EUR' | 'ETP';
  /**
   * Toutes taxes comprises, hors taxes, ou non précisé.
   */
  readonly base?: 'ttc' | 'ht' | 'non_precise';
  /**
   * À quel rythme le montant revient. a_preciser : le texte ne le dit pas ; les totaux ont alors une valeur basse et une valeur haute.
   */
  readonly periodicite?: 'ponctuelle' | 'annuelle' | 'par_annee_scolaire' | 'par_occurrence' | 'a_preciser';
  /**
   * Le nombre de fois, pour une périodicité par_occurrence.
   */
  readonly occurrences?: number;
  /**
   * Les années de la dépense ; absentes, elles viennent de la durée et du calendrier de la fiche, et le total le dit.
   */
  readonly annees?: Annees;
  /**
   * Le tableau par année et par financeur ; il remplace la règle de périodicité.
   *
   * @minItems 1
   *
   * Items: Un montant pour une année, et un financeur s'il est connu.
   */
  readonly ventilation?: readonly {
    readonly annee: Annee;
    /**
     * L'identifiant du financeur.
     */
    readonly financeur?: Slug;
    readonly montant: Euros;
  }[];
  readonly statut?: StatutFinancement;
  /**
   * Qui paie ; le reste est « reste à financer ».
   *
   * @minItems 1
   */
  readonly financeurs?: readonly Financeur[];
  /**
   * La dépense est valorisée mais personne ne la paie (mise à disposition, bénévolat).
   */
  readonly valorisation?: true;
  /**
   * Une précision sur la ligne.
   */
  readonly commentaire?: Phrase;
  readonly texte_original?: TexteOriginal;
}
/**
 * Une séance du comité de pilotage : qui, quoi, et ce qui a été décidé.
 */
export interface Copil {
  /**
   * L'identifiant de la séance, égal au nom du fichier.
   */
  readonly id: Slug;
  /**
   * Le numéro de la séance.
   */
  readonly numero?: number;
  /**
   * Copil ou comité technique.
   */
  readonly type?: 'copil' | 'comite_technique';
  /**
   * La date de la séance.
   */
  readonly date: DateEcrite;
  /**
   * Où elle se tient.
   */
  readonly lieu?: Libelle;
  /**
   * La période que la séance examine.
   */
  readonly periode_suivie?: DateEcrite;
  /**
   * Prévue, tenue ou reportée.
   */
  readonly statut: 'prevu' | 'tenu' | 'reporte';
  /**
   * Combien de personnes, de quel organisme, à quel titre ; jamais de noms.
   *
   * @minItems 1
   *
   * Items: Des participants.
   */
  readonly participants?: readonly {
    /**
     * L'identifiant de l'organisme.
     */
    readonly partenaire?: Slug;
    /**
     * À quel titre : élus, direction, techniciens, habitants.
     */
    readonly qualite?: Libelle;
    /**
     * Combien de personnes.
     */
    readonly nombre: number;
  }[];
  /**
   * Les points examinés.
   *
   * @minItems 1
   *
   * Items: Un point de l'ordre du jour.
   */
  readonly ordre_du_jour?: readonly {
    /**
     * L'identifiant du point.
     */
    readonly id: Slug;
    /**
     * Le point.
     */
    readonly titre: Libelle;
    /**
     * Les fiches concernées.
     *
     * @minItems 1
     */
    readonly fiches?: readonly Slug[];
  }[];
  /**
   * Ce qui a été décidé.
   *
   * @minItems 1
   *
   * Items: Une décision.
   */
  readonly decisions?: readonly {
    /**
     * L'identifiant de la décision.
     */
    readonly id: Slug;
    /**
     * La décision.
     */
    readonly texte: Phrase;
    /**
     * Les fiches concernées.
     *
     * @minItems 1
     */
    readonly fiches?: readonly Slug[];
    /**
     * La nature de la décision.
     */
    readonly type?: 'validation' | 'modification' | 'arret' | 'relance' | 'autre';
    /**
     * L'organisme qui l'applique.
     */
    readonly responsable?: Slug;
    /**
     * Pour quand.
     */
    readonly echeance?: DateEcrite;
    /**
     * Où en est l'application.
     */
    readonly etat?: 'a_faire' | 'en_cours' | 'fait' | 'abandonne';
  }[];
}
/**
 * Un objectif, qui peut se décliner en objectifs plus précis.
 */
export interface Objectif {
  /**
   * L'identifiant de l'objectif, unique dans la fiche.
   */
  readonly id: Slug;
  /**
   * L'objectif, à l'infinitif.
   */
  readonly texte: Phrase;
  /**
   * Général, spécifique ou opérationnel.
   */
  readonly niveau?: 'general' | 'specifique' | 'operationnel';
  /**
   * Les indicateurs de la fiche qui mesurent cet objectif.
   *
   * @minItems 1
   */
  readonly indicateurs?: readonly Slug[];
  /**
   * Les objectifs qui déclinent celui-ci.
   *
   * @minItems 1
   */
  readonly objectifs?: readonly Objectif[];
}
/**
 * Un organisme de partenaires.yaml, ou un libellé quand aucun organisme précis n'est nommé.
 */
export interface PartenaireDeFiche {
  /**
   * L'identifiant de l'organisme dans partenaires.yaml.
   */
  readonly partenaire?: Slug;
  /**
   * Qui participe, quand ce n'est pas un organisme précis.
   */
  readonly libelle?: Libelle;
  /**
   * Le service ou la fonction au sein de l'organisme.
   */
  readonly service?: Libelle;
  /**
   * Ce que fait le partenaire dans l'action.
   */
  readonly role?: Libelle;
  /**
   * Confirmé ou pressenti ; absent, le texte ne le dit pas.
   */
  readonly statut?: 'confirme' | 'pressenti';
}
/**
 * À qui l'action s'adresse.
 */
export interface FichePublic {
  /**
   * Les catégories de public, prises dans la liste publics de pst.yaml.
   *
   * @minItems 1
   */
  readonly categories?: readonly Slug[];
  /**
   * Le public, avec ses précisions.
   */
  readonly texte?: Phrase;
  /**
   * Le nombre de personnes ou de familles visées.
   */
  readonly effectif?: number;
}
/**
 * La durée annoncée ; elle est comparée au calendrier.
 */
export interface Duree {
  /**
   * La durée en années.
   */
  readonly annees?: number;
  /**
   * La durée en mois.
   */
  readonly mois?: number;
  /**
   * La durée dite par une période : année scolaire 2023-2024.
   */
  readonly periode?: DateEcrite;
  /**
   * La durée, en mots.
   */
  readonly texte?: Libelle;
}
/**
 * Un moyen mobilisé.
 */
export interface Moyen {
  /**
   * L'identifiant du moyen, unique dans la fiche.
   */
  readonly id: Slug;
  /**
   * La nature du moyen.
   */
  readonly type?: 'humain' | 'materiel' | 'locaux' | 'communication' | 'dispositif' | 'appui';
  /**
   * Ce qui est mobilisé.
   */
  readonly libelle: Phrase;
  /**
   * Qui l'apporte.
   */
  readonly partenaire?: Slug;
  /**
   * Le temps de travail, en ETP.
   */
  readonly etp?: number;
}
/**
 * Un résultat attendu.
 */
export interface Resultat {
  /**
   * L'identifiant du résultat, unique dans la fiche.
   */
  readonly id: Slug;
  /**
   * Le résultat.
   */
  readonly texte: Phrase;
  /**
   * Les indicateurs de la fiche qui le mesurent.
   *
   * @minItems 1
   */
  readonly indicateurs?: readonly Slug[];
}
/**
 * L'action est un essai : quand et sur quoi décidera-t-on de la suite.
 */
export interface Experimentation {
  /**
   * Quand la suite sera décidée.
   */
  readonly decision_prevue?: DateEcrite;
  /**
   * Ce qui décidera de la suite.
   */
  readonly critere?: Phrase;
}
/**
 * La place des habitants dans l'action.
 */
export interface Participation {
  /**
   * De l'information à la coconstruction.
   */
  readonly niveau: 'information' | 'consultation' | 'concertation' | 'coconstruction';
  /**
   * Comment les habitants participent.
   */
  readonly texte?: Phrase;
}
/**
 * Un lien avec une autre fiche du plan.
 */
export interface Lien {
  /**
   * L'identifiant de l'autre fiche.
   */
  readonly fiche: Slug;
  /**
   * depend_de : l'autre fiche doit avancer d'abord. complete : les deux se renforcent. remplace : celle-ci succède à l'autre.
   */
  readonly type: 'depend_de' | 'complete' | 'remplace';
}
/**
 * Un autre plan ou dispositif.
 */
export interface Rattachement {
  /**
   * Le nom de l'autre plan.
   */
  readonly plan: Libelle;
  /**
   * L'action ou l'article visé.
   */
  readonly reference?: Libelle;
}
/**
 * Un document utile à l'action.
 */
export interface Document {
  /**
   * Le titre du document.
   */
  readonly titre: Libelle;
  readonly url: Url;
}
/**
 * Une fiche plus légère à l'intérieur d'une fiche.
 */
export interface SousAction {
  /**
   * L'identifiant de la sous-action, unique dans la fiche.
   */
  readonly id: Slug;
  /**
   * Le nom de la sous-action.
   */
  readonly nom: Libelle;
  /**
   * Qui conduit la sous-action.
   *
   * @minItems 1
   */
  readonly pilotes?: readonly Pilote[];
  /**
   * Les étapes de la sous-action.
   *
   * @minItems 1
   */
  readonly calendrier?: readonly Phase[];
  /**
   * Les dépenses de la sous-action.
   *
   * @minItems 1
   */
  readonly budget?: readonly LigneBudgetaire[];
  /**
   * Ce que l'on mesurera.
   *
   * @minItems 1
   */
  readonly indicateurs?: readonly Indicateur[];
}
/**
 * Une fiche action du plan : le texte que les partenaires adoptent. Ce qui s'est passé depuis se note dans suivi/.
 */
export interface Fiche {
  /**
   * L'identifiant de la fiche, égal au nom du fichier, pour toujours.
   */
  readonly id: Slug;
  /**
   * L'identifiant de l'axe auquel la fiche appartient.
   */
  readonly axe: Slug;
  /**
   * Le numéro de la fiche dans son axe ; le code imprimé (A1-FA2) en découle.
   */
  readonly numero: number;
  /**
   * Le nom de l'action.
   */
  readonly nom: Libelle;
  /**
   * Un sous-titre facultatif.
   */
  readonly accroche?: Libelle;
  /**
   * L'enjeu auquel l'action répond, en une phrase.
   */
  readonly enjeu?: Phrase;
  /**
   * Ce que l'action vise.
   *
   * @minItems 1
   */
  readonly objectifs?: readonly Objectif[];
  /**
   * Le constat, puis ce qu'il s'agit de faire.
   */
  readonly description?: Markdown;
  /**
   * Qui conduit l'action ; au moins un.
   *
   * @minItems 1
   */
  readonly pilotes?: readonly Pilote[];
  /**
   * Qui participe à l'action sans la conduire.
   *
   * @minItems 1
   */
  readonly partenaires?: readonly PartenaireDeFiche[];
  readonly public?: FichePublic;
  /**
   * Les territoires de territoires.yaml où l'action se tient.
   *
   * @minItems 1
   */
  readonly territoires?: readonly Slug[];
  /**
   * Ce que la liste des territoires ne dit pas.
   */
  readonly territoire_precision?: Libelle;
  readonly duree?: Duree;
  /**
   * Les étapes de l'action, dans le temps.
   *
   * @minItems 1
   */
  readonly calendrier?: readonly Phase[];
  /**
   * Ce que l'action mobilise en plus de l'argent.
   *
   * @minItems 1
   */
  readonly moyens?: readonly Moyen[];
  /**
   * Ce qui aura changé pour le public quand l'action aura réussi.
   */
  readonly changement_souhaite?: Phrase;
  /**
   * Les résultats attendus, chacun relié à ses indicateurs.
   *
   * @minItems 1
   */
  readonly resultats_attendus?: readonly Resultat[];
  /**
   * Ce que l'on mesurera.
   *
   * @minItems 1
   */
  readonly indicateurs?: readonly Indicateur[];
  /**
   * Les dépenses de l'action, une par ligne.
   *
   * @minItems 1
   */
  readonly budget?: readonly LigneBudgetaire[];
  /**
   * Ce que les autres rubriques ne disent pas.
   */
  readonly commentaires?: Markdown;
  /**
   * La priorité donnée à l'action.
   */
  readonly priorite?: 'haute' | 'moyenne' | 'basse';
  /**
   * Ce que la fiche pèse dans l'avancement du plan ; 1 par défaut.
   */
  readonly poids?: number;
  readonly experimentation?: Experimentation;
  readonly participation?: Participation;
  /**
   * Les fiches dont celle-ci dépend ou qu'elle complète.
   *
   * @minItems 1
   */
  readonly liens?: readonly Lien[];
  /**
   * Les autres plans ou dispositifs auxquels l'action se rattache.
   *
   * @minItems 1
   */
  readonly rattachements?: readonly Rattachement[];
  /**
   * Les documents utiles, par leur adresse.
   *
   * @minItems 1
   */
  readonly documents?: readonly Document[];
  /**
   * Des actions plus petites à l'intérieur de celle-ci.
   *
   * @minItems 1
   */
  readonly sous_actions?: readonly SousAction[];
}
/**
 * Un organisme, ses noms et ses sigles.
 */
export interface Partenaire {
  /**
   * Le nom complet.
   */
  readonly nom: Libelle;
  /**
   * Le sigle ou nom court imprimé dans les tableaux.
   */
  readonly sigle?: Libelle;
  /**
   * Les autres façons d'écrire le même organisme.
   *
   * @minItems 1
   */
  readonly alias?: readonly Libelle[];
  /**
   * La famille d'organismes.
   */
  readonly type:
    | 'caf'
    | 'ville'
    | 'etat'
    | 'mairie'
    | 'bailleur'
    | 'association'
    | 'etablissement_scolaire'
    | 'sante'
    | 'entreprise'
    | 'organisme_social'
    | 'collectif';
  /**
   * L'organisme dont celui-ci fait partie.
   */
  readonly rattachement?: Slug;
  /**
   * Les noms que l'organisme a portés.
   *
   * @minItems 1
   *
   * Items: Un nom et sa période.
   */
  readonly noms?: readonly {
    /**
     * Le nom porté.
     */
    readonly nom: Libelle;
    /**
     * Depuis quand.
     */
    readonly du?: DateEcrite;
    /**
     * Jusqu'à quand.
     */
    readonly au?: DateEcrite;
  }[];
  /**
   * elaboration : a participé à l'élaboration du plan. mise_en_oeuvre : n'est cité que par des fiches.
   */
  readonly participation?: 'elaboration' | 'mise_en_oeuvre';
  /**
   * Ce que fait l'organisme, quand c'est utile au lecteur.
   */
  readonly description?: Phrase;
  readonly texte_original?: TexteOriginal;
}
/**
 * Les organismes que le plan nomme : un organisme, une entrée.
 */
export interface Partenaires {
  readonly [k: string]: Partenaire;
}
/**
 * Les années du plan : les colonnes du plan d'actions, et l'horizon de toute date.
 */
export interface Periode {
  /**
   * La première année du plan.
   */
  readonly debut: Annee;
  /**
   * La dernière année du plan.
   */
  readonly fin: Annee;
}
/**
 * Les conventions dont le plan découle.
 */
export interface Cadre {
  /**
   * Où en est la CTG du territoire.
   */
  readonly ctg?: Phrase;
  /**
   * Les conventions, chacune avec ses dates.
   *
   * @minItems 1
   */
  readonly conventions?: readonly Convention[];
}
/**
 * Une convention et ses dates.
 */
export interface Convention {
  /**
   * L'identifiant de la convention.
   */
  readonly id: Slug;
  /**
   * Le nom de la convention.
   */
  readonly nom: Libelle;
  /**
   * Le sigle d'usage.
   */
  readonly sigle?: Libelle;
  /**
   * La première date de validité.
   */
  readonly debut?: DateEcrite;
  /**
   * La dernière date de validité, avenants non compris.
   */
  readonly fin?: DateEcrite;
  /**
   * La dernière date de validité, avenants compris.
   */
  readonly prolongation?: DateEcrite;
  /**
   * Les dates qui ont marqué la convention.
   *
   * @minItems 1
   */
  readonly dates?: readonly Jalon[];
}
/**
 * Une date et ce qui s'est passé.
 */
export interface Jalon {
  /**
   * La date.
   */
  readonly date: DateEcrite;
  /**
   * Ce qui s'est passé.
   */
  readonly libelle: Libelle;
}
/**
 * Quand et par qui le plan a été approuvé.
 */
export interface Approbation {
  /**
   * La date d'approbation.
   */
  readonly date: DateEcrite;
  /**
   * L'instance qui a approuvé.
   */
  readonly par?: Libelle;
}
/**
 * Un moment de la construction du plan.
 */
export interface Etape {
  /**
   * L'identifiant de l'étape.
   */
  readonly id: Slug;
  /**
   * Ce qui s'est passé.
   */
  readonly libelle: Libelle;
  /**
   * Quand l'étape a eu lieu ou a commencé ; absente si le document ne le dit pas.
   */
  readonly periode?: DateEcrite;
  /**
   * Quand l'étape s'est achevée.
   */
  readonly fin?: DateEcrite;
  /**
   * Ce qu'est cette étape : une phase, un copil, une validation, une réunion, des ateliers.
   */
  readonly type?: 'phase' | 'copil' | 'validation' | 'reunion' | 'ateliers';
  readonly texte_original?: TexteOriginal;
}
/**
 * Un groupe qui élabore ou suit le plan.
 */
export interface Instance {
  /**
   * L'identifiant de l'instance.
   */
  readonly id: Slug;
  /**
   * Le nom de l'instance.
   */
  readonly nom: Libelle;
  /**
   * Ce que fait l'instance.
   */
  readonly role?: Phrase;
  /**
   * Qui y siège : des organismes et des fonctions, jamais des personnes.
   *
   * @minItems 1
   */
  readonly composition?: readonly Membre[];
}
/**
 * Un organisme ou un groupe, et les fonctions qui le représentent.
 */
export interface Membre {
  /**
   * L'identifiant de l'organisme dans partenaires.yaml.
   */
  readonly partenaire?: Slug;
  /**
   * Qui siège, quand ce n'est pas un organisme précis.
   */
  readonly libelle?: Libelle;
  /**
   * Les fonctions représentées.
   *
   * @minItems 1
   */
  readonly fonctions?: readonly Libelle[];
}
/**
 * Une catégorie de public.
 */
export interface PstPublic {
  /**
   * L'identifiant du public.
   */
  readonly id: Slug;
  /**
   * La catégorie, au pluriel.
   */
  readonly libelle: Libelle;
}
/**
 * Le cadre que la méthode se donne ; l'écart est signalé pour information.
 */
export interface Regles {
  /**
   * Le nombre d'axes attendu.
   */
  readonly axes?: number;
  /**
   * Le nombre de fiches attendu dans chaque axe.
   */
  readonly actions_par_axe?: {
    /**
     * Le nombre minimal.
     */
    readonly min?: number;
    /**
     * Le nombre maximal.
     */
    readonly max?: number;
  };
}
/**
 * Une partie du document et ce qu'elle contient, dans l'ordre.
 */
export interface Partie {
  /**
   * L'identifiant de la partie.
   */
  readonly id: Slug;
  /**
   * Le titre de la partie.
   */
  readonly titre: Libelle;
  /**
   * Les blocs de la partie : un texte (texte:nom-du-fichier), un tableau de chiffres (tableau:id), les chiffres d'un thème (chiffres:theme), ou un bloc calculé.
   *
   * @minItems 1
   *
   * Items: texte:…, tableau:…, chiffres:… ou le nom d'un bloc calculé.
   */
  readonly contenu: readonly string[];
}
/**
 * Le plan lui-même : son titre, son territoire, ses années, qui le porte et comment il se lit.
 */
export interface Pst {
  /**
   * La version du modèle de données que suit ce plan.
   */
  readonly version_schema: 1;
  /**
   * L'identifiant du plan, égal au nom de son dossier.
   */
  readonly id: Slug;
  /**
   * Le titre du document.
   */
  readonly titre: Libelle;
  /**
   * Ce qui se lit sous le titre, en couverture.
   */
  readonly sous_titre?: Libelle;
  /**
   * L'identifiant du territoire du plan, dans territoires.yaml.
   */
  readonly territoire: Slug;
  readonly periode: Periode;
  /**
   * Les organismes qui portent le plan.
   *
   * @minItems 1
   */
  readonly copilotes?: readonly Slug[];
  /**
   * Les organismes qui signent le plan.
   *
   * @minItems 1
   */
  readonly signataires?: readonly Slug[];
  readonly cadre?: Cadre;
  /**
   * Où en est le document ; absent, rien n'est imprimé.
   */
  readonly statut_document?: 'brouillon' | 'propose' | 'valide' | 'signe' | 'archive';
  /**
   * Ce qui distingue cette édition d'une autre.
   */
  readonly edition?: Libelle;
  readonly approbation?: Approbation;
  /**
   * L'histoire de la construction du plan.
   *
   * @minItems 1
   */
  readonly etapes?: readonly Etape[];
  /**
   * Les groupes qui élaborent et suivent le plan.
   *
   * @minItems 1
   */
  readonly instances?: readonly Instance[];
  /**
   * Les indicateurs du plan entier.
   *
   * @minItems 1
   */
  readonly indicateurs_globaux?: readonly Indicateur[];
  /**
   * Le vocabulaire des publics que les fiches emploient.
   *
   * @minItems 1
   */
  readonly publics?: readonly PstPublic[];
  readonly regles?: Regles;
  /**
   * La gravité que le plan donne aux constats d'une règle, à la place de l'habituelle ; off ne les montre plus. Le document imprimé n'en dépend pas.
   */
  readonly constats?: {
    /**
     * La gravité voulue : rien, information, avertissement ou erreur.
     */
    readonly [k: string]: 'off' | 'info' | 'warning' | 'error';
  };
  /**
   * Le nom de chaque niveau, du plus large au plus précis, quand le plan en a plusieurs.
   *
   * @minItems 1
   */
  readonly niveaux_axes?: readonly Libelle[];
  /**
   * Les parties du document, dans l'ordre ; absent, l'ordre habituel.
   *
   * @minItems 1
   */
  readonly sommaire?: readonly Partie[];
}
/**
 * Les sigles du document qui ne sont pas des organismes, et ce qu'ils veulent dire.
 */
export interface Sigles {
  /**
   * Ce que le sigle veut dire.
   */
  readonly [k: string]: Libelle;
}
/**
 * Un document ou un jeu de données.
 */
export interface Source {
  /**
   * Le titre exact.
   */
  readonly titre: Libelle;
  /**
   * L'organisme ou les auteurs.
   */
  readonly auteur?: Libelle;
  /**
   * Les années que couvrent les données.
   */
  readonly annee_donnees?: Libelle;
  /**
   * Quand la source a été publiée.
   */
  readonly publication?: DateEcrite;
  readonly url?: Url;
  /**
   * annexe : citée dans l'annexe des ressources. note : citée dans le texte seulement.
   */
  readonly usage?: 'annexe' | 'note';
  readonly texte_original?: TexteOriginal;
}
/**
 * Les travaux et les données sur lesquels le plan s'appuie.
 */
export interface Sources {
  readonly [k: string]: Source;
}
/**
 * Ce qu'est devenue une étape du calendrier.
 */
export interface SuiviPhase {
  /**
   * L'identifiant de l'étape dans la fiche.
   */
  readonly phase: Slug;
  /**
   * À faire, en cours, faite ou abandonnée.
   */
  readonly etat: 'a_faire' | 'en_cours' | 'fait' | 'abandonne';
  /**
   * Quand l'étape a commencé.
   */
  readonly debut?: DateEcrite;
  /**
   * Quand l'étape a fini.
   */
  readonly fin?: DateEcrite;
  /**
   * Pourquoi elle a changé.
   */
  readonly motif?: Phrase;
}
/**
 * Une valeur relevée.
 */
export interface Mesure {
  /**
   * L'identifiant de l'indicateur dans la fiche.
   */
  readonly indicateur: Slug;
  /**
   * Le jour ou la période de la mesure.
   */
  readonly date: DateEcrite;
  /**
   * La valeur relevée.
   */
  readonly valeur?: number | boolean | null;
  /**
   * Pour un taux : le nombre de cas favorables.
   */
  readonly numerateur?: number;
  /**
   * Pour un taux : le nombre de cas observés.
   */
  readonly denominateur?: number;
  /**
   * La réponse, pour un indicateur qualitatif.
   */
  readonly texte?: Phrase;
  /**
   * La valeur par catégorie.
   */
  readonly ventilation?: {
    /**
     * La valeur de la catégorie.
     */
    readonly [k: string]: number;
  };
  /**
   * La valeur est une estimation.
   */
  readonly estimee?: true;
  /**
   * D'où vient la valeur.
   */
  readonly source?: Libelle;
  /**
   * Un document qui l'atteste.
   */
  readonly preuve?: Url;
  /**
   * Une précision.
   */
  readonly commentaire?: Phrase;
}
/**
 * Une dépense réelle.
 */
export interface Depense {
  /**
   * L'identifiant de la ligne budgétaire dans la fiche.
   */
  readonly ligne: Slug;
  readonly montant: Euros;
  /**
   * Quand la dépense a eu lieu.
   */
  readonly date?: DateEcrite;
  /**
   * Qui a payé.
   */
  readonly financeur?: Slug;
  /**
   * Une précision.
   */
  readonly commentaire?: Phrase;
}
/**
 * Ce qui s'est passé dans l'année pour une fiche : statut, mesures, dépenses.
 */
export interface Suivi {
  /**
   * L'identifiant de la fiche suivie, égal au nom du fichier.
   */
  readonly fiche: Slug;
  /**
   * L'année suivie, égale au nom du dossier.
   */
  readonly annee: Annee;
  readonly statut?: Statut;
  /**
   * Le mot du territoire quand la liste ne suffit pas.
   */
  readonly statut_libelle?: Libelle;
  /**
   * Comment va l'action, en un mot et une raison.
   */
  readonly meteo?: {
    /**
     * Tout va bien, un risque, ou un blocage.
     */
    readonly niveau: 'bon' | 'risque' | 'blocage';
    /**
     * Pourquoi.
     */
    readonly motif?: Phrase;
  };
  /**
   * L'avancement estimé, en pour cent.
   */
  readonly avancement?: number;
  /**
   * Où en est chaque étape du calendrier.
   *
   * @minItems 1
   */
  readonly phases?: readonly SuiviPhase[];
  /**
   * Les valeurs relevées.
   *
   * @minItems 1
   */
  readonly mesures?: readonly Mesure[];
  /**
   * Ce qui a été dépensé.
   *
   * @minItems 1
   */
  readonly depenses?: readonly Depense[];
  /**
   * Ce qu'il faut retenir de l'année.
   */
  readonly note?: Markdown;
}
/**
 * Un territoire.
 */
export interface Territoire {
  /**
   * Le nom du territoire.
   */
  readonly nom: Libelle;
  /**
   * La nature du territoire.
   */
  readonly type:
    | 'arrondissement'
    | 'quartier'
    | 'qpv'
    | 'zac'
    | 'secteur'
    | 'commune'
    | 'ville'
    | 'intercommunalite'
    | 'departement';
  /**
   * Le territoire qui contient celui-ci.
   */
  readonly parent?: Slug;
  /**
   * Les autres façons d'écrire le même territoire.
   *
   * @minItems 1
   */
  readonly alias?: readonly Libelle[];
  /**
   * Le code officiel (Insee, QPV…).
   */
  readonly code?: Libelle;
  /**
   * La superficie, en kilomètres carrés.
   */
  readonly superficie_km2?: number;
  /**
   * Les limites ou l'histoire du territoire, quand elles sont utiles au lecteur.
   */
  readonly description?: Phrase;
  readonly texte_original?: TexteOriginal;
}
/**
 * Les territoires que le plan nomme, du plus large au plus fin.
 */
export interface Territoires {
  readonly [k: string]: Territoire;
}
/**
 * Les quelques lignes en tête d'un fichier de textes/*.md.
 */
export interface EnTeteTexte {
  /**
   * Le titre de la section ; absent, le texte suit sans titre.
   */
  readonly titre?: Libelle;
  /**
   * Le texte s'imprime dans un encadré.
   */
  readonly encadre?: true;
}
/**
 * Une thématique de la CTG.
 */
export interface Thematique {
  /**
   * Le nom de la thématique.
   */
  readonly nom: Libelle;
  /**
   * Sa place dans la liste.
   */
  readonly numero: number;
}
/**
 * Les thématiques du cadre, communes à tous les plans.
 */
export interface Thematiques {
  readonly [k: string]: Thematique;
}
