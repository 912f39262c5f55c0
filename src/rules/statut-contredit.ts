import { readDate, yearOf } from '../model/dates.ts';
import { pointer } from '../model/pointer.ts';
import type { Suivi, SuiviPhase } from '../model/types.ts';
import { defineRule, type Found } from './rule.ts';

type Problem = Pick<Found, 'pointer' | 'message' | 'help'> & { readonly place: string; readonly about: string };

export const statutContredit = defineRule({
  code: 'PST904',
  name: 'statut-contredit',
  severity: 'warning',
  summary: 'Le statut d’une fiche dit la même chose que ses étapes.',
  *check({ suivis }) {
    for (const { file, value } of suivis) {
      const problem = ofStatut(value) ?? ofPhase(value);
      if (problem === undefined) continue;
      const { place, about, ...found } = problem;
      yield { file, ...found, related: [{ file, pointer: place, message: about }] };
    }
  },
});

/** The first phase in a state that the status of the fiche excludes. */
function ofStatut({ statut, phases = [] }: Suivi): Problem | undefined {
  const excluded = statut === undefined ? undefined : EXCLUDED[statut];
  const index = phases.findIndex(({ etat }) => excluded?.includes(etat) === true);
  const phase = phases[index];
  if (statut === undefined || phase === undefined) return undefined;
  return {
    pointer: '/statut',
    message: `La fiche est \`${statut}\`, et son étape \`${phase.phase}\` est \`${phase.etat}\``,
    help: 'Corrigez le statut de la fiche ou l’état de l’étape.',
    place: pointer('phases', index, 'etat'),
    about: 'l’état de l’étape',
  };
}

const EXCLUDED: Readonly<Record<string, readonly SuiviPhase['etat'][]>> = {
  realise: ['a_faire', 'en_cours'],
  abandonne: ['en_cours'],
  a_venir: ['en_cours', 'fait'],
};

/** The first phase whose dates, which tell what happened by the end of the year, exclude its state. */
function ofPhase({ annee, phases = [] }: Suivi): Problem | undefined {
  for (const [index, { phase, etat, debut, fin }] of phases.entries()) {
    const [started, ended] = [debut, fin].map((date) => (date === undefined ? undefined : readDate(date)));
    const hasStarted = started !== undefined && yearOf(started.fin) <= annee;
    const hasEnded = ended !== undefined && yearOf(ended.fin) <= annee;
    const startsLater = started !== undefined && yearOf(started.debut) > annee;
    const key = hasEnded && (etat === 'a_faire' || etat === 'en_cours') ? 'fin' : 'debut';
    const isWrong = key === 'fin' || (etat === 'a_faire' && hasStarted) || (etat !== 'a_faire' && startsLater);
    if (!isWrong) continue;
    return {
      pointer: pointer('phases', index, 'etat'),
      message: `L’étape \`${phase}\` est \`${etat}\`, et ses dates disent le contraire`,
      help: 'Corrigez son état ou ses dates : `debut` et `fin` disent ce qui s’est passé, pas ce qui est prévu.',
      place: pointer('phases', index, key),
      about: key === 'fin' ? 'sa fin' : 'son début',
    };
  }
  return undefined;
}
