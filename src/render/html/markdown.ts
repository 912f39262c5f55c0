import MarkdownIt, { type Token } from 'markdown-it';
import { safeUrl } from './url.ts';

/** CommonMark to HTML; its first headings get the level given (1 to 6). */
export type Prose = (markdown: string, level: number) => string;

/**
 * Reads CommonMark without raw HTML nor images, so that nothing in a text makes an element of its own or asks for a file.
 * A link that leads out of the document's `targets` and of the web keeps its words and loses its address.
 */
export function proseOf(targets: ReadonlySet<string>): Prose {
  const reader = new MarkdownIt('commonmark', { html: false, linkify: false, typographer: false });
  reader.disable(['image', 'html_block', 'html_inline']);
  // Every address is read as a link, and the bad ones taken out afterwards: the author sees words, not brackets.
  reader.validateLink = () => true;
  return (markdown, level) => {
    const env = {};
    const tokens = reader.parse(markdown, env);
    for (const token of tokens) {
      shift(token, level);
      if (token.children !== null) token.children = withoutBadLinks(token.children, targets);
    }
    return reader.renderer.render(tokens, reader.options, env);
  };
}

function shift(token: Token, level: number): void {
  if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
  token.tag = `h${String(Math.min(6, Number(token.tag.slice(1)) + level - 1))}`;
}

/** Links do not nest in Markdown: one flag tells whether the next closing mark is of a link taken out. */
function withoutBadLinks(tokens: readonly Token[], targets: ReadonlySet<string>): Token[] {
  let removing = false;
  return tokens.filter((token) => {
    if (token.type === 'link_open') removing = safeUrl(token.attrGet('href') ?? '', targets) === '';
    return !(removing && (token.type === 'link_open' || token.type === 'link_close'));
  });
}
