import { pointer } from '../model/pointer.ts';
import { defineRule } from './rule.ts';

export const piloteEtPartenaire = defineRule({
  code: 'PST211',
  name: 'pilote-et-partenaire',
  severity: 'warning',
  summary: 'Un organisme est pilote ou partenaire d’une fiche, pas les deux.',
  *check({ fiches }) {
    for (const { file, value } of fiches.entries.values()) {
      const { pilotes = [], partenaires = [] } = value;
      for (const [index, { partenaire, service }] of partenaires.entries()) {
        // One service may lead and another one take part.
        const rank = pilotes.findIndex((pilote) => pilote.partenaire === partenaire && pilote.service === service);
        if (partenaire === undefined || rank === -1) continue;
        yield {
          file,
          pointer: pointer('partenaires', index, 'partenaire'),
          message: `\`${partenaire}\` est à la fois pilote et partenaire de la fiche`,
          help: 'Gardez-le à une seule place ; si deux services sont en jeu, nommez-les avec `service`.',
          related: [{ file, pointer: pointer('pilotes', rank, 'partenaire'), message: 'pilote ici' }],
        };
      }
    }
  },
});
