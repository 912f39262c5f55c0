import { describe, expect, it } from 'vitest';
import { type Changed, type Plans, settle } from '../../../src/cli/fix/settle.ts';
import type { Finding } from '../../../src/model/finding.ts';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const finding = (file: string, code: string, fix?: Finding['fix']): Finding => ({
  code,
  severity: 'error',
  message: code,
  file,
  pointer: '',
  ...(fix && { fix }),
});

const format = (file: string): NonNullable<Finding['fix']> => [{ kind: 'format', file }];

/** Files of one word; « wrong » becomes « right ». `others`: what else is found, by what the files say. */
function plansOf(
  files: Readonly<Record<string, string>>,
  others: (now: (file: string) => string) => readonly Finding[],
): Plans {
  const now = (changed: Changed) => (file: string) =>
    changed.has(file) ? text(changed.get(file)) : (files[file] ?? '');
  return {
    judge: (changed) => {
      const wrong = Object.keys(files).filter((file) => now(changed)(file) === 'wrong');
      return Promise.resolve([...wrong.map((file) => finding(file, 'PST100', format(file))), ...others(now(changed))]);
    },
    mend: (file) => (file === 'stubborn' ? undefined : { bytes: new TextEncoder().encode('right'), words: [file] }),
  };
}

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const ALL = Object.fromEntries(NAMES.map((name) => [name, 'wrong']));

describe('settling a plan', () => {
  it('mends all but the one file that makes another wrong', async () => {
    const plans = plansOf({ ...ALL, other: '' }, (now) => (now('c') === 'right' ? [finding('other', 'PST200')] : []));
    const { changed, done, undone } = await settle(plans);
    expect([[...changed.keys()].toSorted(), [...undone]]).toEqual([['a', 'b', 'd', 'e'], ['c']]);
    expect(done.map(({ file }) => file).toSorted()).toEqual(['a', 'b', 'd', 'e']);
  });

  it('undoes two files that are only wrong together', async () => {
    const both = (now: (file: string) => string) => now('a') === 'right' && now('b') === 'right';
    const plans = plansOf({ ...ALL, other: '' }, (now) => (both(now) ? [finding('other', 'PST200')] : []));
    const { changed, undone } = await settle(plans);
    expect(changed.size).toBe(4);
    expect(undone.size).toBe(1);
  });

  it('undoes a file that keeps an error once it is mended', async () => {
    const plans = plansOf(ALL, (now) => (now('b') === 'right' ? [finding('b', 'PST200')] : []));
    const { changed, undone } = await settle(plans);
    expect([[...changed.keys()], [...undone]]).toEqual([['a', 'c', 'd', 'e'], ['b']]);
  });

  it('leaves a file that does not take its fix, or that may not be touched', async () => {
    const { changed } = await settle(
      plansOf({ ...ALL, stubborn: 'wrong' }, () => []),
      (file) => file === 'a',
    );
    expect([...changed.keys()]).toEqual(['b', 'c', 'd', 'e']);
  });

  it('mends what could not be while another file was wrong', async () => {
    const late = (now: (file: string) => string) =>
      now('late') === 'hidden' && now('a') === 'right' ? [finding('late', 'PST300', format('late'))] : [];
    const { changed } = await settle(plansOf({ ...ALL, late: 'hidden' }, late));
    expect(changed.has('late')).toBe(true);
  });

  it('touches neither of two files when one fix takes both and one of them has another mistake', async () => {
    const shared = finding('x', 'PST201', [...format('x'), ...format('y')]);
    const { changed } = await settle(plansOf({ x: '', y: '' }, () => [shared, finding('y', 'PST200')]));
    expect(changed.size).toBe(0);
  });
});
