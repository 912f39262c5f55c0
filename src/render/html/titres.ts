/** A tag of a heading: in rendered HTML, where text holds no `<`. */
const HEADING = /<(\/?)h([1-6])(?=[\s>])/g;

/** The same HTML with its headings `levels` higher, where what is a section of the document becomes a page of its own. */
export function raiseHeadings(html: string, levels: number): string {
  return html.replace(HEADING, (_, slash: string, level: string) => {
    return `<${slash}h${String(Math.max(1, Number(level) - levels))}`;
  });
}
