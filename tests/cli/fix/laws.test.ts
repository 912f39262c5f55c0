import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commentsOf } from '../../../src/yaml/canonical/comments.ts';
import { anyPlan, type Data, filesOf } from '../../rules/any-plan.ts';
import { HARMFUL } from '../../rules/mutations.ts';
import { check, PLAN } from '../../rules/plan.ts';
import { mended, type Texts } from './mend.ts';

const LIMITS = { numRuns: 25, interruptAfterTimeLimit: 8_000 };

/** Ways to misspell a line of YAML: some of them can be mended, others only sometimes. */
const SLIPS: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^(\s*(?:- )?)([a-z])/u, (_, start: string, letter: string) => start + letter.toUpperCase()),
  (line) => line.replace(/^(\s*(?:- )?[a-z_]{5,}):/u, '$1s:'),
  (line) => line.replace(/: ([a-z][a-z_-]+)$/u, (_, word: string) => `: ${word.toUpperCase()}`),
  (line) => line.replace(/: (\d+)$/u, ': "$1"'),
  (line) => line.replace(/: (\d+)$/u, ': $1 €'),
  (line) => line.replace(/: (\d{4})-(\d\d)$/u, ': $2/$1'),
  (line) => line.replace(/: (\d{4})-(\d\d)-(\d\d)$/u, ': $3/$2/$1'),
  (line) => line.replace(/^(\s*)- ([a-z0-9-]+)$/u, '$1- $2\n$1- $2'),
  (line) => line.replace(/: (\S+)$/u, ':   "$1"'),
  (line) => line.replace(/^([a-z]+):/u, 'zut_$1:'),
];

/** A plan as somebody wrote it, with comments, slips of the keyboard and perhaps a graver mistake. */
const anyDraft = fc
  .tuple(anyPlan, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), fc.option(fc.tuple(fc.nat(), fc.nat())))
  .map(([data, slips, harm]) => {
    const texts = textsOf(harm === null ? data : harmed(data, harm));
    const lines = Object.entries(texts).flatMap(([file, text]) => text.split('\n').map((line) => ({ file, line })));
    for (const [place, way] of slips) {
      const spot = lines[place % lines.length];
      const slip = SLIPS[way % SLIPS.length];
      if (spot && slip && !spot.file.endsWith('.md')) spot.line = slip(spot.line);
    }
    const drafts = Object.keys(texts).map((file) => {
      const own = lines.filter((one) => one.file === file).map(({ line }, rank) => commented(line, file, rank));
      return [file, own.join('\n')] as const;
    });
    return Object.fromEntries(drafts);
  });

function textsOf(data: Data): Texts {
  const files = Object.entries({ ...PLAN, ...filesOf(data) });
  return Object.fromEntries(files.filter((file): file is [string, string] => typeof file[1] === 'string'));
}

function harmed(data: Data, [kind, choice]: readonly [number, number]): Data {
  const mutators = Object.values(HARMFUL);
  const mutator = mutators[kind % mutators.length];
  const ways = Object.entries(data).flatMap(([file, value]) =>
    typeof value === 'string' ? [] : (mutator?.(file, value) ?? []),
  );
  const way = ways[choice % Math.max(1, ways.length)];
  return way === undefined ? data : { ...data, [way.file]: way.data };
}

function commented(line: string, file: string, rank: number): string {
  if (file.endsWith('.md') || rank % 3 !== 0) return line;
  return /^\s*(?:- )?[a-z_]+: [a-z0-9-]+$/u.test(line) ? `${line} # note ${String(rank)}` : line;
}

const commentsIn = (texts: Texts): readonly string[] =>
  Object.entries(texts).flatMap(([file, text]) => commentsOf(text).map((comment) => `${file} ${comment.text}`));

const errorsIn = (texts: Texts) => check({ ...filesOf({}), ...texts }).filter(({ severity }) => severity === 'error');

it('mending twice changes nothing, no comment is lost, no error comes, and what cannot be mended is not touched', async () => {
  let mendings = 0;
  await fc.assert(
    fc.asyncProperty(anyDraft, async (texts) => {
      const once = await mended(texts);
      mendings += once.changed.length;
      const twice = await mended(once.texts);
      expect(twice.changed).toEqual([]);
      expect(commentsIn(once.texts).toSorted()).toEqual(commentsIn(texts).toSorted());
      const files = once.changed.map((file) => (file.startsWith('communs/') ? file : `plan/${file}`));
      expect(once.errors.filter((error) => files.includes(error.split(' ')[1] ?? ''))).toEqual([]);
      const before = errorsIn(texts);
      expect(errorsIn(once.texts).length).toBeLessThanOrEqual(before.length);
      const stuck = before.filter(({ fix }) => fix === undefined).map(({ file }) => file);
      expect(files.filter((file) => stuck.includes(file))).toEqual([]);
    }),
    LIMITS,
  );
  expect(mendings).toBeGreaterThan(LIMITS.numRuns / 4);
});
