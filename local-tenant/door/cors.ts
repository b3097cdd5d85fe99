// What a page on another origin may send to SharePoint, and which headers of the answer it may read (sharepoint.md 1.5).

const allowed =
  'authorization, accept, content-type, if-match, odata-version, x-http-method, x-requestdigest, x-clientservice-clienttag, x-pnpjs-requestid, x-pnp-cachenever, x-pnp-cachealways, x-pnp-cachekey, x-pnp-batchnever';
const exposed =
  'ETag, Retry-After, SPRequestGuid, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';

/** Opens an answer to the origin that asked; `expose` says whether its script may read more than the safelisted headers. */
export function openTo(origin: string | null, headers: Headers, expose: boolean): void {
  if (origin === null) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Vary', 'Origin');
  headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, MERGE, DELETE, OPTIONS');
  headers.set('Access-Control-Allow-Headers', allowed);
  headers.set('Access-Control-Max-Age', '600');
  if (expose) headers.set('Access-Control-Expose-Headers', exposed);
}
