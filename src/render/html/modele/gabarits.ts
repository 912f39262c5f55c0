import type { Template } from '../runtime.ts';
import { type Gabarit, readGabarit } from './gabarit.ts';
import type { Gabarits } from './index.ts';
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
  const written = idsIn(source);
  const absent = [...idsIn(ours)].filter((id) => !written.has(id));
  return absent.length === 0 ? [] : [`modele/${name}.hbs n’a pas ${absent.join(', ')}`];
}

const idsIn = (source: string): ReadonlySet<string> =>
  new Set([...source.matchAll(/\sid="[^"]{1,80}"/gu)].map(([id]) => id.trim()));
