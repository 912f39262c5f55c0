import type { Finding } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import { registersOf } from '../model/identifiers.ts';
import { surelyMeant } from '../model/nearest.ts';
import { pathInPlan } from '../model/plan-files.ts';
import type { Plan } from '../model/plan.ts';
import type { UnknownReference } from './unknown-references.ts';

/** The findings, without the fixes that would write an identifier of nothing, or of what could not be read. */
export function withSureNames(plan: Plan | undefined, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ fix }) => fix?.some(namesSomething))) return findings;
  const registers = plan && registersOf(plan);
  const isSure = (change: Fix): boolean => {
    if (change.kind !== 'set' || change.names === undefined) return true;
    const register = registers?.(change.names, {});
    return register?.complete === true && register.ids.has(String(change.value)) && isOwn(plan, change.file);
  };
  return findings.map((finding) => {
    const { fix, ...rest } = finding;
    return fix === undefined || fix.every(isSure) ? finding : rest;
  });
}

const namesSomething = (change: Fix): boolean => change.kind === 'set' && change.names !== undefined;

/** What several plans share may mean something else in another of them. */
function isOwn(plan: Plan | undefined, file: string): boolean {
  return plan !== undefined && !pathInPlan(plan.folder, file).startsWith('communs/');
}

/** Writes the identifier that is meant wherever it is misspelt; undefined where that is not sure, or where it stands in a text. */
export function fixOfUnknown(plan: Plan, { uses, near }: UnknownReference): readonly Fix[] | undefined {
  const [{ to, id, near: surroundings }] = uses;
  if (to === undefined || near === undefined || uses.some(({ alone, file }) => alone !== true || !isOwn(plan, file))) {
    return undefined;
  }
  if (surelyMeant(id, registersOf(plan)(to, surroundings).ids.keys()) !== near) return undefined;
  return uses.map(({ file, pointer, at }) =>
    at === 'key' ? { kind: 'rename', file, pointer, key: near } : { kind: 'set', file, pointer, value: near },
  );
}
