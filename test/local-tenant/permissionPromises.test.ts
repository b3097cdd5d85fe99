// How permissions hold: masks on every operation, scopes on lists, folders and items, own-item rules, guests.

import { PermissionKind } from '@pnp/sp/security/index.js';
import { describe, expect, it } from 'vitest';
import { giveLevel, givenFolder, givenPlans, givenTenant, refusal, site, type Tenant } from './given.ts';

const denied = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };

/** A group with a level on the site; a real site's own groups are not the tests' to change. */
async function givenGroup(tenant: Tenant, title: string, level: string) {
  const { web } = tenant.admin;
  const { Id } = await web.siteGroups.add({ Title: title });
  await web.roleAssignments.add(Id, (await web.roleDefinitions.getByName(level)()).Id);
  return web.siteGroups.getById(Id);
}

async function givenAppender(tenant: Tenant) {
  await tenant.admin.web.roleDefinitions.add('Lägg till', 'Add without edit', 180, {
    High: 48,
    Low: 134418467,
  });
  await giveLevel(tenant, 'chef', 'Lägg till');
  return tenant.as('chef').web.lists.getByTitle('Plans');
}

describe('permission levels (sharepoint.md 3.1, 3.2)', () => {
  it('are there with their real ids and masks', async () => {
    const roles = await givenTenant().admin.web.roleDefinitions();
    const seen = Object.fromEntries(
      roles.map((role) => [role.Id, [role.Name, role.BasePermissions.High, role.BasePermissions.Low]]),
    );
    expect(seen).toMatchObject({
      1073741825: ['Limited Access', '48', '134287360'],
      1073741826: ['Read', '176', '138612833'],
      1073741827: ['Contribute', '432', '1011028719'],
      1073741829: ['Full Control', '2147483647', '4294967295'],
      1073741830: ['Edit', '432', '1011030767'],
    });
  });

  it('can be made, changed and removed', async () => {
    const { admin } = givenTenant();
    const { data } = await admin.web.roleDefinitions.add('Eget', 'd', 5, {
      High: 48,
      Low: 134418434,
    });
    expect(data).toMatchObject({
      Name: 'Eget',
      BasePermissions: { High: '48', Low: '134418434' },
      RoleTypeKind: 0,
    });
    await admin.web.roleDefinitions.getByName('Eget').update({ BasePermissions: { High: 48, Low: 1 } });
    expect((await admin.web.roleDefinitions.getById(data.Id)()).BasePermissions.Low).toBe('1');
    await admin.web.roleDefinitions.getById(data.Id).delete();
    expect((await refusal(admin.web.roleDefinitions.getByName('Eget')())).status).toBe(404);
  });
});

