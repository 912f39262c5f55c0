import { ficheText } from './fiche.mjs';
import { randomFrom } from './random.mjs';
import { sentence, title } from './words.mjs';

const PARTNERS = 40;
const FICHES_BY_AXE = 20;
const AXES_BY_SECTOR = 20;

/**
 * A valid plan of so many fiches, with the files that they refer to. The same seed gives the same plan.
 *
 * @param {number} fiches
 * @param {number} seed
 * @returns {Iterable<readonly [path: string, text: string]>} paths from the folder of the plan
 */
export function* planFiles(fiches, seed) {
  const random = randomFrom(seed);
  const axes = Math.ceil(fiches / FICHES_BY_AXE);
  yield ['pst.yaml', PST];
  yield ['territoires.yaml', TERRITOIRES];
  yield ['sources.yaml', 'enquete:\n  titre: Enquête auprès des habitants\n  publication: 2022\n'];
  yield ['partenaires.yaml', Array.from({ length: PARTNERS }, (_, index) => partner(index)).join('')];
  yield ['chiffres.yaml', CHIFFRES];
  for (let sector = 0; sector * AXES_BY_SECTOR < axes; sector += 1) {
    const id = `secteur-${String(sector)}`;
    yield [`axes/${id}.yaml`, `id: ${id}\nnumero: ${String(sector + 1)}\ntitre: ${title(random, sector)}\n`];
  }
  for (let axe = 0; axe < axes; axe += 1) {
    const first = axe * FICHES_BY_AXE;
    const members = Array.from({ length: Math.min(FICHES_BY_AXE, fiches - first) }, (_, index) => first + index);
    yield [`axes/axe-${String(axe)}.yaml`, axeText(random, axe, members)];
  }
  for (let index = 0; index < fiches; index += 1) {
    const place = { index, fiches, partners: PARTNERS, byAxe: FICHES_BY_AXE };
    yield [`fiches/fiche-${String(index)}.yaml`, ficheText(random, place)];
  }
}

const PST = `version_schema: 1
id: banc
titre: Projet social de territoire du banc d’essai
territoire: ville
periode:
  debut: 2023
  fin: 2027
copilotes:
  - partenaire-0
publics:
  - id: familles
    libelle: Familles
  - id: jeunes
    libelle: Jeunes
`;

const TERRITOIRES = `ville:
  nom: Ville
  type: commune
quartier-nord:
  nom: Quartier nord
  type: quartier
  parent: ville
quartier-sud:
  nom: Quartier sud
  type: quartier
  parent: ville
`;

const CHIFFRES = `chiffres:
  familles:
    libelle: Familles
    valeur: 3100
    source: enquete
`;

/** @param {number} index */
const partner = (index) =>
  `partenaire-${String(index)}:\n  nom: Partenaire numéro ${String(index)}\n  type: association\n`;

/**
 * @param {() => number} random
 * @param {number} axe
 * @param {readonly number[]} fiches of the axe, by their index
 */
function axeText(random, axe, fiches) {
  return `id: axe-${String(axe)}
numero: ${String((axe % AXES_BY_SECTOR) + 1)}
parent: secteur-${String(Math.floor(axe / AXES_BY_SECTOR))}
titre: ${title(random, axe)}
diagnostic: |
  ${sentence(random)}
  La ville compte {{chiffre:familles}}.
besoins:
  - id: besoin
    titre: ${title(random, axe)}
    texte: ${sentence(random)}
    chiffres:
      - familles
    fiches:
${fiches.map((fiche) => `      - fiche-${String(fiche)}\n`).join('')}`;
}
