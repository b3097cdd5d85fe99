// Whatever is sent, SharePoint's own refusal comes back: never a crash, a stack trace, or an answer that takes for ever.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { openWorld } from '../../local-tenant/world.ts';
import { givenPlans, givenTenant, host, type RawRequest, site, type Tenant } from './given.ts';
import { awkward, judge, nearly, seeded } from './judged.ts';

const plans = `web/getlist('${site}/Lists/Plans')`;

let tenant: Tenant;
beforeAll(async () => {
  tenant = givenTenant();
  await givenPlans(tenant);
  await tenant.raw(`${plans}/items`, { method: 'POST', body: { Key: 'a', Unit: 'b', Amount: 1 } });
});

const judged = (address: string, request: RawRequest = {}, expected?: readonly number[]) =>
  judge(tenant, address, request, expected);

describe('An address', () => {
  const pieces = [
    ...[
      'web',
      'site',
      'lists',
      'items',
      'fields',
      'siteusers',
      'roleassignments',
      'contextinfo',
      'views',
      'folders',
    ],
    ...[
      '/',
      '/',
      '/',
      '(',
      ')',
      "('",
      "')",
      '(1)',
      ',',
      '@a',
      '{',
      '}',
      '[',
      '$value',
      '$count',
      'getbytitle',
      'getbyid',
    ],
    ...[`getlist('${site}/Lists/Plans')`, "getByTitle('Plans')", 'getuserbyid', "guid'", 'title', ...awkward],
  ];
  it('of any kind is answered or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        nearly(...pieces),
        fc.constantFrom('GET', 'POST', 'DELETE', 'PATCH', 'PUT'),
        async (path, method) => {
          const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
          await judged(`web/${encodeURI(path)}?@a='x'`, { method, as: 'chef', ...body });
          await judged(encodeURI(path.replaceAll('?', '')), { as: 'admin' });
        },
      ),
      seeded,
    );
  });

  it('with options of any kind is answered or refused', async () => {
    const option = nearly('Id', 'Unit', 'Owner', '/', ',', ' ', 'desc', '*', 'asc', 'Title', ...awkward);
    const name = fc.constantFrom('select', 'expand', 'orderby', 'top', 'skip', 'skiptoken', 'filter');
    const collection = fc.constantFrom(
      `${plans}/items`,
      'web/lists',
      `${plans}/fields`,
      'web',
      'web/siteusers',
    );
    await fc.assert(
      fc.asyncProperty(collection, fc.dictionary(name, option), async (where, options) => {
        const query = Object.entries(options).map(([key, value]) => `$${key}=${encodeURIComponent(value)}`);
        await judged(`${where}?${query.join('&')}`);
      }),
      seeded,
    );
  });

  it.each([
    ['up', '../../other/_api/web/lists'],
    ['up, encoded', '%2e%2e/%2e%2e/other/_api/web/lists'],
    ['up, encoded twice', '%252e%252e/%252e%252e/other/_api/web/lists'],
    ['a nought', 'web%00'],
    ['a nought in a name', "web/getlist('/sites/plan/Lists/Plans%00')"],
    ['another site’s list', "web/getlist('/sites/other/Lists/Secret')"],
    ['up within a name', "web/getlist('/sites/plan/../other/Lists/Secret')"],
    [
      'up within a folder',
      "web/getfolderbyserverrelativepath(decodedurl='/sites/plan/../other/Lists/Secret')",
    ],
    ['a stray percent sign', 'web/%zz'],
  ])('that goes %s leads to nothing that the caller may not see', async (_, address) => {
    await tenant.as('admin', '/sites/other').web.lists.ensure('Secret');
    const answer = await judged(address, { as: 'chef' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toMatch(/"Title":"Secret"/);
  });
});

