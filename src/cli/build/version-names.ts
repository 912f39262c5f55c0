import { libelleDate } from '../../document/dates.ts';
import type { Revision } from '../../git/index.ts';
import type { Provenance } from './provenance.ts';

const SHORT = 12;

const day = (date: string): string => libelleDate(date.slice(0, 'YYYY-MM-DD'.length));

/** What a user calls a version; a commit by the beginning of its name. */
export const shortName = ({ name, commit }: Pick<Revision, 'name' | 'commit'>): string =>
  commit.startsWith(name) ? commit.slice(0, SHORT) : name;

/** « v2023 (1a2b3c4d5e6f), 27 mars 2023 » */
export function revisionName({ name, commit, date }: Pick<Revision, 'name' | 'commit' | 'date'>): string {
  const short = commit.slice(0, SHORT);
  return `${commit.startsWith(name) ? short : `${name} (${short})`}, ${day(date)}`;
}

/** The version that is printed: a commit, or files that are none. */
export function headName({ commit, isClean, date }: Pick<Provenance, 'commit' | 'isClean' | 'date'>): string {
  const when = day(date.toISOString());
  return commit === undefined || !isClean
    ? `fichiers du ${when}, pas encore enregistrés`
    : `${commit.slice(0, SHORT)}, ${when}`;
}
