/** Files gathered in one YAML text, after what is said of them all. */
export interface Bundle {
  readonly head: Readonly<Record<string, string>>;
  readonly files: readonly BundledFile[];
}

export type BundledFile = BundledText | BundledBytes;

interface BundledText {
  readonly path: string;
  /** Of the text, in UTF-8. */
  readonly sha256: string;
  readonly text: string;
}

/** A file that is no text: a picture, a font. */
interface BundledBytes {
  readonly path: string;
  /** Of the bytes, not of how they are written here. */
  readonly sha256: string;
  readonly base64: string;
}

/** How far the text of a file stands from the margin. */
const MARGIN = '      ';

/** Signs that a YAML reader would refuse or take for another: a text that has one is written between quotes. */
const SPECIAL = /[^\t\n\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Writes the files one after the other, each as it is, in a YAML text that people can read. `title` is its first line, without line
 * end; keys of the head are plain words. The same bundle gives the same text.
 */
export function writeBundle(title: string, { head, files }: Bundle): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${quoted(value)}\n`);
  return `# ${title}\n${lines.join('')}fichiers:\n${files.map(writeFile).join('')}`;
}

function writeFile(file: BundledFile): string {
  const head = `  - chemin: ${quoted(file.path)}\n    sha256: ${quoted(file.sha256)}\n`;
  return 'text' in file ? `${head}    texte: ${writeText(file.text)}` : `${head}    base64: ${quoted(file.base64)}\n`;
}

/** As a block where it can be, with the indentation said, because a text may begin with spaces. */
function writeText(text: string): string {
  if (!text.endsWith('\n') || SPECIAL.test(text)) return `${quoted(text)}\n`;
  const lines = text.slice(0, -1).split('\n');
  return `|2+\n${lines.map((line) => (line === '' ? '\n' : `${MARGIN}${line}\n`)).join('')}`;
}

/** As JSON, which is YAML, and plain ASCII where a sign is special. */
function quoted(text: string): string {
  const escaped = JSON.stringify(text);
  if (!SPECIAL.test(text)) return escaped;
  return escaped.replace(new RegExp(SPECIAL, 'gu'), (sign) =>
    Array.from(
      { length: sign.length },
      (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Reads what `writeBundle` writes, and nothing else: undefined for any other text. Needs no parser, whatever the size. */
export function readBundle(title: string, text: string): Bundle | undefined {
  if (!text.startsWith(`# ${title}\n`)) return undefined;
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  const cursor: Cursor = { lines, at: 1 };
  const head = readHead(cursor);
  const files: BundledFile[] = [];
  while (head !== undefined && cursor.at < lines.length) {
    const file = readFile(cursor);
    if (file === undefined) return undefined;
    files.push(file);
  }
  return head && { head, files };
}

interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

function readHead(cursor: Cursor): Bundle['head'] | undefined {
  const entries: [string, string][] = [];
  for (let line = next(cursor); line !== 'fichiers:'; line = next(cursor)) {
    const [, key, value = ''] = /^([a-z]{1,30}): (".*")$/u.exec(line ?? '') ?? [];
    const read = unquoted(value);
    if (key === undefined || read === undefined) return undefined;
    entries.push([key, read]);
  }
  return Object.fromEntries(entries);
}

function readFile(cursor: Cursor): BundledFile | undefined {
  const path = readKey(cursor, '  - chemin: ');
  const sha256 = readKey(cursor, '    sha256: ');
  const start = next(cursor);
  if (path === undefined || sha256 === undefined || start === undefined) return undefined;
  const bytes = after(start, '    base64: ');
  if (bytes !== undefined) {
    const base64 = unquoted(bytes);
    return base64 === undefined ? undefined : { path, sha256, base64 };
  }
  const text = start === '    texte: |2+' ? readBlock(cursor) : unquoted(after(start, '    texte: ') ?? '');
  return text === undefined ? undefined : { path, sha256, text };
}

function readBlock(cursor: Cursor): string {
  const lines: string[] = [];
  for (
    let line = cursor.lines[cursor.at];
    line === '' || line?.startsWith(MARGIN) === true;
    line = cursor.lines[cursor.at]
  ) {
    lines.push(line.slice(MARGIN.length));
    cursor.at += 1;
  }
  return lines.map((line) => `${line}\n`).join('');
}

function readKey(cursor: Cursor, key: string): string | undefined {
  const line = next(cursor);
  return line === undefined ? undefined : unquoted(after(line, key) ?? '');
}

function next(cursor: Cursor): string | undefined {
  const line = cursor.lines[cursor.at];
  cursor.at += 1;
  return line;
}

const after = (line: string, start: string): string | undefined =>
  line.startsWith(start) ? line.slice(start.length) : undefined;

function unquoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
