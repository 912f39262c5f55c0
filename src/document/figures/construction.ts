import { readDate } from '../../model/dates.ts';
import type { Etape } from '../../model/types.ts';
import type { FigureView, Repere } from '../types.ts';
import { compte } from '../typography.ts';
import { figure, LIGNES_MAX } from './figure.ts';

const DAY = 86_400_000;
const MOIS = ['janv.', 'avr.', 'juil.', 'oct.'] as const;
/** Of quarters: a longer frieze is marked by years. */
const TRIMESTRES_MAX = 10;

interface Dated {
  readonly libelle: string;
  readonly quand: string;
  readonly debut: number;
  readonly fin: number;
}

/** Days since 1970, end excluded; undefined when the step has no date. */
function daysOf(etape: Etape): { debut: number; fin: number } | undefined {
  const start = etape.periode === undefined ? undefined : readDate(etape.periode);
  const end = etape.fin === undefined ? start : readDate(etape.fin);
  if (start === undefined || end === undefined) return undefined;
  const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;
  return { debut: day(start.debut), fin: Math.max(day(end.fin), day(start.fin)) + 1 };
}

/** First day of a quarter, quarters being counted from the year 0. */
const quarterStart = (quarter: number): number => Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1) / DAY;

function quarterOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** Whole quarters, or whole years, around what is dated. */
function scaleOf(dated: readonly Dated[]): {
  readonly at: (day: number) => number;
  readonly reperes: readonly Repere[];
} {
  const [first, last] = [
    quarterOf(Math.min(...dated.map(({ debut }) => debut))),
    quarterOf(Math.max(...dated.map(({ fin }) => fin)) - 1),
  ];
  const byYear = last - first >= TRIMESTRES_MAX;
  const [from, to] = byYear ? [first - (first % 4), last - (last % 4) + 4] : [first, last + 1];
  const [start, end] = [quarterStart(from), quarterStart(to)];
  const at = (day: number): number => (day - start) / (end - start);
  const quarters = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (quarter) => !byYear || quarter % 4 === 0,
  );
  const label = (quarter: number, i: number): string => {
    const year = String(Math.floor(quarter / 4));
    if (byYear) return year;
    return quarter % 4 === 0 || i === 0 ? `${MOIS[quarter % 4] ?? ''} ${year}` : (MOIS[quarter % 4] ?? '');
  };
  return {
    at,
    reperes: quarters.map((quarter, i) => ({ position: at(quarterStart(quarter)), texte: label(quarter, i) })),
  };
}

/**
 * When the plan was made, step by step. `etapes` are those of the plan, `views` their words, in the same order. Undefined where
 * fewer than two steps are dated, or too many: the list beside says it all.
 */
export function figureConstruction(
  etapes: readonly Etape[],
  views: readonly { readonly libelle: string; readonly quand: string }[],
): FigureView | undefined {
  const dated = etapes.flatMap((etape, i): readonly Dated[] => {
    const [days, view] = [daysOf(etape), views[i]];
    return days === undefined || view === undefined ? [] : [{ libelle: view.libelle, quand: view.quand, ...days }];
  });
  if (dated.length < 2 || dated.length > LIGNES_MAX) return undefined;
  const { at, reperes } = scaleOf(dated);
  const without = etapes.length - dated.length;
  return figure({
    id: 'figure-construction',
    titre: 'La construction du plan, mois par mois',
    description: `Une ligne par étape datée, de « ${dated[0]?.libelle ?? ''} » (${dated[0]?.quand ?? ''}) à « ${dated.at(-1)?.libelle ?? ''} » (${dated.at(-1)?.quand ?? ''}).`,
    dessins: [
      {
        type: 'frise',
        titre: undefined,
        reperes,
        // The dates are in the list beside.
        lignes: dated.map(({ libelle, debut, fin }) => ({
          libelle,
          texte: '',
          axe: undefined,
          segments: [{ debut: at(debut), fin: at(fin), ouvert: false }],
        })),
      },
    ],
    notes:
      without === 0
        ? []
        : [`${compte(without, 'étape')} sans date n’y ${without < 2 ? 'est' : 'sont'} pas : voir la liste.`],
    tableau: {
      colonnes: ['Étape', 'Quand'],
      lignes: dated.map(({ libelle, quand }) => ({ nom: libelle, cellules: [quand] })),
    },
    ditAilleurs: true,
  });
}
