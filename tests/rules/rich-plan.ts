import type { Files } from './plan.ts';

/** A plan that uses every kind of file and every kind of reference, and in which nothing is wrong. */
export const RICH: Files = {
  'pst.yaml': `version_schema: 1
id: plan
titre: Projet social de Ville-Exemple
territoire: ville-exemple

periode:
  debut: 2022
  fin: 2027

copilotes:
  - caf

signataires:
  - mairie

cadre:
  ctg: La convention {{partenaire:caf}} est en préparation.
  conventions:
    - id: accord
      nom: Accord-cadre
      debut: 2018
      fin: 2021
      prolongation: 2022

approbation:
  date: 2022-12-15

etapes:
  - id: ateliers
    libelle: Ateliers
    periode: 2022-05
    fin: 2022-09

instances:
  - id: comite
    nom: Comité de pilotage
    composition:
      - partenaire: caf

indicateurs_globaux:
  - id: copils
    libelle: Nombre de comités par an
    nature: nombre
    responsable: mairie

publics:
  - id: familles
    libelle: Familles

sommaire:
  - id: debut
    titre: Début
    contenu:
      - texte:preambule
      - tableau:quartiers
      - chiffres:demographie
`,
  'territoires.yaml': `ville-exemple:
  nom: Ville-Exemple
  type: commune

bords-de-riviere:
  nom: Bords de rivière
  type: quartier
  parent: ville-exemple
`,
  'partenaires.yaml': `caf:
  nom: Caisse d’allocations familiales
  sigle: Caf
  type: caf

mairie:
  nom: Mairie de Ville-Exemple
  type: mairie

service-social:
  nom: Service social de la ville
  type: ville
  rattachement: mairie
`,
  'sources.yaml': `recensement:
  titre: Recensement de la population
  publication: 2019
`,
  'chiffres.yaml': `themes:
  - id: demographie
    titre: Démographie

chiffres:
  population:
    libelle: Population
    valeur: 12400
    territoire: ville-exemple
    annee: 2017
    source: recensement
    theme: demographie
  familles:
    libelle: Familles
    valeur: 3100
    denominateur: population
  taille-des-familles:
    libelle: Habitants par famille
    valeur: 4
    calcul: population / familles

tableaux:
  - id: quartiers
    titre: Les quartiers
    source: recensement
    colonnes:
      - id: habitants
        libelle: Habitants
    lignes:
      - territoire: bords-de-riviere
        valeurs:
          habitants: 2300
`,
  'axes/parentalite.yaml': `id: parentalite
numero: 1
titre: Parentalité

thematiques:
  - parentalite

besoins:
  - id: repit
    titre: Du répit pour les parents
    texte: Un quartier compte {{chiffre:quartiers.bords-de-riviere.habitants}} habitants.
    chiffres:
      - familles
    fiches:
      - atelier
      - sorties
`,
  'axes/quotidien.yaml': `id: quotidien
numero: 1
titre: La vie quotidienne
parent: parentalite
`,
  'fiches/atelier.yaml': `id: atelier
axe: parentalite
numero: 1
nom: Atelier des parents
enjeu: Rompre l’isolement

objectifs:
  - id: entraide
    texte: Créer un réseau d’entraide.
    indicateurs:
      - seances
    objectifs:
      - id: rencontres
        texte: Se rencontrer.

description: Voir {{fiche:sorties}}, pour {{chiffre:familles}}.

pilotes:
  - partenaire: caf

partenaires:
  - partenaire: mairie
    role: Prête la salle

public:
  categories:
    - familles

territoires:
  - ville-exemple

duree:
  annees: 2

calendrier:
  - id: preparation
    libelle: Préparation
    debut: 2023-T1
    fin: 2023-T2
  - id: ateliers
    libelle: Ateliers
    debut: 2023-09
    fin: 2024-2025
    depend_de:
      - preparation

moyens:
  - id: salle
    libelle: Une salle
    partenaire: mairie

changement_souhaite: Les parents se connaissent.

resultats_attendus:
  - id: reseau
    texte: Un réseau existe.
    indicateurs:
      - seances

indicateurs:
  - id: seances
    libelle: Nombre de séances
    nature: nombre
    reference:
      valeur: 0
      date: 2022
      source: recensement
    cibles:
      - id: chaque-annee
        periode: 2024
        min: 10
        max: 12
    responsable: caf

budget:
  - id: gouters
    libelle: Goûters
    poste: convivialite
    montant: 300
    annees: 2023..2024
    ventilation:
      - annee: 2023
        financeur: caf
        montant: 300
    financeurs:
      - partenaire: caf
        part: 60
      - partenaire: mairie
        part: 40

liens:
  - fiche: sorties
    type: complete

sous_actions:
  - id: gouter
    nom: Un goûter
    pilotes:
      - partenaire: service-social
    calendrier:
      - id: premier-gouter
        libelle: Le premier
        debut: 2023-12
`,
  'fiches/sorties.yaml': `id: sorties
axe: parentalite
numero: 2
nom: Sorties en famille

liens:
  - fiche: atelier
    type: depend_de
`,
  'fiches/jardin.yaml': `id: jardin
axe: quotidien
numero: 1
nom: Jardin partagé
`,
  'suivi/2023/atelier.yaml': `fiche: atelier
annee: 2023
statut: en_cours

phases:
  - phase: preparation
    etat: fait
    debut: 2023-01
    fin: 2023-06

mesures:
  - indicateur: seances
    date: 2023-12
    valeur: 6

depenses:
  - ligne: gouters
    montant: 182.4
    financeur: caf

note: Avec {{partenaire:service-social}}.
`,
  'copils/2023-copil.yaml': `id: 2023-copil
date: 2023-11-20
statut: tenu

participants:
  - partenaire: mairie
    nombre: 3

ordre_du_jour:
  - id: bilan
    titre: Bilan
    fiches:
      - atelier

decisions:
  - id: relancer
    texte: Relancer les partenaires de {{fiche:sorties}}.
    fiches:
      - sorties
    responsable: caf
    echeance: 2024-03
`,
  'textes/preambule.md': `---
titre: Préambule
---
La commune compte {{chiffre:population}}. La {{partenaire:departement}} n’y est pas.
`,
  'sigles.yaml': `PST: Projet social de territoire
`,
  'exceptions.yaml': `- regle: PST603
  objet: fiches/sorties.yaml
  motif: La fiche est en cours d’écriture.
`,
};
