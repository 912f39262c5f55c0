/** What Markdown would read as marks, or as the end of a cell. The result is one line. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/[\t\r\n ]+/g, ' ');

/** One row of a table, its cells escaped already. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
