// The budget of requests per user, and which headers a page on another origin may read of the answers.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenTenant } from './given.ts';

const minute = 60_000;
const left = (headers: Headers) => [
  headers.get('RateLimit-Limit'),
  headers.get('RateLimit-Remaining'),
  headers.get('RateLimit-Reset'),
];
const nothing = [null, null, null];

describe('The budget of requests', () => {
  it('is not there unless it is asked for', async () => {
    const { raw } = givenTenant();
    for (let n = 0; n < 50; n++) expect((await raw('web')).status).toBe(200);
    expect(left((await raw('web')).headers)).toEqual(nothing);
  });

  it('is told of from 80 per cent of it, and then turns away with 429 and the seconds to wait', async () => {
    const { raw, pass } = givenTenant({ budget: 10 });
    for (let n = 1; n <= 7; n++) expect(left((await raw('web')).headers)).toEqual(nothing);
    pass(minute);
    expect(left((await raw('web')).headers)).toEqual(['10', '2', '240']);
    await raw('web');
    const last = await raw('web');
    expect([last.status, ...left(last.headers)]).toEqual([200, '10', '0', '240']);
    const over = await raw('web');
    expect(over.status).toBe(429);
    expect(over.text).toBe('429 TOO MANY REQUESTS');
    expect(over.headers.get('Retry-After')).toBe('240');
    expect(left(over.headers)).toEqual(['10', '0', '240']);
  });

  it('lets in whoever waits as long as was said, and not a second before', async () => {
    const { raw, pass } = givenTenant({ budget: 3 });
    for (let n = 0; n < 3; n++) await raw('web');
    pass(10_000);
    const wait = Number((await raw('web')).headers.get('Retry-After'));
    expect(wait).toBe(290);
    pass(wait * 1000);
    expect((await raw('web')).status).toBe(200);
  });

  it('counts what it turned away, so that going on knocking keeps the door shut', async () => {
    const { raw, pass } = givenTenant({ budget: 2 });
    for (let n = 0; n < 2; n++) await raw('web');
    for (let n = 0; n < 20; n++) {
      pass(minute);
      expect((await raw('web')).status).toBe(429);
      await raw('web');
    }
    pass(6 * minute);
    expect((await raw('web')).status).toBe(200);
  });

  it('is each person’s own, and carries nothing out when it is spent', async () => {
    const tenant = givenTenant({ budget: 6 });
    await giveLevel(tenant, 'chef', 'Read');
    for (let n = 0; n < 6; n++) await tenant.raw('web');
    const refused = await tenant.raw('web/lists', {
      method: 'POST',
      body: { Title: 'Nothing', BaseTemplate: 100 },
    });
    expect(refused.status).toBe(429);
    const titles = await tenant.raw('web/lists?$select=Title', { as: 'chef' });
    expect(titles.status).toBe(200);
    expect(titles.text).not.toContain('Nothing');
  });

  it('counts nothing for those who are nobody', async () => {
    const { raw } = givenTenant({ budget: 1 });
    for (let n = 0; n < 3; n++) expect((await raw('web', { as: null })).status).toBe(401);
  });
});

describe('A page on another origin', () => {
  const from = { Origin: 'https://app.example' };

  it('may by default read only the safelisted headers, as is assumed of real sites', async () => {
    const { raw } = givenTenant({ budget: 1 });
    await raw('web');
    const over = await raw('web', { headers: from });
    expect([over.status, over.headers.get('Access-Control-Allow-Origin')]).toEqual([429, from.Origin]);
    expect(over.headers.has('Access-Control-Expose-Headers')).toBe(false);
  });

  it('may read Retry-After, ETag and the budget when they are exposed', async () => {
    const { raw } = givenTenant({ budget: 1, exposeHeaders: true });
    await raw('web');
    const { headers } = await raw('web', { headers: from });
    const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ') ?? [];
    for (const name of ['ETag', 'Retry-After', 'RateLimit-Remaining', 'SPRequestGuid'])
      expect(exposed).toContain(name);
    expect((await raw('web')).headers.has('Access-Control-Expose-Headers')).toBe(false);
  });

  it.each([false, true])(
    'asks beforehand without a token and is let in (exposed: %s)',
    async (exposeHeaders) => {
      const { raw } = givenTenant({ budget: 1, exposeHeaders });
      const asked = {
        ...from,
        'Access-Control-Request-Method': 'MERGE',
        'Access-Control-Request-Headers': 'authorization, if-match, x-http-method',
      };
      for (let n = 0; n < 3; n++) {
        const { status, headers } = await raw('web', { method: 'OPTIONS', as: null, headers: asked });
        expect(status).toBe(200);
        expect(headers.get('Access-Control-Allow-Methods')).toContain('MERGE');
        for (const name of asked['Access-Control-Request-Headers'].split(', '))
          expect(headers.get('Access-Control-Allow-Headers')?.split(', ')).toContain(name);
        expect(headers.has('Access-Control-Expose-Headers')).toBe(exposeHeaders);
      }
      expect((await raw('web', { headers: from })).status).toBe(200);
    },
  );
});
