/**
 * What to tell somebody whose Node is too old, in French, or nothing when it will do.
 *
 * @param {string} current as in `process.versions.node`: `20.19.0`
 * @param {string} range the `engines.node` of package.json, which is always of the form `>=20.19.0`
 * @returns {string | undefined}
 */
export function nodeTooOld(current, range) {
  const floor = numbers(range);
  const actual = numbers(current);
  const gap = floor.map((part, index) => (actual[index] ?? 0) - part).find((difference) => difference !== 0) ?? 0;
  if (gap >= 0) return undefined;
  return (
    `pst a besoin de Node ${floor.join('.')} ou plus récent ; cet ordinateur a la version ${current}.\n` +
    'Installez la version « LTS » depuis https://nodejs.org/fr, puis recommencez.'
  );
}

/** @param {string} version */
function numbers(version) {
  return (version.match(/\d+/gu) ?? []).map(Number);
}
