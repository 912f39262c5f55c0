import { pointer } from '../../yaml/pointer.ts';
import type { Excess } from '../limits.ts';
import type { RawError } from '../validator.ts';
import { label, quote, sentences, type Wording } from './words.ts';

const SAYS: Readonly<Record<string, (name: string, limit: string, data: unknown) => readonly [string, string]>> = {
  minimum: (name, limit, data) => [`${name} : ${number(data)} est trop petit`, `Le minimum est ${limit}`],
  maximum: (name, limit, data) => [`${name} : ${number(data)} est trop grand`, `Le maximum est ${limit}`],
  exclusiveMinimum: (name, limit, data) => [`${name} : ${number(data)} est trop petit`, `Écrivez plus que ${limit}`],
  exclusiveMaximum: (name, limit, data) => [`${name} : ${number(data)} est trop grand`, `Écrivez moins que ${limit}`],
  multipleOf: (name, _limit, data) => [`${name} : ${number(data)} a plus de deux décimales`, 'Arrondissez au centime'],
  minLength: (name, limit, data) =>
    data === ''
      ? [`${name} est vide`, 'Écrivez un texte, ou supprimez la clé']
      : [`${name} : ${quote(String(data))} est trop court`, `Le minimum est de ${limit} caractères`],
  maxLength: (name, limit, data) => [
    `${name} : le texte est trop long (${String(Array.from(String(data)).length)} caractères)`,
    `Le maximum est de ${limit} caractères`,
  ],
  minItems: (name) => [`${name} : la liste est vide`, 'Ajoutez un élément, ou supprimez la clé'],
  minProperties: (name) => [`${name} : aucune clé n’est écrite`, 'Ajoutez une clé, ou supprimez le groupe'],
};

/** PST106: « `part` : 120 est trop grand ». */
export function wordBounds({ instancePath, keyword, params, data }: RawError): Wording {
  const [message, help] = SAYS[keyword]?.(label(instancePath), number(params['limit']), data) ?? [
    `${label(instancePath)} ne respecte pas le modèle`,
    'Vérifiez cette valeur',
  ];
  return { message, help: sentences(help) };
}

/** PST106, for a key that is too short or too long. */
export function wordKeyBounds({ keyword, params }: RawError, key: string): Wording {
  const limit = String(params['limit']);
  return {
    message: `La clé ${quote(key)} est trop ${keyword === 'maxLength' ? 'longue' : 'courte'}`,
    help: sentences(`Le ${keyword === 'maxLength' ? 'maximum' : 'minimum'} est de ${limit} caractères`),
  };
}

/** PST106, for what is too long to be looked at any further. */
export function wordExcess({ pointer: place, what, length }: Excess): Wording {
  const unit = what === 'text' ? 'caractères' : 'éléments';
  return { message: `${label(place)} est trop long (${String(length)} ${unit})`, help: 'Répartissez le contenu.' };
}

/** PST107: « « caf » est écrit deux fois dans `copilotes` ». The later of the two is the one too many. */
export function wordRepetition({ instancePath, params, data }: RawError) {
  const [later, earlier] = [Number(params['i']), Number(params['j'])].toSorted((a, b) => b - a);
  const value = Array.isArray(data) ? String(data[later ?? 0]) : '';
  return {
    pointer: `${instancePath}${pointer(later ?? 0)}`,
    message: `${quote(value)} est écrit deux fois dans ${label(instancePath)}`,
    help: 'Supprimez-en un.',
    related: { pointer: `${instancePath}${pointer(earlier ?? 0)}`, message: 'déjà écrit ici' },
  };
}

const number = (value: unknown): string => String(value).replace('.', ',');
