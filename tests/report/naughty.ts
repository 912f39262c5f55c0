import { existsSync, readFileSync } from 'node:fs';

const FILE = new URL('../../../shared/corpora/naughty-strings.json', import.meta.url);

/** Strings that break programs, and what breaks each format; a clone elsewhere has no ../shared/corpora, and only the latter. */
export function hostileStrings(): readonly string[] {
  const naughty = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly string[]) : [];
  return [...naughty, ...OURS];
}

const OURS: readonly string[] = [
  '\n::error::pris',
  '\r\n::stop-commands::pause',
  '##[error]pris',
  'avant ##[add-path]/tmp après',
  '###[[group]]',
  '%0A::warning::pris',
  'a,title=b:c',
  ']]><failure/>',
  '</failure><testcase name="x"/>',
  '&bogus; &#0; &#x1F;',
  '\u0000\u0001\u0008\u000B\u001F\u007F\u0085\u009F',
  '\uFFFE\uFFFF\uD800',
  '\u202Egnp.exe',
  '[lien](http://exemple.invalid) \\](1)',
  '{0} {{fiche:x}}',
];
