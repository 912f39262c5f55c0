import { itemsOf } from '../model/entries.ts';
import type { Plan } from '../model/plan.ts';
import type { Path } from '../model/walk.ts';
import { pointerTo, visitLists } from './objects.ts';
import { defineRule, type Found } from './rule.ts';

export const identifiantRepete = defineRule({
  code: 'PST202',
  name: 'identifiant-repete',
  severity: 'error',
  summary: 'Deux éléments d’une même liste n’ont pas le même identifiant.',
  *check(plan) {
    yield* inChiffres(plan);
    for (const item of itemsOf(plan)) {
      const found: Found[] = [];
      const seen = new Map<string, Map<string, string>>();
      visitLists(item, (list, path) => {
        // What an element that was pasted twice holds is there twice because of it.
        const place = pointerTo(path);
        if (found.some(({ pointer }) => place.startsWith(pointer.slice(0, -'id'.length)))) return;
        if (!list.some((element) => idOf(element) !== undefined)) return;
        // The objectives of an objective share the identifiers of the list that holds it.
        const nested = path.indexOf('objectifs');
        const scope = pointerTo(nested === -1 ? path : path.slice(0, nested + 1));
        const ids = seen.get(scope) ?? new Map<string, string>();
        seen.set(scope, ids);
        found.push(...repeatedIn(item.file, list, path, ids));
      });
      yield* found;
    }
  },
});

/** The plan holds the tables and the themes one by one; their lists stand in chiffres.yaml. */
function inChiffres({ folder, tableaux, themes }: Plan): readonly Found[] {
  const file = folder === '.' ? 'chiffres.yaml' : `${folder}/chiffres.yaml`;
  const tables = tableaux.map(({ value }) => value);
  return [...repeatedIn(file, themes, ['themes'], new Map()), ...repeatedIn(file, tables, ['tableaux'], new Map())];
}

/** `ids`: where each identifier was met first, filled on the way. */
function repeatedIn(file: string, list: readonly unknown[], path: Path, ids: Map<string, string>): readonly Found[] {
  return list.flatMap((element, index) => {
    const id = idOf(element);
    if (id === undefined) return [];
    const place = pointerTo(path, index, 'id');
    const first = ids.get(id);
    if (first === undefined) ids.set(id, place);
    return first === undefined ? [] : [repeated(file, id, place, first)];
  });
}

function repeated(file: string, id: string, pointer: string, first: string): Found {
  return {
    file,
    pointer,
    message: `L’identifiant \`${id}\` est déjà utilisé dans cette liste`,
    help: 'Donnez à chaque élément un identifiant à lui.',
    related: [{ file, pointer: first, message: 'déjà utilisé ici' }],
  };
}

function idOf(element: unknown): string | undefined {
  const id: unknown = typeof element === 'object' && element !== null ? Reflect.get(element, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
