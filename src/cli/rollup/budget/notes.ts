import { compte, euros, typo } from '../../../document/typography.ts';
import type { Summary } from '../../../rollup/budget/summary.ts';
import type { AmbiguityRow } from './ambiguity-rows.ts';

const CAUSES: Readonly<Record<AmbiguityRow['causes'][number], string>> = {
  periodicite_a_preciser: 'périodicité non dite',
  fourchette: 'fourchette',
  minimum_inconnu: 'minimum inconnu',
  maximum_inconnu: 'maximum inconnu',
};

function effect({ code, ligne, causes, effet }: AmbiguityRow): string {
  const why = causes.map((cause) => CAUSES[cause]).join(', ');
  return `${code}, ${ligne} : ${effet === 0 ? 'aucun effet' : `+${euros(effet)}`} (${why})`;
}

/** What the totals know, what they assume, and the lines that make the difference between the low and the high one. */
export function notesOf(
  { coverage, assumptions, inKind }: Summary,
  ambiguities: readonly AmbiguityRow[],
): readonly string[] {
  const deduced = assumptions.premiere_annee_deduite + assumptions.annees_deduites;
  const notes = [
    `${compte(coverage.fichesWithBudget, 'fiche chiffrée', 'fiches chiffrées')} sur ${String(coverage.fiches)}, ` +
      `${compte(coverage.linesCounted, 'ligne comptée', 'lignes comptées')} sur ${String(coverage.lines)}`,
    ...(deduced === 0 ? [] : [`${compte(deduced, 'ligne')} dont les années sont déduites de la fiche`]),
    ...(inKind.high === 0 ? [] : [`apports en nature, hors total : de ${euros(inKind.low)} à ${euros(inKind.high)}`]),
    ...(ambiguities.length === 0 ? [] : ['ce qui sépare le total bas du total haut']),
    ...ambiguities.map(effect),
  ];
  return notes.map(typo);
}
