// How the wire behaves: addresses, arguments, formats, errors, sign-in and CORS.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, host, type Raw, refusal, site, type Tenant } from './given.ts';

describe('addresses (sharepoint.md 1.1)', () => {
  it('take arguments in five ways', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const user = await tenant.admin.web.ensureUser('chef@contoso.onmicrosoft.com');
    const roles = async () =>
      (await tenant.raw("web/lists/getByTitle('Plans')/roleassignments")).json.value.map(
        (one: { PrincipalId: number }) => one.PrincipalId,
      );
    const post = (address: string, body?: unknown) =>
      tenant.raw(`web/lists/getByTitle('Plans')/${address}`, { method: 'POST', body });
    // positional, and empty parentheses on a method without arguments
    expect((await post('breakroleinheritance(true)')).status).toBe(200);
    expect((await post('resetroleinheritance()')).status).toBe(200);
    // a JSON body
    expect(
      (await post('BreakRoleInheritance', { copyRoleAssignments: false, clearSubscopes: true })).status,
    ).toBe(200);
    // named with a space after the comma, and named but quoted
    await post(`roleassignments/addroleassignment(principalid=${user.Id}, roledefid=1073741826)`);
    expect(await roles()).toContain(user.Id);
    await post(`roleassignments/removeroleassignment(principalId='${user.Id}',roleDefId='1073741826')`);
    expect(await roles()).not.toContain(user.Id);
    // aliases, of a text and of a whole object
    const path = `${site}/Lists/Plans`;
    expect(
      (await tenant.raw(`web/getFolderByServerRelativePath(decodedUrl=@f)?@f='${path}'`)).json.Name,
    ).toBe('Plans');
    expect((await tenant.raw(`web/GetListUsingPath(@v)?@v={"DecodedUrl":"${path}"}`)).json.Title).toBe(
      'Plans',
    );
  });

  it('match names without case and accept + and %24 in the query', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    expect((await tenant.raw("Web/LISTS/getbytitle('plans')?%24select=Title,Id")).json.Title).toBe('Plans');
    const filtered = await tenant.raw("web/lists?$filter=Title+eq+'Plans'&$select=Title");
    expect(filtered.json.value).toEqual([{ Title: 'Plans' }]);
    expect((await tenant.raw("lists/getByTitle('Plans')/Title")).json).toEqual({ value: 'Plans' });
  });

  it('read quotes doubled and slashes inside quotes', async () => {
    const tenant = givenTenant();
    await tenant.admin.web.lists.add("Mål & 'medel'");
    expect((await tenant.admin.web.lists.getByTitle("Mål & 'medel'")()).Title).toBe("Mål & 'medel'");
  });

  it('expand a plain property as if it were selected, and know the folder that lists lie in (7)', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const list = "web/lists/getByTitle('Plans')?$select=Title&$expand=HasUniqueRoleAssignments";
    expect((await tenant.raw(list)).json).toEqual({ Title: 'Plans', HasUniqueRoleAssignments: false });
    const folder = `web/getFolderByServerRelativePath(decodedUrl='${site}/Lists')`;
    expect((await tenant.raw(folder)).json).toMatchObject({ Name: 'Lists', Exists: true });
  });

  it('make a folder by either name of the argument, and take back all levels when none is named (7)', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const root = `${site}/Lists/Plans`;
    const called = await tenant.raw(
      `web/getFolderByServerRelativePath(DecodedUrl=@a1)/AddSubFolderUsingPath(DecodedUrl=@a2)?@a1='${root}'&@a2='Enhet A'`,
      { method: 'POST' },
    );
    expect(called.status).toBe(200);
    await tenant.admin.web.getFolderByServerRelativePath(root).addSubFolderUsingPath('Enhet B');
    const folders = await tenant.admin.web.getFolderByServerRelativePath(root).folders();
    expect(folders.map((folder) => folder.Name)).toEqual(expect.arrayContaining(['Enhet A', 'Enhet B']));
    await list.breakRoleInheritance(false, true);
    const { Id } = await tenant.admin.web.siteGroups.add({ Title: 'Nämnden' });
    for (const level of [1073741826, 1073741827]) await list.roleAssignments.add(Id, level);
    const address = `web/lists/getByTitle('Plans')/roleassignments/removeroleassignment(principalid='${Id}')`;
    expect((await tenant.raw(address, { method: 'POST' })).status).toBe(200);
    expect((await list.roleAssignments()).map((one) => one.PrincipalId)).not.toContain(Id);
  });

  it('give raw content with $value and walk through properties', async () => {
    const tenant = givenTenant();
    expect((await tenant.raw('web/title/$value')).text).toBe(tenant.title);
    const { Id, Title } = await tenant.admin.web.associatedOwnerGroup();
    expect((await tenant.raw(`web/sitegroups/getbyname('${Title}')/id`)).json.value).toBe(Id);
  });
});

