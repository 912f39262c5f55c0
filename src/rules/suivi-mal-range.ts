import { mayExist } from '../model/identifiers.ts';
import { defineRule } from './rule.ts';

export const suiviMalRange = defineRule({
  code: 'PST024',
  name: 'suivi-mal-range',
  severity: 'error',
  summary: 'Un suivi se trouve dans le dossier de son année et porte le nom de sa fiche.',
  *check({ suivis, fiches }) {
    for (const { file, value } of suivis) {
      const [year = '', name = ''] = file.split('/').slice(-2);
      if (year !== String(value.annee)) {
        const message = `Le suivi est celui de ${String(value.annee)}, et le dossier celui de \`${year}\``;
        yield {
          file,
          pointer: '/annee',
          message,
          help: `Corrigez l’année, ou déplacez le fichier dans suivi/${String(value.annee)}/.`,
        };
      }
      // A fiche that does not exist is another mistake.
      if (name !== `${value.fiche}.yaml` && mayExist(fiches, value.fiche)) {
        const message = `Le suivi est celui de la fiche \`${value.fiche}\`, et le fichier s’appelle \`${name}\``;
        yield {
          file,
          pointer: '/fiche',
          message,
          help: `Corrigez la fiche, ou renommez le fichier en ${value.fiche}.yaml.`,
        };
      }
    }
  },
});
