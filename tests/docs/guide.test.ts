import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadPlan } from '../../src/model/load.ts';
import { roleOf } from '../../src/model/plan-files.ts';
import { budgetOf } from '../../src/rollup/budget.ts';
import { checkPlan } from '../../src/rules/index.ts';
import { pst } from '../cli/fake-host.ts';
import { ANSWERS, DATA, type DataBlock, filesOf, FOLDER, GUIDE, writtenBefore } from './guide-blocks.ts';
import { modelSchemas } from './model-schemas.ts';

const SCHEMAS = modelSchemas();
const PLAN = DATA.filter(({ mark }) => mark === undefined);
const NO_BREAK = '\u00A0';

describe('guide', () => {
  it('says of every block of data which file of the plan it is in', () => {
    expect(DATA.filter(({ file }) => roleOf(file) === undefined)).toEqual([]);
    expect(PLAN.length).toBeGreaterThan(20);
  });

  it('has its reader write a plan in which nothing is wrong', () => {
    const loaded = loadPlan(FOLDER, filesOf(PLAN), SCHEMAS);
    expect(checkPlan(loaded, '2026-01-31')).toEqual([]);
    expect([loaded.plan?.pst.value.id, loaded.plan?.fiches.entries.size]).toEqual([path.basename(FOLDER), 1]);
  });

  it('gives an exception that accepts what it says', () => {
    const late = PLAN.map((block) => ({ ...block, text: block.text.replace('fin: 2026-06', 'fin: 2028-06') }));
    const exception = DATA.filter(({ file }) => file === 'exceptions.yaml');
    const codes = (blocks: readonly DataBlock[]) =>
      checkPlan(loadPlan(FOLDER, filesOf(blocks), SCHEMAS), '2026-01-31').map(({ code }) => code);
    expect(codes(late)).toContain('PST301');
    expect(codes([...late, ...exception])).not.toContain('PST301');
  });

  it('tells how the two readings of an amount are computed', () => {
    const unsaid = (text: string) => text.replaceAll('periodicite: annuelle', 'periodicite: a_preciser');
    const { plan } = loadPlan(FOLDER, filesOf(PLAN.map((block) => ({ ...block, text: unsaid(block.text) }))), SCHEMAS);
    const line = budgetOf(plan!).lines.find(({ ligne }) => ligne.id === 'convivialite');
    for (const [reading, cents] of [
      ['bas', line?.low],
      ['haut', line?.high],
    ] as const) {
      const [, written] = new RegExp(`total \\*\\*${reading}\\*\\* \\([^)]*?(\\d+)${NO_BREAK}€`, 'u').exec(GUIDE) ?? [];
      expect([reading, Number(written) * 100]).toEqual([reading, cents]);
    }
  });

  it.each(DATA.filter(({ mark }) => mark === 'extrait'))('gives an example of $file in the right shape', (block) => {
    const { findings } = loadPlan(FOLDER, filesOf([block]), SCHEMAS);
    const own = findings.filter(({ file }) => file === `${FOLDER}/${block.file}`);
    expect(own.filter(({ code }) => code !== 'PST102')).toEqual([]); // what an extract lacks
  });

  it.each(DATA.filter(({ text }) => text.includes('$schema=')))('leads the editor of $file to its schema', (block) => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(block.text) ?? [];
    const found = new URL(schema, new URL(`../../${FOLDER}/${block.file}`, import.meta.url));
    expect(existsSync(found)).toBe(true);
    expect(path.basename(found.pathname)).toBe(`${String(roleOf(block.file)?.kind)}.schema.json`);
  });

  it.each(ANSWERS)('says what the command of line $line answers', async ({ line, command: [name, ...words], text }) => {
    const cwd = writeIn(writtenBefore(line));
    const { out } = await pst(words, { cwd });
    expect(name).toBe('pst');
    expect(out).toBe(text.replaceAll(NO_BREAK, ' '));
  });

  it('is set in French type', () => {
    const prose = GUIDE.replaceAll(/```[^]*?```|`[^`\n]+`|<[^>]+>/gu, '');
    expect(prose.match(/.*(?: [;:!?»%€](?!\S)|« (?=\S)|\w'\w).*/gu) ?? []).toEqual([]);
  });
});

/** A folder of its own with these files; its path. */
function writeIn(blocks: readonly DataBlock[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pst-guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const { path: file, bytes } of filesOf(blocks)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
  return folder;
}
