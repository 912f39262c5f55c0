import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Pilote } from '../model/types.ts';
import { defineRule, type Found } from './rule.ts';

export const piloteRepete = defineRule({
  code: 'PST212',
  name: 'pilote-repete',
  severity: 'warning',
  summary: 'Un pilote n’est cité qu’une fois.',
  *check(plan) {
    for (const { file, base, pilotes } of pilotesOf(plan)) {
      const seen = new Map<string, number>();
      for (const [index, pilote] of pilotes.entries()) {
        const key = identityOf(pilote);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, index);
        else yield repeated(file, base, pilote, index, first);
      }
    }
  },
});

/** The pilots of each fiche, and those of each of its sub-actions. */
function* pilotesOf({ fiches }: Plan): Iterable<{ file: string; base: string; pilotes: readonly Pilote[] }> {
  for (const { file, value } of fiches.entries.values()) {
    yield { file, base: '/pilotes', pilotes: value.pilotes ?? [] };
    for (const [index, { pilotes = [] }] of (value.sous_actions ?? []).entries()) {
      yield { file, base: pointer('sous_actions', index, 'pilotes'), pilotes };
    }
  }
}

/** A body may lead an action and have an elected representative follow it. */
const identityOf = ({ partenaire, service = '', role }: Pilote): string =>
  JSON.stringify([partenaire, service, role === 'referent_elu']);

function repeated(file: string, base: string, { partenaire, service }: Pilote, index: number, first: number): Found {
  const who = service === undefined ? `\`${partenaire}\`` : `\`${partenaire}\` (${service})`;
  return {
    file,
    pointer: `${base}${pointer(index, 'partenaire')}`,
    message: `${who} est deux fois parmi les pilotes`,
    help: 'Supprimez l’un des deux ; si deux services pilotent, nommez-les avec `service`.',
    related: [{ file, pointer: `${base}${pointer(first, 'partenaire')}`, message: 'déjà cité ici' }],
  };
}
