/** An amount in integer cents of euro: sums are exact. */
export type Cents = number;

/** Euros with at most two decimals, as written, to cents. */
export const toCents = (euros: number): Cents => Math.round(euros * 100);
