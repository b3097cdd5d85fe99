// How the recycle bin behaves: what lies in it, who sees it, and what comes back.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, refusal, site, type Tenant } from './given.ts';
import { fileOf, givenFile, library, libraryOf } from './givenFiles.ts';

const day = 24 * 60 * 60 * 1000;
const act = (tenant: Tenant, address: string, as = 'admin', body?: object) =>
  tenant.raw(address, { method: 'POST', as, ...(body ? { body } : {}) });

async function givenRows() {
  const tenant = givenTenant();
  const list = await givenPlans(tenant);
  for (const Key of ['a', 'b']) await list.items.add({ Key, Title: `Rad ${Key}` });
  await giveLevel(tenant, 'chef', 'Contribute');
  await giveLevel(tenant, 'controller', 'Read');
  return { tenant, list, bin: tenant.admin.web.recycleBin };
}

describe('what is recycled (sharepoint.md 2.12)', () => {
  it('has the keys of a recorded answer [C]', async () => {
    const { list, bin } = await givenRows();
    const id = await list.items.getById(2).recycle();
    expect(await bin.getById(id)()).toMatchObject({
      AuthorEmail: 'admin@contoso.onmicrosoft.com',
      AuthorName: 'Administratör 1',
      DeletedByEmail: 'admin@contoso.onmicrosoft.com',
      DeletedByName: 'Administratör 1',
      DeletedDate: '2026-01-31T08:00:00Z',
      DeletedDateLocalFormatted: expect.stringContaining('2026-01-31'),
      DirName: 'sites/plan/Lists/Plans',
      DirNamePath: { DecodedUrl: 'sites/plan/Lists/Plans' },
      Id: id,
      ItemState: 1,
      ItemType: 3,
      LeafName: '2_.000',
      LeafNamePath: { DecodedUrl: '2_.000' },
      Size: '0',
      Title: 'Rad b',
      'odata.type': 'SP.RecycleBinItem',
    });
  });

  it('is told apart by ItemType: file 1, version 2, item 3, list 4, folder 5, attachment 7', async () => {
    const { tenant, admin } = await givenFile();
    await admin.web.lists.add('Plans');
    const plans = admin.web.lists.getByTitle('Plans');
    await plans.items.add({ Title: 'x' });
    await plans.items.getById(1).attachmentFiles.add('a.txt', 'x');
    await plans.items.getById(1).attachmentFiles.getByName('a.txt').recycle();
    await plans.items.getById(1).recycle();
    await plans.recycle();
    await fileOf(admin, 'a.txt').setContent('två');
    await fileOf(admin, 'a.txt').versions.recycleByID(512);
    await fileOf(admin, 'a.txt').recycle();
    await libraryOf(admin).folders.addUsingPath('mapp');
    await admin.web.getFolderByServerRelativePath(`${library}/mapp`).recycle();
    const kinds = (await admin.web.recycleBin.select('ItemType')()).map((one) => one.ItemType);
    expect([...kinds].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 7]);
    const { json } = await tenant.raw('web/recycleBin?$filter=ItemType eq 1&$select=Title,Size');
    expect(json.value).toEqual([{ Title: 'a.txt', Size: '4' }]);
  });

  it('is not what was deleted: DELETE is for good (2.7, contradictory sources, the worse assumed)', async () => {
    const { list, bin } = await givenRows();
    await list.items.getById(1).delete();
    await list.delete();
    expect(await bin()).toEqual([]);
  });

  it('is forgotten after 93 days', async () => {
    const { tenant, list, bin } = await givenRows();
    await list.items.getById(1).recycle();
    tenant.pass(92 * day);
    expect(await bin()).toHaveLength(1);
    tenant.pass(2 * day);
    expect(await bin()).toEqual([]);
  });
});

