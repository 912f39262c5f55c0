import type { Plan } from '../model/plan.ts';
import { figure } from './french.ts';
import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';
import { sentencesOf } from './sentences.ts';

/** A figure with the words that follow it in a text: « 3 100 familles monoparentales ». */
const FIGURE =
  /(?<![\p{L}\d.,/-])(\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,3}|\d{1,9}(?:,\d{1,2})?)[ \u00a0\u202f](\p{L}[^.,;:!?()«»\n]{0,60})/gu;

/** Another year or another place makes it another figure. */
const ELSEWHERE =
  /(?<!\d)(?:19|20)\d\d(?!\d)|ailleurs|arrondissement|chaque|département|france|francilien|métropol|moyenne|national|objectif|paris|prév|quartier|région|supplémentaire|ville|voisin/iu;

const ABOUT = /(?:environ|près de|plus de|moins de|quelque|jusqu['’]à) $/iu;

export const chiffreContredit = defineRule({
  code: 'PST707',
  name: 'chiffre-contredit',
  severity: 'warning',
  summary: 'Un chiffre écrit dans un texte est celui de chiffres.yaml.',
  *check(plan) {
    const known = countsOf(plan);
    if (known.size === 0) return;
    for (const passage of passagesOf(plan)) {
      if (!READ.has(passage.kind) || !/\d/u.test(passage.text)) continue;
      for (const { text, start } of sentencesOf(passage.text)) {
        if (ELSEWHERE.test(text)) continue;
        for (const { 1: written = '', 2: words = '', index } of matchesIn(text, FIGURE)) {
          const count = countNamed(known, words);
          if (count === undefined || !contradicts(valueOf(written), count.value)) continue;
          if (ABOUT.test(text.slice(Math.max(0, index - 12), index))) continue;
          yield {
            ...placeIn(passage, written, start + index),
            message: `Le texte dit ${written}, et chiffres.yaml ${figure(count.value)}, pour \`${count.libelle}\``,
            help: `Citez le chiffre, au lieu de le recopier : {{chiffre:${count.id}}}.`,
            related: [{ file: count.file, pointer: `${count.pointer}/valeur`, message: 'le chiffre' }],
          };
        }
      }
    }
  },
});

/** How far from the figure, in proportion, a number still speaks of it. */
const NEAR = 0.2;

/** Follow-up has figures of its own. */
const READ: ReadonlySet<string> = new Set(['axe', 'fiche', 'pst', 'texte']);

interface Count {
  readonly id: string;
  readonly file: string;
  readonly pointer: string;
  readonly libelle: string;
  readonly value: number;
}

/** By their wording, the figures that it names without doubt: two words at least, one figure, exact, compared with no other. */
function countsOf({ chiffres }: Plan): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count | undefined>();
  for (const [id, { file, pointer, value }] of chiffres.entries) {
    const { libelle, valeur, unite = '', approximation, compare } = value;
    const words = bare(libelle);
    const sure = approximation === undefined && compare === undefined && !/[%/€]/u.test(unite) && words.includes(' ');
    counts.set(words, sure && !counts.has(words) ? { id, file, pointer, libelle, value: valeur } : undefined);
  }
  return new Map([...counts].flatMap(([words, count]) => (count === undefined ? [] : [[words, count]])));
}

/** « familles monoparentales dans la commune » names « Familles monoparentales », unless the name goes on: « familles monoparentales isolées ». */
function countNamed(known: ReadonlyMap<string, Count>, words: string): Count | undefined {
  const all = bare(words).split(' ');
  for (let length = Math.min(all.length, 8); length > 1; length -= 1) {
    const count = known.get(all.slice(0, length).join(' '));
    if (count === undefined) continue;
    const next = all[length];
    return next === undefined ? count : undefined;
  }
  return undefined;
}

/** Lower case, no accent, no plural. */
function bare(words: string): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}-]+/gu) ?? []).map((word) => word.replace(/[sx]$/u, '')).join(' ');
}

const valueOf = (written: string): number => Number(written.replaceAll(/[ \u00a0\u202f]/gu, '').replace(',', '.'));

/**
 * A number that is far from the figure speaks of something else (20 of the 640 families take part), and a round one rounds it
 * (600). What is left is a copy that was mistyped, or that is out of date.
 */
function contradicts(written: number, value: number): boolean {
  if (written === value || Math.abs(written - value) > value * NEAR) return false;
  return ![10, 100, 1000, 10_000].some((unit) => {
    return written % unit === 0 && unit < value && Math.abs(written - value) < unit;
  });
}
