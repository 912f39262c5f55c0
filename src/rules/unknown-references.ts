import type { Related } from '../model/finding.ts';
import { registersOf } from '../model/identifiers.ts';
import { createNearest } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';
import { type Reference, referencesOf } from '../model/references.ts';
import { nameOf } from './names.ts';

/** One identifier that nothing describes: one mistake, however often it is used. */
export interface UnknownReference {
  /** The first use is where the finding stands: in the data rather than in a text. */
  readonly uses: readonly [Reference, ...Reference[]];
  /** The identifier that was probably meant. */
  readonly near: string | undefined;
}

const MAX_RELATED = 9;

const known = new WeakMap<Plan, readonly UnknownReference[]>();

/** What several rules ask for is looked for once. */
export function unknownReferences(plan: Plan): readonly UnknownReference[] {
  const found = known.get(plan) ?? search(plan);
  known.set(plan, found);
  return found;
}

function search(plan: Plan): readonly UnknownReference[] {
  const registers = registersOf(plan);
  const proposals = new Map<object, (id: string) => string | undefined>();
  const unknown = new Map<string, Reference[]>();
  const nearest = ({ to, id, near }: Reference): string | undefined => {
    if (to === undefined) return undefined;
    const { ids } = registers(to, near);
    const propose = proposals.get(ids) ?? createNearest(ids.keys());
    proposals.set(ids, propose);
    return nameOf(plan, to, id) ?? propose(id);
  };
  for (const written of referencesOf(plan, (use) => !isKnown(ofTable(use, registers), registers))) {
    const reference = ofTable(written, registers);
    const key = groupOf(reference);
    const uses = unknown.get(key);
    if (uses === undefined) unknown.set(key, [reference]);
    else uses.push(reference);
  }
  const groups = [...unknown.values()].map(dataFirst).flatMap(([first, ...others]) => {
    return first === undefined ? [] : [{ uses: [first, ...others] as const, near: nearest(first) }];
  });
  const doubtful = new Set(groups.map(({ uses }) => uses[0].near.tableau?.value.id));
  // A figure that is missing from a table whose row or column is misspelt is the consequence of that.
  return groups.filter(({ uses: [{ to, id }] }) => to !== 'cellule' || !doubtful.has(id.split('.')[0]));
}

function dataFirst(uses: readonly Reference[]): readonly Reference[] {
  return uses.toSorted((a, b) => Number(a.citation !== undefined) - Number(b.citation !== undefined));
}

type Use = Pick<Reference, 'to' | 'id' | 'near'>;

function isKnown({ to, id, near }: Use, registers: ReturnType<typeof registersOf>): boolean {
  if (to === undefined) return false;
  const { ids, complete } = registers(to, near);
  return !complete || ids.has(id);
}

/** A figure of a table that does not exist is one more use of the name of the table. */
function ofTable<R extends Use>(reference: R, registers: ReturnType<typeof registersOf>): R {
  if (reference.to !== 'cellule') return reference;
  const [table = ''] = reference.id.split('.');
  const tableau: R = { ...reference, to: 'tableau', id: table };
  return isKnown(tableau, registers) ? reference : tableau;
}

/** What is local is another identifier in each fiche and each table; a citation of nothing, in each text. */
function groupOf({ to, id, near, file, citation }: Reference): string {
  const scope = near.fiche ?? near.tableau;
  const local = to === 'etape' || to === 'indicateur' || to === 'ligne' || to === 'colonne';
  if (to === undefined) return JSON.stringify([file, citation]);
  return JSON.stringify(local ? [to, id, scope?.file, scope?.pointer] : [to, id]);
}

/** The other places of the same mistake. */
export function otherUses([, ...others]: UnknownReference['uses']): readonly Related[] {
  return others.slice(0, MAX_RELATED).map(({ file, pointer, at, range }) => ({
    file,
    pointer,
    ...(at !== undefined && { at }),
    ...(range !== undefined && { range }),
    message: 'aussi ici',
  }));
}
