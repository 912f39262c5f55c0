import { createHash } from 'node:crypto';
import type { EntreeDeRecherche } from '../../../document/index.ts';
import type { HtmlAssets } from '../assets.ts';
import { safeUrl, type Places } from '../url.ts';

/** What the page of the search runs, and the hash that lets it run. */
export interface Programme {
  readonly scripts: string;
  /** « sha256-… », as a Content-Security-Policy says it. */
  readonly hash: string;
}

export function programmeOf(
  entrees: readonly EntreeDeRecherche[],
  places: Places,
  { scripts }: Pick<HtmlAssets, 'scripts'>,
): Programme {
  const found = entrees.flatMap(({ titre, lieu, href, texte }) => {
    const adresse = safeUrl(href, places);
    return adresse === '' ? [] : [{ titre, lieu, adresse, texte }];
  });
  const script = `\n${library(scripts.minisearch)}\n${scripts.recherche}`;
  // A script ends at the first of these, wherever it stands.
  if (/<\/script|<!--/i.test(script)) throw new Error('The script of the search would end its own element.');
  return {
    scripts: `<script type="application/json" id="plan">${embedded(found)}</script>\n<script>${script}</script>`,
    hash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
  };
}

/** A CommonJS module as the value of a variable, without the address of its source map: nothing is asked for. */
function library(source: string): string {
  const body = source.replace(/^\/\/# sourceMappingURL=.*$/m, '').trimEnd();
  return `const MiniSearch = (() => {\nconst module = {};\n${body}\nreturn module.exports;\n})();`;
}

/** JSON that nothing in it can end: HTML looks for `<` alone. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
