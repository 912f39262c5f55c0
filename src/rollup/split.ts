import type { Cents } from '../model/money.ts';
import { toCents } from '../model/money.ts';
import type { Financeur, LigneBudgetaire, StatutFinancement } from '../model/types.ts';

/** Two readings of an amount, in cents; equal when the text leaves nothing open. */
export interface Total {
  readonly low: Cents;
  readonly high: Cents;
}

/** A share of an amount; `financeur` is undefined for what nobody has been named to pay. */
export interface Share extends Total {
  readonly financeur: string | undefined;
  /** Of the funder where it is said, else of the line. */
  readonly statut: StatutFinancement | 'non_dit';
}

/** What a funder brings: an amount, or a percentage of the line. Refused, or of unknown amount, it brings nothing. */
interface Claim {
  readonly financeur: string;
  readonly statut: StatutFinancement | 'non_dit';
  readonly cents: Cents | undefined;
  readonly part: number;
}

type Funded = Pick<LigneBudgetaire, 'financeurs' | 'statut'>;

const isSaid = ({ montant, part }: Financeur): boolean => typeof montant === 'number' || part !== undefined;

/** The status of what a funder brings to a line. */
export function statutOf(line: Funded, financeur: string | undefined): Share['statut'] {
  const own = line.financeurs?.find(({ partenaire }) => partenaire === financeur)?.statut;
  return own ?? line.statut ?? 'non_dit';
}

/** Whether a funder who takes part brings an amount that nobody says, so that what is left to fund is not what it seems. */
export function hasUnsaidShare({ financeurs = [], statut }: Funded): boolean {
  const kept = financeurs.filter((funder) => (funder.statut ?? statut) !== 'refuse');
  return financeurs.length > 1 && kept.some((funder) => !isSaid(funder));
}

function claimOf(funder: Financeur, line: Funded, times: number): Claim {
  const statut = funder.statut ?? line.statut ?? 'non_dit';
  const alone = line.financeurs?.length === 1 && !isSaid(funder);
  const cents = typeof funder.montant === 'number' ? toCents(funder.montant) * times : undefined;
  const brings = statut !== 'refuse';
  return {
    financeur: funder.partenaire,
    statut,
    cents: brings ? cents : 0,
    part: alone ? 100 : (funder.part ?? 0),
  };
}

/** What each claim gets of an amount, in their order. Parts are rounded by their running total, so that 33 + 33 + 34 leave no cent. */
function share(amount: Cents, claims: readonly Claim[]): readonly Cents[] {
  let left = amount;
  let part = 0;
  let before = 0;
  return claims.map((claim) => {
    let wanted = claim.cents;
    if (wanted === undefined) {
      part = Math.round((part + claim.part) * 1e6) / 1e6;
      const after = Math.round((amount * part) / 100);
      wanted = after - before;
      before = after;
    }
    const given = Math.min(left, wanted);
    left -= given;
    return given;
  });
}

/** A part is of any amount; of an announced amount there remains what is not given yet. */
const lessened = (claim: Claim, given: Cents): Claim => ({
  ...claim,
  cents: claim.cents === undefined ? undefined : claim.cents - given,
});

/**
 * Splits an amount among the funders of a line, to the cent: the shares always add up to it, in both readings, and none
 * is lower in the high one. A funder who comes alone and without amount pays all; the remainder has no funder. Funders
 * beyond the amount are cut to what is left. `times`: how many times what the funders bring is in the amount.
 */
export function splitAmong({ low, high }: Total, line: Funded, times = 1): readonly Share[] {
  const rest: Share = { financeur: undefined, statut: line.statut ?? 'non_dit', low, high };
  if (line.financeurs === undefined) return [rest];
  const claims = line.financeurs.map((funder) => claimOf(funder, line, times));
  const lows = share(low, claims);
  // The high reading adds to the low one: splitting it on its own could take back a cent by rounding.
  const added =
    high === low
      ? []
      : share(
          high - low,
          claims.map((claim, i) => lessened(claim, lows[i] ?? 0)),
        );
  const shares = claims.map(({ financeur, statut }, i): Share => {
    const least = lows[i] ?? 0;
    return { financeur, statut, low: least, high: least + (added[i] ?? 0) };
  });
  const given = shares.filter((one) => one.high > 0);
  const unfunded = {
    low: given.reduce((total, one) => total - one.low, low),
    high: given.reduce((total, one) => total - one.high, high),
  };
  return unfunded.high > 0 || given.length === 0 ? [...given, { ...rest, ...unfunded }] : given;
}
