import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { pst } from './fake-host.ts';
import { severalPlans } from './plans/several.ts';

const FORMAT_NAMES = FORMATS.map(({ name }) => name);
const PLANS = 6;

/** Verifies the plans in `n` parts; the files of the reports. */
async function inParts(cwd: string, n: number): Promise<readonly string[]> {
  const files: string[] = [];
  for (let index = 1; index <= n; index += 1) {
    const file = `part-${String(index)}.json`;
    const shard = `${String(index)}/${String(n)}`;
    const { code } = await pst(['validate', '--no-cache', '--shard', shard, '-f', `json=${file}`], { cwd });
    expect(code).toBeLessThan(2);
    files.push(file);
  }
  return files;
}

interface Shape {
  version: number;
  tool: { name: string; version: string };
  plans: { folder: string; fiches?: number }[];
  findings: { file: string; message: string; severity: string }[];
}

const read = (cwd: string, file: string) => JSON.parse(readFileSync(path.join(cwd, file), 'utf8')) as Shape;
const edit = (cwd: string, file: string, change: (report: Shape) => void): void => {
  const report = read(cwd, file);
  change(report);
  writeFileSync(path.join(cwd, file), JSON.stringify(report));
};

describe('pst merge-reports', () => {
  it.each([1, 2, 3, PLANS, PLANS + 3])(
    'makes of %i parts the report of all, in every format',
    async (n) => {
      const cwd = severalPlans(PLANS);
      const parts = await inParts(cwd, n);
      for (const format of FORMAT_NAMES) {
        const all = await pst(['validate', '--no-cache', '-f', format], { cwd });
        const merged = await pst(['merge-reports', ...parts.toReversed(), '-f', format], { cwd });
        expect(merged.err).toBe('');
        expect([format, merged.out]).toEqual([format, all.out]);
        expect([merged.code, all.code]).toEqual([1, 1]);
      }
    },
    120_000,
  );

  it('says once what each plan finds in a file that they share', async () => {
    const cwd = severalPlans(PLANS);
    const parts = await inParts(cwd, 3);
    const shared = parts.map(
      (file) => read(cwd, file).findings.filter((one) => one.file.startsWith('data/communs/')).length,
    );
    const { out } = await pst(['merge-reports', ...parts, '-f', 'json'], { cwd });
    const merged = (JSON.parse(out) as Shape).findings.filter(({ file }) => file.startsWith('data/communs/'));
    expect(shared[0]).toBeGreaterThan(0);
    expect(shared).toEqual(shared.map(() => merged.length));
  });

  it('takes its threshold for its exit code', async () => {
    const cwd = severalPlans(1);
    const parts = await inParts(cwd, 2);
    for (const level of ['error', 'warning', 'info']) {
      const all = await pst(['validate', '--fail-on', level], { cwd });
      expect((await pst(['merge-reports', ...parts, '--fail-on', level], { cwd })).code).toBe(all.code);
    }
  });

  it('gives the places, and says what is missing, where the files are not at hand or changed', async () => {
    const cwd = severalPlans(2);
    const parts = await inParts(cwd, 2);
    const elsewhere = temporaryFolder(
      Object.fromEntries(parts.map((file) => [file, readFileSync(path.join(cwd, file), 'utf8')])),
    );
    const [here, there] = [
      await pst(['merge-reports', ...parts, '-f', 'json'], { cwd }),
      await pst(['merge-reports', ...parts, '-f', 'json'], { cwd: elsewhere }),
    ];
    expect(there.out).toBe(here.out);
    expect(there.err).toMatch(/^\d+ fichiers ne sont pas ici tels que les rapports l’ont vu/u);
    const pretty = await pst(['merge-reports', ...parts], { cwd: elsewhere });
    expect(pretty.out).toMatch(/^ {2}data\/plan-1\/fiches\/double\.yaml:\d+:\d+$/mu);
    expect(pretty.out).not.toContain('│');
    writeFileSync(path.join(cwd, 'data/plan-1/fiches/double.yaml'), 'id: autre\n');
    expect((await pst(['merge-reports', ...parts], { cwd })).err).toMatch(/^1 fichier n’est pas ici tel/u);
  });

  it('reads nothing outside the folder, whatever a report says', async () => {
    const outside = temporaryFolder({ 'secret.txt': 'motdepasse\n' });
    const cwd = severalPlans(2);
    const [part = ''] = await inParts(cwd, 1);
    for (const file of [path.join(outside, 'secret.txt'), `../${path.basename(outside)}/secret.txt`]) {
      edit(cwd, part, ({ findings }) => {
        for (const finding of findings) finding.file = file;
      });
      const { out } = await pst(['merge-reports', part], { cwd });
      expect(out).toContain('secret.txt');
      expect(out).not.toContain('motdepasse');
    }
  });

  it('refuses a set of parts that is not whole', async () => {
    const cwd = severalPlans(4);
    const parts = await inParts(cwd, 4);
    const refusal = async (...files: readonly string[]) => {
      const { code, out, err } = await pst(['merge-reports', ...files], { cwd });
      expect([code, out]).toEqual([2, '']);
      return err.split('\n')[0];
    };
    expect(await refusal(...parts.slice(1))).toBe('Il manque le rapport de la part 1/4.');
    expect(await refusal(parts[0]!)).toBe('Il manque les rapports des parts 2/4, 3/4 et 4/4.');
    await pst(['validate', '--shard', '1/2', '-f', 'json=autre.json'], { cwd });
    expect(await refusal(...parts, 'autre.json')).toBe(
      'Ces rapports viennent de partages différents : en 4 et 2 parts.',
    );
  });

  it('refuses reports that contradict each other', async () => {
    const cwd = severalPlans(1);
    for (const file of ['a.json', 'b.json']) await pst(['validate', '-f', `json=${file}`], { cwd });
    const same = await pst(['merge-reports', 'a.json', 'b.json', '-f', 'json'], { cwd });
    expect(same.out).toBe((await pst(['validate', '-f', 'json'], { cwd })).out);
    edit(cwd, 'b.json', ({ plans }) => (plans[0]!.fiches = 99));
    expect((await pst(['merge-reports', 'a.json', 'b.json'], { cwd })).err).toContain(
      '« a.json » et « b.json » ne disent pas la même chose du plan « data/plan-0 ».',
    );
    edit(cwd, 'b.json', ({ tool }) => (tool.version = '99.0.0'));
    expect((await pst(['merge-reports', 'a.json', 'b.json'], { cwd })).err).toContain(
      'Ces rapports viennent de plusieurs versions de pst',
    );
  });

  it.each([
    ['absent.json', undefined, '« absent.json » n’existe pas.'],
    ['vide.json', '', '« vide.json » n’est pas un rapport de pst.'],
    ['coupe.json', '{"version": 1, "tool"', '« coupe.json » n’est pas un rapport de pst.'],
    ['autre.json', '{"a": 1}', '« autre.json » n’est pas un rapport de pst.'],
    [
      'futur.json',
      '{"version":2,"tool":{"name":"pst","version":"9"},"summary":{"error":0,"warning":0,"info":0},"plans":[],"findings":[]}',
      '« futur.json » n’est pas un rapport de pst : voyez « /version ».',
    ],
    ['latin.json', '"\uFFFD', '« latin.json » n’est pas un rapport de pst.'],
  ])('refuses %s', async (file, text, said) => {
    const cwd = temporaryFolder(text === undefined ? {} : { [file]: text });
    const { code, out, err } = await pst(['merge-reports', file], { cwd });
    expect([code, out, err.split('\n')[0]]).toEqual([2, '', said]);
  });

  it('says in French that reports are needed', async () => {
    const { code, err } = await pst(['merge-reports'], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(err).toContain('rapports');
  });
});
