// What we assume of items beyond what the app itself uses: expansions, texts, quiet saving, paging and own-item rules.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenFolder, givenPlans, givenTenant, refusal, type Tenant } from './given.ts';

const denied = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
const at = "web/lists/getByTitle('Plans')";

async function givenRows(tenant: Tenant, count: number) {
  const list = await givenPlans(tenant);
  for (let n = 1; n <= count; n++) await list.items.add({ Key: `k${n}`, Unit: n % 2 ? 'A' : 'B', Amount: n });
  return list;
}

const ids = (rows: readonly { Id: number }[]) => rows.map((row) => row.Id);

describe('what is reached from an item (sharepoint.md 2.6)', () => {
  it('its columns as text, as HTML and as a form wants them', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const { Id } = await tenant.admin.web.ensureUser('chef@contoso.onmicrosoft.com');
    await list.items.add({ Key: 'a & b', Amount: 7.25, OwnerId: Id });
    const item = list.items.getById(1);
    expect(await item.fieldValuesAsText()).toMatchObject({
      Key: 'a & b',
      Amount: '7,25',
      Owner: 'Chef Enhet A',
      Created: '2026-01-31 09:00',
      OData__x005f_UIVersionString: '1.0',
    });
    expect(await item.fieldValuesAsHTML()).toMatchObject({ Key: 'a &amp; b' });
    const edit = (await item.fieldValuesForEdit()) as { Owner: string };
    expect(JSON.parse(edit.Owner)).toMatchObject([{ Key: 'i:0#.f|membership|chef@contoso.onmicrosoft.com' }]);
    const [row] = await list.items.select('Id', 'FieldValuesAsText').expand('FieldValuesAsText')();
    expect(row.FieldValuesAsText.Amount).toBe('7,25');
  });

  it('its list and web, and the nearest thing with permissions of its own', async () => {
    const tenant = givenTenant();
    const list = await givenRows(tenant, 1);
    const item = list.items.getById(1);
    const infos = await item.getParentInfos();
    expect(infos).toMatchObject({
      ParentList: { Title: 'Plans', RootFolderServerRelativePath: { DecodedUrl: '/sites/plan/Lists/Plans' } },
      ParentWeb: { ServerRelativeUrl: '/sites/plan' },
    });
    const above = async () => (await tenant.raw(`${at}/items(1)/FirstUniqueAncestorSecurableObject`)).json;
    expect((await above()).ServerRelativeUrl).toBe('/sites/plan');
    await list.breakRoleInheritance(true);
    expect((await above()).BaseTemplate).toBe(100);
    const path = await givenFolder(tenant, 'Enhet A', {});
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'inne' }], path);
    const inside = await tenant.raw(`${at}/items(3)/FirstUniqueAncestorSecurableObject`);
    expect(inside.json).toMatchObject({ Id: 2, FileSystemObjectType: 1 });
  });

  it('its role assignments, for those who may list them', async () => {
    const tenant = givenTenant();
    const list = await givenRows(tenant, 1);
    await giveLevel(tenant, 'chef', 'Contribute');
    const expanded = (person: string) =>
      tenant
        .as(person)
        .web.lists.getByTitle('Plans')
        .items.select('Id', 'RoleAssignments/Member/Title', 'RoleAssignments/RoleDefinitionBindings/Name')
        .expand('RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings')();
    const [row] = await expanded('admin');
    expect(row.RoleAssignments).toContainEqual({
      Member: expect.objectContaining({ Title: 'Chef Enhet A' }),
      RoleDefinitionBindings: [expect.objectContaining({ Name: 'Contribute' })],
      ...{
        'odata.type': expect.anything(),
        'odata.id': expect.anything(),
        'odata.editLink': expect.anything(),
      },
    });
    expect(await refusal(expanded('chef'))).toMatchObject(denied);
    expect((await refusal(list.items.expand('Nope')())).status).toBe(400);
  });
});

