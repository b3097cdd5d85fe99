// The tenant's own addresses: `/_tenant` for tokens, reset and who there is, and the host page that people open.
import { Hono } from 'hono';
import { appPath, localSettings } from '../tools/settings.ts';
import { signInCookie } from './entra/caller.ts';
import { graphScopes } from './entra/consent.ts';
import { audienceOf, hostAccount, identityOf, idToken } from './entra/idToken.ts';
import { issueToken } from './entra/token.ts';
import { faultControl } from './faults/control.ts';
import { people } from './seed/people.ts';
import { emptySite, emptySiteName, sites } from './seed/sites.ts';
import { hostPage } from './teams/bundle.ts';
import type { Tenancy } from './tenancy.ts';

const lifetime = 3599;

interface TokenWish {
  readonly user: string;
  readonly scope: string;
  readonly clientId: string;
  /** The person has just been asked, and has agreed. */
  readonly consent: boolean;
}

function readWish(body: unknown): TokenWish | null {
  if (typeof body !== 'object' || body === null || !('user' in body)) return null;
  const { user } = body;
  if (!people.some((person) => person.signInName === user) || typeof user !== 'string') return null;
  const scope = 'scope' in body && typeof body.scope === 'string' ? body.scope : '';
  const clientId = 'clientId' in body && typeof body.clientId === 'string' ? body.clientId : '';
  return { user, scope, clientId, consent: 'consent' in body && body.consent === true };
}

/**
 * `POST /_tenant/token {"user"}`, `POST /_tenant/cookie {"user"}`, `POST /_tenant/reset`, `GET /_tenant/world`;
 * `GET /_tenant/channels`; `/_tenant/faults` is in faults/control.ts.
 * @param sharePointOrigin where the sites are; null when they lie on this very server
 * @param appUrl where the app is; null when it lies on this very server
 */
export function control(tenancy: Tenancy, sharePointOrigin: string | null, appUrl: string | null): Hono {
  const app = new Hono();

  // A page from elsewhere that is open in the same browser gets no token and resets nothing.
  app.use('/_tenant/*', async (c, next) => {
    const from = c.req.header('Origin');
    if (from !== undefined && from !== new URL(c.req.url).origin)
      return c.json({ error: 'foreign origin' }, 403);
    return next();
  });

  app.get('/_tenant/world', async (c) => {
    await tenancy.settled();
    const { origin } = new URL(c.req.url);
    return c.json({
      now: tenancy.world().now(),
      appUrl: appUrl ?? `${origin}${appPath}`,
      appId: localSettings.appId,
      sites: [...sites, { path: emptySite, preset: 'prov', name: emptySiteName }]
        // Not every tenant has the empty one: a test's has what the test plants.
        .filter(({ path }) => tenancy.world().siteAt(path))
        .map(({ path, preset, name }) => ({
          id: preset,
          name,
          url: `${sharePointOrigin ?? origin}${path}`,
        })),
      people: tenancy.everyone(),
    });
  });

  app.post('/_tenant/token', async (c) => {
    const wish = readWish(await c.req.json().catch(() => null));
    if (wish === null) {
      const names = people.map((person) => person.signInName);
      return c.json({ error: 'Send {"user": one of the names}.', names }, 400);
    }
    await tenancy.settled();
    const audience = /https?:/.test(wish.scope)
      ? audienceOf(wish.scope)
      : (sharePointOrigin ?? new URL(c.req.url).origin);
    if (wish.consent) tenancy.consents.give(wish.user, wish.scope);
    const missing = tenancy.consents.missing(wish.user, wish.scope);
    // No error to the browser's console: the host asks and is told what to ask the person.
    if (missing.length > 0) return c.json({ error: 'consent_required', missing });
    const scopes = graphScopes(wish.scope);
    const granted = scopes.length > 0 ? scopes : undefined;
    const accessToken = issueToken(tenancy.world(), wish.user, audience, lifetime, granted);
    const who = identityOf(accessToken);
    return c.json({
      token_type: 'Bearer',
      access_token: accessToken,
      expires_in: lifetime,
      id_token: idToken(who, wish.clientId, null, tenancy.world().now()),
      account: hostAccount(who),
    });
  });

  // Signs the browser in as somebody, as a page of SharePoint's own would be: then SharePoint's REST wants digests.
  app.post('/_tenant/cookie', async (c) => {
    const wish = readWish(await c.req.json().catch(() => null));
    if (wish === null) return c.json({ error: 'Send {"user": one of the names}.' }, 400);
    await tenancy.settled();
    const { origin } = new URL(c.req.url);
    const token = issueToken(tenancy.world(), wish.user, sharePointOrigin ?? origin, lifetime);
    return c.json({ user: wish.user }, 200, { 'Set-Cookie': signInCookie(token) });
  });

  // What has been posted in the channels, which Graph itself would show only to whoever may read them.
  app.get('/_tenant/channels', (c) => c.json(tenancy.graph.posted()));

  app.post('/_tenant/reset', async (c) => {
    await tenancy.reset();
    return c.json({ reset: true });
  });
  app.route('/_tenant/faults', faultControl(tenancy.faults));
  return app;
}

/** The host page at `/`, its files, and Teams' deep links, which lead into it. */
export function hostPages(): Hono {
  const app = new Hono();
  const fresh = { 'Cache-Control': 'no-cache' };
  app.get('/', async (c) => c.html((await hostPage()).html, 200, fresh));
  app.get('/_teams/page.css', async (c) =>
    c.body((await hostPage()).css, 200, { ...fresh, 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/_teams/page.js', async (c) =>
    c.body((await hostPage()).script, 200, { ...fresh, 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/l/entity/:app/:tab', (c) => {
    const asked = new URLSearchParams();
    const org = c.req.query('org');
    if (org !== undefined) asked.set('org', org);
    const sub = subPageOf(c.req.query('context') ?? '');
    if (sub !== null) asked.set('sub', sub);
    return c.redirect(`/?${asked}`);
  });
  return app;
}

function subPageOf(context: string): string | null {
  try {
    const { subEntityId }: { subEntityId?: unknown } = JSON.parse(context);
    return typeof subEntityId === 'string' ? subEntityId : null;
  } catch {
    return null;
  }
}
