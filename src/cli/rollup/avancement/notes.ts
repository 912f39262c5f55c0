import { libelleDate } from '../../../document/dates.ts';
import { compte, nombre, typo } from '../../../document/typography.ts';
import { yearOf } from '../../../model/dates.ts';
import type { ProgressSummary } from '../../../rollup/progress/summary.ts';

/** How the level of completion is counted, what it leaves out, and what is not known. */
export function notesOf(progress: ProgressSummary, today: string, byYear: boolean): readonly string[] {
  const { byStatut, byPhases, fiches, base, realised, withoutNews, neverFollowed } = progress;
  if (neverFollowed === fiches) return [typo('aucune fiche n’a de suivi : rien ne dit où elles en sont')];
  const apart = byStatut.abandonne + byStatut.a_discuter;
  const counted = `${nombre(realised)} sur ${nombre(base)} en comptant le poids de chaque fiche`;
  const notes = byYear
    ? [
        'chaque année est prise telle qu’elle finit, avec les suivis connus alors ; l’année en cours, à ce jour',
        'réalisé : le poids des fiches réalisées, sur celui des fiches ni abandonnées ni à discuter',
      ]
    : [
        `au ${libelleDate(today)}, d’après les suivis jusqu’à ${String(yearOf(today))}`,
        `réalisé : les fiches réalisées, sur les fiches ni abandonnées ni à discuter (${counted})`,
        ...(apart === 0
          ? []
          : [
              `comptées à part : ${compte(apart, 'fiche abandonnée ou à discuter', 'fiches abandonnées ou à discuter')}`,
            ]),
        ...(byPhases === undefined
          ? []
          : [`${nombre(byPhases, 1)} % si chaque fiche compte pour la part de ses étapes qui est faite`]),
        `sans nouvelles : commencées, non terminées, sans suivi en ${String(yearOf(today) - 1)} ni en ${String(yearOf(today))} (${String(withoutNews)} sur ${String(fiches)})`,
        ...(neverFollowed === 0 ? [] : [compte(neverFollowed, 'fiche n’a aucun suivi', 'fiches n’ont aucun suivi')]),
      ];
  return notes.map(typo);
}
