import type { Entry, Plan } from '../model/plan.ts';
import type { Suivi } from '../model/types.ts';
import { list } from './french.ts';
import { indicateursById } from './indicateurs-by-id.ts';
import { defineRule } from './rule.ts';

export const mesureAttendue = defineRule({
  code: 'PST509',
  name: 'mesure-attendue',
  severity: 'info',
  summary: 'Un indicateur à relever chaque année, une fois relevé, l’est aussi les années suivantes.',
  *check(plan, today) {
    for (const entry of plan.suivis) {
      const { file, value, partial } = entry;
      if (partial === true || value.statut !== 'en_cours' || `${String(value.annee)}-12-31` >= today) continue;
      const missing = missingIn(plan, entry);
      if (missing.length === 0) continue;
      const s = missing.length > 1 ? 's' : '';
      yield {
        file,
        pointer: value.mesures === undefined ? '/fiche' : '/mesures',
        ...(value.mesures !== undefined && { at: 'key' }),
        message: `Indicateur${s} relevé${s} avant, sans mesure en ${String(value.annee)} : ${list(missing.map((id) => `\`${id}\``))}`,
        help: 'Ajoutez la mesure ; si elle est inconnue, `valeur: null` le dit, et `commentaire` dit pourquoi.',
      };
    }
  },
});

/** The indicators of a frequency that every year meets, which were measured before: an action may begin late. */
function missingIn({ fiches, suivis }: Plan, { value }: Entry<Suivi>): readonly string[] {
  const entry = fiches.entries.get(value.fiche);
  if (entry === undefined || entry.partial === true) return [];
  const measured = measuredIn([value]);
  const before = measuredIn(
    suivis.map((suivi) => suivi.value).filter(({ fiche, annee }) => fiche === value.fiche && annee < value.annee),
  );
  return [...indicateursById(entry.value).values()]
    .filter(({ frequence }) => frequence !== undefined && frequence !== 'fin')
    .map(({ id }) => id)
    .filter((id) => before.has(id) && !measured.has(id));
}

function measuredIn(suivis: readonly Suivi[]): ReadonlySet<string> {
  return new Set(suivis.flatMap(({ mesures = [] }) => mesures.map(({ indicateur }) => indicateur)));
}
