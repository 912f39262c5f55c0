import { create, type Font } from 'fontkit';
import { brotliDecompressSync } from 'node:zlib';
import { FRENCH, LETTERS } from './signes.ts';

/** What a file of a font may weigh, in bytes: it is in every page. */
export const MAX_POLICE = 300_000;

/** What one may hold once unpacked, in bytes. */
const MAX_UNPACKED = 10_000_000;

/** A file of a font that a plan gives, accepted. */
export interface Police {
  readonly role: Role;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly woff2: Uint8Array;
}

export type Role = 'texte' | 'titres';

/** What was read of a file, and what to say of it in French: the end of sentences that begin with its name. */
export interface Lue {
  readonly police: Police;
  readonly remarques: readonly string[];
}

const NAME = /^(texte|titres)-([1-9]00)(-italique)?\.woff2$/u;

const NAMES =
  'n’a pas un nom que pst connaît : « texte-400.woff2 », « texte-400-italique.woff2 », « titres-700.woff2 », de 100 à 900';

/** Reads a file of a font; a string is why it is not accepted, as the end of a French sentence that begins with its name. */
export function readPolice(name: string, bytes: Uint8Array): Lue | string {
  const [, role, weight = '', italic] = NAME.exec(name) ?? [];
  if (role === undefined) return NAMES;
  if (bytes.length > MAX_POLICE)
    return `pèse plus de ${String(MAX_POLICE / 1000)} Ko : gardez-en les seuls signes du français (un « sous-ensemble latin »)`;
  if (!isWoff2(bytes)) return 'n’est pas une police WOFF2 entière';
  const font = parsed(bytes);
  if (font === undefined) return 'ne peut pas être lue : la police est abîmée';
  const lacking = missing(LETTERS, font);
  if (lacking !== '') return `ne dessine pas ${lacking} : ce n’est pas une police pour du texte`;
  const style = italic === undefined ? 'normal' : 'italic';
  const police: Police = { role: role as Role, weight: Number(weight), style, woff2: bytes }; // one of the two of the pattern
  return { police, remarques: remarksOn(font) };
}

function remarksOn(font: Font): readonly string[] {
  const lacking = missing(FRENCH, font);
  return [
    ...(lacking === '' ? [] : [`ne dessine pas ${lacking} : ceux de pst les remplacent`]),
    ...(forbidsEmbedding(font) ? ['dit qu’elle ne doit pas être incorporée à un document : vérifiez sa licence'] : []),
  ];
}

/** As the font says itself; one that is old or damaged there says nothing. */
function forbidsEmbedding(font: Font): boolean {
  try {
    return font['OS/2'].fsType.noEmbedding;
  } catch {
    return false;
  }
}

/** « à œ », of the signs that it does not have; '' without any. */
function missing(wanted: string, font: Font): string {
  const lacking = Array.from(wanted).filter((sign) => !hasSign(font, sign.codePointAt(0) ?? 0));
  const shown = lacking.slice(0, SHOWN).map((sign) => (sign === ' ' ? 'l’espace' : sign));
  return lacking.length > SHOWN
    ? `${shown.join(' ')} et ${String(lacking.length - SHOWN)} autres signes`
    : shown.join(' ');
}

const SHOWN = 20;

/** Signs are asked for one by one: a table of a few bytes can say that it has billions of them. */
function hasSign(font: Font, code: number): boolean {
  try {
    return font.hasGlyphForCodePoint(code);
  } catch {
    return false;
  }
}

const HEADER = 48;
/** « wOF2 » */
const SIGNATURE = 0x774f4632;
/** « ttcf »: several fonts in one. */
const COLLECTION = 0x74746366;
const MAX_TABLES = 64;

/** What the header says of itself is so, and what is packed is no more than allowed: the library believes both. */
function isWoff2(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [signature, flavor, length] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
  const [tables, unpacked, packed] = [view.getUint16(12), view.getUint32(16), view.getUint32(20)];
  if (signature !== SIGNATURE || flavor === COLLECTION || length !== bytes.length) return false;
  if (tables === 0 || tables > MAX_TABLES || unpacked > MAX_UNPACKED || packed > bytes.length - HEADER) return false;
  const start = endOfDirectory(bytes, tables);
  if (start === undefined || start + packed > bytes.length) return false;
  try {
    brotliDecompressSync(bytes.subarray(start, start + packed), { maxOutputLength: MAX_UNPACKED });
    return true;
  } catch {
    return false;
  }
}

/** Where the packed data begins: the directory has entries of several lengths. Undefined where it asks for too much. */
function endOfDirectory(bytes: Uint8Array, tables: number): number | undefined {
  let at = HEADER;
  let total = 0;
  /** A number of up to five bytes, seven bits in each. */
  const number = (): number => {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      const byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    return Infinity;
  };
  for (let table = 0; table < tables; table++) {
    const flags = bytes[at++] ?? 0;
    const tag = flags & 0x3f;
    if (tag === 0x3f) at += 4;
    const original = number();
    // glyf and loca are transformed unless the version is 3; the others, unless it is 0.
    const isTransformed = tag === 10 || tag === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0;
    total += original + (isTransformed ? number() : 0);
    if (total > 2 * MAX_UNPACKED || at > bytes.length) return undefined;
  }
  return at;
}

function parsed(bytes: Uint8Array): Font | undefined {
  try {
    const font = create(Buffer.from(bytes));
    // What it holds is only unpacked once something of it is asked for.
    return 'numGlyphs' in font && font.numGlyphs > 0 ? font : undefined;
  } catch {
    return undefined;
  }
}
