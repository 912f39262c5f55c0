import type { CommandDefinition } from './command.ts';

/** In the order of the help page. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'validate',
    summary: 'vérifier des plans, sans rien modifier',
    load: async () => (await import('./validate.ts')).declareValidate,
  },
  {
    name: 'fmt',
    summary: 'mettre en forme les fichiers d’un plan',
    load: async () => (await import('./fmt.ts')).declareFmt,
  },
  {
    name: 'build',
    summary: 'construire le document d’un plan, en HTML et en PDF',
    load: async () => (await import('./build.ts')).declareBuild,
  },
  {
    name: 'verify',
    summary: 'dire de quelle version vient un PDF, et en quoi il diffère d’ici',
    load: async () => (await import('./verify.ts')).declareVerify,
  },
  {
    name: 'extract',
    summary: 'reprendre dans un PDF les fichiers du plan',
    load: async () => (await import('./extract.ts')).declareExtract,
  },
  {
    name: 'status',
    summary: 'dire en un écran où en est un plan',
    load: async () => (await import('./status.ts')).declareStatus,
  },
  {
    name: 'record',
    summary: 'ajouter une mesure, une dépense, un statut ou une note au suivi',
    load: async () => (await import('./record.ts')).declareRecord,
  },
  {
    name: 'copil',
    summary: 'préparer un comité de pilotage, ou en donner les chiffres',
    load: async () => (await import('./copil.ts')).declareCopil,
  },
  {
    name: 'rollup',
    summary: 'additionner budget, indicateurs, avancement ou charge',
    load: async () => (await import('./rollup.ts')).declareRollup,
  },
  {
    name: 'diff',
    summary: 'dire ce qui change entre deux versions, et ce que cela entraîne',
    load: async () => (await import('./diff.ts')).declareDiff,
  },
  {
    name: 'log',
    summary: 'raconter les changements d’un plan ou d’une fiche',
    load: async () => (await import('./log.ts')).declareLog,
  },
  {
    name: 'blame',
    summary: 'dire qui a changé en dernier chaque partie d’une fiche',
    load: async () => (await import('./blame.ts')).declareBlame,
  },
  {
    name: 'avenant',
    summary: 'écrire l’avenant à signer depuis la version adoptée',
    load: async () => (await import('./avenant.ts')).declareAvenant,
  },
  {
    name: 'export',
    summary: 'écrire un plan en classeur, en CSV, en JSON, en agenda ou en jeu de données',
    load: async () => (await import('./export.ts')).declareExport,
  },
  {
    name: 'import',
    summary: 'reprendre ce qui a été changé dans un classeur',
    load: async () => (await import('./import.ts')).declareImport,
  },
  {
    name: 'git',
    summary: 'régler git pour les plans : fusions, différences, vérification',
    load: async () => (await import('./git.ts')).declareGit,
  },
  {
    name: 'merge',
    summary: 'fusionner trois versions d’un fichier (ce que git lance)',
    load: async () => (await import('./merge.ts')).declareMerge,
  },
  {
    name: 'plans',
    summary: 'lister les plans d’un dossier',
    load: async () => (await import('./plans.ts')).declarePlans,
  },
  {
    name: 'merge-reports',
    summary: 'réunir les rapports de plusieurs machines',
    load: async () => (await import('./merge-reports.ts')).declareMergeReports,
  },
  {
    name: 'ci',
    summary: 'écrire les recettes qui vérifient et publient sur la forge',
    load: async () => (await import('./ci.ts')).declareCi,
  },
  {
    name: 'explain',
    summary: 'expliquer un constat de « pst validate »',
    load: async () => (await import('./explain.ts')).declareExplain,
  },
  {
    name: 'help',
    summary: 'afficher l’aide de pst ou d’une de ses commandes',
    load: async () => (await import('./help.ts')).declareHelp,
  },
];
