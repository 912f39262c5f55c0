import { type Cents, toCents } from '../model/money.ts';
import { pointer } from '../model/pointer.ts';
import type { LigneBudgetaire } from '../model/types.ts';
import { activitesOf } from './activities.ts';
import { euros } from './french.ts';
import { defineRule } from './rule.ts';

type Rows = NonNullable<LigneBudgetaire['ventilation']>;

export const ventilationContredite = defineRule({
  code: 'PST406',
  name: 'ventilation-contredite',
  severity: 'error',
  summary: 'Le détail d’une ligne par année et par financeur donne les mêmes montants que la ligne.',
  *check(plan) {
    const isKnown = (body: string): boolean => plan.partenaires.entries.has(body);
    for (const { file, base, partial, budget } of activitesOf(plan)) {
      // A row that was left out is missing from the sum, and is another mistake.
      for (const [index, line] of partial ? [] : budget.entries()) {
        const message = contradiction(line, isKnown);
        if (message === undefined) continue;
        yield {
          file,
          pointer: `${base}${pointer('budget', index, 'ventilation')}`,
          at: 'key',
          message,
          help: 'Corrigez l’un ou l’autre ; les totaux du document suivent le détail.',
        };
      }
    }
  },
});

function contradiction(line: LigneBudgetaire, isKnown: (body: string) => boolean): string | undefined {
  const { ventilation = [], financeurs = [], montant, unite } = line;
  if (ventilation.length === 0 || unite === 'ETP') return undefined;
  if (typeof montant === 'number' && contradicts(line, ventilation, montant)) {
    return `Le détail fait ${euros(total(ventilation))}, et la ligne ${euros(toCents(montant))}`;
  }
  // What an unknown body pays is probably missing from what another one pays.
  if (ventilation.some(({ financeur }) => financeur !== undefined && !isKnown(financeur))) return undefined;
  for (const { partenaire, montant: brought, statut } of financeurs) {
    const rows = ventilation.filter(({ financeur }) => financeur === partenaire);
    // Another entry may bring the rest of what the same body pays.
    const isAlone = financeurs.filter((other) => other.partenaire === partenaire).length === 1;
    if (typeof brought !== 'number' || statut === 'refuse' || !isAlone || !contradicts(line, rows, brought)) continue;
    return `Le détail donne ${euros(total(rows))} à \`${partenaire}\`, et la liste des financeurs ${euros(toCents(brought))}`;
  }
  return undefined;
}

/** An amount that comes back may be that of each year. A row whose amount is unknown leaves everything possible. */
function contradicts({ periodicite }: LigneBudgetaire, rows: Rows, announced: number): boolean {
  if (rows.length === 0 || rows.some(({ montant }) => typeof montant !== 'number')) return false;
  const expected = toCents(announced);
  if (total(rows) === expected) return false;
  const years = new Set(rows.map(({ annee }) => annee));
  const isYearly = [...years].every((year) => total(rows.filter(({ annee }) => annee === year)) === expected);
  // What an occurrence costs says nothing of a year.
  return periodicite !== 'par_occurrence' && (periodicite === 'ponctuelle' || !isYearly);
}

const total = (rows: Rows): Cents => rows.reduce((sum, { montant }) => sum + toCents(montant ?? 0), 0);
