import { readYears } from '../model/dates.ts';
import { toCents } from '../model/money.ts';
import type { LigneBudgetaire } from '../model/types.ts';
import type { Span } from './span.ts';
import type { Share, Total } from './split.ts';
import { hasUnsaidShare, splitAmong, statutOf } from './split.ts';

/** What a line costs in one year for one funder, between two readings of the text. */
export interface Piece extends Share {
  /** Undefined when the action has no year inside the plan: the amount counts in the total and in no year. */
  readonly year: number | undefined;
}

/** What the text leaves open, or what had to be assumed to compute a line; each is counted beside the totals. */
export const ASSUMPTIONS = [
  'periodicite_a_preciser',
  'fourchette',
  'minimum_inconnu',
  'maximum_inconnu',
  'annees_deduites',
  'premiere_annee_deduite',
  'annee_inconnue',
  'occurrences_reparties',
  'occurrences_non_dites',
  'ventilation_incomplete',
  'part_inconnue',
] as const;

export type Assumption = (typeof ASSUMPTIONS)[number];

export interface Expansion {
  readonly pieces: readonly Piece[];
  readonly assumptions: readonly Assumption[];
}

type Year = number | undefined;

/** The amount of one occurrence; undefined when the text gives none (absent, null, « à évaluer »). */
function unitAmount({ montant, fourchette }: LigneBudgetaire): Total | undefined {
  if (typeof montant === 'number') return { low: toCents(montant), high: toCents(montant) };
  const { min, max } = fourchette ?? {};
  if (min === undefined && max === undefined) return undefined;
  const bounds = [toCents(min ?? 0), toCents(max ?? min ?? 0)];
  return { low: Math.min(...bounds), high: Math.max(...bounds) };
}

/** The years of a line as written, else those of the action; never empty. */
export function yearsOf(line: LigneBudgetaire, span: Span): readonly Year[] {
  const deduced = line.periodicite === 'par_annee_scolaire' ? span.schoolYears : span.years;
  const years = line.annees === undefined ? deduced : readYears(line.annees);
  return years.length > 0 ? years : [undefined];
}

const inYear = (year: Year, amount: Total, line: LigneBudgetaire, times = 1): readonly Piece[] =>
  splitAmong(amount, line, times).map((share) => ({
    year,
    financeur: share.financeur,
    statut: share.statut,
    low: share.low,
    high: share.high,
  }));

/** As many occurrences in each year, the first years taking what is left over. */
function spread(years: readonly Year[], unit: Total, line: LigneBudgetaire): readonly Piece[] {
  const count = line.occurrences ?? 1;
  return years.flatMap((year, i) => {
    const times = Math.floor(count / years.length) + (i < count % years.length ? 1 : 0);
    return times === 0 ? [] : inYear(year, { low: unit.low * times, high: unit.high * times }, line, times);
  });
}

function bySchedule(line: LigneBudgetaire, years: readonly Year[], unit: Total): readonly Piece[] {
  switch (line.periodicite ?? 'a_preciser') {
    case 'annuelle':
    case 'par_annee_scolaire':
      return years.flatMap((year) => inYear(year, unit, line));
    case 'par_occurrence':
      return spread(years, unit, line);
    case 'ponctuelle':
      return inYear(years[0], unit, line);
    case 'a_preciser':
      // Paid once in the low reading, every year in the high one.
      return years.flatMap((year, i) => inYear(year, i === 0 ? unit : { low: 0, high: unit.high }, line));
  }
}

function fromTable(line: LigneBudgetaire, table: NonNullable<LigneBudgetaire['ventilation']>): Expansion | undefined {
  const pieces = table.flatMap(({ annee: year, financeur: named, montant }): readonly Piece[] => {
    if (typeof montant !== 'number') return [];
    const statut = statutOf(line, named);
    const cents = toCents(montant);
    return [{ year, financeur: statut === 'refuse' ? undefined : named, statut, low: cents, high: cents }];
  });
  if (pieces.length === 0) return undefined;
  return { pieces, assumptions: pieces.length < table.length ? ['ventilation_incomplete'] : [] };
}

function amountAssumptions({ montant, fourchette }: LigneBudgetaire): readonly Assumption[] {
  if (typeof montant === 'number' || fourchette === undefined) return [];
  if (fourchette.max === undefined) return ['maximum_inconnu'];
  return fourchette.min === undefined ? ['fourchette', 'minimum_inconnu'] : ['fourchette'];
}

function yearAssumptions(line: LigneBudgetaire, years: readonly Year[]): readonly Assumption[] {
  const { periodicite = 'a_preciser', annees } = line;
  const several = periodicite === 'par_occurrence';
  const deduced = periodicite === 'ponctuelle' ? 'premiere_annee_deduite' : 'annees_deduites';
  const found: Assumption[] = periodicite === 'a_preciser' ? ['periodicite_a_preciser'] : [];
  if (annees === undefined || (periodicite === 'ponctuelle' && years.length > 1)) found.push(deduced);
  if (years[0] === undefined) found.push('annee_inconnue');
  if (several && line.occurrences === undefined) found.push('occurrences_non_dites');
  if (several && years.length > 1 && (line.occurrences ?? 1) > 1) found.push('occurrences_reparties');
  return found;
}

/**
 * Spreads a budget line over years and funders, in cents. Undefined when the line has no amount, or counts full-time
 * equivalents: it then enters no total, and the coverage says so.
 */
export function expandLine(line: LigneBudgetaire, span: Span): Expansion | undefined {
  if (line.unite === 'ETP') return undefined;
  if (line.ventilation !== undefined) return fromTable(line, line.ventilation);
  const unit = unitAmount(line);
  if (unit === undefined) return undefined;
  const years = yearsOf(line, span);
  return {
    pieces: bySchedule(line, years, unit),
    assumptions: [
      ...yearAssumptions(line, years),
      ...amountAssumptions(line),
      ...(hasUnsaidShare(line) ? (['part_inconnue'] as const) : []),
    ],
  };
}
