import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Fiche, LigneBudgetaire, Pilote } from '../model/types.ts';
import { defineRule, type Found } from './rule.ts';

export const financeurHorsFiche = defineRule({
  code: 'PST407',
  name: 'financeur-hors-fiche',
  severity: 'warning',
  summary: 'Un organisme qui finance une action en est pilote ou partenaire.',
  *check(plan) {
    for (const { file, value, partial } of plan.fiches.entries.values()) {
      // A fiche that names nobody yet is still being written.
      if (partial === true || (value.partenaires ?? []).length === 0 || namesUnknown(plan, value)) continue;
      const known = bodiesOf(plan, value);
      for (const { partenaire, place } of payersOf(value)) {
        // An unknown body, here or among the partners, is another mistake.
        if (known.has(partenaire) || !plan.partenaires.entries.has(partenaire)) continue;
        known.add(partenaire);
        yield found(file, partenaire, place);
      }
    }
  },
});

/** Who may pay without surprise: those of the fiche, those who bear the plan, and the bodies that they belong to. */
function bodiesOf({ pst, partenaires }: Plan, { pilotes = [], partenaires: others = [], sous_actions = [] }: Fiche) {
  const leaders: readonly Pilote[] = [...pilotes, ...sous_actions.flatMap((action) => action.pilotes ?? [])];
  const named = [...leaders, ...others].flatMap(({ partenaire }) => (partenaire === undefined ? [] : [partenaire]));
  const above = named.flatMap((id) => partenaires.entries.get(id)?.value.rattachement ?? []);
  return new Set([...named, ...above, ...(pst.value.copilotes ?? []), ...(pst.value.signataires ?? [])]);
}

const namesUnknown = ({ partenaires }: Plan, { pilotes = [], partenaires: others = [] }: Fiche): boolean =>
  [...pilotes, ...others].some(({ partenaire }) => partenaire !== undefined && !partenaires.entries.has(partenaire));

function* payersOf({ budget = [], sous_actions = [] }: Fiche) {
  yield* payersOfLines(budget, '/budget');
  for (const [index, action] of sous_actions.entries()) {
    yield* payersOfLines(action.budget ?? [], pointer('sous_actions', index, 'budget'));
  }
}

function* payersOfLines(lines: readonly LigneBudgetaire[], base: string) {
  for (const [index, { financeurs = [] }] of lines.entries()) {
    for (const [rank, { partenaire, statut }] of financeurs.entries()) {
      if (statut !== 'refuse')
        yield { partenaire, place: `${base}${pointer(index, 'financeurs', rank, 'partenaire')}` };
    }
  }
}

const found = (file: string, partenaire: string, place: string): Found => ({
  file,
  pointer: place,
  message: `\`${partenaire}\` finance l’action, et n’en est ni pilote ni partenaire`,
  help: 'Ajoutez-le aux partenaires de la fiche, ou corrigez le financeur.',
});
