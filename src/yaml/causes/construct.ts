import { defineCause } from '../cause.ts';

// Causes that come from the notation: YAML features that are refused, and broken syntax.

export const tabIndent = defineCause(
  { code: 'PST008', name: 'tabulation', severity: 'error', summary: 'Le retrait se fait avec des espaces.' },
  () => ({
    message: 'Tabulation dans le retrait de la ligne',
    help: 'Remplacez-la par des espaces (deux par niveau), ici et aux lignes suivantes s’il y en a d’autres.',
  }),
);

export const anchorOrAlias = defineCause(
  {
    code: 'PST009',
    name: 'ancre-ou-alias',
    severity: 'error',
    summary: 'Les ancres (« & ») et les alias (« * ») de YAML ne sont pas acceptés.',
  },
  (sign: '&' | '*') => ({
    message:
      sign === '*'
        ? 'Valeur commençant par « * » : YAML y voit un alias, qui n’est pas accepté'
        : 'Valeur commençant par « & » : YAML y voit une ancre, qui n’est pas acceptée',
    help: 'Si c’est du texte, mettez-le entre guillemets ; sinon, recopiez la valeur elle-même à chaque endroit.',
  }),
);

export const tag = defineCause(
  {
    code: 'PST010',
    name: 'etiquette',
    severity: 'error',
    summary: 'Les étiquettes (« ! ») de YAML ne sont pas acceptées.',
  },
  () => ({
    message: 'Valeur commençant par « ! » : YAML y voit une étiquette de type, qui n’est pas acceptée',
    help: 'Si c’est du texte, mettez-le entre guillemets ; sinon, supprimez l’étiquette.',
  }),
);

export const directive = defineCause(
  {
    code: 'PST011',
    name: 'directive',
    severity: 'error',
    summary: 'Les directives (« % ») de YAML ne sont pas acceptées.',
  },
  () => ({
    message: 'Ligne commençant par « % » : YAML y voit une directive, qui n’est pas acceptée',
    help: 'Supprimez cette ligne.',
  }),
);

export const syntax = defineCause(
  { code: 'PST013', name: 'syntaxe', severity: 'error', summary: 'Le fichier respecte la syntaxe de YAML.' },
  (message: string, help: string) => ({ message, help }),
);

export const mergeKey = defineCause(
  { code: 'PST016', name: 'cle-de-fusion', severity: 'error', summary: 'La clé de fusion « << » n’est pas acceptée.' },
  () => ({
    message: 'La clé de fusion « << » n’est pas acceptée',
    help: 'Recopiez ici les clés voulues, ou mettez « << » entre guillemets dans une valeur si c’est du texte.',
  }),
);
