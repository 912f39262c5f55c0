const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;

/** The places that a page may lead to within the publication, each with its address from that page: « #fiche-a » → « A1-FA1.html ». */
export type Places = Pick<ReadonlyMap<string, string>, 'get'>;

/**
 * The address of a link: that of a place of the publication, or one of the web or of a mailbox, as it is; '' otherwise.
 * Anything else would be a way out (`javascript:`, `file:`) or a way to nowhere.
 */
export function safeUrl(href: string, places: Places): string {
  return places.get(href) ?? (OUTSIDE.test(href) && !hasControl(href) ? href : '');
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** The places of a page that stands alone: its own anchors. */
export const ownPlaces = (anchors: Iterable<string>): Places =>
  new Map([...anchors].map((anchor) => [`#${anchor}`, `#${anchor}`]));
