import { Tokenizer, TokenizerMode } from 'parse5';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What holds no tags, whatever it looks like. */
const TEXT: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);

/**
 * Why a piece of HTML would not stay by itself, wherever it is put: the end of a French sentence. A browser mends what is left open or
 * closed too much in ways that move the rest of the page. Undefined where each element is closed in its turn.
 */
export function unbalanced(html: string): string | undefined {
  const open: string[] = [];
  let found: string | undefined;
  let svg = 0;
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, selfClosing }) => {
        if (VOID.has(tagName) || (selfClosing && (svg > 0 || tagName === 'svg'))) return;
        open.push(tagName);
        if (tagName === 'svg') svg += 1;
        const state = svg > 0 ? undefined : TEXT.get(tagName);
        if (state !== undefined) {
          tokenizer.state = state;
          tokenizer.lastStartTagName = tagName;
        }
      },
      onEndTag: ({ tagName }) => {
        if (tagName === 'svg') svg -= 1;
        const last = open.at(-1);
        if (last === tagName) open.pop();
        else
          found ??=
            last === undefined ? `ferme un <${tagName}> qu’il n’ouvre pas` : `ferme <${tagName}> avant <${last}>`;
      },
      onParseError: ({ code }) => {
        found ??= `écrit du HTML mal formé (${code})`;
      },
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
      onCharacter: () => undefined,
      onNullCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
    },
  );
  tokenizer.write(html, true);
  const left = open.at(-1);
  return found ?? (left === undefined ? undefined : `n’a pas fermé un <${left}>`);
}
