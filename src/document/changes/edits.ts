import {
  compareWords,
  type Edit,
  isList,
  type Json,
  type LineShift,
  type ObjectChange,
  type PlanObject,
  isObject,
  valueAt,
} from '../../diff/index.ts';
import type { Context } from '../context.ts';
import { typo } from '../typography.ts';
import { lineEffect } from './money.ts';
import { nameOfReference, titleOfItem } from './names.ts';
import { leafAt, placeOf } from './place.ts';
import { SUMMARIES } from './summaries.ts';
import type { ChangeView, Mots } from './types.ts';
import { valueText } from './values.ts';

export interface Sides {
  readonly before: Context;
  readonly after: Context;
  readonly titles: (
    kind: ReturnType<typeof placeOf>['kind'],
    path: readonly string[],
  ) => readonly (string | undefined)[];
  readonly shifts: readonly LineShift[];
}

/** A text of this length is read word by word. */
const LONG = 40;

/** The changes of an object, in the order of its keys. Several keys that read as one, as those of an amount, make one change. */
export function changeViews(sides: Sides, change: ObjectChange): readonly ChangeView[] {
  const { after, edits } = change;
  // Of an object that came, the edits are its keys, where they are asked for.
  const before = change.before ?? after;
  if (before === undefined || after === undefined) return [];
  const said = new Set<string>();
  return edits.flatMap((edit) => {
    const item = summarisedItem(edit);
    if (item === undefined) return [editView(sides, before, after, edit)];
    const key = JSON.stringify(item.path);
    if (said.has(key)) return [];
    const whole = summaryView(sides, before, after, item);
    if (whole === undefined) return [editView(sides, before, after, edit)];
    said.add(key);
    return [whole];
  });
}

interface Item {
  readonly list: string;
  readonly path: readonly string[];
}

/** The innermost item whose keys read as one, where the edit is inside one of those keys. */
function summarisedItem({ path }: Edit): Item | undefined {
  const index = path.findLastIndex((step, at) => SUMMARIES[step]?.fields.includes(path[at + 2] ?? '') === true);
  return index === -1 ? undefined : { list: path[index] ?? '', path: path.slice(0, index + 2) };
}

function summaryView(
  sides: Sides,
  before: PlanObject,
  after: PlanObject,
  { list, path }: Item,
): ChangeView | undefined {
  const summary = SUMMARIES[list];
  const [was, is] = [valueAt(before.value, path), valueAt(after.value, path)];
  if (summary === undefined || !isObject(was) || !isObject(is)) return undefined;
  const [parentBefore, parent] = [before, after].map(({ value }) => valueAt(value, path.slice(0, -2)));
  const avant = summary.text(sides.before, was, parentBefore);
  const apres = summary.text(sides.after, is, parent);
  if (avant === apres) return undefined;
  const effet = costOf(sides, after.id, path) ?? summary.effect?.(was, is, parent);
  return { nature: 'modification', ou: where(sides, after, path, is), avant, apres, mots: undefined, effet };
}

function editView(sides: Sides, before: PlanObject, after: PlanObject, edit: Edit): ChangeView {
  const { path } = edit;
  const text = (value: Json | undefined, context: Context, object: PlanObject): string | undefined =>
    value === undefined ? undefined : itemText(context, object, path, value);
  const avant = text(edit.before, sides.before, before);
  const apres = text(edit.after, sides.after, after);
  const effet =
    path.length > 2 && edit.before !== undefined && edit.after !== undefined
      ? undefined
      : costOf(sides, after.id, path);
  return {
    nature: edit.order ? 'ordre' : avant === undefined ? 'ajout' : apres === undefined ? 'retrait' : 'modification',
    ou: where(sides, edit.after === undefined ? before : after, path, edit.after ?? edit.before),
    avant,
    apres,
    mots: avant === undefined || apres === undefined || edit.order ? undefined : wordsOf(avant, apres),
    effet,
  };
}

/** An item that came or went tells the part that its keys read as, where its title does not say it all. */
function itemText(context: Context, object: PlanObject, path: readonly string[], value: Json): string {
  const list = path.at(-2) ?? '';
  const summary = SUMMARIES[list];
  if (summary !== undefined && isObject(value))
    return summary.text(context, value, valueAt(object.value, path.slice(0, -2)));
  if (isObject(value) && titleOfItem(value) === undefined) return valueText(context, object, path, value);
  return valueText(context, object, path, value);
}

/** What the change of a line costs. */
function costOf({ shifts }: Sides, fiche: string, path: readonly string[]): string | undefined {
  const [sousAction, ligne] = path[0] === 'sous_actions' ? [path[1], path[3]] : [undefined, path[1]];
  if (!path.includes('budget')) return undefined;
  const shift = shifts.find((one) => one.fiche === fiche && one.sousAction === sousAction && one.ligne === ligne);
  return shift && lineEffect(shift);
}

/** « Budget · Goûters · Montant »: the titles of the keys, and what the items call themselves. */
export function where(
  { titles, after }: Pick<Sides, 'titles' | 'after'>,
  object: PlanObject,
  path: readonly string[],
  value?: Json,
): string {
  const place = placeOf(object);
  const named = titles(place.kind, [...place.path, ...path]).slice(place.path.length);
  const steps = path.flatMap((step, index): readonly string[] => {
    const title = named[index];
    if (title !== undefined) return [title];
    const here = path.slice(0, index + 1);
    const item = index === path.length - 1 && isObject(value) ? value : valueAt(object.value, here);
    if (!isObject(item)) return isElement(object, here) ? [] : [step];
    return [titleOfItem(item) ?? nameOfStep(after, object, here, step)];
  });
  return steps.length === 0 ? 'Texte' : typo(steps.join(' · '));
}

/** An element of a list of words or of identifiers: it is the value itself, not where it stands. */
const isElement = (object: PlanObject, path: readonly string[]): boolean =>
  isList(valueAt(object.value, path.slice(0, -1))) || path.at(-1)?.startsWith('"') === true;

/** An item known by what it points to: the pilot by its body, the measure by its indicator. */
function nameOfStep(context: Context, object: PlanObject, path: readonly string[], step: string): string {
  const [first = '', ...rest] = step.split(' ');
  const item = valueAt(object.value, path);
  const key = isObject(item) ? Object.keys(item).find((one) => item[one] === first) : undefined;
  const leaf = key === undefined ? undefined : leafAt(object, [...path, key]);
  if (leaf?.is !== 'reference') return step;
  return [nameOfReference(context, leaf.to, first, object.value), ...rest].join(' ');
}

function wordsOf(avant: string, apres: string): readonly Mots[] | undefined {
  if (Math.max(avant.length, apres.length) < LONG) return undefined;
  const words = compareWords(avant, apres).map(({ side, text }): Mots => ({ cote: side, texte: text }));
  // Nothing in common but spaces: both texts are easier to read whole.
  return words.some(({ cote, texte }) => cote === 'both' && /\p{L}{3}/u.test(texte)) ? words : undefined;
}
