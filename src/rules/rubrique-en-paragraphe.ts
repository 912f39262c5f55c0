import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** The items of the rubrics that are lists, in a fiche or one of its sub-actions. */
const ITEM =
  /^(?:\/sous_actions\/\d+)?\/(?:objectifs|moyens|partenaires|calendrier|indicateurs|budget|resultats_attendus)\/.*\/(?:texte|libelle)$/u;

const MIN_LENGTH = 120;
const MAX_SENTENCES = 2;

export const rubriqueEnParagraphe = defineRule({
  code: 'PST605',
  name: 'rubrique-en-paragraphe',
  severity: 'info',
  summary: 'Un élément d’une liste dit une chose, et non un paragraphe.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      const { kind, pointer, text } = passage;
      if (kind !== 'fiche' || text.length < MIN_LENGTH || !ITEM.test(pointer)) continue;
      const sentences = text.match(/[.!?](?=\s{1,3}\p{Lu}|$)/gu)?.length ?? 0;
      const bullets = text.match(/(?:^|[\s;:])[•▪◦●]\s/gu)?.length ?? 0;
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
