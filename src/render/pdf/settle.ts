import { PrintFailure } from './failure.ts';

/** Contents that grow by a digit may push a title over a page: it settles at once or, hardly ever, at the third print. */
const MOST_PRINTS = 4;

export type PageNumbers = ReadonlyMap<string, number>;

/**
 * Prints again until the page numbers that a document states are those where its anchors are, at most four times.
 * A document that states none is printed once. Throws a `PrintFailure` when it never agrees with itself.
 */
export async function settle<Printed extends { readonly pages: PageNumbers }>(
  html: (pages: PageNumbers) => string,
  print: (html: string, attempt: number) => Promise<Printed>,
): Promise<Printed> {
  let current = html(new Map());
  for (let attempt = 1; attempt <= MOST_PRINTS; attempt++) {
    const printed = await print(current, attempt);
    const next = html(printed.pages);
    if (next === current) return printed;
    current = next;
  }
  throw new PrintFailure(
    `Les numéros de page du sommaire ne se stabilisent pas après ${String(MOST_PRINTS)} impressions\u00a0: ` +
      'le document change de longueur à chaque fois. Vérifiez le gabarit du sommaire.',
  );
}
