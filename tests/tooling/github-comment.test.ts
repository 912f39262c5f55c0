import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../workspace/folders.ts';
import { readWorkflow, SHIPPED, stepsOf } from './recipe-files.ts';

const MARK = '<!-- pst-diff -->';
const SHA = 'a'.repeat(40);
const NAME = 'ville/copie';

const [script = ''] = stepsOf(readWorkflow(`${SHIPPED}/pst-commentaire.yml`)).flatMap((step) =>
  step.uses?.startsWith('actions/github-script@') === true ? [String(step.with?.script)] : [],
);
const start = compileFunction(`return (async () => {${script}})()`, [
  'github',
  'context',
  'core',
  'require',
  'process',
]) as (...given: readonly unknown[]) => Promise<void>;

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string } | null;
}

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly comments?: readonly Comment[];
  readonly pull?: { readonly state?: string; readonly sha?: string; readonly name?: string | null };
}

/** What the script asks GitHub to do, of a proposal that was read again at `SHA`. */
async function comment({ files = {}, comments = [], pull = {} }: Given): Promise<readonly unknown[]> {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'pst-diff'));
  const artifact = { numero: '7\n', 'diff.md': `${MARK}\n# Ce qui change\n`, ...files };
  for (const [name, text] of Object.entries(artifact)) writeFileSync(path.join(folder, 'pst-diff', name), text);
  return run(folder, comments, pull);
}

async function run(
  folder: string,
  comments: readonly Comment[],
  pull: Given['pull'] = {},
): Promise<readonly unknown[]> {
  const asked: unknown[] = [];
  const { state = 'open', sha = SHA, name = NAME } = pull;
  const head = { sha, repo: name === null ? null : { full_name: name } };
  const github = {
    rest: {
      pulls: { get: () => Promise.resolve({ data: { state, head } }) },
      issues: {
        listComments: 'listComments',
        createComment: (given: object) => asked.push(['create', given]),
        updateComment: (given: object) => asked.push(['update', given]),
      },
    },
    paginate: () => Promise.resolve(comments),
  };
  const context = {
    repo: { owner: 'ville', repo: 'pst' },
    payload: { workflow_run: { head_sha: SHA, head_repository: { full_name: NAME } } },
  };
  const core = { notice: (said: string) => asked.push(['notice', said]) };
  const require = createRequire(import.meta.url);
  await start(github, context, core, require, { env: { RUNNER_TEMP: folder } });
  return asked;
}

const BOT = { login: 'github-actions[bot]' };

describe('the comment on GitHub', () => {
  it('is written once', async () => {
    const body = `${MARK}\n# Ce qui change\n`;
    expect(await comment({})).toEqual([['create', { owner: 'ville', repo: 'pst', issue_number: 7, body }]]);
  });

  it('is then kept up to date, and nobody else’s is touched', async () => {
    const comments = [
      { id: 1, body: 'Bonjour', user: BOT },
      { id: 2, body: `${MARK}\nun piège`, user: { login: 'quelqu-un' } },
      { id: 3, body: `${MARK}\nparti`, user: null },
      { id: 4, body: `${MARK}\navant`, user: BOT },
    ];
    expect(await comment({ comments })).toMatchObject([['update', { comment_id: 4 }]]);
    const same = [{ id: 4, body: `${MARK}\n# Ce qui change\n`, user: BOT }];
    expect(await comment({ comments: same })).toEqual([]);
  });

  it.each([
    ['pushed again since', { sha: 'b'.repeat(40) }],
    ['of another copy', { name: 'autre/copie' }],
    ['of a copy that is gone', { name: null }],
    ['closed', { state: 'closed' }],
  ])('is not written under a proposal that is %s', async (_, pull) => {
    expect(await comment({ pull })).toMatchObject([['notice', expect.stringContaining('rien n’est posté')]]);
  });

  it.each([['7; rm -rf /'], ['../7'], ['-1'], ['0'], ['7\n8'], ['99999999999'], [''], ['1'.repeat(30)]])(
    'refuses the number « %s »',
    async (numero) => {
      await expect(comment({ files: { numero } })).rejects.toThrow(/numéro|numero/u);
    },
  );

  it('refuses what pst did not write, a file too large, and a link', async () => {
    await expect(comment({ files: { 'diff.md': '# Autre chose\n' } })).rejects.toThrow('pst diff');
    await expect(comment({ files: { 'diff.md': MARK + 'x'.repeat(2_000_001) } })).rejects.toThrow('taille');
    const folder = temporaryFolder({ 'pst-diff/numero': '7\n', 'ailleurs.md': MARK });
    symlinkSync(path.join(folder, 'ailleurs.md'), path.join(folder, 'pst-diff/diff.md'));
    await expect(run(folder, [])).rejects.toThrow('taille');
  });

  it('warns nobody, and holds in a comment', async () => {
    const [[, named]] = (await comment({ files: { 'diff.md': `${MARK}\n@ville/tous et a@b.fr\n` } })) as [
      [string, { body: string }],
    ];
    expect(named.body).toBe(`${MARK}\n@\u200Bville/tous et a@\u200Bb.fr\n`);
    const long = `${MARK}\n<details>\n${'une ligne\n'.repeat(20_000)}`;
    const [[, cut]] = (await comment({ files: { 'diff.md': long } })) as [[string, { body: string }]];
    expect(cut.body.length).toBeLessThan(65_536);
    expect(cut.body).toMatch(/une ligne\n\n<\/details>\n\nLa suite est trop longue/u);
  });
});
