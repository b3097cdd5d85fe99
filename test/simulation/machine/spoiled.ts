// Answers and requests as they are after something has gone wrong: throttled, without some parts of a batch, with an old token.
import type { Chance } from './chance.ts';

/** An answer that does not come from SharePoint's service itself. */
export function insteadOf(status: number, retryAfter: number | null, text = 'Try again later.') {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  if (retryAfter !== null) headers.set('Retry-After', String(retryAfter));
  return { status, headers, text };
}

/** What AddValidateUpdateItemUsingPath says when it has added nothing because of a value. */
export function exceptionInstead({ body }: { readonly body: string }) {
  const { formValues } = JSON.parse(body) as { formValues: { FieldName: string }[] };
  const value = formValues.map((one, place) => {
    const wrong = place === formValues.length - 1;
    return {
      ...one,
      ErrorCode: wrong ? -2130575163 : 0,
      ErrorMessage: wrong ? 'The value is not valid.' : null,
      HasException: wrong,
      ItemId: 0,
    };
  });
  return {
    status: 200,
    headers: new Headers({ 'Content-Type': 'application/json;odata=minimalmetadata' }),
    text: JSON.stringify({ value }),
  };
}

const partLine = /^(GET|POST|PUT|PATCH|MERGE|DELETE) (\S+) HTTP\/1\.1/gm;

/** Which parts of the batch the server fails at; at least one. */
export function brokenParts(body: string, chance: Chance): ReadonlySet<number> {
  const parts = [...body.matchAll(partLine)].map((_, place) => place);
  const broken = parts.filter(() => chance.next() < 0.3);
  return new Set(broken.length > 0 ? broken : [chance.of(parts)]);
}

/** The same batch with something harmless in the place of those parts. */
export function withoutParts(body: string, broken: ReadonlySet<number>): string {
  let part = -1;
  return body.replace(partLine, (line, _method, address: string) => {
    part += 1;
    return broken.has(part) ? `GET ${address.replace(/_api\/.*$/, '_api/web/nothing')} HTTP/1.1` : line;
  });
}

const tokens = /(1;\d;[0-9a-f-]{36};)(\d+)(;\d+)/i;

/** The change token that the request goes out from. */
export const tokenIn = (body: string): string | null =>
  body.includes('ChangeTokenStart') ? (tokens.exec(body)?.[0] ?? null) : null;

const sixtyOneDays = 61n * 24n * 3_600n * 10_000_000n;

/** The token as it would be had it been given two months ago. */
export const withOldToken = (body: string): string =>
  body.replace(
    tokens,
    (_, before: string, ticks: string, after: string) => `${before}${BigInt(ticks) - sixtyOneDays}${after}`,
  );
