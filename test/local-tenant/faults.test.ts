// Each fault that can be planned, one at a time: what the client meets, and what is and is not done on the server.
import { describe, expect, it } from 'vitest';
import { faultKinds } from '../../local-tenant/faults/kinds.ts';
import { Lost } from '../../local-tenant/faults/line.ts';
import { readPlan } from '../../local-tenant/faults/plan.ts';
import { site } from './given.ts';
import { batchOf, givenFaults, partsOf, planOf, plans } from './givenFaults.ts';

const always = (kind: string, more: object = {}) => ({ seed: 1, kinds: [kind], rate: 1, ...more });
const form = (key: string) => ({
  listItemCreateInfo: {
    FolderPath: { DecodedUrl: `${site}/Lists/Plans` },
    UnderlyingObjectType: 0,
  },
  formValues: [{ FieldName: 'Key', FieldValue: key }],
});
const everything = 'AddValidateUpdateItemUsingPath';

describe('A plan', () => {
  it('says what is wrong with a wish', () => {
    for (const [wish, about] of [
      [{}, 'seed'],
      [null, 'seed'],
      [{ seed: 1.5 }, 'seed'],
      [{ seed: '7' }, 'seed'],
      [{ seed: 7, kinds: ['resetAftr'] }, 'kinds'],
      [{ seed: 7, kinds: 'resetAfter' }, 'kinds'],
      [{ seed: 7, kinds: ['toString'] }, 'kinds'],
      [{ seed: 7, rate: 2 }, 'rate'],
      [{ seed: 7, lasts: 0 }, 'lasts'],
      [{ seed: 7, sead: 8 }, 'sead'],
    ] as const)
      expect(readPlan(wish)).toContain(`"${about}"`);
    expect(readPlan({ seed: null })).toBeNull();
    expect(Object.keys(planOf({ seed: 7 }).rates)).toEqual(faultKinds);
  });

  /** It holds to one token, and tokens are renewed as time passes. */
  const byTheClock = new Set<string>(['expiredToken']);

  /** What each of 200 requests met, by kind. */
  async function history(seed: number, pass = 0): Promise<string[]> {
    const { ask, faults, plan, tenant } = await givenFaults();
    plan({
      seed,
      kinds: faultKinds.filter((kind) => !kind.startsWith('timeout') && !byTheClock.has(kind)),
      rate: 0.03,
    });
    const met: string[] = [];
    for (let n = 0; n < 200; n++) {
      const before = faults.counts().met;
      const outcome = await ask(`web/${plans}/items?$select=Key,Unit`).then(
        ({ status, headers }) => `${status} ${headers.get('Retry-After')?.length}`,
        (error: Error) => error.message,
      );
      const after = faults.counts().met;
      met.push(`${faultKinds.filter((kind) => after[kind] > before[kind]).join()} ${outcome}`);
      tenant.pass(pass);
    }
    return met;
  }

  it('is the same for the same seed, whatever the clock shows, and another for another', async () => {
    const [first, again, later, other] = [
      await history(7),
      await history(7),
      await history(7, 977),
      await history(8),
    ];
    expect(again).toEqual(first);
    expect(later).toEqual(first);
    expect(other).not.toEqual(first);
    expect(new Set(first.map((one) => one.split(' ')[0])).size).toBeGreaterThan(8);
  });

  it('keeps to its rate, and to one kind when asked', async () => {
    const { ask, faults, plan } = await givenFaults();
    plan({ seed: 3, kinds: ['throttled'], rate: 0.2 });
    let refused = 0;
    for (let n = 0; n < 500; n++) if ((await ask('web')).status === 429) refused += 1;
    const { requests, met } = faults.counts();
    expect(requests).toBe(500);
    expect(met.throttled).toBe(refused);
    expect(refused).toBeGreaterThan(75);
    expect(refused).toBeLessThan(125);
    expect(Object.values(met).reduce((sum, count) => sum + count)).toBe(refused);
  });

  it('lets preflights by without counting them, and ends when it is taken away', async () => {
    const { ask, faults, plan } = await givenFaults();
    plan(always('html'));
    expect(await (await ask('web', { method: 'OPTIONS' })).text()).toBe('');
    expect(faults.counts().requests).toBe(0);
    expect(await (await ask('web')).text()).toContain('<!DOCTYPE html>');
    faults.set(null);
    expect((await (await ask('web?$select=Title')).json()).Title).toBeTruthy();
    expect(faults.counts()).toMatchObject({ plan: null, met: { html: 1 } });
  });
});

