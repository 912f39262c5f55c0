import type { Partie } from '../../document/index.ts';
import { voisinesOf } from './voisines.ts';

/** Page of each anchor, counted from 1; empty while nothing has been printed. */
type Numbers = ReadonlyMap<string, number>;

interface Ouverture {
  /** Whether the opening of the fiches takes two pages, so that each fiche lies on facing pages, left then right. */
  readonly double: boolean;
  /** The pages as they will be then: what was printed with an opening of one page is moved by one. */
  readonly numbers: Numbers;
}

/**
 * How many pages the opening of the fiches takes. It takes two where it begins on the left, and where all that follows it
 * has an even number of pages: else it would put nothing right. The answer is the same once it has been followed.
 */
export function ouvertureDe(parties: readonly Partie[], numbers: Numbers): Ouverture {
  const index = parties.findIndex(({ blocs }) => blocs.some(({ type }) => type === 'fiches'));
  const fiches = parties[index]?.blocs.flatMap((bloc) => (bloc.type === 'fiches' ? bloc.fiches : [])) ?? [];
  const starts = voisinesOf(fiches).map(([first]) => numbers.get(`fiche-${first.id}`));
  const next = numbers.get(parties[index + 1]?.id ?? '');
  const debut = numbers.get(parties[index]?.id ?? '');
  const [premiere] = starts;
  const double = ouvertureDouble(debut, starts, next);
  if (!double || debut === undefined || premiere === undefined || premiere - debut > 1) return { double, numbers };
  return { double, numbers: new Map([...numbers].map(([ancre, page]) => [ancre, page > debut ? page + 1 : page])) };
}

/** `debut` is the page of the opening, `fiches` those where fiches begin a page, `suite` the one after them, if any. */
export function ouvertureDouble(
  debut: number | undefined,
  fiches: readonly (number | undefined)[],
  suite: number | undefined,
): boolean {
  if (debut === undefined || debut % 2 === 1) return false;
  const bornes = suite === undefined ? fiches : [...fiches, suite];
  return bornes.slice(1).every((page, i) => page !== undefined && (page - (bornes[i] ?? 0)) % 2 === 0);
}
