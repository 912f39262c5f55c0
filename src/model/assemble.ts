import { pointer } from '../yaml/pointer.ts';
import { directoryOfFiles, directoryOfMaps, entryOf } from './directories.ts';
import type { Directory, Entry, Plan, Texte } from './plan.ts';
import type { ReadFile } from './read-file.ts';
import type { Axe, Chiffres, Copil, EnTeteTexte, Exceptions, Fiche, Pst, Sigles, Suivi } from './types.ts';

/** The plan that the files make; undefined without a usable pst.yaml. `closed`: of what the folder could not be looked into. */
export function assemble(
  folder: string,
  files: readonly ReadFile[],
  closed: ReadonlySet<ReadFile['role']['kind']> = new Set(),
): Plan | undefined {
  const of = (kind: ReadFile['role']['kind']): readonly ReadFile[] => files.filter(({ role }) => role.kind === kind);
  const usable = (kind: ReadFile['role']['kind']): readonly ReadFile[] =>
    of(kind).filter(({ value }) => value !== undefined);
  const [pst] = usable('pst');
  if (pst === undefined) return undefined;
  const chiffres = usable('chiffres').map((file) => entryOf<Chiffres>(file));
  return {
    folder,
    pst: entryOf<Pst>(pst),
    axes: directoryOfFiles<Axe>(of('axe'), !closed.has('axe')),
    fiches: directoryOfFiles<Fiche>(of('fiche'), !closed.has('fiche')),
    suivis: usable('suivi').map((file) => entryOf<Suivi>(file)),
    copils: usable('copil').map((file) => entryOf<Copil>(file)),
    partenaires: directoryOfMaps(of('partenaires'), ''),
    territoires: directoryOfMaps(of('territoires'), ''),
    themes: chiffres.flatMap(({ value }) => value.themes ?? []),
    chiffres: directoryOfMaps(of('chiffres'), '/chiffres'),
    tableaux: chiffres.flatMap((entry) => items(entry, 'tableaux', entry.value.tableaux ?? [])),
    sources: directoryOfMaps(of('sources'), ''),
    sigles: siglesOf(usable('sigles')),
    ...(of('sigles').some(({ value, dropped }) => value === undefined || dropped.size > 0) && { siglesUnread: true }),
    thematiques: directoryOfMaps(of('thematiques'), ''),
    textes: textes(of('texte'), !closed.has('texte')),
    exceptions: usable('exceptions').flatMap((file) => {
      const entry = entryOf<Exceptions>(file);
      return items(entry, undefined, entry.value);
    }),
  };
}

function items<T>({ file, partial }: Entry<unknown>, key: string | undefined, list: readonly T[]): readonly Entry<T>[] {
  return list.map((value, index) => ({
    file,
    pointer: key === undefined ? pointer(index) : pointer(key, index),
    value,
    ...(partial === true && { partial }),
  }));
}

function siglesOf(files: readonly ReadFile[]): ReadonlyMap<string, string> {
  const { entries } = directoryOfMaps<Sigles[string]>(files, '');
  return new Map([...entries].map(([sigle, { value }]) => [sigle, value]));
}

function textes(files: readonly ReadFile[], complete: boolean): Directory<Texte> {
  const { entries, ...directory } = directoryOfFiles<EnTeteTexte>(files, complete);
  const bodies = new Map(files.map(({ role, body }) => [role.id, body]));
  const read = [...entries].map(([id, entry]): [string, Entry<Texte>] => {
    const { body: markdown = '', bodyStart: offset = 0 } = bodies.get(id) ?? {};
    return [id, { ...entry, value: { ...entry.value, id, markdown, offset } }];
  });
  return { entries: new Map(read), ...directory };
}
