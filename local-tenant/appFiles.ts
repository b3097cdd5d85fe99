// Serves the built app the way a static host would: production headers, compressed, pages never kept and assets kept for ever.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type HeaderPlace, headersFor } from '../tools/headers.ts';

/**
 * @property dir the bundle's folder
 * @property meta values put in place of what the build wrote into the page's `rt-…` meta elements
 * @property before a script of the tenant's own that runs before the app's, such as its calendar
 */
export interface AppFiles {
  readonly dir: string;
  readonly place: HeaderPlace;
  readonly meta?: Readonly<Record<string, string>>;
  readonly before?: string;
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const worthCompressing = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);

interface Stored {
  readonly changed: number;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly packed: Map<string, Uint8Array<ArrayBuffer>>;
}

/** Answers a request for a file of the app, by its path below the app's folder. */
export function appFiles(options: AppFiles): (request: Request, file: string) => Promise<Response> {
  const kept = new Map<string, Stored>();

  async function read(file: string): Promise<Stored | null> {
    const path = normalize(join(options.dir, file));
    if (!path.startsWith(normalize(options.dir + sep))) return null;
    const facts = await stat(path).catch(() => null);
    if (facts === null || !facts.isFile()) return null;
    const before = kept.get(path);
    if (before !== undefined && before.changed === facts.mtimeMs) return before;
    const source = await readFile(path);
    const plain = Uint8Array.from(extname(path) === '.html' ? prepared(source, options) : source);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const stored = { changed: facts.mtimeMs, plain, etag, packed: new Map() };
    kept.set(path, stored);
    return stored;
  }

  return async (request, asked) => {
    const file = asked === '' ? 'index.html' : asked;
    const found = await read(file);
    if (found === null) {
      const page = file.endsWith('.html');
      const headers = { 'Content-Type': page ? 'text/html; charset=utf-8' : 'text/plain' };
      return new Response(page ? missingApp : 'Not found', { status: 404, headers });
    }
    const headers: Record<string, string> = { ...headersFor(asked, options.place) };
    const kind = extname(file);
    headers['Content-Type'] = kinds[kind] ?? 'application/octet-stream';
    headers.ETag = found.etag;
    headers.Vary = 'Accept-Encoding';
    if (request.headers.get('If-None-Match') === found.etag) {
      return new Response(null, { status: 304, headers });
    }
    const coding = worthCompressing.has(kind)
      ? codingFor(request.headers.get('Accept-Encoding') ?? '')
      : null;
    if (coding !== null) headers['Content-Encoding'] = coding;
    const body = coding === null ? found.plain : packed(found, coding);
    headers['Content-Length'] = String(body.byteLength);
    return new Response(request.method === 'HEAD' ? null : body, { headers });
  };
}

function prepared(source: Buffer, { meta, before }: AppFiles): Buffer {
  let page = source.toString('utf8');
  for (const [name, value] of Object.entries(meta ?? {})) {
    const element = new RegExp(`(<meta\\s+name="${name}"\\s+content=")[^"]*(")`);
    page = page.replace(element, `$1${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}$2`);
  }
  if (before !== undefined) page = page.replace('<head>', `<head><script src="${before}"></script>`);
  return Buffer.from(page, 'utf8');
}

type Coding = 'br' | 'gzip';

function codingFor(accepted: string): Coding | null {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

function packed(stored: Stored, coding: Coding): Uint8Array<ArrayBuffer> {
  const before = stored.packed.get(coding);
  if (before !== undefined) return before;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const made = coding === 'br' ? brotliCompressSync(stored.plain, { params }) : gzipSync(stored.plain);
  const bytes = Uint8Array.from(made);
  stored.packed.set(coding, bytes);
  return bytes;
}

const missingApp = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Appen är inte byggd</title>
<body style="font: 14px/20px system-ui, sans-serif; margin: 32px; max-width: 480px">
<h1 style="font-size: 20px">Appen är inte byggd än</h1>
<p>Här ska appen visas. Bygg den med <code>npm run build</code>, eller starta allt med <code>npm start</code>, och ladda om sidan.</p>
<p>SharePoint, inloggningen och <code>/_tenant</code> fungerar som vanligt.</p></body></html>`;
