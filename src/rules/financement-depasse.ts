import { type Cents, toCents } from '../model/money.ts';
import { pointer } from '../model/pointer.ts';
import type { Financeur, LigneBudgetaire } from '../model/types.ts';
import { activitesOf } from './activities.ts';
import { decimal, euros } from './french.ts';
import { defineRule, type Found } from './rule.ts';

const WHOLE = 100;

export const financementDepasse = defineRule({
  code: 'PST402',
  name: 'financement-depasse',
  severity: 'error',
  summary: 'Les financeurs d’une ligne n’apportent pas plus que la ligne.',
  *check(plan) {
    for (const { file, base, budget } of activitesOf(plan)) {
      for (const [index, line] of budget.entries()) {
        const problem = excess(line);
        if (problem !== undefined) {
          yield { file, pointer: `${base}${pointer('budget', index, 'financeurs')}`, at: 'key', ...problem };
        }
      }
    }
  },
});

function excess({
  financeurs = [],
  montant,
  fourchette,
  unite,
}: LigneBudgetaire): Pick<Found, 'message' | 'help'> | undefined {
  // What was refused is not brought.
  const kept = financeurs.filter(({ statut }) => statut !== 'refuse');
  const parts = round(sum(kept.map(({ part = 0 }) => part)));
  if (parts > WHOLE) {
    return {
      message: `Les parts font ${decimal(parts)} %`,
      help: 'Ensemble, elles ne dépassent pas 100 % de la ligne.',
    };
  }
  // Said in two ways, the amount is another mistake.
  const limit = fourchette === undefined ? (montant ?? undefined) : montant === undefined ? fourchette.max : undefined;
  if (limit === undefined || unite === 'ETP') return undefined;
  const brought = sum(kept.map((financeur) => broughtBy(financeur, limit)));
  if (brought <= toCents(limit)) return undefined;
  return {
    message: `Les financeurs apportent ${euros(brought)}, plus que la ligne (${euros(toCents(limit))})`,
    help: 'Corrigez les montants des financeurs ou celui de la ligne ; tous valent pour la même périodicité.',
  };
}

function broughtBy({ montant, part }: Financeur, line: number): Cents {
  if (typeof montant === 'number') return toCents(montant);
  // Rounded down: shares such as 33.33 must not add up to a cent too much.
  return part === undefined ? 0 : Math.floor((toCents(line) * part) / WHOLE);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Without what binary adds to decimals: 33.3 + 33.3 + 33.4 is 100. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
