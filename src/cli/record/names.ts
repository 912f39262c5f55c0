import { ficheCode } from '../../model/codes.ts';
import { createNearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import type { Fiche } from '../../model/types.ts';
import { list } from '../../report/french.ts';
import { misuse } from '../misuse.ts';

const MAX_SHOWN = 8;

/** The fiche of this code or identifier, in any case; undefined where none is. */
export function ficheNamed(plan: Plan, word: string): Fiche | undefined {
  const wanted = word.trim().toLowerCase();
  const known = plan.fiches.entries.get(wanted)?.value;
  if (known !== undefined) return known;
  const fiches = [...plan.fiches.entries.values()].map(({ value }) => value);
  return fiches.find((fiche) => ficheCode(plan, fiche).toLowerCase() === wanted);
}

/** Throws a misuse that proposes the nearest fiche, or lists them. */
export function unknownFiche(plans: readonly Plan[], word: string): never {
  const names = plans.flatMap((plan) =>
    [...plan.fiches.entries.values()].flatMap(({ value }) => [value.id, ficheCode(plan, value)]),
  );
  throw misuse(`Aucune fiche ne s’appelle « ${word} »${hint(word, names)}`);
}

/** What of a fiche has this identifier. Throws a misuse that proposes the nearest, or lists them. */
export function named<T extends { readonly id: string }>(items: readonly T[], word: string, what: string): T {
  const found = items.find(({ id }) => id === word.trim().toLowerCase());
  if (found !== undefined) return found;
  if (items.length === 0) throw misuse(`« ${word} » n’est pas ${what} de cette fiche, qui n’en a pas`);
  throw misuse(
    `« ${word} » n’est pas ${what} de cette fiche${hint(
      word,
      items.map(({ id }) => id),
    )}`,
  );
}

/** One of the words of a list. */
export function wordOf<T extends string>(words: readonly T[], word: string, what: string): T {
  const folded = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
  const found = words.find((one) => one === folded) ?? words.find((one) => createNearest([one])(folded) === one);
  if (found !== undefined && found.replace(/_/gu, '') === folded.normalize('NFD').replace(/[\p{M}_]/gu, ''))
    return found;
  throw misuse(`« ${word} » n’est pas ${what} : choisissez ${list(words, 'ou')}`);
}

function hint(word: string, names: readonly string[]): string {
  const near = createNearest(names)(word);
  if (near !== undefined) return `.\nVouliez-vous ${near} ?`;
  const shown = names.slice(0, MAX_SHOWN);
  return names.length === 0 ? '' : `.\nIl y a : ${shown.join(', ')}${names.length > shown.length ? '…' : ''}`;
}
