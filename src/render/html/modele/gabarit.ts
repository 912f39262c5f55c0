import { HELPERS } from '../helpers.ts';
import { compiler } from '../runtime.ts';
import { refuse, type Refus } from './refus.ts';
import { syntaxRefusal } from './syntaxe.ts';

/** What a template of a plan may weigh, in bytes. */
export const MAX_GABARIT = 50_000;

/** A template that a plan gives instead of one of ours, accepted. */
export interface Gabarit {
  /** Source as parsed, every value of it demanded: one that does not exist is an error, never nothing. */
  readonly program: hbs.AST.Program;
  readonly source: string;
}

type Program = hbs.AST.Program;
type Expression = hbs.AST.Expression;

/** What may be called in a template of a plan, with how many values. */
const MOTS: Readonly<Record<string, number>> = {
  ...({
    adresse: 1,
    prose: 2,
    classeAxe: 1,
    dessin: 2,
    signe: 2,
    nombre: 1,
    pourcent: 1,
    proportion: 1,
    remonter: 1,
    styles: 0,
    logo: 1,
    scripts: 0,
  } satisfies Record<keyof typeof HELPERS, number>),
  each: 1,
  if: 1,
  unless: 1,
  with: 1,
  lookup: 2,
};

/** Those that hold something: `{{#each …}}…{{/each}}`. */
const BLOCS: ReadonlySet<string> = new Set(['each', 'if', 'unless', 'with', 'remonter']);

const DONNEES: ReadonlySet<string> = new Set(['root', 'index', 'first', 'last', 'key']);

/** Of blocks in blocks, and of values in values. */
const MAX_DEPTH = 40;
/** Of `{{else …}}` in one template. */
const MAX_ELSE = 200;

/** Reads a template of a plan, or says why it is not accepted. `names`: those of all the templates. */
export function readGabarit(source: string, names: ReadonlySet<string>): Gabarit | Refus {
  const knot = knotIn(source);
  if (knot !== undefined) return knot;
  let program: Program;
  try {
    program = compiler().parse(source);
  } catch (error) {
    return syntaxRefusal(source, error);
  }
  const refused = refusedProgram(program, names, 0);
  return refused ?? { program, source };
}

