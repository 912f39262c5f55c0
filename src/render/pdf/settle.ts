import { PrintFailure } from './failure.ts';
import { frameOf, numbersOf } from './slots.ts';

/** Contents that grow by a digit may push a title over a page: it settles at the second or, hardly ever, at the fourth. */
const MOST_PRINTS = 5;

export type PageNumbers = ReadonlyMap<string, number>;

/** A document that the browser holds. */
export interface Laid<Printed extends { readonly pages: PageNumbers }> {
  /** Only where the anchors are. */
  readonly draft: () => Promise<PageNumbers>;
  readonly print: () => Promise<Printed>;
  /** Writes the numbers of its places, in their order. */
  readonly state: (numbers: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Settled<Printed> {
  readonly printed: Printed;
  /** What it was printed from. */
  readonly html: string;
}

/**
 * Prints a document whose page numbers are those where its anchors are: drafts first, where it states numbers. `html` gives
 * the same string for the same numbers. Throws a `PrintFailure` when it never agrees with itself.
 */
export async function settle<Printed extends { readonly pages: PageNumbers }>(
  html: (pages: PageNumbers) => string,
  lay: (html: string) => Promise<Laid<Printed>>,
): Promise<Settled<Printed>> {
  let known: PageNumbers = new Map();
  let current = html(known);
  let laid = await lay(current);
  let isDraft = numbersOf(current).length > 0;
  for (let attempt = 1; attempt <= MOST_PRINTS; attempt++) {
    const printed = isDraft ? undefined : await laid.print();
    const pages = printed?.pages ?? (await laid.draft());
    const next = isSame(pages, known) ? current : html(pages);
    if (next === current && printed !== undefined) return { printed, html: current };
    if (frameOf(next) === frameOf(current)) {
      await laid.state(numbersOf(next));
      isDraft = false;
    } else {
      await laid.close();
      laid = await lay(next);
    }
    [known, current] = [pages, next];
  }
  throw new PrintFailure(
    `Les numéros de page du sommaire ne se stabilisent pas après ${String(MOST_PRINTS)} impressions\u00a0: ` +
      'le document change de longueur à chaque fois. Vérifiez le gabarit du sommaire.',
  );
}

const isSame = (some: PageNumbers, others: PageNumbers): boolean =>
  some.size === others.size && [...some].every(([anchor, page]) => others.get(anchor) === page);
