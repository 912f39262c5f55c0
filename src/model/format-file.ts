import type { Kind, OrderOf } from '../schema/index.ts';
import { canonical, cutFrontMatter, isCanonical, readFrontMatter, readYaml, type YamlSource } from '../yaml/index.ts';
import type { Finding } from './finding.ts';
import { NOT_FORMATTED } from './file-rules.ts';
import { yamlFinding } from './yaml-finding.ts';

/** The whole text that a file should have, or why it stays as it is. */
export type Formatted = { readonly text: string } | { readonly refused: readonly Finding[] };

/** Formats one file. Whether its shape is right does not matter, as long as it can be read. */
export function formatFile(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  kind: Kind,
  orders: OrderOf,
): Formatted {
  const source = sourceOf(kind, bytes);
  const errors = source.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { refused: errors.map((problem) => yamlFinding(path, problem)) };
  const text = formatText(source.text, kind, orders);
  return text === undefined ? { refused: [cannotBeFormatted(path)] } : { text };
}

/** Whether a file in which nothing is wrong is written as `formatFile` would write it. */
export function isFormatted(text: string, kind: Kind, orders: OrderOf): boolean {
  const yaml = kind === 'texte' ? cutFrontMatter(text)?.yaml : text;
  if (yaml === undefined) return true;
  return isCanonical(yaml, orders(kind)) ?? (formatText(text, kind, orders) ?? text) === text;
}

function formatText(text: string, kind: Kind, orders: OrderOf): string | undefined {
  if (kind !== 'texte') return canonical(text, orders(kind));
  const cut = cutFrontMatter(text);
  if (cut === undefined) return text;
  const yaml = canonical(cut.yaml, orders(kind));
  if (yaml === undefined) return undefined;
  // The rest of the file is Markdown, which stays as it is: its line ends too.
  const fence = cut.before.endsWith('\r\n') ? '---\r\n' : '---\n';
  return `${fence}${fence.endsWith('\r\n') ? yaml.replaceAll('\n', '\r\n') : yaml}${cut.after}`;
}

function sourceOf(kind: Kind, bytes: Uint8Array): YamlSource {
  if (kind === 'texte') return readFrontMatter(bytes).head;
  return readYaml(bytes, kind === 'exceptions' ? 'list' : 'map');
}

export function notFormatted(file: string): Finding {
  return {
    code: NOT_FORMATTED.code,
    severity: NOT_FORMATTED.severity,
    message: 'Ce fichier n’est pas mis en forme',
    help: 'Lancez « pst fmt » : il range les clés, les retraits et les guillemets sans rien changer à ce qui est dit.',
    file,
    pointer: '',
    range: { start: 0, end: 0 },
    fix: [{ kind: 'format', file }],
  };
}

function cannotBeFormatted(file: string): Finding {
  const { fix: _, ...finding } = notFormatted(file);
  return {
    ...finding,
    message: 'Ce fichier n’a pas pu être mis en forme sans risque d’en changer le sens',
    help: 'Il reste tel quel : simplifiez ce qu’il a d’inhabituel, ou signalez-le à ceux qui maintiennent pst.',
  };
}
