import { Option } from '@commander-js/extra-typings';
import { readDay } from '../day.ts';
import { misuse } from '../misuse.ts';
import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst status                      tous les plans du dossier
  pst status data/paris-13        un seul plan
  pst status --mois 12            ce qui arrive dans l’année
  pst status --date 2025-03-27    comme ce jour-là, avec les suivis connus alors`;

/** Ten years: beyond it a plan is over. */
const MOST_MONTHS = 120;

function readMonths(written: string): number {
  const months = /^\d{1,3}$/.test(written) ? Number(written) : NaN;
  if (months <= MOST_MONTHS) return months;
  throw misuse(`« ${written} » n’est pas un nombre de mois : écrivez un nombre entier, de 0 à ${String(MOST_MONTHS)}`);
}

export const declareStatus: Declare = (command, host, finish) => {
  command
    .description(
      'Dit en un écran où en est chaque plan : ce qui est réalisé, en retard, à venir, et ce qui manque. Ne modifie aucun fichier.',
    )
    .argument('[dossiers...]', 'dossiers des plans (par défaut : tous ceux du dossier courant)')
    .addOption(new Option('--mois <nombre>', 'mois à venir à regarder').argParser(readMonths).default(3))
    .addOption(new Option('--date <jour>', 'le jour considéré (par défaut : aujourd’hui)').argParser(readDay))
    .addOption(new Option('-f, --format <format>', 'format du résultat').choices(['texte', 'json']).default('texte'))
    .addHelpText('after', AFTER)
    .action(async (folders, options) => {
      const { runStatus } = await import('../run/status.ts');
      finish(await runStatus(host, folders, options));
    });
};
