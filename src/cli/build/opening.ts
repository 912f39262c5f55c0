import { count, typo } from '../../report/french.ts';
import { absolutePath } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import { misuse } from '../misuse.ts';

const NO_SCREEN =
  'L’option --open montre le résultat à l’écran, et il n’y en a pas ici (ordinateur sans écran, ou intégration continue)';

/** Shows what was built: the paths of the first thing made of each plan, in order. */
export type Opening = (made: readonly string[]) => Promise<void>;

/**
 * What `--open` does: the first of them, the first time that there is one, however often the build is made again. Throws a misuse at once
 * where there is no screen. What no program opens is told: the document is built all the same.
 */
export function openingOf({ cwd, err, show }: Host, isWanted: boolean): Opening {
  if (!isWanted) return () => Promise.resolve();
  if (show === undefined) throw misuse(NO_SCREEN);
  let isDone = false;
  return async ([first, ...others]) => {
    if (first === undefined || isDone) return;
    isDone = true;
    if (others.length > 0)
      err.write(typo(`${count(others.length + 1, 'plan construit', 'plans construits')} : « ${first} » s’ouvre.\n`));
    try {
      await show(absolutePath(cwd, first));
    } catch {
      err.write(typo(`« ${first} » est construit, mais aucun programme n’a pu l’ouvrir : ouvrez-le vous-même.\n`));
    }
  };
}
