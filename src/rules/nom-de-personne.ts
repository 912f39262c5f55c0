import { passagesOf, placeIn } from './passages.ts';
import { personsIn } from './persons.ts';
import { defineRule } from './rule.ts';

export const nomDePersonne = defineRule({
  code: 'PST803',
  name: 'nom-de-personne',
  severity: 'warning',
  summary: 'Un texte publié nomme des fonctions, pas des personnes.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      // The author of a book is named.
      if (passage.kind === 'sources') continue;
      for (const { text: person, index } of personsIn(passage.text)) {
        yield {
          ...placeIn(passage, person, index),
          message: `Le nom d’une personne, \`${person}\`, serait publié`,
          help: 'Écrivez sa fonction ou son service : la personne peut changer, et n’a pas toujours donné son accord.',
        };
      }
    }
  },
});
