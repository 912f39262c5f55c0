import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type Content, type Element, elementsOf, type Kid } from './tree.ts';

/** Elements that only gather others. What is written directly in one of them is a paragraph. */
const GROUPS: readonly string[] = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'NonStruct'];

/** Elements that go along the text. */
const INLINE: readonly string[] = ['Link', 'Span', 'Strong', 'Em', 'Code', 'Quote', 'Reference', 'Note', 'Annot'];

/** Elements that may be empty: the cells of a table. */
const KEPT_EMPTY: readonly string[] = ['Document', 'TD', 'TH'];

/** The roles that Chromium writes and PDF 1.7 does not define, and what they are read as. */
const ROLES: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Aside: 'Div', Title: 'H1', Sub: 'Span' };

const STANDARD: readonly string[] = [
  ...[
    'Document',
    'Part',
    'Art',
    'Sect',
    'Div',
    'BlockQuote',
    'Caption',
    'TOC',
    'TOCI',
    'Index',
    'NonStruct',
    'Private',
  ],
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...[
    'Span',
    'Quote',
    'Note',
    'Reference',
    'BibEntry',
    'Code',
    'Link',
    'Annot',
    'Ruby',
    'Warichu',
    'RB',
    'RT',
    'RP',
    'WT',
    'WP',
  ],
  ...['Figure', 'Formula', 'Form'],
];

/** Tells what each role that PDF 1.7 does not define is to be read as. */
export function mapRoles(context: PDFContext, root: PDFDict, kids: readonly Kid[]): void {
  const unknown = [...elementsOf(kids)].map(({ role }) => role).filter((role) => !STANDARD.includes(role));
  if (unknown.length === 0) return;
  const map = context.obj(
    Object.fromEntries([...new Set(unknown)].sort().map((role) => [role, ROLES[role] ?? 'Span'])),
  );
  root.set(PDFName.of('RoleMap'), map);
}

/** Removes what a page shows as mere decoration: the pieces that `isDecoration` names, then what is left empty. */
export function prune(kids: readonly Kid[], isDecoration: (content: Content) => boolean): Kid[] {
  return kids.filter((kid) => {
    if (kid.kind === 'annotation') return true;
    if (kid.kind === 'content') return !isDecoration(kid);
    const { element } = kid;
    // What is drawn in a figure is the figure.
    if (element.role !== 'Figure') element.kids = prune(element.kids, isDecoration);
    return element.kids.length > 0 || KEPT_EMPTY.includes(element.role);
  });
}

/** Puts each list item in the two parts that PDF knows: its label, and its body, which also holds the lists inside it. */
export function completeLists(context: PDFContext, kids: readonly Kid[]): void {
  for (const element of [...elementsOf(kids)].filter(({ role }) => role === 'LI')) {
    const isLabel = (kid: Kid): boolean => kid.kind === 'element' && kid.element.role === 'Lbl';
    const isBody = (kid: Kid): boolean => kid.kind === 'element' && kid.element.role === 'LBody';
    if (element.kids.every((kid) => isLabel(kid) || isBody(kid))) continue;
    const body = newElement(
      context,
      'LBody',
      element.kids.filter((kid) => !isLabel(kid)),
    );
    element.kids = [...element.kids.filter(isLabel), { kind: 'element', element: body }];
  }
}

/** Takes away the levels that mean nothing, and makes paragraphs of what is written directly in a group. */
export function simplify(context: PDFContext, kids: readonly Kid[], parent = 'Document'): Kid[] {
  const flat = kids.flatMap((kid): readonly Kid[] => {
    if (kid.kind !== 'element') return [kid];
    const { element } = kid;
    if (element.role === 'Figure') return [kid];
    const isPlain = element.role === 'NonStruct';
    element.kids = simplify(context, element.kids, isPlain ? parent : element.role);
    return isPlain ? element.kids : [kid];
  });
  return GROUPS.includes(parent) ? withParagraphs(context, flat) : flat;
}

const isInline = (kid: Kid): boolean => kid.kind !== 'element' || INLINE.includes(kid.element.role);

function withParagraphs(context: PDFContext, kids: readonly Kid[]): Kid[] {
  const done: Kid[] = [];
  let line: Kid[] = [];
  const close = (): void => {
    if (line.length > 0) done.push({ kind: 'element', element: newElement(context, 'P', line) });
    line = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) line.push(kid);
    else {
      close();
      done.push(kid);
    }
  }
  close();
  return done;
}

function newElement(context: PDFContext, role: string, kids: Kid[]): Element {
  const dict = context.obj({ Type: 'StructElem' });
  return { ref: context.register(dict), dict, role, kids };
}
