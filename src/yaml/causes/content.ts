import { defineCause } from '../cause.ts';
import { quote } from '../quote.ts';

// Causes that come from a key or a value that is well formed and says something else than it seems.

export const duplicateKey = defineCause(
  { code: 'PST007', name: 'cle-en-double', severity: 'error', summary: 'Une clé n’est écrite qu’une fois par groupe.' },
  (key: string, first: string) => ({
    message:
      key === first
        ? `La clé ${quote(key)} est déjà écrite plus haut`
        : `La clé ${quote(key)} est la même que ${quote(first)}, déjà écrite plus haut autrement`,
    help: 'Gardez une seule des deux ; pour donner plusieurs valeurs, faites une liste sous une seule clé.',
  }),
);

export const forbiddenCharacter = defineCause(
  {
    code: 'PST012',
    name: 'caractere-interdit',
    severity: 'error',
    summary: 'Un texte ne contient ni caractère de commande, ni caractère invisible, ni inversion du sens d’écriture.',
  },
  (name: string, more: number) => ({
    message: `Caractère interdit : ${name}${more > 0 ? ` (et ${String(more)} autre${more > 1 ? 's' : ''} dans ce fichier)` : ''}`,
    help: name.endsWith('U+FFFD')
      ? 'Une conversion a abîmé le texte ici : retapez la lettre perdue.'
      : 'Effacez-le : il ne se voit pas, mais il fausse la lecture, la recherche ou l’affichage.',
  }),
);

export const alteredNumber = defineCause(
  {
    code: 'PST014',
    name: 'nombre-altere',
    severity: 'error',
    summary: 'Un nombre se relit exactement comme il est écrit.',
  },
  (source: string, value: number) => ({
    message: Number.isFinite(value)
      ? `${quote(source)} serait lu comme le nombre ${String(value)}`
      : `${quote(source)} n’est pas un nombre utilisable`,
    help: `Si c’est un texte (code postal, téléphone, référence), mettez-le entre guillemets${
      Number.isSafeInteger(value) ? ` ; si c’est un nombre, écrivez ${String(value)}` : ''
    }.`,
  }),
);

export const forbiddenKey = defineCause(
  {
    code: 'PST015',
    name: 'cle-interdite',
    severity: 'error',
    summary: 'Les clés réservées aux programmes ne sont pas acceptées.',
  },
  (key: string) => ({
    message: `La clé ${quote(key)} est interdite`,
    help: 'Supprimez-la, ou donnez-lui un autre nom.',
  }),
);

export const cutByHash = defineCause(
  {
    code: 'PST017',
    name: 'texte-coupe',
    severity: 'warning',
    summary: 'Un « # » précédé d’une espace commence un commentaire et coupe le texte.',
  },
  (kept: string) => ({
    message: `Le texte s’arrête avant « # » : seul ${quote(kept)} est lu`,
    help: 'Si « # » fait partie du texte, mettez toute la valeur entre guillemets ; si c’est un commentaire, ajoutez une espace après « # ».',
  }),
);
