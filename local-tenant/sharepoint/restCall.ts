// Carries out one REST call on a site: reads the address, does the deed, writes the answer.

import { reputation } from './comments/liking.ts';
import { contextInfo } from './entities/contextInfo.ts';
import { listType } from './entities/list.ts';
import { siteType, webNode } from './entities/web.ts';
import { itemType } from './items/item.ts';
import {
  type Args,
  isObject,
  type JsonObject,
  readJson,
  readPath,
  readQuery,
  type Segment,
} from './odata/address.ts';
import { bodyOf, faultType, levelOf, mediaType, rawOf } from './odata/answer.ts';
import { type Call, demandSite, type Rules, webUrl } from './odata/call.ts';
import { type Entity, entity, type Node, pick } from './odata/entity.ts';
import { Fault, faultBody, refuse } from './odata/fault.ts';
import { walk } from './odata/walk.ts';
import type { Principal } from './store/people.ts';
import type { Site } from './store/site.ts';
import { webFunctions } from './webs/webFunctions.ts';

export interface Asked {
  readonly site: Site;
  readonly user: Principal;
  readonly rules: Rules;
  readonly origin: string;
  readonly method: string;
  /** What follows `/_api/`, with the query string. */
  readonly address: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
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
    if (!(error instanceof Fault)) throw error;
    return {
      status: error.status,
      headers: new Map([['Content-Type', faultType(level)]]),
      body: faultBody(error, level),
    };
  }
}

function answer(asked: Call, segments: readonly Segment[]): Answered {
  const [first, ...rest] = segments;
  const root = first && pick(roots, first.name)?.part;
  // `_api/lists` is a short form of `_api/web/lists` (sharepoint.md 1.1).
  const start = root ? root(asked, first.args) : webNode(asked.site);
  const { node, done, creates, raw, call } = walk(start, root ? rest : segments, asked);
  if (raw)
    return {
      status: 200,
      headers: new Map([['Content-Type', 'text/plain;charset=utf-8']]),
      body: rawOf(node),
    };
  if (node.kind === 'value' && node.media !== undefined)
    return { status: 200, headers: new Map([['Content-Type', node.media]]), body: String(node.value) };
  if (creates && node.kind === 'entity') return created(node, call);
  if (call.verb === 'GET' || done || node.kind === 'value') return reply(200, node, call);
  if (node.kind === 'collection') {
    if (call.verb !== 'POST' || !node.create) throw refuse.noVerb(node.of, call.verb);
    return created(node.create(call), call);
  }
  return altered(node, call);
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
  const etag = type.change(it, call);
  return { status: 204, headers: new Map(typeof etag === 'string' ? [['ETag', etag]] : []), body: '' };
}

function callOf(asked: Asked, level: Call['level']): Call {
  const { headers } = asked;
  const search = asked.address.includes('?') ? asked.address.slice(asked.address.indexOf('?')) : '';
  const override = headers.get('x-http-method')?.toUpperCase();
  const method = asked.method.toUpperCase();
  const contentType = headers.get('content-type') ?? '';
  return {
    site: asked.site,
    user: asked.user,
    rules: asked.rules,
    origin: asked.origin,
    verb: method === 'POST' && override && overrides.has(override) ? override : method,
    level,
    query: readQuery(search),
    ifMatch: headers.get('if-match'),
    contentType,
    body: bodyIn(asked.body, method, contentType),
    show: {
      web: webNode,
      list: (list) => entity(listType, list),
      item: (list, row) => entity(itemType(list), row),
    },
  };
}

/** JSON bodies beyond this are refused. */
const largestBody = 2_097_152;

function bodyIn(text: string, method: string, contentType: string): JsonObject {
  if (method === 'GET' || text.trim() === '') return {};
  if (Buffer.byteLength(text) > largestBody) throw refuse.tooLarge(largestBody);
  // Parts of a batch may leave the type out; a form or plain text is no body for this service.
  if (contentType !== '' && !/json/i.test(contentType)) throw refuse.mediaType(contentType);
  const body = readJson(text);
  if (!isObject(body)) throw refuse.body();
  return body;
}
