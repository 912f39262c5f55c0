import { type Budget, type BudgetLine, sum, type Total } from '../rollup/budget.ts';

/** A total on each side, in cents. */
export interface Shift {
  readonly before: Total;
  readonly after: Total;
}

/** A line of the budget that does not cost the same. */
export interface LineShift extends Shift {
  readonly fiche: string;
  readonly sousAction: string | undefined;
  readonly ligne: string;
  readonly libelle: string;
  /** The years in which it costs something on either side. */
  readonly years: readonly number[];
}

/** What the changes cost. The shifts of the lines add up to that of each fiche, of each axe and of the plan. */
export interface BudgetShift {
  readonly total: Shift;
  /** Only those that do not cost the same; an axe is that of the fiche, as it stands on each side. */
  readonly axes: ReadonlyMap<string, Shift>;
  readonly fiches: ReadonlyMap<string, Shift>;
  readonly lines: readonly LineShift[];
}

const NOTHING: Total = { low: 0, high: 0 };

/** `nameNow`: the identifier that a fiche of `before` has in `after`. */
export function budgetShift(before: Budget, after: Budget, nameNow: (fiche: string) => string): BudgetShift {
  const shifts = { before: paid(before), after: paid(after) };
  const moved = (key: (line: BudgetLine) => string, now = key): ReadonlyMap<string, Shift> =>
    shiftsBy(shifts, now, key);
  const lineKey = (line: BudgetLine, fiche: string): string =>
    JSON.stringify([fiche, line.tags.sousAction ?? null, line.ligne.id]);
  const lines = moved(
    (line) => lineKey(line, line.fiche),
    (line) => lineKey(line, nameNow(line.fiche)),
  );
  return {
    total: { before: sum(shifts.before), after: sum(shifts.after) },
    axes: moved(({ tags }) => tags.axe),
    fiches: moved(
      ({ fiche }) => fiche,
      ({ fiche }) => nameNow(fiche),
    ),
    lines: [...lines].map(([key, shift]) => {
      const mine = [
        ...shifts.after.filter((line) => lineKey(line, line.fiche) === key),
        ...shifts.before.filter((line) => lineKey(line, nameNow(line.fiche)) === key),
      ];
      return { ...named(key), ...shift, libelle: mine[0]?.ligne.libelle ?? '', years: yearsOf(mine) };
    }),
  };
}

/** In-kind contributions are paid by nobody and stay out of every total. */
const paid = ({ lines }: Budget): readonly BudgetLine[] => lines.filter(({ ligne }) => !ligne.valorisation);

function named(key: string): Pick<LineShift, 'fiche' | 'sousAction' | 'ligne'> {
  const [fiche = '', sousAction, ligne = ''] = JSON.parse(key) as readonly [string?, (string | null)?, string?]; // made above
  return { fiche, sousAction: sousAction ?? undefined, ligne };
}

const yearsOf = (lines: readonly BudgetLine[]): readonly number[] =>
  [...new Set(lines.flatMap(({ years }) => years))].sort((a, b) => a - b);

type Sides = Readonly<Record<'before' | 'after', readonly BudgetLine[]>>;
type Key = (line: BudgetLine) => string;

function shiftsBy(sides: Sides, keyBefore: Key, keyAfter: Key): ReadonlyMap<string, Shift> {
  const before = totalsBy(sides.before, keyBefore);
  const after = totalsBy(sides.after, keyAfter);
  const keys = new Set([...before.keys(), ...after.keys()]);
  const all = Array.from(keys, (key): [string, Shift] => [
    key,
    { before: before.get(key) ?? NOTHING, after: after.get(key) ?? NOTHING },
  ]);
  return new Map(all.filter(([, shift]) => isShift(shift)));
}

function totalsBy(lines: readonly BudgetLine[], keyOf: Key): ReadonlyMap<string, Total> {
  const totals = new Map<string, { low: number; high: number }>();
  for (const line of lines) {
    const key = keyOf(line);
    const total = totals.get(key) ?? { low: 0, high: 0 };
    total.low += line.low;
    total.high += line.high;
    totals.set(key, total);
  }
  return totals;
}

const isShift = ({ before, after }: Shift): boolean => before.low !== after.low || before.high !== after.high;
