import { readYears } from '../model/dates.ts';
import type { Cents } from '../model/money.ts';
import { toCents } from '../model/money.ts';
import type { LigneBudgetaire } from '../model/types.ts';
import type { Span } from './span.ts';
import { splitAmong } from './split.ts';

/** What a line costs in one year for one funder, between two readings of the text. */
export interface Piece {
  /** Undefined when the action has no year inside the plan: the amount counts in the total and in no year. */
  readonly year: number | undefined;
  readonly financeur: string | undefined;
  readonly low: Cents;
  readonly high: Cents;
}

/** What the text leaves open, or what had to be assumed to compute a line. */
export type Assumption = 'periodicite_a_preciser' | 'annees_deduites' | 'premiere_annee_deduite' | 'maximum_inconnu';

export interface Expansion {
  readonly pieces: readonly Piece[];
  readonly assumptions: readonly Assumption[];
}

interface Unit {
  readonly low: Cents;
  readonly high: Cents;
}

/** The amount of one occurrence; undefined when the text gives none (absent, null, « à évaluer »). */
function unitAmount(line: LigneBudgetaire): Unit | undefined {
  if (typeof line.montant === 'number') return { low: toCents(line.montant), high: toCents(line.montant) };
  const { min, max } = line.fourchette ?? {};
  if (min === undefined && max === undefined) return undefined;
  return { low: toCents(min ?? 0), high: toCents(max ?? min ?? 0) };
}

/** Low and high share the funders' proportions: each reading is split on its own, then matched funder by funder. */
function pieces(year: number | undefined, unit: Unit, line: LigneBudgetaire): readonly Piece[] {
  const low = splitAmong(unit.low, line.financeurs);
  const high = splitAmong(unit.high, line.financeurs);
  const funders = [...new Set([...low, ...high].map((share) => share.financeur))];
  const of = (shares: typeof low, financeur: string | undefined): Cents =>
    shares.filter((share) => share.financeur === financeur).reduce((sum, share) => sum + share.cents, 0);
  return funders.map((financeur) => ({ year, financeur, low: of(low, financeur), high: of(high, financeur) }));
}

function fromTable(table: NonNullable<LigneBudgetaire['ventilation']>): Expansion {
  const cells = table.filter((cell) => typeof cell.montant === 'number');
  return {
    pieces: cells.map((cell) => {
      const cents = toCents(cell.montant ?? 0);
      return { year: cell.annee, financeur: cell.financeur, low: cents, high: cents };
    }),
    assumptions: [],
  };
}

const times = (unit: Unit, n: number): Unit => ({ low: unit.low * n, high: unit.high * n });

function everyYear(years: readonly (number | undefined)[], unit: Unit, line: LigneBudgetaire): readonly Piece[] {
  return years.flatMap((year) => pieces(year, unit, line));
}

/** Unsaid periodicity: paid once in the low reading, every year in the high one. */
function onceOrEveryYear(years: readonly (number | undefined)[], unit: Unit, line: LigneBudgetaire): readonly Piece[] {
  return years.flatMap((year, i) => pieces(year, i === 0 ? unit : { low: 0, high: unit.high }, line));
}

function bySchedule(line: LigneBudgetaire, years: readonly (number | undefined)[], unit: Unit): readonly Piece[] {
  const periodicite = line.periodicite ?? 'a_preciser';
  switch (periodicite) {
    case 'annuelle':
    case 'par_annee_scolaire':
      return everyYear(years, unit, line);
    case 'par_occurrence':
      return everyYear(years.slice(0, 1), times(unit, line.occurrences ?? 1), line);
    case 'ponctuelle':
      return everyYear(years.slice(0, 1), unit, line);
    case 'a_preciser':
      return onceOrEveryYear(years, unit, line);
  }
}

function assumptionsOf(line: LigneBudgetaire): readonly Assumption[] {
  const unsaid = line.periodicite === undefined || line.periodicite === 'a_preciser';
  const once = line.periodicite === 'ponctuelle' || line.periodicite === 'par_occurrence';
  const openEnded = line.fourchette !== undefined && line.fourchette.max === undefined;
  return [
    ...(unsaid ? (['periodicite_a_preciser'] as const) : []),
    ...(line.annees === undefined ? ([once ? 'premiere_annee_deduite' : 'annees_deduites'] as const) : []),
    ...(openEnded ? (['maximum_inconnu'] as const) : []),
  ];
}

/**
 * Spreads a budget line over years and funders, in cents. Undefined when the line has no amount, or counts full-time
 * equivalents: it then enters no total, and the coverage says so.
 */
export function expandLine(line: LigneBudgetaire, span: Span): Expansion | undefined {
  if (line.unite === 'ETP') return undefined;
  if (line.ventilation !== undefined) return fromTable(line.ventilation);
  const unit = unitAmount(line);
  if (unit === undefined) return undefined;
  const years = line.annees === undefined ? span.years : readYears(line.annees);
  return { pieces: bySchedule(line, years.length > 0 ? years : [undefined], unit), assumptions: assumptionsOf(line) };
}
