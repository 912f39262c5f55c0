import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../workspace/folders.ts';
import { pst } from './fake-host.ts';
import { planFiles } from './plan-files.ts';

const read = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('the results of pst validate', () => {
  it('go where they are asked to, and nowhere else', async () => {
    const cwd = temporaryFolder(planFiles());
    const formats = ['-f', 'json', '-f', 'pretty=lu.txt', '-f', 'sarif=out/a/constats.sarif'];
    const { code, out, err } = await pst(['validate', 'plan', ...formats], { cwd, color: true });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ tool: { name: 'pst' } });
    expect(JSON.parse(read(cwd, 'out/a/constats.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(read(cwd, 'lu.txt')).toContain('plan\u00A0: 2 fiches');
    expect(read(cwd, 'lu.txt')).not.toContain('\u001B');
    expect(readdirSync(cwd).toSorted()).toEqual(['lu.txt', 'out', 'plan']);
  });

  it('leave the output empty when a file takes them', async () => {
    const cwd = temporaryFolder(planFiles());
    expect(await pst(['validate', 'plan', '-f', 'github=annotations'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  it('say from which severity they fail', async () => {
    const cwd = temporaryFolder(planFiles({ 'plan/perdu.yaml': 'a: 1\n' }));
    const { code, out } = await pst(['validate', 'plan', '-f', 'junit', '--fail-on', 'warning'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('<failure type="PST021"');
  });

  it('are refused where they cannot be written, and the old ones stay', async () => {
    const cwd = temporaryFolder({ ...planFiles(), 'out/constats.sarif/': '' });
    const { code, err } = await pst(['validate', 'plan', '-f', 'sarif=out/constats.sarif'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Impossible d’écrire « out/constats.sarif » : c’est un dossier.\nDonnez le chemin d’un fichier.\n',
    });
    expect(existsSync(path.join(cwd, 'out/constats.sarif'))).toBe(true);
  });
});
