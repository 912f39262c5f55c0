import { compte, euros, liste, typo, nombre } from '../../../document/typography.ts';
import { type Assumption, ASSUMPTIONS } from '../../../rollup/expand.ts';
import type { Budget } from '../../../rollup/budget.ts';
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

/** Lines that count otherwise than as written, or less than they should. */
const ASSUMED: Readonly<Partial<Record<Assumption, string>>> = {
  annee_inconnue: 'sans année connue : dans le total, et dans aucune année',
  occurrences_non_dites: 'par occurrence, sans leur nombre : une seule est comptée',
  occurrences_reparties: 'par occurrence, à parts égales entre les années',
  ventilation_incomplete: 'dont le tableau a une case inconnue, non comptée',
  part_inconnue: 'dont un financeur n’a ni montant ni part : rien ne lui est attribué',
};

const REASONS = {
  etp: 'en ETP',
  a_evaluer: 'à évaluer',
  montant_inconnu: 'de montant inconnu',
  montant_non_dit: 'sans montant',
} as const;

function uncountedNote(uncounted: Budget['uncounted']): readonly string[] {
  if (uncounted.length === 0) return [];
  const reasons = Object.entries(REASONS).flatMap(([reason, words]) => {
    const n = uncounted.filter((line) => line.reason === reason).length;
    return n === 0 ? [] : [`${String(n)} ${words}`];
  });
  return [`${compte(uncounted.length, 'ligne non comptée', 'lignes non comptées')} : ${liste(reasons)}`];
}

/** What the totals know, and what they assume. */
export function coverageNotes({
  coverage,
  assumptions,
  inKind,
  total,
  unfunded,
  uncounted,
}: Budget): readonly string[] {
  const deduced = assumptions.premiere_annee_deduite + assumptions.annees_deduites;
  const assumed = ASSUMPTIONS.flatMap((name) => {
    const words = ASSUMED[name];
    return words === undefined || assumptions[name] === 0 ? [] : [`${compte(assumptions[name], 'ligne')} ${words}`];
  });
  const notes = [
    `${compte(coverage.fichesWithBudget, 'fiche chiffrée', 'fiches chiffrées')} sur ${nombre(coverage.fiches, 0)}, ` +
      `${compte(coverage.linesCounted, 'ligne comptée', 'lignes comptées')} sur ${nombre(coverage.lines, 0)}`,
    ...uncountedNote(uncounted),
    ...(deduced === 0 ? [] : [`${compte(deduced, 'ligne')} dont les années sont déduites de la fiche`]),
    ...assumed,
    ...(unfunded.high === 0
      ? []
      : [
          `${euros(unfunded.low)} sur ${euros(total.low)} sans financeur désigné` +
            (unfunded.high === unfunded.low ? '' : ` (lecture haute : ${euros(unfunded.high)})`),
        ]),
    ...(inKind.high === 0 ? [] : [`apports en nature, hors total : de ${euros(inKind.low)} à ${euros(inKind.high)}`]),
  ];
  return notes.map(typo);
}

/** The same, and the lines that make the difference between the low and the high total. */
export const notesOf = (budget: Budget, ambiguities: readonly AmbiguityRow[]): readonly string[] => [
  ...coverageNotes(budget),
  ...(ambiguities.length === 0 ? [] : ['ce qui sépare le total bas du total haut']),
  ...ambiguities.map(effect).map(typo),
];
