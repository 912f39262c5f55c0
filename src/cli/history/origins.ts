import { compareValues, type Edit, type Json, type PlanDiff } from '../../diff/index.ts';
import type { Commit } from '../../git/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { Step } from './steps.ts';

/** A part of a fiche, and what it comes from. */
export interface Origin {
  readonly path: readonly string[];
  /** The last commit that changed it, « non enregistré » where the working folder did, undefined beyond what the repository has. */
  readonly from: Commit | 'non_enregistre' | undefined;
}

/** Where each part of a fiche comes from. `steps`: the history, from the newest. `fiche`: as it is in the working folder. */
export async function originsOf(
  steps: AsyncIterable<Step>,
  { id, value }: { readonly id: string; readonly value: Json },
  parts: readonly (readonly string[])[],
): Promise<readonly Origin[]> {
  const origins = new Map<string, Origin['from']>();
  const left = (): readonly (readonly string[])[] => parts.filter((path) => !origins.has(JSON.stringify(path)));
  const settle = (touched: (path: readonly string[]) => boolean, from: Origin['from']): void => {
    for (const path of left()) if (touched(path)) origins.set(JSON.stringify(path), from);
  };
  let [name, isNewest] = [id, true];
  for await (const { commit, before, after, diff } of steps) {
    if (isNewest) {
      const edits = compareValues(valueOf(after, name) ?? null, value);
      settle((path) => isTouched(edits, path), 'non_enregistre');
      isNewest = false;
    }
    if (before === undefined) settle(() => true, commit);
    const change = changeOf(diff, name);
    if (change !== undefined) {
      settle((path) => change.before === undefined || isTouched(change.edits, path), commit);
      name = change.before?.id ?? name;
    }
    if (left().length === 0) break;
  }
  return parts.map((path) => ({ path, from: origins.get(JSON.stringify(path)) }));
}

const changeOf = (diff: PlanDiff | undefined, id: string): PlanDiff['objects'][number] | undefined =>
  diff?.objects.find((one) => one.kind === 'fiche' && one.id === id && one.after !== undefined);

// What was read from YAML holds nothing else.
const valueOf = (plan: Plan | undefined, id: string): Json | undefined =>
  plan?.fiches.entries.get(id)?.value as Json | undefined;

/** Whether an edit changed the part, something in it, or what holds it. */
const isTouched = (edits: readonly Edit[], part: readonly string[]): boolean =>
  edits.some(({ path }) => path.every((step, at) => at >= part.length || step === part[at]));
