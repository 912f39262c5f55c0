import { nearest } from '../nearest.ts';
import type { RawError } from '../validator.ts';
import { code, label, list, quote, sentences, type Wording } from './words.ts';

const MAX_SHOWN = 12;

/** PST104: « « en cours » n’est pas dans la liste de `statut` : vouliez-vous `en_cours` ? » */
export function wordChoice({ instancePath, keyword, params, data }: RawError): Wording {
  const allowed = (keyword === 'const' ? [params['allowedValue']] : [params['allowedValues']].flat()).map(String);
  const value = shown(data);
  const [only] = allowed;
  if (allowed.length === 1 && only !== undefined) {
    return {
      message: `${label(instancePath)} ne peut valoir que ${code(only)}, et non ${value}`,
      help: sentences(`Écrivez ${only}, sans guillemets, ou supprimez la clé`),
    };
  }
  const near = typeof data === 'string' ? nearest(data, allowed) : undefined;
  const question = near === undefined ? '' : ` : vouliez-vous ${code(near)} ?`;
  return {
    message: `${value} n’est pas une valeur de ${label(instancePath)}${question}`,
    help: allowed.length > MAX_SHOWN ? undefined : sentences(`Valeurs possibles : ${list(allowed.map(code), 'ou')}`),
  };
}

function shown(data: unknown): string {
  if (typeof data === 'string') return quote(data);
  if (Array.isArray(data)) return 'une liste';
  if (typeof data === 'object' && data !== null) return 'un groupe de clés';
  return code(String(data));
}
