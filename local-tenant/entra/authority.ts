// The fake Entra authority: authorise by choosing a person, and a token endpoint with PKCE and refresh (teams.md 4.2).
import { createHash, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { tenantId, type World } from '../world.ts';
import { type Consents, graphScopes } from './consent.ts';
import { audienceOf, clientInfo, identityOf, idToken } from './idToken.ts';
import { discovery, publishedKeys } from './keys.ts';
import { consentPage, messagePage, signInPage } from './signInPage.ts';
import { issueToken } from './token.ts';

export interface AuthorityOptions {
  /** asked anew at each request, since a reset puts another world in its place */
  readonly world: () => World;
  readonly people: readonly { readonly signInName: string; readonly name: string; readonly title: string }[];
  /** the exact addresses that an answer may be sent to; also the origins that may call the token endpoint */
  readonly redirectUris: () => readonly string[];
  readonly consents: Consents;
}

interface Grant {
  readonly signInName: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly nonce: string | null;
  readonly challenge: string;
}
type RefreshGrant = Pick<Grant, 'signInName' | 'clientId' | 'scope' | 'nonce'>;

interface Fault {
  readonly error: string;
  readonly error_description: string;
  readonly suberror?: string;
}
const fault = (error: string, error_description: string): Fault => ({ error, error_description });

const tokenLifetime = 3599;

/** The authority as an app to mount at the root of a server: everything lies below `/{tenant}/`. */
export function authority(options: AuthorityOptions): Hono {
  const codes = new Map<string, Grant>();
  const refreshTokens = new Map<string, RefreshGrant>();
  const app = new Hono();

  app.get('/:tenant/oauth2/v2.0/authorize', (c) => {
    const asked = new URL(c.req.url).searchParams;
    const redirectUri = asked.get('redirect_uri') ?? '';
    if (!options.redirectUris().includes(redirectUri)) {
      const text = `AADSTS50011: Adressen ${redirectUri} är inte anmäld för appen.`;
      return c.html(messagePage('Inloggningen gick inte att göra', text), 400);
    }
    const answer = (values: Record<string, string>): Response =>
      c.redirect(answerAddress(redirectUri, asked, values));
    const challenge = asked.get('code_challenge');
    if (challenge === null || asked.get('code_challenge_method') !== 'S256') {
      return answer({
        ...fault('invalid_request', 'AADSTS9002325: Proof Key for Code Exchange is required.'),
      });
    }
    if (asked.get('prompt') === 'none') {
      return answer({ ...fault('login_required', 'AADSTS50058: No signed-in session was found.') });
    }
    if (asked.get('cancel') === 'yes') {
      return answer({ ...fault('access_denied', 'AADSTS65004: User declined.'), error_subcode: 'cancel' });
    }
    const person = personAsked(options.people, asked);
    if (person === undefined) return c.html(chooserFor(new URL(c.req.url), options.people));
    const scope = asked.get('scope') ?? 'openid';
    if (asked.get('consent') === 'yes') options.consents.give(person.signInName, scope);
    const wanted = options.consents.missing(person.signInName, scope);
    if (wanted.length > 0) return c.html(consentFor(new URL(c.req.url), person, wanted));
    const code = randomUUID();
    codes.set(code, {
      signInName: person.signInName,
      clientId: asked.get('client_id') ?? '',
      redirectUri,
      scope,
      nonce: asked.get('nonce'),
      challenge,
    });
    const who = identityOf(issueToken(options.world(), person.signInName, audienceOf('')));
    return answer({ code, client_info: clientInfo(who), session_state: randomUUID() });
  });

  // What it publishes any page may read.
  app.use('/:tenant/discovery/*', cors());
  app.use('/:tenant/v2.0/*', cors());
  app.get('/:tenant/discovery/v2.0/keys', (c) => c.json(publishedKeys()));
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => {
    const at = `${new URL(c.req.url).origin}/${c.req.param('tenant')}`;
    return c.json(discovery(at, tenantId));
  });

  const allowed = (origin: string): string | null =>
    options.redirectUris().some((uri) => new URL(uri).origin === origin) ? origin : null;
  app.use('/:tenant/oauth2/v2.0/token', cors({ origin: allowed, allowMethods: ['POST'] }));

  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    const body = new URLSearchParams(await c.req.text());
    const kind = body.get('grant_type');
    const grant = kind === 'authorization_code' ? fromCode(codes, body) : fromRefresh(refreshTokens, body);
    if ('error' in grant) return c.json(grant, 400);
    if (options.consents.missing(grant.signInName, grant.scope).length > 0) {
      const description = 'AADSTS65001: The user or administrator has not consented to use the application.';
      return c.json({ ...fault('invalid_grant', description), suberror: 'consent_required' }, 400);
    }
    const audience = audienceOf(grant.scope);
    const scopes = graphScopes(grant.scope);
    const accessToken = issueToken(
      options.world(),
      grant.signInName,
      audience,
      tokenLifetime,
      scopes.length > 0 ? scopes : undefined,
    );
    const refreshToken = randomUUID();
    refreshTokens.set(refreshToken, { ...grant });
    const who = identityOf(accessToken);
    const { nonce } = grant;
    return c.json(
      {
        token_type: 'Bearer',
        scope: grant.scope,
        expires_in: tokenLifetime,
        ext_expires_in: tokenLifetime,
        access_token: accessToken,
        refresh_token: refreshToken,
        id_token: idToken(who, grant.clientId, nonce, options.world().now()),
        client_info: clientInfo(who),
      },
      200,
      { 'Cache-Control': 'no-store' },
    );
  });

  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    const after = c.req.query('post_logout_redirect_uri') ?? '';
    if (options.redirectUris().some((uri) => new URL(uri).origin === originOf(after))) {
      const state = c.req.query('state');
      return c.redirect(state === undefined ? after : `${after}?state=${encodeURIComponent(state)}`);
    }
    return c.html(messagePage('Du är utloggad', 'Du kan stänga sidan.'));
  });
  return app;
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

