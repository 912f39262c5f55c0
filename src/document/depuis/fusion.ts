import { compareTokens, tokensOf } from '../../diff/tokens.ts';
import { apparier, natureSelon } from './apparier.ts';
import { MARQUES, marque, proseMarquee } from './marques.ts';
import type { ListeLibre, Nature, NatureLibre, ObjetLibre } from './nature.ts';

/** Which versions have the object that holds a value. */
type Presence = 'avant' | 'apres' | 'deux';

/**
 * Two versions of a view as one view that says all that both say, its texts marked. Lists are in the order of the new version; what
 * went stands after what it followed. Without an old version, everything came.
 */
export function fusion<T>(nature: Nature<T>, avant: T | undefined, apres: T): T {
  return fusionner(nature, avant, apres, presenceOf(avant, apres)) as T; // of the same shape
}

const presenceOf = (avant: unknown, apres: unknown): Presence =>
  avant === undefined ? 'apres' : apres === undefined ? 'avant' : 'deux';

/** `presence`: of what holds the value. */
function fusionner(nature: NatureLibre, avant: unknown, apres: unknown, presence: Presence): unknown {
  if (nature === 'tel-quel') return presence === 'avant' ? avant : apres;
  if (avant === undefined && apres === undefined) return undefined;
  if (typeof nature === 'string') return fusionDeTexte(nature, texteOf(avant), texteOf(apres));
  switch (nature.forme) {
    case 'objet':
      return fusionDObjets(nature, avant, apres);
    case 'liste':
      return fusionDeListes(nature, listeOf(avant), listeOf(apres));
    case 'rang': {
      const [was, is] = [listeOf(avant), listeOf(apres)];
      return (is.length > 0 ? is : was).map((_, i) =>
        fusionner(nature.chaque, was[i], is[i], presenceOf(was[i], is[i])),
      );
    }
    case 'variantes':
      return fusionner(natureSelon(nature.selon, apres ?? avant), avant, apres, presenceOf(avant, apres));
  }
}

const texteOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listeOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function fusionDObjets({ cles, preparer }: ObjetLibre, avant: unknown, apres: unknown): unknown {
  const presence = presenceOf(avant, apres);
  const ready =
    presence === 'deux' && preparer !== undefined ? preparer(avant as never, apres as never) : [avant, apres];
  const [was, is] = ready as readonly (Readonly<Record<string, unknown>> | undefined)[]; // views are objects of strings
  return Object.fromEntries(
    Object.entries(cles).map(([key, nature]) => [key, fusionner(nature, was?.[key], is?.[key], presence)]),
  );
}

function fusionDeListes(nature: ListeLibre, avant: readonly unknown[], apres: readonly unknown[]): readonly unknown[] {
  return apparier(nature, avant, apres).map((couple) => {
    const was = couple.avant === undefined ? undefined : avant[couple.avant];
    const is = couple.apres === undefined ? undefined : apres[couple.apres];
    return fusionner(nature.chaque, was, is, presenceOf(was, is));
  });
}

function fusionDeTexte(nature: 'texte' | 'mot' | 'prose', avant: string, apres: string): string {
  if (nature === 'prose') return avant === '' && apres === '' ? '' : proseMarquee(avant, apres);
  if (avant === apres) return marque(apres, MARQUES.garde);
  return nature === 'mot' ? marque(avant, MARQUES.retrait) + marque(apres, MARQUES.ajout) : motAMot(avant, apres);
}

const MARQUE_DE = { before: MARQUES.retrait, after: MARQUES.ajout, both: MARQUES.garde } as const;

function motAMot(avant: string, apres: string): string {
  const [was, is] = [avant, apres].map((texte) => tokensOf(texte).map((text) => ({ text, key: text })));
  const sides = { before: was ?? [], after: is ?? [] };
  const at = { before: 0, after: 0 };
  const runs = compareTokens(sides.before, sides.after).map(({ side, count }) => {
    const from = side === 'before' ? 'before' : 'after';
    const text = sides[from].slice(at[from], at[from] + count).map((token) => token.text);
    if (side !== 'after') at.before += count;
    if (side !== 'before') at.after += count;
    return marque(text.join(''), MARQUE_DE[side]);
  });
  return runs.join('');
}
