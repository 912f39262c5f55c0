import type { Rollup } from '../../export/table.ts';
import type { Plan } from '../../model/plan.ts';

/** What is asked of a subject, checked: it has these groupings and this view. */
interface Asked {
  /** In the order asked for; never empty where the subject has groupings. */
  readonly par: readonly string[];
  /** The name of a view; the first one unless asked otherwise, empty where the subject has none. */
  readonly vue: string;
  /** ISO 8601. */
  readonly today: string;
}

export type Compute = (plans: readonly Plan[], asked: Asked) => Rollup;

interface Named {
  readonly name: string;
  /** For the help page: a noun phrase. */
  readonly summary: string;
}

/** What may be shown of a subject. */
export interface Vue extends Named {
  /** Fewer groupings than the subject has; none: the view has its own rows. */
  readonly dimensions?: readonly string[];
  /** Other usual groupings than those of the subject. */
  readonly usual?: readonly string[];
}

/** Something that `pst rollup` adds up. The help page needs what it is; how it is computed is loaded once it is asked for. */
export interface Subject extends Named {
  /** What `--par` accepts; with « plan » among them, several plans are told apart unless asked together. */
  readonly dimensions: readonly string[];
  /** The groupings where nobody asks for others. */
  readonly usual: readonly string[];
  /** What `--vue` accepts, the usual one first. */
  readonly vues: readonly Vue[];
  readonly load: () => Promise<Compute>;
}
