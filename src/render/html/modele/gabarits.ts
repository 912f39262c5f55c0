import type { Template } from '../runtime.ts';
import { type Gabarit, readGabarit } from './gabarit.ts';
import type { Gabarits } from './contrat.ts';
import { failureOf } from './refus.ts';
import { rendererOf } from './rendu.ts';

export { MAX_GABARIT } from './gabarit.ts';

/**
 * The templates of a plan, accepted. `sources`: by the name of the one of ours that each stands for; `ours`: all of ours.
 * Throws a `GabaritFailure` that says where one is wrong.
 */
export function readGabarits(sources: ReadonlyMap<string, string>, ours: ReadonlyMap<string, string>): Gabarits {
  const names = new Set(ours.keys());
  const read = [...sources].map(([name, source]): readonly [string, Gabarit] => {
    const gabarit = readGabarit(source, names);
    if ('pourquoi' in gabarit) throw failureOf(name, gabarit);
    return [name, gabarit];
  });
  const gabarits = new Map(read);
  const forgotten = [...sources].flatMap(([name, source]) => forgottenIn(name, source, ours.get(name) ?? ''));
  return { among: (templates: ReadonlyMap<string, Template>) => rendererOf(templates, gabarits, forgotten) };
}

/** The identifiers that our template writes, and that of the plan does not. */
function forgottenIn(name: string, source: string, ours: string): readonly string[] {
  const left = idsIn(source);
  const absent = new Set<string>();
  for (const id of idsIn(ours)) {
    const at = left.indexOf(id);
    if (at === -1) absent.add(id);
    else left.splice(at, 1);
  }
  return absent.size === 0 ? [] : [`modele/${name}.hbs n’écrit pas chaque ${[...absent].join(', ')} du gabarit de pst`];
}

/** A template may write the same one at several places. */
const idsIn = (source: string): string[] => [...source.matchAll(/\sid="[^"]{1,80}"/gu)].map(([id]) => id.trim());
