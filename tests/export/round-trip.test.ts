import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../src/export/sheets/index.ts';
import { readBase } from '../../src/export/workbook/base.ts';
import { mergeWorkbook } from '../../src/export/workbook/merge.ts';
import { readWorkbook } from '../../src/export/workbook/read.ts';
import { workbookOf } from '../../src/export/workbook/write.ts';
import type { Plan } from '../../src/model/plan.ts';
import { anyPlan } from '../rollup/any-plan.ts';
import { dataPlan } from '../rollup/data.ts';

const NOTHING = { edits: [], changes: [], conflicts: [], problems: [], notes: [] };

async function roundTrip(plan: Plan, texts: readonly string[] = []) {
  const sheets = sheetsOf(plan).map((sheet) =>
    sheet.id !== 'fiches'
      ? sheet
      : {
          ...sheet,
          lignes: sheet.lignes.map((row, i) => ({
            ...row,
            cells: row.cells.with(3, texts[i] ?? row.cells[3] ?? null),
          })),
        },
  );
  const origin = { plan: 'p', titre: 'P', version: '1', empreinte: '' };
  const tabs = await readWorkbook(await workbookOf(sheets, origin));
  const keys = new Map(sheets.map(({ id, cle }) => [id, cle]));
  const base = readBase(tabs.find(({ nom }) => nom === '_pst')?.rows ?? [], keys);
  return base && mergeWorkbook(sheets, base, tabs);
}

describe('a workbook that comes back as it left', () => {
  it.each(['paris-13', 'exemple'] as const)('changes nothing of %s', async (name) => {
    expect(await roundTrip(dataPlan(name))).toEqual(NOTHING);
  });

  it('changes nothing of any plan', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        expect(await roundTrip(plan)).toEqual(NOTHING);
      }),
      { numRuns: 15 },
    );
  });

  it('changes nothing of any text', async () => {
    const plan = dataPlan('paris-13');
    const signs = fc.constantFrom(
      '=',
      '+',
      '@',
      '"',
      '&',
      '<',
      '_x0041_',
      '\t',
      '\n',
      ' ',
      '\u00A0',
      '\u202F',
      'é',
      '😀',
      'a',
    );
    // As the plan's texts are: without control characters, and with something in them.
    const text = fc.array(signs, { minLength: 1 }).map((list) => `a${list.join('')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 10, maxLength: 10 }), async (texts) => {
        expect(await roundTrip(plan, texts)).toEqual(NOTHING);
      }),
      { numRuns: 5 },
    );
  });

  it('cuts a text that no cell holds, and takes nothing back from it', async () => {
    const plan = dataPlan('paris-13');
    const [[id, entry] = []] = plan.fiches.entries;
    if (id === undefined || entry === undefined) throw new Error('no fiche');
    const long = { ...entry, value: { ...entry.value, description: 'mot '.repeat(20_000) } };
    const fiches = { ...plan.fiches, entries: new Map([...plan.fiches.entries, [id, long]]) };
    expect(await roundTrip({ ...plan, fiches })).toEqual(NOTHING);
  });
});
