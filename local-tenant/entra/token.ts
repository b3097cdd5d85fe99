// Issues and reads the access tokens that stand in for Entra ID's.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { tenantId, upn, type World } from '../world.ts';

interface Claims {
  readonly aud: string;
  readonly exp: number;
  readonly upn: string;
  readonly scp: string;
}

/** The resource's id, which stands for its address. */
const graphId = '00000003-0000-0000-c000-000000000000';

export const isForGraph = (audience: string): boolean =>
  audience === graphId || audience.replace(/\/$/, '') === 'https://graph.microsoft.com';

/** An access token for a person of the world; `audience` is the resource, such as 'https://contoso.sharepoint.com'. */
export function issueToken(
  world: World,
  signInName: string,
  audience: string,
  lifetimeSeconds = 3600,
  scopes: readonly string[] = ['AllSites.FullControl'],
): string {
  const person = world.person(signInName);
  if (!person) throw new Error(`No person signs in as '${signInName}'.`);
  const iat = Math.floor(world.now() / 1000);
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${tenantId}/`,
    iat,
    nbf: iat,
    exp: iat + lifetimeSeconds,
    name: person.name,
    oid: person.oid,
    tid: tenantId,
    upn: upn(signInName),
    unique_name: upn(signInName),
    scp: scopes.join(' '),
    ver: '1.0',
  };
  const content = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`;
  return `${content}.${sign(world, content)}`;
}

/** Whose token it is and what for; null when it was not issued by this world. */
export function readToken(
  world: World,
  bearer: string,
): { signInName: string; audience: string; scopes: readonly string[]; expired: boolean } | null {
  const [header, body, signature, ...rest] = bearer.replace(/^Bearer\s+/i, '').split('.');
  if (header === undefined || body === undefined || signature === undefined || rest.length > 0) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(world, `${header}.${body}`))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
  return {
    signInName: claims.upn.slice(0, claims.upn.indexOf('@')),
    audience: claims.aud,
    scopes: claims.scp.split(' '),
    expired: claims.exp * 1000 <= world.now(),
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sign(world: World, content: string): string {
  return createHmac('sha256', world.secret).update(content).digest('base64url');
}
