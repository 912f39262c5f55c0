import { escapeJson } from '../../report/visible.ts';
import type { FileChanges } from './compare.ts';
import type { Found } from './read.ts';
import type { Origin } from './report.ts';

/** How it is written; see schemas/sortie-verify.schema.json. A change that breaks a reader raises it. */
const VERSION = 1;

/** What a PDF was compared with. */
interface Compared {
  /** Of the plan. */
  readonly folder: string;
  /** As the user named it; undefined for the working folder. */
  readonly version: string | undefined;
  readonly changes: FileChanges;
}

export interface Verdict {
  /** The PDF, as the user named it. */
  readonly file: string;
  readonly found: Found;
  readonly origin: Origin;
  /** Undefined where no plan of that name is here. */
  readonly compared: Compared | undefined;
}

const ORIGINS: Readonly<Record<Origin, string>> = {
  confirmed: 'confirmee',
  refuted: 'refutee',
  unknown: 'inconnue',
};

/** For programs: what the screen says, without the words of what changed, which `pst diff --format json` gives. */
export function verifyJson({ file, found, origin, compared }: Verdict): string {
  const { carried, altered } = found;
  const document = {
    version: VERSION,
    fichier: file,
    plan: carried.plan,
    commit: carried.commit ?? null,
    enregistre: carried.isClean,
    date: carried.date === '' ? null : carried.date,
    outil: carried.tool,
    etat: stateOf(found),
    alteres: altered,
    origine: ORIGINS[origin],
    fichiers: Object.fromEntries(carried.files.map(({ path, sha256 }) => [path, sha256])),
    comparaison: compared === undefined ? null : comparedOf(compared),
  };
  return `${escapeJson(JSON.stringify(document, undefined, 2))}\n`;
}

/** The worst of what is known. */
function stateOf({ isIntact, isAsSaid, altered }: Found): 'altere' | 'modifie' | 'intact' {
  if (altered.length > 0 || !isAsSaid) return 'altere';
  return isIntact ? 'intact' : 'modifie';
}

function comparedOf({ folder, version, changes: { changed, removed, added } }: Compared): object {
  return {
    dossier: folder,
    version: version ?? null,
    identique: changed.length + removed.length + added.length === 0,
    modifies: changed,
    retires: removed,
    ajoutes: added,
  };
}
