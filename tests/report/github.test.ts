import { describe, expect, it } from 'vitest';
import { github } from '../../src/report/github.ts';
import type { Report } from '../../src/report/report.ts';
import { finding, marked, reportOf } from './make.ts';
import { hostileStrings } from './naughty.ts';

const plain = (report: Report): readonly string[] => github(report).replaceAll('\u00A0', ' ').trimEnd().split('\n');

describe('the github format', () => {
  it('gives each finding a command, and the total', () => {
    const { text, range } = marked('id: a\nnom: [ici]\n');
    const findings = [
      finding({ range, help: 'Corrigez' }),
      finding({ code: 'PST301', severity: 'warning', file: 'plan/a.yaml' }),
      finding({ code: 'PST603', severity: 'info', file: 'plan/b.yaml' }),
    ];
    expect(plain(reportOf(findings, { 'plan/pst.yaml': text }))).toEqual([
      '::warning file=plan/a.yaml,title=PST301::Ceci ne va pas',
      '::notice file=plan/b.yaml,title=PST603::Ceci ne va pas',
      '::error file=plan/pst.yaml,line=2,endLine=2,col=6,endColumn=9,title=PST201::Ceci ne va pas%0A→ Corrigez',
      '1 erreur, 1 avertissement et 1 information.',
    ]);
    expect(github(reportOf([]))).toBe('Aucun constat.\n');
  });

  it('gives no column for a place of several lines, which GitHub would not show', () => {
    const report = reportOf([finding({ range: { start: 0, end: 5 } })], { 'plan/pst.yaml': 'a: 1\nb: 2\n' });
    expect(plain(report)[0]).toBe('::error file=plan/pst.yaml,line=1,endLine=2,title=PST201::Ceci ne va pas');
  });

  it('gives the text back to a runner that decodes it', () => {
    const message = '100 % :\r\na, b';
    const [line = ''] = github(reportOf([finding({ message, file: 'plan/a,b:c%.yaml' })])).split('\n');
    expect(line).toContain('file=plan/a%2Cb%3Ac%25.yaml,title=');
    const [, data = ''] = /^::error [^:]*::(.*)$/u.exec(line) ?? [];
    const decoded = data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
    expect(decoded.replaceAll('\u00A0', ' ')).toBe(message);
  });

  it('lets no text become a command', () => {
    for (const text of hostileStrings()) {
      const place = { file: `plan/${text}`, pointer: '' };
      const report = reportOf([finding({ ...place, message: text, help: text })], { [place.file]: text });
      const output = github(report);
      expect(output.split('\n')).toHaveLength(3);
      expect(output.split(/[\r\n]/u).filter((line) => line.trimStart().startsWith('::'))).toHaveLength(1);
      expect(output).not.toContain('##[');
      expect(output).toMatch(/^::error file=[^,:]*(?:,\w+=\d+)*,title=PST201::/u);
    }
  });
});
