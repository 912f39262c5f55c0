import MarkdownIt, { type Token } from 'markdown-it';
import { safeUrl, type Places } from './url.ts';

/** CommonMark to HTML; its widest headings get the level given (1 to 6), the others follow without a gap. */
export type Prose = (markdown: string, level: number) => string;

/**
 * Reads CommonMark without raw HTML nor images, so that nothing in a text makes an element of its own or asks for a file.
 * A link that leads out of `places` and of the web keeps its words and loses its address.
 */
export function proseOf(places: Places): Prose {
  const reader = new MarkdownIt('commonmark', { html: false, linkify: false, typographer: false });
  reader.disable(['image', 'html_block', 'html_inline']);
  // Every address is read as a link, and the bad ones taken out afterwards: the author sees words, not brackets.
  reader.validateLink = () => true;
  return (markdown, level) => {
    const env = {};
    const tokens = reader.parse(markdown, env);
    nestHeadings(tokens, level);
    for (const token of tokens) {
      if (token.children !== null) token.children = withGoodLinks(token.children, places);
    }
    return reader.renderer.render(tokens, reader.options, env);
  };
}

/** People begin at « ## » and jump to « #### »: what counts is which heading lies below which. */
function nestHeadings(tokens: readonly Token[], level: number): void {
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      const written = Number(token.tag.slice(1));
      while (written <= (above.at(-1) ?? 0)) above.pop();
      above.push(written);
    }
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${String(Math.min(6, level + above.length - 1))}`;
  }
}

/** Links do not nest in Markdown: one flag tells whether the next closing mark is of a link taken out. */
function withGoodLinks(tokens: readonly Token[], places: Places): Token[] {
  let removing = false;
  return tokens.filter((token) => {
    if (token.type === 'link_open') {
      const address = safeUrl(token.attrGet('href') ?? '', places);
      removing = address === '';
      token.attrSet('href', address);
    }
    return !(removing && (token.type === 'link_open' || token.type === 'link_close'));
  });
}
