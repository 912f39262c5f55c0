import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** « M. le Maire » is a function; « rue de Madame Curie » is a place. */
const PERSON =
  /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle)[ \u00a0\u202f](?!(?:Le|La|Les)[ \u00a0])\p{Lu}[\p{L}’-]{1,40}/gu;

/** Finds, at a tenth of the cost, that most texts name nobody. */
const TITLE = /M(?:M?\.|me|lle|onsieur|ad(?:ame|emoiselle))/;

const PLACE =
  /(?:rue|place|avenue|boulevard|square|jardin|école|collège|lycée|hôpital|salle|espace|centre)[\p{L} \u00a0’]{0,20}$/iu;

export const nomDePersonne = defineRule({
  code: 'PST803',
  name: 'nom-de-personne',
  severity: 'warning',
  summary: 'Un texte publié nomme des fonctions, pas des personnes.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      // The author of a book is named.
      if (passage.kind === 'sources' || !TITLE.test(passage.text)) continue;
      for (const { 0: person, index } of matchesIn(passage.text, PERSON)) {
        if (PLACE.test(passage.text.slice(Math.max(0, index - 40), index))) continue;
        yield {
          ...placeIn(passage, person, index),
          message: `Le nom d’une personne, \`${person}\`, serait publié`,
          help: 'Écrivez sa fonction ou son service : la personne peut changer, et n’a pas toujours donné son accord.',
        };
      }
    }
  },
});
