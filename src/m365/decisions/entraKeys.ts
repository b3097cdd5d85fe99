// The tenant's signing keys as Entra publishes them, and whether a token is signed with one of them.

/** @property modulus of an RSA key, in base64url, as `exponent` is */
export interface PublishedKey {
  readonly kid: string;
  readonly issuer: string;
  readonly modulus: string;
  readonly exponent: string;
}

interface Discovery {
  readonly issuer?: unknown;
  readonly jwks_uri?: unknown;
}
interface Jwk {
  readonly kty?: unknown;
  readonly kid?: unknown;
  readonly n?: unknown;
  readonly e?: unknown;
}

type Get = (address: string) => Promise<Response>;

const plainly: Get = (address) => fetch(address, { signal: AbortSignal.timeout(10_000) });

/**
 * The keys in use now; null when nobody answers.
 * @param authority such as `https://login.microsoftonline.com/<tenant>`
 */
export async function publishedKeys(
  authority: string,
  get: Get = plainly,
): Promise<readonly PublishedKey[] | null> {
  try {
    const about = (await (
      await get(`${authority}/v2.0/.well-known/openid-configuration`)
    ).json()) as Discovery;
    const { issuer, jwks_uri: address } = about;
    // Its keys lie with the authority itself; an answer that leads elsewhere is none of its own.
    if (typeof issuer !== 'string' || typeof address !== 'string') return null;
    if (new URL(address).origin !== new URL(authority).origin) return null;
    const { keys = [] } = (await (await get(address)).json()) as { readonly keys?: readonly Jwk[] };
    return keys.flatMap(({ kty, kid, n, e }) =>
      kty === 'RSA' && typeof kid === 'string' && typeof n === 'string' && typeof e === 'string'
        ? [{ kid, issuer, modulus: n, exponent: e }]
        : [],
    );
  } catch (error) {
    console.warn('The signing keys of the tenant', error);
    return null;
  }
}

const rs256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

function bytesIn(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}

/** Each is read once: a log has a sign-in for every few rows, and they are all made with a few keys. */
const readKeys = new WeakMap<PublishedKey, Promise<CryptoKey>>();

function readKey(key: PublishedKey): Promise<CryptoKey> {
  const jwk = { kty: 'RSA', n: key.modulus, e: key.exponent };
  const read = readKeys.get(key) ?? crypto.subtle.importKey('jwk', jwk, rs256, false, ['verify']);
  readKeys.set(key, read);
  return read;
}

/** Whether the token bears the key's signature (RFC 7515, RS256); what cannot be read does not. */
export async function isSignedWith(token: string, key: PublishedKey): Promise<boolean> {
  const at = token.lastIndexOf('.');
  try {
    const signed = new TextEncoder().encode(token.slice(0, at));
    return await crypto.subtle.verify(rs256, await readKey(key), bytesIn(token.slice(at + 1)), signed);
  } catch {
    return false;
  }
}
