// The keys that id tokens are signed with, and the addresses at which Entra publishes them (OpenID Connect Discovery).
import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';

interface SigningKey {
  readonly kid: string;
  readonly own: KeyObject;
  readonly published: { readonly n?: string | undefined; readonly e?: string | undefined };
}

let made: SigningKey | null = null;

/** Made when somebody first signs in, anew in each process: keys roll over on a real tenant too. */
function signingKey(): SigningKey {
  if (made === null) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { n, e } = publicKey.export({ format: 'jwk' });
    made = { kid: randomUUID().replaceAll('-', ''), own: privateKey, published: { n, e } };
  }
  return made;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims as a token that anyone with the published key can hold to it: RS256, as Entra's own. */
export function signedToken(claims: object): string {
  const { kid, own } = signingKey();
  const content = `${encode({ typ: 'JWT', alg: 'RS256', kid })}.${encode(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(own).toString('base64url')}`;
}

/** What lies at `discovery/v2.0/keys`. */
export function publishedKeys() {
  const { kid, published } = signingKey();
  return { keys: [{ kty: 'RSA', use: 'sig', kid, x5t: kid, ...published }] };
}

const authorityHost = 'https://login.microsoftonline.com';
export const issuerOf = (tenantId: string): string => `${authorityHost}/${tenantId}/v2.0`;

/**
 * What lies at `v2.0/.well-known/openid-configuration`, as far as clients ask for it.
 * @param at the address of the authority's tenant, as it was asked for
 */
export const discovery = (at: string, tenantId: string) => ({
  issuer: issuerOf(tenantId),
  authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
  token_endpoint: `${at}/oauth2/v2.0/token`,
  end_session_endpoint: `${at}/oauth2/v2.0/logout`,
  jwks_uri: `${at}/discovery/v2.0/keys`,
  response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
});
