// Puts the whole local tenant on one http origin, for people and for other clients than the app.
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { redirectPage } from '../tools/headers.ts';
import { appPath } from '../tools/settings.ts';
import { appFiles } from './appFiles.ts';
import { clockScript } from './calendar.ts';
import { control, hostPages } from './control.ts';
import { authority } from './entra/authority.ts';
import { Lost } from './faults/line.ts';
import { people } from './seed/people.ts';
import { openTenancy, type Tenancy, type TenancyOptions } from './tenancy.ts';

/**
 * @property port 0 for any free one
 * @property host the address to listen on; only this machine when left out
 * @property appDir the built app's folder; `dist` when left out
 * @property offset how far the tenant's calendar is from this machine's clock, in milliseconds; none when left out
 */
export interface TenantOptions extends TenancyOptions {
  readonly port: number;
  readonly host?: string;
  readonly appDir?: string;
  readonly offset?: number;
}

export interface TenantServer {
  readonly url: string;
  readonly tenancy: Tenancy;
  close(): Promise<void>;
}

/** The production meta values, put right for an app that lies beside its SharePoint: addresses on its own origin. */
const sameOrigin = { 'rt-sharepoint': '/', 'rt-authority': '/local', 'rt-graph': '/' };

/** Everything on one origin: the host page, the app, SharePoint, the authority and `/_tenant`. */
export function tenantApp(tenancy: Tenancy, appDir: string, offset = 0): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    // A broken connection has no answer; `listen` breaks it.
    if (error instanceof Lost || c.req.raw.signal.aborted) throw error;
    console.error(error);
    return c.text('500 INTERNAL SERVER ERROR', 500);
  });
  const files = appFiles({
    dir: appDir,
    place: { sharePointOrigin: "'self'" },
    meta: sameOrigin,
    before: '/_teams/clock.js',
  });
  app.get('/_teams/clock.js', (c) =>
    c.body(clockScript(offset), 200, {
      'Cache-Control': 'no-cache',
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );
  app.get(appPath.slice(0, -1), (c) => c.redirect(appPath));
  app.get(`${appPath}*`, async (c) => {
    const file = c.req.path.slice(appPath.length);
    // Outside the host page there is no sign-in here: MSAL refuses an authority over plain http.
    if (file === '' && c.req.header('Sec-Fetch-Dest') === 'document') return c.redirect('/');
    return files(c.req.raw, file);
  });
  const redirectUris = new Set<string>();
  app.use('*', async (c, next) => {
    redirectUris.add(`${new URL(c.req.url).origin}${appPath}${redirectPage}`);
    return next();
  });
  app.route('/', control(tenancy, null, null));
  app.route('/', hostPages());
  const { consents } = tenancy;
  app.route(
    '/',
    authority({ world: () => tenancy.world(), people, redirectUris: () => [...redirectUris], consents }),
  );
  app.route(
    '/v1.0',
    new Hono().all('*', (c) => tenancy.graph.app.fetch(c.req.raw)),
  );
  for (const path of ['/sites/*', '/teams/*', '/_api/*', '/_vti_bin/*']) {
    app.all(path, (c) => tenancy.sharePoint(c.req.raw));
  }
  return app;
}

/** Serves the tenant over plain http until it is closed. Fails with the system's own error when the port is taken. */
export async function serveTenant(options: TenantOptions): Promise<TenantServer> {
  const tenancy = openTenancy(options);
  const app = tenantApp(tenancy, options.appDir ?? 'dist', options.offset);
  const host = options.host ?? 'localhost';
  const listening = await listen({
    fetch: (request) => app.fetch(request),
    port: options.port,
    hostname: host,
  });
  return { url: `http://${host}:${listening.port}`, tenancy, close: () => listening.close() };
}

/** Breaks the connection in earnest when a fault has broken it; a client that gave up waiting is answered with nothing. */
function breakable(fetch: Listening['fetch']): Listening['fetch'] {
  return async (request, env) => {
    try {
      return await fetch(request, env);
    } catch (error) {
      if (!(error instanceof Lost || request.signal.aborted)) throw error;
      (env as HttpBindings).incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
}

type Listening = Parameters<typeof serve>[0];

/** Starts a server and waits until it listens. */
export function listen(options: Listening): Promise<{ readonly port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ ...options, fetch: breakable(options.fetch) }, ({ port }) => {
      server.off('error', reject);
      resolve({ port, close });
    });
    server.once('error', reject);
    const close = (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}
