import type { Order } from '../yaml/index.ts';
import type { Kind } from './kinds.ts';
import type { Schemas } from './validator.ts';
import { keyword } from './wording/words.ts';

/** The order of the keys of a file, by its kind. */
export type OrderOf = (kind: Kind) => Order;

/** Files whose first keys are identifiers that are printed in another order, or in none. */
const SORTED: readonly Kind[] = ['partenaires', 'sigles'];

/** Keys stand in a file as they stand in its schema. */
export function createOrders(schemas: Schemas): OrderOf {
  const orders = new Map<unknown, Order>();
  const orderOf = (file: string, schema: unknown): Order => {
    const target = follow(schemas, file, schema);
    const known = orders.get(target.schema);
    if (known !== undefined) return known;
    const order = makeOrder(target.schema, (inside) => orderOf(target.file, inside));
    orders.set(target.schema, order);
    return order;
  };
  const roots = new Map<Kind, Order>();
  return (kind) => {
    const file = `${kind}.schema.json`;
    const root = roots.get(kind) ?? { ...orderOf(file, schemas.get(file)), sorted: SORTED.includes(kind) };
    roots.set(kind, root);
    return root;
  };
}

function makeOrder(schema: unknown, orderOf: (inside: unknown) => Order): Order {
  const properties = keyword(schema, 'properties');
  const keys = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  // Asked for each key of each file: references are followed once. Not before they are asked for, as some go round in circles.
  const known = new Map<string, Order>();
  let others: Order | undefined;
  let items: Order | undefined;
  const ofKnown = (key: string): Order => {
    const order = known.get(key) ?? orderOf(keyword(properties, key));
    known.set(key, order);
    return order;
  };
  return {
    ranks,
    sorted: false,
    of: (key) => (ranks.has(key) ? ofKnown(key) : (others ??= orderOf(keyword(schema, 'additionalProperties')))),
    items: () => (items ??= orderOf(keyword(schema, 'items'))),
  };
}

/** The schema that a reference leads to, and the file where it stands: a reference inside it may name no file. */
function follow(schemas: Schemas, file: string, schema: unknown): { readonly file: string; readonly schema: unknown } {
  const ref = keyword(schema, '$ref');
  if (typeof ref !== 'string') return { file, schema };
  const [name = '', path = ''] = ref.split('#/$defs/');
  const target = name === '' ? file : name;
  return follow(schemas, target, keyword(keyword(schemas.get(target), '$defs'), path));
}
