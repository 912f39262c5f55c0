import { axeOf } from '../../document/context.ts';
import { libelleDate, par } from '../../document/dates.ts';
import { dueView, etatDe } from '../../document/due.ts';
import { compte, euros, mesure, typo } from '../../document/typography.ts';
import { visible } from '../../report/visible.ts';
import type { Execution } from '../../rollup/budget/execution.ts';
import type { PendingDecision } from '../../rollup/copil/meetings.ts';
import { type MissedTarget, type Preparation, preparationOf, yearExamined } from '../../rollup/copil/preparation.ts';
import { addMonths } from '../../rollup/days.ts';
import type { Plan } from '../../model/plan.ts';
import type { Cible } from '../../model/types.ts';
import { changesSection, lateSection, progressSection, silenceSection, troubleSection } from './follow-up.ts';
import { bullets, numbered, page, plain, type Section, source, table } from './markdown.ts';
import { copilDu, type Names, namesOf } from './names.ts';

/** Points that the facts call for, with the numbers that call for them; those already announced come first. */
function points({ next, decisions, status, troubled, missed, money, changed }: Preparation): readonly string[] {
  const announced = (next?.ordre_du_jour ?? []).map(({ titre }) => plain(titre));
  const called: readonly (readonly [number, string, string, string])[] = [
    [decisions.length, 'Décisions à suivre', 'décision', 'décisions'],
    [changed.length, 'Statuts qui ont changé', 'fiche', 'fiches'],
    [status.latePhases.length, 'Étapes en retard', 'étape', 'étapes'],
    [troubled.length, 'Fiches à risque ou en blocage', 'fiche', 'fiches'],
    [missed.length, 'Cibles non atteintes', 'cible', 'cibles'],
    [money?.overruns.length ?? 0, 'Dépenses au-delà du budget', 'fiche', 'fiches'],
    [status.missing.withoutNews.length, 'Fiches sans nouvelles', 'fiche', 'fiches'],
  ];
  return [
    ...announced,
    ...called.filter(([n]) => n > 0).map(([n, titre, one, many]) => typo(`${titre} (${compte(n, one, many)})`)),
  ];
}

function decisionRow(names: Names, { copil, decision, late }: PendingDecision): readonly string[] {
  const { texte, responsable, echeance, etat } = decision;
  const deadline = echeance === undefined ? '–' : libelleDate(echeance);
  return [
    `${plain(texte)} ${source(names.copilFile(copil))}`,
    names.partenaire(responsable),
    late ? `**${deadline}, passée**` : deadline,
    etatDe(etat),
  ];
}

const decisionsSection = (names: Names, { decisions }: Preparation): Section => ({
  titre: 'Décisions à suivre',
  nothing: 'Aucune décision des copils tenus ne reste à exécuter.',
  lines: table(
    ['Décision', 'Responsable', 'Échéance', 'État'],
    decisions.map((one) => decisionRow(names, one)),
    true,
  ),
});

function wantedText({ standing, target }: MissedTarget): string {
  const { unite } = standing.indicateur;
  const { min, max } = target.wanted ?? {};
  if (min !== undefined && min === max) return mesure(min, unite);
  const bounds = [
    ...(min === undefined ? [] : [`au moins ${mesure(min, unite)}`]),
    ...(max === undefined ? [] : [`au plus ${mesure(max, unite)}`]),
  ];
  return bounds.length === 0 ? 'livrable attendu' : bounds.join(', ');
}

/** Of a target by period, the value compared is that of the last one judged. */
function periodOf(cible: Cible | undefined, end: string): string {
  if (cible?.periode !== undefined) return libelleDate(cible.periode);
  return cible?.par === undefined ? libelleDate(end) : par(cible.par);
}

function missedRow(names: Names, missed: MissedTarget): readonly string[] {
  const { standing, target } = missed;
  const { value, cible, days, periods } = target;
  const measured = value === undefined ? '–' : mesure(value.value, standing.indicateur.unite);
  const often = periods === undefined ? '' : ` (${String(periods.attained)} sur ${String(periods.judged)})`;
  return [
    `${names.code(standing.fiche.id)} ${plain(standing.indicateur.libelle)}`,
    plain(wantedText(missed)),
    plain(`${measured}${often}`),
    periodOf(cible, days.fin),
  ];
}

