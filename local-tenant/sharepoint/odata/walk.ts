// Follows an address segment by segment to what it means, doing the operation on the way if there is one.
import type { Args, Json, Segment } from './address.ts';
import { Arguments, type Call, demandSite, jsonOf } from './call.ts';
import { type Collection, type Entity, type Node, type Operation, pick, typeName, value } from './entity.ts';
import { refuse } from './fault.ts';

export interface Arrival {
  readonly node: Node;
  /** Whether the last segment was an operation that has been carried out. */
  readonly done: boolean;
  /** Whether that operation makes entities. */
  readonly creates: boolean;
  /** Whether the raw value is asked for. */
  readonly raw: boolean;
  /** The call, in the web that the address has led to. */
  readonly call: Call;
}

export function walk(start: Node, segments: readonly Segment[], from: Call): Arrival {
  let call = from;
  let node = start;
  let done = false;
  let creates = false;
  for (const [index, segment] of segments.entries()) {
    call = within(node, call);
    if (segment.name === '$value' && index === segments.length - 1)
      return { node, done, creates, raw: true, call };
    const last = index === segments.length - 1;
    // Only the last operation takes arguments from the body; what stands before it is a way there.
    const body = last ? call : undefined;
    const step =
      node.kind === 'collection'
        ? ofCollection(node, segment, call, body)
        : ofEntity(node, segment, call, body);
    if ('node' in step) {
      node = step.node;
      done = false;
      continue;
    }
    if (!step.finds && !(last && call.verb === 'POST')) {
      // Some clients send a verb override with a method's POST (recycleObject with DELETE).
      if (call.verb === 'GET') throw refuse.noVerb(segment.name, call.verb);
    }
    node = step.run();
    // Clients post to finders too (openWebById of PnPjs).
    done = !step.finds || (last && call.verb === 'POST');
    creates = step.creates;
  }
  return { node, done, creates, raw: false, call: within(node, call) };
}

/** A node may lie in another web than the call: then the call goes on there, if the caller may open it. */
function within(node: Node, call: Call): Call {
  if (node.kind !== 'entity' || !node.site || node.site === call.site) return call;
  const moved = { ...call, site: node.site };
  demandSite(moved);
  return moved;
}

type Step = { readonly node: Node } | { readonly finds: boolean; readonly creates: boolean; run(): Node };

function ofCollection(from: Collection, segment: Segment, call: Call, body: Call | undefined): Step {
  const operation = pick(from.operations, segment.name);
  if (operation) return operationStep(operation.part, null, segment.args, call, body);
  if (segment.name.toLowerCase() === 'count' || segment.name === '$count') {
    return {
      node: value('Count', 'Edm.Int32', (from.all?.(call) ?? from.page?.(call).entities ?? []).length),
    };
  }
  throw refuse.noResource(segment.name);
}

function ofEntity(from: Node, segment: Segment, call: Call, body: Call | undefined): Step {
  if (from.kind !== 'entity') return { node: inside(from, segment.name) };
  const { type, it } = from;
  const operation = pick(type.operations, segment.name);
  if (operation) return operationStep(operation.part, it, segment.args, call, body);
  const navigation = pick(type.navigations, segment.name);
  if (navigation) return { node: keyed(navigation.part.go(it, call), segment.args, call) };
  return { node: property(from, segment.name, call) };
}

/** `title` of a web, or `High` of a mask: a member of a complex value. */
function inside(from: Node, name: string): Node {
  const content = from.kind === 'value' ? from.value : undefined;
  const inner = content instanceof Object && 'value' in content ? content.value : content;
  const found = inner instanceof Object ? pick(inner as Record<string, unknown>, name) : undefined;
  if (!found) throw refuse.noResource(name);
  return value(found.name, 'Edm.String', found.part);
}

function property(from: Entity, name: string, call: Call): Node {
  const reader = pick(from.type.properties, name) ?? pick(from.type.onRequest, name);
  if (!reader) throw refuse.noResource(`${typeName(from, call)}/${name}`);
  return value(reader.name, 'Edm.String', reader.part(from.it, call));
}

function keyed(node: Node, args: Args | null, call: Call): Node {
  if (args === null || node.kind !== 'collection') return node;
  const key = args.positional[0] ?? [...args.named.values()][0];
  if (key === undefined) return node;
  if (!node.key) throw refuse.noResource(node.name);
  return node.key(String(key), call);
}

function operationStep<T>(
  operation: Operation<T>,
  it: T,
  args: Args | null,
  call: Call,
  body: Call | undefined,
): Step {
  const names = (operation.parameters ?? []).map((name) => name.toLowerCase());
  const values = new Map<string, Json>();
  const given = operation.takesBytes || !body ? {} : jsonOf(body);
  for (const [key, json] of Object.entries(given)) {
    if (names.includes(key.toLowerCase())) values.set(key.toLowerCase(), json);
  }
  for (const [index, json] of (args?.positional ?? []).entries()) {
    const name = names[index];
    if (name === undefined) throw refuse.expression(String(json));
    values.set(name, json);
  }
  for (const [name, json] of args?.named ?? []) values.set(name, json);
  const { finds = false, creates = false } = operation;
  return { finds, creates, run: () => operation.run(it, new Arguments(values), call) };
}
