// What clients ask for seldom: libraries of other kinds, and the same things by other addresses.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, site } from './given.ts';

describe('libraries of other kinds (sharepoint.md 2.2, templates others try)', () => {
  it.each([
    ['pictures', 109, 'Bilder'],
    ['site pages', 119, 'Sidor'],
  ])('for %s lie directly below the web and hold files', async (_, template, title) => {
    const { web } = givenTenant().admin;
    await web.lists.add(title, '', template);
    const list = web.lists.getByTitle(title);
    expect(await list.select('BaseTemplate', 'BaseType', 'EnableAttachments')()).toMatchObject({
      BaseTemplate: template,
      BaseType: 1,
      EnableAttachments: false,
    });
    const { ServerRelativeUrl } = await list.rootFolder();
    expect(ServerRelativeUrl).toBe(`${site}/${title}`);
    await web.getFolderByServerRelativePath(ServerRelativeUrl).files.addUsingPath('a.txt', 'text');
    expect(await list.items.select('FileLeafRef')()).toMatchObject([{ FileLeafRef: 'a.txt' }]);
    const entity = await list.select('ListItemEntityTypeFullName')();
    expect(entity.ListItemEntityTypeFullName).toBe(`SP.Data.${title}Item`);
  });
});

describe('the same by another address (sharepoint.md 1.1, 2.6, 2.7, 3.1)', () => {
  it('is a list by GetListByTitle, and a row by its unique id', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const { GUID } = await list.items.add({ Key: 'a' });
    const found = await tenant.raw(`web/GetListByTitle('Plans')/getitembyuniqueid('${GUID}')`);
    expect(found.json).toMatchObject({ Id: 1, Key: 'a' });
    const missing = '00000000-0000-0000-0000-000000000001';
    expect((await tenant.raw(`web/GetListByTitle('Plans')/getitembyuniqueid('${missing}')`)).status).toBe(
      404,
    );
    expect((await tenant.raw("web/GetListByTitle('No')")).status).toBe(404);
  });

  it('are a row’s versions by the method GetVersions', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    await list.items.getById(1).update({ Unit: 'B' });
    const { json } = await tenant.raw("web/lists/getByTitle('Plans')/items(1)/GetVersions");
    expect(json.value.map(({ VersionLabel }: { VersionLabel: string }) => VersionLabel)).toEqual(
      (await list.items.getById(1).versions()).map(({ VersionLabel }) => VersionLabel),
    );
    expect(json.value).toHaveLength(2);
  });

  it('is what somebody may do, as pages ask for it, what EffectiveBasePermissions says', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    await giveLevel(tenant, 'chef', 'Read');
    const masks = async (property: string, as: string) =>
      (await tenant.raw(`web/lists/getByTitle('Plans')?$select=${property}`, { as })).json[property];
    expect(await masks('EffectiveBasePermissionsForUI', 'chef')).toEqual({ High: '176', Low: '138612833' });
    expect(await masks('EffectiveBasePermissionsForUI', 'admin')).toEqual(
      await masks('EffectiveBasePermissions', 'admin'),
    );
  });
});
