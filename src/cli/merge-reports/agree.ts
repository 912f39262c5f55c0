import { list } from '../../report/french.ts';
import { WorkspaceFailure } from '../../workspace/index.ts';
import type { NamedReport } from './read.ts';

/** Throws a failure where the reports do not make one: of several versions of pst, or of plans, or with a part missing. */
export function refuseDisagreement(reports: readonly NamedReport[]): void {
  refuseVersions(reports);
  refuseParts(reports);
  refusePlans(reports);
}

function refuseVersions(reports: readonly NamedReport[]): void {
  const versions = [...new Set(reports.map(({ report }) => report.tool.version))];
  if (versions.length < 2) return;
  throw new WorkspaceFailure(
    `Ces rapports viennent de plusieurs versions de pst : ${list(versions)}`,
    'Refaites-les avec la même version.',
  );
}

/** A machine that stopped leaves no report: silence must not pass for a plan in which nothing is wrong. */
function refuseParts(reports: readonly NamedReport[]): void {
  const shards = reports.flatMap(({ report }) => report.shard ?? []);
  const totals = [...new Set(shards.map(({ of }) => of))];
  const [total = 0] = totals;
  if (totals.length > 1) {
    const numbers = list(totals.map(String));
    throw new WorkspaceFailure(
      `Ces rapports viennent de partages différents : en ${numbers} parts`,
      'Donnez à toutes les machines le même nombre de parts, et retirez les rapports d’une autre fois.',
    );
  }
  const there = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return;
  const names = missing.map((index) => `${String(index)}/${String(total)}`);
  const parts = missing.length === 1 ? 'le rapport de la part' : 'les rapports des parts';
  throw new WorkspaceFailure(
    `Il manque ${parts} ${list(names)}`,
    'Voyez pourquoi la machine n’en a pas écrit, et donnez les rapports de toutes les parts.',
  );
}

function refusePlans(reports: readonly NamedReport[]): void {
  const known = new Map<string, { readonly path: string; readonly said: string }>();
  for (const { path, report } of reports) {
    for (const plan of report.plans) {
      const said = JSON.stringify(plan);
      const before = known.get(plan.folder);
      if (before === undefined) known.set(plan.folder, { path, said });
      else if (before.said !== said) {
        throw new WorkspaceFailure(
          `« ${before.path} » et « ${path} » ne disent pas la même chose du plan « ${plan.folder} »`,
          'Faites tous les rapports à partir de la même version des fichiers.',
        );
      }
    }
  }
}
