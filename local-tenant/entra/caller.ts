// Tells who sends a request to SharePoint, by bearer token or by cookie, or why nobody does.
import type { World } from '../world.ts';
import { readToken } from './token.ts';

export interface Caller {
  readonly signInName: string;
  /** Signed in by cookie: writing needs a digest then. */
  readonly byCookie: boolean;
}

/** The name of SharePoint's own cookie. */
const cookieName = 'FedAuth';
/** The resource's id, which stands for every address of the tenant. */
export const sharePointId = '00000003-0000-0ff1-ce00-000000000000';

const unreadable = '3000006;reason="Token contains invalid signature."';

export function callerOf(world: World, request: Request, url: URL): Caller | { readonly reason: string } {
  const bearer = request.headers.get('authorization');
  const text = bearer ?? cookieIn(request.headers.get('cookie') ?? '');
  const token = text ? readToken(world, text) : null;
  if (!token || !world.person(token.signInName)) return { reason: unreadable };
  if (token.expired) return { reason: '3000005;reason="The token has expired."' };
  if (!isFor(token.audience, url))
    return { reason: `3000003;reason="Invalid audience Uri '${token.audience}'."` };
  return { signInName: token.signInName, byCookie: bearer === null };
}

/** What a browser is sent so that it is signed in; unreadable to scripts, and no page of another site sends it along. */
export function signInCookie(token: string): string {
  return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

function cookieIn(header: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(header)?.[1];
}

/** A token for another service or another tenant's sites is no token here. */
function isFor(audience: string, url: URL): boolean {
  if (audience.startsWith(sharePointId)) return true;
  if (!URL.canParse(audience)) return false;
  const asked = new URL(audience);
  return asked.host === url.host || (isLocal(asked.hostname) && isLocal(url.hostname));
}

/** One machine has several names. */
function isLocal(name: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(name);
}
