import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/export/workbook/read.ts';
import { pst } from './fake-host.ts';

const DATA = new URL('../../data/', import.meta.url).pathname;

it('writes a roll-up as a workbook whose amounts are numbers, the total last', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'pst-rollup-'));
  try {
    const plan = join(DATA, 'paris-13');
    const { code } = await pst(['rollup', 'budget', plan, '--par', 'axe', '-f', 'xlsx=budget.xlsx'], { cwd });
    expect(code).toBe(0);
    const [table, notes] = await readWorkbook(new Uint8Array(readFileSync(join(cwd, 'budget.xlsx'))));
    expect(table?.rows.at(-1)).toEqual(expect.arrayContaining(['Total', 12_400, 18_000]));
    expect(JSON.stringify(notes?.rows)).toContain('périodicité');
    expect((await pst(['rollup', 'budget', plan, '-f', 'xlsx'], { cwd })).err).toContain('-f xlsx=plan.xlsx');
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});
