// What we assume of signing in: by cookie with digests, by bearer without, and what is refused at the door.
import type { Queryable } from '@pnp/queryable';
import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import { RequestDigest } from '@pnp/sp/behaviors/request-digest.js';
import { spfi } from '@pnp/sp/fi.js';
import { describe, expect, it } from 'vitest';
import { signInCookie } from '../../local-tenant/entra/caller.ts';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { giveLevel, givenTenant, host, refusal, site, type Tenant } from './given.ts';

const stale = { status: 403, code: '-2130575252, Microsoft.SharePoint.SPException' };
const minute = 60_000;

const cookieOf = (tenant: Tenant, person: string) =>
  signInCookie(tenant.token(person)).slice(0, signInCookie(tenant.token(person)).indexOf(';'));

/** A raw request with the cookie of a person and, where given, a digest. */
const byCookie = (tenant: Tenant, address: string, method = 'GET', digest?: string, person = 'admin') =>
  tenant.raw(address, {
    method,
    as: null,
    headers: { Cookie: cookieOf(tenant, person), ...(digest ? { 'X-RequestDigest': digest } : {}) },
    ...(method === 'GET' ? {} : { body: { logonName: 'chef@contoso.onmicrosoft.com' } }),
  });

const digestOf = async (tenant: Tenant, person = 'admin'): Promise<string> =>
  (await byCookie(tenant, 'contextinfo', 'POST', undefined, person)).json.FormDigestValue;

describe('calls by cookie (sharepoint.md 1.5)', () => {
  it('read without a digest and write only with one', async () => {
    const tenant = givenTenant();
    expect((await byCookie(tenant, 'web')).json.Title).toBe('plan');
    const without = await byCookie(tenant, 'web/ensureuser', 'POST');
    expect([without.status, without.json['odata.error'].code]).toEqual([403, stale.code]);
    expect((await byCookie(tenant, 'web/ensureuser', 'POST', '0x00,1 Jan 2026 08:00:00 -0000')).status).toBe(
      403,
    );
    expect((await byCookie(tenant, 'web/ensureuser', 'POST', await digestOf(tenant))).status).toBe(200);
  });

  it('need none with a bearer token, and are not disturbed by a wrong one', async () => {
    const tenant = givenTenant();
    const answer = await tenant.raw('web/lists', {
      method: 'POST',
      headers: { 'X-RequestDigest': 'nonsense' },
      body: { Title: 'a' },
    });
    expect(answer.status).toBe(201);
  });

  it('have digests that hold for 1800 seconds by the clock of the tenant, or as long as asked for', async () => {
    const tenant = givenTenant();
    const digest = await digestOf(tenant);
    tenant.pass(29 * minute);
    expect((await byCookie(tenant, 'web/ensureuser', 'POST', digest)).status).toBe(200);
    tenant.pass(2 * minute);
    expect((await byCookie(tenant, 'web/ensureuser', 'POST', digest)).status).toBe(403);
    const short = givenTenant({ digestSeconds: 60 });
    const info = await byCookie(short, 'contextinfo', 'POST');
    expect(info.json.FormDigestTimeoutSeconds).toBe(60);
    short.pass(2 * minute);
    expect((await byCookie(short, 'web/ensureuser', 'POST', info.json.FormDigestValue)).status).toBe(403);
  });

  it('have digests of one web and one user', async () => {
    const tenant = givenTenant();
    await giveLevel(tenant, 'chef', 'Full Control');
    const own = await digestOf(tenant, 'chef');
    expect((await byCookie(tenant, 'web/ensureuser', 'POST', own, 'chef')).status).toBe(200);
    expect((await byCookie(tenant, 'web/ensureuser', 'POST', own, 'admin')).status).toBe(403);
    await tenant.admin.web.webs.add('Arkivet', 'arkiv');
    const elsewhere = await tenant.answer(
      new Request(`${host}${site}/arkiv/_api/web/ensureuser`, {
        method: 'POST',
        headers: { Cookie: cookieOf(tenant, 'chef'), 'X-RequestDigest': own },
      }),
    );
    expect(elsewhere.status).toBe(403);
  });

  it('show one digest for a whole batch', async () => {
    const tenant = givenTenant();
    const digest = await digestOf(tenant);
    const send = (headers: Record<string, string>) =>
      tenant.raw('$batch', {
        method: 'POST',
        as: null,
        headers: {
          Cookie: cookieOf(tenant, 'admin'),
          'Content-Type': 'multipart/mixed; boundary=b',
          ...headers,
        },
        body: `--b\nContent-Type: application/http\n\nPOST ${host}${site}/_api/web/lists HTTP/1.1\nContent-Type: application/json\n\n{"Title":"A"}\n--b--\n`,
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ 'X-RequestDigest': digest })).text).toContain('HTTP/1.1 201 Created');
  });
});

