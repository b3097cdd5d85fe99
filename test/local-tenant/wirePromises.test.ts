// What we assume of groups, levels, the log's other kinds, the formats and the batches of clients that we have not written.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, host, refusal, site, type Tenant } from './given.ts';

const denied = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
const login = (person: string) => `i:0#.f|membership|${person}@contoso.onmicrosoft.com`;
const clientQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

describe('groups and users (sharepoint.md 2.1, 2.13)', () => {
  it('show members to everybody, or to members and owners alone', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    await giveLevel(tenant, 'chef', 'Read');
    const made = await web.siteGroups.add({
      Title: 'Beredning',
      OnlyAllowMembersViewMembership: true,
    });
    const group = web.siteGroups.getById(made.Id);
    await group.users.add(login('controller'));
    const members = (person: string) => tenant.as(person).web.siteGroups.getById(made.Id).users();
    expect(await refusal(members('chef'))).toMatchObject(denied);
    await group.users.add(login('chef'));
    expect((await members('chef')).map((user) => user.Title)).toEqual(['Chef Enhet A', 'Controller 1']);
    await group.update({ OnlyAllowMembersViewMembership: false });
    await group.users.removeById((await web.ensureUser(login('chef'))).Id);
    expect(await members('chef')).toHaveLength(1);
    expect((await group.users.getByEmail('controller@contoso.onmicrosoft.com')()).Title).toBe('Controller 1');
    expect((await group.users.getByLoginName(login('controller'))()).Title).toBe('Controller 1');
  });

  it('give a group another owner and name, but none that is taken', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    const chef = await giveLevel(tenant, 'chef', 'Read');
    const { Id } = await web.siteGroups.add({ Title: 'Beredning' });
    const group = web.siteGroups.getById(Id);
    const own = tenant.as('chef').web.siteGroups.getById(Id);
    expect(await refusal(own.update({ Description: 'x' }))).toMatchObject(denied);
    await group.setUserAsOwner(chef);
    expect(await group.select('CanCurrentUserEditMembership', 'Owner/Id').expand('Owner')()).toMatchObject({
      CanCurrentUserEditMembership: true,
      Owner: { Id: chef },
    });
    await own.update({ Title: 'Ny', Description: 'x' });
    expect(await web.siteGroups.getByName('Ny')()).toMatchObject({ Id, LoginName: 'Ny', Description: 'x' });
    expect((await refusal(group.update({ Title: 'plan Owners' }))).status).toBe(400);
    await web.siteGroups.removeById(Id);
    expect((await refusal(web.siteGroups.getByName('Ny')())).status).toBe(404);
  });

  it('are taken off the site by those who manage it', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    const chef = await giveLevel(tenant, 'chef', 'Contribute');
    await web.siteUsers.add(login('controller'));
    const there = tenant.as('chef').web;
    expect(await refusal(there.siteUsers.removeById(chef))).toMatchObject(denied);
    expect(await refusal(there.siteUsers.getById(chef).update({ Title: 'x' }))).toMatchObject(denied);
    await web.siteUsers.removeByLoginName(login('controller'));
    expect((await refusal(web.siteUsers.getByEmail('controller@contoso.onmicrosoft.com')())).status).toBe(
      404,
    );
    await web.siteUsers.getById(chef).delete();
    expect(await refusal(there())).toMatchObject(denied);
    expect(await refusal(web.ensureUser('finns-ej@contoso.onmicrosoft.com'))).toMatchObject({
      status: 404,
      code: '-2146232832, Microsoft.SharePoint.SPException',
    });
  });
});

