// The way between a page and the stand-in: it takes time, and what goes wrong on it was decided beforehand.
import type { Chance } from './chance.ts';
import { brokenParts, exceptionInstead, insteadOf, tokenIn, withOldToken, withoutParts } from './spoiled.ts';
import type { Tenant } from './tenant.ts';
import type { Owner, Time } from './time.ts';
import type { Trace } from './trace.ts';

/** What goes wrong with one request. */
export const mishaps = [
  'resetBefore',
  'resetAfter',
  'timeoutBefore',
  'timeoutAfter',
  'asked429',
  'blind429',
  'asked503',
  'blind503',
  'html',
  'htmlAfter',
  'truncated',
  'twice',
  'slow',
  'partFails',
  'exception',
  'oldToken',
] as const;
export type Mishap = (typeof mishaps)[number];

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
const isBatch = ({ address }: Asked): boolean => address.endsWith('$batch');
const asksForChanges = ({ body }: Asked): boolean => tokenIn(body) !== null;
const isForm = ({ address }: Asked): boolean => /AddValidateUpdateItemUsingPath/i.test(address);

const fits = (mishap: Mishap, asked: Asked): boolean => {
  if (mishap === 'partFails') return isBatch(asked);
  if (mishap === 'oldToken') return asksForChanges(asked);
  return mishap !== 'exception' || isForm(asked);
};

export function createWire({ time, tenant, trace, chance, throttle, headersHidden, happened }: Options) {
  const takeMishap = (end: End, asked: Asked): Mishap | null => {
    const place = end.mishaps.findIndex((one) => fits(one, asked));
    return place < 0 ? null : (end.mishaps.splice(place, 1)[0] ?? null);
  };

  /** Tokens that the server no longer knows. */
  const oldTokens = new Set<string>();

  const carryOut = async (end: End, asked: Asked): Promise<Answer> => {
    const { method, address, headers, body } = asked;
    const answer = await tenant.serve(
      new Request(address, { method, headers, ...(method === 'GET' ? {} : { body }) }),
    );
    const got = { status: answer.status, headers: answer.headers, text: await answer.text() };
    trace.note(`  ${end.name} ${short(asked)} carried out: ${got.status}`);
    noteAnswer(trace, asked, got);
    happened(end, asked);
    end.phase('carriedOut', asked);
    return got;
  };

  /** The server's side of a request that has arrived; null when no answer will come. */
  const meet = async (end: End, asked: Asked, mishap: Mishap | null): Promise<Answer | null> => {
    if (mishap === 'resetBefore' || mishap === 'timeoutBefore') return null;
    const wait = Math.ceil((throttle.until - time.now) / 1000);
    if (wait > 0) {
      trace.met('throttled');
      return insteadOf(429, throttle.readable ? wait : null);
    }
    if (mishap === 'asked429') return insteadOf(429, 7 + chance.below(60));
    if (mishap === 'blind429') return insteadOf(429, null);
    if (mishap === 'asked503') return insteadOf(503, 3 + chance.below(20));
    if (mishap === 'blind503') return insteadOf(503, null);
    if (mishap === 'html') return insteadOf(200, null, '<!DOCTYPE html><title>Logga in</title>');
    if (mishap === 'exception') return exceptionInstead(asked);
    const token = tokenIn(asked.body);
    if (mishap === 'oldToken' && token !== null) oldTokens.add(token);
    if (token !== null && oldTokens.has(token))
      return carryOut(end, { ...asked, body: withOldToken(asked.body) });
    if (mishap === 'partFails') {
      const broken = brokenParts(asked.body, chance);
      const answer = await carryOut(end, { ...asked, body: withoutParts(asked.body, broken) });
      return { ...answer, text: answerWith503(answer.text, broken) };
    }
    const answer = await carryOut(end, asked);
    if (mishap === 'resetAfter' || mishap === 'timeoutAfter') return null;
    if (mishap === 'htmlAfter') return insteadOf(502, null, '<html>Bad gateway</html>');
    if (mishap === 'truncated') return { ...answer, text: answer.text.slice(0, answer.text.length / 2) };
    if (mishap === 'twice') time.later(20 + chance.below(4_000), null, () => void carryOut(end, asked));
    return answer;
  };

  const deliver = (end: End, asked: Asked, answer: Answer): Response => {
    const headers = new Headers(answer.headers);
    const asks = headers.get('Retry-After');
    if (headersHidden) for (const name of hidden) headers.delete(name);
    else if (asks !== null) {
      end.quietUntil = Math.max(end.quietUntil, time.now + Number(asks) * 1000);
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
    const writes = method !== 'GET' && !url.endsWith('$batch');
    const asked: Asked = { method, address: url, body, headers, writes };
    const mishap = takeMishap(end, asked);
    trace.note(`  ${end.name} ${short(asked)} sent${mishap ? `, meets ${mishap}` : ''}`);
    end.phase('sent', asked);
    if (mishap) trace.met(`fault ${mishap}`);
    if (end.offline()) {
      trace.met('offline');
      return new Promise((_, fail) => {
        time.later(5, end.owner, () => fail(new TypeError('Failed to fetch')));
      });
    }
    return new Promise((settle, fail) => {
      const broken = () => fail(new TypeError('Failed to fetch'));
      const lateness = mishap === 'slow' ? 3_000 + chance.below(20_000) : 0;
      const giveUp = time.later(patience, end.owner, () => fail(new DOMException('Late', 'TimeoutError')));
      time.later(5 + chance.below(60), null, () => {
        void meet(end, asked, mishap).then((answer) => {
          const hangs = mishap === 'timeoutBefore' || mishap === 'timeoutAfter';
          if (hangs) return;
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
  if (status === 412) trace.met('overtaken (412)');
  if (status === 401) trace.met('token refused (401)');
  if (status === 403) trace.met('no right (403)');
  if (text.includes('-2130575169') || (exception && text.includes('duplicate'))) trace.met('duplicate key');
  if (exception) trace.met('exception in a form');
  if (address.includes('Key%20eq%20') || address.includes('Key+eq+')) trace.met('read back by key');
}

const short = ({ method, address, headers }: Asked): string =>
  `${headers.get('X-HTTP-Method') ?? method} ${decodeURIComponent(address)
    .replace(/^.*_api\//, '')
    .replace(/\?.*$/, '')}`;

function answerWith503(text: string, broken: ReadonlySet<number>): string {
  let part = -1;
  return text.replace(/HTTP\/1\.1 (\d+) [^\r\n]*/g, (line) => {
    part += 1;
    return broken.has(part) ? 'HTTP/1.1 503 Service Unavailable' : line;
  });
}
