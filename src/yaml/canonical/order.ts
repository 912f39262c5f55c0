/** In which order the keys of a map are written, and those of the values in it. What is of no interest here has no order. */
export interface Order {
  /** By key, the place of the keys that are known; others follow them as they are written. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Its keys are identifiers whose order says nothing: they are sorted. */
  readonly sorted: boolean;
  /** For the value of a key. */
  readonly of: (key: string) => Order;
  /** For each item of a list. */
  readonly items: () => Order;
}

export const NO_ORDER: Order = { ranks: new Map(), sorted: false, of: () => NO_ORDER, items: () => NO_ORDER };
