import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/export/workbook/read.ts';
import { edited, ordered, type Put, rewritten, withoutRow } from '../export/workbook-edits.ts';
import { pst } from './fake-host.ts';

const BOOK = 'livre.xlsx';
const DATA = new URL('../../data', import.meta.url).pathname;

let cwd = '';
/** What an export of the plan as it stands gives. */
let exported = new Uint8Array();

beforeAll(async () => {
  await pst(['export', 'xlsx', join(DATA, 'exemple'), '-o', BOOK, '--remplacer'], { cwd: tmpdir() });
  exported = new Uint8Array(readFileSync(join(tmpdir(), BOOK)));
  rmSync(join(tmpdir(), BOOK));
});

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'pst-import-'));
  cpSync(join(DATA, 'exemple'), join(cwd, 'exemple'), { recursive: true });
  cpSync(join(DATA, 'communs'), join(cwd, 'communs'), { recursive: true });
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const texts = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(cwd, 'exemple'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(cwd.length + 1), readFileSync(path, 'utf8')]),
  );

/** The lines that a file lost and gained, by file. */
function changes(before: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const after = texts();
  const found = [...before].flatMap(([path, text]) => {
    const [old, now] = [text.split('\n'), (after.get(path) ?? '').split('\n')];
    if (text === after.get(path)) return [];
    const lost = old.filter((line) => !now.includes(line)).map((line) => `-${line.trim()}`);
    const gained = now.filter((line) => !old.includes(line)).map((line) => `+${line.trim()}`);
    return [[path, [...lost, ...gained]] as const];
  });
  return Object.fromEntries(found);
}

const book = (): Uint8Array => new Uint8Array(readFileSync(join(cwd, BOOK)));
const put = (bytes: Uint8Array): void => {
  writeFileSync(join(cwd, BOOK), bytes);
};

const exportBook = () => pst(['export', 'xlsx', 'exemple', '-o', BOOK], { cwd });

/** The workbook of the plan as it was copied. */
const takeBook = (): void => {
  put(exported);
};
const importBook = (...more: string[]) => pst(['import', 'xlsx', BOOK, 'exemple', ...more], { cwd });

/** The address of a cell: the row that holds these texts, and the column of this header. */
async function addressOf(tab: string, holds: readonly string[], header: string): Promise<string> {
  const rows = (await readWorkbook(book())).find(({ nom }) => nom === tab)?.rows ?? [];
  const row = rows.findIndex((cells) => holds.every((text) => cells.map(String).includes(text)));
  const column = rows[0]?.indexOf(header) ?? -1;
  expect([row, column]).not.toContain(-1);
  return `${tab}!${String.fromCharCode(65 + column)}${String(row + 1)}`;
}

async function rowsOf(tab: string): Promise<number> {
  return (await readWorkbook(book())).find(({ nom }) => nom === tab)?.rows.length ?? 0;
}

async function edit(tab: string, holds: readonly string[], header: string, value: Put): Promise<string> {
  const address = await addressOf(tab, holds, header);
  put(edited(book(), { [address]: value }));
  return address;
}

/** Adds a row at the end of a tab, by header. */
async function addRow(tab: string, cells: Readonly<Record<string, Put>>): Promise<void> {
  const rows = (await readWorkbook(book())).find(({ nom }) => nom === tab)?.rows ?? [];
  const places = Object.entries(cells).map(([header, value]) => {
    const column = rows[0]?.indexOf(header) ?? -1;
    expect(column, header).not.toBe(-1);
    return [`${tab}!${String.fromCharCode(65 + column)}${String(rows.length + 1)}`, value] as const;
  });
  put(edited(book(), Object.fromEntries(places)));
}

const RELAIS = join('exemple', 'fiches', 'relais-parents.yaml');

