/** Columns given to sentences: those of the narrowest usual terminal. */
export const TEXT_WIDTH = 80;

/** Breaks lines longer than `width` at ordinary spaces: no-break ones hold. Line breaks stay. A word too long stays whole. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