const missedSection = (names: Names, { missed }: Preparation): Section => ({
  titre: 'Cibles non atteintes',
  nothing: 'Aucune, parmi celles dont la période est passée et la mesure connue.',
  lines: table(
    ['Indicateur', 'Cible', 'Mesuré', 'Période'],
    missed.map((one) => missedRow(names, one)),
    true,
  ),
});

const moneyRow = (name: string, { planned, spent }: Pick<Execution, 'planned' | 'spent'>): readonly string[] => [
  name,
  euros(planned.low),
  euros(planned.high),
  euros(spent),
];

function moneySection(names: Names, { money }: Preparation): Section {
  const titre = 'Argent : prévu et dépensé';
  if (money === undefined) return { titre, nothing: 'Aucun suivi : aucune dépense n’est connue.', lines: [] };
  const { axes, overruns, spending, untilYear } = money;
  const sum = (of: (one: Execution) => number): number => axes.reduce((total, one) => total + of(one), 0);
  const whole = {
    planned: { low: sum(({ planned }) => planned.low), high: sum(({ planned }) => planned.high) },
    spent: sum(({ spent }) => spent),
  };
  const rows = axes.map((one) => {
    const { code, titreCourt } = axeOf(names.context, String(one.key[0]));
    return moneyRow(`${code} ${plain(titreCourt)}`, one);
  });
  const notes = [
    `Jusqu’à ${String(untilYear)}, dernière année suivie ; apports en nature à part.`,
    ...(spending.withoutAmount === 0 ? [] : [`${compte(spending.withoutAmount, 'dépense')} sans montant connu.`]),
    ...overruns.map(
      ({ key, spent, planned, overrun }) =>
        `${names.fiche(String(key[0]))} : ${euros(spent)} dépensés pour ${euros(planned.high)} prévus au plus, soit ${euros(overrun)} de plus.`,
    ),
  ];
  return {
    titre,
    nothing: '',
    lines: [
      ...table(['Axe', 'Prévu, bas', 'Prévu, haut', 'Dépensé'], [...rows, moneyRow('**Plan**', whole)]),
      '',
      ...bullets(notes.map(typo)),
    ],
  };
}

const dueSection = (names: Names, { status }: Preparation, until: string): Section => ({
  titre: `D’ici le ${until}`,
  nothing: 'Rien de daté.',
  lines: table(
    ['Quand', 'Où', 'Quoi'],
    status.due.map((item) => {
      const { quand, objet, quoi } = dueView(names.context, item);
      return [quand, plain(objet), plain(quoi)];
    }),
    true,
  ),
});

/** The agenda of the next meeting, in Markdown, from what the files say on a day (ISO 8601). */
export function agendaPage(plan: Plan, jour: string, mois: number): string {
  const facts = preparationOf(plan, jour);
  const names = namesOf(plan);
  const { next, last, status } = facts;
  const since = last === undefined ? '' : String(yearExamined(last) ?? '');
  const intro = [
    typo(`Plan : ${plain(plan.pst.value.titre)}. Faits au ${libelleDate(jour)}.`),
    typo(
      last === undefined
        ? 'Aucun copil tenu avant ce jour.'
        : `Dernier copil tenu : ${plain(copilDu(last))} ${source(names.copilFile(last))}.`,
    ),
  ];
  return page(next === undefined ? 'Préparation du prochain copil' : `Préparation : ${visible(copilDu(next))}`, intro, [
    {
      titre: 'Points proposés',
      nothing: 'Aucun : rien dans les fichiers n’en appelle.',
      lines: numbered(points(facts)),
    },
    decisionsSection(names, facts),
    progressSection(names, status.progress, status.axes),
    changesSection(names, facts, since),
    lateSection(names, facts),
    troubleSection(names, facts),
    missedSection(names, facts),
    moneySection(names, facts),
    dueSection(names, facts, libelleDate(addMonths(jour, mois))),
    silenceSection(names, status.missing.withoutNews),
  ]);
}
