import { explain, findRepository } from './repository.ts';
import { gitIn, type Place, WRITES_PROGRAMS } from './run.ts';

/** What one clone keeps for itself: nothing of it is in any commit. */
export interface Clone {
  /** Absolute path of the working folder's beginning. */
  readonly root: string;
  /** Absolute path of the folder where git keeps the clone. */
  readonly folder: string;
  /** Where the hooks are said to be, if not in the clone's own folder. */
  readonly hooksElsewhere: string | undefined;
  /** A value of the clone's own configuration. */
  readonly get: (key: string) => Promise<string | undefined>;
  readonly set: (key: string, value: string) => Promise<void>;
  /** Removes a whole section; one that is not there is no failure. */
  readonly removeSection: (name: string) => Promise<void>;
}

/** Throws a `GitFailure` where there is no git, or no repository. */
export async function openClone(place: Place): Promise<Clone> {
  const { root } = await findRepository(gitIn(place));
  const git = gitIn({ ...place, cwd: root }, [], WRITES_PROGRAMS);
  const folder = await git('rev-parse', '--path-format=absolute', '--git-common-dir');
  if (!folder.ok) throw explain(folder);
  const valueIn = async (scope: '--local' | '--global', key: string): Promise<string | undefined> => {
    const { ok, text } = await git('config', scope, '--get', key);
    return ok ? text.replace(/\r?\n$/u, '') : undefined;
  };
  return {
    root,
    folder: folder.text.replace(/\r?\n$/u, ''),
    hooksElsewhere: (await valueIn('--local', 'core.hooksPath')) ?? (await valueIn('--global', 'core.hooksPath')),
    get: (key) => valueIn('--local', key),
    set: async (key, value) => {
      const answer = await git('config', '--local', key, value);
      if (!answer.ok) throw explain(answer);
    },
    removeSection: async (name) => {
      await git('config', '--local', '--remove-section', name);
    },
  };
}
