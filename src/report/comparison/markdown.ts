import type { ChangeView, DiffView, SectionView } from '../../document/changes/index.ts';
import { count, typo } from '../french.ts';
import { SEVERITY_NAMES } from '../severity.ts';
import { visible } from '../visible.ts';
import { type Comparison, type FindingChange, type PlanComparison, sideName } from './comparison.ts';
import { aroundChanges, NATURES, NOT_COMPARED, ORDER_CHANGED, resumeLine, SIGNS } from './words.ts';

/** By which a recipe finds the comment that it wrote before. */
const MARK = '<!-- pst-diff -->';

/** What a forge takes for one comment, in characters, with some room. */
const MAX_LENGTH = 60_000;

/** One comment for a pull request: the consequences first, the details folded. */
export function markdownComparison({ base, head, plans }: Comparison): string {
  const changed = plans.filter((plan) => plan.nature !== 'identique');
  const sides = `_${escape(sideName(base))} → ${escape(sideName(head))}_`;
  const body = changed.length === 0 ? ['Aucune différence dans les plans.'] : changed.flatMap(planBlocks);
  return `${fit([MARK, ...body, sides])}\n`;
}

/** The blocks that fit in a comment, and how many are left out. */
function fit(blocks: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const block of blocks) {
    length += block.length + 2;
    if (length > MAX_LENGTH) break;
    kept.push(block);
  }
  const missing = blocks.length - kept.length;
  if (missing === 0) return kept.join('\n\n');
  const rest = `${count(missing, 'autre passage', 'autres passages')} à lire avec « pst diff » : ce commentaire serait trop long.`;
  return [...kept, `_${typo(rest)}_`].join('\n\n');
}

function planBlocks({ folder, nature, diff, findings, layoutOnly, unread }: PlanComparison): readonly string[] {
  const title = `### ${escape(diff?.view.titre ?? folder)}`;
  if (diff === undefined) return [title, NOT_COMPARED[nature]];
  const { view } = diff;
  return [
    title,
    view.sections.length === 0 ? 'Le contenu est le même.' : `**${escape(resumeLine(view))}.**`,
    ...totalsTable(view),
    ...view.sections.map(sectionDetails),
    ...findingDetails('⚠️ Nouveaux constats', findings.added),
    ...findingDetails('✅ Constats corrigés', findings.mended),
    ...fileDetails('Mise en forme seulement', layoutOnly),
    ...fileDetails('Fichiers en erreur, comparés en partie', unread),
  ];
}

function totalsTable({ totaux }: DiffView): readonly string[] {
  if (totaux.length === 0) return [];
  const rows = totaux.map(
    ({ libelle, avant, apres, effet }) => `| ${[libelle, avant, apres, effet].map(escape).join(' | ')} |`,
  );
  return [['| Budget | Avant | Après | Écart |', '| --- | --: | --: | --: |', ...rows].join('\n')];
}

function sectionDetails({ titre, nature, fichier, notes, changements }: SectionView): string {
  const what = NATURES[nature];
  const many = changements.length === 0 ? '' : ` — ${count(changements.length, 'changement')}`;
  const summary = `<b>${escape(titre)}</b>${what === undefined ? '' : ` (${what})`}${many}`;
  const items = [...notes.map(escape), ...changements.map(changeItem)].map((item) => `- ${unmarked(item)}`);
  return details(summary, [...items, `- Fichier : ${escape(fichier)}`].join('\n'));
}

const details = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

function changeItem({ nature, ou, avant, apres, mots, effet }: ChangeView): string {
  const what = `${SIGNS[nature]} **${escape(ou)}**`;
  const consequence = effet === undefined ? '' : ` — _${escape(effet)}_`;
  if (nature === 'ordre') return `${what} : ${ORDER_CHANGED}`;
  if (mots !== undefined) return `${what} : ${aroundChanges(mots).map(markedWords).join('')}${consequence}`;
  const values = [
    ...(avant === undefined ? [] : [struck(avant)]),
    ...(apres === undefined ? [] : [avant === undefined ? escape(apres) : strong(apres)]),
  ];
  return `${what} : ${values.join(' → ')}${consequence}`;
}

function markedWords({ cote, texte }: NonNullable<ChangeView['mots']>[number]): string {
  if (cote === 'both') return escape(texte);
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(texte) ?? [];
  const inside = words === '' ? '' : cote === 'before' ? struck(words) : strong(words);
  return `${start === '' ? '' : ' '}${inside}${end === '' ? '' : ' '}`;
}

const struck = (text: string): string => `<del>${escape(text)}</del>`;
const strong = (text: string): string => `<ins>${escape(text)}</ins>`;

function findingDetails(titre: string, findings: readonly FindingChange[]): readonly string[] {
  if (findings.length === 0) return [];
  const items = findings.map(
    ({ code, severity, message, place }) =>
      `- ${SEVERITY_NAMES[severity]} ${code} : ${escape(message)} (${escape(place)})`,
  );
  return [details(typo(`${titre} : ${String(findings.length)}`), items.join('\n'))];
}

const fileDetails = (titre: string, files: readonly string[]): readonly string[] =>
  files.length === 0
    ? []
    : [
        details(
          typo(`${titre} : ${count(files.length, 'fichier')}`),
          files.map((file) => `- ${escape(file)}`).join('\n'),
        ),
      ];

/** A line that begins no list and no rule. */
const unmarked = (line: string): string =>
  line.replace(/^(?:([-+=])|(\d+)([.)]))/u, (_, sign?: string, digits = '', end = '') => `${digits}\\${sign ?? end}`);

/** Text that a forge shows as it is: no mark-up, no mention, no link to a ticket, no line break. */
function escape(text: string): string {
  return visible(text.replace(/\s+/gu, (space) => (/^[\u00A0\u202F]+$/u.test(space) ? space : ' '))).replace(
    /[\\`*_{}[\]<>()#+!|~&@:$-]/gu,
    (sign) => (SAFE.has(sign) ? sign : `&#${String(sign.charCodeAt(0))};`),
  );
}

/** Signs that mean nothing inside a line of text. */
const SAFE = new Set(['(', ')', '-', '+', '!', ':', '{', '}']);