function answerAddress(redirectUri: string, asked: URLSearchParams, values: Record<string, string>): string {
  const answer = new URLSearchParams({ ...values, state: asked.get('state') ?? '' });
  return `${redirectUri}${asked.get('response_mode') === 'query' ? '?' : '#'}${answer}`;
}

/** Whom the person clicked on, or whom the app already knows to be sitting there. */
function personAsked<P extends { readonly signInName: string }>(
  people: readonly P[],
  asked: URLSearchParams,
): P | undefined {
  const chosen = asked.get('chosen');
  const hint = asked.get('prompt') === 'select_account' ? null : asked.get('login_hint');
  const signInName = chosen ?? hint?.split('@')[0]?.toLowerCase();
  return people.find((person) => person.signInName === signInName);
}

/** The same question with more of an answer in it. */
function linkWith(asked: URL, more: Readonly<Record<string, string>>): string {
  const url = new URL(asked);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}

function chooserFor(asked: URL, people: AuthorityOptions['people']) {
  const choices = people.map((person) => ({
    ...person,
    href: linkWith(asked, { chosen: person.signInName }),
  }));
  return signInPage(choices, linkWith(asked, { cancel: 'yes' }));
}

function consentFor(
  asked: URL,
  { signInName, name }: { signInName: string; name: string },
  wanted: readonly string[],
) {
  const yes = linkWith(asked, { chosen: signInName, consent: 'yes' });
  return consentPage(name, wanted, yes, linkWith(asked, { cancel: 'yes' }));
}

function fromCode(codes: Map<string, Grant>, body: URLSearchParams): Grant | Fault {
  const code = body.get('code') ?? '';
  const grant = codes.get(code);
  codes.delete(code);
  if (grant === undefined) return fault('invalid_grant', 'AADSTS70000: The code is unknown or already used.');
  const { clientId, redirectUri, challenge } = grant;
  if (body.get('client_id') !== clientId || body.get('redirect_uri') !== redirectUri) {
    return fault('invalid_grant', 'AADSTS50011: The client or the reply address differs.');
  }
  const proof = createHash('sha256')
    .update(body.get('code_verifier') ?? '')
    .digest('base64url');
  if (proof !== challenge) return fault('invalid_grant', 'AADSTS501481: The code verifier does not match.');
  return grant;
}

function fromRefresh(tokens: Map<string, RefreshGrant>, body: URLSearchParams): RefreshGrant | Fault {
  if (body.get('grant_type') !== 'refresh_token') {
    return fault('unsupported_grant_type', 'AADSTS70003: The grant type is not supported.');
  }
  const grant = tokens.get(body.get('refresh_token') ?? '');
  if (grant === undefined || body.get('client_id') !== grant.clientId) {
    return {
      ...fault('invalid_grant', 'AADSTS700084: The refresh token is unknown.'),
      suberror: 'bad_token',
    };
  }
  return { ...grant, nonce: null, scope: body.get('scope') ?? grant.scope };
}
