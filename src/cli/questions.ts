/** One of the answers to choose from. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface TextQuestion {
  /** The answer that is there already, to be changed or kept. */
  readonly initial?: string | undefined;
  readonly placeholder?: string | undefined;
  /** What is wrong with an answer, in French; undefined where nothing is. */
  readonly check?: ((answer: string) => string | undefined) | undefined;
}

/** Asks whoever sits at the terminal. Every question throws an `Interruption` where the answer is Ctrl-C. */
export interface Questions {
  readonly choose: <T>(question: string, choices: readonly Choice<T>[]) => Promise<T>;
  /** An empty answer is one, unless `check` refuses it. */
  readonly text: (question: string, options?: TextQuestion) => Promise<string>;
  readonly confirm: (question: string) => Promise<boolean>;
}
