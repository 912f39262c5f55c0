/** What a logo may weigh, in bytes: it is in every page. */
export const MAX_LOGO = 200_000;

export interface Logo {
  readonly type: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const ALLOWED: ReadonlySet<string> = new Set(
  (
    'svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop ' +
    'clipPath mask pattern use symbol'
  ).split(' '),
);

/** Why a logo is not accepted: the end of a French sentence that begins with its name. Undefined when it is. */
export function refusedLogo({ type, bytes }: Logo): string | undefined {
  if (type === 'image/svg+xml') return refusedSvg(new TextDecoder().decode(bytes));
  return PNG.every((byte, i) => bytes[i] === byte) ? undefined : 'n’est pas une image PNG';
}

const NOT_PLAIN = 'a une déclaration, une instruction ou un passage CDATA : enregistrez-le en « SVG simple »';

/** A list of what is let in, rather than of what is kept out. It is shown as an image besides, where no browser runs anything. */
function refusedSvg(svg: string): string | undefined {
  const text = svg.replace(/^\uFEFF?\s*<\?xml[^<>]*\?>/, '').replace(/<!--[^<>]*-->/g, '');
  if (!/^\s*<svg[\s>]/.test(text)) return 'n’est pas une image SVG';
  if (/<[!?]/.test(text)) return NOT_PLAIN;
  const unknown = [...text.matchAll(/<\/?\s*([^\s/>]*)/g)]
    .map(([, name = '']) => name)
    .find((name) => !ALLOWED.has(name));
  if (unknown !== undefined) return `a un élément « ${unknown.slice(0, 40)} », que pst n’accepte pas`;
  const attribute = /[\s"'](on[\w-]*|style|xml:base)\s*=/i.exec(text)?.[1];
  if (attribute !== undefined) return `a un attribut « ${attribute} », que pst n’accepte pas`;
  if (/(?:href)\s*=\s*(?!["']#)/i.test(text)) return 'mène hors de lui-même (href)';
  if (/url\s*\(\s*(?!#)/i.test(text)) return 'appelle un autre fichier (url)';
  return /&(?!(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,6});)/i.test(text) ? NOT_PLAIN : undefined;
}
