import type { YamlRule } from '../cause.ts';
import { tabIndent, anchorOrAlias, tag, directive, syntax, mergeKey } from './construct.ts';
import { duplicateKey, forbiddenCharacter, alteredNumber, forbiddenKey, cutByHash } from './content.ts';
import {
  notUtf8,
  empty,
  tooLarge,
  tooDeep,
  tooManyItems,
  severalDocuments,
  rootNotMap,
  oldMacLines,
  unclosedFrontMatter,
  mergeConflict,
} from './file.ts';

/** Every cause, in the order of its code: what the catalogue of rules lists and explains. A code is never given to another cause. */
export const YAML_RULES: readonly YamlRule[] = [
  notUtf8,
  empty,
  tooLarge,
  tooDeep,
  tooManyItems,
  severalDocuments,
  duplicateKey,
  tabIndent,
  anchorOrAlias,
  tag,
  directive,
  forbiddenCharacter,
  syntax,
  alteredNumber,
  forbiddenKey,
  mergeKey,
  cutByHash,
  rootNotMap,
  oldMacLines,
  unclosedFrontMatter,
  mergeConflict,
];