const MARKS = /\{\{\{?\{?~?\s*(#|\^|\/|else\b)|[()]/gu;

/** Blocks in blocks take the parser the square of their number: 9 000 of them, 79 seconds. They are counted before it sees them. */
function knotIn(source: string): Refus | undefined {
  let [blocks, brackets, others] = [0, 0, 0];
  for (const { 0: mark, 1: kind, index } of source.matchAll(MARKS)) {
    if (mark === '(') brackets += 1;
    else if (mark === ')') brackets = Math.max(0, brackets - 1);
    else if (kind === 'else') others += 1;
    else blocks = Math.max(0, blocks + (kind === '/' ? -1 : 1));
    if (blocks <= MAX_DEPTH && brackets <= 2 * MAX_DEPTH && others <= MAX_ELSE) continue;
    const before = source.slice(0, index);
    const start = { line: before.split('\n').length, column: index - before.lastIndexOf('\n') - 1 };
    return refuse(
      { loc: { start } },
      'emboîte trop de blocs les uns dans les autres',
      'Coupez-le en plusieurs gabarits.',
    );
  }
  return undefined;
}

function refusedProgram({ body }: Program, names: ReadonlySet<string>, depth: number): Refus | undefined {
  for (const statement of body) {
    if (depth > 2 * MAX_DEPTH) return refuse(statement, 'emboîte trop de blocs les uns dans les autres');
    const refused = refusedStatement(statement, names, depth);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refusedStatement(statement: hbs.AST.Statement, names: ReadonlySet<string>, depth: number): Refus | undefined {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return undefined;
    case 'MustacheStatement': {
      const mustache = statement as hbs.AST.MustacheStatement;
      if (!mustache.escaped)
        return refuse(statement, 'écrit une valeur telle quelle', 'Écrivez-la entre deux accolades, pas trois.');
      return refusedCall(mustache, false);
    }
    case 'BlockStatement': {
      const block = statement as hbs.AST.BlockStatement;
      // What lies between four braces has no program of its own.
      const programs = [block.program, block.inverse].filter((one: Program | undefined) => one !== undefined);
      for (const program of programs) {
        const refused = refusedCall(block, true) ?? refusedProgram(program, names, depth + 1);
        if (refused !== undefined) return refused;
      }
      return undefined;
    }
    case 'PartialStatement':
      return refusedPartial(statement as hbs.AST.PartialStatement, names);
    default:
      return refuse(
        statement,
        'emploie une forme de Handlebars que pst n’accepte pas',
        'Restez aux formes des gabarits de pst.',
      );
  }
}

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash' | 'loc'>;

function refusedCall(call: Call, isBlock: boolean): Refus | undefined {
  const { path, params } = call;
  // The types forget that it may be absent.
  const hash = call.hash as hbs.AST.Hash | undefined;
  if (path.type !== 'PathExpression') return refuse(call, 'appelle ce qui n’est pas un nom');
  const { original: name } = path as hbs.AST.PathExpression;
  const wanted = Object.hasOwn(MOTS, name) ? MOTS[name] : undefined;
  if (wanted === undefined) {
    if (isBlock)
      return refuse(
        call,
        `ouvre un bloc « ${name} »`,
        `Écrivez {{#each ${name}}}, {{#if ${name}}} ou {{#with ${name}}}.`,
      );
    if (params.length === 0 && hash === undefined) return refusedValue(path, 0);
    return refuse(
      call,
      `appelle « ${name} », que pst ne connaît pas`,
      `Vous pouvez appeler : ${Object.keys(MOTS).join(', ')}.`,
    );
  }
  if (isBlock !== BLOCS.has(name))
    return refuse(
      call,
      isBlock ? `ouvre un bloc « ${name} », qui n’en est pas un` : `appelle « ${name} » sans ouvrir de bloc (« # »)`,
    );
  if (params.length !== wanted || hash !== undefined)
    return refuse(call, `donne à « ${name} » ${String(params.length)} valeur(s), au lieu de ${String(wanted)}`);
  return firstRefused(params, 0);
}

function refusedPartial(statement: hbs.AST.PartialStatement, names: ReadonlySet<string>): Refus | undefined {
  const { name, params } = statement;
  const hash = statement.hash as hbs.AST.Hash | undefined;
  if (name.type === 'SubExpression') {
    // The block of a part: its name is ours, never a text of the plan.
    const { path, params: of } = name;
    const [first, second] = of as [hbs.AST.PathExpression?, hbs.AST.StringLiteral?];
    const isOurs =
      path.original === 'lookup' &&
      first?.original === 'this' &&
      second?.type === 'StringLiteral' &&
      second.value === 'gabarit';
    if (!isOurs)
      return refuse(
        statement,
        'appelle un gabarit dont le nom se calcule',
        'Seul {{> (lookup this "gabarit")}} est accepté.',
      );
  } else {
    const { original: called } = name as hbs.AST.PathExpression | hbs.AST.StringLiteral;
    if (!names.has(called)) return refuse(statement, `appelle le gabarit « ${called} », qui n’existe pas`);
  }
  return firstRefused([...params, ...(hash?.pairs ?? []).map(({ value }) => value)], 0);
}

function firstRefused(values: readonly Expression[], depth: number): Refus | undefined {
  for (const value of values) {
    const refused = refusedValue(value, depth);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refusedValue(value: Expression, depth: number): Refus | undefined {
  if (depth > MAX_DEPTH) return refuse(value, 'emboîte trop de parenthèses');
  if (value.type === 'SubExpression') {
    const { path, params } = value as hbs.AST.SubExpression;
    const { original: name } = path;
    const wanted = Object.hasOwn(MOTS, name) && !BLOCS.has(name) ? MOTS[name] : undefined;
    if (wanted === undefined || params.length !== wanted)
      return refuse(value, `n’appelle pas « ${name} » comme il faut`);
    return firstRefused(params, depth + 1);
  }
  if (value.type !== 'PathExpression') return undefined;
  const path = value as hbs.AST.PathExpression & { strict?: boolean };
  const [first = ''] = path.parts;
  if (path.data && !DONNEES.has(first)) return refuse(path, `lit « @${first} », que pst ne connaît pas`);
  const odd = path.parts.find((part) => part in Object.prototype);
  if (odd !== undefined) return refuse(path, `lit « ${odd} », qui n’est pas une donnée du plan`);
  // As the compiler marks what is printed: otherwise a misspelt name after `#if` or `#each` would be nothing at all.
  path.strict = true;
  return undefined;
}
