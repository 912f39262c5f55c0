import { Option } from '@commander-js/extra-typings';
import { DIMENSIONS, type Dimension } from '../../rollup/budget/dimensions.ts';
import { misuse } from '../misuse.ts';
import { ROLLUP_FORMATS } from '../rollup/formats.ts';
import type { Declare } from './command.ts';

const AFTER = `
Un total a une valeur basse et une valeur haute quand le texte laisse un montant
ouvert.
Regroupements : ${DIMENSIONS.slice(0, 6).join(', ')},
${DIMENSIONS.slice(6).join(', ')}.

Exemples :
  pst rollup budget                               par axe, tous les plans du dossier
  pst rollup budget data/paris-13 --par annee
  pst rollup budget --par financeur,annee -f csv > financeurs.csv
  pst rollup budget --par poste --tous            tous les plans ensemble`;

const isDimension = (name: string): name is Dimension => DIMENSIONS.some((known) => known === name);

function readDimensions(written: string): readonly Dimension[] {
  const names = written.split(',').map((name) => name.trim());
  return names.map((name) => {
    if (isDimension(name)) return name;
    throw misuse(`« ${name} » n’est pas un regroupement : choisissez parmi ${DIMENSIONS.join(', ')}`);
  });
}

export const declareRollup: Declare = (command, host, finish) => {
  command
    .description(
      'Additionne ce que disent les plans. Ne modifie aucun fichier ; une erreur dans un plan arrête le calcul.',
    )
    .argument('<sujet>', 'ce qu’il faut additionner : budget')
    .argument('[dossiers...]', 'dossiers des plans (par défaut : tous ceux du dossier courant)')
    .addOption(
      new Option('--par <regroupements>', 'un ou plusieurs regroupements, séparés par des virgules')
        .argParser(readDimensions)
        .default(['axe'] as readonly Dimension[], '"axe"'),
    )
    .option('--tous', 'additionner les plans ensemble au lieu de les distinguer')
    .addOption(
      new Option('-f, --format <format>', 'format du résultat').choices(ROLLUP_FORMATS).default(ROLLUP_FORMATS[0]),
    )
    .addHelpText('after', AFTER)
    .action(async (subject, folders, options) => {
      if (subject !== 'budget') throw misuse(`« ${subject} » ne s’additionne pas : écrivez « pst rollup budget »`);
      const { runRollup } = await import('../run/rollup.ts');
      finish(await runRollup(host, folders, options));
    });
};
