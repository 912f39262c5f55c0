/** The sections on the fiches: progress, what is late, what goes badly, what is not known. */
import { axeOf } from '../../document/context.ts';
import { libelleMoment } from '../../document/dates.ts';
import { lateView } from '../../document/due.ts';
import { METEO, STATUT_FICHE } from '../../document/labels.ts';
import { statutsDe } from '../../document/progress.ts';
import { nombre, typo } from '../../document/typography.ts';
import type { Phase } from '../../model/types.ts';
import type { Preparation } from '../../rollup/copil/preparation.ts';
import type { AxeProgress } from '../../rollup/progress/axes.ts';
import type { Situation } from '../../rollup/progress/situation.ts';
import type { ProgressSummary } from '../../rollup/progress/summary.ts';
import { bullets, plain, type Section, source, table } from './markdown.ts';
import type { Names } from './names.ts';

const percent = (level: number | undefined): string => (level === undefined ? '–' : typo(`${nombre(level, 1)} %`));

const row = (name: string, { fiches, byStatut, late, withoutNews, level, byPhases }: ProgressSummary) => [
  name,
  ...[fiches, byStatut.realise, late, withoutNews].map((n) => nombre(n, 0)),
  percent(level),
  percent(byPhases),
];

/** A row for each widest axe, then the plan. */
export function progressSection(names: Names, progress: ProgressSummary, axes: readonly AxeProgress[]): Section {
  const rows = axes
    .filter(({ depth }) => depth === 1)
    .map(({ id, progress: own }) => {
      const { code, titreCourt } = axeOf(names.context, id);
      return row(`${code} ${plain(titreCourt)}`, own);
    });
  const headers = ['Axe', 'Fiches', 'Réalisées', 'En retard', 'Sans nouvelles', 'Réalisé', 'Par étapes'];
  const isKnown = progress.neverFollowed < progress.fiches;
  return {
    titre: 'Avancement',
    nothing: 'Aucun suivi : rien ne dit où en sont les fiches.',
    lines: isKnown
      ? [
          ...table(headers, [...rows, row('**Plan**', progress)]),
          '',
          typo(`Statuts : ${statutsDe(progress.byStatut)}.`),
          '',
          typo(
            'Réalisé : poids des fiches réalisées, sur celui des fiches ni abandonnées ni à discuter ; par étapes : chaque fiche compte pour la part de ses étapes qui est faite.',
          ),
        ]
      : [],
  };
}

export const changesSection = (names: Names, { changed, last }: Preparation, since: string): Section => ({
  titre: 'Statuts qui ont changé',
  nothing: last === undefined ? 'Aucun copil tenu : il n’y a rien à comparer.' : `Aucun depuis la fin de ${since}.`,
  lines: bullets(
    changed.map(({ situation: { fiche, statut, followUp }, before }) => {
      const from =
        followUp?.statutAnnee === undefined ? '' : ` ${source(names.suiviFile(fiche.id, followUp.statutAnnee))}`;
      const [old, now] = [before, statut].map((one) => STATUT_FICHE[one].toLowerCase());
      return `${names.fiche(fiche.id)} (${old ?? ''} fin ${since}, ${now ?? ''} à présent)${from}`;
    }),
  ),
});

const missedEnd = ({ fin, debut }: Phase): string => libelleMoment(fin ?? debut ?? '');

export const lateSection = (names: Names, { status }: Preparation): Section => ({
  titre: 'Étapes en retard',
  nothing: 'Aucune étape en retard.',
  lines: bullets(
    status.latePhases.map((late) => {
      const { objet, quoi } = lateView(names.context, late);
      const { situation, phase } = late;
      const year = phase.recorded?.annee ?? situation.followUp?.latest.annee;
      const from = year === undefined ? '' : ` ${source(names.suiviFile(situation.fiche.id, year))}`;
      const why = phase.recorded?.motif;
      return `${plain(objet)}, ${plain(quoi)}${typo(' : fin prévue ')}${missedEnd(phase.planned.phase)}${why === undefined ? '' : `. ${plain(why)}`}${from}`;
    }),
  ),
});

export const troubleSection = (names: Names, { troubled }: Preparation): Section => ({
  titre: 'Fiches à risque ou en blocage',
  nothing: 'Aucune, d’après le dernier suivi de chaque fiche.',
  lines: bullets(
    troubled.map(({ fiche, meteo, followUp }) => {
      const { niveau = 'non_dit', motif } = meteo ?? {};
      const why = motif === undefined ? '' : `. ${plain(motif)}`;
      const from = followUp === undefined ? '' : ` ${source(names.suiviFile(fiche.id, followUp.latest.annee))}`;
      return `**${METEO[niveau]}** ${names.fiche(fiche.id)}${why}${from}`;
    }),
  ),
});

const lastNews = ({ followUp }: Situation): string =>
  followUp === undefined ? 'aucun suivi' : `dernier suivi en ${String(followUp.latest.annee)}`;

export const silenceSection = (names: Names, situations: readonly Situation[]): Section => ({
  titre: 'Fiches sans nouvelles',
  nothing: 'Aucune : toutes les fiches commencées et non terminées ont un suivi récent.',
  lines: bullets(situations.map((one) => `${names.fiche(one.fiche.id)} (${lastNews(one)})`)),
});
