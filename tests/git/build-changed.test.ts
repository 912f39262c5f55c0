import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pst } from '../cli/fake-host.ts';
import { planFiles } from '../cli/plan-files.ts';
import { commit, git, repository, write } from './repository.ts';

const { PATH, HOME } = process.env;
const SHARED = 'data/communs/sigles.yaml';

/** Three plans, and what they share. */
function three(): Readonly<Record<string, string>> {
  const plans = ['un', 'deux', 'trois'].flatMap((id) =>
    Object.entries(planFiles()).map(([file, text]) => [
      file.replace(/^plan\//u, `data/${id}/`),
      file.endsWith('/pst.yaml') ? text.replace(/^id: .*$/mu, `id: ${id}`) : text,
    ]),
  );
  return { ...(Object.fromEntries(plans) as Record<string, string>), [SHARED]: '{}\n' };
}

async function run(cwd: string, ...args: readonly string[]) {
  rmSync(path.join(cwd, 'out'), { recursive: true, force: true });
  const { code, err } = await pst(args, { cwd, env: { PATH, HOME } });
  const out = path.join(cwd, 'out');
  return { code, err, built: existsSync(out) ? readdirSync(out).sort() : [] };
}

const build = (cwd: string, ...args: readonly string[]) => run(cwd, 'build', '--html', ...args);

describe('the plans that a command works on', () => {
  it('are those that the branch touched, by a file of theirs or one that they share', async () => {
    const cwd = repository(three());
    git(cwd, 'switch', '--quiet', '--create', 'travail');
    const none = await build(cwd, '--changed');
    expect(none).toMatchObject({ code: 0, built: [] });
    expect(none.err).toContain('Aucun plan à construire.');
    commit(cwd, { 'data/deux/textes/preambule.md': '---\ntitre: Préambule\n---\n\nBonjour.\n' });
    expect((await build(cwd, '--changed')).built).toEqual(['deux']);
    expect((await build(cwd, '--changed=travail')).built).toEqual([]);
    git(cwd, 'rm', '--quiet', 'data/trois/fiches/troc-ton-temps.yaml');
    expect((await build(cwd, '--changed')).built).toEqual(['deux', 'trois']);
    write(cwd, { [SHARED]: '# rien\n{}\n' });
    expect((await build(cwd, '--changed')).built).toEqual(['deux', 'trois', 'un']);
  });

  it('are the one of that name, or of that folder', async () => {
    const cwd = repository(three());
    for (const name of ['deux', 'data/deux', './data/deux/']) {
      expect((await build(cwd, '--plan', name)).built).toEqual(['deux']);
    }
    const { code, out } = await pst(['validate', '--plan', 'deux', '-f', 'json'], { cwd, env: {} });
    expect([code, (JSON.parse(out) as { plans: { folder: string }[] }).plans.map(({ folder }) => folder)]).toEqual([
      0,
      ['data/deux'],
    ]);
    const wrong = await run(cwd, 'validate', '--plan', 'quatre');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Aucun plan ne s’appelle « quatre ». Les plans trouvés : deux, trois et un');
  });

  it('are built in parts: each once, and none where there are more parts than plans', async () => {
    const cwd = repository(three());
    const parts = await Promise.all(
      [1, 2].map(async (i) => (await pst(['plans', '--shard', `${String(i)}/2`, '-f', 'json'], { cwd })).out),
    );
    const names = parts.map((out) => (JSON.parse(out) as { plans: { plan: string }[] }).plans.map(({ plan }) => plan));
    expect(names.flat().sort()).toEqual(['deux', 'trois', 'un']);
    expect((await build(cwd, '--shard', '1/2')).built).toEqual(names[0]?.toSorted());
    const idle = await build(cwd, '--shard', '4/4');
    expect([idle.code, idle.built]).toEqual([0, []]);
    expect(idle.err).toContain('Part 4/4 : 0 sur 3 plans. Un plan ne se partage pas');
  });

  it('are those of the working folder with --changed, which has no sense for another version', async () => {
    const cwd = repository(three());
    const { code, err } = await build(cwd, '--changed', '--at', 'HEAD');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'L’option --changed regarde le dossier de travail : elle ne va pas avec --at',
    ]);
  });
});