describe('A filter', () => {
  const pieces = [
    ...[
      'Id',
      'Unit',
      'Amount',
      'Owner/Title',
      'Created',
      ' eq ',
      ' ne ',
      ' gt ',
      ' and ',
      ' or ',
      'not ',
      '(',
      ')',
      "'a'",
    ],
    ...[
      '1',
      'null',
      'true',
      "datetime'2026-01-01T00:00:00Z'",
      "datetime'x'",
      'startswith(',
      'substringof(',
      ',',
      'year(',
    ],
    ...awkward,
  ];
  it('of any kind is answered or refused', async () => {
    await fc.assert(
      fc.asyncProperty(nearly(...pieces), async (filter) => {
        for (const where of [`${plans}/items`, 'web/lists'])
          await judged(`${where}?$filter=${encodeURIComponent(filter)}`);
      }),
      seeded,
    );
  });

  it.each([
    ['nested without end', `${'('.repeat(50_000)}Id eq 1${')'.repeat(50_000)}`],
    ['denied without end', `${'not '.repeat(50_000)}Id eq 1`],
    ['joined without end', Array.from({ length: 20_000 }, () => 'Id eq 1').join(' or ')],
    ['a quote without end', `Unit eq '${"''".repeat(200_000)}`],
    ['nothing but blanks', `Id eq 1${' '.repeat(200_000)}x`],
  ])('that is %s is refused in good time', async (_, filter) => {
    // So long an address is already turned away at the front door; in a batch it is read.
    await judged(`${plans}/items?$filter=${encodeURIComponent(filter)}`, {}, [404]);
    const items = `${host}${site}/_api/${plans}/items?$filter=${encodeURIComponent(filter)}`;
    const batch = await judged('$batch', batchOf(`GET ${items} HTTP/1.1`), [200]);
    expect(batch.text).toContain('HTTP/1.1 400');
  });

  it('may be as deep and as long as a client has reason to make it', async () => {
    const deep = `${'('.repeat(90)}Id eq 1${')'.repeat(90)}`;
    const long = Array.from({ length: 900 }, (_, n) => `Id eq ${n}`).join(' or ');
    const found = await judged(`${plans}/items?$filter=${encodeURIComponent(deep)}`, {}, [200]);
    expect(found.json.value).toHaveLength(1);
    const items = `${host}${site}/_api/${plans}/items?$select=Id&$filter=${encodeURIComponent(long)}`;
    const batch = await judged('$batch', batchOf(`GET ${items} HTTP/1.1`, 'Accept: application/json'), [200]);
    expect(batch.text).toContain('HTTP/1.1 200');
    expect(batch.text.match(/"Id":/g)).toHaveLength(1);
  });
});

const batchOf = (...lines: string[]): RawRequest => ({
  method: 'POST',
  headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
  body: ['--b', 'Content-Type: application/http', '', ...lines, '', '', '--b--', ''].join('\n'),
});

describe('A batch', () => {
  const pieces = [
    ...[
      '--b\n',
      '--b--\n',
      '--c\n',
      '\n',
      '\n\n',
      'GET ',
      'POST ',
      'BREW ',
      `${host}${site}/_api/web`,
      '/_api/web',
      'http://[',
    ],
    ...[
      ' HTTP/1.1\n',
      ' HTTP/x\n',
      'Content-Type: application/http\n',
      'Content-Type: multipart/mixed; boundary=c\n',
    ],
    ...[
      'Content-Type: multipart/mixed; boundary=b\n',
      'Accept: ',
      ': x\n',
      'Sp ace: x\n',
      'If-Match: \u0001\n',
      '{"a":1}',
      ...awkward,
    ],
  ];
  it('of any kind is answered or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        nearly(...pieces),
        fc.constantFrom('b', '"b"', '', 'c; charset=x'),
        async (body, boundary) => {
          const headers = { 'Content-Type': `multipart/mixed; boundary=${boundary}` };
          await judged('$batch', { method: 'POST', headers, body: `--b\n${body}` }, [200, 400]);
        },
      ),
      seeded,
    );
  });

  it.each([
    ['a request line of blanks', `GET ${' '.repeat(500_000)}`],
    ['an address that is none', 'GET http://[ HTTP/1.1'],
    ['a header that is none', 'GET /sites/plan/_api/web HTTP/1.1\nA b: c'],
    ['a change set in a change set', 'Content-Type: multipart/mixed; boundary=b'],
  ])('with %s is refused in good time', async (_, line) => {
    const { status, text } = await judged('$batch', batchOf(line), [200, 400]);
    expect(status === 400 || /HTTP\/1\.1 4\d\d/.test(text)).toBe(true);
  });
});

