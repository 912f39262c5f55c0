/** JSON pointer (RFC 6901) to `path`; the root is the empty string. */
export function pointer(...path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path) text += `/${typeof step === 'number' ? step : escaped(step)}`;
  return text;
}

/** Nearly no key holds these signs, and rules make a pointer for each value of a plan. */
function escaped(step: string): string {
  return step.includes('~') || step.includes('/') ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** The steps of a JSON pointer, unescaped: the reverse of `pointer`, list indices as text. */
export function steps(jsonPointer: string): readonly string[] {
  return jsonPointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer to what holds the value that a pointer other than the root leads to. */
export function parentPointer(jsonPointer: string): string {
  return jsonPointer.slice(0, Math.max(0, jsonPointer.lastIndexOf('/')));
}
