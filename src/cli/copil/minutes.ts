import { libelleDate } from '../../document/dates.ts';
import { etatDe } from '../../document/due.ts';
import { compte, nombre, typo } from '../../document/typography.ts';
import type { Plan } from '../../model/plan.ts';
import type { Copil } from '../../model/types.ts';
import { type Minutes, minutesOf } from '../../rollup/copil/minutes.ts';
import { axeProgressOf } from '../../rollup/progress/axes.ts';
import { progressOf } from '../../rollup/progress/summary.ts';
import { progressSection } from './follow-up.ts';
import { bullets, page, plain, type Section, source, table } from './markdown.ts';
import { copilDu, type Names, namesOf } from './names.ts';

function countSection(
  titre: string,
  header: string,
  counts: ReadonlyMap<string | null, number>,
  name: (key: string | null) => string,
): Section {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const rows = [...counts].map(([key, n]) => [name(key), nombre(n, 0)]);
  return {
    titre,
    nothing: 'Aucun participant n’est noté.',
    lines: rows.length === 0 ? [] : table([header, 'Personnes'], [...rows, ['**Total**', nombre(total, 0)]]),
  };
}

type Decided = Minutes['decisions'][number];

/** In the order of schemas/; what is not said comes last. */
const ETATS = ['a_faire', 'en_cours', 'fait', 'abandonne', undefined] as const;

function decisionsSection(names: Names, decisions: readonly Decided[]): Section {
  const states = ETATS.map((etat) => ({ etat, n: decisions.filter((one) => one.decision.etat === etat).length }));
  const counted = states.filter(({ n }) => n > 0).map(({ etat, n }) => `${String(n)} ${etatDe(etat, n)}`);
  const rows = decisions.map(({ copil, decision: { texte, responsable, echeance, etat } }) => [
    `${plain(texte)} ${source(names.copilFile(copil))}`,
    names.partenaire(responsable),
    echeance === undefined ? '–' : libelleDate(echeance),
    etatDe(etat),
  ]);
  return {
    titre: 'Décisions',
    nothing: 'Aucune décision n’est notée.',
    lines:
      rows.length === 0
        ? []
        : [
            typo(`${compte(rows.length, 'décision')} : ${counted.join(', ')}.`),
            '',
            ...table(['Décision', 'Responsable', 'Échéance', 'État'], rows, true),
          ],
  };
}

function intro(names: Names, { copils, participants, byPartenaire }: Minutes): readonly string[] {
  const bodies = [...byPartenaire.keys()].filter((id) => id !== null).length;
  return [
    ...copils.map((copil) => typo(`${plain(copilDu(copil))} ${source(names.copilFile(copil))}`)),
    typo(
      `${compte(participants, 'participant')}, ${compte(bodies, 'organisme')}${
        copils.length > 1 ? ` ; ${compte(copils.length, 'séance tenue', 'séances tenues')}` : ''
      }.`,
    ),
  ];
}

/** The figures of meetings held, in Markdown. */
export function minutesPage(plan: Plan, copils: readonly Copil[], titre: string): string {
  const facts = minutesOf(plan, copils);
  const names = namesOf(plan);
  const { situations, annee, fiches } = facts;
  const progress = progressSection(names, progressOf(situations), axeProgressOf(plan, situations));
  return page(titre, intro(names, facts), [
    countSection('Participants par qualité', 'Qualité', facts.byQualite, (key) =>
      key === null ? 'Non dite' : plain(key),
    ),
    countSection('Participants par organisme', 'Organisme', facts.byPartenaire, (key) =>
      key === null ? 'Sans organisme' : names.partenaire(key),
    ),
    decisionsSection(names, facts.decisions),
    {
      titre: `Fiches examinées (${nombre(fiches.length, 0)} sur ${nombre(plan.fiches.entries.size, 0)})`,
      nothing: 'Aucune fiche n’est citée par l’ordre du jour ni par les décisions.',
      lines: bullets(fiches.map(names.fiche)),
    },
    annee === undefined
      ? progress
      : {
          ...progress,
          titre: `Avancement à la fin de ${String(annee)}`,
          nothing: `Aucun suivi jusqu’à ${String(annee)} : rien ne dit où en étaient les fiches.`,
        },
  ]);
}
