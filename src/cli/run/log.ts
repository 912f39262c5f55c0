import type { ObjectChange, PlanDiff } from '../../diff/index.ts';
import { diffView, type SectionView } from '../../document/changes/index.ts';
import { libelleDate } from '../../document/dates.ts';
import { prettyStep } from '../../report/pretty/comparison.ts';
import { typo } from '../../report/french.ts';
import { createTitles, type Titles } from '../../schema/index.ts';
import { type Step, walkHistory } from '../history/steps.ts';
import { targetOf } from '../history/target.ts';
import type { ExitCode, Host } from '../host.ts';
import { readSchemas } from '../reader.ts';

export interface LogOptions {
  /** A code or an identifier; without it, the whole plan. */
  readonly fiche?: string | undefined;
  readonly folders: readonly string[];
  /** How many commits are shown. */
  readonly max: number;
  readonly color: boolean;
}

/** How many commits are looked at for those that are shown. */
const FAR = 5000;

/** Tells the history of a plan or of a fiche, from the newest commit. Throws a failure outside a repository. */
export async function runLog(host: Host, { fiche, folders, max, color }: LogOptions): Promise<ExitCode> {
  const target = await targetOf(host, folders, fiche);
  const titles = createTitles(await readSchemas());
  const { steps, isCut } = await walkHistory(host, target.folder, 'HEAD', FAR);
  let [shown, id] = [0, target.fiche];
  for await (const step of steps) {
    if (shown === max) break;
    const sections = sectionsOf(step, id, titles);
    if (sections === undefined) continue;
    const { date, ...commit } = step.commit;
    const day = libelleDate(date.slice(0, 'YYYY-MM-DD'.length));
    host.out.write(`${shown === 0 ? '' : '\n'}${prettyStep({ ...commit, date: day }, sections, { color })}`);
    shown += 1;
    id = idBefore(step.diff, id);
  }
  if (shown === 0) host.out.write(typo('Aucun commit n’a changé ce qui est demandé.\n'));
  else if (isCut) host.err.write(typo('Ce dépôt n’a pas toute l’histoire : « git fetch --unshallow » la rapporte.\n'));
  return 0;
}

/** Undefined where the commit has nothing to do with what is asked. */
function sectionsOf({ before, after, diff }: Step, id: string | undefined, titles: Titles): Sections {
  if (after === undefined) return undefined;
  if (before === undefined || diff === undefined) {
    return id === undefined || after.fiches.entries.has(id) ? [] : undefined;
  }
  const objects = diff.objects.filter((change) => id === undefined || isAbout(change, id));
  if (objects.length === 0) return undefined;
  return diffView(before, after, { ...diff, objects }, titles).sections;
}

type Sections = readonly SectionView[] | undefined;

/** The fiche itself, and what follows it. */
const isAbout = ({ kind, id }: ObjectChange, fiche: string): boolean =>
  kind === 'fiche' ? id === fiche : kind === 'suivi' && id.endsWith(`/${fiche}`);

/** The identifier that the fiche had before the commit. */
function idBefore(diff: PlanDiff | undefined, id: string | undefined): string | undefined {
  const change = diff?.objects.find((one) => one.kind === 'fiche' && one.id === id);
  return change?.before?.id ?? id;
}