describe('formats (sharepoint.md 1.3)', () => {
  it('write one entity in verbose, minimal and none', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    await tenant.admin.web.lists.getByTitle('Plans').items.add({ Title: 'a', Key: '1' });
    const get = (accept: string) =>
      tenant.raw("web/lists/getByTitle('Plans')/items(1)?$select=Id,Title", { accept });
    expect((await get('application/json;odata=nometadata')).json).toEqual({ Id: 1, ID: 1, Title: 'a' });
    expect((await get('application/json;odata.metadata=none')).json).toEqual({ Id: 1, ID: 1, Title: 'a' });
    const minimal = (await get('application/json')).json;
    expect(minimal['odata.etag']).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(minimal['odata.editLink']).toMatch(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
    const verbose = (await get('application/json;odata=verbose')).json;
    expect(verbose.d.__metadata).toMatchObject({
      type: 'SP.Data.PlansListItem',
      etag: minimal['odata.etag'],
    });
    expect((await get('application/atom+xml')).text).toContain('<d:Title>a</d:Title>');
  });

  it('wrap a method without result as odata.null', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const answer = await tenant.raw("web/lists/getByTitle('Plans')/breakroleinheritance(true)", {
      method: 'POST',
      accept: 'application/json;odata=verbose',
    });
    expect(answer.json).toEqual({ d: { BreakRoleInheritance: null } });
  });

  it('give an item exactly the default properties, both Id and ID (1.4)', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const made = await tenant.raw("web/lists/getByTitle('Plans')/items", {
      method: 'POST',
      body: { Title: 'a' },
    });
    expect(made.status).toBe(201);
    expect(Object.keys(made.json)).toEqual([
      ...[
        'FileSystemObjectType',
        'Id',
        'ServerRedirectedEmbedUri',
        'ServerRedirectedEmbedUrl',
        'ContentTypeId',
        'Title',
      ],
      ...['Key', 'Unit', 'Amount', 'Body', 'OwnerId'],
      ...[
        'ComplianceAssetId',
        'ID',
        'Modified',
        'Created',
        'AuthorId',
        'EditorId',
        'OData__UIVersionString',
        'Attachments',
        'GUID',
      ],
    ]);
    expect(made.headers.get('etag')).toMatch(/,1"$/);
    expect(made.headers.get('location')).toContain('/Items(1)');
  });

  it('want a type in verbose bodies and none in others', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const verbose = { 'Content-Type': 'application/json;odata=verbose' };
    const post = (body: unknown, headers = {}) =>
      tenant.raw("web/lists/getByTitle('Plans')/items", { method: 'POST', body, headers });
    expect((await post({ Title: 'a' }, verbose)).status).toBe(400);
    expect((await post({ __metadata: { type: 'SP.ListItem' }, Title: 'a' }, verbose)).status).toBe(201);
    expect((await post({ __metadata: { type: 'SP.Data.PlansListItem' }, Title: 'a' }, verbose)).status).toBe(
      201,
    );
    expect((await post({ __metadata: { type: 'SP.ListItem' }, Title: 'a' })).status).toBe(400);
  });
});

