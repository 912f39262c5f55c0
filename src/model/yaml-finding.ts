import type { YamlProblem } from '../yaml/index.ts';
import type { Finding } from './finding.ts';

/** What is wrong with the text or the YAML of a file. */
export function yamlFinding(file: string, { related, pointer = '', ...problem }: YamlProblem): Finding {
  const places = related?.map(({ message, range }) => ({ file, pointer, message, range }));
  return { ...problem, file, pointer, ...(places !== undefined && { related: places }) };
}
