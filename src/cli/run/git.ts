import { type Clone, openClone } from '../../git/index.ts';
import { typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { findBeside, isThere, MAX_BYTES, readOne, removeFile, writeAtomically } from '../../workspace/index.ts';
import { findPlans } from '../find-plans.ts';
import { isOurHook, KEYS, SECTIONS, type Setup, setupFor, withoutOurs, withOurs } from '../git/setup.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { SHARED_FOLDER } from '../store.ts';

const HOOK = 'hooks/pre-commit';
const ATTRIBUTES = 'info/attributes';
const EXECUTABLE = 0o755;

/** Sets this clone up: how git merges and shows plans, and what it verifies before a commit. Asks first, unless `yes`. */
export async function installGit(host: Host, yes: boolean): Promise<ExitCode> {
  const clone = await openClone(host);
  const setup = setupFor(await foldersOf(host, clone));
  const hook = hookState(clone);
  host.out.write(typo(announce(clone, setup, hook)));
  if (!(await agreed(host, yes, 'Écrire ces réglages ?'))) return say(host, 'Rien n’a été écrit.');
  for (const [key, value] of setup.settings) await clone.set(key, value);
  await write(host, clone, ATTRIBUTES, withOurs(textAt(clone, ATTRIBUTES), setup));
  if (hook === 'free') await write(host, clone, HOOK, setup.hook, EXECUTABLE);
  return say(host, 'C’est fait. Pour tout défaire : pst git uninstall');
}

/** Takes away what `installGit` wrote, and nothing else. */
export async function uninstallGit(host: Host, yes: boolean): Promise<ExitCode> {
  const clone = await openClone(host);
  const attributes = textAt(clone, ATTRIBUTES);
  const left = withoutOurs(attributes);
  const sections = [];
  for (const section of SECTIONS) {
    const keys = KEYS.filter((key) => key.startsWith(`${section}.`));
    const values = await Promise.all(keys.map((key) => clone.get(key)));
    if (values.some((value) => value !== undefined)) sections.push(section);
  }
  const isHooked = isOurHook(textAt(clone, HOOK));
  const gone = [
    ...sections.map((section) => `la section ${section} de la configuration`),
    ...(left === attributes ? [] : [`les lignes de pst dans ${ATTRIBUTES}`]),
    ...(isHooked ? [HOOK] : []),
  ];
  if (gone.length === 0) return say(host, 'Rien à enlever : pst n’a rien écrit dans ce dépôt.');
  host.out.write(typo(`Dans ${visible(clone.folder)}, sera enlevé :\n${gone.map((one) => `  ${one}\n`).join('')}`));
  if (!(await agreed(host, yes, 'Enlever ces réglages ?'))) return say(host, 'Rien n’a été enlevé.');
  for (const section of sections) await clone.removeSection(section);
  if (left !== attributes && left.trim() === '') await removeFile(clone.folder, ATTRIBUTES);
  else if (left !== attributes) await write(host, clone, ATTRIBUTES, left);
  if (isHooked) await removeFile(clone.folder, HOOK);
  return say(host, 'C’est fait.');
}

/** The plans of the repository, from its root, and what they share. */
async function foldersOf(host: Host, { root }: Clone): Promise<readonly string[]> {
  const plans = await findPlans({ cwd: root, signal: host.signal }, []);
  const shared = plans.flatMap((plan) => findBeside(root, plan, SHARED_FOLDER) ?? []);
  return [...new Set([...plans, ...shared])];
}

type HookState = 'free' | 'taken' | 'elsewhere';

function hookState(clone: Clone): HookState {
  if (clone.hooksElsewhere !== undefined) return 'elsewhere';
  return !isThere(clone.folder, HOOK) || isOurHook(textAt(clone, HOOK)) ? 'free' : 'taken';
}

function announce({ folder, hooksElsewhere }: Clone, { settings, attributes, hook }: Setup, state: HookState): string {
  const indented = (text: string): string => text.trimEnd().replace(/^/gmu, '    ');
  const call =
    hook
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replace(/^exec /u, '') ?? '';
  const hookLines = {
    free: `  ${HOOK}, lancé avant chaque « git commit » :\n${indented(hook)}`,
    taken: `  Rien dans ${HOOK}, qui existe déjà. Pour vérifier avant chaque commit, ajoutez-y :\n    ${call} || exit 1`,
    elsewhere: `  Aucun crochet : les vôtres sont dans « ${visible(hooksElsewhere ?? '')} ». Pour vérifier avant chaque commit, ajoutez-y :\n    ${call} || exit 1`,
  };
  return `${[
    `Dans ${visible(folder)}, pour ce dépôt sur cet ordinateur seulement, sera écrit :`,
    `  config :`,
    ...settings.map(([key, value]) => `    ${key} = ${value}`),
    `  ${ATTRIBUTES} :`,
    indented(attributes),
    hookLines[state],
  ].join('\n')}\n`;
}

async function agreed(host: Host, yes: boolean, question: string): Promise<boolean> {
  if (yes) return true;
  if (host.questions === undefined) throw misuse('Personne ne peut répondre ici : ajoutez --oui pour accepter');
  return (await host.questions()).confirm(question);
}

function textAt({ folder }: Clone, path: string): string {
  return isThere(folder, path) ? new TextDecoder().decode(readOne(folder, path, MAX_BYTES)) : '';
}

async function write(host: Host, { folder }: Clone, path: string, text: string, mode?: number): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await writeAtomically(folder, path, bytes, { signal: host.signal, ...(mode !== undefined && { mode }) });
}

function say(host: Host, sentence: string): ExitCode {
  host.out.write(`${typo(sentence)}\n`);
  return 0;
}
