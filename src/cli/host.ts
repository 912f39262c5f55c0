import type { Questions } from './questions.ts';

/** Everything a command may know of the process it runs in. Tests make their own. */
export interface Host {
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: Env;
  readonly now: () => Date;
  /** Whether `out` shows colours, unless an option says otherwise. */
  readonly color: boolean;
  /** How wide the terminal of `out` is, in characters; absent where it is none. */
  readonly columns?: number | undefined;
  /** Aborted with an `Interruption` when the user stops the command. */
  readonly signal: AbortSignal;
  /** The result. */
  readonly out: Output;
  /** The rest: progress and complaints. */
  readonly err: Output;
  /** How to ask the user; absent where nobody can answer. */
  readonly questions?: (() => Promise<Questions>) | undefined;
  /** Opens a file, by its absolute path, with the program of the system; absent where there is no screen. Rejects where there is none. */
  readonly show?: ((path: string) => Promise<void>) | undefined;
}

export type Env = Readonly<Record<string, string | undefined>>;

interface Output {
  readonly write: (text: string) => unknown;
}

/** The signals that stop a command, with the exit code that shells give them: 128 and their number. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type StopSignal = keyof typeof EXIT_CODES;

/** 0: nothing found at or above the threshold. 1: something found. 2: the command could not do its work. Else: stopped. */
export type ExitCode = 0 | 1 | 2 | (typeof EXIT_CODES)[StopSignal];

/** Why `Host.signal` is aborted. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly exitCode: ExitCode;

  constructor(signal: StopSignal) {
    super('Commande interrompue.');
    this.exitCode = EXIT_CODES[signal];
  }
}

/** What `out` is told is lost. */
export class OutputFailure extends Error {
  override readonly name = 'OutputFailure';

  constructor({ code = '' }: { readonly code?: string | undefined }) {
    super(`Le résultat n’a pas pu être écrit en entier (${code}).\nVérifiez le disque ou le programme qui le reçoit.`);
  }
}

/** As users ask for it: FORCE_COLOR, then NO_COLOR, then a terminal that is not dumb. An empty variable asks nothing. */
export function wantsColor(env: Env, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force = '', NO_COLOR: no = '', TERM: term } = env;
  if (force !== '') return !['0', 'false'].includes(force);
  return no === '' && isTerminal && term !== 'dumb';
}
