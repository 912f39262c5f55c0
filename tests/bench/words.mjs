import { between, pick } from './random.mjs';

const SUBJECTS = /** @type {const} */ ([
  'Les familles du quartier',
  'Les habitantes et habitants',
  'Les jeunes de seize à vingt-cinq ans',
  'Les parents isolés',
  'Les personnes âgées du secteur',
  'Les bénévoles de l’association',
  'Les équipes du centre social',
]);
const VERBS = /** @type {const} */ ([
  'se retrouvent',
  'échangent leurs savoirs',
  'préparent un projet commun',
  'reçoivent une écoute',
  'découvrent leurs droits',
  'partagent un repas',
  'construisent un programme',
]);
const PLACES = /** @type {const} */ ([
  'dans un lieu ouvert toute la semaine',
  'à la médiathèque, le mercredi',
  'au pied des immeubles',
  'avec l’aide d’une animatrice',
  'autour d’un jardin partagé',
  'pendant les vacances scolaires',
  'près de l’école élémentaire',
]);
const ENDS = /** @type {const} */ ([
  'pour rompre l’isolement',
  'afin de mieux connaître leurs droits',
  'et prennent part aux décisions',
  'sans inscription ni condition',
  'puis en parlent autour d’eux',
  'pour que chacun trouve sa place',
]);

const CONSONANTS = /** @type {const} */ (['b', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v']);
const VOWELS = /** @type {const} */ (['a', 'e', 'i', 'o', 'u', 'ou', 'an', 'é']);

/**
 * A sentence that a plan could hold, and that needs no quotes. Its two names make it unlike any other.
 *
 * @param {() => number} random
 */
export function sentence(random) {
  const [first, second] = [name(random), name(random)];
  const who = `${pick(random, SUBJECTS)} de ${first} ${pick(random, VERBS)}`;
  return `${who} ${pick(random, PLACES)} de ${second}, ${pick(random, ENDS)}.`;
}

/** @param {() => number} random */
function name(random) {
  const syllables = Array.from({ length: 4 }, () => pick(random, CONSONANTS) + pick(random, VOWELS));
  const letters = syllables.join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/**
 * A few words that name something, told apart by `index`.
 *
 * @param {() => number} random
 * @param {number} index
 */
export function title(random, index) {
  const first = pick(random, ['Atelier', 'Rencontre', 'Parcours', 'Maison', 'Réseau', 'Jardin', 'Café']);
  const second = pick(random, ['des familles', 'des voisins', 'des savoirs', 'des jeunes', 'des droits']);
  return `${first} ${second} ${String(index)}`;
}

/**
 * Lines of a block scalar.
 *
 * @param {() => number} random
 * @param {string} indent of each line
 */
export function paragraph(random, indent) {
  return Array.from({ length: between(random, 2, 4) }, () => `${indent}${sentence(random)}\n`).join('');
}
