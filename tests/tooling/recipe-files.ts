import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

export const SHIPPED = 'templates/ci/github';
export const OWN = '.github/workflows';

type Env = Readonly<Record<string, string | number>>;

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>> & { readonly script?: string };
  readonly env?: Env;
}

interface Job {
  readonly steps: readonly Step[];
  readonly env?: Env;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on'?: string;
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly env?: Env;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A YAML file of the repository, without a mistake or a key written twice. */
export function readYamlFile(path: string): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'), { strict: true, uniqueKeys: true });
  if (document.errors[0] !== undefined) throw document.errors[0];
  return document.toJS();
}

/** The workflows that we ship, and those of our own repository. */
export const WORKFLOWS = [SHIPPED, OWN].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));

export const readWorkflow = (path: string): Workflow => readYamlFile(path) as Workflow;

export const stepsOf = (workflow: Workflow): readonly Step[] =>
  Object.values(workflow.jobs).flatMap((job) => job.steps);
