import { openRevision, type Revision } from '../../git/index.ts';
import type { Plan } from '../../model/plan.ts';
import { loadHtmlAssets, type HtmlAssets } from '../../render/html/index.ts';
import { count, typo } from '../../report/french.ts';
import type { CheckedPlan } from '../../report/report.ts';
import { readAsset, writeFolderAtomically } from '../../workspace/index.ts';
import { type Asked, type Demand, demandsOf, isPrinted } from '../build/demand.ts';
import { manifestFile } from '../build/manifest.ts';
import { modeleOf } from '../build/modele.ts';
import { type Opening, openingOf } from '../build/opening.ts';
import { isWhole, makePlan } from '../build/plan.ts';
import { startPaper } from '../build/paper.ts';
import type { Output, Workshop } from '../build/print.ts';
import { startProgress } from '../build/progress.ts';
import { type Provenance, provenanceOf, startHead, versionLine } from '../build/provenance.ts';
import { sansNoms, sansNomsDit } from '../build/sans-noms.ts';
import { openSince, type Since } from '../build/since.ts';
import { isOfSite } from '../build/site.ts';
import { snapshotOf } from '../build/snapshot.ts';
import { outputLine } from '../build/summary.ts';
import { headName } from '../build/version-names.ts';
import type { Carried } from '../carried/carried.ts';
import { carriedOf, sourcesOf } from '../carried/write.ts';
import type { ExitCode, Host } from '../host.ts';
import { readAndRecall } from '../kept/index.ts';
import { misuse } from '../misuse.ts';
import { chosenStore, type PlanChoice } from '../plans/choice.ts';
import type { Shard } from '../plans/shard.ts';
import { isRefused } from '../refuse.ts';
import { revisionStore } from '../revision-store.ts';
import { diskStore, type Store } from '../store.ts';
import { readVersion } from '../version.ts';

export interface BuildOptions extends Omit<Asked, 'since'> {
  readonly out: string;
  /** Marks every page as a draft. */
  readonly brouillon?: true | undefined;
  /** Leaves out what may name persons; a PDF then carries no file of the plan. */
  readonly sansNoms?: true | undefined;
  /** The revision to build, instead of the working folder, which is left alone. */
  readonly at?: string | undefined;
  /** The revision since which changes are marked in the document. */
  readonly since?: string | undefined;
  /** The identifier of the one plan wanted, or its folder. */
  readonly plan?: string | undefined;
  /** Only the plans that the branch touched since it left this one; true: the main one. */
  readonly changed?: string | true | undefined;
  /** One part of the plans, the others being built elsewhere. */
  readonly shard?: Shard | undefined;
  /** Again at each change, until the user stops it. */
  readonly watch?: true | undefined;
  /** Shows the result, once. */
  readonly open?: true | undefined;
}

/** Builds the document of each plan. Throws a failure when there is no plan, no browser, or no right to write. */
export async function runBuild(host: Host, plan: string | undefined, options: BuildOptions): Promise<ExitCode> {
  const open = openingOf(host, options.open === true);
  if (options.watch !== true) return buildOnce(host, plan, options, open);
  if (options.at !== undefined)
    throw misuse('L’option --watch regarde le dossier de travail : elle ne va pas avec --at');
  const { watchedFolders, workAtEachChange } = await import('../watch.ts');
  const work = (): Promise<ExitCode> => buildOnce(host, plan, quick(options), open);
  await workAtEachChange(host, await watchedFolders(host, plan === undefined ? [] : [plan]), work);
  return 0;
}

/** What is looked at while writing is made in a second: the pages, unless something else is asked for. */
function quick(options: BuildOptions): BuildOptions {
  const isChosen = options.html === true || options.pdf === true || options.fiche !== undefined;
  return isChosen ? options : { ...options, html: true };
}

async function buildOnce(
  host: Host,
  plan: string | undefined,
  options: BuildOptions,
  open: Opening,
): Promise<ExitCode> {
  const sought = await seek(host, plan, options);
  if (sought.folders.length === 0) {
    host.err.write('Aucun plan à construire.\n');
    return 0;
  }
  const progress = startProgress(host);
  const paper = isPrinted(options) ? startPaper(host, progress.say) : undefined;
  try {
    await paper?.launched;
    return await buildAll({ host, say: progress.say, paper }, sought, options, open);
  } finally {
    progress.stop();
    await paper?.close();
  }
}

/** What is to be built, and what it is made from. */
interface Sought {
  /** Of the plans. */
  readonly folders: readonly string[];
  readonly store: Store;
  readonly revision: Revision | undefined;
  readonly since: Since | undefined;
  readonly head: Promise<Revision | undefined>;
}

