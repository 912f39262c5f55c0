import type { FicheOutline } from '../../diff/outline.ts';
import { pathInPlan, type Role, roleOf } from '../../model/plan-files.ts';
import type { SourceFile, Tree } from '../../workspace/index.ts';

/** What a comparison may leave unread. */
export interface Unread {
  /** Paths of files that are the same on both sides. */
  readonly files: ReadonlySet<string>;
  /** The fiches among them. */
  readonly fiches: readonly FicheOutline[];
}

/** A version of a plan, and what is known of its fiches without reading them. */
export interface Outlined {
  readonly trees: readonly Tree[];
  readonly outline: readonly FicheOutline[];
}

/**
 * The fiches, follow-ups, sessions and texts that both sides have alike. Not among them: a fiche whose cost moved with the plan, one
 * whose follow-up changed, which names its parts, and what may cite one of the `renamed` identifiers.
 */
export function unreadOf(folder: string, before: Outlined, after: Outlined, renamed: readonly string[]): Unread {
  const roles = rolesOf(folder, after.trees);
  const same = sameFiles(before.trees, after.trees).filter(({ bytes }) => !mayCite(bytes, renamed));
  const alike = new Set(same.map(({ path }) => path));
  const followed = new Set(
    [...roles, ...rolesOf(folder, before.trees)].flatMap(([path, { kind, id }]) =>
      kind === 'suivi' && !alike.has(path) ? (id ?? []) : [],
    ),
  );
  const was = new Map(before.outline.map((fiche) => [fiche.file, fiche]));
  const fiches = after.outline.filter(
    (fiche) => alike.has(fiche.file) && !followed.has(fiche.id) && costOf(was.get(fiche.file)) === costOf(fiche),
  );
  const others = [...alike].filter((path) => ONE_OBJECT.has(roles.get(path)?.kind));
  return { files: new Set([...fiches.map(({ file }) => file), ...others]), fiches };
}

/** The trees without those files: nobody reads them. */
export function without(trees: readonly Tree[], paths: ReadonlySet<string>): readonly Tree[] {
  return trees.map((tree) => ({ ...tree, files: tree.files.filter(({ path }) => !paths.has(path)) }));
}

/** Each file holds one object, which no other object is named after. */
const ONE_OBJECT: ReadonlySet<Role['kind'] | undefined> = new Set(['suivi', 'copil', 'texte']);

const costOf = (fiche: FicheOutline | undefined): string | undefined => fiche?.costs.join();

function rolesOf(folder: string, trees: readonly Tree[]): ReadonlyMap<string, Role> {
  const files = trees.flatMap((tree) => tree.files);
  return new Map(
    files.flatMap(({ path }): [string, Role][] => {
      const role = roleOf(pathInPlan(folder, path));
      return role === undefined ? [] : [[path, role]];
    }),
  );
}

/** The files that are on both sides with the same bytes. */
function sameFiles(before: readonly Tree[], after: readonly Tree[]): readonly SourceFile[] {
  const was = new Map(before.flatMap(({ files }) => files).map(({ path, bytes }) => [path, bytes]));
  return after.flatMap(({ files }) => files).filter(({ path, bytes }) => isSame(was.get(path), bytes));
}

/** An identifier is written in the file as it is, but where YAML escapes letters. */
function mayCite(bytes: Uint8Array, ids: readonly string[]): boolean {
  if (ids.length === 0) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes('\\') || ids.some((id) => text.includes(id));
}

export function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a === b || (a?.length === b.length && Buffer.compare(a, b) === 0);
}
