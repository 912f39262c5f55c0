import { readDate, yearOf } from '../model/dates.ts';
import { pointer } from '../model/pointer.ts';
import type { Convention, DateEcrite } from '../model/types.ts';
import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** A short name says nothing by itself: « Convention et plan 2019-2022 ». */
const MIN_NAME = 12;

export const conventionContredite = defineRule({
  code: 'PST309',
  name: 'convention-contredite',
  severity: 'warning',
  summary: 'Les années d’une convention sont les mêmes partout.',
  *check(plan) {
    for (const [index, convention] of (plan.pst.value.cadre?.conventions ?? []).entries()) {
      const place = { file: plan.pst.file, pointer: pointer('cadre', 'conventions', index) };
      for (const passage of passagesOf(plan)) {
        for (const { years, start } of yearsBeside(convention, passage.text)) {
          if (!contradicts(convention, years)) continue;
          yield {
            ...placeIn(passage, years, start),
            message: `« ${years} » ne sont pas les années de la convention \`${convention.id}\``,
            help: 'Corrigez l’un ou l’autre ; si la source se contredit, acceptez-le dans exceptions.yaml, avec sa raison.',
            related: [{ ...place, message: 'ses dates dans le cadre' }],
          };
        }
      }
    }
  },
});

/** The pairs of years that follow the name of the convention in its sentence, or its acronym at once. */
function* yearsBeside({ nom, sigle }: Convention, text: string): Iterable<{ years: string; start: number }> {
  if (!/\d{4}\s?[-–/]/u.test(text)) return;
  const names = [
    ...(nom.length < MIN_NAME ? [] : [`${escape(nom)}[^\\d.;:«»\\n]{0,60}?`]),
    ...(sigle === undefined ? [] : [`${escape(sigle)}[\\s(]{0,3}`]),
  ];
  if (names.length === 0) return;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?<years>\\d{4}\\s?[-–/]\\s?\\d{4})(?!\\d)`,
    'giu',
  );
  for (const match of matchesIn(text, pattern)) {
    const years = match.groups?.['years'] ?? '';
    yield { years, start: match.index + match[0].length - years.length };
  }
}

/** The convention before, or the one after, shares neither its beginning nor its end. */
function contradicts({ debut, fin, prolongation }: Convention, years: string): boolean {
  const [first = 0, last = 0] = years.split(/\D+/u).map(Number);
  const starts = yearsOf([debut]);
  const ends = yearsOf([fin, prolongation]);
  if (starts.length === 0 || ends.length === 0) return false;
  return starts.includes(first) !== ends.includes(last);
}

const yearsOf = (dates: readonly (DateEcrite | undefined)[]): readonly number[] =>
  dates.flatMap((date) => {
    const days = date === undefined ? undefined : readDate(date);
    return days === undefined ? [] : [yearOf(days.fin)];
  });

const escape = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
