// The way between a page and the stand-in: it takes time, and what goes wrong on it was decided beforehand.
import { openFaults } from '../../../local-tenant/faults/faults.ts';
import type { FaultKind } from '../../../local-tenant/faults/kinds.ts';
import { Lost } from '../../../local-tenant/faults/line.ts';
import type { Chance } from './chance.ts';
import type { Tenant } from './tenant.ts';
import type { Owner, Time } from './time.ts';
import type { Trace } from './trace.ts';

/** The stand-in's own faults that one request can meet; what lasts (rights, columns) the administrator does for real. */
const faults = [
  'throttled',
  'busy',
  'resetBefore',
  'resetAfter',
  'timeoutBefore',
  'timeoutAfter',
  'duplicated',
  'partFailures',
  'hasException',
  'truncated',
  'html',
  'expiredToken',
  'expiredChangeToken',
] as const satisfies readonly FaultKind[];
/** What needs virtual time, or a page that is told something else than what was done. */
const ofTheWay = [
  /** The answer comes many seconds later, after those of later requests. */
  'late',
  /** The request itself is many seconds on its way, and overtaken by later ones. */
  'slow',
  /** Carried out once more, up to four seconds later. */
  'echo',
  /** The deed is done, and a gateway says that it failed. */
  'gatewayAfter',
] as const;
export const mishaps = [...faults, ...ofTheWay] as const;
export type Mishap = (typeof mishaps)[number];
const isFault = (mishap: Mishap): mishap is (typeof faults)[number] =>
  faults.some((fault) => fault === mishap);

/** One page's end of the wire. */
export interface End {
  readonly name: string;
  readonly owner: Owner;
  readonly offline: () => boolean;
  /** What the next requests meet. */
  readonly mishaps: Mishap[];
  /** Until when the server has asked this page, in so many words, to keep quiet. */
  quietUntil: number;
  /** Called when it is asked so. */
  readonly quieted: () => void;
  /** Called when a request is sent, when the server has carried one out, and when an answer has come. */
  readonly phase: (phase: 'sent' | 'carriedOut' | 'answered', request: Asked) => void;
}

export interface Asked {
  readonly method: string;
  readonly address: string;
  readonly body: string;
  readonly headers: Headers;
  /** Whether it may change something. */
  readonly writes: boolean;
}

/** How the server asks everybody for patience, for a while. */
export interface Throttle {
  until: number;
  readable: boolean;
}

interface Options {
  readonly time: Time;
  readonly tenant: Tenant;
  readonly trace: Trace;
  readonly chance: Chance;
  readonly throttle: Throttle;
  /** Whether a script may read the headers that SharePoint does not open to other origins. */
  readonly headersHidden: boolean;
  /** Called when the server has carried something out. */
  readonly happened: (end: End, asked: Asked) => void;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const hidden = ['ETag', 'Retry-After', 'RateLimit-Reset'];
/** The longest that a page heeds a Retry-After that is a date, since it has only its own clock to reckon it by. */
const longestDated = 600;

const fits = (mishap: Mishap, { address, body }: Asked): boolean => {
  if (mishap === 'partFailures') return address.endsWith('$batch');
  if (mishap === 'expiredChangeToken') return body.includes('ChangeTokenStart');
  return mishap !== 'hasException' || /AddValidateUpdateItemUsingPath/i.test(address);
};

const pageInstead = (status: number, retryAfter: number | null): Answer => {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  if (retryAfter !== null) headers.set('Retry-After', String(retryAfter));
  return { status, headers, text: '<html>Try again later.</html>' };
};

export function createWire({ time, tenant, trace, chance, throttle, headersHidden, happened }: Options) {
  /** A token that the change log no longer reaches back to is not taken the next time either. */
  const tooOld = new Set<string>();
  const tokenIn = ({ body }: Asked): string => /ChangeTokenStart[^}]*/.exec(body)?.[0] ?? '';

  const takeMishap = (end: End, asked: Asked): Mishap | null => {
    if (tooOld.has(tokenIn(asked))) return 'expiredChangeToken';
    const place = end.mishaps.findIndex((one) => fits(one, asked));
    return place < 0 ? null : (end.mishaps.splice(place, 1)[0] ?? null);
  };

  const serve = async (end: End, asked: Asked, request: Request): Promise<Answer> => {
    const response = await tenant.serve(request);
    const got = { status: response.status, headers: response.headers, text: await response.text() };
    trace.note(`  ${end.name} ${short(asked)} carried out: ${got.status}`);
    happened(end, asked);
    end.phase('carriedOut', asked);
    return got;
  };
  const carryOut = async (end: End, asked: Asked): Promise<Answer> => {
    const { method, address, headers, body } = asked;
    const got = await serve(
      end,
      asked,
      new Request(address, { method, headers, ...(method === 'GET' ? {} : { body }) }),
    );
    noteAnswer(trace, asked, got);
    return got;
  };

