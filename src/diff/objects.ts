import { axesInOrder, fichesInOrder } from '../model/codes.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Role } from '../model/plan-files.ts';
import type { Json } from './items.ts';

/** Something of a plan that has a name of its own: a fiche, a partner, a figure, the follow-up of a fiche in a year. */
export interface PlanObject {
  readonly kind: Role['kind'] | 'tableau' | 'theme';
  /** Unique among those of its kind, and the same in every version of the plan. */
  readonly id: string;
  readonly file: string;
  readonly value: Json;
}

type ObjectKind = PlanObject['kind'];

/** Every object of the plan, in the order in which a reader meets them. */
export function objectsOf(plan: Plan): readonly PlanObject[] {
  const { pst, axes, fiches } = plan;
  const ordered = <T extends { readonly id: string }>(kind: ObjectKind, values: readonly T[], from: Entries<T>) =>
    values.flatMap(({ id }) => objectOf(kind, id, from.get(id)) ?? []);
  return [
    ...each('pst', [['pst', pst]]),
    ...each('texte', plan.textes.entries).map(withoutPlace),
    ...ordered('axe', axesInOrder(plan), axes.entries),
    ...ordered('fiche', fichesInOrder(plan), fiches.entries),
    ...each(
      'suivi',
      plan.suivis.map((entry) => [`${String(entry.value.annee)}/${entry.value.fiche}`, entry]),
    ),
    ...each(
      'copil',
      plan.copils.map((entry) => [entry.value.id, entry]),
    ),
    ...each('partenaires', plan.partenaires.entries),
    ...each('territoires', plan.territoires.entries),
    ...themes(plan),
    ...each('chiffres', plan.chiffres.entries),
    ...each(
      'tableau',
      plan.tableaux.map((entry) => [entry.value.id, entry]),
    ),
    ...each('sources', plan.sources.entries),
    ...sigles(plan),
    ...each('thematiques', plan.thematiques.entries),
    ...each(
      'exceptions',
      plan.exceptions.map((entry) => [`${entry.value.regle} ${entry.value.objet}`, entry]),
    ),
  ];
}

type Entries<T> = ReadonlyMap<string, Entry<T>>;

function each(kind: ObjectKind, entries: Iterable<readonly [string, Entry<unknown>]>): readonly PlanObject[] {
  return Array.from(entries, ([id, entry]) => objectOf(kind, id, entry)).flatMap((object) => object ?? []);
}

function objectOf(kind: ObjectKind, id: string, entry: Entry<unknown> | undefined): PlanObject | undefined {
  // What was read from YAML holds nothing else.
  return entry && { kind, id, file: entry.file, value: entry.value as Json };
}

/** Where the Markdown begins in its file is no part of what it says. */
function withoutPlace(texte: PlanObject): PlanObject {
  const kept = Object.entries(texte.value ?? {}).filter(([key]) => key !== 'offset');
  return { ...texte, value: Object.fromEntries(kept) };
}

const fileOf = ({ folder }: Plan, name: string): string => (folder === '.' ? name : `${folder}/${name}`);

function themes(plan: Plan): readonly PlanObject[] {
  if (plan.themes.length === 0) return [];
  const file = fileOf(plan, 'chiffres.yaml');
  const value = { themes: plan.themes.map(({ id, titre }) => ({ id, titre })) };
  return [{ kind: 'theme', id: 'themes', file, value }];
}

function sigles(plan: Plan): readonly PlanObject[] {
  const file = fileOf(plan, 'sigles.yaml');
  return [...plan.sigles].map(([id, value]) => ({ kind: 'sigles', id, file, value }));
}
