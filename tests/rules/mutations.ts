import { MODEL_KEYS, requiredKeys } from './schema-walk.ts';

/** A path of keys and indexes in the data of one file. */
type Path = readonly string[];

/** One mistake made in one file of a plan. */
export interface Mutation {
  readonly file: string;
  /** JSON pointers, one of which the finding must name: where the mistake was made, or the other end of it. */
  readonly places: readonly string[];
  readonly data: unknown;
}

/** Each kind of mistake: every way to make it in the data of a file. */
export type Mutator = (file: string, data: unknown) => readonly Mutation[];

interface Spot {
  readonly path: Path;
  readonly value: unknown;
}

/** Every value of the data with its path, itself first. */
function spotsIn(value: unknown, path: Path = []): readonly Spot[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => spotsIn(item, [...path, key]))
      : [];
  return [{ path, value }, ...inside];
}

const pointerOf = (path: Path): string => path.map((key) => `/${key}`).join('');
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The data with another value at the path; undefined takes the key away. */
function withValue(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inside = withValue(Reflect.get(data as object, key), rest, value);
  if (Array.isArray(data)) return data.toSpliced(Number(key), 1, inside);
  const { [key]: _, ...others } = data as Readonly<Record<string, unknown>>;
  return inside === undefined ? others : { ...(data as object), [key]: inside };
}

const keyOf = ({ path }: Spot): string => path.findLast((key) => !/^\d+$/u.test(key)) ?? '';

/** Makes the mistake wherever `wrong` gives a value to write instead. */
const replacing =
  (wrong: (spot: Spot, file: string) => unknown): Mutator =>
  (file, data) =>
    spotsIn(data).flatMap((spot) => {
      const value = wrong(spot, file);
      if (value === undefined) return [];
      return [{ file, places: [pointerOf(spot.path)], data: withValue(data, spot.path, value) }];
    });

const dropRequiredKey: Mutator = (file, data) =>
  spotsIn(data).flatMap(({ path, value }) =>
    requiredKeys(file, path).flatMap((key) =>
      isMap(value) && key in value
        ? [{ file, places: [pointerOf(path)], data: withValue(data, [...path, key], undefined) }]
        : [],
    ),
  );

const addUnknownKey: Mutator = (file, data) =>
  spotsIn(data).flatMap(({ path, value }) =>
    isMap(value) && MODEL_KEYS.isClosed(file, path)
      ? [{ file, places: [pointerOf([...path, 'zut'])], data: withValue(data, path, { ...value, zut: 1 }) }]
      : [],
  );

const changeType = replacing(({ path, value }) => {
  if (path.length === 0) return undefined;
  return isMap(value) ? ['zut'] : { zut: [] };
});

const chooseOutOfList = replacing((spot, file) => (MODEL_KEYS.isChoice(file, spot.path) ? 'zut' : undefined));

/** What names another object of the plan, told here again so that a reference that pst forgets is missed. */
const REFERENCES =
  /^(?:axe|denominateur|fiche|financeur|indicateur|ligne|parent|partenaire|phase|rattachement|responsable|source|territoire|theme|categories|chiffres|copilotes|depend_de|fiches|indicateurs|signataires|territoires|thematiques)$/u;

const renameReference = replacing((spot) => {
  const { value } = spot;
  if (typeof value === 'string' && REFERENCES.test(keyOf(spot))) return `${value}-zut`;
  if (typeof value === 'string' && /\{\{\w+:[a-z0-9-]+\}\}/u.test(value)) return value.replace('}}', '-zut}}');
  if (typeof value === 'string' && keyOf(spot) === 'contenu') return `${value}-zut`;
  if (typeof value === 'string' && keyOf(spot) === 'calcul') return `${value}-zut`;
  return undefined;
});

/** What a fiche promises; a step that the plan was made of may be older. */
const PROMISES =
  /calendrier\/\d+\/(?:debut|fin)$|budget\/\d+\/annees(?:\/\d+)?$|\/ventilation\/\d+\/annee$|\/cibles\/\d+\/periode$/u;

const shiftOutOfPlan = replacing(({ path, value }) => {
  if (!PROMISES.test(pointerOf(path)) || (typeof value !== 'string' && typeof value !== 'number')) return undefined;
  const late = String(value).replaceAll(/20\d(\d)/gu, '209$1');
  return typeof value === 'number' ? Number(late) : late;
});

const inventDay = replacing(({ value }) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? `${value.slice(0, 4)}-02-31` : undefined,
);

const swapBounds = replacing(({ value }) =>
  isMap(value) && typeof value['min'] === 'number' && typeof value['max'] === 'number' && value['min'] < value['max']
    ? { ...value, min: value['max'], max: value['min'] }
    : undefined,
);

const endBeforeStart = replacing(({ path, value }) =>
  isMap(value) && path.includes('calendrier') && 'fin' in value
    ? { ...value, debut: '2027-02', fin: '2022-11' }
    : undefined,
);

/** Copied and pasted. Both ends are right places: nobody knows which of the two is the mistake. */
const duplicate: Mutator = (file, data) =>
  spotsIn(data).flatMap(({ path, value }) => {
    if (!isList(value)) return [];
    const [first] = value;
    if (!isMap(first) || first['id'] === undefined) return [];
    const places = [String(value.length), '0'].map((index) => pointerOf([...path, index, 'id']));
    return [{ file, places, data: withValue(data, path, [...value, first]) }];
  });

const breakSum = replacing((spot) => {
  const { path, value } = spot;
  if (!isMap(value)) return undefined;
  if (keyOf(spot) === 'budget' && 'ventilation' in value) return { ...value, montant: Number(value['montant']) + 1 };
  if ('calcul' in value) return { ...value, valeur: Number(value['valeur']) + 3 };
  if (path.at(-2) === 'financeurs' && 'part' in value) return { ...value, part: 101 };
  return undefined;
});

const misname = (file: string, data: unknown): readonly Mutation[] =>
  /^(?:axes|fiches|copils)\//u.test(file)
    ? [{ file, places: ['/id'], data: withValue(data, ['id'], 'autre-nom') }]
    : [];

/** Each is an error wherever it is made. */
export const HARMFUL: Readonly<Record<string, Mutator>> = {
  'a required key left out': dropRequiredKey,
  'an unknown key': addUnknownKey,
  'another type': changeType,
  'a word out of a list': chooseOutOfList,
  'a renamed reference': renameReference,
  'a date out of the plan': shiftOutOfPlan,
  'a day that does not exist': inventDay,
  'bounds swapped': swapBounds,
  'an end before its start': endBeforeStart,
  'an element pasted twice': duplicate,
  'a broken sum': breakSum,
  'a file with another name': misname,
};
