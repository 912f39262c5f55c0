import { NO_PLAN, UNREAD_FILE } from './file-rules.ts';
import type { Finding } from './finding.ts';
import { meantPath } from './plan-files.ts';
import type { RuleInfo } from './rule-info.ts';

/** A file of the plan's folder that nothing reads, though somebody may believe so. */
export interface StrayFile {
  readonly path: string;
  /** Inside the plan. */
  readonly inside: string;
}

const PLACES = 'pst.yaml, axes/, fiches/, suivi/<année>/, copils/, textes/, et les listes comme partenaires.yaml';

/** One finding for each file, and one for all those of a folder with a wrong name. */
export function unreadFiles(strays: readonly StrayFile[]): readonly Finding[] {
  const folders = new Map<string, StrayFile[]>();
  for (const stray of strays) {
    const name = wrongFolder(stray.inside) ?? stray.inside;
    folders.set(name, [...(folders.get(name) ?? []), stray]);
  }
  return [...folders].flatMap(([wrong, [first, ...others]]) => {
    if (first === undefined) return [];
    return [others.length === 0 ? unreadFile(first) : unreadFolder(wrong, first, others.length + 1)];
  });
}

/** Whether the file was meant to be pst.yaml. */
export const isMeantAsPlan = ({ inside }: StrayFile): boolean => meantPath(inside) === 'pst.yaml';

export function missingPlan(folder: string, strays: readonly StrayFile[]): Finding {
  const file = folder === '.' ? 'pst.yaml' : `${folder}/pst.yaml`;
  const wrong = strays.find(isMeantAsPlan);
  const message = 'Le plan n’a pas de fichier pst.yaml';
  const help = 'Créez-le : il donne le titre du plan, son territoire et ses années.';
  return fileFinding(
    NO_PLAN,
    file,
    message,
    wrong === undefined ? help : `Renommez \`${wrong.inside}\` en \`pst.yaml\`.`,
  );
}

function unreadFile({ path, inside }: StrayFile): Finding {
  const meant = meantPath(inside);
  const help = meant === undefined ? `Un plan se compose de ${PLACES}.` : 'Déplacez ou renommez le fichier.';
  return fileFinding(UNREAD_FILE, path, `\`${inside}\` n’est pas lu${question(meant)}`, help);
}

function unreadFolder(wrong: string, { path, inside }: StrayFile, count: number): Finding {
  const meant = meantPath(inside)?.replace(/\/.*/su, '/');
  const message = `Le dossier \`${wrong}/\` n’est pas lu (${String(count)} fichiers)${question(meant)}`;
  return fileFinding(UNREAD_FILE, path, message, 'Renommez le dossier.');
}

/** The folder of the file, when a plan has one of nearly that name. */
function wrongFolder(inside: string): string | undefined {
  const [folder, meant] = [inside, meantPath(inside)].map((path) => path?.split('/')[0]);
  return meant === undefined || folder === meant || !inside.includes('/') ? undefined : folder;
}

const question = (meant: string | undefined): string => (meant === undefined ? '' : ` : vouliez-vous \`${meant}\` ?`);

function fileFinding({ code, severity }: RuleInfo, file: string, message: string, help: string): Finding {
  return { code, severity, message, help, file, pointer: '', range: { start: 0, end: 0 } };
}
