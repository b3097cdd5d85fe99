// One call looked at as its parts, which are one unless it is a batch, and carried on with some of them treated.
import { type Part, type PartAnswer, readBatch } from '../sharepoint/odata/batch.ts';
import { Fault } from '../sharepoint/odata/fault.ts';

export type Answer = (request: Request) => Promise<Response>;

/** A request whose body is read, so that it can be looked at and sent more than once. */
export interface Sent {
  readonly request: Request;
  readonly parts: readonly Part[];
  readonly batch: boolean;
  /** The request as it came, fresh for each sending. */
  again(): Request;
}

/** What becomes of a part: another answer in its stead and nothing done, or something done to its answer's body. */
export type Treatment =
  | { readonly instead: PartAnswer }
  | { readonly after: (body: string) => string }
  | null;

export async function read(request: Request): Promise<Sent> {
  const { method, url, headers } = request;
  const bodiless = method === 'GET' || method === 'HEAD';
  const bytes = bodiless ? null : await request.arrayBuffer();
  const again = () => new Request(url, { method, headers, body: bytes });
  const single: Part = { method, url, headers, body: bytes === null ? '' : new TextDecoder().decode(bytes) };
  const batch = /\/_api\/(\$|%24)batch\/?$/i.test(new URL(url).pathname);
  const parts = batch ? partsIn(single) : [single];
  // A batch that cannot be read is one call, which the service will refuse.
  return { request, parts: parts ?? [single], batch: batch && parts !== null, again };
}

function partsIn({ headers, body }: Part): Part[] | null {
  try {
    return readBatch(headers.get('content-type') ?? '', body);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

/** Carries a call on with each part treated; what is answered in its stead never reaches the service. */
export async function treated(
  sent: Sent,
  answer: Answer,
  treat: (part: Part) => Treatment,
): Promise<Response> {
  const treatments = sent.parts.map(treat);
  if (!sent.batch) return treatedAlone(sent, answer, treatments[0] ?? null);
  const through = sent.parts.filter((_, at) => !isInstead(treatments[at]));
  const done = through.length === 0 ? [] : await sections(await answer(batchOf(sent.request, through)));
  // The whole batch was refused: there are no sections to put the others between.
  if (!Array.isArray(done)) return done;
  const boundary = `batchresponse_${crypto.randomUUID()}`;
  const lines = treatments.map((treatment) => {
    if (treatment !== null && 'instead' in treatment) return written(treatment.instead);
    const section = done.shift() ?? '';
    return treatment === null ? section : bodyAltered(section, treatment.after);
  });
  const body = `${lines.map((section) => `--${boundary}\r\n${section}\r\n`).join('')}--${boundary}--\r\n`;
  return new Response(body, { headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` } });
}

const isInstead = (treatment: Treatment | undefined): boolean =>
  treatment !== null && treatment !== undefined && 'instead' in treatment;

async function treatedAlone(sent: Sent, answer: Answer, treatment: Treatment): Promise<Response> {
  if (treatment !== null && 'instead' in treatment) return responseOf(treatment.instead);
  const response = await answer(sent.again());
  return treatment === null ? response : altered(response, treatment.after);
}

export function responseOf({ status, headers, body }: PartAnswer): Response {
  return new Response(Buffer.from(body), { status, headers: [...headers] });
}

/** The same answer with another body; one without a body stays as it is. */
export async function altered(response: Response, change: (body: string) => string): Promise<Response> {
  const { status } = response;
  if (response.body === null) return response;
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(change(await response.text()), { status, headers });
}

function batchOf({ url, headers: outer }: Request, parts: readonly Part[]): Request {
  const boundary = `batch_${crypto.randomUUID()}`;
  const text = parts.map(({ method, url: address, headers, body }) =>
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `${method} ${address} HTTP/1.1`,
      ...[...headers].map(([name, value]) => `${name}: ${value}`),
      '',
      body,
      '',
    ].join('\r\n'),
  );
  const headers = new Headers(outer);
  headers.delete('Content-Length');
  headers.set('Content-Type', `multipart/mixed; boundary=${boundary}`);
  return new Request(url, { method: 'POST', headers, body: `${text.join('')}--${boundary}--\r\n` });
}

/** What stands between the boundary's lines of a batch's answer; the answer itself when it is none. */
async function sections(response: Response): Promise<string[] | Response> {
  const [, boundary] = /boundary=(\S+)/.exec(response.headers.get('Content-Type') ?? '') ?? [];
  if (boundary === undefined) return response;
  const between = (await response.text()).split(`--${boundary}`).slice(1, -1);
  return between.map((section) => section.slice('\r\n'.length, -'\r\n'.length));
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

function written({ status, headers, body }: PartAnswer): string {
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${status} ${reasons[status] ?? 'Error'}`,
    ...[...headers].map(([name, text]) => `${name.toUpperCase()}: ${text}`),
    '',
    body,
  ].join('\r\n');
}

/** The body stands after the second blank line: the section's own headers, the part's, then the body. */
function bodyAltered(section: string, change: (body: string) => string): string {
  const [own, head, ...body] = section.split('\r\n\r\n');
  return [own, head, change(body.join('\r\n\r\n'))].join('\r\n\r\n');
}
