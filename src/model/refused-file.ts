import { tooLarge } from '../yaml/causes/file.ts';
import type { Finding } from './finding.ts';
import type { RuleInfo } from './rule-info.ts';

/** A file of the plan that could not be read, or whose name another system would not take. */
export type RefusedFile =
  | { readonly path: string; readonly reason: 'symlink' | 'special' | 'unreadable' | 'name-refused' }
  | { readonly path: string; readonly reason: 'too-large'; readonly bytes: number }
  | { readonly path: string; readonly reason: 'name-clash'; readonly other: string };

export const REFUSED_FILE: RuleInfo = {
  code: 'PST025',
  name: 'fichier-refuse',
  severity: 'error',
  summary: 'Chaque fichier est un vrai fichier, que l’on peut lire.',
};

export const REFUSED_NAME: RuleInfo = {
  code: 'PST026',
  name: 'nom-refuse',
  severity: 'error',
  summary: 'Les noms de fichiers et de dossiers sont permis sur tous les systèmes.',
};

export const CLASHING_NAMES: RuleInfo = {
  code: 'PST027',
  name: 'noms-confondus',
  severity: 'error',
  summary: 'Deux noms diffèrent par plus que leurs majuscules ou leurs accents.',
};

/** Whether the file was read nonetheless. */
export const wasRead = ({ reason }: RefusedFile): boolean => reason === 'name-refused' || reason === 'name-clash';

export function refusal(refused: RefusedFile): Finding {
  const { path: file } = refused;
  const range = { start: 0, end: 0 };
  if (refused.reason === 'too-large') {
    const { related: _, ...problem } = tooLarge.at(range, {}, refused.bytes);
    return { ...problem, file, pointer: '' };
  }
  const [{ code, severity }, message, help] = wording(refused);
  return { code, severity, message, help, file, pointer: '', range };
}

type Wording = readonly [rule: RuleInfo, message: string, help: string];

function wording(refused: Exclude<RefusedFile, { reason: 'too-large' }>): Wording {
  switch (refused.reason) {
    case 'symlink':
      return [
        REFUSED_FILE,
        'C’est un lien symbolique, que pst ne suit pas',
        'Remplacez-le par ce qu’il désigne : un lien peut mener hors du plan.',
      ];
    case 'special':
      return [REFUSED_FILE, 'Ce n’est pas un fichier ordinaire', 'Supprimez-le, ou remplacez-le par un fichier.'];
    case 'unreadable':
      return [REFUSED_FILE, 'Il ne peut pas être lu', 'Vérifiez que vous avez le droit de l’ouvrir.'];
    case 'name-refused':
      return [
        REFUSED_NAME,
        'Ce nom n’est pas permis sur tous les systèmes',
        'Renommez-le : ni < > : " | ? * \\, ni point ou espace à la fin, ni nom réservé par Windows comme « con » ou « aux ».',
      ];
    case 'name-clash':
      return [
        CLASHING_NAMES,
        `Ce nom et \`${refused.other}\` ne diffèrent que par leurs majuscules ou leurs accents`,
        'Renommez l’un des deux : sous Windows et macOS, ils n’en feraient qu’un.',
      ];
  }
}
