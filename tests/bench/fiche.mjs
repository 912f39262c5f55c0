import { between, pick } from './random.mjs';
import { paragraph, sentence, title } from './words.mjs';

/**
 * The fifteen rubrics of a fiche, in 3 to 6 KB, with references to its axe, to partners and to other fiches.
 *
 * @param {() => number} random
 * @param {{ index: number, fiches: number, partners: number, byAxe: number }} place of the fiche among the others of its plan
 */
export function ficheText(random, { index, fiches, partners, byAxe }) {
  const partner = () => `partenaire-${String(between(random, 0, partners - 1))}`;
  const other = `fiche-${String((index + between(random, 1, fiches - 1)) % fiches)}`;
  const [first, second] = [partner(), partner()];
  return `id: fiche-${String(index)}
axe: axe-${String(Math.floor(index / byAxe))}
numero: ${String((index % byAxe) + 1)}
nom: ${title(random, index)}
enjeu: ${sentence(random)}

objectifs:
  - id: general
    texte: ${sentence(random)}
    niveau: general
    indicateurs:
      - participants
    objectifs:
${Array.from({ length: between(random, 1, 3) }, (_, rank) => objectif(random, rank)).join('')}
description: |
${paragraph(random, '  ')}
  Voir aussi {{fiche:${other}}}, avec {{partenaire:${first}}} :

${paragraph(random, '  - ')}
pilotes:
  - partenaire: ${first}
    service: "Service « Familles » : accueil"
    role: chef_de_file

partenaires:
  - partenaire: ${second}
    role: ${sentence(random)}
    statut: confirme
  - libelle: Bénévoles du quartier

public:
  categories:
    - ${pick(random, ['familles', 'jeunes'])}
  texte: ${sentence(random)}
  effectif: ${String(between(random, 20, 400))}

territoires:
  - ${pick(random, ['ville', 'quartier-nord', 'quartier-sud'])}

duree:
  annees: 3

calendrier:
  - id: preparation
    libelle: ${sentence(random)}
    type: preparation
    debut: 2023-0${String(between(random, 1, 3))}
    fin: 2023-06
  - id: ouverture
    libelle: ${sentence(random)}
    type: mise_en_oeuvre
    debut: 2023-07
    fin: 2025-12
    depend_de:
      - preparation

moyens:
  - id: salle
    type: locaux
    libelle: ${sentence(random)}
    partenaire: ${second}

changement_souhaite: ${sentence(random)}

resultats_attendus:
  - id: frequentation
    texte: ${sentence(random)}
    indicateurs:
      - participants

indicateurs:
${indicateur(random, 'participants', first)}${indicateur(random, 'seances', second)}
budget:
${ligne(random, 'salaires', 'personnel', first)}${ligne(random, 'gouters', 'convivialite', second)}
commentaires: |
${paragraph(random, '  ')}
liens:
  - fiche: ${other}
    type: complete
`;
}

/**
 * @param {() => number} random
 * @param {number} rank
 */
function objectif(random, rank) {
  return `      - id: objectif-${String(rank)}
        texte: ${sentence(random)}
        niveau: specifique
`;
}

/**
 * @param {() => number} random
 * @param {string} id
 * @param {string} partner
 */
function indicateur(random, id, partner) {
  return `  - id: ${id}
    libelle: ${id === 'seances' ? 'Nombre de séances' : 'Nombre de personnes accueillies'}
    definition: ${sentence(random)}
    type: realisation
    nature: nombre
    sens: hausse
    reference:
      valeur: ${String(between(random, 0, 20))}
      date: 2022
      source: enquete
    cibles:
      - id: chaque-annee
        periode: 2024
        min: ${String(between(random, 30, 60))}
        max: ${String(between(random, 61, 90))}
    frequence: an
    responsable: ${partner}
`;
}

/**
 * @param {() => number} random
 * @param {string} id
 * @param {string} poste
 * @param {string} partner
 */
function ligne(random, id, poste, partner) {
  return `  - id: ${id}
    libelle: ${sentence(random)}
    poste: ${poste}
    nature: fonctionnement
    montant: ${String(between(random, 10, 900) * 10)}.5
    periodicite: annuelle
    annees: 2023..2025
    statut: confirme
    financeurs:
      - partenaire: ${partner}
        part: 60
        statut: confirme
`;
}
