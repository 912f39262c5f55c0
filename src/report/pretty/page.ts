import { typo } from '../french.ts';
import type { Look } from '../report.ts';
import { visible } from '../visible.ts';
import { TEXT_WIDTH, wrap } from '../wrap.ts';
import { paintWith, type Paint } from './paint.ts';

/** A fenced block of code, a heading, or lines without an empty one between them. */
const BLOCK =
  /^```(?:\w+ ?(?<file>.*))?\n(?<code>[^]*?)^```$|^#+ (?<heading>.*)$|(?<text>(?:^(?!```|#+ ).*\S.*$\n?)+)/gmu;

/** A page of the documentation, as a terminal can show it: titles, paragraphs, lists and code. Tables stay as they are. */
export function page(markdown: string, { color }: Look): string {
  const paint = paintWith(color);
  const comments = /<!--[^]*?-->\n?/gu;
  const blocks = [...markdown.replace(comments, '').matchAll(BLOCK)].map(({ groups = {} }) => block(groups, paint));
  return `${blocks.join('\n\n')}\n`;
}

function block(groups: Readonly<Record<string, string | undefined>>, paint: Paint): string {
  const { file = '', code, heading, text = '' } = groups;
  if (code !== undefined) return showCode(file, code, paint);
  if (heading !== undefined) return paint.strong(inline(heading, paint));
  if (text.startsWith('|')) return lines(text.trimEnd(), visible);
  const items = text.trimEnd().split(/\n(?=- |\d+\. )/u);
  return items.map((item) => inline(paragraph(item), paint)).join('\n');
}

/** With the name of its file, where the page gives one after the language: « ```yaml fiches/jardin.yaml ». */
function showCode(file: string, code: string, paint: Paint): string {
  const name = file === '' ? '' : `  ${paint.link(visible(file))}\n`;
  return name + lines(code.trimEnd(), (line) => paint.faint(`    ${visible(line)}`.trimEnd()));
}

/** The lines as one, broken where the terminal needs it; those of a list item are in line with its first word. */
function paragraph(text: string): string {
  const mark = /^(?:- |\d+\. )/u.exec(text)?.[0] ?? '';
  const whole = text.slice(mark.length).replaceAll(/\s*\n\s*/gu, ' ');
  return mark + wrap(typo(whole), TEXT_WIDTH - mark.length).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

/** Marks of emphasis are dropped; links keep their text, code its quotes. */
function inline(text: string, paint: Paint): string {
  return lines(text, visible)
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/gu, (_, link: string) => link)
    .replaceAll(/\*\*([^*]+)\*\*/gu, (_, strong: string) => paint.strong(strong))
    .replaceAll(/`[^`\n]+`/gu, (quoted) => paint.link(quoted));
}

const lines = (text: string, show: (line: string) => string): string => text.split('\n').map(show).join('\n');