describe('CAML', () => {
  const ask = (ViewXml: unknown, expected?: readonly number[]) =>
    judged(`${plans}/getitems`, { method: 'POST', body: { query: { ViewXml } } }, expected);
  const pieces = [
    ...[
      '<View>',
      '</View>',
      '<Query>',
      '</Query>',
      '<Where>',
      '</Where>',
      '<Eq>',
      '</Eq>',
      '<And>',
      '</And>',
      '<In>',
      '</In>',
    ],
    ...[
      '<FieldRef Name="Unit"/>',
      '<FieldRef Name="',
      '"/>',
      '<Value Type="Text">',
      '</Value>',
      '<RowLimit>',
      '</RowLimit>',
    ],
    ...[
      '<OrderBy>',
      '</OrderBy>',
      '<constructor/>',
      '<!--',
      '-->',
      '<?xml ?>',
      '&lt;',
      '<',
      '>',
      '<Values>',
      '</Values>',
      ...awkward,
    ],
  ];
  it('of any kind is answered or refused', async () => {
    await fc.assert(
      fc.asyncProperty(nearly(...pieces), async (xml) => {
        await ask(xml);
        await ask(`<View><Query><Where>${xml}</Where></Query></View>`);
      }),
      seeded,
    );
    for (const xml of [1, null, {}, [], true]) await ask(xml);
  });

  const where = (inner: string) => `<View><Query><Where>${inner}</Where></Query></View>`;
  it.each([
    ['nested without end', where('<And>'.repeat(20_000) + '</And>'.repeat(20_000))],
    [
      'a name of the machine’s own',
      where('<constructor><FieldRef Name="Unit"/><Value>a</Value></constructor>'),
    ],
    [
      'many values',
      where(
        `<In><FieldRef Name="Unit"/><Values>${'<Value Type="Text">a</Value>'.repeat(20_000)}</Values></In>`,
      ),
    ],
    ['broken tags', '<x a="'.repeat(100_000)],
    ['blanks without end', `<x${' '.repeat(500_000)}`],
    ['attributes without end', `<x${' a="b"'.repeat(100_000)}`],
    ['a comment without end', '<!--'.repeat(100_000)],
  ])('that is %s is refused in good time', async (_, xml) => {
    await ask(xml, [400]);
  });
});

