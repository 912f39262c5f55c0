import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** Bounded, so that a long word costs no more than it is long. */
const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;

/** The letter box of a service, not of a person. */
const SHARED = /^(?:accueil|contact|courrier|info|infos|information|mairie|secretariat)@/iu;

export const adresseElectronique = defineRule({
  code: 'PST801',
  name: 'adresse-electronique',
  severity: 'warning',
  summary: 'Un texte publié ne contient pas l’adresse électronique d’une personne.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      if (!passage.text.includes('@')) continue;
      for (const { 0: address, index } of matchesIn(passage.text, ADDRESS)) {
        if (SHARED.test(address)) continue;
        yield {
          ...placeIn(passage, address, index),
          message: `L’adresse électronique \`${address}\` serait publiée`,
          help: 'Nommez plutôt le service ou la fonction, ou l’adresse commune du service (contact@…).',
        };
      }
    }
  },
});