describe('429 and 503', () => {
  it('come with Retry-After in its three forms, as text and as a page, and nothing is done', async () => {
    const { ask, add, keys, plan, tenant } = await givenFaults();
    for (const [kind, status] of [
      ['throttled', 429],
      ['busy', 503],
    ] as const) {
      plan(always(kind));
      const seen = new Set<string>();
      for (let n = 0; n < 60; n++) {
        const answer = await ask('web', { headers: { Origin: 'https://app.example' } });
        expect(answer.status).toBe(status);
        expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://app.example');
        const after = answer.headers.get('Retry-After');
        if (after === null) seen.add('absent');
        else if (/^\d+$/.test(after)) seen.add('seconds');
        else {
          const wait = Date.parse(after) - tenant.world.now();
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(11_000);
          seen.add('date');
        }
        if (answer.headers.has('RateLimit-Reset')) seen.add('limits');
        seen.add((await answer.text()).startsWith('<!DOCTYPE html>') ? 'page' : 'text');
      }
      expect([...seen].filter((one) => one !== 'limits').sort()).toEqual([
        'absent',
        'date',
        'page',
        'seconds',
        'text',
      ]);
      expect(seen.has('limits')).toBe(status === 429);
      await add(`${status}`);
    }
    expect(await keys()).toEqual([]);
  });
});

describe('The connection', () => {
  it('breaks before the deed, or after it', async () => {
    const { add, keys, plan } = await givenFaults();
    plan(always('resetBefore'));
    await expect(add('before')).rejects.toThrow(TypeError);
    expect(await keys()).toEqual([]);
    plan(always('resetAfter'));
    await expect(add('after')).rejects.toThrow(Lost);
    expect(await keys()).toEqual(['after']);
  });

  it('falls silent before the deed, or after it, until the faults are taken away or the client gives up', async () => {
    const { ask, add, keys, plan, faults } = await givenFaults();
    plan(always('timeoutBefore'));
    const before = add('before');
    plan(always('timeoutAfter'));
    await expect(before).rejects.toThrow(Lost);
    let settled = false;
    const after = add('after').finally(() => {
      settled = true;
    });
    after.catch(() => undefined);
    const given = new AbortController();
    const other = ask('web', { signal: given.signal });
    given.abort(new DOMException('Enough', 'TimeoutError'));
    await expect(other).rejects.toThrow('Enough');
    expect(settled).toBe(false);
    await expect.poll(keys).toEqual(['after']);
    faults.set(null);
    await expect(after).rejects.toThrow(Lost);
  });

  it('takes its time', async () => {
    const { add, keys, plan, waiting } = await givenFaults();
    plan(always('latency'));
    const waits = waiting();
    const slow = add('slow');
    await expect.poll(() => waits.length).toBe(1);
    expect(waits[0]?.milliseconds).toBeGreaterThanOrEqual(200);
    expect(await keys()).toEqual([]);
    waits[0]?.end();
    expect((await slow).status).toBe(201);
  });

  it('delivers a request twice, and answers once with either answer', async () => {
    const { add, keys, plan } = await givenFaults();
    const statuses = new Set<number>();
    plan(always('duplicated'));
    for (let n = 0; n < 12; n++) statuses.add((await add(`twice-${n}`)).status);
    expect([...statuses].sort((a, b) => a - b)).toEqual([201, 500]);
    expect(await keys()).toHaveLength(12);
  });

  it('lets a later answer pass an earlier one', async () => {
    const { ask, plan, waiting } = await givenFaults();
    const waits = waiting();
    plan({ seed: 4, kinds: ['reordered'], rate: 0.5 });
    const order: number[] = [];
    const asked = Array.from({ length: 40 }, (_, n) => ask('web?$select=Title').then(() => order.push(n)));
    await expect.poll(() => order.length).toBeGreaterThan(30);
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
    // The last ones may be held with nobody behind them.
    for (const { end } of waits) end();
    await Promise.all(asked);
    expect(order).toHaveLength(40);
  });
});

