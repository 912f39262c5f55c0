import { pointer } from '../yaml/pointer.ts';
import { type Citation, citationsIn, isCitable } from './citations.ts';
import { type Item, itemsOf, visitItem } from './entries.ts';
import type { Place } from './finding.ts';
import type { Surroundings } from './identifiers.ts';
import type { Leaf, Target } from './meaning.ts';
import type { Plan } from './plan.ts';
import type { Fiche, Suivi, Tableau } from './types.ts';

/** An identifier that is used somewhere. */
export interface Reference extends Place {
  /** What it points to; undefined for a citation of what cannot be cited: `{{action:…}}`. */
  readonly to: Target | undefined;
  readonly id: string;
  readonly near: Surroundings;
  /** In a text: the citation as written, braces included. */
  readonly citation?: string;
  /** The identifier is all that the value, or the key, says. */
  readonly alone?: true;
}

type Use = Pick<Reference, 'to' | 'id' | 'citation' | 'alone'>;

const NONE: readonly Use[] = [];

const BLOCK = /^(texte|tableau|chiffres):(.+)$/u;
const BLOCK_TARGETS: Readonly<Record<string, Target>> = { texte: 'texte', tableau: 'tableau', chiffres: 'theme' };

/** What is asked of a use before its place is told: nearly none of those of a large plan are wanted, and places take time. */
export type IsWanted = (use: Pick<Reference, 'to' | 'id' | 'near'>) => boolean;

/** The wanted uses of identifiers, in the order of the plan's objects and of their keys. */
export function* referencesOf(plan: Plan, isWanted: IsWanted = () => true): Iterable<Reference> {
  for (const item of itemsOf(plan)) yield* referencesIn(plan, item, isWanted);
  for (const { file, value } of plan.textes.entries.values()) {
    for (const citation of citationsIn(value.markdown)) {
      const use = citationUse(citation);
      if (!isWanted({ ...use, near: {} })) continue;
      const start = value.offset + citation.start;
      yield {
        ...use,
        file,
        pointer: '',
        range: { start, end: start + citation.text.length },
        near: {},
      };
    }
  }
}

const KINDS: readonly Leaf['is'][] = ['reference', 'keys', 'prose', 'formula', 'block'];

function referencesIn(plan: Plan, item: Item, isWanted: IsWanted): readonly Reference[] {
  const { file } = item;
  const near = surroundings(plan, item);
  const found: Reference[] = [];
  visitItem(item, KINDS, (leaf, value, path) => {
    if (leaf.is === 'keys') {
      for (const id of Object.keys(value ?? {})) {
        const use = { to: leaf.to, id, near };
        if (isWanted(use)) found.push({ ...use, alone: true, file, pointer: pointer(...path, id), at: 'key' });
      }
    } else if (typeof value === 'string') {
      for (const used of usesIn(leaf, value)) {
        const { to, id } = used;
        if (isWanted({ to, id, near })) found.push({ ...used, near, file, pointer: pointer(...path) });
      }
    }
  });
  return found;
}

function usesIn(leaf: Leaf, text: string): readonly Use[] {
  if (leaf.is === 'reference') return [{ to: leaf.to, id: text, alone: true }];
  if (leaf.is === 'prose') return text.includes('{{') ? citationsIn(text).map(citationUse) : NONE;
  if (leaf.is === 'formula') return idsInFormula(text).map((id) => ({ to: chiffreOrCell(id), id }));
  if (leaf.is === 'block') return blockUses(text);
  return [];
}

function citationUse({ kind, id, text }: Citation): Use {
  const to = isCitable(kind) ? kind : undefined;
  return { to: to === 'chiffre' ? chiffreOrCell(id) : to, id, citation: text };
}

const chiffreOrCell = (id: string): Target => (id.includes('.') ? 'cellule' : 'chiffre');

/** A minus sign stands between spaces: « a-b » is one identifier, « a - b » is two. */
function idsInFormula(formula: string): readonly string[] {
  return (formula.match(/[^\s+*/()]+/gu) ?? []).filter((word) => word !== '-' && !/^-?\d+(?:\.\d+)?$/u.test(word));
}

function blockUses(block: string): readonly Use[] {
  const [, kind = '', id = ''] = BLOCK.exec(block) ?? [];
  const to = BLOCK_TARGETS[kind];
  return to === undefined ? [] : [{ to, id }];
}

function surroundings({ fiches }: Plan, { kind, value, ...entry }: Item): Surroundings {
  // The kind of an item says the type of its value.
  if (kind === 'fiche') return { fiche: { ...entry, value: value as Fiche } };
  if (kind === 'suivi') return { fiche: fiches.entries.get((value as Suivi).fiche) };
  const isTableau = kind === 'chiffres' && entry.pointer.startsWith('/tableaux/');
  return isTableau ? { tableau: { ...entry, value: value as Tableau } } : {};
}
