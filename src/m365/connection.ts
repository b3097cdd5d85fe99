// The one way to SharePoint: PnPjs with our own sign-in and sending, without its retry.
import type { TimelinePipe } from '@pnp/core';
import { DefaultParse, HttpRequestError } from '@pnp/queryable/index.js';
import '@pnp/sp/batching.js';
import { DefaultHeaders, DefaultInit, type SPFI, spfi } from '@pnp/sp/index.js';

/** A site, as one signed-in person reaches it. */
export interface Connection {
  /** The site's absolute address, without a slash at its end. */
  readonly site: string;
  /** The site's address below the host, such as `/sites/styrning`. */
  readonly path: string;
  readonly sp: SPFI;
  /** How many requests have gone out; a batch is one. */
  sent(): number;
}

/** Nobody is signed in, or the sign-in must be renewed by the person. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

/** No answer came, or not one that can be read: whether the request was carried out is not known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

interface Wiring {
  /** Absolute. */
  readonly site: string;
  /** The access token for the site's host; null when the person must sign in. */
  readonly token: () => Promise<string | null>;
  /** What carries a request to the server; the browser's own unless told otherwise. */
  readonly send?: (request: Request) => Promise<Response>;
}

const patienceMs = 30_000;
/** What clients use and SharePoint takes in one batch (sharepoint.md 4). */
const partsInABatch = 100;

export function connect({ site, token, send = (request) => fetch(request) }: Wiring): Connection {
  const address = site.replace(/\/+$/, '');
  let sent = 0;
  const count = (request: Request) => {
    sent += 1;
    return send(request);
  };
  return {
    site: address,
    path: decodeURIComponent(new URL(address).pathname),
    sp: spfi(address).using(DefaultHeaders(), DefaultInit(), DefaultParse(), bearer(token), sendOnce(count)),
    sent: () => sent,
  };
}

function bearer(token: Wiring['token']): TimelinePipe {
  return (instance) =>
    instance.on.auth.replace(async (url: URL, init: RequestInit) => {
      const found = await token();
      if (found === null) throw new SignInNeeded();
      return [url, { ...init, headers: { ...init.headers, Authorization: `Bearer ${found}` } }];
    });
}

/** PnPjs' own sending repeats a POST after a network error, and thereby duplicates rows (sharepoint.md 6). */
function sendOnce(send: (request: Request) => Promise<Response>): TimelinePipe {
  return (instance) =>
    instance.on.send.replace(async (url: URL, init: RequestInit) => {
      try {
        return await whole(
          await send(new Request(url, { ...init, signal: AbortSignal.timeout(patienceMs) })),
        );
      } catch (cause) {
        throw new NoAnswer('No answer', { cause });
      }
    });
}

/** The answer with its body already here, so that a connection that breaks in the middle fails in one place. */
async function whole(answer: Response): Promise<Response> {
  const text = await answer.text();
  const { status, statusText, headers } = answer;
  return new Response(status === 204 ? null : text, { status, statusText, headers });
}

/**
 * Asks several things in one $batch, in order. Each part has its own answer; the first that fails is thrown, so a part
 * that may fail by itself is asked through `attempt`.
 */
export async function together<const P extends readonly Promise<unknown>[]>(
  { sp }: Connection,
  ask: (sp: SPFI) => P,
): Promise<{ -readonly [I in keyof P]: Awaited<P[I]> }> {
  const [batched, execute] = sp.batched({ maxRequests: partsInABatch });
  // Listened to from the start: PnPjs settles the parts before `execute`, and never when the whole batch failed.
  const parts = Promise.allSettled(ask(batched));
  await execute().catch((error: unknown) => {
    throw isTold(error) ? error : new NoAnswer('An answer that is not a batch', { cause: error });
  });
  const answers = await parts;
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }) as { -readonly [I in keyof P]: Awaited<P[I]> };
}

const isTold = (error: unknown) =>
  error instanceof SignInNeeded || error instanceof NoAnswer || error instanceof HttpRequestError;
