// What the people's server promises: the tenant's own addresses, the host page, and the app under its production headers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readToken } from '../../local-tenant/entra/token.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { emptySite, emptySiteName, sites } from '../../local-tenant/seed/sites.ts';
import { serveTenant, tenantApp } from '../../local-tenant/server.ts';
import { openTenancy, type Tenancy } from '../../local-tenant/tenancy.ts';
import { openWorld } from '../../local-tenant/world.ts';

const base = 'http://localhost:5173';
const world = () => openWorld({ sites: sites.map(({ path }) => path), people });
let dir: string;
let tenancy: Tenancy;
let app: ReturnType<typeof tenantApp>;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'app-'));
  mkdirSync(join(dir, 'assets'));
  const meta =
    '<meta name="rt-client-id" content="c"><meta name="rt-sharepoint" content="https://x.example">';
  writeFileSync(join(dir, 'index.html'), `<!doctype html><html><head>${meta}</head></html>`);
  writeFileSync(join(dir, 'auth-redirect.html'), '<!doctype html><title>back</title>');
  writeFileSync(join(dir, 'assets', 'main-abc.js'), `console.log(${'1 +'.repeat(1000)} 1);`);
});
afterAll(() => rmSync(dir, { recursive: true }));
beforeEach(() => {
  tenancy = openTenancy({ world: world(), reset: async () => world() });
  app = tenantApp(tenancy, dir);
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`${base}${path}`, { method: 'POST', body: JSON.stringify(body), headers });

describe('The tenant’s own addresses', () => {
  it('tell which organisations and people there are', async () => {
    const view = await (await app.request(`${base}/_tenant/world`)).json();
    expect(view.appUrl).toBe(`${base}/app/`);
    expect(view.sites).toHaveLength(sites.length);
    expect(view.sites[0]).toEqual({
      id: sites[0]?.preset,
      name: sites[0]?.name,
      url: `${base}${sites[0]?.path}`,
    });
    expect(view.people.map((person: { name: string }) => person.name)).toEqual(
      people.map(({ name }) => name),
    );
    expect(view.people[0]).toMatchObject({ signInName: 'chef-enhet-a', title: 'chef' });
  });

  it('tell of the empty site last, where there is one to set up', async () => {
    const paths = [...sites.map(({ path }) => path), emptySite];
    const withEmpty = openTenancy({
      world: openWorld({ sites: paths, people }),
      reset: async () => world(),
    });
    const view = await (await tenantApp(withEmpty, dir).request(`${base}/_tenant/world`)).json();
    expect(view.sites).toHaveLength(paths.length);
    expect(view.sites.at(-1)).toEqual({ id: 'prov', name: emptySiteName, url: `${base}${emptySite}` });
  });

  it('give anyone’s token to a client that asks for it', async () => {
    const answer = await (await post('/_tenant/token', { user: 'chef-enhet-a' })).json();
    expect(readToken(tenancy.world(), answer.access_token)).toMatchObject({
      signInName: 'chef-enhet-a',
      audience: base,
      expired: false,
    });
  });

  it('say who there is when the name is wrong', async () => {
    for (const body of [{ user: 'nobody' }, {}, 'text', null]) {
      const response = await post('/_tenant/token', body);
      expect(response.status).toBe(400);
      expect((await response.json()).names).toContain('chef-enhet-a');
    }
  });

  it('give nothing to a page from elsewhere', async () => {
    const foreign = { Origin: 'https://elsewhere.example' };
    expect((await post('/_tenant/token', { user: 'chef-enhet-a' }, foreign)).status).toBe(403);
    expect((await post('/_tenant/reset', {}, foreign)).status).toBe(403);
    expect((await post('/_tenant/token', { user: 'chef-enhet-a' }, { Origin: base })).status).toBe(200);
  });

  it('begin anew: the old world’s tokens are no longer taken', async () => {
    const { access_token } = await (await post('/_tenant/token', { user: 'revisor' })).json();
    const ask = () =>
      app.request(`${base}${sites[0]?.path}/_api/web`, {
        headers: { Authorization: `Bearer ${access_token}` },
      });
    expect((await ask()).status).not.toBe(401);
    expect(await (await post('/_tenant/reset', {})).json()).toEqual({ reset: true });
    expect((await ask()).status).toBe(401);
  });

  it('keep the old world when a new one cannot be made', async () => {
    const broken = openTenancy({
      world: world(),
      reset: () => Promise.reject(new Error('the disk is full')),
    });
    const before = broken.world();
    await expect(broken.reset()).rejects.toThrow('the disk is full');
    expect(broken.world()).toBe(before);
  });
});

describe('The people in the tenant', () => {
  it('have names of their own, and every role is held by someone', () => {
    expect(new Set(people.map(({ signInName }) => signInName)).size).toBe(people.length);
    expect(people.filter(({ role }) => role === 'manager').length).toBeGreaterThanOrEqual(13);
    expect(people.filter(({ role }) => role === null).map(({ signInName }) => signInName)).toEqual(['gast']);
  });
});

describe('The host page', () => {
  it('is served with its script built', async () => {
    expect(await (await app.request(`${base}/`)).text()).toContain('<html lang="sv"');
    const script = await app.request(`${base}/_teams/page.js`);
    expect(script.headers.get('Content-Type')).toMatch(/javascript/);
    expect(await script.text()).toContain('nestedAppAuth.execute');
  });

  it('is what a Teams link leads to, with the sub-page that the link names', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'mål/1' }));
    const good = await app.request(`${base}/l/entity/app/tab?org=x&context=${context}`);
    expect(good.headers.get('Location')).toBe(`/?${new URLSearchParams({ org: 'x', sub: 'mål/1' })}`);
    const bad = await app.request(`${base}/l/entity/app/tab?context=%7Bbroken`);
    expect(bad.headers.get('Location')).toBe('/?');
  });
});

