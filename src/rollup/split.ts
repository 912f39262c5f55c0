import type { Cents } from '../model/money.ts';
import { toCents } from '../model/money.ts';
import type { Financeur } from '../model/types.ts';

/** A share of an amount; `financeur` is undefined for what nobody has been named to pay. */
export interface Share {
  readonly financeur: string | undefined;
  readonly cents: Cents;
}

/** A funder's share in cents; undefined when neither amount nor part is said. Refused funding pays nothing. */
function shareOf(funder: Financeur, total: Cents): Cents | undefined {
  if (funder.statut === 'refuse') return 0;
  if (typeof funder.montant === 'number') return toCents(funder.montant);
  return funder.part === undefined ? undefined : Math.round((total * funder.part) / 100);
}

/**
 * Splits an amount among its funders, to the cent: the shares always add up to `total`. A funder who comes alone and
 * without amount pays all; the remainder has no funder. Funders beyond the total are cut to what is left.
 */
export function splitAmong(total: Cents, funders: readonly Financeur[] = []): readonly Share[] {
  const [only] = funders;
  if (funders.length === 1 && only !== undefined && shareOf(only, total) === undefined) {
    return [{ financeur: only.partenaire, cents: total }];
  }
  let left = total;
  const shares: Share[] = [];
  for (const funder of funders) {
    const cents = Math.min(left, shareOf(funder, total) ?? 0);
    left -= cents;
    if (cents > 0) shares.push({ financeur: funder.partenaire, cents });
  }
  return left > 0 ? [...shares, { financeur: undefined, cents: left }] : shares;
}
