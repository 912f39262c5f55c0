import { itemsOf } from '../model/entries.ts';
import type { Plan } from '../model/plan.ts';
import type { Path } from '../model/walk.ts';
import { pointer, steps } from '../model/pointer.ts';
import { visitLists } from './lists.ts';
import { defineRule, type Found } from './rule.ts';

export const identifiantRepete = defineRule({
  code: 'PST202',
  name: 'identifiant-repete',
  severity: 'error',
  summary: 'Deux éléments d’une même liste n’ont pas le même identifiant.',
  *check(plan) {
    yield* inChiffres(plan);
    for (const item of itemsOf(plan)) {
      const ids = steps(item.pointer).includes('objectifs') ? new Set<string>() : undefined;
      if (!isRepeated(item.value, ids)) continue;
      const found: Found[] = [];
      const seen = new Map<string, Map<string, string>>();
      visitLists(item, (list, path) => {
        // What an element that was pasted twice holds is there twice because of it.
        const place = pointer(...path);
        if (found.some((one) => place.startsWith(one.pointer.slice(0, -'id'.length)))) return;
        if (!list.some((element) => idOf(element) !== undefined)) return;
        // The objectives of an objective share the identifiers of the list that holds it.
        const nested = path.indexOf('objectifs');
        const scope = pointer(...(nested === -1 ? path : path.slice(0, nested + 1)));
        const first = seen.get(scope) ?? new Map<string, string>();
        seen.set(scope, first);
        found.push(...repeatedIn(item.file, list, path, first));
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
    const place = pointer(...path, index, 'id');
    const first = ids.get(id);
    if (first === undefined) ids.set(id, place);
    return first === undefined ? [] : [repeated(file, id, place, first)];
  });
}

function repeated(file: string, id: string, place: string, first: string): Found {
  return {
    file,
    pointer: place,
    message: `L’identifiant \`${id}\` est déjà utilisé dans cette liste`,
    help: 'Donnez à chaque élément un identifiant à lui.',
    related: [{ file, pointer: first, message: 'déjà utilisé ici' }],
  };
}

/** Whether an identifier may stand twice: places, which take time, are only looked for then. `shared`: the identifiers of an outer list. */
function isRepeated(node: unknown, shared: Set<string> | undefined): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (!Array.isArray(node)) {
    const fields = node as Readonly<Record<string, unknown>>;
    return Object.keys(fields).some((key) => {
      const value = fields[key];
      if (typeof value !== 'object' || value === null) return false;
      return isRepeated(value, shared ?? (key === 'objectifs' ? new Set() : undefined));
    });
  }
  const list: readonly unknown[] = node;
  const ids = shared ?? new Set();
  for (const element of list) {
    const id = idOf(element);
    if (id !== undefined && ids.has(id)) return true;
    if (id !== undefined) ids.add(id);
  }
  return list.some((element) => isRepeated(element, shared));
}

function idOf(element: unknown): string | undefined {
  const { id } = typeof element === 'object' && element !== null ? (element as { readonly id?: unknown }) : {};
  return typeof id === 'string' ? id : undefined;
}