describe('saving without a trace (sharepoint.md 2.7)', () => {
  it('SystemUpdate leaves no stamp, UpdateOverwriteVersion no version, Update both', async () => {
    const tenant = givenTenant();
    await givenRows(tenant, 1);
    await giveLevel(tenant, 'chef', 'Contribute');
    const save = (deed: string) => tenant.raw(`${at}/items(1)/${deed}`, { method: 'POST', as: 'chef' });
    const seen = async () => {
      const { json } = await tenant.raw(
        `${at}/items(1)?$expand=Editor&$select=Editor/Title,OData__UIVersionString`,
      );
      return [json.Editor.Title, json.OData__UIVersionString];
    };
    await save('SystemUpdate');
    expect(await seen()).toEqual(['Administratör 1', '1.0']);
    await save('UpdateOverwriteVersion()');
    expect(await seen()).toEqual(['Chef Enhet A', '1.0']);
    await save('Update');
    expect(await seen()).toEqual(['Chef Enhet A', '2.0']);
    expect((await save("ParseAndSetFieldValue(fieldName='Unit',value='C')")).status).toBe(200);
    expect((await save("ParseAndSetFieldValue(fieldName='Nope',value='C')")).status).toBe(400);
    expect((await save('DeleteWithParameters')).status).toBe(403);
  });

  it('is refused to those who may only read', async () => {
    const tenant = givenTenant();
    await givenRows(tenant, 1);
    await giveLevel(tenant, 'chef', 'Read');
    for (const deed of [
      'SystemUpdate',
      'UpdateOverwriteVersion',
      'Update',
      'UpdateEx',
      'SetCommentsDisabled(true)',
    ])
      expect((await tenant.raw(`${at}/items(1)/${deed}`, { method: 'POST', as: 'chef' })).status).toBe(403);
  });

  it('of many rows at once answers for each (BulkValidateUpdateListItems)', async () => {
    const tenant = givenTenant();
    const list = await givenRows(tenant, 3);
    const { json } = await tenant.raw(`${at}/BulkValidateUpdateListItems`, {
      method: 'POST',
      body: {
        itemIds: [1, 3],
        formValues: [{ FieldName: 'Unit', FieldValue: 'Z' }],
        bNewDocumentUpdate: false,
      },
    });
    expect(json.value.map((one: { ItemId: number }) => one.ItemId)).toEqual([1, 3]);
    expect((await list.items()).map((row) => row.Unit)).toEqual(['Z', 'B', 'Z']);
  });

  it('an item and a folder tell of their own changes (2.8)', async () => {
    const tenant = givenTenant();
    const list = await givenRows(tenant, 2);
    const path = await givenFolder(tenant, 'Enhet A', {});
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'inne' }], path);
    await list.items.getById(2).update({ Unit: 'C' });
    const query = { Item: true, Add: true, Update: true };
    const changes = async (address: string) =>
      (await tenant.raw(`${address}/GetChanges`, { method: 'POST', body: { query } })).json.value.map(
        (one: { ItemId: number; ChangeType: number }) => [one.ItemId, one.ChangeType],
      );
    expect(await changes(`${at}/items(2)`)).toEqual([
      [2, 1],
      [2, 2],
    ]);
    expect(await changes(`web/getFolderByServerRelativePath(decodedUrl='${path}')`)).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });
});

