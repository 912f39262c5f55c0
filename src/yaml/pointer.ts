/** JSON pointer (RFC 6901) to `path`; the root is the empty string. */
export function pointer(...path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The steps of a JSON pointer, unescaped: the reverse of `pointer`, list indices as text. */
export function steps(jsonPointer: string): readonly string[] {
  return jsonPointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
