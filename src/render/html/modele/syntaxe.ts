import type { Refus } from './refus.ts';

interface LibraryError {
  readonly message: string;
  /** From 1; only of what was read and then found wrong. */
  readonly lineNumber?: number;
  /** From 0. */
  readonly column?: number;
}

const AIDE = 'Chaque {{#… }} veut son {{/… }}, et chaque {{ ses deux }}.';

/** What the parser of the library says in English, in French, with the place. */
export function syntaxRefusal(source: string, thrown: unknown): Refus {
  const error = thrown as LibraryError; // nothing else is thrown
  const unmatched = /^(.+) doesn't match (.+?)(?: - \d+:\d+)?$/u.exec(error.message);
  if (unmatched !== null) {
    const [, opened = '', closed = ''] = unmatched;
    const pourquoi = `ouvre {{#${opened}}} et le ferme par {{/${closed}}}`;
    return { ligne: error.lineNumber ?? 0, colonne: (error.column ?? 0) + 1, pourquoi, aide: AIDE };
  }
  const said = /(?:Parse|Lexical) error on line (\d+).*?:\n([^\n]*)\n(-*)\^/u.exec(error.message);
  if (said === null) return { ligne: 1, colonne: 1, pourquoi: 'n’est pas un gabarit Handlebars', aide: AIDE };
  const [, line = '1', excerpt = '', dashes = ''] = said;
  const { ligne, colonne } = placeOf(source, Number(line), excerpt.slice(0, dashes.length).replace(/^\.\.\./u, ''));
  const isOpen = error.message.includes("got 'EOF'");
  const pourquoi = isOpen
    ? 'se termine alors qu’un bloc est ouvert'
    : 'a des accolades dont la forme n’est pas celle de Handlebars';
  return { ligne, colonne, pourquoi, aide: AIDE };
}

/** The parser shows some twenty signs that come before the mistake, without their line ends: the last of them are on its line. */
function placeOf(source: string, line: number, before: string): { readonly ligne: number; readonly colonne: number } {
  const text = source.split('\n')[line - 1] ?? '';
  for (let start = 0; start < before.length; start++) {
    const at = text.indexOf(before.slice(start));
    if (at !== -1) return { ligne: line, colonne: at + before.length - start + 1 };
  }
  return { ligne: line, colonne: 1 };
}
