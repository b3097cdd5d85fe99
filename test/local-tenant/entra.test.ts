// What we assume of Entra, kept by the fake authority: code with PKCE, refresh, silent sign-in refused, CORS (teams.md 4.2).
import { createHash, createPublicKey, createVerify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { authority } from '../../local-tenant/entra/authority.ts';
import { openConsents } from '../../local-tenant/entra/consent.ts';
import { readToken } from '../../local-tenant/entra/token.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { openWorld, type World } from '../../local-tenant/world.ts';

const redirectUri = 'https://app.example/app/auth-redirect.html';
const base = 'https://login.microsoftonline.com/any-tenant/oauth2/v2.0';
const verifier = 'a-verifier-that-is-long-enough-to-be-taken-for-one';
const scope = 'https://contoso.sharepoint.com/.default openid profile offline_access';

let world: World;
let entra: ReturnType<typeof authority>;

beforeEach(() => {
  world = openWorld({ sites: ['/sites/a'], people });
  entra = authority({
    world: () => world,
    people,
    redirectUris: () => [redirectUri],
    consents: openConsents(),
  });
});

const authorize = (more: Record<string, string> = {}) => {
  const asked = new URLSearchParams({
    client_id: 'the-app',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return entra.request(`${base}/authorize?${asked}`);
};

const answerOf = (response: Response): URLSearchParams => {
  const address = new URL(response.headers.get('Location') ?? '');
  expect(address.origin + address.pathname).toBe(redirectUri);
  return new URLSearchParams(address.hash.slice(1));
};

const token = (more: Record<string, string>, headers: Record<string, string> = {}) =>
  entra.request(`${base}/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ client_id: 'the-app', redirect_uri: redirectUri, scope, ...more }).toString(),
  });

const claimsOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());

async function codeFor(signInName: string): Promise<string> {
  return answerOf(await authorize({ chosen: signInName })).get('code') ?? '';
}

describe('The authority', () => {
  it('lists everyone on its page, each as a link that signs in', async () => {
    const page = await (await authorize()).text();
    for (const person of people) expect(page).toContain(person.name);
    const link = /href="([^"]*chosen=revisor[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answer = answerOf(await entra.request(new URL(link, base).href));
    expect(answer.get('code')).not.toBeNull();
    expect(answer.get('state')).toBe('the-state');
  });

  it('lets the one whom the app names in without asking, but not when another account is asked for', async () => {
    const hint = { login_hint: 'Controller-1@contoso.onmicrosoft.com' };
    expect((await authorize(hint)).status).toBe(302);
    expect((await authorize({ ...hint, prompt: 'select_account' })).status).toBe(200);
  });

  it('refuses a silent sign-in, and tells that the person cancelled', async () => {
    expect(answerOf(await authorize({ prompt: 'none' })).get('error')).toBe('login_required');
    expect(answerOf(await authorize({ cancel: 'yes' })).get('error')).toBe('access_denied');
  });

  it('answers to no address that is not registered', async () => {
    const response = await authorize({ redirect_uri: 'https://elsewhere.example/' });
    expect(response.status).toBe(400);
    expect(response.headers.get('Location')).toBeNull();
  });

  it('demands PKCE', async () => {
    expect(answerOf(await authorize({ code_challenge_method: 'plain' })).get('error')).toBe(
      'invalid_request',
    );
  });

  it('exchanges a code for tokens that say who, for whom and in answer to what', async () => {
    const code = await codeFor('chef-enhet-a');
    const body = await (
      await token({ grant_type: 'authorization_code', code, code_verifier: verifier })
    ).json();
    const id = claimsOf(body.id_token);
    expect(id).toMatchObject({ aud: 'the-app', nonce: 'the-nonce', name: 'Chef Enhet A' });
    expect(id.preferred_username).toMatch(/^chef-enhet-a@/);
    const client = JSON.parse(Buffer.from(body.client_info, 'base64url').toString());
    expect(client).toEqual({ uid: id.oid, utid: id.tid });
    expect(claimsOf(body.access_token)).toMatchObject({ aud: 'https://contoso.sharepoint.com', oid: id.oid });
    expect(readToken(world, body.access_token)).toEqual({
      signInName: 'chef-enhet-a',
      audience: 'https://contoso.sharepoint.com',
      scopes: ['AllSites.FullControl'],
      expired: false,
    });
  });

  it('takes a code once only, and only with its own verifier', async () => {
    const code = await codeFor('chef-enhet-a');
    const wrong = await token({ grant_type: 'authorization_code', code, code_verifier: 'another' });
    expect([wrong.status, (await wrong.json()).error]).toEqual([400, 'invalid_grant']);
    const right = await token({ grant_type: 'authorization_code', code, code_verifier: verifier });
    expect([right.status, (await right.json()).error]).toEqual([400, 'invalid_grant']);
  });

  it('renews by a refresh token, for another resource too, and for no other client', async () => {
    const code = await codeFor('revisor');
    const first = await (
      await token({ grant_type: 'authorization_code', code, code_verifier: verifier })
    ).json();
    const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const second = await (await token({ ...refresh, scope: 'https://graph.microsoft.com/User.Read' })).json();
    expect(claimsOf(second.access_token)).toMatchObject({ aud: 'https://graph.microsoft.com' });
    expect((await token({ ...refresh, client_id: 'another-app' })).status).toBe(400);
    expect((await token({ ...refresh, refresh_token: 'made-up' })).status).toBe(400);
  });

  it('lets only the registered origin read the answer', async () => {
    const own = await token({ grant_type: 'x' }, { Origin: 'https://app.example' });
    expect(own.headers.get('Access-Control-Allow-Origin')).toBe('https://app.example');
    const foreign = await token({ grant_type: 'x' }, { Origin: 'https://elsewhere.example' });
    expect(foreign.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('signs its id tokens with RS256 by a key that it publishes to every page', async () => {
    const code = await codeFor('chef-enhet-a');
    const answer = await token({ grant_type: 'authorization_code', code, code_verifier: verifier });
    const { id_token: idToken } = (await answer.json()) as { id_token: string };
    const about = await entra.request(
      'https://login.microsoftonline.com/any-tenant/v2.0/.well-known/openid-configuration',
    );
    const { issuer, jwks_uri: address } = (await about.json()) as { issuer: string; jwks_uri: string };
    expect(claimsOf(idToken).iss).toBe(issuer);
    const published = await entra.request(address, { headers: { Origin: 'https://elsewhere.example' } });
    expect(published.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const { keys } = (await published.json()) as { keys: { kid: string; n: string; e: string }[] };
    const [head = '', body = '', signature = ''] = idToken.split('.');
    const { alg, kid } = JSON.parse(Buffer.from(head, 'base64url').toString());
    const { n, e } = keys.find((one) => one.kid === kid) ?? { n: '', e: '' };
    const isSigned = (text: string) =>
      createVerify('RSA-SHA256')
        .update(text)
        .verify(createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }), signature, 'base64url');
    expect(alg).toBe('RS256');
    expect(isSigned(`${head}.${body}`)).toBe(true);
    expect(isSigned(`${head}.${body}x`)).toBe(false);
  });
});
