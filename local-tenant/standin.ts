// One function, Request -> Response, over a world: the door, sign-in, CORS and batches in front of SharePoint's service.
import { randomUUID } from 'node:crypto';
import { openTo } from './door/cors.ts';
import { throttle } from './door/throttle.ts';
import { type Caller, callerOf, sharePointId } from './entra/caller.ts';
import { digestSeconds, isDigest } from './sharepoint/digest.ts';
import { faultType, levelOf } from './sharepoint/odata/answer.ts';
import { type Part, readBatch, writeBatch } from './sharepoint/odata/batch.ts';
import type { Limits } from './sharepoint/odata/call.ts';
import { Fault, refuse } from './sharepoint/odata/fault.ts';
import { faultBody } from './sharepoint/odata/faultBody.ts';
import { openTurns, type Turn } from './sharepoint/odata/turn.ts';
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
  /** Lower limits than a real site's, so that a test need not fill them. */
  limits?: Partial<Limits>;
  /** Requests per user in five minutes, 3000 on real sites; without it nobody is turned away. */
  budget?: number;
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
type Common = Pick<Asked, 'site' | 'user' | 'rules' | 'origin' | 'turn'>;

/** sharepoint.md 4. */
const usualLimits: Limits = { indexesPerList: 20, listsPerSite: 2000, scopesPerList: 50_000 };

/** What a body may weigh, in bytes: a batch, and anything else, such as files (sharepoint.md 4). */
const heaviest = { batch: 2_097_152, file: 262_144_000 } as const;

/** Beyond these the front door answers, and not as the service does (sharepoint.md 4): 404, not 414. */
const longestQuery = 2048;
const longestUrl = 4096;

