import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/cli/merge/names.ts';
import { temporaryFolder } from '../../workspace/folders.ts';

const PLACE = { cwd: import.meta.dirname, env: {} };
const COMMIT = '0a098483f6fad081b036cfb5dfe8a4932f1835ea';

describe('the two sides of a conflict', () => {
  it('have a French name, followed by that of git where it gives one', () => {
    const plain = { ours: 'notre version', theirs: 'leur version' };
    expect(namesOf(PLACE, ['%X', '%Y'])).toEqual(plain);
    expect(namesOf(PLACE, ['', undefined])).toEqual(plain);
    expect(namesOf(PLACE, [])).toEqual(plain);
    expect(namesOf(PLACE, ['HEAD', 'leur-branche'])).toEqual({
      ours: 'notre version (HEAD)',
      theirs: 'leur version (leur-branche)',
    });
  });

  it('show what a terminal would obey', () => {
    expect(namesOf(PLACE, ['a\u001B[2J', 'b\nc'])).toEqual({
      ours: 'notre version (a\\u{1b}[2J)',
      theirs: 'leur version (b\\u{a}c)',
    });
  });

  it('have the name of the branch that git merges, where one alone is', () => {
    const env = { [`GITHEAD_${COMMIT}`]: 'budget' };
    expect(namesOf({ ...PLACE, env }, ['%X', '%Y']).theirs).toBe('leur version (budget)');
    expect(namesOf({ ...PLACE, env }, ['HEAD', 'autre']).theirs).toBe('leur version (autre)');
    const two = { ...env, [`GITHEAD_${COMMIT.replace('0', '1')}`]: 'textes' };
    expect(namesOf({ ...PLACE, env: two }, []).theirs).toBe('leur version');
  });

  it.each([
    ['rebase-merge', { '.git/rebase-merge/': '' }, {}],
    ['rebase-apply', { '.git/rebase-apply/': '' }, {}],
    ['what git tells', {}, { GIT_REFLOG_ACTION: 'rebase (pick)' }],
  ])('are those of a rebase, which turns them round: %s', (_, files, env) => {
    expect(namesOf({ cwd: temporaryFolder(files), env }, ['%X', '1a2b3c4 (Voter)'])).toEqual({
      ours: 'version rejointe',
      theirs: 'votre version, rejouée (1a2b3c4 (Voter))',
    });
  });
});
