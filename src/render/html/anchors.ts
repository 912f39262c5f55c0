/** Gives each place of the document its `id`, once. */
export interface Anchors {
  /** The name, or the name with a number when it is taken. */
  readonly claim: (name: string) => string;
  /** The name when it is free, for a place that may be printed several times and is linked to once. */
  readonly claimOnce: (name: string) => string | undefined;
  /** Every name given so far. */
  readonly taken: ReadonlySet<string>;
}

/** `reserved` are the names that the templates write themselves. */
export function createAnchors(reserved: readonly string[]): Anchors {
  const taken = new Set(reserved);
  const take = (name: string): string => {
    taken.add(name);
    return name;
  };
  return {
    taken,
    claimOnce: (name) => (taken.has(name) ? undefined : take(name)),
    claim: (name) => {
      if (!taken.has(name)) return take(name);
      let number = 2;
      while (taken.has(`${name}-${String(number)}`)) number++;
      return take(`${name}-${String(number)}`);
    },
  };
}
