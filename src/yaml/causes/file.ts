import { defineCause } from '../cause.ts';

// Causes that concern the file as a whole.

const ENCODINGS = {
  latin1: 'Le fichier n’est pas en UTF-8 : il semble en latin-1 (Windows-1252)',
  utf16: 'Le fichier n’est pas en UTF-8 : il est en UTF-16',
  boms: 'Le fichier commence par plusieurs marques d’ordre des octets (BOM)',
  binary: 'Le fichier n’est pas un texte : il contient des octets binaires',
} as const;

export type BadEncoding = keyof typeof ENCODINGS;

export const notUtf8 = defineCause(
  { code: 'PST001', name: 'encodage', severity: 'error', summary: 'Un fichier est un texte encodé en UTF-8.' },
  (encoding: BadEncoding) => ({
    message: ENCODINGS[encoding],
    help:
      encoding === 'binary'
        ? 'Vérifiez que c’est bien le bon fichier : un tableur ou un document Word ne peut pas être renommé en .yaml.'
        : 'Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 » dans votre éditeur.',
  }),
);

export const empty = defineCause(
  { code: 'PST002', name: 'fichier-vide', severity: 'error', summary: 'Un fichier contient au moins une clé.' },
  () => ({ message: 'Le fichier est vide', help: 'Remplissez-le, ou supprimez-le s’il est de trop.' }),
);

export const tooLarge = defineCause(
  { code: 'PST003', name: 'fichier-trop-gros', severity: 'error', summary: 'Un fichier pèse au plus 1 Mo.' },
  (bytes: number) => ({
    message: `Le fichier pèse ${String(Math.ceil(bytes / 100_000) / 10).replace('.', ',')} Mo, au-delà de la limite de 1 Mo`,
    help: 'Répartissez son contenu en plusieurs fichiers : un objet (une fiche, un axe…) par fichier.',
  }),
);

export const tooDeep = defineCause(
  {
    code: 'PST004',
    name: 'imbrication',
    severity: 'error',
    summary: 'Les listes et les groupes de clés s’imbriquent sur un nombre limité de niveaux.',
  },
  (levels: number) => ({
    message: `Plus de ${String(levels)} niveaux imbriqués`,
    help: 'Un plan n’en demande jamais autant : cherchez un crochet « [ », une accolade « { » ou un tiret répété par erreur.',
  }),
);

export const tooManyItems = defineCause(
  {
    code: 'PST005',
    name: 'trop-d-elements',
    severity: 'error',
    summary: 'Un fichier contient un nombre limité d’éléments.',
  },
  () => ({
    message: 'Le fichier contient trop d’éléments pour être lu',
    help: 'Répartissez son contenu en plusieurs fichiers.',
  }),
);

export const severalDocuments = defineCause(
  {
    code: 'PST006',
    name: 'plusieurs-documents',
    severity: 'error',
    summary: 'Un fichier contient un seul document YAML.',
  },
  () => ({
    message: 'Un second document YAML commence ici',
    help: 'Supprimez la ligne « --- » ou « ... » qui le précède, ou déplacez la suite dans un autre fichier.',
  }),
);

export const rootNotMap = defineCause(
  { code: 'PST018', name: 'racine', severity: 'error', summary: 'Un fichier est une suite de « clé: valeur ».' },
  (found: 'list' | 'text') => ({
    message: found === 'list' ? 'Le fichier contient une liste' : 'Le fichier contient un texte sans clé',
    help: 'Le premier niveau doit être une suite de lignes « clé: valeur », commençant en début de ligne.',
  }),
);

export const oldMacLines = defineCause(
  {
    code: 'PST019',
    name: 'fins-de-ligne',
    severity: 'error',
    summary: 'Les lignes finissent par LF ou CR LF.',
  },
  () => ({
    message: 'Fin de ligne d’un ancien Mac (CR seul)',
    help: 'Enregistrez le fichier de nouveau en choisissant des fins de ligne « LF » dans votre éditeur.',
  }),
);

export const unclosedFrontMatter = defineCause(
  {
    code: 'PST020',
    name: 'en-tete-ouvert',
    severity: 'error',
    summary: 'L’en-tête d’un texte Markdown finit par une ligne « --- ».',
  },
  () => ({
    message: 'L’en-tête commence ici et n’est jamais fermé',
    help: 'Ajoutez une ligne « --- » entre l’en-tête et le texte.',
  }),
);

export const mergeConflict = defineCause(
  {
    code: 'PST029',
    name: 'conflit',
    severity: 'error',
    summary: 'Un fichier ne contient pas de conflit de fusion à trancher.',
  },
  () => ({
    message: 'Un conflit de fusion reste à trancher : deux versions se suivent, séparées par une ligne « ======= »',
    help: 'Gardez l’une des deux, ou ce qu’il faut de chacune, puis ôtez les lignes qui commencent par <<<<<<<, ======= et >>>>>>>.',
  }),
);
