/** Why the disk could not be read or written, and what to do about it, in French: for whoever runs the command. */
export class WorkspaceFailure extends Error {
  override readonly name = 'WorkspaceFailure';

  constructor(what: string, help: string, cause?: unknown) {
    super(`${what}.\n${help}`, { cause });
  }
}

type Action = 'lire' | 'écrire';

const PERMISSION = 'demandez à la personne qui gère ce dossier, ou changez-en les droits';

const REASONS: Readonly<Record<string, readonly [what: string, help: string]>> = {
  EACCES: ['vous n’en avez pas le droit', `Pour y accéder, ${PERMISSION}.`],
  EPERM: [
    'le système le refuse',
    `Un autre programme l’utilise peut-être : fermez-le et recommencez. Sinon, ${PERMISSION}.`,
  ],
  EBUSY: ['un autre programme l’utilise', 'Fermez les fichiers ouverts dans ce dossier, puis recommencez.'],
  EROFS: ['le disque est en lecture seule', 'Choisissez un dossier d’un autre disque.'],
  ENOSPC: ['le disque est plein', 'Libérez de la place, puis recommencez. Rien n’a été remplacé.'],
  EDQUOT: ['l’espace qui vous est accordé est plein', 'Libérez de la place, puis recommencez. Rien n’a été remplacé.'],
  ENOENT: ['il n’existe pas', 'Vérifiez le chemin, et le dossier où vous êtes.'],
  ENOTDIR: ['une partie du chemin est un fichier', 'Vérifiez le chemin.'],
  EEXIST: ['un fichier porte déjà ce nom', 'Choisissez un autre nom.'],
  EISDIR: ['c’est un dossier', 'Donnez le chemin d’un fichier.'],
  ENAMETOOLONG: ['son nom est trop long', 'Choisissez un nom ou un chemin plus court.'],
  ELOOP: ['des liens symboliques y tournent en rond', 'Supprimez le lien, ou donnez le vrai chemin.'],
};

/** What to throw instead of an error of the system about `path`. Anything else comes back as it is. */
export function failureOf(error: unknown, action: Action, path: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const [what, help] = REASONS[code] ?? [`le système répond « ${code} »`, 'Vérifiez le chemin, puis recommencez.'];
  return new WorkspaceFailure(
    `Impossible ${action === 'lire' ? 'de lire' : 'd’écrire'} « ${path} » : ${what}`,
    help,
    error,
  );
}

/** The code of an error of the system: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
