import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** The items of the rubrics that are lists, in a fiche or one of its sub-actions. */
const ITEM =
  /^(?:\/sous_actions\/\d+)?\/(?:objectifs|moyens|partenaires|calendrier|indicateurs|budget|resultats_attendus)\/.*\/(?:texte|libelle)$/u;

const END = /[.!?](?=\s{1,3}\p{Lu}|$)/gu;
const BULLET = /(?:^|[\s;:])[•▪◦●]\s/gu;

const MIN_LENGTH = 120;
const MAX_SENTENCES = 2;

export const rubriqueEnParagraphe = defineRule({
  code: 'PST605',
  name: 'rubrique-en-paragraphe',
  severity: 'info',
  summary: 'Un élément d’une liste dit une chose, et non un paragraphe.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      const { kind, key, pointer, text } = passage;
      if (kind !== 'fiche' || text.length < MIN_LENGTH || !(key === 'texte' || key === 'libelle')) continue;
      if (!ITEM.test(pointer)) continue;
      const sentences = matchesIn(text, END).length;
      const bullets = matchesIn(text, BULLET).length;
      if (sentences <= MAX_SENTENCES && bullets < 2) continue;
      yield {
        ...placeIn(passage, text, 0),
        message:
          bullets >= 2 ? 'Cet élément de liste contient lui-même une liste' : 'Cet élément de liste est un paragraphe',
        help: 'Faites-en plusieurs éléments, chacun avec son identifiant ; ce qui explique va dans `description`.',
      };
    }
  },
});
