// What a failure means: one of a few closed answers, by SharePoint's code first and by the status second.
import { HttpRequestError } from '@pnp/queryable/index.js';
import { type FaultCode, fault } from '../schema/fault.ts';
import type { Away, Refused } from '../sync/remote.ts';
import { NoAnswer, SignInNeeded } from './connection.ts';

/** Why SharePoint said no. */
export type Reason = 'noRight' | 'missing' | 'overtaken' | 'duplicate' | 'notTaken';
export interface Refusal extends Refused {
  readonly reason: Reason;
}
export type Failure = Refusal | Away;
export type Answer<T> = { readonly kind: 'answered'; readonly value: T } | Failure;

// Exact statuses vary between reports, so the code decides where it is known (sharepoint.md 5).
const reasonOfCode: Readonly<Record<string, Reason>> = {
  '-2130575169': 'duplicate',
  // A file of that name.
  '-2130575257': 'duplicate',
  '-2147024891': 'noRight',
  '-2130575322': 'missing',
  '-2130575338': 'missing',
  '-2147024894': 'missing',
};
const reasonOfStatus: Readonly<Record<number, Reason>> = { 403: 'noRight', 404: 'missing', 412: 'overtaken' };
const faultOfReason: Record<Reason, FaultCode> = {
  noRight: 'NOT_ALLOWED',
  missing: 'LIST_MISSING',
  overtaken: 'ROW_REFUSED',
  duplicate: 'ROW_REFUSED',
  notTaken: 'ROW_REFUSED',
};
/** 408 late, 409 two writers met inside the server, 425 and 429 too many: the same request may go well later. */
const passing = new Set([408, 409, 425, 429]);
/** An answer of 500 with one of these, or with no code at all, is trouble; with any other it is a considered no. */
const troubleCodes = new Set(['-1', '-2147467259']);

/** The answer to a request, with a failure as a value. An error that is our own fault goes on as it came. */
export async function attempt<T>(asked: Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'answered', value: await asked };
  } catch (error) {
    return answerOf(error);
  }
}

/** The closed answer that a thrown error stands for. */
export async function answerOf(error: unknown): Promise<Failure> {
  if (error instanceof SignInNeeded) return away(null, true);
  // A body that is cut short or is a sign-in page does not parse.
  if (error instanceof NoAnswer || error instanceof SyntaxError) return away(null);
  if (!(error instanceof HttpRequestError)) throw error;
  const { response, status } = error;
  if (status === 401) return away(null, true);
  if (passing.has(status)) return away(waitSeconds(response.headers));
  const { code, text } = toldIn(await response.text());
  const known = reasonOfCode[code] ?? reasonOfStatus[status];
  if (known) return refusal(known, text);
  if (status >= 500 && (status !== 500 || code === '' || troubleCodes.has(code)))
    return away(waitSeconds(response.headers));
  return refusal('notTaken', text);
}

/** What SharePoint's code says by itself, where an answer of 200 carries it (AddValidateUpdateItemUsingPath). */
export const reasonTold = (code: number): Reason => reasonOfCode[code] ?? 'notTaken';

/** A no to the site itself is another matter than a no to something in it. */
export const ofSite = (failure: Failure): Refused | Away =>
  failure.kind === 'refused' && failure.reason === 'noRight'
    ? { kind: 'refused', fault: fault('SITE_NO_ACCESS', '') }
    : failure;

export const refusal = (reason: Reason, text: string): Refusal => ({
  kind: 'refused',
  reason,
  fault: fault(faultOfReason[reason], '', text === '' ? {} : { text }),
});

/** The answer to a request that came back without what it should tell. */
export const unknownOutcome: Away = { kind: 'away', waitSeconds: null, signIn: false };

const away = (wait: number | null, signIn = false): Away => ({ kind: 'away', waitSeconds: wait, signIn });

/** The code without its .NET type, and the sentence; both empty when the body is not SharePoint's own, such as HTML. */
function toldIn(body: string): { code: string; text: string } {
  try {
    const json = JSON.parse(body) as { 'odata.error'?: Told; error?: Told };
    const told = json['odata.error'] ?? json.error;
    return { code: told?.code?.split(',')[0] ?? '', text: told?.message?.value ?? '' };
  } catch {
    return { code: '', text: '' };
  }
}
interface Told {
  readonly code?: string;
  readonly message?: { readonly value?: string };
}

/** The longer of what the two headers ask for; null where neither can be read, as from another origin (sharepoint.md 1.5). */
function waitSeconds(headers: Headers): number | null {
  const waits = [headers.get('Retry-After'), headers.get('RateLimit-Reset')]
    .map(secondsOf)
    .filter((wait) => wait !== null);
  return waits.length > 0 ? Math.max(...waits) : null;
}

/** A date is reckoned by the device's clock: one that is days behind would keep the page silent for days. */
const longestByDate = 600;

function secondsOf(header: string | null): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const moment = Date.parse(header);
  const left = Math.ceil((moment - Date.now()) / 1000);
  return Number.isNaN(moment) ? null : Math.min(longestByDate, Math.max(0, left));
}
