import type { Target } from '../model/meaning.ts';
import { fold } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';

type Names = ReadonlyMap<string, string>;

const made = new WeakMap<Plan, { readonly partenaire: Names; readonly territoire: Names }>();

/** The identifier of the body or territory that bears this name, acronym or alias: `eps` for « EPS », an alias of `eps-13`. */
export function nameOf(plan: Plan, target: Target, written: string): string | undefined {
  if (target !== 'partenaire' && target !== 'territoire') return undefined;
  const names = made.get(plan) ?? namesOf(plan);
  made.set(plan, names);
  return names[target].get(fold(written));
}

function namesOf({ partenaires, territoires }: Plan): { readonly partenaire: Names; readonly territoire: Names } {
  const partenaire = new Map<string, string>();
  for (const [id, { value }] of partenaires.entries) {
    const formerly = value.noms?.map(({ nom }) => nom) ?? [];
    for (const name of [value.sigle, ...(value.alias ?? []), value.nom, ...formerly]) add(partenaire, name, id);
  }
  const territoire = new Map<string, string>();
  for (const [id, { value }] of territoires.entries) {
    for (const name of [value.nom, ...(value.alias ?? []), value.code]) add(territoire, name, id);
  }
  return { partenaire, territoire };
}

function add(names: Map<string, string>, name: string | undefined, id: string): void {
  const folded = fold(name ?? '');
  if (folded !== '' && !names.has(folded)) names.set(folded, id);
}