describe('the site', () => {
  it('refuses people without any right, guests too, even on contextinfo (1.5)', async () => {
    const tenant = givenTenant();
    for (const person of ['chef', 'gäst']) {
      for (const address of ['web', 'contextinfo', 'web/lists', 'web/currentuser', 'site']) {
        const answer = await tenant.raw(address, {
          as: person,
          method: address === 'contextinfo' ? 'POST' : 'GET',
        });
        expect([answer.status, answer.json['odata.error'].code]).toEqual([403, denied.code]);
      }
    }
  });

  it('opens by membership of a group, at once, and closes again', async () => {
    const tenant = givenTenant();
    const login = 'i:0#.f|membership|chef@contoso.onmicrosoft.com';
    const visitors = await givenGroup(tenant, 'Läsare', 'Read');
    await visitors.users.add(login);
    expect((await tenant.as('chef').web()).Title).toBe(tenant.title);
    const groups = await tenant.as('chef').web.currentUser.groups();
    expect(groups.map((group) => group.Title)).toEqual(['Läsare']);
    expect((await visitors.users()).map((user) => user.Title)).toEqual(['Chef Enhet A']);
    await visitors.users.removeByLoginName(login);
    expect(await refusal(tenant.as('chef').web())).toMatchObject(denied);
  });

  it('lets everyone but guests in through the tenant-wide claim', async () => {
    const tenant = givenTenant();
    const claim = 'c:0-.f|rolemanager|spo-grid-all-users/8a1c2f60-3c5e-4d0b-9c5b-6f0e2d4b7a11';
    const everyone = await givenGroup(tenant, 'Alla', 'Read');
    await everyone.users.add(claim);
    expect((await tenant.as('chef').web()).Title).toBe(tenant.title);
    expect(await refusal(tenant.as('gäst').web())).toMatchObject(denied);
  });

  it('keeps schema, levels and permissions from a contributor', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    await giveLevel(tenant, 'chef', 'Contribute');
    const { web } = tenant.as('chef');
    const list = web.lists.getByTitle('Plans');
    const attempts = [
      () => web.lists.add('Egen'),
      () => list.update({ Title: 'x' }),
      () => list.delete(),
      () => list.fields.addText('X'),
      () => list.fields.getByInternalNameOrTitle('Unit').delete(),
      () => list.views.add('V'),
      () => list.breakRoleInheritance(),
      () => list.roleAssignments(),
      () => web.roleDefinitions.add('R', '', 1, { High: 0, Low: 1 }),
      () => web.siteGroups.add({ Title: 'G' }),
    ];
    for (const attempt of attempts) expect(await refusal(attempt())).toMatchObject(denied);
    expect((await list.items.add({ Key: 'mine' })).Key).toBe('mine');
  });

  it('keeps its own title and its owners from a contributor', async () => {
    const tenant = givenTenant();
    await giveLevel(tenant, 'chef', 'Contribute');
    const { web } = tenant.as('chef');
    const login = 'i:0#.f|membership|chef@contoso.onmicrosoft.com';
    expect(await refusal(web.update({ Title: 'x' }))).toMatchObject(denied);
    expect(await refusal(web.associatedOwnerGroup.users.add(login))).toMatchObject(denied);
  });

  it('has custom script off: nobody may customize pages, whatever his level says ([C] CLI for Microsoft 365, 7)', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    expect((await web.getCurrentUserEffectivePermissions()).Low).toBe(String(0xffffffff - 0x40000));
    expect(await web.currentUserHasPermissions(PermissionKind.AddAndCustomizePages)).toBe(false);
    expect((await web.roleDefinitions.getByType(5)()).BasePermissions.Low).toBe(String(0xffffffff));
  });

  it('hence takes no files or folders beside its libraries, from administrators either [M]', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn('it tries to write beside the libraries');
    const { web } = tenant.admin;
    expect(await refusal(web.rootFolder.files.addUsingPath('a.html', 'x'))).toMatchObject(denied);
    expect(await refusal(web.rootFolder.folders.addUsingPath('mapp'))).toMatchObject(denied);
  });

  it('has ManageLists in Edit, the level of the Members group: the trap (3.2)', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    const { Id } = await web.associatedMemberGroup();
    const held = await web.roleAssignments.getById(Id).bindings();
    expect(held.map((role) => role.Name)).toContain('Edit');
    const editors = await givenGroup(tenant, 'Redigerare', 'Edit');
    await editors.users.add('i:0#.f|membership|chef@contoso.onmicrosoft.com');
    expect((await tenant.as('chef').web.lists.add('Egen')).Title).toBe('Egen');
  });
});

describe('add without edit (sharepoint.md 2.7b)', () => {
  it('adds rows and folders but changes and removes nothing', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const list = await givenAppender(tenant);
    await list.items.add({ Key: 'a' });
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'b' }], `${site}/Lists/Plans`);
    expect(await list.items()).toHaveLength(2);
    const item = list.items.getById(1);
    const attempts = [
      () => item.update({ Key: 'c' }),
      () => item.delete(),
      () => item.recycle(),
      () => item.validateUpdateListItem([{ FieldName: 'Key', FieldValue: 'c' }]),
      () => item.versions(),
    ];
    for (const attempt of attempts) expect(await refusal(attempt())).toMatchObject(denied);
  });

  it('may be without view: a drop-box (Low = 2)', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    await tenant.admin.web.roleDefinitions.add('Brevlåda', '', 181, { High: 48, Low: 134418434 });
    await giveLevel(tenant, 'chef', 'Brevlåda');
    const list = tenant.as('chef').web.lists.getByTitle('Plans');
    await list.items.add({ Key: 'a' });
    expect(await refusal(list.items())).toMatchObject(denied);
  });
});

