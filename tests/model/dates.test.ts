import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsIn, readDate, readYears, yearOf } from '../../src/model/dates.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

const year = fc.integer({ min: 1900, max: 2100 });
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('a date as people write it', () => {
  it.each<[number | string, string, string, string]>([
    [2023, '2023-01-01', '2023-12-31', 'annee'],
    ['2023', '2023-01-01', '2023-12-31', 'annee'],
    ['2023-S1', '2023-01-01', '2023-06-30', 'semestre'],
    ['2023-S2', '2023-07-01', '2023-12-31', 'semestre'],
    ['2023-T1', '2023-01-01', '2023-03-31', 'trimestre'],
    ['2023-T4', '2023-10-01', '2023-12-31', 'trimestre'],
    ['2023-02', '2023-02-01', '2023-02-28', 'mois'],
    ['2024-02', '2024-02-01', '2024-02-29', 'mois'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'jour'],
    ['2023-2024', '2023-09-01', '2024-08-31', 'annee_scolaire'],
  ])('%s goes from %s to %s (%s)', (written, debut, fin, precision) => {
    expect(readDate(written)).toEqual({ debut, fin, precision });
  });

  it.each(['2023-02-29', '2023-00', '2023-13', '2023-04-31', '2023-01-00', '2023-2023', '2023-2025', '2024-2023'])(
    '%s does not exist',
    (written) => {
      expect(readDate(written)).toBeUndefined();
    },
  );

  it.each(['', 'x', '2023-S3', '2023-T5', '23', '2023-9', '2023-09-15T00:00', ' 2023', '2023\n'])(
    '« %s » is none',
    (written) => {
      expect(readDate(written)).toBeUndefined();
    },
  );

  it('is the day itself for every day of the calendar', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(readDate(isoDay(date))).toEqual({ debut: isoDay(date), fin: isoDay(date), precision: 'jour' });
      }),
    );
  });

  it('begins and ends on days that exist, in that order', () => {
    const suffix = fc.oneof(
      fc.constantFrom('', '-S1', '-S2', '-T1', '-T2', '-T3', '-T4'),
      fc.integer({ min: 1, max: 12 }).map((month) => `-${two(month)}`),
    );
    fc.assert(
      fc.property(year, suffix, (y, end) => {
        const { debut, fin } = readDate(`${String(y)}${end}`)!;
        expect(isoDay(new Date(debut))).toBe(debut);
        expect(isoDay(new Date(fin))).toBe(fin);
        expect(debut < fin).toBe(true);
        expect([yearOf(debut), yearOf(fin)]).toEqual([y, y]);
      }),
    );
  });

  it('cuts the year into semesters, quarters and months that follow one another', () => {
    fc.assert(
      fc.property(year, (y) => {
        const quarters = [1, 2, 3, 4].map((n) => readDate(`${String(y)}-T${String(n)}`)!);
        const months = Array.from({ length: 12 }, (_, i) => readDate(`${String(y)}-${two(i + 1)}`)!);
        for (const parts of [quarters, months]) {
          expect(parts.map(({ debut }) => debut).toSorted()).toEqual(parts.map(({ debut }) => debut));
          for (const [i, part] of parts.entries()) {
            const next = parts[i + 1]?.debut ?? `${String(y + 1)}-01-01`;
            expect(isoDay(new Date(Date.parse(part.fin) + 86_400_000))).toBe(next);
          }
        }
      }),
    );
  });
});

describe('months and years', () => {
  it.each([
    ['2023-01-01', '2023-12-31', 12],
    ['2023-09-01', '2024-08-31', 12],
    ['2023-05-31', '2023-06-01', 2],
    ['2023-05-01', '2023-05-01', 1],
  ])('from %s to %s, %i months are touched', (debut, fin, months) => {
    expect(monthsIn(debut, fin)).toBe(months);
  });

  it.each<[readonly number[] | string, readonly number[]]>([
    [
      [2024, 2023],
      [2023, 2024],
    ],
    ['2023..2027', [2023, 2024, 2025, 2026, 2027]],
    ['2023..2023', [2023]],
    ['2027..2023', []],
    [[], []],
  ])('the years of %j are %j', (written, years) => {
    expect(readYears(written)).toEqual(years);
  });

  it('an interval has as many years as it says', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 50 }), (first, more) => {
        const years = readYears(`${String(first)}..${String(first + more)}`);
        expect([years[0], years.at(-1), years.length]).toEqual([first, first + more, more + 1]);
      }),
    );
  });
});
