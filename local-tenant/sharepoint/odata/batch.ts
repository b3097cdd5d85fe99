// Reads a $batch body as tolerantly as SharePoint does, and writes the flat answer that clients parse.
import { randomUUID } from 'node:crypto';
import { refuse } from './fault.ts';

export interface Part {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface PartAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | Uint8Array;
}

/** Operations in one batch; more are refused (sharepoint.md 2.10). */
const mostParts = 100;

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  423: 'Locked',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** The requests in a batch, in order, change sets opened. Line ends may be LF or CRLF, headers folded, boundaries quoted. */
export function readBatch(contentType: string, body: string): Part[] {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw refuse.batch('The Content-Type of the batch has no boundary.');
  const parts = opened(body.replaceAll('\r\n', '\n'), boundary);
  if (parts.length === 0) throw refuse.batch('The batch message holds no operations.');
  if (parts.length > mostParts) throw refuse.tooManyParts(mostParts);
  return parts;
}

function opened(text: string, boundary: string, inChangeSet = false): Part[] {
  return sections(text, boundary).flatMap((section) => {
    const { headers, rest } = headed(section);
    const inner = boundaryOf(headers.get('content-type') ?? '');
    if (inner === undefined) return [request(rest)];
    if (inChangeSet) throw refuse.batch('A change set cannot hold another change set.');
    return opened(rest, inner, true);
  });
}

/** What stands between the boundary's lines; anything before the first one is a preamble (MIME senders write one). */
function sections(text: string, boundary: string): string[] {
  const found: string[] = [];
  let current: string[] | undefined;
  // CLI for Microsoft 365 lets the boundary follow a body on the same line.
  const apart = text.replaceAll(`}--${boundary}`, `}\n--${boundary}`);
  for (const line of apart.split('\n')) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}` || bare === `--${boundary}--`) {
      if (current) found.push(current.join('\n'));
      current = bare.endsWith(`${boundary}--`) ? undefined : [];
    } else current?.push(line);
  }
  if (current && current.join('').trim() !== '') found.push(current.join('\n'));
  return found;
}

function headed(section: string): { headers: Headers; rest: string } {
  const text = section.replace(/^\n+/, '');
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = new Headers();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) append(headers, line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { headers, rest: end < 0 ? '' : text.slice(end + 2) };
}

function append(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    throw refuse.batch(`Invalid header in the batch: ${name}`);
  }
}

function request(text: string): Part {
  const bare = text.replace(/^\s+/, '');
  const lineEnd = bare.indexOf('\n');
  const line = lineEnd < 0 ? bare : bare.slice(0, lineEnd);
  // Split and not matched as a whole, which would take the square of the time on a long line of blanks.
  const words = line.split(/\s+/).filter((word) => word !== '');
  const [method, url] = [words[0] ?? '', words.slice(1, -1).join(' ')];
  if (!/^\w+$/.test(method) || url === '' || !/^HTTP\/[\d.]+$/i.test(words.at(-1) ?? ''))
    throw refuse.batch(`Invalid request line in the batch: ${line}`);
  const after = lineEnd < 0 ? '' : bare.slice(lineEnd + 1);
  // A blank line right after the request line means a part without headers.
  if (after.startsWith('\n')) return { method, url, headers: new Headers(), body: after.trim() };
  const { headers, rest } = headed(after);
  return { method, url, headers, body: rest.trim() };
}

function boundaryOf(contentType: string): string | undefined {
  if (!/^\s*multipart\/mixed/i.test(contentType)) return undefined;
  const [, quoted, bare] = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  return quoted ?? bare;
}

/** One flat part a request, CRLF throughout and at the end: PnPjs and others depend on each of these. */
export function writeBatch(answers: readonly PartAnswer[]): { contentType: string; body: string } {
  const boundary = `batchresponse_${randomUUID()}`;
  const lines = answers.flatMap(({ status, headers, body }) => [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${status} ${reasons[status] ?? 'Error'}`,
    ...[...headers].map(([name, text]) => `${name.toUpperCase()}: ${text}`),
    '',
    // Bytes that are not text do not survive a batch; files are not to be read in one (sharepoint.md 2.10).
    typeof body === 'string' ? body : Buffer.from(body).toString(),
  ]);
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: [...lines, `--${boundary}--`, ''].join('\r\n'),
  };
}
