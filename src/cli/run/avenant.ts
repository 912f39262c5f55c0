import { comparePlans } from '../../diff/index.ts';
import { avenantOf } from '../../document/changes/publication.ts';
import type { ChangementsDocument } from '../../document/index.ts';
import { openRevision } from '../../git/index.ts';
import type { Plan } from '../../model/plan.ts';
import { loadHtmlAssets, renderChangements } from '../../render/html/index.ts';
import { count, typo } from '../../report/french.ts';
import { createTitles } from '../../schema/index.ts';
import { readAsset, writeAtomically } from '../../workspace/index.ts';
import { startPaper } from '../build/paper.ts';
import { startProgress } from '../build/progress.ts';
import { provenanceOf, startHead } from '../build/provenance.ts';
import { headName, revisionName } from '../build/version-names.ts';
import type { ExitCode, Host } from '../host.ts';
import { createJudge } from '../pipeline.ts';
import { readSchemas } from '../reader.ts';
import { isRefused } from '../refuse.ts';
import { revisionStore } from '../revision-store.ts';
import { diskStore } from '../store.ts';
import { readVersion } from '../version.ts';

export interface AvenantOptions {
  /** The version that was adopted. */
  readonly base: string;
  readonly folder: string | undefined;
  readonly html?: true | undefined;
  readonly pdf?: true | undefined;
  readonly out: string;
}

interface Version {
  readonly plan: Plan;
  readonly nom: string;
}

/** Writes the amendment of each plan that changed since a version. Throws a failure when a version cannot be read. */
export async function runAvenant(host: Host, options: AvenantOptions): Promise<ExitCode> {
  const head = startHead(host);
  const revision = await openRevision(host, options.base);
  const stores = { before: revisionStore(revision), after: diskStore(host) };
  const judge = await createJudge(host, {});
  const titles = createTitles(await readSchemas());
  for (const folder of await stores.after.plans(options.folder === undefined ? [] : [options.folder])) {
    const [was, is] = [
      judge(folder, await stores.before.trees(folder)),
      judge(folder, await stores.after.trees(folder)),
    ];
    if (await isRefused(host, [was, is], 'L’avenant n’a pas été écrit')) return 1;
    if (was.plan === undefined || is.plan === undefined) continue;
    const provenance = await provenanceOf(host, folder, { head, store: stores.after });
    const before = { plan: was.plan, nom: revisionName(revision) };
    const after = { plan: is.plan, nom: headName(provenance) };
    const avenant = avenantOf(before, after, comparePlans(before.plan, after.plan), titles);
    const colophon = [`Avenant établi par pst ${await readVersion()} à partir des fichiers du plan.`].map(typo);
    await write(host, after, { ...avenant, colophon }, provenance.date, options);
  }
  return 0;
}

async function write(
  host: Host,
  { plan }: Version,
  avenant: ChangementsDocument,
  date: Date,
  { html, pdf, out }: AvenantOptions,
): Promise<void> {
  const assets = await loadHtmlAssets(readAsset);
  const base = `${out}/${plan.pst.value.id}/avenant`;
  const all = html === undefined && pdf === undefined;
  if (all || html === true) {
    await save(host, `${base}.html`, new TextEncoder().encode(renderChangements(avenant, assets, 'screen')));
  }
  if (all || pdf === true)
    await save(host, `${base}.pdf`, await print(host, avenant, renderChangements(avenant, assets, 'print'), date));
  const changed = avenant.plans.reduce((total, { sections }) => total + sections.length, 0);
  host.out.write(
    typo(
      changed === 0
        ? 'Rien de ce qui a été adopté n’a changé.\n'
        : `${count(changed, 'objet modifié', 'objets modifiés')}.\n`,
    ),
  );
}

async function print(host: Host, avenant: ChangementsDocument, page: string, date: Date): Promise<Uint8Array> {
  const progress = startProgress(host);
  const paper = startPaper(host, progress.say);
  try {
    const title = `${avenant.surtitre} · ${avenant.titre}`;
    const { surtitre: subject } = avenant;
    const printed = await paper.print({ html: () => page, title, subject, lang: 'fr', date, onProgress: progress.say });
    return printed.bytes;
  } finally {
    progress.stop();
    await paper.close();
  }
}

async function save(host: Host, path: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(host.cwd, path, bytes, { signal: host.signal });
  host.out.write(`${path}\n`);
}