describe('The app on the people’s server', () => {
  it('carries the production policy and lives beside its SharePoint', async () => {
    const response = await app.request(`${base}/app/?site=x`);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(
      "require-trusted-types-for 'script'; trusted-types chain-control log-verification;",
    );
    expect(policy).toContain("frame-ancestors 'self' https://teams.microsoft.com");
    expect(policy).not.toMatch(/unsafe|localhost/);
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups');
    expect(await response.text()).toContain('<meta name="rt-sharepoint" content="/">');
  });

  it('does not cut the redirect page off from the window that opened it', async () => {
    const response = await app.request(`${base}/app/auth-redirect.html`);
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBeNull();
    expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'");
  });

  it('keeps assets for ever, asks anew for pages, and packs what is text', async () => {
    const plain = await app.request(`${base}/app/assets/main-abc.js`);
    expect(plain.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    const packed = await app.request(`${base}/app/assets/main-abc.js`, {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect(packed.headers.get('Content-Encoding')).toBe('br');
    expect(Number(packed.headers.get('Content-Length'))).toBeLessThan(
      Number(plain.headers.get('Content-Length')) / 10,
    );
    const page = await app.request(`${base}/app/`);
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    const again = { headers: { 'If-None-Match': page.headers.get('ETag') ?? '' } };
    expect((await app.request(`${base}/app/`, again)).status).toBe(304);
  });

  it('gives out no file from outside its folder', async () => {
    const response = await app.request(`${base}/app/%2e%2e%2f%2e%2e%2fetc/passwd`);
    expect(response.status).toBe(404);
  });

  it('says in words that it is not built', async () => {
    const bare = tenantApp(tenancy, join(dir, 'nothing'));
    const response = await bare.request(`${base}/app/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Appen är inte byggd än');
  });

  it('leads a person who opens it outside the frame to the host page', async () => {
    const response = await app.request(`${base}/app/`, { headers: { 'Sec-Fetch-Dest': 'document' } });
    expect(response.headers.get('Location')).toBe('/');
  });
});

describe('The people’s server', () => {
  it('listens, answers and closes, and fails when the port is taken', async () => {
    const options = { world: world(), reset: async () => world(), appDir: dir };
    const server = await serveTenant({ ...options, port: 0 });
    expect((await fetch(`${server.url}/_tenant/world`)).status).toBe(200);
    const port = Number(new URL(server.url).port);
    await expect(serveTenant({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await server.close();
    await expect(fetch(`${server.url}/_tenant/world`)).rejects.toThrow();
  });
});
