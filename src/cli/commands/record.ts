import { list } from '../../report/french.ts';
import { misuse } from '../misuse.ts';
import { KINDS, type RecordKind } from '../record/request.ts';
import type { Declare } from './command.ts';

const AFTER = `
Sans rien après « record », pst pose des questions.

  pst record mesure <fiche> <indicateur> <valeur>
  pst record depense <fiche> <ligne> <montant>
  pst record statut <fiche> <statut>
  pst record meteo <fiche> <météo>
  pst record phase <fiche> <étape> <état>
  pst record note <fiche> <texte>

La fiche se dit par son code (A1-FA2) ou par son identifiant. Sans --date, c’est
aujourd’hui. Le fichier de suivi est créé s’il n’existe pas ; ses commentaires
restent. Rien n’est écrit si le plan devenait faux.

Exemples :
  pst record mesure A1-FA2 reunions 3 --date 2024-06 --source "feuille d’émargement"
  pst record mesure A1-FA2 satisfaction 30/60
  pst record depense A1-FA2 convivialite 182,40 --date 2024-06-21
  pst record statut A1-FA2 en_cours --meteo risque --motif "Poste vacant."
  pst record phase A1-FA2 questionnaire fait --fin 2024-06

Codes de sortie :
  0  enregistré, ou rien à écrire
  1  le plan deviendrait faux, ou ne peut pas être lu
  2  la demande n’a pas été comprise, ou le fichier n’a pas pu être écrit`;

export const declareRecord: Declare = (command, host, finish) => {
  command
    .description('Ajoute au suivi d’une fiche une mesure, une dépense, un statut, une étape ou une note.')
    .argument('[quoi]', KINDS.join(', '))
    .argument('[fiche]', 'code ou identifiant de la fiche')
    .argument('[valeurs...]', 'ce qu’il faut enregistrer')
    .option('--date <date>', 'quand : 2024, 2024-06, 2024-06-12, 2024-T2, 12/06/2024 (mesure, dépense)')
    .option('--annee <année>', 'l’année du suivi (par défaut : celle de la date)')
    .option('--source <texte>', 'd’où vient la valeur (mesure)')
    .option('--preuve <adresse>', 'un document qui l’atteste (mesure)')
    .option('--ventilation <parts>', 'la valeur par catégorie : filles=12,garcons=9 (mesure)')
    .option('--estimee', 'la valeur est une estimation (mesure)')
    .option('--commentaire <texte>', 'une précision (mesure, dépense)')
    .option('--financeur <partenaire>', 'qui a payé (dépense)')
    .option('--meteo <météo>', 'bon, risque ou blocage (statut)')
    .option('--motif <texte>', 'pourquoi (météo, étape)')
    .option('--avancement <pourcent>', 'l’avancement estimé (statut)')
    .option('--debut <date>', 'quand l’étape a commencé (phase)')
    .option('--fin <date>', 'quand l’étape a fini (phase)')
    .option('--plan <plan>', 'identifiant ou dossier du plan, s’il y en a plusieurs')
    .option('--remplacer', 'remplacer la mesure de la même date')
    .option('--essai, --dry-run', 'montrer ce qui serait écrit, sans rien écrire')
    .addHelpText('after', AFTER)
    .action(async (what, fiche, words, { dryRun, ...options }) => {
      const begun = { kind: kindOf(what), fiche, words, options };
      const { runRecord } = await import('../run/record.ts');
      finish(await runRecord(host, begun, dryRun === true));
    });
};

function kindOf(word: string | undefined): RecordKind | undefined {
  if (word === undefined) return undefined;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const kind = KINDS.find((one) => one === plain);
  if (kind !== undefined) return kind;
  throw misuse(`« ${word} » ne s’enregistre pas : choisissez ${list(KINDS, 'ou')}`);
}
