import type { Kind } from '../schema/index.ts';
import { nearest } from '../schema/nearest.ts';

/** What a file of a plan is, by its path alone. */
export interface Role {
  readonly kind: Kind;
  /** The identifier that the file's name gives, for the kinds that have one file for each object. */
  readonly id?: string;
  /** It stands in the folder that several plans share. */
  readonly shared: boolean;
}

const PLACES: readonly (readonly [RegExp, Kind])[] = [
  [/^pst\.yaml$/u, 'pst'],
  [/^axes\/([^/]+)\.yaml$/u, 'axe'],
  [/^fiches\/([^/]+)\.yaml$/u, 'fiche'],
  [/^suivi\/[^/]+\/([^/]+)\.yaml$/u, 'suivi'],
  [/^copils\/([^/]+)\.yaml$/u, 'copil'],
  [/^textes\/([^/]+)\.md$/u, 'texte'],
  [/^chiffres\.yaml$/u, 'chiffres'],
  [/^exceptions\.yaml$/u, 'exceptions'],
  [/^partenaires\.yaml$/u, 'partenaires'],
  [/^sigles\.yaml$/u, 'sigles'],
  [/^sources\.yaml$/u, 'sources'],
  [/^territoires\.yaml$/u, 'territoires'],
  [/^thematiques\.yaml$/u, 'thematiques'],
];

const SHAREABLE: readonly Kind[] = ['partenaires', 'sigles', 'sources', 'territoires', 'thematiques'];
const FOLDERS = ['axes', 'copils', 'fiches', 'suivi', 'textes'] as const;
const FILES = [
  'chiffres',
  'exceptions',
  'partenaires',
  'pst',
  'sigles',
  'sources',
  'territoires',
  'thematiques',
] as const;

const SHARED = 'communs/';
/** What gives the document its look: no data. */
const LOOK = 'modele/';

const FILED: Readonly<Record<string, Kind>> = { axes: 'axe', fiches: 'fiche', textes: 'texte' };

/** The path inside the plan's folder, or inside the shared one, which then comes first: `communs/partenaires.yaml`. */
export function pathInPlan(folder: string, path: string): string {
  if (folder === '.' && !path.startsWith('../')) return path;
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
  const shared = path.lastIndexOf(`/${SHARED}`);
  return shared === -1 ? path : path.slice(shared + 1);
}

/** Undefined when no file of a plan is expected there. */
export function roleOf(inside: string): Role | undefined {
  const shared = inside.startsWith(SHARED);
  const path = shared ? inside.slice(SHARED.length) : inside;
  for (const [place, kind] of PLACES) {
    const match = place.exec(path);
    if (match === null) continue;
    if (shared && !SHAREABLE.includes(kind)) return undefined;
    return { kind, shared, ...(match[1] !== undefined && { id: match[1] }) };
  }
  return undefined;
}

/** Whether somebody may believe that the file is read: YAML anywhere, and whatever stands in a folder of the plan. */
export function looksMeant(inside: string): boolean {
  const [first = ''] = inside.split('/');
  const name = inside.slice(inside.lastIndexOf('/') + 1);
  if (name.startsWith('.') || inside.startsWith(LOOK)) return false;
  if (/\.(?:ya?ml|json)$/iu.test(name)) return true;
  const inFolder = inside.includes('/') && (FOLDERS as readonly string[]).includes(nearest(first, FOLDERS) ?? '');
  return inFolder && /\.(?:md|markdown|txt|docx?|odt)$/iu.test(name);
}

/** Whether it is one of the folders where a plan keeps its files, or stands in one. */
export function isPlanFolder(inside: string): boolean {
  const [first = ''] = inside.split('/');
  return (FOLDERS as readonly string[]).includes(first);
}

/** What a folder holds one file each of, where others name them by the name of the file. */
export const kindOfFolder = (inside: string): Kind | undefined => FILED[inside];

/** Where the file was probably meant to stand. */
export function meantPath(inside: string): string | undefined {
  const prefix = inside.startsWith(SHARED) ? SHARED : '';
  const parts = inside.slice(prefix.length).split('/');
  const file = parts.at(-1) ?? '';
  const stem = file.replace(/\.[^.]*$/u, '');
  const folder = parts.length > 1 ? nearest(parts[0] ?? '', FOLDERS) : undefined;
  const year = parts.find((part) => /^\d{4}$/u.test(part));
  const proposals =
    folder === undefined
      ? [
          `${prefix}${nearest(stem, FILES) ?? ''}.yaml`,
          ...((FOLDERS as readonly string[]).includes(stem) ? [`${stem}/…`] : []),
        ]
      : [`${folder}/${stem}.yaml`, `${folder}/${stem}.md`, `${folder}/${year ?? 'année'}/${stem}.yaml`];
  return proposals.find((proposal) => roleOf(proposal) !== undefined);
}
