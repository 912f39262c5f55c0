/** A Markdown file cut around the YAML that opens it. */
export interface Cut {
  readonly before: string;
  readonly yaml: string;
  readonly after: string;
}

/** Undefined where no YAML opens the file, or where it says nothing. */
export function cutFrontMatter(text: string): Cut | undefined {
  const [opening, closing] = text.matchAll(/^---[ \t]*\r?$/gmu);
  if (opening?.index !== 0 || closing === undefined) return undefined;
  const start = opening[0].length + 1;
  const yaml = text.slice(start, closing.index);
  if (yaml.trim() === '') return undefined;
  return { before: text.slice(0, start), yaml, after: text.slice(closing.index) };
}
