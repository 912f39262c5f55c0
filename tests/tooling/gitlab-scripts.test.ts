import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../workspace/folders.ts';
import { readYamlFile } from './recipe-files.ts';

const { PATH = '' } = process.env;
const MARK = '<!-- pst-diff -->';

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly token: string | undefined;
  readonly body: string;
}

interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly id: number };
}

/** A GitLab with these notes under the merge request, and what it was asked to change. */
async function fakeGitlab(notes: readonly Note[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const token = [headers['private-token'], headers['job-token']].flat().find((one) => one !== undefined);
      if (method !== 'GET') asked.push({ method, url, token, body });
      const page = Number(new URL(url, 'http://gitlab.invalid').searchParams.get('page') ?? 1);
      const answer = url.endsWith('/user') ? { id: 9 } : notes.slice((page - 1) * 100, page * 100);
      response.statusCode = token === 'jeton' ? 200 : 401;
      response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

/** Runs the script of a job as GitLab would, without what needs pst. */
async function runJob(name: string, cwd: string, env: Readonly<Record<string, string>>) {
  const jobs = readYamlFile('templates/ci/gitlab/gitlab-ci.yml') as Record<string, { script: string[] }>;
  const script = (jobs[name]?.script ?? []).filter((line) => !line.startsWith('$PST '));
  const given = { PATH, CI_BUILDS_DIR: temporaryFolder(), CI_PROJECT_ID: '3', ...env };
  const child = spawn('bash', ['-e', '-c', script.join('\n')], { cwd, env: given });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number];
  return { code, err };
}

describe('the note on GitLab', () => {
  const post = async (notes: readonly Note[], diff: string, token = 'jeton') => {
    const { asked, url } = await fakeGitlab(notes);
    const cwd = temporaryFolder({ 'diff.md': diff });
    const env = { CI_API_V4_URL: url, CI_MERGE_REQUEST_IID: '5', PST_JETON: token };
    return { ...(await runJob('commentaire', cwd, env)), asked };
  };
  const at = '/projects/3/merge_requests/5/notes';

  it('is written once, then kept up to date, and nobody else’s is touched', async () => {
    const body = `${MARK}\nd’@\u200Btous\n\u200B/merge\n`;
    const first = await post([], `${MARK}\nd’@tous\n/merge\n`);
    expect(first).toMatchObject({ code: 0, asked: [{ method: 'POST', url: at, body: JSON.stringify({ body }) }] });
    const others = Array.from({ length: 150 }, (_, id) => ({ id, body: `${MARK}\nun piège`, author: { id: 1 } }));
    const second = await post([...others, { id: 777, body: `${MARK}\navant`, author: { id: 9 } }], `${MARK}\naprès\n`);
    expect(second).toMatchObject({ code: 0, asked: [{ method: 'PUT', url: `${at}/777` }] });
    expect(await post([{ id: 1, body: `${MARK}\nici\n`, author: { id: 9 } }], `${MARK}\nici\n`)).toMatchObject({
      code: 0,
      asked: [],
    });
  });

  it('says what to look at when the token is refused, and posts nothing that pst did not write', async () => {
    const refused = await post([], `${MARK}\n`, 'perime');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('GitLab refuse (401) : vérifiez les droits et la date du jeton PST_JETON.');
    const other = await post([], 'autre chose');
    expect(other).toMatchObject({ code: 1, asked: [] });
  });
});

describe('a version on GitLab', () => {
  it('has every PDF', async () => {
    const { asked, url } = await fakeGitlab([]);
    const cwd = temporaryFolder({ 'out/a/a.pdf': 'PDF a', 'out/b/b.pdf': 'PDF b', 'out/b/index.html': '' });
    const env = { CI_API_V4_URL: url, CI_COMMIT_TAG: 'v1', CI_JOB_TOKEN: 'jeton' };
    expect(await runJob('version', cwd, env)).toMatchObject({ code: 0 });
    const files = asked.slice(0, -1).map(({ method, url: to, body }) => `${method} ${to} ${body}`);
    expect(files.sort()).toEqual([
      'PUT /projects/3/packages/generic/pst/v1/a.pdf PDF a',
      'PUT /projects/3/packages/generic/pst/v1/b.pdf PDF b',
    ]);
    expect(asked.at(-1)).toMatchObject({ method: 'POST', url: '/projects/3/releases' });
    const release = JSON.parse(asked.at(-1)?.body ?? '') as { tag_name: string; assets: { links: { name: string }[] } };
    expect([release.tag_name, release.assets.links.map(({ name }) => name).sort()]).toEqual(['v1', ['a.pdf', 'b.pdf']]);
  });
});
