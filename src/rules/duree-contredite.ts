import type { Plan } from '../model/plan.ts';
import type { Duree } from '../model/types.ts';
import { count } from './french.ts';
import { readSmall, SMALL_NUMBER } from './french-numbers.ts';
import { matchesIn } from './matches.ts';
import { passagesOf, type Passage, placeIn } from './passages.ts';
import { defineRule, type Found } from './rule.ts';

/** « 5 ans », « sur deux ans » at the head of what is announced. */
const ANNOUNCED = new RegExp(
  `(?<![\\p{L}\\d])(${SMALL_NUMBER})[ \\u00a0\\u202f](ans?|années?|mois)(?![\\p{L}])`,
  'giu',
);

/** « l’action dure deux ans », « l’expérimentation se déroulera sur 18 mois ». */
const TOLD = new RegExp(
  `(?:l['’](?:action|expérimentation)|le projet|le dispositif) (?:dure|durera|se déroule sur|se déroulera sur|est prévue? sur|est menée? sur|est menée? pendant) (${SMALL_NUMBER})[ \\u00a0\\u202f](ans?|années?|mois)(?![\\p{L}])`,
  'giu',
);

const PROSE: ReadonlySet<string> = new Set(['description', 'commentaires', 'accroche', 'enjeu']);

export const dureeContredite = defineRule({
  code: 'PST708',
  name: 'duree-contredite',
  severity: 'warning',
  summary: 'La durée que dit un texte est celle de la fiche.',
  *check(plan) {
    const durations = durationsOf(plan);
    for (const passage of passagesOf(plan)) {
      const months = durations.get(passage.file);
      const pattern = months === undefined ? undefined : patternFor(passage);
      if (months === undefined || pattern === undefined) continue;
      for (const { 0: whole, 1: number = '', 2: unit = '', index } of matchesIn(passage.text, pattern)) {
        const told = readSmall(number) * (unit.startsWith('m') ? 1 : 12);
        if (told !== months) yield contradiction(passage, whole, index, months);
      }
    }
  },
});

/** In months, by file. Both `annees` and `mois` say it: then they add up to nothing sure. */
function durationsOf({ fiches }: Plan): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { file, value } of fiches.entries.values()) {
    const months = monthsOf(value.duree);
    if (months !== undefined) found.set(file, months);
  }
  return found;
}

function monthsOf(duree: Duree | undefined): number | undefined {
  if (duree?.annees !== undefined) return duree.mois === undefined ? duree.annees * 12 : undefined;
  return duree?.mois;
}

/** Elsewhere a duration may be that of anything: a diagnosis, a training, an age. */
function patternFor({ pointer, key }: Passage): RegExp | undefined {
  if (pointer === '/duree/texte') return ANNOUNCED;
  return PROSE.has(key) && pointer === `/${key}` ? TOLD : undefined;
}

function contradiction(passage: Passage, whole: string, index: number, months: number): Found {
  const said = months % 12 === 0 ? count(months / 12, 'an') : `${String(months)} mois`;
  return {
    ...placeIn(passage, whole, index),
    message: `Le texte dit \`${whole}\`, et la durée de la fiche est de ${said}`,
    help: 'Corrigez l’un des deux.',
    related: [{ file: passage.file, pointer: '/duree', at: 'key', message: 'la durée de la fiche' }],
  };
}
