import { roleOf } from '../../model/plan-files.ts';
import type { Attached, Unreadable } from '../../render/pdf/attached.ts';
import { isSafePath, MAX_BYTES } from '../../workspace/index.ts';
import { type Bundle, readBundle } from '../../yaml/index.ts';
import { isOfModele } from '../build/modele-files.ts';
import { type Carried, FORMATS, TITLE } from './carried.ts';
import { bytesOf, sha256 } from './write.ts';

/** Why a PDF cannot be compared, and what to do, in French. */
class CarriedFailure extends Error {
  override readonly name = 'CarriedFailure';

  constructor(file: string, what: string, help: string) {
    super(`« ${file} » ${what}.\n${help}`);
  }
}

/** What was found in a PDF. */
export interface Found {
  readonly carried: Carried;
  /** Nothing of the PDF was changed since pst wrote it. */
  readonly isIntact: boolean;
  /** The SHA-256 of what it carries is that of its metadata. */
  readonly isAsSaid: boolean;
  /** Files whose text does not have the SHA-256 that is written beside it. */
  readonly altered: readonly string[];
}

const REASONS: Readonly<Record<Unreadable, readonly [what: string, help: string]>> = {
  'not-a-pdf': ['n’est pas un PDF', 'Donnez le PDF qu’a écrit « pst build ».'],
  truncated: ['est incomplet : il a été coupé en route', 'Reprenez le fichier là d’où il vient.'],
  encrypted: ['est protégé par un mot de passe', 'Donnez le fichier tel que « pst build » l’a écrit, sans protection.'],
  'too-large': ['joint des données trop grandes pour un plan', 'Il ne vient sans doute pas de pst.'],
};

const FOREIGN = [
  'ne joint pas les fichiers d’un plan',
  'Soit pst ne l’a pas écrit, soit c’était sans les noms, soit il marque des modifications (--since), soit un autre programme lui a retiré ses ' +
    'pièces jointes.',
] as const;

const BROKEN = ['joint des données abîmées', 'Reprenez le fichier là d’où il vient.'] as const;

const NEWER = ['vient d’une version de pst plus récente', 'Mettez pst à jour.'] as const;

const HOSTILE = [
  'joint des fichiers qu’un plan n’a pas',
  'Quelqu’un a changé ce qu’il joint : n’en reprenez rien, et demandez-le à qui l’a publié.',
] as const;

/** `file`: its path, as the user wrote it. Throws a `CarriedFailure` where the PDF is not one of ours, or was made to harm. */
export function findCarried(file: string, attached: Attached | Unreadable): Found {
  if (typeof attached === 'string') throw new CarriedFailure(file, ...REASONS[attached]);
  const text = attached.attachments.map(decode).find((one) => one?.startsWith(`# ${TITLE}\n`));
  if (text === undefined) throw new CarriedFailure(file, ...FOREIGN);
  const bundle = readBundle(TITLE, text);
  if (bundle === undefined) throw new CarriedFailure(file, ...BROKEN);
  if (!FORMATS.some((format) => format === bundle.head['format'])) throw new CarriedFailure(file, ...NEWER);
  if (!areOfPlan(bundle)) throw new CarriedFailure(file, ...HOSTILE);
  return {
    carried: carriedFrom(bundle),
    isIntact: attached.isIntact,
    isAsSaid: attached.facts.get('sha256') === sha256(text),
    altered: bundle.files.filter((one) => sha256(bytesOf(one)) !== one.sha256).map(({ path }) => path),
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Names come from the file: they must be those of files that a plan is made of, each once, and lead nowhere else. */
function areOfPlan({ head, files }: Bundle): boolean {
  const folded = new Set(files.map(({ path }) => path.toLowerCase()));
  const isPlan = /^[a-z\d]+(?:-[a-z\d]+)*$/u.test(head['plan'] ?? '') && isSafePath(head['plan'] ?? '');
  const areFiles = files.every((file) => {
    const isKnown = roleOf(file.path) !== undefined || isOfModele(file.path);
    return isSafePath(file.path) && isKnown && bytesOf(file).length <= MAX_BYTES;
  });
  return isPlan && areFiles && folded.size === files.length && files.some(({ path }) => path === 'pst.yaml');
}

function carriedFrom({ head, files }: Bundle): Carried {
  const { commit, plan = '', date = '', outil = '', enregistre } = head;
  const isCommit = commit !== undefined && /^[\da-f]{40,64}$/u.test(commit);
  return {
    plan,
    commit: isCommit ? commit : undefined,
    isClean: isCommit && enregistre === 'oui',
    date: Number.isNaN(Date.parse(date)) ? '' : date,
    tool: outil,
    files,
  };
}