describe('restoring (sharepoint.md 2.12, 2.8)', () => {
  it('brings an item back with its id, values, versions and attachments; its ETag grows', async () => {
    const { list, bin } = await givenRows();
    const item = list.items.getById(1);
    await item.update({ Unit: 'A' });
    await item.attachmentFiles.add('a.txt', 'ett');
    const before = await item();
    const id = await item.recycle();
    expect((await refusal(item())).status).toBe(404);
    await bin.getById(id).restore();
    expect(await item()).toEqual({
      ...before,
      'odata.etag': before['odata.etag'].replace(/,3"$/, ',4"'),
    });
    expect(await item.versions()).toHaveLength(3);
    expect(await item.attachmentFiles.getByName('a.txt').getText()).toBe('ett');
    expect(await list.items.filter("Key eq 'a'")()).toHaveLength(1);
    expect(await bin()).toEqual([]);
  });

  it('is Restore in the change log', async () => {
    const { list, bin } = await givenRows();
    await bin.getById(await list.items.getById(1).recycle()).restore();
    const query = { Item: true, DeleteObject: true, Restore: true };
    const changes: { ChangeType: number }[] = await list.getChanges(query);
    expect(changes.map((one) => one.ChangeType)).toEqual([3, 7]);
  });

  it('brings a folder back with all in it and its own permissions, and a file with its bytes and versions', async () => {
    const { admin, chef } = await givenFile();
    await libraryOf(admin).folders.addUsingPath('mapp');
    const folder = admin.web.getFolderByServerRelativePath(`${library}/mapp`);
    await folder.files.addUsingPath('b.txt', 'ett');
    await fileOf(admin, 'mapp/b.txt').setContent('två');
    await (await folder.getItem()).breakRoleInheritance(false, true);
    const { UniqueId } = await fileOf(admin, 'mapp/b.txt')();
    const id = await folder.recycle();
    expect(await fileOf(admin, 'mapp/b.txt').exists()).toBe(false);
    await admin.web.recycleBin.getById(id).restore();
    expect(await fileOf(admin, 'mapp/b.txt').getText()).toBe('två');
    expect(await fileOf(admin, 'mapp/b.txt')()).toMatchObject({ UniqueId, UIVersionLabel: '2.0' });
    expect(await fileOf(admin, 'mapp/b.txt').versions()).toHaveLength(1);
    expect(await fileOf(chef, 'mapp/b.txt').exists()).toBe(false);
  });

  it('brings a list back with its columns and rows', async () => {
    const { tenant, list, bin } = await givenRows();
    const { Id } = await list();
    const id = await list.recycle();
    expect((await refusal(list())).status).toBe(404);
    expect(
      (await tenant.admin.web.lists.select('Title').filter('Hidden eq false')()).map(({ Title }) => Title),
    ).toEqual(['Documents']);
    await bin.getById(id).restore();
    expect(await list()).toMatchObject({ Id, ItemCount: 2 });
    expect((await list.items.filter("Key eq 'b'")())[0]).toMatchObject({ Id: 2 });
  });

  it('brings an attachment and a version back', async () => {
    const { list, bin } = await givenRows();
    const { attachmentFiles } = list.items.getById(1);
    await attachmentFiles.add('a.txt', 'ett');
    await attachmentFiles.getByName('a.txt').recycle();
    const [attachment] = await bin();
    await bin.getById(attachment?.Id ?? '').restore();
    expect(await attachmentFiles.getByName('a.txt').getText()).toBe('ett');
    const { admin } = await givenFile();
    await fileOf(admin, 'a.txt').setContent('två');
    await fileOf(admin, 'a.txt').versions.recycleByLabel('1.0');
    expect(await fileOf(admin, 'a.txt').versions()).toEqual([]);
    const [version] = await admin.web.recycleBin();
    await admin.web.recycleBin.getById(version?.Id ?? '').restore();
    expect(await fileOf(admin, 'a.txt').versions.getById(512).getText()).toBe('ett');
  });

  it('is refused where the name or a unique value is taken, or the place is gone', async () => {
    const { list, bin, tenant } = await givenRows();
    const item = await list.items.getById(1).recycle();
    await list.items.add({ Key: 'A' });
    expect((await refusal(bin.getById(item).restore())).code).toContain('SPDuplicateValuesFoundException');
    expect(await bin()).toHaveLength(1);
    const whole = await list.recycle();
    expect((await refusal(bin.getById(item).restore())).status).toBe(404);
    await tenant.admin.web.lists.add('Plans');
    expect((await refusal(bin.getById(whole).restore())).code).toContain('-2130575342');
    const { admin } = await givenFile();
    const file = await fileOf(admin, 'a.txt').recycle();
    await libraryOf(admin).files.addUsingPath('a.txt', 'ny');
    expect((await refusal(admin.web.recycleBin.getById(file).restore())).code).toContain('-2130575257');
    await libraryOf(admin).folders.addUsingPath('mapp');
    const folder = admin.web.getFolderByServerRelativePath(`${library}/mapp`);
    await folder.files.addUsingPath('b.txt', 'x');
    const inner = await fileOf(admin, 'mapp/b.txt').recycle();
    await folder.delete();
    expect((await refusal(admin.web.recycleBin.getById(inner).restore())).status).toBe(404);
  });
});

describe('many at once and both stages (sharepoint.md 2.12 [C])', () => {
  async function givenThree() {
    const { tenant, list, bin } = await givenRows();
    await list.items.add({ Key: 'c' });
    const ids: string[] = [];
    for (const id of [1, 2, 3]) ids.push(await list.items.getById(id).recycle());
    return { tenant, list, bin, ids };
  }

  it('are restored all or by their ids', async () => {
    const { tenant, list, bin, ids } = await givenThree();
    expect((await act(tenant, 'web/recycleBin/RestoreByIds', 'admin', { ids: ids.slice(0, 2) })).status).toBe(
      200,
    );
    expect(await list.items()).toHaveLength(2);
    await bin.restoreAll();
    expect(await list.items()).toHaveLength(3);
    await list.items.getById(1).recycle();
    await list.recycle();
    await bin.restoreAll();
    expect(await list.items()).toHaveLength(3);
    expect((await act(tenant, 'web/recycleBin/RestoreByIds', 'admin', { ids: 'x' })).status).toBe(400);
    expect((await act(tenant, `web/recycleBin/GetById('${ids[0]}')/Restore`)).status).toBe(404);
    expect((await tenant.raw("web/recycleBin('x')")).status).toBe(404);
  });

  it('go for good, one or all', async () => {
    const { list, bin, ids } = await givenThree();
    await bin.getById(ids[0] ?? '').delete();
    expect(await bin()).toHaveLength(2);
    await bin.deleteAll();
    expect(await bin()).toEqual([]);
    expect((await refusal(bin.getById(ids[1] ?? '').restore())).status).toBe(404);
    expect(await list.items()).toEqual([]);
  });

  it('pass to the second stage, which only the site’s bin shows, and come back from there', async () => {
    const { tenant, list, bin, ids } = await givenThree();
    const ofSite = tenant.admin.site.recycleBin;
    await bin.getById(ids[0] ?? '').moveToSecondStage();
    expect(await bin()).toHaveLength(2);
    await bin.moveAllToSecondStage();
    expect(await bin()).toEqual([]);
    expect((await ofSite.select('ItemState')()).map((one) => one.ItemState)).toEqual([2, 2, 2]);
    await ofSite.getById(ids[0] ?? '').restore();
    expect(await list.items()).toHaveLength(1);
    await ofSite.deleteAllSecondStageItems();
    expect(await ofSite()).toEqual([]);
  });

  it('show others than administrators only what they recycled themselves', async () => {
    const { tenant, list, bin, ids } = await givenThree();
    await list.items.add({ Key: 'd' });
    const chef = tenant.as('chef').web;
    const own = await chef.lists.getByTitle('Plans').items.getById(4).recycle();
    expect((await chef.recycleBin()).map((one) => one.Id)).toEqual([own]);
    expect(await bin()).toHaveLength(4);
    expect((await refusal(chef.recycleBin.getById(ids[0] ?? '').restore())).status).toBe(404);
    expect((await act(tenant, 'site/recycleBin/DeleteAllSecondStageItems', 'chef')).status).toBe(403);
    expect((await tenant.raw('site/recycleBin', { as: 'chef' })).json.value).toHaveLength(1);
    expect((await tenant.raw('web/recycleBin', { as: 'gäst' })).status).toBe(403);
    await act(tenant, 'web/recycleBin/DeleteAll', 'controller');
    expect(await bin()).toHaveLength(4);
    await chef.recycleBin.getById(own).moveToSecondStage();
    expect(await chef.recycleBin()).toEqual([]);
    expect((await refusal(chef.recycleBin.getById(own).restore())).status).toBe(404);
  });

  it('need the right to add where they are to lie, and to manage lists for a list [M]', async () => {
    const { tenant, list } = await givenRows();
    const chef = tenant.as('chef').web;
    const id = await chef.lists.getByTitle('Plans').items.getById(1).recycle();
    await list.breakRoleInheritance(true);
    await list.roleAssignments.remove((await chef.currentUser()).Id, 1073741827);
    expect((await refusal(chef.recycleBin.getById(id).restore())).status).toBe(403);
    expect((await refusal(chef.lists.getByTitle('Plans').recycle())).status).toBe(403);
    expect((await act(tenant, `web/getList('${site}/Lists/Plans')/recycle`, 'controller')).status).toBe(403);
  });
});
