import { parse } from 'parse5';
import { HELPERS } from '../helpers.ts';
import { type BlockOptions, compiler, runtime, type RuntimeOptions, type Template } from '../runtime.ts';
import type { Functions, RendWith } from './contrat.ts';
import { forbiddenIn, type Imprime, isGuarded } from './controle.ts';
import { unbalanced } from './equilibre.ts';
import type { Gabarit } from './gabarit.ts';
import { type Mesure, newMesure, TOUR } from './mesure.ts';
import { failureOf, GabaritFailure } from './refus.ts';
import { remarksOn } from './remarques.ts';

const OPTIONS = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: { ...HELPERS, log: false, helperMissing: false, blockHelperMissing: false },
};

/** Cost of what a function does beside what it prints: reading Markdown, by sign; drawing. */
const PROSE = { call: 2000, sign: 20 } as const;
const DESSIN = 200_000;

interface Page {
  readonly mesure: Mesure;
  readonly imprime: Imprime;
  /** What was checked on this page: the same piece may come a thousand times. */
  readonly checked: Set<string>;
}

/**
 * `ours`: our templates, compiled; `gabarits`: those of the plan, by the name of the one that each stands for; `forgotten`: the
 * identifiers that these do not write, in French.
 */
export function rendererOf(
  ours: ReadonlyMap<string, Template>,
  gabarits: ReadonlyMap<string, Gabarit>,
  forgotten: readonly string[],
): RendWith {
  let page: Page | undefined;
  const library = compiler().create();
  const theirs = [...gabarits].map(([name, { program, source }]) => {
    const template: Template = library.compile<object>(program, OPTIONS);
    return [
      name,
      (context: object, options?: RuntimeOptions) => guarded({ name, source }, () => template(context, options), page),
    ] as const;
  });
  const partials = Object.fromEntries([...ours, ...theirs]);
  return (name, view, { functions, imprime, ancres, dire }) => {
    const template = partials[name];
    if (template === undefined) throw new Error(`No template named ${name}.`);
    page = { mesure: newMesure(), imprime, checked: new Set() };
    const helpers = measured(functions, page.mesure);
    const html = template(view, {
      helpers,
      partials,
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
    checkPage(html, page, [...gabarits.keys()]);
    const whole = parse(html);
    if (!isGuarded(whole, imprime)) throw unguarded([...gabarits.keys()]);
    for (const remark of remarksOn(whole, ancres, forgotten)) dire(`${remark}.`);
    return html;
  };
}

interface Named {
  readonly name: string;
  readonly source: string;
}

function guarded({ name, source }: Named, render: () => string, page: Page | undefined): string {
  if (page === undefined) throw new Error('A template of a plan is only called within a page.');
  const { mesure, imprime, checked } = page;
  const html = mesure.checkLength(mesure.within(name, () => rendered(name, source, render)));
  if (checked.has(html)) return html;
  const why = unbalanced(html) ?? forbiddenIn(html, imprime);
  if (why !== undefined) throw refusal(name, why);
  checked.add(html);
  return html;
}

const refusal = (name: string, why: string): GabaritFailure =>
  new GabaritFailure(`« modele/${name}.hbs » ${why}.\nRien n’a été construit : corrigez-le, ou retirez-le.`);

interface LibraryError {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

const AIDE = 'Les données que reçoit un gabarit sont celles qu’emploie celui de pst, dans son dossier templates/.';

function rendered(name: string, source: string, render: () => string): string {
  try {
    return render();
  } catch (thrown) {
    if (thrown instanceof GabaritFailure) throw thrown;
    const { message, lineNumber = 0, column = 0 } = thrown as LibraryError; // nothing but errors is thrown
    const isMissing = / not defined in /u.test(message);
    const pourquoi = isMissing
      ? `« ${writtenAt(source, lineNumber, column)} » n’existe pas ici`
      : 'ne peut pas être rempli : une donnée n’est pas celle qu’il attend';
    throw failureOf(name, { ligne: lineNumber, colonne: column + 1, pourquoi, aide: AIDE });
  }
}

/** The whole path, where the library names the last of its words. */
const writtenAt = (source: string, line: number, column: number): string =>
  /^[^\s{}()|=]+/u.exec((source.split('\n')[line - 1] ?? '').slice(column))?.[0] ?? '';

/** The functions of the templates, each turn and each sign counted; what they are not meant for is told by its name. */
function measured(functions: Functions, mesure: Mesure): Functions {
  const counted = Object.entries(functions).map(([name, work]) => {
    const call = function (this: unknown, ...values: never[]): unknown {
      mesure.spend(
        name === 'dessin' ? DESSIN : name === 'prose' ? PROSE.call + PROSE.sign * lengthOf(values[0]) : TOUR,
      );
      return work.apply(this, values);
    };
    return [name, call] as const;
  });
  return { ...Object.fromEntries(counted), each: eachOf(mesure) };
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

function eachOf(mesure: Mesure) {
  const each = runtime.helpers['each'] as (this: unknown, list: unknown, block: BlockOptions) => string; // of the library itself
  return function (this: unknown, list: unknown, block: BlockOptions): string {
    const fn = (context: unknown, options?: RuntimeOptions): string => {
      mesure.spend(TOUR);
      return mesure.checkLength(block.fn(context, options));
    };
    return each.call(this, list, { ...block, fn });
  };
}

/** Each piece was checked alone; only whole do they say what a browser makes of them. */
function checkPage(html: string, { imprime }: Page, names: readonly string[]): void {
  const why = unbalanced(html) ?? forbiddenIn(html, imprime);
  if (why === undefined) return;
  throw new GabaritFailure(
    `${madeWith(names)} ${why}.\nRien n’a été construit : corrigez ces gabarits, ou retirez-les.`,
  );
}

const unguarded = (names: readonly string[]): GabaritFailure =>
  new GabaritFailure(
    `${madeWith(names)} n’a pas sa règle de sécurité (Content-Security-Policy).\n` +
      'Reprenez le <head> du gabarit de pst, juste après <meta charset>. Rien n’a été construit.',
  );

const madeWith = (names: readonly string[]): string =>
  `Une page faite avec ${names.map((name) => `modele/${name}.hbs`).join(', ')}`;
