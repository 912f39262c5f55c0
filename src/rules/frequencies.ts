import { readSmall, SMALL_NUMBER } from './french-numbers.ts';

/** How many times a year, at least and at most. */
export interface Frequency {
  readonly min: number;
  readonly max: number;
}

const TIMES_A_YEAR = { an: 1, semestre: 2, trimestre: 4, mois: 12 } as const;

type Par = keyof typeof TIMES_A_YEAR;

const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:(au moins|au plus|jusqu['’]à|environ) )?(${SMALL_NUMBER})(?: (?:à|ou) (${SMALL_NUMBER}))? fois par (an|semestre|trimestre|mois)(?![\\p{L}])`,
  'iu',
);

/** The frequency of a recurrence or of a target; undefined where it gives no number. */
export function readFrequency(data: {
  readonly par: Par;
  readonly nombre?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): Frequency | undefined {
  const { par, nombre, min = nombre, max = nombre } = data;
  if (min === undefined && max === undefined) return undefined;
  const times = TIMES_A_YEAR[par];
  return { min: (min ?? 0) * times, max: (max ?? Infinity) * times };
}

/** The first frequency that a text tells: « deux à quatre fois par an ». */
export function frequencyIn(text: string): (Frequency & { readonly text: string }) | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [whole, about = '', first = '', second, par = ''] = match;
  const from = readSmall(first);
  const to = second === undefined ? from : readSmall(second);
  const times = TIMES_A_YEAR[par.toLowerCase() as Par];
  const word = about.toLowerCase();
  if (word === 'environ') return undefined;
  if (word === 'au moins') return { text: whole, min: from * times, max: Infinity };
  return { text: whole, min: word === '' ? from * times : 0, max: to * times };
}
