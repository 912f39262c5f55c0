import { pointer } from '../model/pointer.ts';
import { indicateursOf } from './activities.ts';
import { defineRule } from './rule.ts';

/** What is made or handed out, at the head of the wording: « Livret d’accueil », « Nombre de flyers distribués ». */
const DELIVERABLE =
  /^(?:nombre d(?:e |['’]))?(?:(?:le|la|les|un|une|des) |l['’])?(?:affiche|affichette|annuaire|brochure|cartographie|compte rendu|dépliant|document|fascicule|flyer|livrable|livret|plaquette|prospectus)s?(?![\p{L}-])/iu;

export const livrableEnResultat = defineRule({
  code: 'PST502',
  name: 'livrable-en-resultat',
  severity: 'warning',
  summary: 'Un document ou un objet produit n’est pas un résultat.',
  *check(plan) {
    for (const { file, base, indicateurs } of indicateursOf(plan)) {
      for (const [index, { type, libelle }] of indicateurs.entries()) {
        if ((type !== 'resultat' && type !== 'impact') || !DELIVERABLE.test(libelle)) continue;
        yield {
          file,
          pointer: `${base}${pointer(index, 'type')}`,
          message: `L’indicateur compte ce qui est produit, et son type est \`${type}\``,
          help: 'Écrivez `type: livrable` (le document existe) ou `realisation` (il est distribué) ; un résultat dit ce qui change pour le public.',
          related: [{ file, pointer: `${base}${pointer(index, 'libelle')}`, message: 'ce que l’indicateur mesure' }],
        };
      }
    }
  },
});
