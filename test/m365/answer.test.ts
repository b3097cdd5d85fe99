// Every way in which a request can fail has one of a few closed answers.
import { describe, expect, test } from 'vitest';
import { attempt } from '../../src/m365/answer.ts';
import { connect, together } from '../../src/m365/connection.ts';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/webs/index.js';

const site = 'https://contoso.sharepoint.com/sites/styrning';

function answering(send: (request: Request) => Promise<Response>, token: string | null = 'x') {
  return connect({ site, token: async () => token, send });
}
const told = (status: number, code: string, text: string, headers: Record<string, string> = {}) =>
  answering(
    async () =>
      new Response(JSON.stringify({ 'odata.error': { code, message: { lang: 'sv-SE', value: text } } }), {
        status,
        headers,
      }),
  );
const ask = (connection: ReturnType<typeof connect>) => attempt(connection.sp.web.select('Title')());

describe('SharePoint says no', () => {
  test.each([
    [403, '-2147024891, System.UnauthorizedAccessException', 'noRight', 'NOT_ALLOWED'],
    [403, '-2130575252, Microsoft.SharePoint.SPException', 'noRight', 'NOT_ALLOWED'],
    [404, '-1, System.ArgumentException', 'missing', 'LIST_MISSING'],
    [500, '-2130575322, Microsoft.SharePoint.SPException', 'missing', 'LIST_MISSING'],
    [412, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'overtaken', 'ROW_REFUSED'],
    [500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate', 'ROW_REFUSED'],
    [400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', 'notTaken', 'ROW_REFUSED'],
    [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'notTaken', 'ROW_REFUSED'],
  ])('%i %s is %s', async (status, code, reason, faultCode) => {
    expect(await ask(told(status, code, 'Det gick inte.'))).toMatchObject({
      kind: 'refused',
      reason,
      fault: { code: faultCode, values: { text: 'Det gick inte.' } },
    });
  });

  test('a no in HTML is a no all the same', async () => {
    const html = answering(async () => new Response('<html>Forbidden</html>', { status: 403 }));
    expect(await ask(html)).toMatchObject({ kind: 'refused', reason: 'noRight' });
  });
});

describe('SharePoint is away', () => {
  test.each([
    ['seconds', { 'Retry-After': '31' }, 31],
    ['the longer of two', { 'Retry-After': '5', 'RateLimit-Reset': '12' }, 12],
    ['nothing', {}, null],
    ['nonsense', { 'Retry-After': 'soon' }, null],
  ])('429 with %s', async (_, headers, waitSeconds) => {
    expect(
      await ask(answering(async () => new Response('429 TOO MANY REQUESTS', { status: 429, headers }))),
    ).toEqual({
      kind: 'away',
      waitSeconds,
      signIn: false,
    });
  });

  test('429 with a date', async () => {
    const headers = { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() };
    const answer = await ask(answering(async () => new Response('', { status: 429, headers })));
    expect(answer).toMatchObject({ kind: 'away', signIn: false });
    const wait = answer.kind === 'away' ? answer.waitSeconds : null;
    expect(wait).toBeGreaterThan(55);
    expect(wait).toBeLessThanOrEqual(61);
  });

  test('429 with a date, on a device whose clock is two days behind', async () => {
    const headers = { 'Retry-After': new Date(Date.now() + 172_800_000).toUTCString() };
    const answer = await ask(answering(async () => new Response('', { status: 429, headers })));
    expect(answer).toMatchObject({ waitSeconds: 600 });
  });

  test.each([
    [503, 'Service Unavailable'],
    [504, ''],
    [502, '<html>Bad Gateway</html>'],
    [500, '<html>Oops</html>'],
    [
      409,
      '{"odata.error":{"code":"-2130575305, Microsoft.SharePoint.SPException","message":{"value":"Save Conflict"}}}',
    ],
    [
      500,
      '{"odata.error":{"code":"-1, Microsoft.SharePoint.Client.UnknownError","message":{"value":"Unknown Error"}}}',
    ],
  ])('%i', async (status, body) => {
    expect(await ask(answering(async () => new Response(body, { status })))).toMatchObject({
      kind: 'away',
      signIn: false,
    });
  });

  test('a connection that breaks, and an answer that is cut short', async () => {
    const broken = answering(async () => {
      throw new TypeError('fetch failed');
    });
    expect(await ask(broken)).toMatchObject({ kind: 'away', signIn: false });
    expect(await ask(answering(async () => new Response('{"Title":"Sty')))).toMatchObject({ kind: 'away' });
  });

  test('no token, and a token that is refused: the person must sign in', async () => {
    const unsigned = answering(async () => new Response('{}'), null);
    expect(await ask(unsigned)).toEqual({ kind: 'away', waitSeconds: null, signIn: true });
    expect(unsigned.sent()).toBe(0);
    expect(
      await ask(answering(async () => new Response('{"error_description":"x"}', { status: 401 }))),
    ).toMatchObject({
      kind: 'away',
      signIn: true,
    });
  });
});

test('nothing is ever sent twice', async () => {
  const busy = answering(async () => new Response('', { status: 503 }));
  await ask(busy);
  expect(busy.sent()).toBe(1);
});

test('a fault of our own is not taken for an answer', async () => {
  await expect(attempt(Promise.reject(new Error('ours')))).rejects.toThrow('ours');
});

describe('a batch that fails as a whole fails all its parts at once', () => {
  test.each([
    ['refused', async () => new Response('{}', { status: 403 }), { kind: 'refused', reason: 'noRight' }],
    [
      'busy',
      async () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
      { kind: 'away', waitSeconds: 7 },
    ],
    ['not a batch', async () => new Response('<html>Sign in</html>'), { kind: 'away' }],
    [
      'cut short',
      async () => new Response('--batchresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 2'),
      { kind: 'away' },
    ],
  ])('%s', async (_, send, expected) => {
    const connection = answering(send);
    const asked = together(connection, (sp) => [attempt(sp.web.select('Title')()), attempt(sp.web.lists())]);
    expect(await attempt(asked)).toMatchObject(expected);
  });
});
