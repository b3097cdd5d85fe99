// Faults as they are met over a real connection, and the addresses by which they are planned.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../local-tenant/seed/people.ts';
import { serveTenant, type TenantServer } from '../../local-tenant/server.ts';
import { openWorld } from '../../local-tenant/world.ts';

const world = () => openWorld({ sites: ['/sites/plan'], people });
let server: TenantServer;
let token: string;

beforeEach(async () => {
  server = await serveTenant({ world: world(), reset: async () => world(), port: 0 });
  const answer = await fetch(`${server.url}/_tenant/token`, {
    method: 'POST',
    body: '{"user":"forvaltningsledare"}',
  });
  ({ access_token: token } = await answer.json());
});
afterEach(() => server.close());

const ask = (address: string, init: RequestInit = {}) =>
  fetch(`${server.url}/sites/plan/_api/web${address}`, {
    ...init,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
    },
  });
const plan = (wish: unknown, headers = {}) =>
  fetch(`${server.url}/_tenant/faults`, { method: 'POST', body: JSON.stringify(wish), headers });
const counts = async () => (await fetch(`${server.url}/_tenant/faults`)).json();
const addList = (title: string) =>
  ask('/lists', { method: 'POST', body: JSON.stringify({ Title: title, BaseTemplate: 100 }) });
const titles = async () => JSON.stringify(await (await ask('/lists?$select=Title')).json());
/** The system's name for what broke the connection, which fetch keeps beneath its own error. */
const breach = (call: Promise<unknown>) =>
  call.then(
    () => 'nothing',
    (error: Error) => `${error.name} ${Reflect.get(Object(error.cause), 'code')}`,
  );

describe('Over http', () => {
  it('a broken connection is a socket that is gone, before the deed or after it', async () => {
    await plan({ seed: 1, kinds: ['resetBefore'], rate: 1 });
    expect(await breach(addList('Before'))).toMatch(/TypeError (UND_ERR_SOCKET|ECONNRESET)/);
    await plan({ seed: 1, kinds: ['resetAfter'], rate: 1 });
    expect(await breach(addList('After'))).toMatch(/TypeError (UND_ERR_SOCKET|ECONNRESET)/);
    await plan({ seed: null });
    expect(await titles()).toContain('After');
    expect(await titles()).not.toContain('Before');
  });

  it('silence lasts until the client gives up, or the faults are taken away', async () => {
    await plan({ seed: 1, kinds: ['timeoutAfter'], rate: 1 });
    const given = new AbortController();
    const impatient = addList('Given up').catch((error: Error) => error.name);
    const aborted = ask('', { signal: given.signal }).catch((error: Error) => error.name);
    await expect.poll(async () => (await counts()).met.timeoutAfter).toBe(2);
    given.abort();
    expect(await aborted).toBe('AbortError');
    await fetch(`${server.url}/_tenant/faults`, { method: 'DELETE' });
    expect(await impatient).toBe('TypeError');
    expect(await titles()).toContain('Given up');
  });

  it('the plan is read, refused and ended by its address, and not by a page from elsewhere', async () => {
    expect(await counts()).toMatchObject({ plan: null, requests: 0 });
    expect((await plan({ seed: 'x' })).status).toBe(400);
    expect((await plan([])).status).toBe(400);
    expect((await plan({ seed: 1 }, { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(await counts()).toMatchObject({ plan: null });
    const set = await (await plan({ seed: 7, kinds: ['throttled'], rate: 1 })).json();
    expect(set.plan).toEqual({ seed: 7, rates: { throttled: 1 } });
    expect((await ask('')).status).toBe(429);
    expect(await counts()).toMatchObject({ requests: 1, met: { throttled: 1, busy: 0 } });
    // The tenant's own addresses, such as tokens, meet no faults.
    expect((await plan({ seed: null })).status).toBe(200);
    expect((await ask('')).status).toBe(200);
  });
});
