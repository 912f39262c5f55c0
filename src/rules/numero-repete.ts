import type { Entry } from '../model/plan.ts';
import { defineRule, type Found } from './rule.ts';

export const numeroRepete = defineRule({
  code: 'PST203',
  name: 'numero-repete',
  severity: 'error',
  summary: 'Deux fiches d’un axe, ou deux axes de même niveau, n’ont pas le même numéro.',
  *check({ axes, fiches }) {
    // An axe that lost its parent to another mistake is not among the widest.
    const whole = [...axes.entries.values()].filter(({ partial }) => partial !== true);
    yield* repeated(whole, (axe) => axe.parent ?? '', 'un autre axe');
    yield* repeated(fiches.entries.values(), (fiche) => fiche.axe, 'une autre fiche de cet axe');
  },
});

function* repeated<T extends { readonly numero: number }>(
  entries: Iterable<Entry<T>>,
  groupOf: (value: T) => string,
  other: string,
): Iterable<Found> {
  const taken = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const { file, value } = entry;
    const key = `${groupOf(value)}/${String(value.numero)}`;
    const first = taken.get(key);
    if (first === undefined) taken.set(key, entry);
    else {
      yield {
        file,
        pointer: '/numero',
        message: `Le numéro ${String(value.numero)} est déjà celui d’${other}`,
        help: 'Donnez à l’un des deux le premier numéro libre.',
        related: [{ file: first.file, pointer: '/numero', message: 'déjà utilisé ici' }],
      };
    }
  }
}
