import stringWidth from 'string-width';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/pretty/excerpt.ts';
import { pretty } from '../../src/report/pretty/index.ts';
import { finding, marked, reportOf } from './make.ts';

const plain = { color: false };

/** What is printed for one finding on the marked place, up to the summary. */
function shown(textWithMarks: string, message = 'Ceci ne va pas'): string {
  const { text, range } = marked(textWithMarks);
  const report = reportOf([finding({ message, range })], { 'plan/pst.yaml': text });
  return pretty(report, plain).split('\n\n')[0] ?? '';
}

describe('a finding', () => {
  it('says what, where, and what to do', () => {
    const { text, range } = marked('id: a\npartenaire: [esperm] # le nôtre\n');
    const related = [{ file: 'plan/pst.yaml', pointer: '', message: 'déjà utilisé ici', range: { start: 4, end: 5 } }];
    const help = 'Vouliez-vous « esperem » ?';
    const report = reportOf([finding({ message: 'Partenaire « esperm » inconnu', help, range, related })], {
      'plan/pst.yaml': text,
    });
    expect(pretty(report, plain)).toMatchInlineSnapshot(`
      "erreur PST201 : Partenaire « esperm » inconnu
        plan/pst.yaml:2:13
        2 │ partenaire: esperm # le nôtre
          │             ^^^^^^
        déjà utilisé ici : plan/pst.yaml:1:5
        1 │ id: a
          │     ^
        → Vouliez-vous « esperem » ?

      1 erreur dans 1 fichier
        PST2xx références  1 erreur
      plan : le plan n’a pas pu être lu en entier
      Pour comprendre un constat : pst explain PST201
      "
    `);
  });

  it('of a file that is no text has no line', () => {
    const report = reportOf([finding({ code: 'PST001', message: 'Le fichier n’est pas en UTF-8' })], {
      'plan/pst.yaml': '',
    });
    expect(pretty(report, plain)).toMatchInlineSnapshot(`
      "erreur PST001 : Le fichier n’est pas en UTF-8
        plan/pst.yaml

      1 erreur dans 1 fichier
        PST0xx fichier  1 erreur
      plan : le plan n’a pas pu être lu en entier
      Pour comprendre un constat : pst explain PST001
      "
    `);
  });

  it.each([
    ['first words', '[id]: a\nb: c\n'],
    ['a whole map', 'a: 1\nbudget:\n  [- id: a\n    montant: 3\n\n    poste: x\n    statut: y]\n'],
    ['three lines', '[a: |\n  un\n  deux]\nb: 2\n'],
    ['an empty value', 'id:[]\n'],
    ['the end of a file', 'id: a\n[]'],
    ['Windows line ends', 'a: 1\r\nb: [2]\r\nc: 3\r\n'],
    ['tabs', '\tb:\t[c]\td\n'],
    ['wide characters', 'nom: 東京都 [京] fin\n'],
    ['emoji', 'nom: 👩‍👧‍👦 🇫🇷 [é] fin\n'],
    ['combining marks', 'nom: e\u0301e\u0301e\u0301 [e\u0301] fin\n'],
    ['escape sequences', 'nom: \u001B[31m rouge\u202E [x]\n'.replace('\u001B[31m', '\u001B(31m')],
  ])('underlines %s', (_name, text) => {
    expect(shown(text)).toMatchSnapshot();
  });

  it('cuts a long line around its place', () => {
    const words = (n: number): string => 'mot '.repeat(n);
    expect(shown(`titre: ${words(60)}[ici] ${words(60)}\n`)).toMatchSnapshot();
    expect(shown(`titre: [${words(60)}]\n`)).toMatchSnapshot();
    expect(shown(`titre: ${words(5)}[ici] ${words(60)}\n`)).toMatchSnapshot();
  });

  it('shows a line of a megabyte at once', () => {
    const started = performance.now();
    const text = shown(`a: ${'é'.repeat(500_000)}[x]${'é'.repeat(500_000)}\n`);
    expect(text.length).toBeLessThan(1000);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('lets no text command the terminal', () => {
    const hostile = '\u001B]0;titre\u0007\u009B2J\u202E\n::error::';
    const place = { file: `plan/${hostile}.yaml`, pointer: '' };
    const related = [{ ...place, message: hostile }];
    const report = reportOf([finding({ ...place, message: hostile, help: hostile, related })], {
      [place.file]: `${hostile}\n`,
    });
    expect(pretty(report, plain)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
    expect(pretty(report, plain)).toContain(String.raw`\u{1b}]0;titre\u{7}\u{9b}2J\u{202e}\u{a}::error::`);
  });

  it('is in colours when asked', () => {
    const { text, range } = marked('a: [b]\n');
    const report = reportOf([finding({ range })], { 'plan/pst.yaml': text });
    const coloured = pretty(report, { color: true });
    expect(coloured).toContain('\u001B[31m');
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(pretty(report, plain));
  });
});

describe('excerpt', () => {
  it('puts the place where it says', () => {
    const unit = fc.constantFrom('a', ' ', '\t', '東', 'e\u0301', '👩‍👧', '\u202E', '\uD800', 'é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), fc.nat(300), fc.nat(30), (before, cut, length) => {
        const line = `${before.slice(0, cut)} <${'x'.repeat(length)}> ${before.slice(cut)}`;
        const from = line.indexOf('<');
        const { text, before: columns, width } = excerpt(line, from, from + length + 2);
        const index = text.indexOf('<');
        expect(stringWidth(text.slice(0, index))).toBe(columns);
        expect(text.slice(index, index + width)).toBe(`<${'x'.repeat(length)}>`);
        expect(stringWidth(text)).toBeLessThanOrEqual(104);
      }),
    );
  });
});

describe('the summary', () => {
  it('counts by severity and by family', () => {
    const findings = [
      finding({ code: 'PST201', pointer: '/a' }),
      finding({ code: 'PST202', pointer: '/b' }),
      finding({ code: 'PST301', severity: 'warning', file: 'plan/fiches/a.yaml' }),
      finding({ code: 'PST302', severity: 'info', file: 'plan/fiches/a.yaml' }),
    ];
    expect(pretty(reportOf(findings), plain).split('\n\n').at(-1)).toMatchInlineSnapshot(`
      "2 erreurs, 1 avertissement et 1 information dans 2 fichiers
        PST2xx références  2 erreurs
        PST3xx dates       1 avertissement et 1 information
      plan : le plan n’a pas pu être lu en entier
      Pour comprendre un constat : pst explain PST201
      "
    `);
  });

  it('hides the least grave of more than fifty findings of a file, and says how many', () => {
    const infos = Array.from({ length: 60 }, (_, i) => finding({ severity: 'info', message: `info ${String(i)}` }));
    const errors = Array.from({ length: 3 }, (_, i) => finding({ code: 'PST901', message: `erreur ${String(i)}` }));
    const printed = pretty(reportOf([...infos, ...errors]), plain);
    expect(printed.match(/^information /gmu)).toHaveLength(47);
    expect(printed.match(/^erreur /gmu)).toHaveLength(3);
    expect(printed).toContain('… 13 autres constats de plan/pst.yaml ne sont pas affichés.');
    expect(printed).toContain('3 erreurs et 60 informations dans 1 fichier');
  });

  it('says how many are hidden when it is one', () => {
    const findings = Array.from({ length: 51 }, (_, i) => finding({ message: String(i) }));
    expect(pretty(reportOf(findings), plain)).toContain('… 1 autre constat de plan/pst.yaml n’est pas affiché.');
  });
});
