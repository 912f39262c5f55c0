import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { Element } from '../../../src/render/pdf/mend/tree.ts';
import { kidRoles, type ReadStructure } from '../structure.ts';

/** What is wrong, each with the number of its failure condition in the Matterhorn Protocol 1.1. */
export type Failures = readonly string[];

/** Types of structure of PDF 1.7. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'
  ).split(' '),
);

/** What may stand in these, and nothing else. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

/** And where these may stand. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

const OF_LISTS = new Set(['L', 'LI', 'LBody', 'Lbl']);

const textAt = (dict: PDFDict, key: string): string =>
  dict.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText().trim() ?? '';

/** 02: every type is standard, or leads to one that is; none that is standard means another. */
function rolesFailures({ roles, roleMap }: ReadStructure): Failures {
  const resolved = (role: string, seen: readonly string[] = []): string | undefined => {
    if (STANDARD.has(role)) return role;
    const next = roleMap[role];
    return next === undefined || seen.includes(role) ? undefined : resolved(next, [...seen, role]);
  };
  const lost = [...roles].filter((role) => resolved(role) === undefined);
  return [
    ...lost.map((role) => `${roleMap[role] === undefined ? '02-001' : '02-003'} ${role}`),
    ...Object.keys(roleMap)
      .filter((role) => STANDARD.has(role))
      .map((role) => `02-004 ${role}`),
  ];
}

/** 09: lists and tables are made of what they may be made of. */
function nestingFailures({ elements }: ReadStructure): Failures {
  return elements.flatMap((element) => {
    const allowed = INSIDE[element.role];
    const strangers = allowed === undefined ? [] : kidRoles(element).filter((role) => !allowed.includes(role));
    const lost = element.kids.flatMap((kid) => {
      if (kid.kind !== 'element') return [];
      const parents = WITHIN[kid.element.role];
      return parents !== undefined && !parents.includes(element.role) ? [kid.element.role] : [];
    });
    return [...strangers, ...lost].map(
      (role) => `${OF_LISTS.has(element.role) || OF_LISTS.has(role) ? '09-005' : '09-004'} ${role} in ${element.role}`,
    );
  });
}

/** 13: figures say what they show. 17: formulas too. */
const figuresFailures = ({ elements }: ReadStructure): Failures =>
  elements
    .filter(({ role }) => role === 'Figure' || role === 'Formula')
    .filter(({ dict }) => textAt(dict, 'Alt') === '' && textAt(dict, 'ActualText') === '')
    .map(({ role }) => (role === 'Figure' ? '13-004' : '17-002'));

/** 14: headings begin at the first level and skip none; numbered and unnumbered ones are not mixed. */
function headingsFailures({ elements, roles }: ReadStructure): Failures {
  const levels = elements.flatMap(({ role }) => /^H([1-6])$/u.exec(role)?.[1] ?? []).map(Number);
  return [
    ...(levels[0] === 1 ? [] : [`14-002 H${String(levels[0])}`]),
    ...levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`14-003 H${String(level)}`] : [])),
    ...(roles.has('H') ? ['14-007'] : []),
  ];
}

const attributesOf = (value: PDFObject | undefined): readonly PDFDict[] =>
  value instanceof PDFDict
    ? [value]
    : value instanceof PDFArray
      ? Array.from({ length: value.size() }, (_, i) => value.lookup(i)).filter((one) => one instanceof PDFDict)
      : [];

/** 15: a heading of a table says which way it heads. */
const tablesFailures = ({ elements }: ReadStructure): Failures =>
  elements
    .filter(({ role }) => role === 'TH')
    .filter(({ dict }: Element) =>
      attributesOf(dict.lookup(PDFName.of('A'))).every((attributes) => !attributes.has(PDFName.of('Scope'))),
    )
    .map(() => '15-003 TH');

export const structureFailures = (read: ReadStructure): Failures => [
  ...rolesFailures(read),
  ...nestingFailures(read),
  ...figuresFailures(read),
  ...headingsFailures(read),
  ...tablesFailures(read),
];
