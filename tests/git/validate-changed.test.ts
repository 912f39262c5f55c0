import { describe, expect, it } from 'vitest';
import { commit, git, repository } from './repository.ts';
import { pst } from '../cli/fake-host.ts';
import { planFiles } from '../cli/plan-files.ts';

const { PATH } = process.env;
const OFF = ['--rule', 'PST501=off', '--rule', 'PST603=off'];
const STRAY = 'axes:\n  - a\n';

describe('pst validate --changed', () => {
  it('speaks of what the branch touched, and knows the whole plan', async () => {
    const cwd = repository(planFiles({ 'plan/perdu.yaml': STRAY }));
    git(cwd, 'switch', '--quiet', '--create', 'travail');
    commit(cwd, { 'plan/egare.yaml': STRAY });
    const run = async (...args: readonly string[]) => {
      const { code, out, err } = await pst(['validate', ...args, '-f', 'json', ...OFF], { cwd, env: { PATH } });
      const { findings } = JSON.parse(out) as { findings: readonly { code: string; file: string }[] };
      return { code, err, findings: findings.map((one) => `${one.code} ${one.file}`) };
    };
    const stray = ['PST021 plan/egare.yaml'];
    expect((await run('plan')).findings).toEqual([...stray, 'PST021 plan/perdu.yaml']);
    const err = 'Par rapport à « main » : 1 fichier modifié\n';
    expect(await run('plan', '--changed')).toEqual({ code: 0, err, findings: stray });
    expect(await run('plan', '--changed=main', '--fail-on', 'warning')).toEqual({ code: 1, err, findings: stray });
    expect((await run('plan', '--changed=travail')).findings).toEqual([]);
  });

  it('shows what a touched file has to do with, wherever it is reported', async () => {
    const files = planFiles();
    const cwd = repository(files);
    const number = /^numero: (\d+)$/mu;
    const [, taken = ''] = number.exec(files['plan/fiches/troc-ton-temps.yaml'] ?? '') ?? [];
    const changed = files['plan/fiches/cafe-des-parents.yaml']!.replace(number, `numero: ${taken}`);
    commit(cwd, { 'plan/fiches/cafe-des-parents.yaml': changed });
    const { code, out } = await pst(['validate', 'plan', '--changed=HEAD~1', ...OFF], { cwd, env: { PATH } });
    expect(code).toBe(1);
    expect(out).toContain('erreur PST203');
  });

  it('complains in French, and judges nothing', async () => {
    const cwd = repository(planFiles());
    expect(await pst(['validate', '--changed', 'plan'], { cwd, env: { PATH } })).toEqual({
      code: 2,
      out: '',
      err: 'Rien ne s’appelle « plan » dans ce dépôt.\nDonnez une branche, une étiquette ou un commit. Un dossier se met avant : pst validate dossier --changed\n',
    });
  });
});
