// What we assume of webs below a site: how they are made, what they share with it, and how they are closed off.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveLevel, givenTenant, host, refusal, site, type Tenant } from './given.ts';

const denied = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
const below = `${site}/arkiv`;

async function givenSubweb(tenant: Tenant, inherits = true) {
  await tenant.admin.web.webs.add('Arkivet', 'arkiv', 'Gammalt', 'STS', 1053, inherits);
  return tenant.as('admin', below).web;
}

describe('webs below a web (sharepoint.md 2.1, 9.2)', () => {
  it('are made with webs/add, 201, and found from above and below', async () => {
    const tenant = givenTenant();
    const made = await tenant.raw('web/webs/add', {
      method: 'POST',
      accept: 'application/json',
      body: { parameters: { Title: 'Arkivet', Url: 'arkiv', WebTemplate: 'STS#0', Language: 1053 } },
    });
    expect([made.status, made.headers.get('location')]).toEqual([201, `${host}${below}/_api/Web`]);
    expect(made.json).toMatchObject({ 'odata.id': `${host}${below}/_api/Web`, Title: 'Arkivet' });
    const { web } = tenant.admin;
    expect((await web.webs()).map((one) => [one.Title, one.ServerRelativeUrl])).toEqual([['Arkivet', below]]);
    expect(await web.webinfos.select('ServerRelativeUrl', 'WebTemplate')()).toMatchObject([
      { ServerRelativeUrl: below, WebTemplate: 'STS' },
    ]);
    expect(await web.getSubwebsFilteredForCurrentUser()()).toHaveLength(1);
    const parent = await tenant.as('admin', below).web.getParentWeb();
    expect((await parent?.())?.Id).toBe((await web()).Id);
    expect(await web.getParentWeb()).toBeNull();
  });

  it('are made with webinfos/add too, with what they are called in it', async () => {
    const tenant = givenTenant();
    const made = await tenant.raw('web/webinfos/add', {
      method: 'POST',
      body: {
        parameters: { Title: 'Arkivet', Url: 'arkiv', WebTemplate: 'STS', UseUniquePermissions: true },
      },
    });
    expect([made.status, made.json.ServerRelativeUrl]).toEqual([201, below]);
    const web = tenant.as('admin', below).web;
    expect(await web.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
  });

  it('have lists of their own, a Documents library to begin with, and share groups and the site', async () => {
    const tenant = givenTenant();
    const web = await givenSubweb(tenant);
    await web.lists.add('Plans');
    await web.lists.getByTitle('Plans').items.add({ Title: 'a' });
    expect((await web.lists.select('Title')()).map((one) => one.Title)).toEqual(['Documents', 'Plans']);
    const documents = await web.getList(`${below}/Shared Documents`).select('Title', 'BaseTemplate')();
    expect(documents).toMatchObject({ Title: 'Documents', BaseTemplate: 101 });
    expect((await refusal(tenant.admin.web.lists.getByTitle('Plans')())).status).toBe(404);
    expect((await web.siteGroups()).map((one) => one.Id)).toEqual(
      (await tenant.admin.web.siteGroups()).map((one) => one.Id),
    );
    expect((await web.associatedOwnerGroup()).Title).toBe('plan Owners');
    const { admin } = tenant;
    expect((await tenant.as('admin', below).site()).Id).toBe((await admin.site()).Id);
    expect((await tenant.as('admin', below).site.rootWeb()).Title).toBe('plan');
    const opened = await admin.site.openWebById((await web()).Id);
    expect((await opened.web.lists.getByTitle('Plans').items()).map((row) => row.Title)).toEqual(['a']);
  });

  it('inherit permissions or have their own; broken inheritance takes the lists along', async () => {
    const tenant = givenTenant();
    const web = await givenSubweb(tenant);
    await web.lists.add('Plans');
    await giveLevel(tenant, 'chef', 'Read');
    const there = tenant.as('chef', below).web;
    expect(await there.lists.getByTitle('Plans').items()).toEqual([]);
    await web.breakRoleInheritance(false, true);
    expect(await web.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
    expect(await refusal(there.lists.getByTitle('Plans').items())).toMatchObject(denied);
    expect(await tenant.as('chef').web.webs()).toEqual([]);
    await web.resetRoleInheritance();
    expect(await there.lists.getByTitle('Plans').items()).toEqual([]);
  });

  it('made without the permissions of their parent are for their maker alone', async () => {
    const tenant = givenTenant();
    await giveLevel(tenant, 'chef', 'Full Control');
    await giveLevel(tenant, 'controller', 'Contribute');
    await tenant.as('chef').web.webs.add('Mitt', 'mitt', '', 'STS', 1053, false);
    expect((await tenant.as('chef', `${site}/mitt`).web()).Title).toBe('Mitt');
    expect(await refusal(tenant.as('controller', `${site}/mitt`).web())).toMatchObject(denied);
  });

  it('get groups of their own when they are asked for (2.13)', async () => {
    const tenant = givenTenant();
    const web = await givenSubweb(tenant);
    const login = 'i:0#.f|membership|chef@contoso.onmicrosoft.com';
    await web.createDefaultAssociatedGroups('Arkiv', login);
    expect((await web.associatedMemberGroup()).Title).toBe('Arkiv Members');
    expect((await tenant.admin.web.associatedMemberGroup()).Title).toBe('plan Members');
    expect((await web.associatedOwnerGroup.users()).map((user) => user.LoginName)).toEqual([login]);
    await tenant.as('chef', below).web.lists.add('Ny');
    expect(await refusal(tenant.as('chef').web.lists.add('Ny'))).toMatchObject(denied);
    expect((await refusal(tenant.admin.web.createDefaultAssociatedGroups('X', login))).status).toBe(400);
  });

  it('are made with ManageSubwebs, at free addresses, and go with ManageWeb when nothing lies below', async () => {
    const tenant = givenTenant();
    const web = await givenSubweb(tenant);
    await giveLevel(tenant, 'chef', 'Edit');
    expect(await refusal(tenant.as('chef').web.webs.add('X', 'x'))).toMatchObject(denied);
    expect(await refusal(tenant.as('chef', below).web.delete())).toMatchObject(denied);
    expect((await refusal(tenant.admin.web.webs.add('Igen', 'ARKIV'))).status).toBe(500);
    await web.webs.add('Inre', 'inre');
    expect((await refusal(web.delete())).status).toBe(400);
    await tenant.as('admin', `${below}/inre`).web.delete();
    await web.lists.add('Bort');
    await web.lists.getByTitle('Bort').recycle();
    expect(await web.recycleBin()).toHaveLength(1);
    await web.delete();
    expect(await tenant.admin.web.webs()).toEqual([]);
    // A web that comes in its place inherits nothing.
    const next = await givenSubweb(tenant);
    expect(await next.recycleBin()).toEqual([]);
    await next.delete();
    expect((await tenant.raw('web')).json.Title).toBe('plan');
    expect((await refusal(tenant.admin.web.delete())).status).toBe(400);
  });

  it('have no permission levels of their own (3.1)', async () => {
    const tenant = givenTenant();
    const web = await givenSubweb(tenant);
    const mask = { High: 48, Low: 1 };
    expect((await refusal(web.roleDefinitions.add('Egen', '', 1, mask))).status).toBe(400);
    await tenant.admin.web.roleDefinitions.add('Egen', '', 1, mask);
    expect((await web.roleDefinitions.getByName('Egen')()).Name).toBe('Egen');
  });

  it('are told of in the log of the site, with their lists, and not in that of another web (2.8)', async () => {
    const tenant = givenTenant();
    const web = await givenSubweb(tenant);
    await web.lists.add('Plans');
    await web.lists.getByTitle('Plans').items.add({ Title: 'a' });
    const query = { Add: true, Item: true, Web: true };
    const { Id } = await web();
    const ofSite = await tenant.admin.site.getChanges(query);
    expect(ofSite.map((one: { WebId: string }) => one.WebId)).toEqual([Id, Id]);
    expect(await web.getChanges({ Add: true, Item: true })).toHaveLength(1);
    expect(await tenant.admin.web.getChanges({ Add: true, Item: true })).toEqual([]);
  });

  it('outlive a restart', async () => {
    const room = mkdtempSync(join(tmpdir(), 'webs-'));
    const file = join(room, 'tenant.db');
    const first = givenTenant({}, { file });
    const web = await givenSubweb(first, false);
    await web.webs.add('Inre', 'inre');
    const { Id } = await web();
    first.world.close();
    const again = givenTenant({}, { file });
    expect((await again.as('admin', below).web()).Id).toBe(Id);
    expect((await again.as('admin', below).web.webs()).map((one) => one.Title)).toEqual(['Inre']);
    expect(await again.as('admin', below).web.select('HasUniqueRoleAssignments')()).toMatchObject({
      HasUniqueRoleAssignments: true,
    });
    again.world.close();
    rmSync(room, { recursive: true });
  });

  it('are named by the address of a page (1.1)', async () => {
    const tenant = givenTenant();
    await givenSubweb(tenant);
    const url = await tenant.admin.site.getWebUrlFromPageUrl(`${host}${below}/Lists/A/AllItems.aspx`);
    expect(url).toBe(host + below);
    expect(await tenant.admin.site.getWebUrlFromPageUrl(`${host}${site}/SitePages/Home.aspx`)).toBe(
      host + site,
    );
    expect((await refusal(tenant.admin.site.getWebUrlFromPageUrl('https://else.where/x'))).status).toBe(400);
  });

  it('are changed with ManageWeb, and refuse what a web does not have', async () => {
    const tenant = givenTenant();
    const web = await givenSubweb(tenant);
    await web.update({ Title: 'Nytt', Description: 'd' });
    expect(await web.select('Title', 'Description')()).toMatchObject({ Title: 'Nytt', Description: 'd' });
    expect((await refusal(web.update({ Nope: 1 }))).status).toBe(400);
  });
});

describe('the User Information List (2.1)', () => {
  it('is written by nobody, not by administrators either [M]', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn("it tries to write the site's own list");
    const { web } = tenant.admin;
    const { Id } = await web.ensureUser('chef@contoso.onmicrosoft.com');
    const list = web.lists.getByTitle('User Information List');
    const row = list.items.getById(Id);
    const writes = [
      () => list.items.add({ Title: 'x' }),
      () => row.update({ Title: 'x' }),
      () => row.delete(),
      () => list.update({ Title: 'x' }),
      () => list.delete(),
      () => list.recycle(),
    ];
    for (const write of writes) expect(await refusal(write())).toMatchObject(denied);
    expect((await row()).Title).toBe('Chef Enhet A');
  });

  it('shows users and groups as rows, by its title, its id and its own address', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    const user = await web.ensureUser('chef@contoso.onmicrosoft.com');
    const list = web.siteUserInfoList;
    const info = await list();
    expect(info).toMatchObject({ Title: 'User Information List', Hidden: true, BaseTemplate: 112 });
    expect(await list.items.getById(user.Id)()).toMatchObject({
      Title: 'Chef Enhet A',
      Name: user.LoginName,
    });
    const byTitle = web.lists.getByTitle('User Information List');
    const found = await byTitle.items.filter(`EMail eq 'chef@contoso.onmicrosoft.com'`).select('Id')();
    expect(found.map((row) => row.Id)).toEqual([user.Id]);
    expect((await web.lists.getById(info.Id).items()).length).toBe(info.ItemCount);
    // Whoever reads all lists with what belongs to them must not stumble over this one.
    const all = await web.lists
      .select(
        'Title',
        'RootFolder/ServerRelativeUrl',
        'HasUniqueRoleAssignments',
        'DefaultViewUrl',
        'ReadSecurity',
      )
      .expand('RootFolder', 'Fields', 'Views', 'ContentTypes')();
    expect(all).toContainEqual(
      expect.objectContaining({
        Title: 'User Information List',
        RootFolder: expect.objectContaining({ ServerRelativeUrl: '/sites/plan/_catalogs/users' }),
      }),
    );
  });
});
