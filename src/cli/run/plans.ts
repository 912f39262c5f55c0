import { count, typo } from '../../report/french.ts';
import { escapeJson, visible } from '../../report/visible.ts';
import type { ExitCode, Host } from '../host.ts';
import { chosenStore } from '../plans/choice.ts';
import { identifierOf } from '../plans/identifier.ts';
import type { Shard } from '../plans/shard.ts';
import { diskStore } from '../store.ts';

export interface PlansOptions {
  /** Only those that the branch touched since it left this one; true: the main one. */
  readonly changed?: string | true | undefined;
  readonly shard?: Shard | undefined;
  readonly format: string;
}

interface ListedPlan {
  readonly plan: string;
  readonly dossier: string;
  /** Of its own: not those that it shares. */
  readonly fichiers: number;
}

/** Of the shape that schemas/sortie-plans.schema.json describes. A change that breaks a reader raises it. */
const VERSION = 1;

/** Lists the plans of the folders. Throws a failure when there is no plan. */
export async function runPlans(
  host: Host,
  folders: readonly string[],
  { changed, shard, format }: PlansOptions,
): Promise<ExitCode> {
  const files =
    changed === undefined ? undefined : await (await import('../plans/changed.ts')).findChanged(host, changed);
  const store = chosenStore(host, diskStore(host), { changed: files, shard });
  const plans: ListedPlan[] = [];
  for (const dossier of await store.plans(folders)) {
    const trees = await store.trees(dossier);
    plans.push({ plan: identifierOf(dossier, trees), dossier, fichiers: trees[0]?.files.length ?? 0 });
  }
  host.out.write(format === 'json' ? toJson(plans) : toLines(plans));
  return 0;
}

const toJson = (plans: readonly ListedPlan[]): string =>
  `${escapeJson(JSON.stringify({ version: VERSION, plans }, undefined, 2))}\n`;

function toLines(plans: readonly ListedPlan[]): string {
  if (plans.length === 0) return 'Aucun plan.\n';
  const rows = plans.map(({ plan, dossier, fichiers }) => [
    visible(plan),
    visible(dossier),
    count(fichiers, 'fichier'),
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return typo(`${lines.join('\n')}\n`);
}
