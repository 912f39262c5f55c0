import { type Changes, changedFiles } from '../../git/index.ts';
import type { Finding } from '../../model/finding.ts';
import { count, typo } from '../../report/french.ts';
import type { CheckedPlan } from '../../report/report.ts';
import { visible } from '../../report/visible.ts';
import type { Host } from '../host.ts';

/**
 * The plans with their findings on the files that the branch touched since it left `ref`, or the main branch: those that stand in
 * them, and those elsewhere that they have a part in. Tells on `host.err` what was compared. Throws a `GitFailure`.
 */
export async function onlyChanged(
  host: Host,
  checked: readonly CheckedPlan[],
  ref: string | undefined,
): Promise<readonly CheckedPlan[]> {
  const { since, files } = await changedFiles(host, ref);
  const changed = count(files.size, 'fichier modifié', 'fichiers modifiés');
  host.err.write(`${visible(typo(`Par rapport à « ${since} » : ${changed}`))}\n`);
  return checked.map((one) => ({ ...one, findings: one.findings.filter((finding) => concerns(finding, files)) }));
}

function concerns({ file, related = [] }: Finding, files: Changes['files']): boolean {
  return files.has(file) || related.some((place) => files.has(place.file));
}
