import { GitError, simpleGit } from 'simple-git';

export interface Place {
  /** Absolute path of the folder where git works. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** The index to read instead of that of the repository: a commit under way may have its own. */
  readonly index?: string | undefined;
}

/** `text`: what git printed or, where it failed, its exit code and its complaint, in English. */
export interface Answer {
  readonly ok: boolean;
  readonly text: string;
}

export interface Git {
  (...args: readonly string[]): Promise<Answer>;
  /** The contents of blobs, by their full names, one after the other. */
  readonly show: (...blobs: readonly string[]) => Promise<Uint8Array>;
}

/** The repository may be hostile: these would have git start a program that its configuration names. */
const CONFIG = ['core.fsmonitor=false', 'core.hooksPath=/dev/null'];
const ALLOWED = { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeFilter: true }; // to set them as above
/** Setting a clone up writes the names of our own programs in its configuration; nothing here starts them. */
export const WRITES_PROGRAMS = { allowUnsafeMergeDriver: true, allowUnsafeDiffTextConv: true };

/** What git needs to be found and to find its user; a GIT_DIR or a pager are none of its business here. */
const VARIABLES = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'XDG_CONFIG_HOME', 'SystemRoot'];

/**
 * Runs git with arguments that this layer alone chooses, and settings that win over those of the repository. A failure is an
 * answer, not an exception.
 */
export function gitIn({ cwd, env, signal, index }: Place, settings: readonly string[] = [], allowed: object = {}): Git {
  const kept = Object.entries(env).filter(([name]) => VARIABLES.includes(name));
  const git = simpleGit({
    baseDir: cwd,
    config: [...CONFIG, ...settings],
    unsafe: { ...ALLOWED, ...allowed },
    abort: signal,
    ...(index !== undefined && { allowEnvironment: ['GIT_INDEX_FILE'] }),
    // Left alone, a failure without a complaint would pass for a success.
    errors: (error, { exitCode, stdErr }) =>
      exitCode === 0 ? error : Buffer.concat([Buffer.from(`${String(exitCode)} `), ...stdErr]),
  }).env({ ...Object.fromEntries(kept), ...(index !== undefined && { GIT_INDEX_FILE: index }), LC_ALL: 'C' });
  const text = async (...args: readonly string[]): Promise<Answer> => {
    try {
      return { ok: true, text: await git.raw([...args]) };
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return { ok: false, text: error.message };
    }
  };
  return Object.assign(text, {
    show: async (...blobs: readonly string[]) => git.showBuffer(['--no-textconv', ...blobs]),
  });
}
