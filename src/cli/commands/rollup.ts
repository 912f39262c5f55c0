import { Option } from '@commander-js/extra-typings';
import { TEXT_WIDTH, wrap } from '../../report/wrap.ts';
import { FORMAT_NAMES, readTarget } from '../rollup/formats.ts';
import type { Subject, Vue } from '../rollup/subject.ts';
import { readPar, readVue, subjectNamed, SUBJECTS } from '../rollup/subjects.ts';
import type { Declare } from './command.ts';

const INDENT = '    ';

const indented = (text: string): string => wrap(text, TEXT_WIDTH - INDENT.length).replace(/^/gm, INDENT);

/** The groupings that a view has, and not its subject. */
function moreOf(vue: Vue, subject: Subject): string {
  const more = (vue.dimensions ?? []).filter((one) => !subject.dimensions.includes(one));
  return more.length === 0 ? '' : ` (aussi --par ${more.join(', ')})`;
}

const describe = (subject: Subject): string => {
  const { name, summary, dimensions, vues } = subject;
  return [
    `  ${name} : ${summary}`,
    ...(dimensions.length > 0 ? [indented(`--par ${dimensions.join(', ')}`)] : []),
    ...(vues.length > 1
      ? vues.map((vue) => indented(`--vue ${vue.name} : ${vue.summary}${moreOf(vue, subject)}`))
      : []),
  ].join('\n');
};

const AFTER = `
Un total a une valeur basse et une valeur haute quand le texte laisse un montant
ouvert.

Sujets :
${SUBJECTS.map(describe).join('\n')}

Exemples :
  pst rollup budget                               par axe, tous les plans du dossier
  pst rollup budget data/paris-13 --par annee
  pst rollup budget --par financeur,annee -f csv=financeurs.csv
  pst rollup budget --par poste --tous            tous les plans ensemble
  pst rollup indicateurs --vue attendues          les mesures qui manquent`;

export const declareRollup: Declare = (command, host, finish) => {
  command
    .description(
      'Additionne ce que disent les plans. Ne modifie aucun fichier ; une erreur dans un plan arrête le calcul.',
    )
    .argument('<sujet>', `ce qu’il faut additionner : ${SUBJECTS.map(({ name }) => name).join(', ')}`)
    .argument('[dossiers...]', 'dossiers des plans (par défaut : tous ceux du dossier courant)')
    .option('--par <regroupements>', 'un ou plusieurs regroupements, séparés par des virgules')
    .option('--vue <vue>', 'ce qui est montré du sujet')
    .option('--plan <identifiant>', 'un seul des plans lus')
    .option('--tous', 'additionner les plans ensemble au lieu de les distinguer')
    .addOption(
      new Option('-f, --format <format>', `${FORMAT_NAMES.join(', ')} ; « csv=budget.csv » écrit dans un fichier`)
        .argParser(readTarget)
        .default(readTarget('table'), 'table'),
    )
    .option('--no-cache', 'tout calculer de nouveau, sans rien reprendre de la dernière fois ni rien garder')
    .addHelpText('after', AFTER)
    .action(async (name, folders, { par, vue, format: target, ...options }) => {
      const subject = subjectNamed(name);
      const seen = readVue(subject, vue);
      const asked = { ...options, par: readPar(subject, seen, par), vue: seen, target };
      const { runRollup } = await import('../run/rollup.ts');
      finish(await runRollup(host, subject, folders, asked));
    });
};
