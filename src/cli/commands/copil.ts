import { readDay } from '../day.ts';
import { readYear } from '../year.ts';
import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst copil preparer                        l’ordre du jour du prochain copil
  pst copil preparer -o ordre-du-jour.md    le même, dans un nouveau fichier
  pst copil bilan                           les chiffres du dernier copil tenu
  pst copil bilan --annee 2024              ceux de tous les copils de 2024`;

export const declareCopil: Declare = (command, host, finish) => {
  command
    .description(
      'Prépare un comité de pilotage, ou en donne les chiffres, à partir de ce que disent les fichiers du plan.',
    )
    .usage('<preparer|bilan> [options]')
    .helpCommand(false)
    .addHelpText('after', AFTER);
  command
    .command('preparer')
    .description(
      'Écrit un ordre du jour en Markdown : décisions à suivre, retards, argent, échéances, points proposés.',
    )
    .argument('[plan]', 'dossier du plan (par défaut : celui du dossier courant)')
    .option('--date <jour>', 'le jour du copil, comme 2025-03-27 (par défaut : aujourd’hui)', readDay)
    .option('-o, --sortie <fichier>', 'écrire dans un nouveau fichier')
    .action(async (plan, options) => {
      const { runAgenda } = await import('../run/copil.ts');
      finish(await runAgenda(host, plan, options));
    });
  command
    .command('bilan')
    .description(
      'Écrit les chiffres d’un copil tenu en Markdown : participants, décisions, fiches examinées, avancement.',
    )
    .argument('[plan]', 'dossier du plan (par défaut : celui du dossier courant)')
    .option('--copil <identifiant>', 'le copil (par défaut : le dernier tenu)')
    .option('--annee <année>', 'tous les copils tenus une année', readYear)
    .option('-o, --sortie <fichier>', 'écrire dans un nouveau fichier')
    .action(async (plan, options) => {
      const { runMinutes } = await import('../run/copil.ts');
      finish(await runMinutes(host, plan, options));
    });
};
