import { type Item, itemsOf } from '../model/entries.ts';
import type { Plan } from '../model/plan.ts';
import { pointer, steps } from '../model/pointer.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A group of keys of the plan, and its place in its file. */
export interface Group {
  readonly item: Item;
  readonly fields: Fields;
  readonly pointer: string;
}

/** A text under a key that holds words. */
export interface Words {
  readonly file: string;
  readonly pointer: string;
  readonly key: string;
  /** The kind of file: `fiche`, `axe`… */
  readonly kind: string;
  readonly text: string;
}

/** What rules look for wherever it stands in a plan; from the outside in, in the order of its objects. */
export interface Survey {
  readonly words: readonly Words[];
  /** Groups that hold a maximum. */
  readonly bounds: readonly Group[];
  /** Groups that hold an end. */
  readonly spans: readonly Group[];
  /** Groups that hold an address of the web. */
  readonly addresses: readonly Group[];
}

type Sought = keyof Survey;

/** By key. `texte_original` keeps the words of somebody else, as they were. */
const SOUGHT: ReadonlyMap<string, Sought> = new Map<string, Sought>([
  ...'accroche auteur changement_souhaite commentaire commentaires critere ctg definition description diagnostic dispositif enjeu justification libelle lieu mode_collecte motif nom note qualite role service sous_titre territoire_precision texte titre titre_court unite'
    .split(' ')
    .map((key) => [key, 'words'] as const),
  ['max', 'bounds'],
  ['fin', 'spans'],
  ['prolongation', 'spans'],
  ['au', 'spans'],
  ['url', 'addresses'],
  ['preuve', 'addresses'],
]);

/** A place that many files have: its pointer is written once, which of a large plan saves more memory than its texts take. */
interface Spot {
  readonly pointer: string;
  readonly below: Map<string | number, Spot>;
}

const known = new WeakMap<Plan, Survey>();

/** One walk of the plan for all the rules that look everywhere. */
export function surveyOf(plan: Plan): Survey {
  const found = known.get(plan) ?? survey(plan);
  known.set(plan, found);
  return found;
}

type Found = { readonly [S in Sought]: Survey[S][number][] };

function survey(plan: Plan): Survey {
  const found: Found = { words: [], bounds: [], spans: [], addresses: [] };
  const root: Spot = { pointer: '', below: new Map() };
  for (const item of itemsOf(plan)) {
    let spot = root;
    for (const step of steps(item.pointer)) spot = spotBelow(spot, step);
    if (typeof item.value === 'object' && item.value !== null) follow(found, item, item.value, spot);
  }
  return found;
}

function spotBelow(spot: Spot, step: string | number): Spot {
  const known = spot.below.get(step);
  if (known !== undefined) return known;
  const made = { pointer: spot.pointer + pointer(step), below: new Map() };
  spot.below.set(step, made);
  return made;
}

function follow(found: Found, item: Item, node: object, spot: Spot): void {
  if (Array.isArray(node)) {
    const list: readonly unknown[] = node;
    for (let index = 0; index < list.length; index += 1) descend(found, item, list[index], index, spot);
  } else {
    const fields = node as Fields;
    const keys = Object.keys(fields);
    for (const key of keys) note(found, item, fields, key, spot);
    for (const key of keys) descend(found, item, fields[key], key, spot);
  }
}

/** Most values are no groups of others: nothing is done for these. */
function descend(found: Found, item: Item, value: unknown, step: string | number, spot: Spot): void {
  if (typeof value === 'object' && value !== null) follow(found, item, value, spotBelow(spot, step));
}

function note(found: Found, item: Item, fields: Fields, key: string, spot: Spot): void {
  const sought = SOUGHT.get(key);
  if (sought === undefined) return;
  if (sought !== 'words') {
    // A group may hold two of the keys.
    if (found[sought].at(-1)?.fields !== fields) found[sought].push({ item, fields, pointer: spot.pointer });
    return;
  }
  const text = fields[key];
  if (typeof text !== 'string') return;
  found.words.push({ file: item.file, kind: item.kind, key, text, pointer: spotBelow(spot, key).pointer });
}
