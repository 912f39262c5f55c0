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
}

type Use = Pick<Reference, 'to' | 'id' | 'citation'>;

const BLOCK = /^(texte|tableau|chiffres):(.+)$/u;
const BLOCK_TARGETS: Readonly<Record<string, Target>> = { texte: 'texte', tableau: 'tableau', chiffres: 'theme' };

/** Every use of an identifier, in the order of the plan's objects and of their keys. */
export function* referencesOf(plan: Plan): Iterable<Reference> {
  for (const item of itemsOf(plan)) yield* referencesIn(plan, item);
  for (const { file, value } of plan.textes.entries.values()) {
    for (const citation of citationsIn(value.markdown)) {
      const start = value.offset + citation.start;
      yield {
        ...citationUse(citation),
        file,
        pointer: '',
        range: { start, end: start + citation.text.length },
        near: {},
      };
    }
  }
}

function referencesIn(plan: Plan, item: Item): readonly Reference[] {
  const { file } = item;
  const near = surroundings(plan, item);
  const found: Reference[] = [];
  visitItem(item, (leaf, value, path) => {
    if (leaf.is === 'keys') {
      for (const id of Object.keys(value ?? {})) {
        found.push({ to: leaf.to, id, file, pointer: pointer(...path, id), at: 'key', near });
      }
    } else if (typeof value === 'string') {
      for (const use of usesIn(leaf, value)) found.push({ ...use, file, pointer: pointer(...path), near });
    }
  });
  return found;
}

function usesIn(leaf: Leaf, text: string): readonly Use[] {
  if (leaf.is === 'reference') return [{ to: leaf.to, id: text }];
  if (leaf.is === 'prose') return citationsIn(text).map(citationUse);
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
