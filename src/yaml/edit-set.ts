import { isScalar, type ParsedNode } from 'yaml';
import { type Child, childrenOf, endOfNode, isCollection, isFlow } from './edit-place.ts';
import { columnOf, endOfLine, type Splice } from './edit-splice.ts';
import { type Manner, valueInFlow, valueOfItem, valueOfKey } from './edit-write.ts';
import { trimmedEnd } from './span.ts';

/** Lines written for the first column, moved to `column`: all but the first, which stands where it is put. */
export function atColumn(lines: string, column: number): string {
  const indent = ' '.repeat(column);
  return lines
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join('\n');
}

/** Column of the keys or of the dashes of the collection a child is in. */
function columnOfChildren(text: string, { parent, start }: Child): number {
  return columnOf(text, childrenOf(text, parent)[0]?.start ?? start);
}

/** Replaces the value of a child, and the least around it. Line ends are `\n`. Undefined where there is no way to. */
export function setChild(text: string, child: Child, value: unknown, manner: Manner): readonly Splice[] | undefined {
  const like = isScalar(child.node) ? child.node : undefined;
  const full = { ...manner, like };
  if (isFlow(child.parent)) return setInFlow(child, valueInFlow(value, full));
  if (child.mark === undefined) return undefined;
  const written = child.key === undefined ? valueOfItem(value, full) : valueOfKey(value, full);
  const block = { ...child, mark: child.mark };
  const lines = atColumn(written, columnOfChildren(text, child));
  return written.includes('\n') ? setLines(text, block, lines) : [...setOneLine(text, block, lines)];
}

/** Replaces the whole of a document by a map or a list. */
export function setRoot(text: string, root: ParsedNode, value: unknown, manner: Manner): readonly Splice[] {
  const lines = valueOfKey(value, manner).replace(/^\n {2}| /u, '');
  return [{ start: root.range[0], end: endOfNode(text, root), text: lines.replaceAll('\n  ', '\n') }];
}

function setInFlow({ node, mark, end }: Child, text: string): readonly Splice[] {
  if (node !== undefined) return [{ start: node.range[0], end: node.range[1], text }];
  return mark === undefined ? [{ start: end, end, text: `: ${text}` }] : [{ start: mark, end: mark, text: ` ${text}` }];
}

type BlockChild = Child & { readonly mark: number };

function setOneLine(text: string, { node, mark, end }: BlockChild, written: string): readonly Splice[] {
  if (node === undefined) return [{ start: mark, end: mark, text: written }];
  const put = written + headerComment(text, node);
  const start = node.range[0];
  const closing = text.charAt(end - 1) === '\n' ? '\n' : '';
  if (!text.slice(mark, start).includes('\n')) return [{ start, end, text: put.slice(1) + closing }];
  // The value was below its key: what is said there stays there.
  const gapEnd = trimmedEnd(text, mark, start);
  if (gapEnd === mark) return [{ start: mark, end, text: put + closing }];
  return [
    { start: mark, end: mark, text: put },
    { start: gapEnd, end, text: closing },
  ];
}

function setLines(text: string, child: BlockChild, written: string): readonly Splice[] {
  const { node, mark, end } = child;
  const closing = text.charAt(end - 1) === '\n' ? '\n' : '';
  const [head = ''] = written.split('\n', 1);
  const body = written.slice(head.length);
  const start = node?.range[0] ?? mark;
  const below = text.slice(mark, start).includes('\n');
  const isBlock = isCollection(node) && !isFlow(node);
  // A list may stand in the column of its key; what is not a list may not.
  const deep = columnOf(text, start) > columnOfChildren(text, child) || /^\n *- /u.test(body);
  if (isBlock && below && deep && head === '') return [inPlaceOfBlock(text, start, end, body)];
  const gap = text.slice(mark, trimmedEnd(text, mark, start));
  const tail = isBlock ? '' : lineComment(text, end);
  const comment = gap + (node === undefined ? '' : headerComment(text, node)) + tail;
  return [
    {
      start: mark,
      end: end + tail.length,
      text: underComment(head, body, comment, columnOfChildren(text, child) + 2) + closing,
    },
  ];
}

/** A comment on the line of a key or a dash, and the lines of its value. */
function underComment(head: string, body: string, comment: string, column: number): string {
  if (comment === '' || head === '') return comment + head + body;
  if (/^ [|>]/u.test(head)) return head + comment + body;
  return `${comment}\n${' '.repeat(column)}${head.trimStart()}${body}`;
}

/** A block of keys or of items takes the place, and the column, of another. */
function inPlaceOfBlock(text: string, start: number, end: number, body: string): Splice {
  const indent = /^\n( *)/u.exec(body)?.[0] ?? '\n';
  const lines = body.slice(1).split('\n');
  const shallow = lines.map((line) => line.slice(Math.min(indent.length - 1, line.length))).join('\n');
  const comment = lineComment(text, end);
  return { start, end: end + comment.length, text: atColumn(shallow, columnOf(text, start)) };
}

/** The comment on the line where a block of text is announced: `texte: | # ainsi`. */
function headerComment(text: string, node: ParsedNode): string {
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return '';
  const line = text.slice(node.range[0], endOfLine(text, node.range[0]));
  return /[ \t]+#.*$/u.exec(line)?.[0] ?? '';
}

/** The comment that follows `offset` on its line, with the blanks before it. */
function lineComment(text: string, offset: number): string {
  const rest = text.slice(offset, endOfLine(text, offset));
  return /^[ \t]+#/u.test(rest) ? rest : '';
}
