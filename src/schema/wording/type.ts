import type { RawError } from '../validator.ts';
import { expected, of } from './nouns.ts';
import { code, example, label, quote, sentences, type Wording } from './words.ts';

/** PST103: « `montant` : le texte « 300 € » au lieu d’un montant en euros ». */
export function wordType({ instancePath, params, parentSchema, data }: RawError): Wording {
  const types = [params['type']].flat().map(String);
  const noun = expected(parentSchema, types);
  if (data === null) {
    return { message: `${start(instancePath)} est vide`, help: sentences(`Écrivez ${noun}, ou supprimez la clé`) };
  }
  return {
    message: `${label(instancePath)} : ${written(data)} au lieu ${of(noun)}`,
    help: sentences(advice(data, types), example(parentSchema)),
  };
}

function start(pointer: string): string {
  const name = label(pointer);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function written(data: unknown): string {
  if (typeof data === 'string') return `le texte ${quote(data)}`;
  if (typeof data === 'number') return `le nombre ${String(data)}`;
  if (typeof data === 'boolean') return code(String(data));
  return Array.isArray(data) ? 'une liste' : 'un groupe de clés';
}

function advice(data: unknown, types: readonly string[]): string | undefined {
  if (typeof data === 'string' && types.some((type) => type === 'number' || type === 'integer'))
    return plainNumber(data);
  if (types.every((type) => type === 'string') && (typeof data === 'number' || typeof data === 'boolean')) {
    return `Si c’est bien un texte, mettez-le entre guillemets : "${String(data)}"`;
  }
  if (types.includes('array')) return 'Même pour un seul élément, commencez chaque ligne par un tiret et une espace';
  if (types.includes('object')) return 'Passez à la ligne, et écrivez chaque clé en retrait';
  if (Array.isArray(data)) return 'Gardez une seule valeur, sans tiret ni crochets';
  return undefined;
}

/** « 1 250,50 € » is 1250.5 for somebody, and a text for YAML. */
function plainNumber(text: string): string {
  const digits = text.replace(/[\s_€%]/gu, '').replace(',', '.');
  const ready = /^-?\d+(?:\.\d+)?$/u.test(digits);
  return ready
    ? `Écrivez ${String(Number(digits))}, sans guillemets, unité ni espace`
    : 'Écrivez le nombre seul, en chiffres';
}
