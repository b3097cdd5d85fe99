// The answers that faults give in SharePoint's place: the front door's pages, and refusals in the form that the caller asked for.
import { levelOf, mediaType } from '../sharepoint/odata/answer.ts';
import type { Part, PartAnswer } from '../sharepoint/odata/batch.ts';
import { Fault, refuse } from '../sharepoint/odata/fault.ts';
import { faultBody } from '../sharepoint/odata/faultBody.ts';
import { between, type Chance, oneOf } from './plan.ts';

/** A refusal as the service itself writes it. */
export function refused(fault: Fault, asked: Headers): PartAnswer {
  const level = levelOf(asked.get('accept'), asked.get('odata-version'));
  const type = level === 'atom' ? 'application/xml;charset=utf-8' : mediaType(level);
  return { status: fault.status, headers: new Map([['Content-Type', type]]), body: faultBody(fault, level) };
}

export const expiredDigest = () =>
  new Fault(
    403,
    '-2130575252, Microsoft.SharePoint.SPException',
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
  );

const reasons = { 429: 'TOO MANY REQUESTS', 503: 'SERVICE UNAVAILABLE' } as const;

/** 429 or 503 from the front door: Retry-After as seconds, as a date or not at all; text or a page (sharepoint.md 4). */
export function turnedAway(status: 429 | 503, chance: Chance, now: number): PartAnswer {
  const seconds = between(chance, 1, 10);
  const text = `${status} ${reasons[status]}`;
  const page = chance() < 0.5;
  const headers = new Map([['Content-Type', page ? 'text/html; charset=utf-8' : 'text/plain']]);
  const form = oneOf(chance, ['seconds', 'date', 'absent']);
  if (form === 'seconds') headers.set('Retry-After', String(seconds));
  // A date has whole seconds, so it is rounded up.
  if (form === 'date') headers.set('Retry-After', new Date(now + (seconds + 1) * 1000).toUTCString());
  if (status === 429 && chance() < 0.5) {
    headers.set('RateLimit-Limit', '1200');
    headers.set('RateLimit-Remaining', '0');
    headers.set('RateLimit-Reset', String(seconds));
  }
  return { status, headers, body: page ? pageOf(text) : text };
}

/** A part that fails on its own: the service's 500, or a 429 or 503 without more. */
export function failedPart({ headers }: Part, chance: Chance, now: number): PartAnswer {
  const status = oneOf(chance, [429, 500, 503]);
  return status === 500 ? refused(refuse.unexpected(), headers) : turnedAway(status, chance, now);
}

/** What a proxy or a sign-in page on the way says with a cheerful 200. */
export function strangePage(): PartAnswer {
  const headers = new Map([['Content-Type', 'text/html; charset=utf-8']]);
  return { status: 200, headers, body: pageOf('Sign in to the network to continue') };
}

/** 401 as for a token that is no longer good (sharepoint.md 1.5). */
export function expiredToken(): PartAnswer {
  return {
    status: 401,
    headers: new Map([
      ['Content-Type', 'application/json; charset=utf-8'],
      [
        'WWW-Authenticate',
        'Bearer realm="",client_id="00000003-0000-0ff1-ce00-000000000000",error="invalid_token"',
      ],
      ['x-ms-diagnostics', '3000006;reason="Token is expired.";category="invalid_client"'],
    ]),
    body: JSON.stringify({ error_description: 'ID3035: The request was not valid or is malformed.' }),
  };
}

/** 200, with an exception on every field: nothing was done (sharepoint.md 2.7). */
export function formRefused(part: Part, message: string): PartAnswer {
  const level = levelOf(part.headers.get('accept'), part.headers.get('odata-version'));
  const method = /addvalidate/i.test(part.url) ? 'AddValidateUpdateItemUsingPath' : 'ValidateUpdateListItem';
  const rows = formValues(part.body).map(({ name, text }) => ({
    ErrorCode: -2130575163,
    ErrorMessage: message,
    FieldName: name,
    FieldValue: text,
    HasException: true,
    ItemId: 0,
  }));
  const body = level === 'verbose' ? { d: { [method]: { results: rows } } } : { value: rows };
  return { status: 200, headers: new Map([['Content-Type', mediaType(level)]]), body: JSON.stringify(body) };
}

/** The fields in a form's body; none when it is no such body. */
export function formValues(body: string): { readonly name: string; readonly text: string }[] {
  const { formValues: given }: { formValues?: unknown } = jsonIn(body) ?? {};
  return (Array.isArray(given) ? given : []).map((one: unknown) => {
    const { FieldName, FieldValue }: { FieldName?: unknown; FieldValue?: unknown } = Object(one);
    return { name: String(FieldName ?? ''), text: String(FieldValue ?? '') };
  });
}

/** An object in JSON, or null when the text is anything else. */
export function jsonIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

const pageOf = (text: string): string =>
  `<!DOCTYPE html><html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`;
