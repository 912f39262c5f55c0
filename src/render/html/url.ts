const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;

/**
 * The address when a link may lead to it, '' otherwise: the web, a mailbox, or an identifier of `targets`, those of the
 * document. Anything else would be a way out (`javascript:`, `file:`) or a way to nowhere.
 */
export function safeUrl(href: string, targets: ReadonlySet<string>): string {
  if (href.startsWith('#')) return targets.has(href.slice(1)) ? href : '';
  return OUTSIDE.test(href) && !hasControl(href) ? href : '';
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
