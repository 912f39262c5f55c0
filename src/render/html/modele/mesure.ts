import { GabaritFailure } from './refus.ts';

/**
 * What the templates of a plan may cost a page: a sign is 1, a turn of a loop or a template 50. A page of 500 fiches takes a tenth of it;
 * a loop in a loop in a loop, everything.
 */
const BUDGET = 300_000_000;
/** Templates in templates. Objectives nest, at most as deep as the data. */
const MAX_NESTED = 60;
/** Signs of one page. */
const MAX_PAGE = 60_000_000;

export const TOUR = 50;

/** What one page has cost so far. */
export interface Mesure {
  readonly spend: (units: number) => void;
  /** Does the work one template deeper. `nom`: of the template. */
  readonly within: <T>(nom: string, work: () => T) => T;
  readonly checkLength: (text: string) => string;
}

/** Throws a `GabaritFailure` once it is too much. */
export function newMesure(): Mesure {
  let left = BUDGET;
  const nested: string[] = [];
  const spend = (units: number): void => {
    left -= units;
    if (left < 0)
      throw tooMuch(nested.at(-1), 'n’en finit pas : ses boucles (each) se multiplient les unes les autres');
  };
  return {
    spend,
    within: (nom, work) => {
      spend(TOUR);
      nested.push(nom);
      if (nested.length > MAX_NESTED) throw tooMuch(nom, 's’appelle lui-même sans fin');
      const result = work();
      nested.pop();
      return result;
    },
    checkLength: (text) => {
      if (text.length > MAX_PAGE) throw tooMuch(nested.at(-1), 'écrit une page démesurée');
      spend(text.length);
      return text;
    },
  };
}

const tooMuch = (nom: string | undefined, why: string): GabaritFailure =>
  new GabaritFailure(`« modele/${nom ?? ''}.hbs » ${why}.\nRien n’a été construit : corrigez-le, ou retirez-le.`);
