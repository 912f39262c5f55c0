import { linesOf } from '../../src/report/lines.ts';
import { readYaml } from '../../src/yaml/index.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each problem as `PST013 2:5 underlined`, and the data. */
export function read(input: string | Uint8Array): { readonly data: unknown; readonly found: readonly string[] } {
  const { data, problems, text } = readYaml(typeof input === 'string' ? bytes(input) : input);
  const found = problems.map(({ code, range: { start, end } }) => {
    const { line, column } = linesOf(text).position(start);
    return `${code} ${String(line)}:${String(column)} ${text.slice(start, end)}`;
  });
  return { data, found };
}

/** The same, where only the place matters. */
export const found = (input: string | Uint8Array): readonly string[] => read(input).found;
