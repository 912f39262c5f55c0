import { fichesInOrder } from '../../model/codes.ts';
import type { Plan } from '../../model/plan.ts';
import type { Fiche, LigneBudgetaire, Moyen } from '../../model/types.ts';
import { yearsOf } from '../expand.ts';
import type { Span } from '../span.ts';
import { spanOf } from '../span.ts';
import type { Total } from '../split.ts';
import type { Tags } from '../tags.ts';
import { taggerOf } from '../tags.ts';
import type { Budget } from '../budget.ts';
import { FICHE_VALUES, type FicheDimension, identityOf } from './dimensions.ts';
import type { BudgetGroup } from './groups.ts';
import { linesOf } from './lines.ts';
import { type Keyed, orderOf } from './order.ts';
import { sum } from './sum.ts';

/**
 * Working time in one year, in thousandths of a full-time equivalent. Years are never added up: half a post for five years
 * is 0.5, not 2.5. Lines and means are told apart, for a post is often written in both.
 */
export interface EtpPiece extends Tags, Total {
  readonly from: 'budget' | 'moyens';
  /** Of the line, or of the mean. */
  readonly id: string;
  /** Who brings it, where a mean says so. */
  readonly partenaire: string | undefined;
  readonly year: number | undefined;
  readonly valorisation: boolean;
}

type Amount = Total & { readonly year: number | undefined };

const toThousandths = (etp: number): number => Math.round(etp * 1000);

function unitOf({ montant, fourchette }: LigneBudgetaire): Total | undefined {
  if (typeof montant === 'number') return { low: toThousandths(montant), high: toThousandths(montant) };
  const { min, max } = fourchette ?? {};
  if (min === undefined && max === undefined) return undefined;
  const bounds = [toThousandths(min ?? 0), toThousandths(max ?? min ?? 0)];
  return { low: Math.min(...bounds), high: Math.max(...bounds) };
}

function lineAmounts(ligne: LigneBudgetaire, span: Span): readonly Amount[] {
  if (ligne.ventilation !== undefined) {
    return ligne.ventilation.flatMap(({ annee: year, montant }) => {
      if (typeof montant !== 'number') return [];
      const etp = toThousandths(montant);
      return [{ year, low: etp, high: etp }];
    });
  }
  const unit = unitOf(ligne);
  if (unit === undefined) return [];
  const years = yearsOf(ligne, span);
  switch (ligne.periodicite ?? 'annuelle') {
    case 'annuelle':
    case 'par_annee_scolaire':
      return years.map((year) => ({ year, ...unit }));
    case 'ponctuelle':
    case 'par_occurrence':
      return years.slice(0, 1).map((year) => ({ year, ...unit }));
    case 'a_preciser':
      return years.map((year, i) => ({ year, low: i === 0 ? unit.low : 0, high: unit.high }));
  }
}

function* linePieces(fiche: Fiche, span: Span, tagsOf: ReturnType<typeof taggerOf>): Iterable<EtpPiece> {
  for (const [ligne, sousAction] of linesOf(fiche)) {
    if (ligne.unite !== 'ETP') continue;
    const own = {
      from: 'budget',
      id: ligne.id,
      partenaire: undefined,
      valorisation: ligne.valorisation ?? false,
    } as const;
    for (const amount of lineAmounts(ligne, span)) yield { ...tagsOf(fiche, sousAction), ...own, ...amount };
  }
}

/** A mean is there for the whole action. */
function* moyenPieces(moyens: readonly Moyen[], tags: Tags, span: Span): Iterable<EtpPiece> {
  for (const { id, etp, partenaire } of moyens) {
    if (etp === undefined) continue;
    const own = { from: 'moyens', id, partenaire, valorisation: false } as const;
    const [low, high] = [toThousandths(etp), toThousandths(etp)];
    for (const year of span.years) yield { ...tags, ...own, year, low, high };
  }
}

/** The working time of a plan, year by year; to be grouped by `groupBy`, always with the year and with where it is written. */
export function etpOf(plan: Plan): readonly EtpPiece[] {
  const tagsOf = taggerOf(plan);
  return fichesInOrder(plan).flatMap((fiche) => {
    const moyens = (fiche.moyens ?? []).filter(({ etp }) => etp !== undefined);
    if (moyens.length === 0 && !linesOf(fiche).some(([{ unite }]) => unite === 'ETP')) return [];
    const span = spanOf(fiche, plan.pst.value.periode);
    return [...linePieces(fiche, span, tagsOf), ...moyenPieces(moyens, tagsOf(fiche), span)];
  });
}

/** The working time of a group in a year. What the budget says, what the means say, and what is brought without being paid. */
export interface EtpGroup extends Pick<BudgetGroup, 'key' | 'plans'> {
  readonly budget: Total;
  readonly moyens: Total;
  readonly inKind: Total;
}

/** What working time may be grouped by, besides the year. */
export type EtpDimension = FicheDimension | 'annee';

/** By one or several dimensions, in the order of the groups. `budget`: that of the same plans. */
export function etpBy(
  pieces: readonly EtpPiece[],
  budget: Budget,
  dimensions: readonly EtpDimension[],
): readonly EtpGroup[] {
  const groups = new Map<string, Keyed & { readonly pieces: EtpPiece[] }>();
  for (const piece of pieces) {
    const key = dimensions.map((one) => (one === 'annee' ? (piece.year ?? null) : FICHE_VALUES[one](piece)));
    const identities = dimensions.map((one, i) => identityOf(one, key[i] ?? null, piece));
    const id = identities.join('\u0000');
    const group = groups.get(id) ?? { key, identities, pieces: [] };
    groups.set(id, group);
    group.pieces.push(piece);
  }
  return [...groups.values()].sort(orderOf(budget, dimensions)).map(({ key, pieces: own }) => ({
    key,
    plans: [...new Set(own.map(({ plan }) => plan))],
    budget: sum(own.filter(({ from, valorisation }) => from === 'budget' && !valorisation)),
    moyens: sum(own.filter(({ from }) => from === 'moyens')),
    inKind: sum(own.filter(({ valorisation }) => valorisation)),
  }));
}