describe('errors (sharepoint.md 1.7 and 5)', () => {
  it('come in four forms', async () => {
    const tenant = givenTenant();
    const get = (accept: string, headers = {}) =>
      tenant.raw("web/lists/getByTitle('no')", { accept, headers });
    const code = '-1, System.ArgumentException';
    expect((await get('application/json')).json['odata.error'].code).toBe(code);
    expect((await get('application/json;odata=nometadata')).json['odata.error'].message.lang).toBe('en-US');
    expect((await get('application/json;odata=verbose')).json.error.message.value).toContain(
      "List 'no' does not exist at site with URL",
    );
    expect((await get('application/json', { 'odata-version': '4.0' })).json.error.message).toContain(
      "List 'no'",
    );
    const xml = await get('text/xml');
    expect(xml.text).toContain(`<m:code>${code}</m:code>`);
    expect(xml.status).toBe(404);
  });

  it.each([
    [
      "web/lists(guid'00000000-0000-0000-0000-000000000000')",
      404,
      '-2130575322, Microsoft.SharePoint.SPException',
    ],
    ["web/lists/getByTitle('Plans')/items(99)", 404, '-2130575338, System.ArgumentException'],
    ['web/nonsense', 404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException'],
    ["web/lists/getByTitle('Plans')/items?$select=Nope", 400, '-1, Microsoft.SharePoint.SPException'],
    ["web/lists/getByTitle('Plans')/items?$select=Owner", 400, '-1, Microsoft.SharePoint.SPException'],
    ["web/lists/getByTitle('Plans')/items?$filter=Body eq 'x'", 400, '-1, Microsoft.SharePoint.SPException'],
    [
      "web/lists/getByTitle('Plans')/items?$filter=endswith(Title,'x')",
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    ],
    ['web/siteUsers/getById(999)', 404, '-2146232832, Microsoft.SharePoint.SPException'],
    ["web/lists/getByTitle('Plans')/views/getByTitle('no')", 404, '-2147024809, System.ArgumentException'],
  ])('%s is %i with code %s', async (address, status, code) => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const answer = await tenant.raw(address);
    expect([answer.status, answer.json['odata.error'].code]).toEqual([status, code]);
  });

  it('name unknown properties, and persons sent by bare name', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    expect(await refusal(list.items.add({ Nope: 1 }))).toMatchObject({
      status: 400,
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      text: expect.stringContaining("type 'SP.Data.PlansListItem'"),
    });
    expect((await refusal(list.items.add({ Owner: 3 }))).status).toBe(400);
    expect((await refusal(list.items.add({ Amount: 'many' }))).text).toContain('Edm.Double');
  });

  it('are HTML outside of the service', async () => {
    const tenant = givenTenant();
    const answer = await tenant.answer(new Request(`${host}/sites/none/_api/web`));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });
});

describe('what is no way in (sharepoint.md 1.1, 1.2)', () => {
  it('web/contextinfo gives no digest but the security validation text, and 403 [R]', async () => {
    const answer = await givenTenant().raw('web/contextinfo', { method: 'POST' });
    expect(answer.status).toBe(403);
    expect(answer.json['odata.error']).toMatchObject({
      code: expect.stringMatching(/^-213057525[12], /),
      message: { value: expect.stringContaining('security validation') },
    });
  });

  it('HEAD is no verb of the service: 405 (assumed; no source says otherwise)', async () => {
    const tenant = givenTenant();
    for (const address of ['web', 'web/lists']) {
      const answer = await tenant.raw(address, { method: 'HEAD' });
      expect([answer.status, answer.text]).toEqual([405, '']);
    }
  });
});

describe('sign-in and CORS (sharepoint.md 1.5)', () => {
  const asked = (tenant: Tenant, authorization?: string) =>
    tenant.raw('web', {
      as: null,
      ...(authorization ? { headers: { Authorization: authorization } } : {}),
    });
  const expectRefused = (answer: Raw) => {
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(
      /^Bearer realm="[0-9a-f-]{36}",client_id="00000003-0000-0ff1-ce00-000000000000"/,
    );
    expect(answer.json.error_description).toContain('ID3035');
  };

  it('answer 401 without and with a strange token, not in the odata shape', async () => {
    const tenant = givenTenant();
    expect((await asked(tenant, `Bearer ${tenant.token('admin')}`)).status).toBe(200);
    expectRefused(await asked(tenant));
    expectRefused(await asked(tenant, 'Bearer a.b.c'));
  });

  it('answer 401 with an expired token', async () => {
    const tenant = givenTenant();
    const old = `Bearer ${tenant.token('admin')}`;
    tenant.pass(2 * 60 * 60 * 1000);
    expectRefused(await asked(tenant, old));
  });

  const preflight = { method: 'OPTIONS', as: null, headers: { Origin: 'https://localhost:5173' } };

  it('allow the preflight but expose no response header', async () => {
    const closed = await givenTenant().raw('web', preflight);
    expect(closed.status).toBe(200);
    expect(closed.headers.get('access-control-allow-headers')).toMatch(
      /authorization.*if-match.*x-http-method.*x-pnp-batchnever/,
    );
    expect(closed.headers.get('access-control-expose-headers')).toBeNull();
  });

  it('expose response headers when switched on', async () => {
    const open = await givenTenant({ exposeHeaders: true }).raw('web', preflight);
    expect(open.headers.get('access-control-expose-headers')).toContain('ETag');
  });

  it('give a digest from contextinfo', async () => {
    const tenant = givenTenant();
    const { json } = await tenant.raw('contextinfo', { method: 'POST' });
    expect(json).toMatchObject({ FormDigestTimeoutSeconds: 1800, WebFullUrl: host + site });
    expect(json.FormDigestValue).toMatch(/^0x[0-9A-F]+,\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    const verbose = await tenant.raw('contextinfo', {
      method: 'POST',
      accept: 'application/json;odata=verbose',
    });
    expect(verbose.json.d.GetContextWebInformation.FormDigestValue).toBeDefined();
  });
});
