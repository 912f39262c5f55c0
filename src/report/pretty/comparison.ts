import type { ChangeView, DiffView, SectionView } from '../../document/changes/index.ts';
import { type Comparison, type FindingChange, type PlanComparison, sideName } from '../comparison/comparison.ts';
import { aroundChanges, NATURES, NOT_COMPARED, ORDER_CHANGED, resumeLine, SIGNS } from '../comparison/words.ts';
import { count, typo } from '../french.ts';
import { SEVERITY_NAMES } from '../severity.ts';
import { visible } from '../visible.ts';
import { TEXT_WIDTH, wrap } from '../wrap.ts';
import { paintWith, type Brush, type Paint } from './paint.ts';

/** What a commit did to some objects, for people. */
export function prettyStep(
  { date, author, commit, subject }: { readonly [key in 'date' | 'author' | 'commit' | 'subject']: string },
  sections: readonly SectionView[],
  { color }: { readonly color: boolean },
): string {
  const paint = paintWith(color);
  const who = typo(`${visible(date)} · ${visible(author)} · ${commit.slice(0, 7)}`);
  const title = `${paint.strong(who)}\n${paint.faint(visible(subject))}`;
  return `${[title, ...sections.map((section) => sectionBlock(section, paint))].join('\n')}\n`;
}

/** For people, in a terminal. */
export function prettyComparison({ base, head, plans }: Comparison, { color }: { readonly color: boolean }): string {
  const paint = paintWith(color);
  const sides = paint.faint(`${visible(sideName(base))} → ${visible(sideName(head))}`);
  const changed = plans.filter((plan) => plan.nature !== 'identique');
  if (changed.length === 0) return `${sides}\n${paint.good('Aucune différence.')}\n`;
  return `${[sides, ...changed.map((plan) => planText(plan, paint))].join('\n\n')}\n`;
}

function planText(plan: PlanComparison, paint: Paint): string {
  const { folder, nature, diff, findings, layoutOnly, unread } = plan;
  const titre = diff?.view.titre ?? folder;
  const blocks = [
    ...(diff === undefined ? [] : viewBlocks(diff.view, paint)),
    ...findingBlock('Nouveaux constats', findings.added, paint.severity.warning, paint),
    ...findingBlock('Constats corrigés', findings.mended, paint.good, paint),
    ...listBlock('Mise en forme seulement', layoutOnly, paint),
    ...listBlock('Fichiers en erreur, comparés en partie', unread, paint),
  ];
  return [`${paint.strong(visible(titre))}\n${headline(nature, diff?.view)}`, ...blocks].join('\n\n');
}

function headline(nature: PlanComparison['nature'], view: DiffView | undefined): string {
  if (view === undefined) return typo(NOT_COMPARED[nature]);
  return view.sections.length === 0 ? 'Le contenu est le même.' : `${resumeLine(view)}.`;
}

function viewBlocks(view: DiffView, paint: Paint): readonly string[] {
  const totals = totalsBlock(view, paint);
  return [...(totals === undefined ? [] : [totals]), ...view.sections.map((section) => sectionBlock(section, paint))];
}

function totalsBlock({ totaux }: DiffView, paint: Paint): string | undefined {
  if (totaux.length === 0) return undefined;
  const width = (key: 'libelle' | 'avant' | 'apres'): number => Math.max(...totaux.map((total) => total[key].length));
  const [names, was, is] = [width('libelle'), width('avant'), width('apres')];
  const rows = totaux.map(({ libelle, avant, apres, effet }) => {
    const amounts = `  ${libelle.padEnd(names)}  ${avant.padStart(was)} → ${apres.padStart(is)}`;
    const fits = amounts.length + effet.length + 2 <= TEXT_WIDTH;
    return fits ? `${amounts}  ${paint.strong(effet)}` : `${amounts}\n${' '.repeat(names + 4)}${paint.strong(effet)}`;
  });
  return [paint.strong('Budget'), ...rows].join('\n');
}

/** One object that changed, its title first. */
function sectionBlock({ titre, nature, fichier, notes, changements }: SectionView, paint: Paint): string {
  const what = NATURES[nature];
  const title = `${paint.strong(visible(titre))}${what === undefined ? '' : ` (${what})`}`;
  return [
    title,
    `  ${paint.link(visible(fichier))}`,
    ...notes.map((note) => indent(typo(visible(note)), 2)),
    ...changements.map((change) => changeText(change, paint)),
  ].join('\n');
}

function changeText({ nature, ou, avant, apres, mots, effet }: ChangeView, paint: Paint): string {
  const brush = nature === 'ajout' ? paint.added : nature === 'retrait' ? paint.removed : paint.strong;
  const start = `${SIGNS[nature]} ${visible(ou)}`;
  const lines: string[] = [];
  if (mots !== undefined) {
    const text = aroundChanges(mots).map(({ cote, texte }) =>
      marked(cote, visible(texte.replace(/\s+/gu, ' ')), paint),
    );
    lines.push(`  ${brush(typo(start))}`, indent(text.join(''), 6));
  } else {
    const said = [avant, apres].map((text) => text && visible(text.replace(/\s+/gu, ' ')));
    const [was, is] = said;
    const value =
      nature === 'ordre' ? ORDER_CHANGED : was !== undefined && is !== undefined ? `${was} → ${is}` : (is ?? was ?? '');
    lines.push(indent(typo(`${start} : ${value}`), 2, brush));
  }
  if (effet !== undefined) lines.push(indent(paint.faint(typo(`→ ${effet}`)), 6));
  return lines.join('\n');
}

/** Marked with signs too: colours are not for everyone. */
function marked(side: 'both' | 'before' | 'after', text: string, paint: Paint): string {
  if (side === 'both') return text;
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const inside = side === 'after' ? paint.added(`{+${words}+}`) : paint.removed(`[-${words}-]`);
  return `${start}${inside}${end}`;
}

const plain: Brush = (text) => text;

function indent(text: string, columns: number, brush: Brush = plain): string {
  const hanging = ' '.repeat(columns);
  return wrap(text, TEXT_WIDTH - columns)
    .split('\n')
    .map((line, index) => `${hanging}${index === 0 ? '' : '  '}${brush(line)}`)
    .join('\n');
}

function findingBlock(
  titre: string,
  findings: readonly FindingChange[],
  brush: Brush,
  paint: Paint,
): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ code, severity, message, place }) =>
    indent(typo(`${SEVERITY_NAMES[severity]} ${code} : ${visible(message)} ${paint.link(visible(place))}`), 2),
  );
  return [[brush(`${titre} : ${count(findings.length, 'constat')}`), ...lines].join('\n')];
}

function listBlock(titre: string, files: readonly string[], paint: Paint): readonly string[] {
  return files.length === 0 ? [] : [[titre, ...files.map((file) => `  ${paint.link(visible(file))}`)].join('\n')];
}
