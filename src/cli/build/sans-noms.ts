import type { Plan } from '../../model/plan.ts';
import { count, typo } from '../../report/french.ts';
import { wholeNamesIn } from '../../rules/persons.ts';

/** What tells who, inside a body, in the lists of `ACTORS`. */
const LEFT_OUT: ReadonlySet<string> = new Set(['service', 'role', 'fonctions', 'qualite']);

const ACTORS: ReadonlySet<string> = new Set(['pilotes', 'partenaires', 'composition', 'participants']);

/** The role of a pilot is one of three words. */
const ROLES: ReadonlySet<unknown> = new Set(['chef_de_file', 'copilote', 'referent_elu']);

const INSTEAD = '[nom retiré]';

export interface SansNoms {
  readonly plan: Plan;
  /** Names replaced in the texts. */
  readonly names: number;
  /** Fields left out. */
  readonly fields: number;
}

/**
 * The plan without the names of persons. Its model has no place for one: bodies act, and participants are only counted. What
 * may still tell who somebody is goes: the post or department inside a body, the functions of the members of an instance, the
 * capacity of participants, and the names that texts give with their title. The authors of sources stay.
 */
export function sansNoms(plan: Plan): SansNoms {
  let names = 0;
  let fields = 0;

  const textOf = (text: string): string => {
    let [out, end] = ['', 0];
    for (const { text: person, index } of wholeNamesIn(text)) {
      out += text.slice(end, index) + INSTEAD;
      end = index + person.length;
      names += 1;
    }
    return out + text.slice(end);
  };

  const isLeftOut = (list: string | undefined, key: string, value: unknown): boolean =>
    list !== undefined && ACTORS.has(list) && LEFT_OUT.has(key) && !ROLES.has(value);

  /** `list`: the key of the list that holds the value. */
  const copyOf = (value: unknown, list?: string): unknown => {
    if (typeof value === 'string') return textOf(value);
    if (Array.isArray(value)) return value.map((item) => copyOf(item, list));
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyOf(item)]));
    if (typeof value !== 'object' || value === null || value instanceof Set) return value;
    const kept = Object.entries(value).filter(([key, item]) => {
      const out = isLeftOut(list, key, item);
      fields += out ? 1 : 0;
      return !out;
    });
    return Object.fromEntries(kept.map(([key, item]) => [key, copyOf(item, key)]));
  };

  const copy = copyOf(plan) as Plan; // of the same shape: only optional keys are left out
  return { plan: { ...copy, folder: plan.folder, sources: plan.sources }, names, fields };
}

/** What was done, and what it cannot do. */
export const sansNomsDit = ({ names, fields }: SansNoms): string =>
  typo(
    `Sans noms : ${count(names, 'nom retiré', 'noms retirés')} des textes, ${count(fields, 'précision laissée', 'précisions laissées')} de côté ` +
      `(service, rôle, fonctions, qualité). Un nom écrit sans « M. » ni « Mme » ne se reconnaît pas : relisez avant de diffuser.\n`,
  );
