import { nearest } from '../model/nearest.ts';
import { defineRule } from './rule.ts';
import { TARGETS } from './targets.ts';
import { otherUses, unknownReferences } from './unknown-references.ts';

const FORMS = 'Un texte peut citer {{fiche:…}}, {{partenaire:…}} et {{chiffre:…}}, sans espace.';

export const renvoiInconnu = defineRule({
  code: 'PST204',
  name: 'renvoi-inconnu',
  severity: 'error',
  summary: 'Un renvoi {{…}} dans un texte mène à une fiche, un partenaire ou un chiffre qui existe.',
  *check(plan) {
    for (const { uses, near } of unknownReferences(plan)) {
      const [{ to, id, citation, near: _, ...place }] = uses;
      if (citation === undefined) continue;
      const related = otherUses(uses);
      if (to === undefined) yield { ...place, ...malformed(citation), excerpt: citation, related };
      else {
        const question = near === undefined ? '' : ` : vouliez-vous \`${mended(citation, id, near)}\` ?`;
        const message = `Renvoi \`${citation}\` sans objet${question}`;
        yield { ...place, message, help: TARGETS[to].remedy, excerpt: citation, related };
      }
    }
  },
});

function mended(citation: string, id: string, near: string): string {
  const start = citation.indexOf(':') + 1;
  return citation.slice(0, start) + citation.slice(start).replace(id, near);
}

function malformed(citation: string): { readonly message: string; readonly help: string } {
  const [kind = '', id = ''] = citation.slice(2, -2).split(':');
  const meant = nearest(kind, ['fiche', 'partenaire', 'chiffre']);
  const question = meant === undefined ? '' : ` : vouliez-vous \`{{${meant}:${id.trim()}}}\` ?`;
  return { message: `Renvoi \`${citation}\` incompréhensible${question}`, help: FORMS };
}
