import type { ErrorCode } from 'yaml';

/** An error of the library with the text around it: `before` and `rest` make the line it is on. */
export interface Fault {
  readonly code: ErrorCode;
  readonly english: string;
  readonly before: string;
  readonly rest: string;
}

export interface SyntaxWording {
  readonly message: string;
  readonly help: string;
}

interface Explanation extends SyntaxWording {
  readonly code?: ErrorCode;
  readonly english?: RegExp;
  readonly before?: RegExp;
  readonly rest?: RegExp;
}

const QUOTE_IT = 'Si ce signe fait partie du texte, mettez toute la valeur entre guillemets';
const LIST_MESSAGE = 'Élément de liste (« - ») au milieu d’un groupe de clés';
const LIST_HELP = 'Mettez la liste sous une clé à elle, ou supprimez le tiret.';

// The first that fits. The patterns on English sentences follow the exact version of `yaml`; the tests show each of them.
const EXPLANATIONS: readonly Explanation[] = [
  {
    english: /Missing closing .quote/u,
    message: 'Guillemet ou apostrophe ouvert ici et jamais fermé',
    help: 'Ajoutez-le à la fin de la valeur.',
  },
  {
    english: /(?:sequence|map) (?:in block collection )?must .*end with a/iu,
    message: 'Crochet ou accolade ouvert ici et jamais fermé',
    help: `Fermez-le par « ] » ou « } ». ${QUOTE_IT}.`,
  },
  {
    rest: /^-[^\s-]/u,
    message: 'Il manque une espace après le tiret',
    help: 'Écrivez « - valeur », avec une espace après le tiret.',
  },
  { rest: /^- /u, code: 'BLOCK_AS_IMPLICIT_KEY', message: LIST_MESSAGE, help: LIST_HELP },
  { rest: /^- /u, code: 'MULTILINE_IMPLICIT_KEY', message: LIST_MESSAGE, help: LIST_HELP },
  {
    english: /block-seq-ind/u,
    message: 'Une liste ne peut pas commencer sur la ligne de sa clé',
    help: `Passez à la ligne avant le tiret. ${QUOTE_IT}.`,
  },
  {
    rest: /^\?(?:\s|$)/u,
    message: 'Valeur commençant par « ? » : YAML y voit une clé',
    help: 'Mettez toute la valeur entre guillemets.',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    before: /\S/u,
    message: 'Deux-points à l’intérieur d’une valeur : YAML y voit une autre clé',
    help: 'Mettez toute la valeur entre guillemets.',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: 'Ligne en retrait, alors que la clé du dessus a déjà une valeur',
    help: 'Alignez-la sur cette clé. Si elle continue le texte du dessus, mettez tout ce texte entre guillemets.',
  },
  {
    rest: /^[^\s:]+:[^\s:]/u,
    english: /Implicit (?:map )?keys need/u,
    message: 'Il manque une espace après le deux-points',
    help: 'Écrivez « clé: valeur », avec une espace après le deux-points.',
  },
  {
    english: /Implicit (?:map )?keys need/u,
    message: 'Cette ligne n’est ni « clé: valeur » ni un élément de liste (« - valeur »)',
    help: 'Ajoutez « : » après la clé. Si la ligne continue le texte du dessus, mettez-la en retrait.',
  },
  {
    code: 'BAD_SCALAR_START',
    message: 'Une valeur ne peut pas commencer par ce signe',
    help: 'Mettez toute la valeur entre guillemets.',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'Barre oblique inverse « \\ » suivie d’un signe inconnu',
    help: 'Entre guillemets doubles, écrivez « \\\\ », ou entourez la valeur d’apostrophes.',
  },
  {
    english: /flow-(?:seq|map)-end/u,
    message: 'Crochet ou accolade fermante de trop',
    help: `Supprimez-la, ou ouvrez-la plus haut. ${QUOTE_IT}.`,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    before: /'\s*$/u,
    message: 'L’apostrophe qui précède ferme la valeur, et du texte suit',
    help: "Doublez chaque apostrophe du texte (« l''enfant »), ou entourez la valeur de guillemets doubles.",
  },
  {
    code: 'UNEXPECTED_TOKEN',
    before: /"\s*$/u,
    message: 'Le guillemet qui précède ferme la valeur, et du texte suit',
    help: 'Dans le texte, écrivez les guillemets « » ou \\", ou entourez toute la valeur d’apostrophes.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    before: /[\]}]\s*$/u,
    message: 'Du texte suit un crochet ou une accolade fermante',
    help: 'Si le crochet ou l’accolade fait partie du texte, mettez toute la valeur entre guillemets.',
  },
  {
    english: /^Unexpected ,|empty item/u,
    message: 'Virgule de trop',
    help: 'Supprimez-la, ou ajoutez l’élément qui manque.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    before: /(?:^|\s)[|>]\S*\s*$/u,
    message: 'Du texte suit « | » ou « > » sur la même ligne',
    help: `Passez à la ligne, et mettez le texte en retrait. ${QUOTE_IT}.`,
  },
  {
    english: /Comments must be separated/u,
    message: 'Il manque une espace avant « # »',
    help: `Ajoutez-la si c’est un commentaire. ${QUOTE_IT}.`,
  },
  {
    english: /^Missing space after :/u,
    message: 'Il manque une espace après le deux-points',
    help: 'Écrivez « clé: valeur », avec une espace après le deux-points.',
  },
  {
    english: /^Missing , /u,
    message: 'Il manque une virgule entre deux éléments',
    help: 'Séparez les éléments par des virgules. Si tout est un seul texte, mettez-le entre guillemets.',
  },
  {
    english: /^Block scalar(?: lines| values|s) /u,
    message: 'Le texte qui suit « | » ou « > » n’est pas assez en retrait',
    help: 'Mettez toutes ses lignes au même retrait, deux espaces après celui de la clé.',
  },
  {
    code: 'BAD_INDENT',
    message: 'Retrait de la ligne : elle n’est alignée avec aucune de celles du dessus',
    help: 'Alignez les clés d’un même groupe, et les tirets d’une même liste.',
  },
  {
    code: 'NON_STRING_KEY',
    before: /\{$/u,
    rest: /^\{/u,
    message: 'Valeur commençant par « {{ » : YAML y voit des accolades à lui',
    help: 'Mettez toute la valeur entre guillemets.',
  },
  {
    code: 'NON_STRING_KEY',
    message: 'Une clé ne peut être ni une liste ni un groupe de clés',
    help: `Écrivez un mot, suivi de « : ». ${QUOTE_IT}.`,
  },
  {
    code: 'KEY_OVER_1024_CHARS',
    message: 'La clé est trop longue',
    help: 'Une clé est un mot. Si c’est un texte, mettez-le entre guillemets.',
  },
];

const UNKNOWN: SyntaxWording = {
  message: 'Cette ligne ne respecte pas la syntaxe de YAML',
  help: 'Vérifiez son retrait, ses guillemets, ses crochets et ses deux-points, et ceux de la ligne du dessus.',
};

/** What to tell a person about a syntax error. */
export function wordingOf(fault: Fault): SyntaxWording {
  const { message, help } = EXPLANATIONS.find((explanation) => fits(explanation, fault)) ?? UNKNOWN;
  return { message, help };
}

function fits({ code, english, before, rest }: Explanation, fault: Fault): boolean {
  return (
    (code === undefined || code === fault.code) &&
    (english === undefined || english.test(fault.english)) &&
    (before === undefined || before.test(fault.before)) &&
    (rest === undefined || rest.test(fault.rest))
  );
}
