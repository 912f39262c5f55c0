import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { Interruption } from '../../../src/cli/host.ts';
import { hasScreen } from '../../../src/cli/show/screen.ts';
import { write } from '../../git/repository.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { pst } from '../fake-host.ts';
import { planFiles } from '../plan-files.ts';

test.each([
  [{}, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{ WSL_DISTRO_NAME: 'Debian' }, 'linux', true],
  [{ DISPLAY: '' }, 'freebsd', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
  [{ CI: 'true' }, 'darwin', false],
  [{ CI: '1', DISPLAY: ':0' }, 'linux', false],
  [{ CI: 'false', DISPLAY: ':0' }, 'linux', true],
])('with %j on %s, a screen: %s', (env, platform, expected) => {
  expect(hasScreen(env, platform)).toBe(expected);
});

function folderOf(...plans: readonly string[]): string {
  const cwd = temporaryFolder();
  for (const plan of plans) {
    const files = Object.entries(planFiles()).map(([path, text]) => {
      const own = path === 'plan/pst.yaml' ? text.replace(/^id: .*$/mu, `id: ${plan}`) : text;
      return [path.replace('plan/', `${plan}/`), own] as const;
    });
    write(cwd, Object.fromEntries(files));
  }
  return cwd;
}

function watcher() {
  const shown: string[] = [];
  const show = (path: string): Promise<void> => {
    shown.push(path);
    return Promise.resolve();
  };
  return { shown, show };
}

describe('pst build --open', () => {
  it('shows the page that was made, and writes no more than without', async () => {
    const cwd = folderOf('un');
    const { shown, show } = watcher();
    const { code, out, err } = await pst(['build', '--html', '--open'], { cwd, show });
    expect([code, err.includes('ouvr')]).toEqual([0, false]);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(shown).toEqual([join(cwd, 'out/un/index.html')]);
  });

  it('is not done unless it is asked for', async () => {
    const { shown, show } = watcher();
    await pst(['build', '--html'], { cwd: folderOf('un'), show });
    expect(shown).toEqual([]);
  });

  it('shows the first of several plans, and says which', async () => {
    const cwd = folderOf('deux', 'un');
    const { shown, show } = watcher();
    const { err } = await pst(['build', '--html', '--open', '--out', 'ici'], { cwd, show });
    expect(shown).toEqual([join(cwd, 'ici/deux/index.html')]);
    expect(err).toContain('2 plans construits : « ici/deux/index.html » s’ouvre.');
  });

  it('is refused where there is no screen, before anything is built', async () => {
    const cwd = folderOf('un');
    const { code, out, err } = await pst(['build', '--html', '--open'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('L’option --open montre le résultat à l’écran, et il n’y en a pas ici');
  });

  it('leaves the document where no program opens it, and says so', async () => {
    const show = (): Promise<void> => Promise.reject(new Error('spawn xdg-open ENOENT'));
    const { code, err } = await pst(['build', '--html', '--open'], { cwd: folderOf('un'), show });
    expect(code).toBe(0);
    expect(err).toContain('« out/un/index.html » est construit, mais aucun programme n’a pu l’ouvrir');
    expect(err).not.toContain('ENOENT');
  });

  it('shows nothing of a plan that is refused', async () => {
    const cwd = folderOf('un');
    write(cwd, { 'un/sigles.yaml': 'A: [' });
    const { shown, show } = watcher();
    expect(await pst(['build', '--html', '--open'], { cwd, show })).toMatchObject({ code: 1 });
    expect(shown).toEqual([]);
  });

  it('shows once what is made again at each change', async () => {
    const cwd = folderOf('un');
    const { shown, show } = watcher();
    const interruption = new AbortController();
    let turns = 0;
    const hear = (text: string): void => {
      if (!text.includes('En attente')) return;
      turns += 1;
      if (turns === 2) interruption.abort(new Interruption('SIGINT'));
      else change(cwd);
    };
    const { code } = await pst(['build', 'un', '--open', '--watch'], {
      cwd,
      show,
      signal: interruption.signal,
      err: { write: hear },
    });
    expect([code, turns, shown]).toEqual([130, 2, [join(cwd, 'out/un/index.html')]]);
  }, 30_000);
});

function change(cwd: string): void {
  const [path = '', text = ''] = Object.entries(planFiles()).find(([name]) => name.includes('/fiches/')) ?? [];
  write(cwd, { [path.replace('plan/', 'un/')]: `${text}\n` });
}
