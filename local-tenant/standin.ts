// One function, Request -> Response, over a world: the door, sign-in, CORS and batches in front of SharePoint's service.
import { randomUUID } from 'node:crypto';
import { type Caller, callerOf } from './entra/caller.ts';
import { digestSeconds, isDigest } from './sharepoint/digest.ts';
import { faultType, levelOf } from './sharepoint/odata/answer.ts';
import { type Part, readBatch, writeBatch } from './sharepoint/odata/batch.ts';
import { Fault, faultBody, refuse } from './sharepoint/odata/fault.ts';
import { type Answered, type Asked, serve } from './sharepoint/restCall.ts';
import type { Site } from './sharepoint/store/site.ts';
import { tenantId, type World } from './world.ts';

export interface StandInOptions {
  /** Whether a script on another origin may read ETag, Retry-After and others; unknown of real sites, hence false. */
  exposeHeaders?: boolean;
  /** Whether ValidateUpdate may set Author, Created and other read-only columns, as on real sites; default true. */
  forging?: boolean;
  /** The list view threshold, 5000 on real sites. */
  threshold?: number;
  /** How long a form digest holds, 1800 seconds on real sites, by the tenant's clock. */
  digestSeconds?: number;
  log?: (entry: {
    method: string;
    url: string;
    status: number;
    bytesIn: number;
    bytesOut: number;
    parts?: number;
  }) => void;
}

/** What every part of a batch shares with its outer request. */
type Common = Pick<Asked, 'site' | 'user' | 'rules' | 'origin'>;

/** Beyond these the front door answers, and not as the service does (sharepoint.md 4): 404, not 414. */
const longestQuery = 2048;
const longestUrl = 4096;

const allowedHeaders =
  'authorization, accept, content-type, if-match, odata-version, x-http-method, x-requestdigest, x-clientservice-clienttag, x-pnpjs-requestid, x-pnp-cachenever, x-pnp-cachealways, x-pnp-cachekey, x-pnp-batchnever';

/** Answers every `/sites/…/_api/…` request, whatever the host: links bear the origin of the request. */
export function standIn(world: World, options: StandInOptions = {}): (request: Request) => Promise<Response> {
  const rules = {
    forging: options.forging ?? true,
    threshold: options.threshold ?? 5000,
    digestSeconds: options.digestSeconds ?? digestSeconds,
    secret: world.secret,
  };

  return async (request) => {
    const url = new URL(request.url);
    const body = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text();
    const [answer, parts] = answerTo(request, url, body);
    const headers = new Headers([...answer.headers]);
    headers.set('DATASERVICEVERSION', '3.0');
    headers.set('SPRequestGuid', randomUUID());
    openTo(request.headers.get('origin'), headers);
    options.log?.({
      method: request.method,
      url: request.url,
      status: answer.status,
      bytesIn: Buffer.byteLength(body),
      bytesOut: Buffer.byteLength(answer.body),
      ...(parts === undefined ? {} : { parts }),
    });
    const empty = answer.status === 204 || request.method === 'HEAD';
    return new Response(empty ? null : answer.body, { status: answer.status, headers });
  };

  function answerTo(request: Request, url: URL, body: string): [Answered, number?] {
    const at = url.pathname.toLowerCase().indexOf('/_api/');
    const site = at < 0 ? undefined : siteAt(url.pathname.slice(0, at));
    if (!site) return [page(404, 'NOT FOUND')];
    if (request.method === 'OPTIONS') return [plain(200, '')];
    if (url.search.length > longestQuery) return [page(404, 'NOT FOUND')];
    if (request.url.length > longestUrl) return [page(400, 'Bad Request')];
    const caller = callerOf(world, request, url);
    if ('reason' in caller) return [unauthorized(caller.reason)];
    const user = site.write(() => site.people.ensure(caller.signInName));
    const address = url.pathname.slice(at + '/_api/'.length);
    const common = { site, user, rules, origin: url.origin };
    if (needsDigest(caller, request.method, address) && !isDigest(request.headers, common, site.now()))
      return [refused(refuse.digest(), request.headers)];
    if (/^(\$|%24)batch\/?$/i.test(address)) return batch(request, body, common);
    const asked = {
      ...common,
      method: request.method,
      address: address + url.search,
      headers: request.headers,
      body,
    };
    return [serve(asked)];
  }

  function batch(request: Request, body: string, common: Common): [Answered, number?] {
    let parts: Part[];
    try {
      parts = readBatch(request.headers.get('content-type') ?? '', body);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return [refused(error, request.headers)];
    }
    const written = writeBatch(parts.map((part) => servePart(part, common)));
    return [
      { status: 200, headers: new Map([['Content-Type', written.contentType]]), body: written.body },
      parts.length,
    ];
  }

  function servePart(part: Part, common: Common): Answered {
    const target = URL.canParse(part.url)
      ? new URL(part.url)
      : new URL(part.url, `${common.origin}${common.site.path}/`);
    const at = target.pathname.toLowerCase().indexOf('/_api/');
    const sameWeb = at >= 0 && siteAt(target.pathname.slice(0, at)) === common.site;
    if (!sameWeb) return refused(refuse.noResource(part.url), part.headers);
    const address = target.pathname.slice(at + '/_api/'.length) + target.search;
    return serve({ ...common, method: part.method, address, headers: part.headers, body: part.body });
  }

  function siteAt(path: string): Site | undefined {
    try {
      return world.siteAt(decodeURIComponent(path));
    } catch {
      // A path with a stray percent sign is nobody's.
      return undefined;
    }
  }

  function openTo(origin: string | null, headers: Headers): void {
    if (origin === null) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Vary', 'Origin');
    headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, MERGE, DELETE, OPTIONS');
    headers.set('Access-Control-Allow-Headers', allowedHeaders);
    headers.set('Access-Control-Max-Age', '600');
    if (options.exposeHeaders) {
      headers.set(
        'Access-Control-Expose-Headers',
        'ETag, Retry-After, SPRequestGuid, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset',
      );
    }
  }
}

/** A call by cookie must show that a page of the same site has sent it (sharepoint.md 1.5). */
function needsDigest(caller: Caller, method: string, address: string): boolean {
  return caller.byCookie && method !== 'GET' && method !== 'HEAD' && !/^contextinfo\/?$/i.test(address);
}

function refused(fault: Fault, headers: Headers): Answered {
  const level = levelOf(headers.get('accept'), headers.get('odata-version'));
  return {
    status: fault.status,
    headers: new Map([['Content-Type', faultType(level)]]),
    body: faultBody(fault, level),
  };
}

function unauthorized(reason: string): Answered {
  const body = JSON.stringify({ error_description: 'ID3035: The request was not valid or is malformed.' });
  return {
    status: 401,
    headers: new Map([
      ['Content-Type', 'application/json; charset=utf-8'],
      [
        'WWW-Authenticate',
        `Bearer realm="${tenantId}",client_id="00000003-0000-0ff1-ce00-000000000000",trusted_issuers="00000001-0000-0000-c000-000000000000@*,https://sts.windows.net/*/"`,
      ],
      ['x-ms-diagnostics', `${reason};category="invalid_client"`],
    ]),
    body,
  };
}

function page(status: number, text: string): Answered {
  return plain(
    status,
    `<!DOCTYPE html><html><head><title>${status} ${text}</title></head><body>${status} ${text}</body></html>`,
    'text/html; charset=utf-8',
  );
}

function plain(status: number, body: string, type = 'text/plain'): Answered {
  return { status, headers: new Map([['Content-Type', type]]), body };
}
