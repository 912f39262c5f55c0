import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLoad } from '../../src/model/load.ts';
import type { RefusedFile } from '../../src/model/refused-file.ts';
import { checkPlan } from '../../src/rules/index.ts';

const read = (name: string): Uint8Array => readFileSync(new URL(`../cases/base/plan/${name}`, import.meta.url));
const NAMES = [
  'pst.yaml',
  'territoires.yaml',
  'partenaires.yaml',
  'axes/parentalite.yaml',
  'fiches/cafe-des-parents.yaml',
  'fiches/troc-ton-temps.yaml',
];
const KINDS = ['axe', 'commun', 'fiche', 'partenaires', 'pst', 'territoires'];
const load = createLoad(
  new Map(
    KINDS.map((kind) => {
      const schema = new URL(`../../schemas/${kind}.schema.json`, import.meta.url);
      return [`${kind}.schema.json`, JSON.parse(readFileSync(schema, 'utf8')) as object];
    }),
  ),
);

/** The codes and the files of the faults of a good plan, where `refused` is what the disk says of one of its files or folders. */
function errorsWith(refused: RefusedFile): readonly string[] {
  const isRead = refused.reason.startsWith('name-');
  const names = NAMES.filter((name) => isRead || !`plan/${name}/`.startsWith(`${refused.path}/`));
  const files = names.map((name) => ({ path: `plan/${name}`, bytes: read(name) }));
  const findings = checkPlan(load('plan', files, [refused]), '2026-01-31');
  return findings.filter(({ severity }) => severity !== 'info').map(({ code, file }) => `${code} ${file}`);
}

describe('a file that the disk refuses', () => {
  it.each<readonly [RefusedFile, readonly string[]]>([
    [{ path: 'plan/axes/parentalite.yaml', reason: 'symlink' }, ['PST025 plan/axes/parentalite.yaml']],
    [{ path: 'plan/partenaires.yaml', reason: 'special' }, ['PST025 plan/partenaires.yaml']],
    [{ path: 'plan/pst.yaml', reason: 'unreadable' }, ['PST025 plan/pst.yaml']],
    [{ path: 'plan/territoires.yaml', reason: 'too-large', bytes: 5_000_000 }, ['PST003 plan/territoires.yaml']],
    [{ path: 'plan/fiches/con', reason: 'name-refused' }, ['PST026 plan/fiches/con']],
    [
      { path: 'plan/fiches/troc-ton-temps.yaml', reason: 'name-clash', other: 'plan/fiches/Troc-ton-temps.yaml' },
      ['PST027 plan/fiches/troc-ton-temps.yaml'],
    ],
    [{ path: 'plan/fiches', reason: 'symlink' }, ['PST025 plan/fiches']],
    [{ path: 'plan/axes', reason: 'unreadable' }, ['PST025 plan/axes']],
    [{ path: 'plan/textes', reason: 'symlink' }, ['PST025 plan/textes']],
    [{ path: 'plan/photos/affiche.png', reason: 'symlink' }, []],
  ])('%o is one finding at most', (refused, expected) => {
    expect(errorsWith(refused)).toEqual(expected);
  });
});