describe('scopes (sharepoint.md 3.1)', () => {
  it('on a list shut out those who have no right there', async () => {
    const tenant = givenTenant();
    await giveLevel(tenant, 'chef', 'Contribute');
    const list = await givenPlans(tenant);
    await list.breakRoleInheritance(false, true);
    const lists = await tenant.as('chef').web.lists.select('Title')();
    expect(lists.map((one) => one.Title)).not.toContain('Plans');
    expect(await refusal(tenant.as('chef').web.lists.getByTitle('Plans').items())).toMatchObject(denied);
    expect(await list.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
    await list.resetRoleInheritance();
    expect(await tenant.as('chef').web.lists.getByTitle('Plans').items()).toEqual([]);
  });

  it('on a folder filter its rows away and decide who adds there', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.breakRoleInheritance(false, true);
    const inA = await givenFolder(tenant, 'Enhet A', { chef: 'Contribute', controller: 'Read' });
    const inB = await givenFolder(tenant, 'Enhet B', { controller: 'Contribute' });
    const add = (person: string, path: string, key: string) =>
      tenant
        .as(person)
        .web.lists.getByTitle('Plans')
        .addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: key }], path);
    await add('chef', inA, 'a1');
    await add('controller', inB, 'b1');
    expect(await refusal(add('chef', inB, 'b2'))).toMatchObject(denied);
    expect(await refusal(add('controller', inA, 'a2'))).toMatchObject(denied);
    expect(await refusal(add('chef', `${site}/Lists/Plans`, 'rot'))).toMatchObject(denied);
    const keys = async (person: string) =>
      (await tenant.as(person).web.lists.getByTitle('Plans').items.filter('FSObjType eq 0')()).map(
        (row: { Key: string }) => row.Key,
      );
    expect(await keys('chef')).toEqual(['a1']);
    expect(await keys('controller')).toEqual(['a1', 'b1']);
    const hidden = tenant.as('chef').web.lists.getByTitle('Plans').items.getById(4);
    expect((await refusal(hidden())).status).toBe(404);
    expect(await refusal(hidden.update({ Unit: 'x' }))).toMatchObject(denied);
    expect(await tenant.as('chef').web.lists.getByTitle('Plans').items.filter("Key eq 'b1'")()).toEqual([]);
    const mask = await tenant
      .as('controller')
      .web.getFolderByServerRelativePath(inA)
      .listItemAllFields.select('EffectiveBasePermissions')();
    expect(mask).toMatchObject({ EffectiveBasePermissions: { High: '176', Low: '138612833' } });
  });

  it('on an item are refused where a column is unique, and the other way round (2.3)', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    expect((await refusal(list.items.getById(1).breakRoleInheritance())).status).toBe(500);
    expect((await refusal(list.update({ ReadSecurity: 2 }))).status).toBe(500);
    await tenant.admin.web.lists.add('Fri');
    const free = tenant.admin.web.lists.getByTitle('Fri');
    await free.items.add({ Title: 'a' });
    await free.items.getById(1).breakRoleInheritance();
    const xml = '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>';
    expect((await refusal(free.fields.createFieldAsXml(xml))).status).toBe(500);
  });

  it('list their assignments with members and levels', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const path = await givenFolder(tenant, 'Enhet A', { chef: 'Read' });
    const row = await tenant.admin.web.getFolderByServerRelativePath(path).getItem();
    const held = await row.roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    const told = held as unknown as {
      Member: { Title: string };
      RoleDefinitionBindings: { Name: string }[];
    }[];
    expect(
      told.map((one) => [one.Member.Title, one.RoleDefinitionBindings.map((role) => role.Name)]),
    ).toEqual([
      ['Administratör 1', ['Full Control']],
      ['Chef Enhet A', ['Read']],
    ]);
    const above = await tenant.admin.web.roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    expect(JSON.stringify(above)).toContain('Limited Access');
  });
});

describe('own-item rules (sharepoint.md 3.3)', () => {
  it("hide others' rows and keep them from changes, save for whoever overrides", async () => {
    const tenant = givenTenant();
    await tenant.admin.web.lists.add('Idéer', '', 100, false, { ReadSecurity: 2, WriteSecurity: 2 });
    for (const person of ['chef', 'controller']) await giveLevel(tenant, person, 'Contribute');
    const list = (person: string) => tenant.as(person).web.lists.getByTitle('Idéer');
    await list('chef').items.add({ Title: 'chefens' });
    await list('controller').items.add({ Title: 'controllerns' });
    expect(await list('chef').items()).toMatchObject([{ Title: 'chefens' }]);
    expect(await list('admin').items()).toHaveLength(2);
    expect((await refusal(list('chef').items.getById(2).update({ Title: 'x' }))).status).toBe(404);
    await tenant.admin.web.lists.getByTitle('Idéer').update({ ReadSecurity: 1 });
    expect(await refusal(list('chef').items.getById(2).update({ Title: 'x' }))).toMatchObject(denied);
    await list('chef').items.getById(1).update({ Title: 'y' });
    await tenant.admin.web.lists.getByTitle('Idéer').update({ WriteSecurity: 4 });
    expect(await refusal(list('chef').items.getById(1).update({ Title: 'z' }))).toMatchObject(denied);
  });
});
