import type { Finding } from '../../model/finding.ts';
import { count, typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import type { Settled } from './settle.ts';

/** What was done to each file, then the files that could not be mended, and why. `left`: what is still found, and has a fix. */
export function fixText({ done, undone }: Settled, left: readonly Finding[]): string {
  const mended = [...new Set(done.map(({ file }) => file))].toSorted();
  const blocks = mended.flatMap((file) => [
    file,
    ...done.filter((one) => one.file === file).map(({ words }) => `  ${words}`),
  ]);
  const spared = [...new Set(left.map(({ file }) => file))].toSorted();
  const reasons = spared.map((file) => `${file}, laissé tel quel : ${undone.has(file) ? WORSE : HAND}`);
  return [title(done.length, mended.length), ...blocks, ...reasons].map((line) => `${visible(typo(line))}\n`).join('');
}

const HAND = 'une de ses erreurs se corrige à la main';
const WORSE = 'ses corrections sûres y laisseraient une erreur, ou en feraient apparaître une ailleurs';

function title(corrections: number, files: number): string {
  if (corrections === 0) return 'Aucune correction sûre à faire.';
  return `${count(corrections, 'correction')} dans ${count(files, 'fichier')}. Pour les relire : git diff`;
}
