/** Pages of a fiche that is read without turning the page. */
const FACE_A_FACE = 2;

/**
 * Whether the opening of the fiches takes two pages, so that each fiche lies on facing pages, left then right.
 * `debut` is the page of the opening, `fiches` those where the fiches begin, `suite` the one after the last fiche; all
 * undefined while nothing has been printed. The answer moves none of what it rests on: it is the same at the next print.
 */
export function ouvertureDouble(
  debut: number | undefined,
  fiches: readonly (number | undefined)[],
  suite: number | undefined,
): boolean {
  if (debut === undefined || debut % 2 === 1) return false;
  const bornes = suite === undefined ? fiches : [...fiches, suite];
  return bornes.slice(1).every((page, i) => page !== undefined && page - (bornes[i] ?? 0) === FACE_A_FACE);
}