describe('the log (sharepoint.md 2.8)', () => {
  it('tells of columns, views, groups, users and levels, each when asked for', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    const list = await givenPlans(tenant);
    const since = (await web()).CurrentChangeToken;
    await list.fields.addText('Ny');
    await list.views.add('V');
    await list.views.getByTitle('V').delete();
    const { Id } = await web.siteGroups.add({ Title: 'G' });
    await web.siteGroups.getById(Id).users.add(login('chef'));
    await web.ensureUser(login('controller'));
    const { data } = await web.roleDefinitions.add('R', '', 1, { High: 48, Low: 1 });
    await web.roleAssignments.add(Id, data.Id);
    await web.roleDefinitions.getById(data.Id).delete();
    const told = async (query: object) =>
      ((await web.getChanges({ ChangeTokenStart: since, ...query })) as { ChangeType: number }[]).map(
        (one) => one.ChangeType,
      );
    expect(await told({ Field: true, Add: true, Update: true })).toEqual([1]);
    expect(await told({ View: true, Add: true, DeleteObject: true })).toEqual([1, 3]);
    expect(await told({ Group: true, Add: true, GroupMembershipAdd: true })).toEqual([1, 13]);
    expect(await told({ User: true, Add: true })).toEqual([1]);
    expect(await told({ Web: true, RoleDefinitionAdd: true, RoleDefinitionDelete: true })).toEqual([8, 9]);
    expect(await told({ Web: true, RoleAssignmentAdd: true })).toEqual([11]);
    const [group] = await web.getChanges({ ChangeTokenStart: since, Group: true, Add: true });
    expect(group).toMatchObject({ 'odata.type': 'SP.ChangeGroup', GroupId: Id });
  });

  it('refuses a token that is none', async () => {
    const { web } = givenTenant().admin;
    const token = { StringValue: 'nonsense' };
    const asked = web.getChanges({ Item: true, Add: true, ChangeTokenStart: token });
    expect((await refusal(asked)).status).toBe(400);
  });
});

describe('formats (sharepoint.md 1.3)', () => {
  it('of version 4 carry its names, on entities, pages and nothing', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    await list.items.add({ Key: 'b' });
    const v4 = { accept: 'application/json', headers: { 'odata-version': '4.0' } };
    const at = "web/lists/getByTitle('Plans')";
    const one = await tenant.raw(`${at}/items(1)`, v4);
    expect(one.json['@odata.context']).toContain('/_api/$metadata#');
    expect(one.json['@odata.etag']).toMatch(/,1"$/);
    expect(one.json['@odata.type']).toBe('#SP.Data.PlansListItem');
    expect(Object.keys(one.json).filter((key) => key.startsWith('odata.'))).toEqual([]);
    expect(one.headers.get('content-type')).toContain('odata.metadata=minimal');
    const page = await tenant.raw(`${at}/items?$top=1`, v4);
    expect(page.json['@odata.nextLink']).toContain('%24skiptoken=');
    const nothing = await tenant.raw(`${at}/breakroleinheritance(true)`, { method: 'POST', ...v4 });
    expect(nothing.json['@odata.null']).toBe(true);
  });

  it('are Atom where no Accept asks for another: entry, feed and error', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a & b' });
    const get = (address: string) => tenant.raw(address, { accept: '' });
    const entry = await get("web/lists/getByTitle('Plans')/items(1)");
    expect(entry.headers.get('content-type')).toContain('application/atom+xml');
    expect(entry.text).toMatch(/^<\?xml[^>]*\?><entry .*<d:Key>a &amp; b<\/d:Key>/);
    expect((await get("web/lists/getByTitle('Plans')/items")).text).toMatch(/<feed .*<entry>.*<\/feed>$/);
    expect((await get('web/nonsense')).text).toContain('<m:error');
  });

  it('mark several persons and choices in verbose, and leave them plain in the others (1.4)', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.fields.createFieldAsXml({
      SchemaXml: '<Field Type="UserMulti" Mult="TRUE" Name="People" DisplayName="People"/>',
      Options: 8,
    });
    const me = (await tenant.admin.web.currentUser()).Id;
    const at = "web/lists/getByTitle('Plans')/items";
    const verbose = 'application/json;odata=verbose';
    const made = await tenant.raw(at, {
      method: 'POST',
      accept: verbose,
      headers: { 'Content-Type': verbose },
      body: { __metadata: { type: 'SP.Data.PlansListItem' }, PeopleId: { results: [me] } },
    });
    expect(made.json.d.PeopleId).toEqual({ __metadata: { type: 'Collection(Edm.Int32)' }, results: [me] });
    expect((await tenant.raw(`${at}(1)`)).json.PeopleId).toEqual([me]);
    const expanded = await tenant.raw(`${at}(1)?$select=People/Title&$expand=People`, { accept: verbose });
    expect(expanded.json.d.People.results).toMatchObject([{ Title: 'Administratör 1' }]);
  });
});

