// Carries out one REST call on a site: reads the address, does the deed, writes the answer.

import { contextInfo } from './entities/contextInfo.ts';
import { siteType, webType } from './entities/web.ts';
import { isObject, readJson, readPath, readQuery, type Segment } from './odata/address.ts';
import { bodyOf, levelOf, mediaType, rawOf } from './odata/answer.ts';
import { type Call, demandSite, jsonOf, type Rules, webUrl } from './odata/call.ts';
import { type Entity, entity, type Node, pick } from './odata/entity.ts';
import { Fault, faultBody, refuse } from './odata/fault.ts';
import { walk } from './odata/walk.ts';
import type { Principal } from './store/people.ts';
import type { Site } from './store/site.ts';

export interface Asked {
  readonly site: Site;
  readonly user: Principal;
  readonly rules: Rules;
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
const roots: Readonly<Record<string, (call: Call) => Node>> = {
  web: (call) => entity(webType, call.site),
  site: (call) => entity(siteType, call.site),
  contextinfo: contextInfo,
  'sp.web.getcontextwebinformation': contextInfo,
};

const overrides = new Set(['MERGE', 'PATCH', 'PUT', 'DELETE']);

/** Answers a call; a refusal is an answer too. */
export function serve(asked: Asked): Answered {
  const level = levelOf(asked.headers.get('accept'), asked.headers.get('odata-version'));
  try {
    const call = callOf(asked, level);
    demandSite(call);
    const [, path = ''] = /^([^?]*)/.exec(asked.address) ?? [];
    const segments = readPath(path, call.query);
    return call.verb === 'GET' ? answer(call, segments) : asked.site.write(() => answer(call, segments));
  } catch (error) {
    // A fault of the stand-in itself is told on its console, and its caller hears what SharePoint says then.
    if (!(error instanceof Fault)) console.error(error);
    const fault = error instanceof Fault ? error : refuse.unexpected();
    const type = level === 'atom' ? 'application/xml;charset=utf-8' : mediaType(level);
    return {
      status: fault.status,
      headers: new Map([['Content-Type', type]]),
      body: faultBody(fault, level),
    };
  }
}

function answer(call: Call, segments: readonly Segment[]): Answered {
  const { node, done, raw } = follow(call, segments);
  if (raw) return call.verb === 'GET' ? rawReply(node, call) : written(node, call);
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
  const root = pick(roots, first?.name ?? '')?.part;
  // `_api/lists` is a short form of `_api/web/lists` (sharepoint.md 1.1).
  const start = root ? root(call) : entity(webType, call.site);
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
    origin: asked.origin,
    verb: method === 'POST' && override && overrides.has(override) ? override : method,
    level,
    query: readQuery(search),
    ifMatch: headers.get('if-match'),
    contentType,
    bytes: asked.body,
    at: (address) => follow({ ...call, body: {}, malformed: undefined }, readPath(address, call.query)).node,
    ...bodyIn(asked.body, method),
  };
  return call;
}

/** The body as JSON; that it is none is no fault before something asks for JSON, since it may be a file. */
function bodyIn(bytes: Uint8Array, method: string): Pick<Call, 'body' | 'malformed'> {
  const text = method === 'GET' ? '' : Buffer.from(bytes).toString();
  if (text.trim() === '') return { body: {}, malformed: undefined };
  try {
    const body = readJson(text);
    return isObject(body) ? { body, malformed: undefined } : { body: {}, malformed: refuse.body() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { body: {}, malformed: error };
  }
}
