import { openRevision } from '../../git/index.ts';
import { pathInPlan } from '../../model/plan-files.ts';
import { readAttached } from '../../render/pdf/attached.ts';
import { typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { readOne, type Tree, WorkspaceFailure } from '../../workspace/index.ts';
import { isOfModele, nameInModele } from '../build/modele-files.ts';
import type { Carried } from '../carried/carried.ts';
import { carriedStore, type FileChanges, fileChanges, isPlanNamed, isSame } from '../carried/compare.ts';
import { verifyJson } from '../carried/json.ts';
import { findCarried, type Found } from '../carried/read.ts';
import { aboutLines, changeLines, type Origin } from '../carried/report.ts';
import { compareVersions } from '../diff/compare.ts';
import { openHead, type Version } from '../diff/sides.ts';
import type { ExitCode, Host } from '../host.ts';
import { revisionStore } from '../revision-store.ts';

/** What a PDF may weigh, in bytes. */
export const MAX_PDF_BYTES = 200_000_000;

export interface VerifyOptions {
  /** The revision to compare with, instead of the working folder. */
  readonly at?: string | undefined;
  /** « texte » or « json ». */
  readonly format: string;
}

/**
 * Says which version of a plan a PDF is made of, and what differs from it here. 0: the same, or nothing to compare with; 1: it differs,
 * or was altered. Throws a failure where the PDF cannot be read, or the folder that was named has no plan.
 */
export async function runVerify(
  host: Host,
  file: string,
  folder: string | undefined,
  { at, format }: VerifyOptions,
): Promise<ExitCode> {
  const found = findCarried(file, readAttached(readOne(host.cwd, file, MAX_PDF_BYTES)));
  const { carried } = found;
  const origin = await originOf(host, carried);
  const version = await openHead(host, at);
  const here = await findFolder(version, carried, folder, at !== undefined);
  if (format === 'json') {
    host.out.write(verifyJson({ file, found, origin, compared: here && { ...here, version: at } }));
  } else {
    say(host, aboutLines(file, found, origin));
    await sayChanges(host, { file, carried, version, here });
  }
  const isSound = found.isIntact && isTrue(found) && origin !== 'refuted';
  return isSound && (here === undefined || isSame(here.changes)) ? 0 : 1;
}

const isTrue = ({ isAsSaid, altered }: Found): boolean => isAsSaid && altered.length === 0;

const sideOf = ({ name, commit }: Version, folder: string): string =>
  commit === undefined ? `« ${folder} »` : `« ${folder} » à la version ${name}`;

function say(host: Host, lines: readonly string[]): void {
  host.out.write(lines.map((line) => `${visible(typo(line))}\n`).join(''));
}

interface Here {
  readonly folder: string;
  readonly changes: FileChanges;
}

/** The plan to compare with: the one that was named, else the one of the same identifier. */
async function findFolder(
  { store }: Version,
  carried: Carried,
  named: string | undefined,
  isRevision: boolean,
): Promise<Here | undefined> {
  const folders = await plansOrNone(
    () => store.plans(named === undefined ? [] : [named]),
    named !== undefined || isRevision,
  );
  for (const folder of folders) {
    const trees = [...(await store.trees(folder)), ofModele(folder, await store.modele(folder))];
    if (folders.length === 1 && named !== undefined) return { folder, changes: fileChanges(carried, folder, trees) };
    if (isPlanNamed(carried.plan, folder, trees)) return { folder, changes: fileChanges(carried, folder, trees) };
  }
  return undefined;
}

/** Somebody may have the PDF alone. */
async function plansOrNone(find: () => Promise<readonly string[]>, isAsked: boolean): Promise<readonly string[]> {
  try {
    return await find();
  } catch (error) {
    if (!isAsked && error instanceof WorkspaceFailure) return [];
    throw error;
  }
}

/** Whether the repository has the commit that the PDF names, and there the files that it carries. */
async function originOf(host: Host, carried: Carried): Promise<Origin> {
  const { commit, isClean } = carried;
  if (commit === undefined || !isClean) return 'unknown';
  try {
    const revision = await openRevision(host, commit);
    const store = revisionStore(revision);
    const here = await findFolder({ ...revision, store }, carried, undefined, false);
    if (here === undefined) return 'unknown';
    return isSame(here.changes) ? 'confirmed' : 'refuted';
  } catch (error) {
    if (error instanceof Error && error.name === 'GitFailure') return 'unknown';
    throw error;
  }
}

interface Differing {
  readonly file: string;
  readonly carried: Carried;
  readonly version: Version;
}

async function sayChanges(
  host: Host,
  { here, ...differing }: Differing & { readonly here: Here | undefined },
): Promise<void> {
  const { carried, version } = differing;
  if (here === undefined) {
    say(host, ['', `Aucun plan « ${carried.plan} » ici : rien à quoi le comparer.`]);
    return;
  }
  say(host, ['', ...changeLines(here.changes, carried, sideOf(version, here.folder))]);
  const { changed, removed, added } = here.changes;
  // The look of a plan has no words of its own: its files are named.
  const isInWords = [...changed, ...removed, ...added].some((path) => nameInModele(path) === undefined);
  if (isInWords) await sayInWords(host, here.folder, differing);
}

/** Without what pst does not read there, and does not carry. */
const ofModele = (folder: string, tree: Tree): Tree => ({
  ...tree,
  files: tree.files.filter(({ path }) => isOfModele(pathInPlan(folder, path))),
});

async function sayInWords(host: Host, folder: string, { file, carried, version }: Differing): Promise<void> {
  const store = carriedStore(carried, folder, await version.store.trees(folder));
  const base: Version = { name: file, commit: carried.commit, store };
  const head: Version = { ...version, store: { ...version.store, plans: () => Promise.resolve([folder]) } };
  const comparison = await compareVersions(host, [base, head], { folders: [folder], cache: false });
  const { prettyComparison } = await import('../../report/pretty/comparison.ts');
  host.out.write(`\n${prettyComparison(comparison, { color: host.color })}`);
}
