import { loadFormat } from '../report/formats.ts';
import { typo } from '../report/french.ts';
import { type CheckedPlan, makeReport } from '../report/report.ts';
import type { Host } from './host.ts';
import { readVersion } from './version.ts';

const isError = ({ severity }: CheckedPlan['findings'][number]): boolean => severity === 'error';

/**
 * Whether plans are too wrong to work with. If so, shows their errors on `host.err`, and what was not done because of them,
 * a French sentence without its full stop.
 */
export async function isRefused(host: Host, checked: readonly CheckedPlan[], undone: string): Promise<boolean> {
  const refused = checked.filter(({ plan, findings }) => plan === undefined || findings.some(isError));
  if (refused.length === 0) return false;
  const errors = refused.map((one) => ({ ...one, findings: one.findings.filter(isError) }));
  const pretty = await loadFormat('pretty');
  host.err.write(pretty(makeReport(await readVersion(), errors), { color: host.color }));
  const plans = refused.map(({ folder }) => `« ${folder} »`).join(', ');
  host.err.write(typo(`${undone} : corrigez d’abord ce qui est signalé dans ${plans}.\n`));
  return true;
}
