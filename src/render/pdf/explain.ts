/** What a browser that does not start says, and what it means, in French. The first that matches wins. */
const CAUSES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/ENOENT/, () => 'le programme, ou une bibliothèque dont il dépend, est introuvable'],
  [/EACCES|EPERM/, () => 'le fichier ne peut pas être exécuté ou écrit (droits insuffisants)'],
  [/ENOSPC/, () => 'le disque est plein'],
  [/EROFS/, () => 'le disque est en lecture seule'],
  [/loading shared libraries: ([\w.+-]+)/, ([, library]) => `il manque la bibliothèque ${library ?? ''}`],
  [/No usable sandbox/, () => 'le système lui refuse son bac à sable (espaces de noms utilisateur désactivés)'],
  [/^SIGKILL/, () => 'il n’a pas répondu à temps'],
];

/** Why a browser could not be started: one line of French, without a final stop. */
export function explain(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  for (const [pattern, meaning] of CAUSES) {
    const match = pattern.exec(said);
    if (match !== null) return meaning(match);
  }
  return oneLine(said);
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, 3)
    .join(' – ')
    .slice(0, 300);
}

/** The message for somebody who has no browser that works; `refusals` says why, one browser each. */
export function noBrowser(refusals: readonly string[]): string {
  return [
    'Aucun navigateur n’a pu être lancé\u00a0: le PDF n’est pas imprimé (les pages HTML n’en ont pas besoin).',
    ...refusals.map((refusal) => `  – ${refusal}`),
    'Installez Google Chrome, Chromium ou Microsoft Edge, puis relancez la commande\u00a0; ou donnez le chemin d’un navigateur',
    'dans la variable d’environnement PST_NAVIGATEUR.',
  ].join('\n');
}
