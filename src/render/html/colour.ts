/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** Enough for text of any size, even on a pale tint of the colour itself (WCAG 2.2 asks 4.5 on the page). */
const ENOUGH = 5.2;

export function readColour(hexadecimal: string): Rgb | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hexadecimal);
  if (found === null) return undefined;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}

const hexadecimal = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function mix(colour: Rgb, towards: Rgb, share: number): Rgb {
  const [red = 0, green = 0, blue = 0] = colour.map((part, i) => Math.round(part + ((towards[i] ?? 0) - part) * share));
  return [red, green, blue];
}

/** The nearest shade of `colour`, towards black or white, that reads on `background`; as hexadecimal. */
export function legibleOn(background: Rgb, colour: Rgb): string {
  const shade = shades(background, colour, 20).find((one) => contrast(one, background) >= ENOUGH);
  return hexadecimal(shade ?? towards(background));
}

/** What WCAG 2.2 AA asks of text of any size. */
export const AA = 4.5;

/** The lowest of its contrasts with each of the backgrounds. */
export const worstContrast = (backgrounds: readonly Rgb[], colour: Rgb): number =>
  Math.min(...backgrounds.map((background) => contrast(background, colour)));

/** The nearest shade of `colour` that AA accepts on all the backgrounds, which are alike; as hexadecimal. */
export function nearestAccepted(backgrounds: readonly [Rgb, ...Rgb[]], colour: Rgb): string {
  const [first] = backgrounds;
  const shade = shades(first, colour, 200).find((one) => worstContrast(backgrounds, one) >= AA);
  return hexadecimal(shade ?? towards(first));
}

const towards = (background: Rgb): Rgb => (luminance(background) > 0.4 ? BLACK : WHITE);

/** From the colour itself, in that many steps. */
const shades = (background: Rgb, colour: Rgb, steps: number): readonly Rgb[] =>
  Array.from({ length: steps }, (_, step) => mix(colour, towards(background), step / steps));