describe('A batch', () => {
  const parts = (from: number) =>
    batchOf(
      Array.from(
        { length: 6 },
        (_, n) => ['POST', `web/${plans}/items`, { Title: 't', Key: `k${from + n}` }] as const,
      ),
    );

  it('has parts that fail with 429, 500 or 503 and are not done, while the others are', async () => {
    const { ask, keys, plan } = await givenFaults();
    plan(always('partFailures'));
    const seen = new Set<number>();
    const done: string[] = [];
    for (let n = 0; n < 20; n++) {
      const answer = await ask('$batch', parts(n * 6));
      expect(answer.status).toBe(200);
      const statuses = partsOf(await answer.text()).map(({ status }) => status);
      expect(statuses).toHaveLength(6);
      expect(statuses.some((status) => status !== 201)).toBe(true);
      for (const [at, status] of statuses.entries()) {
        seen.add(status);
        if (status === 201) done.push(`k${n * 6 + at}`);
      }
    }
    expect([...seen].sort((a, b) => a - b)).toEqual([201, 429, 500, 503]);
    expect(await keys()).toEqual(done);
  });

  it('is read by PnPjs as the failures that they are', async () => {
    const { tenant, faults, plan } = await givenFaults();
    plan(always('partFailures'));
    const { spfi } = await import('@pnp/sp');
    const sp = spfi(tenant.admin).using((instance) => {
      instance.on.send.replace((url: URL, init: RequestInit) =>
        faults.around(tenant.answer)(new Request(url, { ...init, credentials: 'omit', cache: 'default' })),
      );
      return instance;
    });
    const [batched, execute] = sp.batched();
    const adds = ['a', 'b', 'c', 'd'].map((Key) => batched.web.lists.getByTitle('Plans').items.add({ Key }));
    const settled = Promise.allSettled(adds);
    await execute().catch(() => undefined);
    expect((await settled).filter(({ status }) => status === 'rejected').length).toBe(
      4 - (await tenant.raw(`web/${plans}/items?$select=Key`)).json.value.length,
    );
  });

  it('which cannot be read is refused as ever', async () => {
    const { ask, plan } = await givenFaults();
    plan(always('partFailures'));
    const answer = await ask('$batch', { method: 'POST', body: 'nothing' });
    expect(answer.status).toBe(400);
  });
});

describe('SharePoint itself', () => {
  it('answers a form with 200 and HasException, alone and in a batch, and does nothing', async () => {
    const { ask, keys, plan } = await givenFaults();
    plan(always('hasException'));
    const alone = await ask(`web/${plans}/${everything}`, {
      method: 'POST',
      body: JSON.stringify(form('x')),
    });
    expect(alone.status).toBe(200);
    expect((await alone.json()).value[0]).toMatchObject({
      FieldName: 'Key',
      FieldValue: 'x',
      HasException: true,
    });
    const verbose = await ask(`web/${plans}/${everything}`, {
      method: 'POST',
      headers: { Accept: 'application/json;odata=verbose' },
      body: JSON.stringify(form('x')),
    });
    expect((await verbose.json()).d[everything].results[0].HasException).toBe(true);
    const batch = await ask(
      '$batch',
      batchOf([
        ['POST', `web/${plans}/${everything}`, form('y')],
        ['POST', `web/${plans}/items`, { Key: 'z' }],
      ]),
    );
    const [first, second] = partsOf(await batch.text());
    expect(JSON.parse(first?.body ?? '').value[0].HasException).toBe(true);
    expect(second?.status).toBe(201);
    expect(await keys()).toEqual(['z']);
    expect((await ask('web')).status).toBe(200);
  });

  it('no longer takes a token, and takes the next one', async () => {
    const { ask, plan, tenant, metOf } = await givenFaults();
    plan({ seed: 2, kinds: ['expiredToken'], rate: 1, lasts: null });
    expect((await ask('web')).status).toBe(401);
    expect((await ask('web')).headers.get('WWW-Authenticate')).toContain('Bearer');
    plan({ seed: 20, kinds: ['expiredToken'], rate: 0.02, lasts: null });
    while (metOf('expiredToken') === 0) await ask('web');
    expect((await ask('web')).status).toBe(401);
    tenant.pass(1000);
    const renewed: number[] = [];
    for (let n = 0; n < 2; n++) renewed.push((await ask('web')).status);
    expect(renewed).toContain(200);
  });

  it('finds the digest of a write too old, where there is one', async () => {
    const { ask, add, plan } = await givenFaults();
    plan(always('expiredDigest'));
    expect((await add('without')).status).toBe(201);
    const refused = await ask(`web/${plans}/items`, {
      method: 'POST',
      headers: { 'X-RequestDigest': '0x00,01 Jan 2026 00:00:00 -0000' },
      body: '{"Key":"with"}',
    });
    expect(refused.status).toBe(403);
    expect((await refused.json())['odata.error'].code).toBe('-2130575252, Microsoft.SharePoint.SPException');
  });

  it('withdraws the rights of one person on one site, until they are given back', async () => {
    const { ask, plan, faults, tenant } = await givenFaults();
    plan({ seed: 5, kinds: ['rightsWithdrawn'], rate: 0.2, lasts: null });
    let status = 200;
    for (let n = 0; n < 60 && status === 200; n++) ({ status } = await ask('web'));
    expect(status).toBe(403);
    tenant.pass(2000);
    const refused = await ask('web', { headers: { Accept: 'application/json;odata=verbose' } });
    expect((await refused.json()).error.code).toBe('-2147024891, System.UnauthorizedAccessException');
    expect((await ask('$batch', batchOf([['GET', 'web']]))).status).toBe(403);
    faults.set(null);
    expect((await ask('web')).status).toBe(200);
  });

  it('withdraws them for as many requests as the plan says', async () => {
    const { ask, plan, metOf } = await givenFaults();
    plan({ seed: 5, kinds: ['rightsWithdrawn'], rate: 0.02, lasts: 4 });
    const statuses: number[] = [];
    while (metOf('rightsWithdrawn') < 4) statuses.push((await ask('web')).status);
    statuses.push((await ask('web')).status);
    expect(statuses.slice(-5)).toEqual([403, 403, 403, 403, 200]);
  });

  it('sends half of an answer, the deed being done; or a stranger’s page, and nothing is done', async () => {
    const { add, keys, plan } = await givenFaults();
    plan(always('truncated'));
    const half = await add('half');
    expect(half.status).toBe(201);
    await expect(half.json()).rejects.toThrow(SyntaxError);
    plan(always('html'));
    const page = await add('page');
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await keys()).toEqual(['half']);
  });

  it('no longer knows a change token, alone and in a batch', async () => {
    const { ask, plan, tenant } = await givenFaults();
    const { json } = await tenant.raw(`web/${plans}/CurrentChangeToken`);
    const query = { Item: true, Add: true, ChangeTokenStart: { StringValue: json.StringValue } };
    plan(always('expiredChangeToken'));
    const address = `web/${plans}/getchanges`;
    const old = await ask(address, { method: 'POST', body: JSON.stringify({ query }) });
    expect(old.status).toBe(400);
    expect(await old.text()).toContain('-2146232832, Microsoft.SharePoint.SPException');
    const batch = await ask(
      '$batch',
      batchOf([
        ['GET', 'web'],
        ['POST', address, { query }],
      ]),
    );
    expect(partsOf(await batch.text()).map(({ status }) => status)).toEqual([200, 400]);
    const first = await ask(address, { method: 'POST', body: '{"query":{"Item":true,"Add":true}}' });
    expect(first.status).toBe(200);
  });
});

