import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/model/load.ts';
import { type Block, BLOCKS, filesOf, FOLDER, GUIDE } from './guide-blocks.ts';
import { modelSchemas } from './model-schemas.ts';

const SCHEMAS = modelSchemas();
const DATA = BLOCKS.filter(({ language }) => language === 'yaml' || language === 'markdown');
const PLAN = DATA.filter(({ mark }) => mark === undefined);
/** With them the reader has a first plan. */
const FIRST_BLOCKS = 4;

describe('guide', () => {
  it('says of every block of data which file it is in', () => {
    expect(DATA.filter(({ file }) => file === undefined)).toEqual([]);
    expect(PLAN.length).toBeGreaterThan(20);
  });

  it('has its reader write a valid plan', () => {
    const { plan, findings } = loadPlan(FOLDER, filesOf(PLAN), SCHEMAS);
    expect(findings).toEqual([]);
    expect([plan?.pst.value.id, plan?.fiches.entries.size, plan?.textes.entries.size]).toEqual(['essai', 1, 1]);
  });

  it('has its reader write a valid plan in four files', () => {
    const first = PLAN.slice(0, FIRST_BLOCKS);
    expect(new Set(first.map(({ file }) => file)).size).toBe(FIRST_BLOCKS);
    expect(loadPlan(FOLDER, filesOf(first), SCHEMAS).findings).toEqual([]);
  });

  it.each(marked('extrait'))('gives an example of $file that has the right shape (line $line)', (block) => {
    expect(findingsIn(block).filter(({ code }) => code !== 'PST102')).toEqual([]);
  });

  it.each(DATA.filter(({ text }) => text.includes('$schema=')))(
    'leads the editor of $file to its schema (line $line)',
    (block) => {
      const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(block.text) ?? [];
      const schema = new URL(path, new URL(`../../${FOLDER}/${block.file ?? ''}`, import.meta.url));
      expect(existsSync(schema)).toBe(true);
      expect(schema.pathname).toContain(`/${kindOf(block)}.schema.json`);
    },
  );

  it('is set in French type', () => {
    const prose = GUIDE.replaceAll(/```[^]*?```|`[^`\n]+`|<[^>]+>/gu, '');
    expect(prose.match(/.*(?: [;:!?»%€](?!\S)|« (?=\S)|\w'\w).*/gu) ?? []).toEqual([]);
  });
});

function marked(mark: string): readonly Block[] {
  return DATA.filter((block) => block.mark === mark);
}

/** What is wrong with a file that stands alone. */
function findingsIn(block: Block) {
  const { findings } = loadPlan(FOLDER, filesOf([block]), SCHEMAS);
  return findings.filter(({ file }) => file === `${FOLDER}/${block.file ?? ''}`);
}

function kindOf({ file = '' }: Block): string {
  const folders: Readonly<Record<string, string>> = { axes: 'axe', fiches: 'fiche' };
  const [first = '', second] = file.split('/');
  return second === undefined ? first.replace('.yaml', '') : (folders[first] ?? '');
}
