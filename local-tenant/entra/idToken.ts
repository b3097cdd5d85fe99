// The id token and the account that go with an access token, in the shape that MSAL reads.
import { issuerOf, signedToken } from './keys.ts';

/** Who an access token speaks for. */
export interface Identity {
  readonly oid: string;
  readonly tid: string;
  readonly upn: string;
  readonly name: string;
}

/** The account as a host hands it over nested app auth (teams.md 3). */
export interface HostAccount {
  readonly environment: string;
  readonly username: string;
  readonly homeAccountId: string;
  readonly localAccountId: string;
  readonly tenantId: string;
  readonly name: string;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a token that this tenant issued itself; the signature is not looked at. */
export function identityOf(accessToken: string): Identity {
  const payload = accessToken.split('.')[1] ?? '';
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const text = (name: string): string => {
    const value = claims[name];
    if (typeof value !== 'string') throw new Error(`the access token has no claim ${name}`);
    return value;
  };
  return { oid: text('oid'), tid: text('tid'), upn: text('upn'), name: text('name') };
}

/** An id token. MSAL does not look at its signature (teams.md 3); whoever keeps it can. */
export function idToken(who: Identity, clientId: string, nonce: string | null, now: number): string {
  const seconds = Math.floor(now / 1000);
  const claims = {
    aud: clientId,
    iss: issuerOf(who.tid),
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    name: who.name,
    ...(nonce === null ? {} : { nonce }),
    oid: who.oid,
    preferred_username: who.upn,
    login_hint: who.upn,
    sub: `${who.oid}.${clientId}`,
    tid: who.tid,
    ver: '2.0',
  };
  return signedToken(claims);
}

/** What MSAL makes its account's home id from. */
export const clientInfo = (who: Identity): string => encode({ uid: who.oid, utid: who.tid });

export function hostAccount(who: Identity): HostAccount {
  return {
    environment: 'login.microsoftonline.com',
    username: who.upn,
    homeAccountId: `${who.oid}.${who.tid}`,
    localAccountId: who.oid,
    tenantId: who.tid,
    name: who.name,
  };
}

/** The resource that a scope text asks for: its origin, or Graph when it only asks who the person is. */
export function audienceOf(scope: string): string {
  const resource = scope.split(/\s+/).find((part) => /^https?:\/\//.test(part));
  return resource === undefined ? 'https://graph.microsoft.com' : new URL(resource).origin;
}
