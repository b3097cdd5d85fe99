// Carries out one REST call on a site: reads the address, does the deed, writes the answer.

import { reputation } from './comments/liking.ts';
import { contextInfo } from './entities/contextInfo.ts';
import { folderType } from './entities/folder.ts';
import { listType } from './entities/list.ts';
import { siteType, webNode } from './entities/web.ts';
import { fileNode } from './files/file.ts';
import { itemType } from './items/item.ts';
import { type Args, isObject, readJson, readPath, readQuery, type Segment } from './odata/address.ts';
import { bodyOf, faultType, levelOf, mediaType, rawOf } from './odata/answer.ts';
import { type Call, demandSite, jsonOf, type Rules, webUrl } from './odata/call.ts';
import { type Entity, entity, type Node, pick } from './odata/entity.ts';
import { Fault, refuse } from './odata/fault.ts';
import { faultBody } from './odata/faultBody.ts';
import type { Turn } from './odata/turn.ts';
import { walk } from './odata/walk.ts';
import type { Principal } from './store/people.ts';
import { pathOf } from './store/row.ts';
import type { Site } from './store/site.ts';
import { webFunctions } from './webs/webFunctions.ts';

export interface Asked {
  readonly site: Site;
  readonly user: Principal;
  readonly rules: Rules;
  readonly turn: Turn;
  readonly origin: string;
  readonly method: string;
  /** What follows `/_api/`, with the query string. */
  readonly address: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface Answered {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | Uint8Array;
}

/** The services that hang off the web root beside `web` and `site`. */
const roots: Readonly<Record<string, (call: Call, args: Args | null) => Node>> = {
  web: (call) => webNode(call.site),
  site: (call) => entity(siteType, call.site.root),
  contextinfo: contextInfo,
  'sp.web.getcontextwebinformation': contextInfo,
  ...webFunctions,
  ...reputation,
};

const overrides = new Set(['MERGE', 'PATCH', 'PUT', 'DELETE']);
const verbs = new Set(['GET', 'POST', ...overrides]);

/** Answers a call; a refusal is an answer too. */
export function serve(asked: Asked): Answered {
  const level = levelOf(asked.headers.get('accept'), asked.headers.get('odata-version'));
  try {
    const call = callOf(asked, level);
    if (!verbs.has(call.verb)) throw refuse.noVerb('SP.Web', call.verb);
    demandSite(call);
    const [, path = ''] = /^([^?]*)/.exec(asked.address) ?? [];
    const segments = readPath(path, call.query);
    if (call.verb === 'GET') return answer(call, segments);
    const answered = asked.site.write(() => answer(call, segments));
    asked.turn.settle();
    return answered;
  } catch (error) {
    asked.turn.drop();
    // A fault of the stand-in itself is told on its console, and its caller hears what SharePoint says then.
    if (!(error instanceof Fault)) console.error(error);
    const fault = error instanceof Fault ? error : refuse.unexpected();
    return {
      status: fault.status,
      headers: new Map([['Content-Type', faultType(level)]]),
      body: faultBody(fault, level),
    };
  }
}

function answer(asked: Call, segments: readonly Segment[]): Answered {
  const { node, done, creates, raw, call } = follow(asked, segments);
  if (raw) return call.verb === 'GET' ? rawReply(node, call) : written(node, call);
  if (node.kind === 'value' && node.media !== undefined)
    return { status: 200, headers: new Map([['Content-Type', node.media]]), body: String(node.value) };
  if (creates && node.kind === 'entity') return created(node, call);
  if (call.verb === 'GET' || done || node.kind === 'value') return reply(200, node, call);
  if (node.kind === 'collection') {
    if (call.verb !== 'POST' || !node.create) throw refuse.noVerb(node.of, call.verb);
    jsonOf(call);
    return created(node.create(call), call);
  }
  return altered(node, call);
}

function follow(call: Call, segments: readonly Segment[]) {
  const [first, ...rest] = segments;
  const root = first && pick(roots, first.name)?.part;
  // `_api/lists` is a short form of `_api/web/lists` (sharepoint.md 1.1).
  const start = root ? root(call, first.args) : webNode(call.site);
  return walk(start, root ? rest : segments, call);
}

function rawReply(node: Node, call: Call): Answered {
  const body = rawOf(node, call);
  const type = typeof body === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream';
  return { status: 200, headers: new Map([['Content-Type', type]]), body };
}

/** PUT on `/$value`. */
function written(node: Node, call: Call): Answered {
  const write = node.kind === 'entity' ? node.type.media?.write : undefined;
  if (call.verb !== 'PUT' || node.kind !== 'entity' || !write) throw refuse.noVerb('$value', call.verb);
  write(node.it, call);
  return { status: 204, headers: new Map(), body: '' };
}

function reply(status: number, node: Node, call: Call): Answered {
  const headers = new Map([['Content-Type', mediaType(call.level)]]);
  const etag = node.kind === 'entity' ? node.type.etag?.(node.it, call) : undefined;
  if (etag !== undefined) headers.set('ETag', etag);
  return { status, headers, body: bodyOf(node, call) };
}

function created(made: Entity, call: Call): Answered {
  const answer = reply(201, made, call);
  const location = `${webUrl(call)}/_api/${made.type.path(made.it, call)}`;
  return { ...answer, headers: new Map([...answer.headers, ['Location', location]]) };
}

function altered(node: Entity, call: Call): Answered {
  const { type, it } = node;
  const name = typeof type.name === 'string' ? type.name : 'SP.Entity';
  if (call.verb === 'DELETE') {
    if (!type.remove) throw refuse.noVerb(name, call.verb);
    type.remove(it, call);
    return { status: 200, headers: new Map(), body: '' };
  }
  if (call.verb === 'POST' || !type.change) throw refuse.noVerb(name, call.verb);
  jsonOf(call);
  const etag = type.change(it, call);
  return { status: 204, headers: new Map(typeof etag === 'string' ? [['ETag', etag]] : []), body: '' };
}

function callOf(asked: Asked, level: Call['level']): Call {
  const { headers } = asked;
  const search = asked.address.includes('?') ? asked.address.slice(asked.address.indexOf('?')) : '';
  const override = headers.get('x-http-method')?.toUpperCase();
  const method = asked.method.toUpperCase();
  const contentType = headers.get('content-type') ?? '';
  const call: Call = {
    site: asked.site,
    user: asked.user,
    rules: asked.rules,
    turn: asked.turn,
    origin: asked.origin,
    verb: method === 'POST' && override && overrides.has(override) ? override : method,
    level,
    query: readQuery(search),
    ifMatch: headers.get('if-match'),
    contentType,
    bytes: asked.body,
    ...bodyIn(asked.body, method, contentType),
    show: {
      web: webNode,
      list: (list) => entity(listType, list),
      item: (list, row) => entity(itemType(list), row),
      file: (list, row) => fileNode({ list, row }, call),
      folder: (list, row) =>
        entity(folderType, { url: `${list.url}/${pathOf(row)}`, list, path: pathOf(row), row }),
    },
  };
  return call;
}

/** What JSON may weigh, in bytes (sharepoint.md 4). */
const heaviestJson = 2_097_152;

/** The body as JSON; that it is none is no fault before something asks for JSON, since it may be a file. */
function bodyIn(bytes: Uint8Array, method: string, contentType: string): Pick<Call, 'body' | 'malformed'> {
  const none = (malformed?: Fault) => ({ body: {}, malformed });
  if (method === 'GET' || bytes.byteLength === 0) return none();
  if (bytes.byteLength > heaviestJson) return none(refuse.tooBig(heaviestJson));
  const text = Buffer.from(bytes).toString();
  if (text.trim() === '') return none();
  // Parts of a batch may leave the type out; a form or plain text is no body for this service.
  if (contentType !== '' && !/json/i.test(contentType)) return none(refuse.mediaType(contentType));
  try {
    const body = readJson(text);
    return isObject(body) ? { body, malformed: undefined } : none(refuse.body());
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return none(error);
  }
}
