/** A run of pages of the printed document, under one name. */
export interface Pages {
  readonly nom: string;
  /** What the foot of the right pages says. */
  readonly titre: string;
  readonly paysage: boolean;
  /** Pages on a pale ground: they open a part. */
  readonly ouverture: boolean;
  /** The contents are on the first of them. */
  readonly sommaire?: boolean;
  /** The tab at the edge of the pages of an axe. */
  readonly onglet: Onglet | undefined;
}

interface Onglet {
  readonly texte: string;
  /** Custom property that holds its colour. */
  readonly couleur: string;
  /** 0 for the highest. */
  readonly rang: number;
}

/** For what has no cover: the first page is as the others. */
export const SANS_COUVERTURE = '@page :first{margin:15mm 16mm 18mm 20mm}';

/** Tabs go down the edge, and start again at the top. */
const ONGLETS = 7;

/** The rules of the pages that have a name: the foot, the size, the tab. */
export function pageRules(titre: string, all: readonly Pages[]): string {
  return all
    .map(
      (pages) =>
        `.${pages.nom}${pages.sommaire === true ? ',.sommaire' : ''}{page:${pages.nom}}` +
        side(pages, 'left', `@bottom-right{content:${cssString(titre)}}`) +
        side(pages, 'right', `@bottom-left{content:${cssString(pages.titre)}}`),
    )
    .join('\n');
}

// Each rule names the side: Chromium prefers the margins of the side to those of the name.
function side(pages: Pages, name: 'left' | 'right', foot: string): string {
  const size = pages.paysage ? 'size:A4 landscape;margin:13mm 16mm 17mm;' : '';
  const ground = pages.ouverture ? 'background:var(--fond);' : '';
  return `@page ${pages.nom}:${name}{${size}${ground}${foot}${tab(pages.onglet, name)}}`;
}

function tab(onglet: Onglet | undefined, side: 'left' | 'right'): string {
  if (onglet === undefined) return '';
  const inner = side === 'left' ? 'margin-right:7mm' : 'margin-left:7mm';
  const top = 4 + (onglet.rang % ONGLETS) * 30;
  return (
    `@${side}-top{content:${cssString(onglet.texte)};background:var(${onglet.couleur});color:#fff;` +
    `font:800 10pt "Bricolage Grotesque",sans-serif;text-align:center;vertical-align:middle;` +
    `height:26mm;margin-top:${String(top)}mm;${inner}}`
  );
}

/** A string of CSS that ends neither itself nor the element `<style>` around it. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:·–’()-]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0xfffd;
    // A lone half of a pair, or NUL, cannot be written in CSS.
    return `\\${(code === 0 || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code).toString(16)} `;
  });
  return `"${escaped}"`;
}