/** Answers every `/sites/…/_api/…` request, whatever the host: links bear the origin of the request. */
export function standIn(world: World, options: StandInOptions = {}): (request: Request) => Promise<Response> {
  const rules = {
    forging: options.forging ?? true,
    threshold: options.threshold ?? 5000,
    limits: { ...usualLimits, ...options.limits },
    digestSeconds: options.digestSeconds ?? digestSeconds,
    secret: world.secret,
  };
  const toll = options.budget === undefined ? undefined : throttle(options.budget, world.now);

  const nextTurn = openTurns();

  return async (request) => {
    const url = new URL(request.url);
    const turn = nextTurn();
    const { body, answer, parts } = await inTurn(request, url, turn).finally(turn.end);
    const headers = new Headers([...answer.headers]);
    headers.set('DATASERVICEVERSION', '3.0');
    headers.set('SPRequestGuid', randomUUID());
    openTo(request.headers.get('origin'), headers, options.exposeHeaders === true);
    options.log?.({
      method: request.method,
      url: request.url,
      status: answer.status,
      bytesIn: body.byteLength,
      bytesOut: Buffer.byteLength(answer.body),
      ...(parts === undefined ? {} : { parts }),
    });
    const empty = answer.status === 204 || request.method === 'HEAD';
    return new Response(empty ? null : Buffer.from(answer.body), { status: answer.status, headers });
  };

  async function inTurn(request: Request, url: URL, turn: Turn) {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const body = reads ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
    const [answer, parts] = answered(request, url, body, turn);
    return { body, answer, parts };
  }

  /** Whatever happens, the caller gets SharePoint's answer to it, and what happened stays here. */
  function answered(request: Request, url: URL, body: Uint8Array, turn: Turn): [Answered, number?] {
    try {
      return answerTo(request, url, body, turn);
    } catch (error) {
      return [refusal(known(error), request.headers)];
    }
  }

  function answerTo(request: Request, url: URL, body: Uint8Array, turn: Turn): [Answered, number?] {
    const at = url.pathname.toLowerCase().indexOf('/_api/');
    const site = at < 0 ? undefined : siteAt(url.pathname.slice(0, at));
    if (!site) return [page(404, 'NOT FOUND')];
    if (request.method === 'OPTIONS') return [plain(200, '')];
    if (url.search.length > longestQuery) return [page(404, 'NOT FOUND')];
    if (request.url.length > longestUrl) return [page(400, 'Bad Request')];
    const caller = callerOf(world, request, url);
    if ('reason' in caller) return [unauthorized(caller.reason)];
    const user = site.write(() => site.people.ensure(caller.signInName));
    const paid = toll?.(user.login);
    if (paid?.over) return [withHeaders(plain(429, '429 TOO MANY REQUESTS'), paid.headers)];
    const address = url.pathname.slice(at + '/_api/'.length);
    const common = { site, user, rules, origin: url.origin, turn };
    if (needsDigest(caller, request.method, address) && !isDigest(request.headers, common, site.now()))
      throw refuse.digest();
    const [answer, parts] = serveOrBatch(request, address, url.search, body, common);
    const whole = paid === undefined ? answer : withHeaders(answer, paid.headers);
    return parts === undefined ? [whole] : [whole, parts];
  }

  function serveOrBatch(
    request: Request,
    address: string,
    search: string,
    body: Uint8Array,
    common: Common,
  ): [Answered, number?] {
    const isBatch = /^(\$|%24)batch\/?$/i.test(address);
    const most = heaviest[isBatch ? 'batch' : 'file'];
    if (body.byteLength > most) throw refuse.tooBig(most);
    if (isBatch) return batch(request, body, common);
    const asked = {
      ...common,
      method: request.method,
      address: address + search,
      headers: request.headers,
      body,
    };
    return [serve(asked)];
  }

  function batch(request: Request, body: Uint8Array, common: Common): [Answered, number?] {
    const parts = readBatch(request.headers.get('content-type') ?? '', Buffer.from(body).toString());
    const written = writeBatch(parts.map((part) => servePart(part, common)));
    return [
      { status: 200, headers: new Map([['Content-Type', written.contentType]]), body: written.body },
      parts.length,
    ];
  }

  function servePart(part: Part, common: Common): Answered {
    // Relative to the service, as OData has it, or to the web.
    const web = `${common.origin}${common.site.path}/${/^_api\//i.test(part.url) ? '' : '_api/'}`;
    if (!URL.canParse(part.url, web)) return refusal(refuse.noResource(part.url), part.headers);
    const target = new URL(part.url, web);
    const at = target.pathname.toLowerCase().indexOf('/_api/');
    const sameWeb = at >= 0 && siteAt(target.pathname.slice(0, at)) === common.site;
    if (!sameWeb) return refusal(refuse.noResource(part.url), part.headers);
    const address = target.pathname.slice(at + '/_api/'.length) + target.search;
    return serve({
      ...common,
      method: part.method,
      address,
      headers: part.headers,
      body: Buffer.from(part.body),
    });
  }

  function siteAt(path: string): Site | undefined {
    try {
      return world.siteAt(decodeURIComponent(path));
    } catch {
      // A path with a stray percent sign is nobody's.
      return undefined;
    }
  }
}

function refusal(fault: Fault, headers: Headers): Answered {
  const level = levelOf(headers.get('accept'), headers.get('odata-version'));
  return {
    status: fault.status,
    headers: new Map([['Content-Type', faultType(level)]]),
    body: faultBody(fault, level),
  };
}

const withHeaders = (answer: Answered, more: ReadonlyMap<string, string>): Answered => ({
  ...answer,
  headers: new Map([...answer.headers, ...more]),
});

/** A call by cookie must show that a page of the same site has sent it (sharepoint.md 1.5). */
function needsDigest(caller: Caller, method: string, address: string): boolean {
  return caller.byCookie && method !== 'GET' && method !== 'HEAD' && !/^contextinfo\/?$/i.test(address);
}

/** What SharePoint says of a fault; one that is not its own is ours, so it is told on the console and to nobody else. */
function known(error: unknown): Fault {
  if (error instanceof Fault) return error;
  console.error(error);
  return refuse.unexpected();
}

function unauthorized(reason: string): Answered {
  const body = JSON.stringify({ error_description: 'ID3035: The request was not valid or is malformed.' });
  return {
    status: 401,
    headers: new Map([
      ['Content-Type', 'application/json; charset=utf-8'],
      [
        'WWW-Authenticate',
        `Bearer realm="${tenantId}",client_id="${sharePointId}",trusted_issuers="00000001-0000-0000-c000-000000000000@*,https://sts.windows.net/*/"`,
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
