import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agendaPage } from '../../src/cli/copil/agenda.ts';
import { minutesPage } from '../../src/cli/copil/minutes.ts';
import type { Copil } from '../../src/model/types.ts';
import { fiche, planOf } from '../rollup/plan.ts';
import { pst } from './fake-host.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXEMPLE = path.join(ROOT, 'data/exemple');
const now = () => new Date('2026-03-26T12:00:00Z');

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'pst-copil-'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const run = (...args: readonly string[]) => pst(['copil', ...args], { cwd: ROOT, now });

/** The lines under a heading. */
const sectionOf = (page: string, titre: string): readonly string[] =>
  (page.split(/^## /m).find((part) => part.startsWith(titre)) ?? '').split('\n').filter((line) => /^[-|\d]/.test(line));

describe('pst copil preparer', () => {
  it('draws the agenda of the fourth meeting from what the files say', async () => {
    const { code, out } = await run('preparer', 'data/exemple');
    expect(code).toBe(0);
    expect(out).toMatch(/^# Préparation : Copil 4 du 26 mars 2026\n/);
    expect(sectionOf(out, 'Points proposés').slice(0, 3)).toEqual([
      '1. Bilan de l’année 2025',
      '2. Suites à donner au plan après 2027',
      '3. Décisions à suivre (4 décisions)',
    ]);
    expect(sectionOf(out, 'Décisions à suivre').filter((line) => line.includes('passée'))).toHaveLength(4);
    expect(sectionOf(out, 'Étapes en retard')).toContain(
      '- A3.1-FA1, Travaux (en cours au suivi 2024) : fin prévue en juin 2024. ' +
        'Le chantier s’est arrêté en juillet. (`suivi/2024/la-fabrique.yaml`)',
    );
    expect(sectionOf(out, 'Fiches à risque ou en blocage').map((line) => line.slice(0, 20))).toEqual([
      '- **Blocage** A2-FA3',
      '- **Blocage** A3.1-F',
      '- **À risque** A1-FA',
      '- **À risque** A2-FA',
      '- **À risque** A3.2-',
    ]);
    expect(sectionOf(out, 'Fiches sans nouvelles')).toHaveLength(10);
  });

  it('cites only files that exist', async () => {
    const { out } = await run('preparer', 'data/exemple');
    const cited = [...out.matchAll(/\(`([^`]+)`\)/g)].map(([, file = '']) => file);
    expect(cited.length).toBeGreaterThan(10);
    for (const file of cited) expect(existsSync(path.join(EXEMPLE, file)), file).toBe(true);
  });

  it('knows on a day only what was known then', async () => {
    const { out } = await run('preparer', 'data/exemple', '--date', '2024-03-01');
    expect(out).toContain('Dernier copil tenu : Copil 1 du 30 mars 2023');
    expect(sectionOf(out, 'Décisions à suivre')).toEqual([]);
    expect(sectionOf(out, 'Statuts qui ont changé')).toContain(
      '- A1-FA3 · Écrans : on en parle à table (en cours fin 2023, réalisée à présent) (`suivi/2024/ecrans-en-famille.yaml`)',
    );
  });

  it('says of a plan without follow-up nor meeting that there is nothing to say', async () => {
    const { out } = await run('preparer', 'data/paris-13');
    expect(out).toContain('Aucun suivi : rien ne dit où en sont les fiches.');
    expect(out).toContain('Aucun suivi : aucune dépense n’est connue.');
    expect(out).not.toContain('undefined');
  });

  it('leaves no mark of Markdown, no line and no escape sequence to what people wrote', () => {
    const copil: Copil = {
      id: 'c',
      date: '2024-01-10',
      statut: 'tenu',
      decisions: [{ id: 'd', texte: '# a | b <script>\n## c \u001B[31m', etat: 'a_faire' }],
    };
    const plan = planOf([fiche([], { nom: '[x](javascript:1) | *y*' })], {
      copils: [{ file: 'plan/copils/c.yaml', pointer: '', value: copil }],
    });
    for (const page of [agendaPage(plan, '2025-01-01', 12), minutesPage(plan, [copil], 'Bilan')]) {
      expect(page).not.toMatch(/(?<!\\)<script|^## c|\u001B/m);
      expect(page).toContain('\\# a \\| b \\<script\\> \\#\\# c \\\\u{1b}\\[31m');
    }
  });
});

describe('pst copil bilan', () => {
  it('gives the figures of the last meeting held', async () => {
    const { out } = await run('bilan', 'data/exemple');
    expect(out).toMatch(/^# Bilan : Copil 3 du 27 mars 2025\n/);
    expect(out).toContain('25 participants, 8 organismes.');
    expect(sectionOf(out, 'Participants par qualité')).toContain('| Habitants | 11 |');
    expect(out).toContain('4 décisions : 2 à faire, 2 en cours.');
    expect(out).toContain('## Fiches examinées (5 sur 12)');
    expect(out).toContain('## Avancement à la fin de 2024');
    expect(sectionOf(out, 'Avancement').at(-1)).toBe('| **Plan** | 12 | 1 | 1 | 2 | 6,7 % | 33,8 % |');
  });

  it('gives those of one meeting, or of a year', async () => {
    expect((await run('bilan', 'data/exemple', '--copil', '2023-03-copil-1')).out).toContain(
      '18 participants, 6 organismes',
    );
    expect((await run('bilan', 'data/exemple', '--annee', '2024')).out).toMatch(/^# Bilan des copils de 2024\n/);
  });

  it.each([
    [['bilan', 'data/exemple', '--copil', '2026-03-copil-4'], 'les copils tenus sont 2023-03-copil-1'],
    [['bilan', 'data/exemple', '--annee', '2026'], 'Aucun copil tenu en 2026'],
    [['bilan', 'data/exemple', '--annee', '26'], 'n’est pas une année'],
    [['bilan', 'data/exemple', '--annee', '2024', '--copil', 'x'], 'pas les deux'],
    [['bilan', 'data/paris-13'], 'Aucun copil tenu'],
    [['preparer', 'data'], 'plusieurs plans'],
    [['preparer', 'data/exemple', '--date', 'demain'], 'n’est pas un jour'],
    [['preparer', 'data/exemple', '-o', 'data/exemple/pst.yaml'], 'les fichiers .yaml sont ceux des plans'],
  ])('refuses %j in French', async (args, said) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('-o', () => {
  const write = (file: string) => pst(['copil', 'preparer', EXEMPLE, '-o', file], { cwd, now });

  it('writes a new file, with the folders that lead to it', async () => {
    const { code, out } = await write('copils/ordre.md');
    expect({ code, out }).toEqual({ code: 0, out: '« copils/ordre.md » est écrit.\n' });
    expect(readFileSync(path.join(cwd, 'copils/ordre.md'), 'utf8')).toMatch(/^# Préparation/);
  });

  it('leaves a file that exists as it is', async () => {
    writeFileSync(path.join(cwd, 'ordre.md'), 'à la main\n');
    const { code, err } = await write('ordre.md');
    expect(code).toBe(2);
    expect(err).toContain('un fichier porte déjà ce nom');
    expect(readFileSync(path.join(cwd, 'ordre.md'), 'utf8')).toBe('à la main\n');
  });

  it('says so where something in the way is a file', async () => {
    writeFileSync(path.join(cwd, 'ordre.md'), '');
    expect(await write('ordre.md/suite.md')).toMatchObject({ code: 2, out: '' });
  });
});
