// Puts the tenant on https under the real host names, each its own server, so that a browser test runs the production bundle unchanged.
import { createServer } from 'node:https';
import { Hono } from 'hono';
import { redirectPage } from '../tools/headers.ts';
import { appPath, localSettings } from '../tools/settings.ts';
import { appFiles } from './appFiles.ts';
import { control, hostPages } from './control.ts';
import { authority } from './entra/authority.ts';
import { selfSigned } from './secure.ts';
import { people } from './seed/people.ts';
import { listen } from './server.ts';
import { openTenancy, type Tenancy, type TenancyOptions } from './tenancy.ts';

/** One request and its answer, as a test counts them; the sizes are those of the bodies as they were sent. */
export interface Exchange {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly received: number;
  readonly sent: number;
}

/**
 * @property appDir the built app's folder; `dist` when left out
 * @property log told of each exchange
 * @property between stands between the browser and SharePoint: may hold a request, its answer, or either back for good
 */
export interface MappedOptions extends TenancyOptions {
  readonly appDir?: string;
  readonly log?: (exchange: Exchange) => void;
  readonly between?: Between;
}

export type Between = (request: Request, answer: () => Promise<Response>) => Promise<Response>;

export interface MappedTenant {
  /** the value of Chromium's `--host-resolver-rules` */
  readonly hostRules: string;
  /** all that Chromium has to be started with (teams.md 2.6 and 5) */
  readonly chromiumArgs: readonly string[];
  /** the host page's address for a state of its chooser */
  hostUrl(state?: Readonly<Record<string, string>>): string;
  readonly tenancy: Tenancy;
  close(): Promise<void>;
}

const hosts = {
  teams: 'teams.microsoft.com',
  entra: 'login.microsoftonline.com',
  sharePoint: new URL(localSettings.sharePointOrigin).host,
  graph: 'graph.microsoft.com',
  cdn: 'res.cdn.office.net',
  app: new URL(localSettings.appOrigin).host,
} as const;

/** The origins that the mapped names stand for, and the app's own. */
export const origins = {
  teams: `https://${hosts.teams}`,
  sharePoint: `https://${hosts.sharePoint}`,
  app: `https://${hosts.app}`,
} as const;

/** Serves every host on a free port of this machine until it is closed. */
export async function serveMapped(options: MappedOptions): Promise<MappedTenant> {
  const tenancy = openTenancy(options);
  const between: Between = options.between ?? ((_, answer) => answer());
  const certificate = await selfSigned(Object.values(hosts));
  const answers: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
    [hosts.teams]: teamsHost(tenancy).fetch,
    [hosts.entra]: entraHost(tenancy).fetch,
    [hosts.sharePoint]: (request) => between(request, () => tenancy.sharePoint(request)),
    [hosts.graph]: tenancy.graph.app.fetch,
    [hosts.cdn]: cdnHost().fetch,
    [hosts.app]: appHost(options.appDir ?? 'dist').fetch,
  };
  const servers = await Promise.all(
    Object.entries(answers).map(async ([host, answer]) => {
      const logged = options.log === undefined ? answer : counted(host, answer, options.log);
      const server = await listen({
        fetch: logged,
        port: 0,
        hostname: '127.0.0.1',
        createServer,
        serverOptions: certificate,
      });
      return { host, ...server };
    }),
  );
  const hostRules = servers.map(({ host, port }) => `MAP ${host}:443 127.0.0.1:${port}`).join(',');
  return {
    hostRules,
    chromiumArgs: [
      `--host-resolver-rules=${hostRules}`,
      '--ignore-certificate-errors',
      // Replaces Playwright's own list, which would switch off the partitioning of storage in frames.
      '--disable-features=Translate,MediaRouter,OptimizationHints',
    ],
    hostUrl: (state = {}) => `${origins.teams}/?${new URLSearchParams(state)}`,
    tenancy,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

function teamsHost(tenancy: Tenancy): Hono {
  const app = new Hono();
  app.route('/', control(tenancy, origins.sharePoint, `${origins.app}${appPath}`));
  app.route('/', hostPages());
  return app;
}

function entraHost(tenancy: Tenancy): Hono {
  const redirectUris = [`${origins.app}${appPath}${redirectPage}`];
  const { consents } = tenancy;
  return authority({ world: () => tenancy.world(), people, redirectUris: () => redirectUris, consents });
}

/** The list of hosts that teams-js trusts, as Microsoft's CDN serves it. */
function cdnHost(): Hono {
  const app = new Hono();
  app.get('/teams-js/validDomains/json/validDomains.json', (c) =>
    c.json({ validOrigins: [hosts.teams, '*.teams.microsoft.com', '*.cloud.microsoft'] }, 200, {
      'Access-Control-Allow-Origin': '*',
    }),
  );
  return app;
}

function appHost(dir: string): Hono {
  const files = appFiles({ dir, place: { sharePointOrigin: origins.sharePoint } });
  const app = new Hono();
  app.get(`${appPath}*`, (c) => files(c.req.raw, c.req.path.slice(appPath.length)));
  return app;
}

function counted(
  host: string,
  answer: (request: Request) => Response | Promise<Response>,
  log: (exchange: Exchange) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const received = Number(request.headers.get('Content-Length') ?? 0);
    const { method, url } = request;
    const response = await answer(request);
    const body = await response.arrayBuffer();
    const path = url.slice(new URL(url).origin.length);
    log({ host, method, path, status: response.status, received, sent: body.byteLength });
    const empty = response.status === 204 || response.status === 304 || method === 'HEAD';
    return new Response(empty ? null : body, { status: response.status, headers: response.headers });
  };
}
