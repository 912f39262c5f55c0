import { pointer } from '../model/pointer.ts';
import type { Directory, Entry, Plan } from '../model/plan.ts';
import type { Fiche, Phase } from '../model/types.ts';
import { cyclesIn } from './cycles.ts';
import { defineRule, type Found } from './rule.ts';

export const dependanceCirculaire = defineRule({
  code: 'PST205',
  name: 'dependance-circulaire',
  severity: 'error',
  summary: 'Rien ne dépend de soi-même, fût-ce à travers d’autres.',
  *check(plan) {
    yield* ofParents(plan);
    yield* ofFiches(plan.fiches);
    for (const { file, value } of plan.fiches.entries.values()) yield* ofCalendars(file, value);
  },
});

/** Where each node depends on another: what the finding points to. */
type Edges = ReadonlyMap<string, readonly { readonly to: string; readonly file: string; readonly pointer: string }[]>;

function* ofParents({ axes, territoires, partenaires }: Plan): Iterable<Found> {
  yield* circles(
    parents(axes, 'parent', ({ parent }) => parent),
    'Ces axes se contiennent en cercle',
  );
  yield* circles(
    parents(territoires, 'parent', ({ parent }) => parent),
    'Ces territoires se contiennent en cercle',
  );
  yield* circles(
    parents(partenaires, 'rattachement', ({ rattachement }) => rattachement),
    'Ces organismes sont rattachés en cercle',
  );
}

function parents<T>({ entries }: Directory<T>, key: string, parentOf: (value: T) => string | undefined): Edges {
  const edges = [...entries].flatMap(([id, entry]: readonly [string, Entry<T>]) => {
    const to = parentOf(entry.value);
    return to === undefined
      ? []
      : [[id, [{ to, file: entry.file, pointer: `${entry.pointer}${pointer(key)}` }]] as const];
  });
  return new Map(edges);
}

function ofFiches({ entries }: Directory<Fiche>): Iterable<Found> {
  const edges: Edges = new Map(
    [...entries].map(([id, { file, value }]) => [
      id,
      (value.liens ?? []).flatMap(({ fiche: to, type }, index) =>
        type === 'depend_de' ? [{ to, file, pointer: pointer('liens', index, 'fiche') }] : [],
      ),
    ]),
  );
  return circles(edges, 'Ces fiches dépendent les unes des autres en cercle');
}

function* ofCalendars(file: string, { calendrier, sous_actions }: Fiche): Iterable<Found> {
  yield* ofCalendar(file, '/calendrier', calendrier);
  for (const [index, action] of (sous_actions ?? []).entries()) {
    yield* ofCalendar(file, pointer('sous_actions', index, 'calendrier'), action.calendrier);
  }
}

function ofCalendar(file: string, base: string, phases: readonly Phase[] = []): Iterable<Found> {
  const edges: Edges = new Map(
    phases.map(({ id, depend_de = [] }, index) => [
      id,
      depend_de.map((to, rank) => ({ to, file, pointer: `${base}${pointer(index, 'depend_de', rank)}` })),
    ]),
  );
  return circles(edges, 'Ces étapes dépendent les unes des autres en cercle');
}

function circles(edges: Edges, message: string): readonly Found[] {
  const graph = new Map([...edges].map(([id, targets]) => [id, targets.map(({ to }) => to)]));
  return cyclesIn(graph).flatMap((cycle) => {
    const first = cycle[0] ?? '';
    const edge = edges.get(cycle.at(-1) ?? '')?.find(({ to }) => to === first);
    if (edge === undefined) return [];
    const { file, pointer: place } = edge;
    const trail = [...cycle, first].map((id) => `\`${id}\``).join(' → ');
    return [{ file, pointer: place, message: `${message} : ${trail}`, help: 'Supprimez l’un de ces liens.' }];
  });
}
