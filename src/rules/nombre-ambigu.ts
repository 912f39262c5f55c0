import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** « 12.400 habitants »: French reads a decimal point or a thousands mark, and nobody knows which. Only before what is counted in whole. */
const AMBIGUOUS =
  /(?<![\p{L}\d.,/-])(?<!\d[ \u00a0\u202f])\d{1,3}(?:\.\d{3}|,\d{3})(?=[ \u00a0\u202f](?:€|euros?|habitants?|personnes?|familles?|ménages?|élèves?|enfants?|jeunes|logements?|allocataires?)(?![\p{L}]))/gu;

/** A letter for a digit: « 2O23 », « 1O0 ». */
const LETTER = /(?<![\p{L}\p{N}_-])(?:\d{1,4}[Ol]\d{1,4}|\d{2,4}O)(?![\p{L}\p{N}_-])/gu;

export const nombreAmbigu = defineRule({
  code: 'PST706',
  name: 'nombre-ambigu',
  severity: 'warning',
  summary: 'Un nombre ne se lit que d’une façon.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      if (!/\d/u.test(passage.text)) continue;
      for (const { 0: number, index } of matchesIn(passage.text, AMBIGUOUS)) {
        yield {
          ...placeIn(passage, number, index),
          message: `\`${number}\` peut se lire de deux façons : en milliers, ou avec trois décimales`,
          help: `Séparez les milliers par une espace : ${number.replaceAll(/[.,]/gu, '\u202f')}.`,
        };
      }
      for (const { 0: number, index } of matchesIn(passage.text, LETTER)) {
        yield {
          ...placeIn(passage, number, index),
          message: `\`${number}\` contient une lettre à la place d’un chiffre`,
          help: 'Remplacez la lettre par le chiffre : 0 pour O, 1 pour l.',
        };
      }
    }
  },
});
