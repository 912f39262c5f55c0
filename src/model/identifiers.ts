import { cellsOf } from './chiffre-cells.ts';
import type { Target } from './meaning.ts';
import type { Directory, Entry, Plan } from './plan.ts';
import type { Fiche, Tableau } from './types.ts';

/** The identifiers of one sort. */
export interface Register {
  /** A map or a set. */
  readonly ids: { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> };
  /** Whether an identifier that is not among them is surely unknown. */
  readonly complete: boolean;
}

/** Where an identifier that only means something nearby is looked for. */
export interface Surroundings {
  readonly fiche?: Entry<Fiche> | undefined;
  readonly tableau?: Entry<Tableau> | undefined;
}

type Identified = readonly { readonly id: string }[] | undefined;

const UNKNOWN: Register = { ids: new Set(), complete: false };

/** Gives the identifiers of each sort that a plan knows; each register is made when it is first asked for. */
export function registersOf(plan: Plan): (target: Target, near: Surroundings) => Register {
  const made = new Map<unknown, Map<Target, Register>>();
  return (target, near) => {
    // What is the same for all is remembered with the plan, what is local with the fiche or the table.
    const scope = target === 'colonne' ? near.tableau : target in LOCAL ? near.fiche : plan;
    const registers = made.get(scope) ?? new Map<Target, Register>();
    made.set(scope, registers);
    const known = registers.get(target);
    if (known !== undefined) return known;
    const register = registerOf(plan, target, near);
    registers.set(target, register);
    return register;
  };
}

/** Whether the identifier exists, or may exist in what could not be read. */
export function mayExist({ entries, unread, complete }: Directory<unknown>, id: string): boolean {
  return !complete || entries.has(id) || unread?.has(id) === true;
}

const LOCAL = { etape: 'calendrier', indicateur: 'indicateurs', ligne: 'budget' } as const;

function registerOf(plan: Plan, target: Target, { fiche, tableau }: Surroundings): Register {
  switch (target) {
    case 'axe':
      return fromDirectory(plan.axes);
    case 'cellule':
      return cells(plan);
    case 'chiffre':
      return fromDirectory(plan.chiffres);
    case 'fiche':
      return fromDirectory(plan.fiches);
    case 'partenaire':
      return fromDirectory(plan.partenaires);
    case 'source':
      return fromDirectory(plan.sources);
    case 'territoire':
      return fromDirectory(plan.territoires);
    case 'texte':
      return fromDirectory(plan.textes);
    case 'thematique':
      return fromDirectory(plan.thematiques);
    case 'public':
      return fromList(plan.pst.value.publics, plan.pst.partial !== true);
    case 'tableau':
      return fromList(
        plan.tableaux.map(({ value }) => value),
        plan.chiffres.complete,
      );
    case 'theme':
      return fromList(plan.themes, plan.chiffres.complete);
    case 'colonne':
      return tableau === undefined ? UNKNOWN : fromList(tableau.value.colonnes, tableau.partial !== true);
    case 'etape':
    case 'indicateur':
    case 'ligne':
      return fiche === undefined ? UNKNOWN : fromFiche(fiche, LOCAL[target]);
  }
}

function fromDirectory(directory: Directory<unknown>): Register {
  const { entries, unread, complete } = directory;
  const ids = unread === undefined || unread.size === 0 ? entries : new Set([...entries.keys(), ...unread]);
  return { ids, complete };
}

function cells(plan: Plan): Register {
  const whole = plan.chiffres.complete && plan.tableaux.every(({ partial }) => partial !== true);
  return { ids: cellsOf(plan), complete: whole };
}

function fromList(list: Identified, complete: boolean): Register {
  return { ids: new Set(list?.map(({ id }) => id)), complete };
}

/** Sub-actions share the identifiers of their fiche: the follow-up of a fiche speaks of both. */
function fromFiche({ value, partial }: Entry<Fiche>, key: 'calendrier' | 'indicateurs' | 'budget'): Register {
  const lists: readonly Identified[] = [value[key], ...(value.sous_actions ?? []).map((action) => action[key])];
  return fromList(
    lists.flatMap((list) => list ?? []),
    partial !== true,
  );
}
