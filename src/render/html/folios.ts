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
/** These parts flow after any other: pictures are long in words alone, and tables break between their rows. */
const FLOWING: ReadonlySet<Bloc['type']> = new Set(['tableau-de-bord', 'releve', 'suivis']);
/** Characters that fill most of a page. */
const LONG = 2500;

const holds = (partie: Partie | undefined, types: ReadonlySet<Bloc['type']>): boolean =>
  partie?.blocs.some(({ type }) => types.has(type)) ?? false;

function length(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, part) => sum + length(part), 0)
    : 0;
}

/** A short part follows the one before, and any part a short one: neither is worth most of a page of white. */
function begins(partie: Partie, group: readonly Partie[]): boolean {
  const previous = group.at(-1);
  const isAlone = [partie, previous].some((one) => holds(one, ALONE));
  return (
    previous === undefined ||
    isAlone ||
    holds(partie, FIRST) ||
    (isLong(partie) && group.some(isLong) && !holds(partie, FLOWING))
  );
}

/** Contents of so few lines leave most of their page to the first part. */
const PEU_DE_PARTIES = 8;

/** Whether the first part follows the contents on their page. */
export const suitLeSommaire = (parties: readonly Partie[]): boolean =>
  parties.length <= PEU_DE_PARTIES &&
  !parties.some((partie) => holds(partie, new Set(['fiches']))) &&
  !holds(parties[0], ALONE);

/** Whether the part fills most of a page at least. */
export const isLong = ({ blocs }: Partie): boolean => length(blocs) > LONG;

/** Name of the pages of the first parts. */
export const PREMIERES_PAGES = 'folio-1';

/** The parts in groups that share their pages, in order. */
export function foliosOf(parties: readonly Partie[]): readonly Folio[] {
  const groups: Partie[][] = [];
  for (const partie of parties) {
    const current = groups.at(-1);
    if (current === undefined || begins(partie, current)) groups.push([partie]);
    else current.push(partie);
  }
  return groups.map((group, i) => ({
    page: i === 0 ? PREMIERES_PAGES : `folio-${String(i + 1)}`,
    titre: group.map(({ titre }) => titre).join(' · '),
    paysage: holds(group[0], new Set(['plan-actions'])),
    fiches: holds(group[0], new Set(['fiches'])),
    parties: group,
  }));
}
