import { openRevision, type Revision } from '../../git/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { createTitles, type Titles } from '../../schema/index.ts';
import { WorkspaceFailure } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import { createJudge } from '../pipeline.ts';
import { readSchemas } from '../reader.ts';
import { revisionStore } from '../revision-store.ts';
import { sansNoms } from './sans-noms.ts';
import { revisionName, shortName } from './version-names.ts';

/** A plan as an older version has it. */
export interface OldPlan {
  /** Undefined where that version had no such plan. */
  readonly plan: Plan | undefined;
  /** Its files that have errors: what they said may be missing. */
  readonly unread: readonly string[];
}

/** The version that a redline starts from. */
export interface Since {
  /** « v2023 » */
  readonly ref: string;
  /** In full. */
  readonly name: string;
  readonly titles: Titles;
  /** Throws a `SinceFailure` where there is one, and it cannot be read. */
  readonly planOf: (folder: string) => Promise<OldPlan>;
}

/** An older version of a plan is too wrong to be compared with. */
class SinceFailure extends Error {
  override readonly name = 'SinceFailure';

  constructor(folder: string, ref: string) {
    super(
      `Le plan « ${folder} » de la version « ${ref} » n’a pas pu être lu : son fichier pst.yaml a des erreurs.\n` +
        'Rien n’a été construit : donnez une autre version.',
    );
  }
}

/** Opens the version of that name. `sansNoms`: its plans without what may name persons, in what was removed too. Throws a `GitFailure`. */
export async function openSince(
  host: Host,
  name: string,
  { sansNoms: isNameless }: { readonly sansNoms?: true | undefined },
): Promise<Since> {
  const revision = await openRevision(host, name);
  const store = revisionStore(revision);
  const judge = await createJudge(host, {});
  return {
    ref: shortName(revision),
    name: revisionName(revision),
    titles: createTitles(await readSchemas()),
    planOf: async (folder) => {
      if (!(await hasPlan(revision, folder))) return { plan: undefined, unread: [] };
      const { plan, findings } = judge(folder, await store.trees(folder));
      if (plan === undefined) throw new SinceFailure(folder, revision.name);
      return { plan: isNameless === true ? sansNoms(plan).plan : plan, unread: unreadFiles(findings) };
    },
  };
}

async function hasPlan(revision: Revision, folder: string): Promise<boolean> {
  try {
    return (await revisionStore(revision).plans([folder])).includes(folder);
  } catch (error) {
    if (error instanceof WorkspaceFailure) return false;
    throw error;
  }
}

/** Of those families are the mistakes for which something of a file is left out. */
const unreadFiles = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(
    findings.flatMap(({ code, severity, file }) => (severity === 'error' && /^PST[01]/u.test(code) ? file : [])),
  ),
];