describe('paging and the threshold (sharepoint.md 2.6)', () => {
  it('goes backwards with PagedPrev, by ID and in another order', async () => {
    const list = await givenRows(givenTenant(), 7);
    expect(ids(await list.items.top(2).skip(6, true)())).toEqual([4, 5]);
    const back = list.items.top(2).orderBy('Amount', false);
    back.query.set('$skiptoken', 'Paged=TRUE&PagedPrev=TRUE&p_Amount=3&p_ID=3');
    expect(ids(await back())).toEqual([5, 4]);
  });

  it('ends with a page that is exactly full', async () => {
    const list = await givenRows(givenTenant(), 4);
    const pages: number[][] = [];
    for await (const page of list.items.top(2)) pages.push(ids(page));
    expect(pages.filter((page) => page.length > 0)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('holds the rules (a) to (g)', async () => {
    const list = await givenRows(givenTenant({ threshold: 3 }), 8);
    const throttled = { status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' };
    const asked = (filter: string) => list.items.filter(filter).top(2)();
    expect(ids(await list.items.top(3)())).toEqual([1, 2, 3]);
    expect(ids(await asked("Key eq 'k2' and Amount gt 0"))).toEqual([2]);
    expect(ids(await asked("Amount gt 0 and Key eq 'k2'"))).toEqual([2]);
    expect(await refusal(asked("Key eq 'k2' or Amount eq 3"))).toMatchObject(throttled);
    expect(ids(await asked("Key eq 'k2' or Key eq 'k3'"))).toEqual([2, 3]);
    expect(await refusal(list.items.orderBy('Amount')())).toMatchObject(throttled);
    expect(await refusal(asked('Amount eq 2'))).toMatchObject(throttled);
    expect(ids(await asked('ID ge 6'))).toEqual([6, 7]);
    expect(await refusal(asked("Created ge '2020-01-01T00:00:00Z'"))).toMatchObject(throttled);
    expect(await refusal(asked("Unit eq 'A'"))).toMatchObject(throttled);
    expect(await refusal(list.fields.getByInternalNameOrTitle('Amount').delete())).toMatchObject(throttled);
    expect(await refusal(list.breakRoleInheritance())).toMatchObject(throttled);
  });

  it('counts person and lookup columns in $select=* and by default', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    for (let n = 0; n < 10; n++) await list.fields.addUser(`P${n}`);
    const code = '-2147024749, Microsoft.SharePoint.SPQueryThrottledException';
    expect(await refusal(list.items())).toMatchObject({ status: 500, code });
    expect(await refusal(list.items.select('*')())).toMatchObject({ status: 500, code });
    expect(await list.items.select('Id', 'P0Id')()).toEqual([]);
  });

  it('filters by dates with and without the word, and by their parts', async () => {
    const list = await givenRows(givenTenant(), 1);
    for (const date of [
      "datetime'2026-01-31T08:00:00Z'",
      "'2026-01-31T08:00:00Z'",
      "datetime'2026-01-31T09:00:00+01:00'",
    ])
      expect(await list.items.filter(`Created eq ${date}`)()).toHaveLength(1);
    expect(await list.items.filter('year(Created) eq 2026 and day(Created) eq 31')()).toHaveLength(1);
    expect((await refusal(list.items.filter("Created eq datetime'igår'")())).status).toBe(400);
  });
});

describe('own-item rules (sharepoint.md 3.3)', () => {
  it('hide, lock or close rows, save for those who override them', async () => {
    const tenant = givenTenant();
    const list = await givenRows(tenant, 1);
    await list.fields.getByInternalNameOrTitle('Key').update({ EnforceUniqueValues: false });
    await giveLevel(tenant, 'chef', 'Contribute');
    await giveLevel(tenant, 'controller', 'Design');
    const own = tenant.as('chef').web.lists.getByTitle('Plans').items;
    await own.add({ Key: 'min' });
    await list.update({ ReadSecurity: 2, WriteSecurity: 2 });
    expect(ids(await own())).toEqual([2]);
    expect((await refusal(own.getById(1)())).status).toBe(404);
    expect(ids(await tenant.as('controller').web.lists.getByTitle('Plans').items())).toEqual([1, 2]);
    await list.update({ ReadSecurity: 1 });
    expect(await refusal(own.getById(1).update({ Unit: 'x' }))).toMatchObject(denied);
    await own.getById(2).update({ Unit: 'x' });
    await list.update({ WriteSecurity: 4 });
    expect(await refusal(own.getById(2).update({ Unit: 'y' }))).toMatchObject(denied);
    expect(await refusal(own.getById(2).delete())).toMatchObject(denied);
    await tenant.as('controller').web.lists.getByTitle('Plans').items.getById(2).update({ Unit: 'z' });
  });

  it('leave room for permissions on single items where no column is unique (3.1)', async () => {
    const tenant = givenTenant();
    const list = await givenRows(tenant, 2);
    await list.fields.getByInternalNameOrTitle('Key').update({ EnforceUniqueValues: false });
    await giveLevel(tenant, 'chef', 'Contribute');
    await list.items.getById(1).breakRoleInheritance(false, true);
    expect(ids(await tenant.as('chef').web.lists.getByTitle('Plans').items())).toEqual([2]);
    const mask = await list.items
      .getById(2)
      .getUserEffectivePermissions('i:0#.f|membership|chef@contoso.onmicrosoft.com');
    expect(mask).toMatchObject({ High: '432', Low: '1011028719' });
    expect(
      (await refusal(list.fields.getByInternalNameOrTitle('Key').update({ EnforceUniqueValues: true })))
        .status,
    ).toBe(500);
    await list.items.getById(1).resetRoleInheritance();
    expect(ids(await tenant.as('chef').web.lists.getByTitle('Plans').items())).toEqual([1, 2]);
  });
});