/** Throws a failure for a version, a folder or a choice that does not exist, before anything starts. */
async function seek(host: Host, plan: string | undefined, options: BuildOptions): Promise<Sought> {
  const revision = options.at === undefined ? undefined : await openRevision(host, options.at);
  const since = options.since === undefined ? undefined : await openSince(host, options.since, options);
  const choice = await choiceOf(host, options);
  const found = snapshotOf(revision === undefined ? diskStore(host) : revisionStore(revision));
  const store = chosenStore(host, found, choice);
  const folders = await store.plans(plan === undefined ? [] : [plan]);
  const head = revision === undefined ? startHead(host) : Promise.resolve(revision);
  return { folders, store, revision, since, head };
}

type Tools = Pick<Workshop, 'host' | 'paper' | 'say'>;

async function buildAll(
  tools: Tools,
  { folders, store, revision, since, head }: Sought,
  options: BuildOptions,
  open: Opening,
): Promise<ExitCode> {
  const { host } = tools;
  const checked = await readAndRecall(host, folders, store);
  if (await isRefused(host, checked, 'Rien n’a été construit')) return 1;
  const demands = demandsOf(
    host,
    checked.flatMap(({ plan: one }) => one ?? []),
    { ...options, since },
  );
  const assets = await loadHtmlAssets(readAsset);
  const made: string[] = [];
  for (const one of checked) {
    const demand = one.plan && demands.get(one.plan);
    if (one.plan === undefined || demand === undefined) continue;
    host.signal.throwIfAborted();
    const read = { head, store: revision === undefined ? store : undefined };
    const provenance = await provenanceOf(host, one.folder, read);
    const look = await store.modele(one.folder);
    const modele = await modeleOf(host, one.folder, look, {
      templates: assets.templates,
      axes: [...one.plan.axes.entries.keys()],
    });
    const sources = sourcesOf(one.folder, [...(await store.trees(one.folder)), look]);
    const [first] = await buildPlan(
      tools,
      { plan: one.plan, demand, provenance, sources },
      { ...assets, modele },
      options,
    );
    made.push(...(first === undefined ? [] : [first]));
    remind(host, one);
  }
  await open(made);
  return 0;
}

async function choiceOf(host: Host, { at, plan, changed, shard }: BuildOptions): Promise<PlanChoice> {
  if (changed === undefined) return { plan, shard };
  if (at !== undefined) throw misuse('L’option --changed regarde le dossier de travail : elle ne va pas avec --at');
  const { findChanged } = await import('../plans/changed.ts');
  return { plan, shard, changed: await findChanged(host, changed) };
}

interface Sourced {
  readonly plan: Plan;
  readonly demand: Demand;
  readonly provenance: Provenance;
  readonly sources: Carried['files'];
}

/** The paths of what it wrote, those that are told. */
async function buildPlan(
  tools: Tools,
  { plan, demand, provenance, sources }: Sourced,
  assets: HtmlAssets,
  options: BuildOptions,
): Promise<readonly string[]> {
  const { host } = tools;
  const version = await readVersion();
  const lignes = [
    `Document produit par pst ${version} à partir des fichiers du plan « ${plan.pst.value.id} ».`,
    ...versionLine(provenance),
  ];
  const { id } = plan.pst.value;
  const folder = `${options.out}/${id}`;
  const printed = options.sansNoms === true ? withoutNames(host, plan) : plan;
  const { date } = provenance;
  const carried = carriedOf(id, sources, provenance, version);
  const attached = options.sansNoms === true ? undefined : carried;
  const head = headName(provenance);
  const edition = { lignes, brouillon: options.brouillon === true };
  const outputs = await makePlan({ ...tools, assets, date, carried: attached }, printed, demand, edition, head);
  const made = outputs.flatMap(({ besides = [], ...output }) => [output, ...besides]);
  const browser = outputs.find((output) => output.browser !== undefined)?.browser;
  const files = isWhole(demand) ? [...made, await manifestFile({ carried, files: made, browser })] : made;
  const keep = (path: string): boolean => !(isWhole(demand) && demand.html && isOfSite(path));
  await writeFolderAtomically(host.cwd, folder, files, { signal: host.signal, keep });
  for (const output of outputs) tell(host, folder, output);
  return outputs.map(({ path }) => `${folder}/${path}`);
}

function withoutNames(host: Host, plan: Plan): Plan {
  const without = sansNoms(plan);
  host.err.write(sansNomsDit(without));
  return without.plan;
}

function tell(host: Host, folder: string, output: Output): void {
  host.out.write(`${outputLine(folder, output)}\n`);
  if (output.warning !== undefined) host.err.write(typo(`Attention : ${output.warning}\n`));
}

/** A document is built in spite of warnings: they must not be forgotten. */
function remind(host: Host, { folder, findings }: CheckedPlan): void {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (warnings === 0) return;
  host.err.write(typo(`${count(warnings, 'avertissement')} : pst validate ${folder}\n`));
}
