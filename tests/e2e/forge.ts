import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { BIN } from '../cases/pst.ts';
import { readWorkflow, readYamlFile, SHIPPED, type Step } from '../tooling/recipe-files.ts';
import { temporaryFolder } from '../workspace/folders.ts';

/** What a step did. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Machine {
  /** Where the repository is checked out. */
  readonly cwd: string;
  /** What « ${{ … }} » stands for, by what is between the braces. */
  readonly context?: Readonly<Record<string, string>>;
  /** Given to each step besides what the recipe gives. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The shell steps of the recipes that ran in this file: `pst-relecture verifier npm ci`. */
export const STEPS_RUN = new Set<string>();

/** Runs all the shell steps of a job as GitHub does, in order, until one fails: what each did, by its name. */
export function runGithubJob(file: string, name: string, machine: Machine): Readonly<Record<string, Ran>> {
  const workflow = readWorkflow(`${SHIPPED}/${file}.yml`);
  const { steps, env = {} } = workflow.jobs[name]!;
  const done: Record<string, Ran> = {};
  for (const step of steps) {
    if (step.run === undefined) continue;
    const title = step.name ?? step.run;
    STEPS_RUN.add(`${file} ${name} ${title}`);
    done[title] = bash(step.run, machine, filled({ ...workflow.env, ...env, ...step.env }, machine));
    if (done[title].code !== 0) break;
  }
  return done;
}

/** Every shell step of a recipe, as `STEPS_RUN` names them. */
export function shellSteps(file: string): readonly string[] {
  const jobs = Object.entries(readWorkflow(`${SHIPPED}/${file}.yml`).jobs);
  const named = (job: string, { name, run }: Step): readonly string[] =>
    run === undefined ? [] : [`${file} ${job} ${name ?? run}`];
  return jobs.flatMap(([job, { steps }]) => steps.flatMap((step) => named(job, step)));
}

interface GitlabJob {
  readonly extends?: string;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

/** The jobs of the recipes for GitLab, by name. */
export const GITLAB_JOBS: Readonly<Record<string, GitlabJob>> = Object.fromEntries(
  ['gitlab-ci.yml', 'pst-parts.gitlab-ci.yml'].flatMap((file) =>
    Object.entries(readYamlFile(`templates/ci/gitlab/${file}`) as Record<string, GitlabJob>),
  ),
);

/** Runs a job as GitLab does: what prepares it, then its script, until a line fails. */
export function runGitlabJob(name: string, machine: Machine): Ran {
  const { extends: base, before_script: before, script = [] } = GITLAB_JOBS[name]!;
  const prepared = before ?? GITLAB_JOBS[base ?? '']?.before_script ?? [];
  return bash([...prepared, ...script].join('\n'), machine, { CI: 'true', CI_BUILDS_DIR: temporaryFolder() });
}

function filled(env: Readonly<Record<string, string | number>>, { context = {} }: Machine): Record<string, string> {
  const value = (text: string): string =>
    text.replace(/\$\{\{ *(.*?) *\}\}/gu, (_, name: string) => {
      expect(Object.keys(context), `what « ${name} » stands for`).toContain(name);
      return context[name] ?? '';
    });
  return Object.fromEntries(Object.entries(env).map(([key, text]) => [key, value(String(text))]));
}

/** A script, with the compiled pst for « $PST » and with programs that only note how they are called. */
function bash(script: string, { cwd, env = {} }: Machine, given: Readonly<Record<string, string>>): Ran {
  const tools = temporaryFolder(); // no space in its path, wherever the project is
  symlinkSync(BIN, path.join(tools, 'pst.mjs'));
  for (const name of ['npm', 'gh']) {
    // « gh release view » fails: the version is not there yet.
    writeFileSync(path.join(tools, name), `#!/bin/sh\necho "${name} $*" >> "$CALLS"\ntest "$2" != view\n`);
    chmodSync(path.join(tools, name), 0o755);
  }
  const { PATH = '', HOME = '' } = process.env;
  const own = {
    PATH: `${tools}${path.delimiter}${PATH}`,
    HOME,
    PST: `node ${path.join(tools, 'pst.mjs')}`,
    CALLS: callsIn(cwd),
  };
  const all = { ...given, ...own, ...env };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], { cwd, env: all, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Beside the folder of the repository, which stays as the steps leave it. */
const callsIn = (cwd: string): string => `${cwd}.calls`;

/** How the programs that only note it were called from there, one after the other. */
export const calls = (cwd: string): readonly string[] =>
  existsSync(callsIn(cwd)) ? readFileSync(callsIn(cwd), 'utf8').trim().split('\n') : [];
