import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { sheetsOf } from '../../src/export/sheets/index.ts';
import { readBase } from '../../src/export/workbook/base.ts';
import { mergeWorkbook } from '../../src/export/workbook/merge.ts';
import { readWorkbook } from '../../src/export/workbook/read.ts';
import { workbookOf } from '../../src/export/workbook/write.ts';
import { dataPlan } from '../rollup/data.ts';

const SOFFICE: string = 'soffice';
const isThere = spawnSync(SOFFICE, ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'pst-soffice-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What LibreOffice makes of a workbook. */
function converted(bytes: Uint8Array, format: 'ods' | 'xlsx'): Uint8Array {
  writeFileSync(join(folder, 'plan.xlsx'), bytes);
  const out = join(folder, format);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(SOFFICE, [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, 'plan.xlsx')]);
  return new Uint8Array(readFileSync(join(out, `plan.${format}`)));
}

describe.skipIf(!isThere)('LibreOffice (skipped where `soffice` is absent)', { timeout: 120_000 }, () => {
  const sheets = sheetsOf(dataPlan('exemple'));
  const exported = () => workbookOf(sheets, { plan: 'exemple', titre: 'P', version: '1', empreinte: '' });

  it('keeps amounts as numbers, days as dates, and what looks like a formula as text', async () => {
    const [first, ...others] = sheets;
    const titre = first?.colonnes.findIndex(({ id }) => id === 'titre') ?? -1;
    const lignes = first?.lignes.map((row) => ({ ...row, cells: row.cells.with(titre, '=1+1') })) ?? [];
    const marked = first === undefined ? others : [{ ...first, lignes }, ...others];
    const bytes = await workbookOf(marked, { plan: 'exemple', titre: 'P', version: '1', empreinte: '' });
    const content = strFromU8(unzipSync(converted(bytes, 'ods'))['content.xml']!);
    expect(content).toMatch(/office:value-type="(?:float|currency)"[^>]*office:value="18450.5"/);
    expect(content).toMatch(/office:value-type="date"[^>]*office:date-value="2023-04-05"/);
    expect(content).toContain('<text:p>=1+1</text:p>');
    expect(content).not.toContain('table:formula');
    // By the language of the machine.
    expect(content).toMatch(/18,450\.50\s€|18[\s\u202F]450,50\s€/u);
  });

  it('gives back a workbook that changes nothing', async () => {
    const tabs = await readWorkbook(converted(await exported(), 'xlsx'));
    const base = readBase(
      tabs.find(({ nom }) => nom === '_pst')?.rows ?? [],
      new Map(sheets.map(({ id, cle }) => [id, cle])),
    );
    expect(base && mergeWorkbook(sheets, base, tabs)).toEqual({
      edits: [],
      changes: [],
      conflicts: [],
      problems: [],
      notes: [],
    });
  });
});