  /** One request through the stand-in's own faults, with a plan of its own in which it meets this one for certain. */
  const carryOutWith = async (
    end: End,
    asked: Asked,
    fault: (typeof faults)[number],
  ): Promise<Answer | null> => {
    const wait = (milliseconds: number) =>
      new Promise<void>((done) => void time.later(milliseconds, null, done));
    const layer = openFaults({ wait, now: time.server, exposeHeaders: true });
    layer.set({ seed: chance.below(2 ** 31), rates: { [fault]: 1 }, lasts: 1 });
    const faulty = layer.around(async (request) => {
      const { status, headers, text } = await serve(end, asked, request);
      return new Response(status === 204 ? null : text, { status, headers });
    });
    const { method, address, headers, body } = asked;
    try {
      const response = await faulty(
        new Request(address, { method, headers, ...(method === 'GET' ? {} : { body }) }),
      );
      const got = { status: response.status, headers: response.headers, text: await response.text() };
      noteAnswer(trace, asked, got);
      if (layer.counts().met[fault] === 0) throw new Error(`Nothing has met ${fault}`);
      return got;
    } catch (error) {
      if (error instanceof Lost) return null;
      throw error;
    }
  };

  /** The server's side of a request that has arrived; null when the connection breaks, and never when no answer comes. */
  const meet = async (end: End, asked: Asked, mishap: Mishap | null): Promise<Answer | null> => {
    const wait = Math.ceil((throttle.until - time.now) / 1000);
    if (wait > 0) {
      trace.met('throttled');
      return pageInstead(429, throttle.readable ? wait : null);
    }
    if (mishap) trace.met(`fault ${mishap}`);
    if (mishap === 'expiredChangeToken') tooOld.add(tokenIn(asked));
    if (mishap && isFault(mishap)) return carryOutWith(end, asked, mishap);
    const answer = await carryOut(end, asked);
    if (mishap === 'gatewayAfter') return pageInstead(502, null);
    if (mishap === 'echo') time.later(20 + chance.below(4_000), null, () => void carryOut(end, asked));
    return answer;
  };

  const deliver = (end: End, asked: Asked, answer: Answer): Response => {
    const headers = new Headers(answer.headers);
    const asks = headers.get('Retry-After');
    if (headersHidden) for (const name of hidden) headers.delete(name);
    else if (asks !== null) {
      const dated = () =>
        Math.min(longestDated, (Date.parse(asks) - time.server() - end.owner.skew()) / 1000);
      const seconds = Number.isFinite(Number(asks)) ? Number(asks) : Math.ceil(Math.max(0, dated()));
      end.quietUntil = Math.max(end.quietUntil, time.now + seconds * 1000);
      end.quieted();
    }
    end.phase('answered', asked);
    const { status, text } = answer;
    return new Response(status === 204 ? null : text, { status, headers });
  };

  /** What stands in for `fetch`. */
  return async (end: End, request: Request): Promise<Response> => {
    const patience = time.takePatience();
    const body = request.method === 'GET' ? '' : await request.text();
    const { method, url, headers } = request;
    const writes = method !== 'GET' && (!url.endsWith('$batch') || /^MERGE /m.test(body));
    const asked: Asked = { method, address: url, body, headers, writes };
    const mishap = takeMishap(end, asked);
    trace.note(`  ${end.name} ${short(asked)} sent${mishap ? `, meets ${mishap}` : ''}`);
    end.phase('sent', asked);
    if (end.offline()) {
      trace.met('offline');
      return new Promise((_, fail) => {
        time.later(5, end.owner, () => fail(new TypeError('Failed to fetch')));
      });
    }
    return new Promise((settle, fail) => {
      const broken = () => fail(new TypeError('Failed to fetch'));
      const lateness = mishap === 'late' ? 3_000 + chance.below(20_000) : 0;
      const slowness = mishap === 'slow' ? chance.below(20_000) : 0;
      const giveUp = time.later(patience, end.owner, () => fail(new DOMException('Late', 'TimeoutError')));
      time.later(5 + chance.below(60) + slowness, null, () => {
        void meet(end, asked, mishap).then((answer) => {
          time.later(5 + chance.below(60) + lateness, end.owner, () => {
            giveUp();
            if (answer) settle(deliver(end, asked, answer));
            else broken();
          });
        });
      });
    });
  };
}

/** What an answer shows to have happened, for a run to prove that it has met it. */
function noteAnswer(trace: Trace, { address }: Asked, { status, text }: Answer): void {
  const exception = text.includes('"HasException":true');
  // An alteration is the one part of a batch, and has its status there.
  const told = (code: number) => status === code || text.includes(`HTTP/1.1 ${code} `);
  if (told(412)) trace.met('overtaken (412)');
  if (status === 401) trace.met('token refused (401)');
  if (told(403)) trace.met('no right (403)');
  const duplicate = text.includes('-2130575169') || (exception && text.includes('duplicate'));
  if (duplicate) trace.met('duplicate key');
  else if (exception) trace.met('exception in a form');
  if (address.includes('Key%20eq%20') || address.includes('Key+eq+')) trace.met('read back by key');
}

const short = ({ method, address, headers }: Asked): string =>
  `${headers.get('X-HTTP-Method') ?? method} ${decodeURIComponent(address)
    .replace(/^.*_api\//, '')
    .replace(/\?.*$/, '')}`;
