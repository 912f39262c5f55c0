import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commit, git } from '../../git/repository.ts';
import { pst, ROOT } from '../plan/command.ts';

const FICHE = 'data/exemple/fiches/relais-parents.yaml';

/** A repository of the plan « exemple », changed since its version « adopte ». */
function changedPlan(): string {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'pst-apart-')));
  for (const folder of ['data/exemple', 'data/communs']) {
    mkdirSync(join(cwd, folder), { recursive: true });
    cpSync(join(ROOT, folder), join(cwd, folder), { recursive: true });
  }
  git(cwd, 'init', '--quiet');
  commit(cwd, {});
  git(cwd, 'tag', 'adopte');
  const fiche = readFileSync(join(cwd, FICHE), 'utf8');
  const changed = fiche.replace(/^enjeu: .*$/mu, 'enjeu: Que nul parent ne reste seul').replace('4200', '987');
  writeFileSync(join(cwd, FICHE), changed);
  return cwd;
}

async function run(cwd: string, ...args: readonly string[]): Promise<void> {
  const { code, out, err } = await pst(cwd, ...args);
  if (code !== 0) throw new Error(`${out}${err}`);
}

interface Apart {
  /** Where they are. */
  readonly out: string;
  readonly remove: () => void;
}

/** The report of a year, the amendment and the changes of the plan « exemple », which are no pages of its site. */
export async function buildApart(): Promise<Apart> {
  const cwd = changedPlan();
  await run(cwd, 'build', 'data/exemple', '--bilan', '2024', '--html');
  await run(cwd, 'avenant', 'adopte', 'data/exemple', '--html');
  await run(cwd, 'diff', 'adopte', '--dossier', 'data/exemple', '-f', 'html=out/exemple/changements.html');
  return { out: join(cwd, 'out/exemple'), remove: () => rmSync(cwd, { recursive: true, force: true }) };
}

export const PAGES_APART = ['bilan-2024.html', 'avenant.html', 'changements.html'] as const;
