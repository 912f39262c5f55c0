import { SHAPE_RULES } from '../schema/shape-rules.ts';
import { YAML_RULES } from '../yaml/causes/index.ts';
import { CLASHING_NAMES, REFUSED_FILE, REFUSED_NAME } from './refused-file.ts';
import type { RuleInfo } from './rule-info.ts';

export const UNREAD_FILE: RuleInfo = {
  code: 'PST021',
  name: 'fichier-non-lu',
  severity: 'warning',
  summary: 'Chaque fichier se trouve là où pst le cherche.',
};

export const NO_PLAN: RuleInfo = {
  code: 'PST022',
  name: 'plan-sans-pst',
  severity: 'error',
  summary: 'Le dossier d’un plan contient un fichier pst.yaml.',
};

export const NOT_FORMATTED: RuleInfo = {
  code: 'PST028',
  name: 'fichier-pas-mis-en-forme',
  severity: 'info',
  summary: 'Chaque fichier est écrit comme « pst fmt » l’écrit.',
};

export const TWICE_DESCRIBED: RuleInfo = {
  code: 'PST207',
  name: 'decrit-deux-fois',
  severity: 'error',
  summary: 'Un objet commun à plusieurs plans n’est pas décrit une seconde fois dans l’un d’eux.',
};

/** What reading the files of a plan can find, before any rule looks at the plan as a whole. */
export const FILE_RULES: readonly RuleInfo[] = [
  ...YAML_RULES,
  UNREAD_FILE,
  NO_PLAN,
  REFUSED_FILE,
  REFUSED_NAME,
  CLASHING_NAMES,
  NOT_FORMATTED,
  ...SHAPE_RULES,
  TWICE_DESCRIBED,
];