/** Changes the plan after the export. */
function rewrite(path: string, from: string, to: string): void {
  const text = readFileSync(join(cwd, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(cwd, path), text.replace(from, to));
}

describe('pst import xlsx', () => {
  it('changes nothing of what was just exported', async () => {
    await exportBook();
    const before = texts();
    expect(await importBook()).toEqual({ code: 0, out: 'Le classeur ne change rien au plan.\n', err: '' });
    expect(changes(before)).toEqual({});
  });

  it('changes one field of one file for one cell, and leaves its comments', async () => {
    rewrite(RELAIS, '    montant: 240\n', '    montant: 240 # vu avec le CCAS\n');
    await exportBook();
    const before = texts();
    await edit('Budget', ['relais-parents', 'convivialite'], 'Montant', 260.5);
    const { code, out } = await importBook();
    expect(code).toBe(0);
    expect(out).toContain('« 240 » devient « 260.5 »');
    expect(changes(before)).toEqual({
      [RELAIS]: ['-montant: 240 # vu avec le CCAS', '+montant: 260.5 # vu avec le CCAS'],
    });
  });

  it('writes nothing when asked to try', async () => {
    takeBook();
    const before = texts();
    await edit('Budget', ['relais-parents', 'convivialite'], 'Montant', '1 234,50 €');
    const { code, out } = await importBook('--essai');
    expect([code, out]).toEqual([0, expect.stringContaining('rien n’a été écrit (--essai)')]);
    expect(out).toContain('« 1234.5 »');
    expect(changes(before)).toEqual({});
  });

  it('keeps what only the plan changed since the export', async () => {
    takeBook();
    rewrite(RELAIS, 'montant: 240', 'montant: 250');
    await edit('Budget', ['relais-parents', 'salle'], 'Commentaire', 'Prêtée');
    const before = texts();
    expect((await importBook()).code).toBe(0);
    expect(changes(before)).toEqual({ [RELAIS]: ['+commentaire: Prêtée'] });
  });

  it('tells the conflict of a cell that both sides changed, and writes nothing', async () => {
    takeBook();
    rewrite(RELAIS, 'montant: 240', 'montant: 250');
    const address = await edit('Budget', ['relais-parents', 'convivialite'], 'Montant', 260);
    await edit('Budget', ['relais-parents', 'salle'], 'Commentaire', 'Prêtée');
    const before = texts();
    const { code, err, out } = await importBook();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${address}, relais-parents · convivialite, Montant`);
    for (const said of ['à l’export : « 240 »', 'classeur : « 260 »', 'plan : « 250 »', '1 conflit'])
      expect(err.replace(/ +/g, ' ')).toContain(said);
    expect(changes(before)).toEqual({});
  });

  it('takes the same change on both sides for one', async () => {
    takeBook();
    rewrite(RELAIS, 'montant: 240', 'montant: 260');
    await edit('Budget', ['relais-parents', 'convivialite'], 'Montant', 260);
    expect((await importBook()).out).toBe('Le classeur ne change rien au plan.\n');
  });

  it('adds the rows of lists, with and without identifiers', async () => {
    takeBook();
    const before = texts();
    await addRow('Budget', { Fiche: 'relais-parents', Ligne: 'jeux', Libellé: 'Jeux', Poste: 'materiel', Montant: 90 });
    await addRow('Mesures', {
      Fiche: 'relais-parents',
      Année: 2024,
      Indicateur: 'passages',
      Date: '30/11/2024',
      Valeur: 3,
    });
    const { code, err } = await importBook();
    expect([code, err]).toEqual([0, '']);
    const changed = changes(before);
    expect(changed[RELAIS]).toEqual(['+- id: jeux', '+libelle: Jeux', '+poste: materiel', '+montant: 90']);
    expect(changed[join('exemple', 'suivi', '2024', 'relais-parents.yaml')]).toContain('+date: 2024-11-30');
  });

  it('creates the list that a fiche does not have yet', async () => {
    takeBook();
    await addRow('Calendrier', {
      Fiche: 'boites-a-livres',
      Étape: 'pose',
      Libellé: 'Poser les boîtes',
      Début: '2025-S1',
    });
    const before = texts();
    expect((await importBook()).code).toBe(0);
    expect(changes(before)[join('exemple', 'fiches', 'boites-a-livres.yaml')]).toEqual([
      '+calendrier:',
      '+- id: pose',
      '+libelle: Poser les boîtes',
      '+debut: 2025-S1',
    ]);
  });

  it('removes a row whose whole line is gone, and only then', async () => {
    takeBook();
    const address = await addressOf('Budget', ['relais-parents', 'temps-de-travail'], 'Montant');
    const whole = book();
    put(edited(whole, { [await addressOf('Budget', ['relais-parents', 'temps-de-travail'], 'Ligne')]: null }));
    expect((await importBook()).err).toContain('il manque un identifiant');
    put(withoutRow(whole, 'Budget', Number(/\d+$/.exec(address)?.[0])));
    const before = texts();
    const { out, code } = await importBook();
    expect([code, out]).toEqual([0, expect.stringContaining('ligne retirée')]);
    expect(Object.keys(changes(before))).toEqual([RELAIS]);
    expect(texts().get(RELAIS)).not.toContain('temps-de-travail');
  });

  it('refuses to remove what the plan changed since', async () => {
    takeBook();
    const address = await addressOf('Budget', ['relais-parents', 'convivialite'], 'Montant');
    put(withoutRow(book(), 'Budget', Number(/\d+$/.exec(address)?.[0])));
    rewrite(RELAIS, 'montant: 240', 'montant: 250');
    expect(await importBook()).toMatchObject({ code: 1, err: expect.stringContaining('(ligne supprimée)') as string });
  });

  it('follows a measure that another one pushed down', async () => {
    takeBook();
    const path = join('exemple', 'suivi', '2023', 'relais-parents.yaml');
    rewrite(path, 'mesures:\n', 'mesures:\n  - indicateur: cafes-tenus\n    date: 2023-12-31\n    valeur: 1\n');
    await edit('Mesures', ['relais-parents', '310'], 'Valeur', 311);
    const before = texts();
    const { code, err } = await importBook();
    expect([code, err]).toEqual([0, '']);
    expect(changes(before)).toEqual({ [path]: ['-valeur: 310', '+valeur: 311'] });
  });

  it('writes nothing when the plan would become wrong', async () => {
    takeBook();
    const before = texts();
    await edit('Budget', ['relais-parents', 'convivialite'], 'Poste', 'conviv');
    await edit('Budget', ['relais-parents', 'salle'], 'Commentaire', 'Prêtée');
    const { code, err } = await importBook();
    expect([code, err]).toEqual([1, expect.stringContaining('Le classeur rendrait le plan faux, rien n’a été écrit')]);
    expect(changes(before)).toEqual({});
  });

  it('says which cell it cannot read', async () => {
    takeBook();
    const address = await edit('Budget', ['relais-parents', 'convivialite'], 'Montant', 'beaucoup');
    expect(await importBook()).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        `${address} (Montant) : « beaucoup » ne convient pas, un nombre est attendu`,
      ) as string,
    });
  });

  it('tells that what is computed was changed for nothing', async () => {
    takeBook();
    const address = await edit('Budget par année', ['relais-parents', 'salle', '2023'], 'Montant bas', 1);
    const { code, err, out } = await importBook();
    expect([code, out]).toEqual([0, 'Le classeur ne change rien au plan.\n']);
    expect(err).toContain(`${address} : la colonne « Montant bas » est calculée`);
  });

  it('takes columns in any order, tabs in any case, and lines left blank at the end', async () => {
    takeBook();
    const last = (await rowsOf('Décisions')) + 3;
    put(edited(book(), { [`Décisions!A${String(last)}`]: '  ' }));
    put(rewritten(book(), 'Décisions', (xml) => xml));
    const swapped = rewritten(book(), 'Pilotes', (xml) =>
      xml
        .replace(/<c r="([FG])(\d+)"/g, (_, column, row) => `<c r="${column === 'F' ? 'G' : 'F'}${String(row)}"`)
        .replace(/(<row [^>/]*>)(.*?)(?=<\/row>)/gs, (_, row: string, cells: string) => `${row}${ordered(cells)}`),
    );
    put(swapped);
    const before = texts();
    expect(await importBook()).toMatchObject({ code: 0, err: '' });
    expect(changes(before)).toEqual({});
  });

  it('refuses the workbook of somebody else, of another plan, or without what was exported', async () => {
    writeFileSync(join(cwd, BOOK), 'bonjour');
    expect(await importBook()).toMatchObject({
      code: 2,
      err: expect.stringContaining('n’est pas un classeur') as string,
    });
    put(rewritten(exported, '_pst', (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')));
    expect(await importBook()).toMatchObject({ code: 2, err: expect.stringContaining('onglet caché') as string });
    expect(await pst(['import', 'xlsx', 'rien.xlsx', 'exemple'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('« rien.xlsx » n’existe pas') as string,
    });
  });
});

describe('pst export', () => {
  it('does not write over a workbook unless asked to', async () => {
    await exportBook();
    expect(await exportBook()).toMatchObject({ code: 2, err: expect.stringContaining('existe déjà') as string });
    expect((await pst(['export', 'xlsx', 'exemple', '-o', BOOK, '--remplacer'], { cwd })).code).toBe(0);
  });

  it('writes a folder of tables, and leaves what it did not write', async () => {
    expect((await pst(['export', 'csv', 'exemple', '-o', 't'], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, 't', 'notes.txt'), 'à moi');
    expect((await pst(['export', 'csv', 'exemple', '-o', 't'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 't', 'notes.txt'))).toBe(true);
    expect(readFileSync(join(cwd, 't', 'budget.csv'), 'utf8')).toContain(';18450,50;');
    expect(await pst(['export', 'csv', 'exemple', '-o', 'exemple'], { cwd })).toMatchObject({ code: 2 });
  });

  it('asks what it lacks', async () => {
    const err = async (...argv: string[]) => (await pst(['export', ...argv], { cwd })).err;
    expect(await err('csv', 'exemple')).toContain('-o dossier');
    expect(await err('csv', 'exemple', '--feuille', 'budjet')).toContain('« budget »');
    expect(await err('ics', 'exemple', '--partenaire', 'caf-exempl')).toContain('« caf-exemple »');
    expect(await err('xlsx', 'exemple', '--feuille', 'budget')).toContain('--feuille ne va qu’avec « pst export csv »');
    expect(await err('json', 'exemple', '-o', 'a.yaml')).toContain('ceux des plans');
    expect(await err('datapackage', 'exemple')).toContain('-o dossier');
  });
});
