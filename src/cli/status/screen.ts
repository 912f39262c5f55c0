import { axeOf, contextOf, type Context } from '../../document/context.ts';
import { libelleDate } from '../../document/dates.ts';
import { type DueView, dueView, lateItemView, lateView } from '../../document/due.ts';
import { meteosDe, statutsDe } from '../../document/progress.ts';
import { compte, nombre, typo } from '../../document/typography.ts';
import { visible } from '../../report/visible.ts';
import { TEXT_WIDTH, wrap } from '../../report/wrap.ts';
import { addMonths } from '../../rollup/days.ts';
import type { AxeProgress } from '../../rollup/progress/axes.ts';
import type { Situation } from '../../rollup/progress/situation.ts';
import { progressOf } from '../../rollup/progress/summary.ts';
import type { Status } from '../../rollup/status.ts';

/** What fits one screen of 40 lines. */
const MOST = { axes: 8, late: 6, due: 8 } as const;

const BAR = 16;

/** Words are cut, never figures. */
function fit(text: string, width: number): string {
  const characters = Array.from(visible(text));
  return characters.length <= width ? characters.join('').padEnd(width) : `${characters.slice(0, width - 1).join('')}…`;
}

const line = (text: string): string => fit(text, TEXT_WIDTH).trimEnd();

const indented = (text: string): string => wrap(text, TEXT_WIDTH - 2).replace(/^/gm, '  ');

/** █: what is done; ▒: the phases done beyond; ░: the rest. */
export function bar(level: number, byPhases: number): string {
  const done = Math.floor((level / 100) * BAR);
  const begun = Math.max(done, Math.floor((byPhases / 100) * BAR));
  return '█'.repeat(done) + '▒'.repeat(begun - done) + '░'.repeat(BAR - begun);
}

function axeLine(context: Context, { id, progress }: AxeProgress): string {
  const { code, titreCourt } = axeOf(context, id);
  const { level, byPhases = 0, byStatut, fiches, late } = progress;
  const name = fit(`  ${code} ${titreCourt}`, 24);
  if (level === undefined)
    return line(`${name}  ${fiches === 0 ? 'aucune fiche' : 'rien de connu, ou rien à compter'}`);
  const percent = `${nombre(level, 0)} %`.padStart(5);
  const many = `${compte(byStatut.realise, 'réalisée')} sur ${String(fiches)}`;
  return line(
    typo(`${name}  ${bar(level, byPhases)} ${percent}  ${many}${late === 0 ? '' : `, ${String(late)} en retard`}`),
  );
}

/** Of the fiches that are not over: what blocked one that was given up blocks nothing any more. */
function weatherLine(situations: readonly Situation[]): readonly string[] {
  const open = situations.filter(({ statut }) => statut !== 'realise' && statut !== 'abandonne');
  const { bon, risque, blocage } = progressOf(open).byMeteo;
  if (bon + risque + blocage === 0) return [];
  return [indented(`Météo des fiches non terminées : ${meteosDe({ bon, risque, blocage })}`)];
}

function progressLines(context: Context, { progress, axes, situations }: Status): readonly string[] {
  const { fiches, neverFollowed, byStatut, level, byPhases } = progress;
  if (fiches === 0) return ['Aucune fiche.'];
  if (neverFollowed === fiches) {
    return [
      typo(
        `Avancement : aucun suivi, rien ne dit où en ${fiches < 2 ? 'est la fiche' : `sont les ${String(fiches)} fiches`}.`,
      ),
    ];
  }
  const apart = byStatut.abandonne + byStatut.a_discuter;
  const widest = axes.filter(({ depth }) => depth === 1);
  const rates = level === undefined ? '' : ` : ${nombre(level, 0)} % réalisé, ${nombre(byPhases ?? 0, 0)} % par étapes`;
  return [
    `Avancement${rates}${apart === 0 ? '' : ` (${compte(apart, 'fiche')} à part)`}`,
    indented(statutsDe(byStatut)),
    ...weatherLine(situations),
    ...widest.slice(0, MOST.axes).map((axe) => axeLine(context, axe)),
    ...more(widest.length - MOST.axes, 'axe', 'axes', 'pst rollup avancement --par axe_principal'),
  ].map(typo);
}

