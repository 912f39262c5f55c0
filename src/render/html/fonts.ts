/** A file of a font. `unicodeRange` is what the file can draw, as CSS says it. */
export interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly unicodeRange: string;
  /** Path inside node_modules: the package and the file. */
  readonly path: string;
}

export interface Font extends FontFile {
  readonly woff2: Uint8Array;
}

// As the packages cut them (unicode.json). French needs the first alone; names of people and places may need the second.
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

const FACES = [
  { family: 'Bricolage Grotesque', slug: 'bricolage-grotesque', weight: 600, style: 'normal' },
  { family: 'Bricolage Grotesque', slug: 'bricolage-grotesque', weight: 800, style: 'normal' },
  { family: 'Source Sans 3', slug: 'source-sans-3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', slug: 'source-sans-3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', slug: 'source-sans-3', weight: 600, style: 'normal' },
] as const;

/** Every file that a document may need. */
export const FONT_FILES: readonly FontFile[] = FACES.flatMap(({ family, slug, weight, style }) =>
  Object.entries(SUBSETS).map(([subset, unicodeRange]) => ({
    family,
    weight,
    style,
    unicodeRange,
    path: `@fontsource/${slug}/files/${slug}-${subset}-${String(weight)}-${style}.woff2`,
  })),
);

/** The rules for the fonts that draw at least one character of `text`: the others would only make the document heavier. */
export function fontFaces(fonts: readonly Font[], text: string): string {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return fonts
    .filter(({ unicodeRange }) => {
      const ranges = readRanges(unicodeRange);
      return characters.some((code) => ranges.some(([first, last]) => code >= first && code <= last));
    })
    .map(fontFace)
    .join('\n');
}

function readRanges(unicodeRange: string): readonly (readonly [first: number, last: number])[] {
  return unicodeRange.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return [first, last];
  });
}

function fontFace({ family, weight, style, unicodeRange, woff2 }: Font): string {
  const data = Buffer.from(woff2).toString('base64');
  return (
    `@font-face{font-family:"${family}";font-weight:${String(weight)};font-style:${style};font-display:block;` +
    `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${unicodeRange}}`
  );
}