/** PnPjs in a page of the site itself: no token, the cookie comes from the browser. */
function inPage(tenant: Tenant, path: string) {
  const asked: string[] = [];
  const sp = spfi(host + path).using(
    DefaultHeaders(),
    DefaultInit(),
    DefaultParse(),
    RequestDigest(),
    (instance: Queryable) => {
      instance.on.send.replace((url: URL, init: RequestInit) => {
        asked.push(`${init.method} ${url.pathname.slice(url.pathname.indexOf('/_api/') + 6)}`);
        const headers = { ...(init.headers as Record<string, string>), Cookie: cookieOf(tenant, 'admin') };
        return tenant.answer(
          new Request(url.toString(), { ...init, headers, credentials: 'omit', cache: 'default' }),
        );
      });
      return instance;
    },
  );
  return { sp, asked };
}

describe('PnPjs by cookie (sharepoint.md 6)', () => {
  it('asks for a digest before it writes, once a web, and not when it reads', async () => {
    const tenant = givenTenant({}, { sites: ['/sites/one'] });
    const { sp, asked } = inPage(tenant, '/sites/one');
    await sp.web.lists();
    await sp.web.lists.add('A');
    await sp.web.lists.add('B');
    expect(asked).toEqual(['GET web/lists', 'POST contextinfo', 'POST web/lists', 'POST web/lists']);
  });

  it('goes on with a stale digest, 403 after 403, until its own clock has let it expire', async () => {
    const tenant = givenTenant({}, { sites: ['/sites/two'] });
    const { sp, asked } = inPage(tenant, '/sites/two');
    await sp.web.lists.add('A');
    tenant.pass(31 * minute);
    expect(await refusal(sp.web.lists.add('B'))).toMatchObject(stale);
    expect(await refusal(sp.web.lists.add('B'))).toMatchObject(stale);
    expect(asked.filter((one) => one.endsWith('contextinfo'))).toHaveLength(1);
  });
});

describe('the door (sharepoint.md 1.5, 4)', () => {
  it('refuses tokens for another service or host, and says why', async () => {
    const tenant = givenTenant();
    const asked = (audience: string) =>
      tenant.raw('web', {
        as: null,
        headers: { Authorization: `Bearer ${issueToken(tenant.world, 'admin', audience)}` },
      });
    for (const audience of ['https://graph.microsoft.com', 'https://fabrikam.sharepoint.com', 'nonsense']) {
      const answer = await asked(audience);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('x-ms-diagnostics')).toContain(`Invalid audience Uri '${audience}'`);
    }
    expect((await asked('00000003-0000-0ff1-ce00-000000000000')).status).toBe(200);
    const cookie = cookieOf(tenant, 'admin');
    const later = () => tenant.raw('web', { as: null, headers: { Cookie: cookie } });
    expect((await later()).status).toBe(200);
    tenant.pass(120 * minute);
    expect((await later()).status).toBe(401);
  });

  it('gives the contextinfo of a web with the address of its site', async () => {
    const tenant = givenTenant();
    await tenant.admin.web.webs.add('Arkivet', 'arkiv');
    const info = await tenant.as('admin', `${site}/arkiv`).web.getContextInfo();
    expect(info).toMatchObject({ WebFullUrl: `${host}${site}/arkiv`, SiteFullUrl: host + site });
    expect(info.SupportedSchemaVersions).toEqual(['14.0.0.0', '15.0.0.0']);
  });

  it('answers an address that is too long with a page, not 414', async () => {
    const tenant = givenTenant();
    const filter = (length: number) => `web/lists?$filter=Title eq '${'x'.repeat(length)}'`;
    expect((await tenant.raw(filter(1500))).status).toBe(200);
    const long = await tenant.raw(filter(2100));
    expect([long.status, long.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect((await tenant.raw(`web/lists/getByTitle('${'x'.repeat(4200)}')`)).status).toBe(400);
  });
});
