/** UTF-16 offsets in the text, end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
}

/** What is wrong with a file as YAML, whatever the domain. Codes are permanent. */
export interface YamlProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help?: string;
  readonly range: Range;
  /** The value concerned, where there is one: what else is said about that value comes from the same mistake. */
  readonly pointer?: string;
  readonly related?: readonly RelatedPlace[];
}

/** What the catalogue of rules knows of a cause. */
export interface YamlRule {
  readonly code: string;
  readonly name: string;
  readonly severity: 'error' | 'warning';
  readonly summary: string;
}

export interface Wording {
  readonly message: string;
  readonly help?: string;
}

interface Context {
  readonly pointer?: string;
  readonly related?: readonly RelatedPlace[];
}

export interface YamlCause<Args extends readonly unknown[]> extends YamlRule {
  readonly at: (range: Range, context: Context, ...args: Args) => YamlProblem;
}

/** Ties a permanent code to its wording: `cause.at(range, context, …)` makes the problem. */
export function defineCause<Args extends readonly unknown[]>(
  rule: YamlRule,
  say: (...args: Args) => Wording,
): YamlCause<Args> {
  const { code, severity } = rule;
  return { ...rule, at: (range, context, ...args) => ({ code, severity, ...say(...args), range, ...context }) };
}
