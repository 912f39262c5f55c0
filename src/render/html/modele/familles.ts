import type { Police, Role } from './polices.ts';

/** How the families are called: no font of a computer has these names. */
const FAMILIES: Readonly<Record<Role, string>> = { texte: 'Texte du plan', titres: 'Titres du plan' };

/** As in templates/styles/base.css: what the font of a plan does not draw is drawn by ours. */
const OURS: Readonly<Record<Role, string>> = {
  texte: "'Source Sans 3', sans-serif",
  titres: "'Bricolage Grotesque', 'Source Sans 3', sans-serif",
};

/**
 * The rules for the fonts of a plan, which come after ours; none without any. Ours always stay behind: what a font lacks, the narrow no-break
 * space first of all, would otherwise be drawn by whatever font the browser finds.
 */
export function policesCss(polices: readonly Police[]): readonly string[] {
  const roles = (['texte', 'titres'] as const).filter((role) => polices.some((police) => police.role === role));
  const families = roles.map((role) => `--${role}:'${FAMILIES[role]}', ${OURS[role]}`);
  return families.length === 0 ? [] : [...polices.map(face), `:root{${families.join(';')}}`];
}

const face = ({ role, weight, style, woff2 }: Police): string =>
  `@font-face{font-family:"${FAMILIES[role]}";font-weight:${String(weight)};font-style:${style};font-display:block;` +
  `src:url(data:font/woff2;base64,${Buffer.from(woff2).toString('base64')}) format("woff2")}`;
