// Applies $filter, $orderby, $skip and $top to a collection that is held in memory.
import type { Call } from './call.ts';
import { type Entity, pick, Typed } from './entity.ts';
import { refuse } from './fault.ts';
import { readFilter } from './filter.ts';
import { compare, passes } from './judge.ts';

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

export function narrowed(all: readonly Entity[], call: Call): Entity[] {
  const { options } = call.query;
  const filter = options.get('filter');
  const tree = filter ? readFilter(filter) : undefined;
  let rest = tree ? all.filter((one) => passes(tree, (path) => read(one, path, call))) : [...all];
  const orders = orderOf(call);
  if (orders.length > 0) {
    rest.sort((a, b) => {
      for (const { column, descending } of orders) {
        const order = compare(primitive(read(a, column, call)), primitive(read(b, column, call))) ?? 0;
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    });
  }
  rest = rest.slice(whole(options.get('skip') ?? '0'));
  const top = options.get('top');
  return top === undefined ? rest : rest.slice(0, whole(top));
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw refuse.expression(text);
  return Number(text);
}

export function orderOf(call: Call): Order[] {
  return (call.query.options.get('orderby') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [column = '', way = 'asc'] = part.split(/\s+/);
      return { column, descending: way.toLowerCase() === 'desc' };
    });
}

function read(one: Entity, path: string, call: Call): unknown {
  const [name = '', ...deeper] = path.split('/');
  const reader = pick(one.type.properties, name) ?? pick(one.type.onRequest, name);
  if (reader) {
    const content = reader.part(one.it, call);
    const inner = content instanceof Typed ? content.value : content;
    return deeper.length > 0 && inner instanceof Object
      ? pick(inner as Record<string, unknown>, deeper[0] ?? '')?.part
      : inner;
  }
  const navigation = pick(one.type.navigations, name);
  const target = deeper.length > 0 ? navigation?.part.go(one.it, call) : undefined;
  if (target?.kind !== 'entity') throw refuse.noProperty(name);
  return read(target, deeper.join('/'), call);
}

export function primitive(content: unknown): string | number | boolean | null {
  if (content === undefined || content === null) return null;
  if (typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean')
    return content;
  return JSON.stringify(content);
}
