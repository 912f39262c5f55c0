import { pointer, steps } from '../yaml/pointer.ts';
import type { Finding } from './finding.ts';
import { TWICE_DESCRIBED } from './file-rules.ts';
import type { Directory, Entry } from './plan.ts';
import type { ReadFile } from './read-file.ts';

/** The one conversion of what the schemas have checked into the types generated from them. */
export function entryOf<T>(file: ReadFile): Entry<T> {
  const partial = file.dropped.size > 0;
  return { file: file.path, pointer: '', value: file.value as T, ...(partial && { partial }) };
}

/** One object for each file, by the name of the file. `complete`: whether these are all. */
export function directoryOfFiles<T>(files: readonly ReadFile[], complete: boolean): Directory<T> {
  const entries = new Map<string, Entry<T>>();
  const unread = new Set<string>();
  for (const file of files) {
    const id = file.role.id ?? '';
    if (file.value === undefined) unread.add(id);
    else entries.set(id, entryOf<T>(file));
    const ownId = idOf(file.data);
    // Where the two disagree that is one mistake: nobody who uses either identifier makes another.
    if (ownId !== undefined && ownId !== id) unread.add(ownId);
  }
  return { entries, unread, complete };
}

/**
 * The objects of files that hold several, by key. `at` is where each file holds them: the whole of it, or under one of its keys.
 * What the plan says itself wins over what is shared.
 */
export function directoryOfMaps<T>(files: readonly ReadFile[], at: string): Directory<T> {
  const entries = new Map<string, Entry<T>>();
  const unread = new Set<string>();
  for (const file of sharedFirst(files)) {
    const map = valueAt(file.value, at);
    for (const [id, value] of Object.entries(map)) {
      const place = `${at}${pointer(id)}`;
      const partial = [...file.dropped].some((dropped) => dropped.startsWith(`${place}/`));
      entries.set(id, { file: file.path, pointer: place, value: value as T, ...(partial && { partial }) });
    }
    for (const id of Object.keys(valueAt(file.data, at))) if (!Object.hasOwn(map, id)) unread.add(id);
  }
  return { entries, unread, complete: files.every((file) => isWhole(file, at)) };
}

/** One finding for each identifier that both the plan and the shared folder describe. */
export function twiceDescribed(files: readonly ReadFile[]): readonly Finding[] {
  const shared = files.find(({ role }) => role.shared);
  const own = files.find(({ role }) => !role.shared);
  if (shared === undefined || own === undefined) return [];
  const known = valueAt(shared.data, '');
  const twice = Object.keys(valueAt(own.data, '')).filter((id) => Object.hasOwn(known, id));
  return twice.map((id) => ({
    code: TWICE_DESCRIBED.code,
    severity: TWICE_DESCRIBED.severity,
    message: `\`${id}\` est déjà décrit dans le dossier commun`,
    help: 'Gardez une seule des deux descriptions ; si ce n’est pas le même objet, changez l’identifiant de celui-ci.',
    file: own.path,
    pointer: pointer(id),
    at: 'key',
    related: [{ file: shared.path, pointer: pointer(id), at: 'key', message: 'déjà décrit ici' }],
  }));
}

/** Whether every identifier of the file is known, even of what is not usable: nothing is left out but inside the objects under `at`. */
function isWhole({ value, dropped }: ReadFile, at: string): boolean {
  return value !== undefined && [...dropped].every((place) => place.startsWith(`${at}/`));
}

function sharedFirst(files: readonly ReadFile[]): readonly ReadFile[] {
  return [...files.filter(({ role }) => role.shared), ...files.filter(({ role }) => !role.shared)];
}

function valueAt(value: unknown, at: string): Readonly<Record<string, unknown>> {
  let found = value;
  for (const step of steps(at)) found = isMap(found) ? found[step] : undefined;
  return isMap(found) ? found : {};
}

function idOf(data: unknown): string | undefined {
  const id = isMap(data) ? data['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