const more = (n: number, one: string, many: string, command: string): readonly string[] =>
  n <= 0 ? [] : [`  et ${compte(n, one, many)} : ${command}`];

/** Aligned by the widest date of the list. */
function rows(views: readonly DueView[]): readonly string[] {
  const when = Math.min(26, Math.max(0, ...views.map(({ quand }) => Array.from(quand).length)));
  const what = Math.min(18, Math.max(0, ...views.map(({ objet }) => Array.from(objet).length)));
  return views.map(({ quand, objet, quoi }) => line(`  ${fit(quand, when)}  ${fit(objet, what)}  ${quoi}`));
}

function lateLines(context: Context, { latePhases, lateItems }: Status): readonly string[] {
  const late = [
    ...latePhases.map((one) => ({ day: one.phase.planned.fin?.fin ?? '', view: lateView(context, one) })),
    ...lateItems.map((one) => ({ day: one.days.fin, view: lateItemView(context, one) })),
  ].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  if (late.length === 0) return [];
  const counts = [
    ...(latePhases.length > 0 ? [compte(latePhases.length, 'étape')] : []),
    ...(lateItems.length > 0 ? [compte(lateItems.length, 'suite de copil', 'suites de copil')] : []),
  ];
  return [
    typo(`En retard : ${counts.join(', ')}`),
    ...rows(late.slice(0, MOST.late).map(({ view }) => view)),
    ...more(late.length - MOST.late, 'autre', 'autres', 'pst copil preparer').map(typo),
  ];
}

function dueLines(context: Context, { due, jour }: Status, mois: number): readonly string[] {
  const title = `D’ici le ${libelleDate(addMonths(jour, mois))}`;
  if (due.length === 0) return [typo(`${title} : rien de daté.`)];
  const views = due.map((item) => dueView(context, item));
  return [
    typo(`${title} : ${compte(due.length, 'échéance')}`),
    ...rows(views.slice(0, MOST.due)),
    ...more(views.length - MOST.due, 'autre', 'autres', 'pst status --format json').map(typo),
  ];
}

function missingLines({ missing, progress }: Status): readonly string[] {
  const gaps: readonly (readonly [number, string, string, string])[] = [
    [
      progress.neverFollowed === progress.fiches ? 0 : missing.withoutNews.length,
      'fiche sans nouvelles',
      'fiches sans nouvelles',
      'pst rollup avancement --par fiche',
    ],
    [missing.measuresDue, 'mesure attendue', 'mesures attendues', 'pst rollup indicateurs --vue attendues'],
    [
      missing.withoutFunder,
      'ligne de budget sans financeur',
      'lignes de budget sans financeur',
      'pst rollup budget --par financeur',
    ],
    [missing.withoutPeriodicity, 'ligne sans périodicité', 'lignes sans périodicité', 'pst rollup budget'],
    [missing.withoutAmount, 'ligne sans montant', 'lignes sans montant', 'pst validate'],
  ];
  const said = gaps.filter(([n]) => n > 0);
  if (said.length === 0) return [];
  return [
    'Il manque',
    ...said.map(([n, one, many, command]) => line(`  ${compte(n, one, many).padEnd(38)}  ${command}`)),
  ];
}

/** Where a plan stands, on one screen of 80 columns. */
export function statusScreen(status: Status, mois: number): string {
  const context = contextOf(status.plan);
  const blocks = [
    [line(typo(`${status.plan.pst.value.titre}, au ${libelleDate(status.jour)}`))],
    progressLines(context, status),
    lateLines(context, status),
    dueLines(context, status, mois),
    missingLines(status),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