describe('A body', () => {
  it('of any kind is stored or refused', async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<string | number>('9999-99-99', 1e300, '\u0000', '\ud800'),
    );
    const name = fc.constantFrom(
      'Title',
      'Unit',
      'Amount',
      'Body',
      'OwnerId',
      'Id',
      'Key',
      '__metadata',
      'query',
      'formValues',
      'constructor',
      '__proto__',
      'Created',
    );
    const target = fc.constantFrom(
      'items',
      'items(1)',
      'getitems',
      'getchanges',
      'fields',
      'views',
      'AddValidateUpdateItemUsingPath',
      'items(1)/ValidateUpdateListItem',
      'breakroleinheritance',
      'fields/createfieldasxml',
    );
    await fc.assert(
      fc.asyncProperty(target, fc.dictionary(name, value), async (where, body) => {
        await judged(`${plans}/${where}`, { method: 'POST', body });
        await judged(`${plans}/${where}`, {
          method: 'POST',
          headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' },
          body,
        });
      }),
      seeded,
    );
  });

  it('that is no object, or in another language, is refused', async () => {
    for (const body of ['{', '[]', '1', '"x"', 'null', '<a/>', 'a=b&c=d', '\u0000', '{"a":1}{'])
      await judged(`${plans}/items`, { method: 'POST', body }, [400]);
    for (const type of ['text/xml', 'application/x-www-form-urlencoded', 'nonsense', ''])
      await judged(
        `${plans}/items`,
        { method: 'POST', body: 'a=b', headers: { 'Content-Type': type } },
        [400],
      );
  });

  it('nested without end is refused', async () => {
    await judged(
      `${plans}/items`,
      { method: 'POST', body: `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}` },
      [400],
    );
    await judged(`${plans}/items?$select=@x&@x=${'{"a":'.repeat(200)}`, {}, [400]);
  });

  it('with a field that the list does not have is refused, and nothing of it is stored', async () => {
    const { json } = await judged(
      `${plans}/items`,
      { method: 'POST', body: { Key: 'whole', Nonsense: 1 } },
      [400],
    );
    expect(json['odata.error'].message.value).toContain("The property 'Nonsense' does not exist on type");
    expect((await tenant.raw(`${plans}/items?$filter=Key eq 'whole'`)).json.value).toEqual([]);
  });

  it('may weigh two megabytes, and one byte more is refused in SharePoint’s words', async () => {
    const most = 2_097_152;
    const body = (bytes: number) => `{"Body":"${'x'.repeat(bytes - '{"Body":""}'.length)}"}`;
    await judged(`${plans}/items`, { method: 'POST', body: body(most) }, [201]);
    const refused = await judged(`${plans}/items`, { method: 'POST', body: body(most + 1) }, [400]);
    expect(refused.json['odata.error']).toMatchObject({
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      message: { value: expect.stringContaining('does not allow messages larger than 2097152 bytes') },
    });
  });
});

describe('A token', () => {
  const status = async (token: string, path = site) =>
    (
      await tenant.answer(
        new Request(`${host}${path}/_api/web`, {
          headers: { Authorization: token, Accept: 'application/json' },
        }),
      )
    ).status;
  const payload = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('is taken when it is this tenant’s, for this SharePoint', async () => {
    expect(await status(`Bearer ${tenant.token('admin')}`)).toBe(200);
    expect(await status(`Bearer ${issueToken(tenant.world, 'admin', `${host}/`)}`)).toBe(200);
    expect(
      await status(`Bearer ${issueToken(tenant.world, 'admin', '00000003-0000-0ff1-ce00-000000000000')}`),
    ).toBe(200);
  });

  it('for something else, of another tenant, unsigned, altered or garbled is refused', async () => {
    const good = tenant.token('admin');
    const [head, , signature] = good.split('.');
    const other = openWorld({ sites: [site], people: [{ signInName: 'admin', name: 'A', siteAdmin: true }] });
    const raised = encode({ ...payload(tenant.token('chef')), upn: payload(good).upn });
    for (const token of [
      issueToken(tenant.world, 'admin', 'https://graph.microsoft.com'),
      issueToken(tenant.world, 'admin', 'https://fabrikam.sharepoint.com'),
      issueToken(other, 'admin', host, 3600),
      `${encode({ alg: 'none', typ: 'JWT' })}.${good.split('.')[1]}.`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${good.split('.')[1]}.${signature}`,
      `${head}.${raised}.${signature}`,
      `${good}x`,
      `${good}.x`,
      `${head}.%%%.${signature}`,
      'x',
      '',
    ])
      expect(await status(`Bearer ${token}`), token).toBe(401);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary-ascii' }).filter((text) => !/[\0\r\n]/.test(text)),
        async (text) => {
          expect(await status(`Bearer ${text}`)).toBe(401);
        },
      ),
      seeded,
    );
  });

  it('of somebody with no rights on the site opens nothing there', async () => {
    expect(await status(`Bearer ${tenant.token('chef')}`, '/sites/other')).toBe(403);
    expect(await status(`Bearer ${tenant.token('chef')}`, '/sites/nowhere')).toBe(404);
  });
});
