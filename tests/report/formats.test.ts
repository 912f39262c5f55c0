import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS, loadFormat } from '../../src/report/formats.ts';
import { makeReport } from '../../src/report/report.ts';
import { finding, reportOf } from './make.ts';

const naughty = new URL('../../../shared/corpora/naughty-strings.json', import.meta.url);

describe.each(FORMATS.map(({ name }) => name))('the format %s', (name) => {
  it.each([
    ['nothing at all', makeReport('1.2.3', [])],
    ['no finding', reportOf([])],
    ['one finding', reportOf([finding()])],
  ])('ends with exactly one line feed: %s', async (_what, report) => {
    const output = (await loadFormat(name))(report, { color: false });
    expect(output).toMatch(/[^\n]\n$/u);
  });

  it('says the same thing twice', async () => {
    const format = await loadFormat(name);
    const report = reportOf([finding(), finding({ code: 'PST301' })]);
    expect(format(report, { color: false })).toBe(format(report, { color: false }));
  });

  it.skipIf(!existsSync(naughty))('survives every naughty string (skipped without ../shared/corpora)', async () => {
    const format = await loadFormat(name);
    const strings = JSON.parse(readFileSync(naughty, 'utf8')) as readonly string[];
    expect(strings.length).toBeGreaterThan(500);
    for (const text of strings) {
      const place = { file: `plan/${text}`, pointer: '', range: { start: 0, end: text.length } };
      const report = reportOf([finding({ ...place, message: text, help: text })], { [place.file]: text });
      expect(format(report, { color: false })).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
    }
  });
});

describe('makeReport', () => {
  it('sorts by file, place, code and message', () => {
    const at = (start: number): object => ({ range: { start, end: start } });
    const sorted = [
      finding({ file: 'Z.yaml' }),
      finding({ file: 'a.yaml', ...at(2) }),
      finding({ file: 'a.yaml', ...at(10), code: 'PST101' }),
      finding({ file: 'a.yaml', ...at(10), code: 'PST201', message: 'A' }),
      finding({ file: 'a.yaml', ...at(10), code: 'PST201', message: 'b' }),
      finding({ file: 'é.yaml' }),
    ];
    expect(reportOf(sorted.toReversed()).findings).toEqual(sorted);
  });

  it('says once what two plans find in a file they share', () => {
    const shared = finding({ file: 'communs/partenaires.yaml' });
    const plan = { folder: 'a', plan: undefined, findings: [shared], sources: new Map() };
    expect(makeReport('1.2.3', [plan, { ...plan, folder: 'b' }]).findings).toEqual([shared]);
  });
});
