import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Indicateur } from '../model/types.ts';
import { indicateursById } from './indicateurs-by-id.ts';
import { defineRule } from './rule.ts';

/** What is told of fewer people may tell who they are: the threshold that public statistics use. */
const THRESHOLD = 11;

const PEOPLE =
  /(?:^|[^\p{L}])(?:adulte|allocataire|bénéficiaire|bénévole|collégien|élève|enfant|famille|femme|foyer|habitant|homme|jeune|locataire|lycéen|ménage|mineur|parent|participant|père|mère|personne|senior|stagiaire|usager)s?(?![\p{L}])/iu;

export const petitEffectif = defineRule({
  code: 'PST804',
  name: 'petit-effectif',
  severity: 'info',
  summary: 'Le détail d’une mesure ne compte pas moins de onze personnes par catégorie.',
  *check(plan) {
    for (const { file, value } of plan.suivis) {
      const indicateurs = indicateursOfFiche(plan, value.fiche);
      for (const [index, { indicateur, ventilation }] of (value.mesures ?? []).entries()) {
        if (ventilation === undefined || !countsPeople(indicateurs.get(indicateur))) continue;
        const small = Object.entries(ventilation).find(([, number]) => number > 0 && number < THRESHOLD);
        if (small === undefined) continue;
        yield {
          file,
          pointer: pointer('mesures', index, 'ventilation', small[0]),
          message: `Le détail de la mesure ne compte que ${String(small[1])} pour \`${small[0]}\``,
          help: `Sous ${String(THRESHOLD)} personnes, on peut les reconnaître : regroupez les catégories, ou ne donnez que le total.`,
        };
      }
    }
  },
});

function indicateursOfFiche({ fiches }: Plan, id: string): ReadonlyMap<string, Indicateur> {
  const fiche = fiches.entries.get(id);
  return fiche === undefined ? new Map<string, Indicateur>() : indicateursById(fiche.value);
}

function countsPeople(indicateur: Indicateur | undefined): boolean {
  if (indicateur?.nature !== 'nombre') return false;
  return PEOPLE.test(indicateur.unite ?? indicateur.libelle);
}
