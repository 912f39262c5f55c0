import { packageRoot } from '../../workspace/index.ts';
import { slashed } from '../../workspace/folder.ts';

/** What `pst git install` writes in a clone, and `pst git uninstall` takes away. */
export interface Setup {
  /** Of the configuration of the clone. */
  readonly settings: readonly (readonly [key: string, value: string])[];
  /** The lines of `info/attributes`, between two lines that tell whose they are. */
  readonly attributes: string;
  readonly hook: string;
}

export const SECTIONS = ['merge.pst', 'diff.pst'] as const;
export const KEYS = ['merge.pst.name', 'merge.pst.driver', 'diff.pst.textconv'] as const;

const BEGIN = '# pst git install : début (« pst git uninstall » enlève ces lignes)';
const END = '# pst git install : fin';
const HOOK_MARK = '# Écrit par « pst git install » ; « pst git uninstall » l’enlève.';

/** `plans`: the folders of the plans and of what they share, from the root of the repository. */
export function setupFor(plans: readonly string[]): Setup {
  const pst = `node ${quoted(`${slashed(packageRoot()).replace(/\/$/u, '')}/dist/bin.js`)}`;
  const lines = plans.flatMap((plan) => [
    `${pattern(plan, '**/*.yaml')} merge=pst diff=pst`,
    `${pattern(plan, '**/*.md')} merge=pst`,
  ]);
  return {
    settings: [
      ['merge.pst.name', 'pst : fusion par clé, par identifiant et par ligne'],
      ['merge.pst.driver', `${pst} merge %O %A %B %P %X %Y`],
      ['diff.pst.textconv', `${pst} git textconv`],
    ],
    attributes: [BEGIN, ...lines, END, ''].join('\n'),
    hook: `#!/bin/sh\n${HOOK_MARK}\nexec ${pst} git verifier\n`,
  };
}

/** For a shell: git starts drivers and hooks with one. */
const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

/** An attribute pattern from the root of the repository; quoted as git reads it where it holds a space. */
function pattern(folder: string, files: string): string {
  const path = folder === '.' ? files : `/${folder}/${files}`;
  return /[\s"\\]/u.test(path) ? `"${path.replace(/["\\]/gu, '\\$&')}"` : path;
}

/** A file of attributes without the lines of pst. */
export function withoutOurs(attributes: string): string {
  const start = attributes.indexOf(BEGIN);
  const end = attributes.indexOf(END, start);
  if (start === -1 || end === -1) return attributes;
  return attributes.slice(0, start) + attributes.slice(end + END.length).replace(/^\r?\n/u, '');
}

export function withOurs(attributes: string, { attributes: ours }: Setup): string {
  const others = withoutOurs(attributes);
  return `${others === '' || others.endsWith('\n') ? others : `${others}\n`}${ours}`;
}

export const isOurHook = (hook: string): boolean => hook.includes(HOOK_MARK);