describe('A column', () => {
  it('is gone from what is read, written, asked for and listed, and back when the faults are', async () => {
    const { ask, add, keys, plan, faults } = await givenFaults();
    await add('first');
    plan(always('columnRemoved', { lasts: null }));
    const gone = await ask(`web/${plans}/items?$select=Id,Unit`);
    expect(gone.status).toBe(400);
    expect((await gone.json())['odata.error'].message.value).toBe(
      "The field or property 'Unit' does not exist.",
    );
    const write = await ask(`web/${plans}/items`, { method: 'POST', body: '{"Key":"second","Unit":"a"}' });
    expect(write.status).toBe(400);
    const formed = await ask(`web/${plans}/${everything}`, {
      method: 'POST',
      body: JSON.stringify({ ...form('third'), formValues: [{ FieldName: 'Unit', FieldValue: 'a' }] }),
    });
    expect((await formed.json()).value[0].HasException).toBe(true);
    const rows = (await (await ask(`web/${plans}/items`)).json()).value;
    expect(rows[0]).toMatchObject({ Key: 'first' });
    expect(rows[0]).not.toHaveProperty('Unit');
    const fields = (await (await ask(`web/${plans}/fields?$select=InternalName,Title`)).json()).value;
    const names = fields.map((field: { InternalName: string }) => field.InternalName);
    expect(names).toContain('Key');
    expect(names).not.toContain('Unit');
    const batch = await ask(
      '$batch',
      batchOf([
        ['GET', `web/${plans}/items`],
        ['GET', `web/${plans}/items?$filter=Unit eq 'a'`],
      ]),
    );
    const [read, filtered] = partsOf(await batch.text());
    expect(JSON.parse(read?.body ?? '').value[0]).not.toHaveProperty('Unit');
    expect(filtered?.status).toBe(400);
    expect(await keys()).toEqual(['first']);
    faults.set(null);
    expect((await ask(`web/${plans}/items?$select=Id,Unit`)).status).toBe(200);
  });

  it('bears another title among the fields, and is read and written as before', async () => {
    const { ask, plan } = await givenFaults();
    plan(always('columnRenamed', { lasts: null }));
    expect((await ask(`web/${plans}/items?$select=Id,Unit`)).status).toBe(200);
    const fields = (await (await ask(`web/${plans}/fields?$select=InternalName,Title`)).json()).value;
    expect(fields).toContainEqual({ InternalName: 'Unit', Title: 'Unit (omdöpt)' });
    const added = await ask(`web/${plans}/items`, { method: 'POST', body: '{"Key":"k","Unit":"a"}' });
    expect(added.status).toBe(201);
  });
});