describe('bodies (sharepoint.md 1.3, 4)', () => {
  it('of a wrong kind, a wrong shape or beyond two megabytes are refused', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const post = (body: unknown, type = 'application/json') =>
      tenant.raw("web/lists/getByTitle('Plans')/items", {
        method: 'POST',
        body,
        headers: { 'Content-Type': type },
      });
    const refused = [
      await post('Key=a', 'application/x-www-form-urlencoded'),
      await post('{"Key":"a"}', 'text/plain'),
      await post('{"Key":'),
      await post('[1,2]'),
      await post({ Body: 'x'.repeat(2_200_000) }),
    ];
    for (const answer of refused)
      expect([answer.status, answer.json['odata.error'].code]).toEqual([400, clientQuery]);
    expect((await post({ Body: 'x'.repeat(1_000_000) })).status).toBe(201);
  });

  it('of verbose senders name a known type', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const verbose = 'application/json;odata=verbose';
    const answer = await tenant.raw("web/lists/getByTitle('Plans')/items", {
      method: 'POST',
      headers: { 'Content-Type': verbose },
      body: { __metadata: { type: 'SP.Data.OtherListItem' }, Key: 'a' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('whatever is sent', () => {
  const list = "web/lists/getByTitle('Plans')";
  const caml = (inner: string) => ({
    query: { ViewXml: `<View><Query><Where>${inner}</Where></Query></View>` },
  });
  it.each([
    [
      `${list}/getitems`,
      caml('<Lt><FieldRef Name="Created"/><Value Type="DateTime"><Today OffsetDays="1e30"/></Value></Lt>'),
    ],
    [`${list}/getitems`, { query: { ViewXml: 7, ListItemCollectionPosition: { PagingInfo: 'Paged' } } }],
    [`${list}/getitems`, { query: { FolderServerRelativeUrl: '/../..' } }],
    [
      `${list}/RenderListDataAsStream`,
      { parameters: { RenderOptions: 'x', Paging: '?p_ID=-1', ViewId: 'x' } },
    ],
    [`${list}/RenderListDataAsStream`, { parameters: { ViewXml: '<View><RowLimit>-1</RowLimit></View>' } }],
    [
      `${list}/getlistitemchangessincetoken`,
      { query: { RowLimit: '-3', ChangeToken: '1;3;x;y;z', Query: '<' } },
    ],
    [`${list}/BulkValidateUpdateListItems`, { itemIds: [{}, 'x'], formValues: 7 }],
    [`${list}/items`, { Created2: '+275760-09-14T00:00:00Z' }],
    [`${list}/items(1)/comments`, { text: 7, mentions: 'x' }],
    [`${list}/items(1)/GetChanges`, { query: { ChangeTokenStart: { StringValue: 7 } } }],
    [`${list}/views`, { Title: 'V', ViewFields: ['Nope'] }],
    [`${list}/fields`, { Title: 'F', FieldTypeKind: 17, Formula: '=DATE(1e9,1,1)&[Nope]' }],
    [
      `${list}/fields/AddDependentLookupField`,
      { displayName: 'x', primaryLookupFieldId: 'x', showField: 'x' },
    ],
    ['web/webs/add', { parameters: { Title: 'x', Url: '../x' } }],
    ['web/roledefinitions', { Name: 'R', BasePermissions: { High: 'x', Low: -1 } }],
    ['web/doesuserhavepermissions', { permissionMask: { High: 'x' } }],
    ['SP.Web.GetWebUrlFromPageUrl(@v)?@v=7', {}],
    ["Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID='x',itemID='y',like=1)", {}],
  ])('answers %s with a refusal or a result, never with a fall', async (address, body) => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    await tenant.admin.web.lists.getByTitle('Plans').items.add({ Key: 'a' });
    const answer = await tenant.raw(address, { method: 'POST', body });
    expect([200, 400, 404]).toContain(answer.status);
    expect(answer.text).not.toMatch(/\bat .*\.ts/);
  });

  it('moments that no calendar holds are refused, and worked out as errors', async () => {
    const tenant = givenTenant();
    const plans = await givenPlans(tenant);
    await plans.fields.addDateTime('Dag');
    await plans.fields.addCalculated('Far', { Formula: '=DATE([Amount],1,1)', OutputType: 4 });
    for (const day of ['+275760-09-13T00:00:00Z', '0001-01-01T00:00:00Z', 'igår', 7])
      expect((await refusal(plans.items.add({ Dag: day }))).status).toBe(400);
    expect(await plans.items.add({ Amount: 1e9 })).toMatchObject({ Far: '#NUM!' });
    expect(await plans.items.add({ Amount: 2026 })).toMatchObject({ Far: '2026-01-01T00:00:00Z' });
  });
});

describe('batches of others (sharepoint.md 2.10)', () => {
  const send = (tenant: Tenant, boundary: string, body: string) =>
    tenant.raw('$batch', {
      method: 'POST',
      headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
      body,
    });
  const statuses = (text: string) =>
    [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

  it('come as CLI for Microsoft 365 writes them, with a stray header and If-Match on a POST', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const add = (key: string) =>
      [
        '--changeset_1',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `POST ${host}${site}/_api/web/lists/getByTitle('Plans')/items HTTP/1.1`,
        'Content-Type: application/json;odata=verbose',
        'Accept: application/json;odata=verbose',
        'If-Match: *',
        '',
        `{"__metadata":{"type":"SP.ListItem"},"Key":"${key}"}`,
        '',
      ].join('\r\n');
    const body = [
      '--batch_1',
      'Content-Type: multipart/mixed; boundary="changeset_1"',
      '',
      'Content-Transfer-Encoding: binary',
      '',
      add('a'),
      add('b'),
      add('a'),
      '--changeset_1--',
      '--batch_1--',
      '',
    ].join('\r\n');
    const answer = await send(tenant, 'batch_1', body);
    expect(answer.status).toBe(200);
    expect(statuses(answer.text)).toEqual([201, 201, 500]);
    expect(answer.text).not.toContain('changeset');
  });

  it('hold reads and change sets in their order, and nothing of another web', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    await tenant.admin.web.webs.add('Arkivet', 'arkiv');
    const part = (line: string, body = '') =>
      `--b\nContent-Type: application/http\n\n${line} HTTP/1.1\nAccept: application/json\nContent-Type: application/json\n\n${body}\n`;
    const api = `${host}${site}/_api/web`;
    const answer = await send(
      tenant,
      'b',
      [
        part(`GET ${api}/lists/getByTitle('Plans')/ItemCount`),
        `--b\nContent-Type: multipart/mixed; boundary=c\n\n${part(`POST ${api}/lists/getByTitle('Plans')/items`, '{"Key":"a"}').replace('--b', '--c')}--c--\n`,
        part(`GET ${api}/lists/getByTitle('Plans')/ItemCount`),
        part(`GET ${host}${site}/arkiv/_api/web`),
        part(`GET ${host}/sites/other/_api/web`),
        '--b--\n',
      ].join(''),
    );
    expect(statuses(answer.text)).toEqual([200, 201, 200, 404, 404]);
    expect([...answer.text.matchAll(/"value":(\d)/g)].map(([, count]) => count)).toEqual(['0', '1']);
  });
});

describe('what CLI for Microsoft 365 asks for [T]', () => {
  it('addresses in a batch that are relative to the service or to the web', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const part = (address: string) =>
      `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${address} HTTP/1.1\naccept: application/json;odata=nometadata\n\n`;
    const answer = await tenant.raw('$batch', {
      method: 'POST',
      body: `${part("lists/getByTitle('Plans')?$select=Title")}${part('_api/web?$select=Title')}--b--\n`,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    expect(answer.text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });

  it('a list’s version policies, when they are asked for', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const { json } = await tenant.raw(
      "web/lists/getByTitle('Plans')?$select=VersionPolicies&$expand=VersionPolicies",
    );
    expect(json.VersionPolicies).toMatchObject({ DefaultTrimMode: 0 });
  });
});
