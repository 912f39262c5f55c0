import type { Bloc, Partie } from '../../document/index.ts';

/** How the parts share the pages. */
export interface Folio {
  /** Name of the pages in the style sheet. */
  readonly page: string;
  readonly titre: string;
  readonly paysage: boolean;
  /** Opens the fiches, which have pages of their own. */
  readonly fiches: boolean;
  readonly parties: readonly Partie[];
}

/** These parts stand alone: nothing before them on their first page, nothing after on their last. */
const ALONE: ReadonlySet<Bloc['type']> = new Set(['plan-actions', 'budget', 'indicateurs', 'fiches']);
/** These parts begin a page. */
const FIRST: ReadonlySet<Bloc['type']> = new Set(['chiffres-cles', 'besoins']);
/** Characters that fill most of a page: a longer part begins one, a shorter part follows the previous one. */
const LONG = 2500;

const holds = (partie: Partie | undefined, types: ReadonlySet<Bloc['type']>): boolean =>
  partie?.blocs.some(({ type }) => types.has(type)) ?? false;

function length(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, part) => sum + length(part), 0)
    : 0;
}

const begins = (partie: Partie, previous: Partie | undefined): boolean =>
  previous === undefined ||
  holds(partie, ALONE) ||
  holds(partie, FIRST) ||
  holds(previous, ALONE) ||
  length(partie.blocs) > LONG;

/** The parts in groups that share their pages, in order: short parts follow one another without a page break. */
export function foliosOf(parties: readonly Partie[]): readonly Folio[] {
  const groups: Partie[][] = [];
  for (const [i, partie] of parties.entries()) {
    if (begins(partie, parties[i - 1])) groups.push([partie]);
    else groups.at(-1)?.push(partie);
  }
  return groups.map((group, i) => ({
    page: `folio-${String(i + 1)}`,
    titre: group.map(({ titre }) => titre).join(' · '),
    paysage: holds(group[0], new Set(['plan-actions'])),
    fiches: holds(group[0], new Set(['fiches'])),
    parties: group,
  }));
}
