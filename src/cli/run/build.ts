import { documentOf, siteOf } from '../../document/index.ts';
import { openRevision } from '../../git/index.ts';
import type { Plan } from '../../model/plan.ts';
import { loadHtmlAssets, type HtmlAssets } from '../../render/html/index.ts';
import { count, typo } from '../../report/french.ts';
import type { CheckedPlan } from '../../report/report.ts';
import { readAsset, writeFolderAtomically } from '../../workspace/index.ts';
import { makeOutputs, type Output, type Wanted } from '../build/outputs.ts';
import { manifestFile } from '../build/manifest.ts';
import { startProgress } from '../build/progress.ts';
import { type Provenance, provenanceOf, versionLine } from '../build/provenance.ts';
import { isOfSite } from '../build/site.ts';
import { snapshotOf } from '../build/snapshot.ts';
import { outputLine } from '../build/summary.ts';
import { cacheDirOf } from '../cache-dir.ts';
import type { Carried } from '../carried/carried.ts';
import { carriedOf, sourcesOf } from '../carried/write.ts';
import type { ExitCode, Host } from '../host.ts';
import { checkPlans } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';
import { revisionStore } from '../revision-store.ts';
import { diskStore } from '../store.ts';
import { readVersion } from '../version.ts';

export interface BuildOptions {
  readonly html?: true | undefined;
  readonly pdf?: true | undefined;
  readonly out: string;
  /** The revision to build, instead of the working folder, which is left alone. */
  readonly at?: string | undefined;
}

/** Builds the document of each plan. Throws a failure when there is no plan, no browser, or no right to write. */
export async function runBuild(host: Host, plan: string | undefined, options: BuildOptions): Promise<ExitCode> {
  const revision = options.at === undefined ? undefined : await openRevision(host, options.at);
  const store = snapshotOf(revision === undefined ? diskStore(host) : revisionStore(revision));
  const checked = await checkPlans(host, plan === undefined ? [] : [plan], {}, store);
  if (await isRefused(host, checked, 'Rien n’a été construit')) return 1;
  const assets = await loadHtmlAssets(readAsset);
  for (const one of checked) {
    host.signal.throwIfAborted();
    const provenance = await provenanceOf(host, one.folder, revision);
    const sources = sourcesOf(one.folder, await store.trees(one.folder));
    if (one.plan !== undefined) await buildPlan(host, { plan: one.plan, provenance, sources }, assets, options);
    remind(host, one);
  }
  return 0;
}

interface Sourced {
  readonly plan: Plan;
  readonly provenance: Provenance;
  readonly sources: Carried['files'];
}

async function buildPlan(
  host: Host,
  { plan, provenance, sources }: Sourced,
  assets: HtmlAssets,
  options: BuildOptions,
): Promise<void> {
  const version = await readVersion();
  const lignes = [
    `Document produit par pst ${version} à partir des fichiers du plan « ${plan.pst.value.id} ».`,
    ...versionLine(provenance),
  ];
  const document = documentOf(plan, { lignes });
  const folder = `${options.out}/${document.id}`;
  const progress = startProgress(host);
  try {
    const { date } = provenance;
    const carried = carriedOf(document.id, sources, provenance, version);
    const site = () => siteOf(plan, document);
    const work = { host, document, site, assets, date, carried, cacheDir: cacheDirOf(host), say: progress.say };
    const wanted = wantedBy(options);
    const outputs = await makeOutputs(work, wanted);
    const made = outputs.flatMap(({ besides = [], ...output }) => [output, ...besides]);
    const browser = outputs.find((output) => output.browser !== undefined)?.browser;
    const files = [...made, await manifestFile({ carried, files: made, browser })];
    const keep = (path: string): boolean => !(wanted.html && isOfSite(path));
    await writeFolderAtomically(host.cwd, folder, files, { signal: host.signal, keep });
    for (const output of outputs) tell(host, folder, output);
  } finally {
    progress.stop();
  }
}

/** Without a choice, everything. */
function wantedBy({ html, pdf }: BuildOptions): Wanted {
  const all = html === undefined && pdf === undefined;
  return { html: all || html === true, pdf: all || pdf === true };
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
