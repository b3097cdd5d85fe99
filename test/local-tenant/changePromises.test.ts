// What the change log and getlistitemchangessincetoken tell of each change, and how a query may narrow it.
import { describe, expect, it } from 'vitest';
import { givenFolder, givenPlans, givenTenant, refusal, site } from './given.ts';

const everything = { Item: true, Folder: true, Add: true, Update: true, DeleteObject: true, Restore: true };
const day = 24 * 60 * 60 * 1000;

describe('a row of the change log (sharepoint.md 2.8)', () => {
  it('says where the row lies, of what kind it is, in which list and how long ago [C]', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Title: 'Rad', Key: 'a' });
    const { ContentTypeId } = await list.items.getById(1)();
    const [change] = await list.getChanges(everything);
    expect(change).toMatchObject({
      ContentTypeId: { StringValue: ContentTypeId },
      EditorLoginName: 'i:0#.f|membership|admin@contoso.onmicrosoft.com',
      Hidden: false,
      IsRecycleBinOperation: false,
      ListTemplate: 100,
      ListTitle: 'Plans',
      RelativeTime: expect.stringMatching(/^\d+\.\d\d:\d\d:\d\d$/),
      ServerRelativeUrl: `${site}/Lists/Plans/1_.000`,
      Title: 'Rad',
    });
  });

  it('tells what went by the recycle bin from what was deleted, by IsRecycleBinOperation', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    for (const Key of ['a', 'b']) await list.items.add({ Key });
    await list.items.getById(1).recycle();
    await list.items.getById(2).delete();
    const told = (await list.getChanges({ ...everything, Add: false })) as unknown as {
      ItemId: number;
      IsRecycleBinOperation: boolean;
    }[];
    expect(told.map((one) => [one.ItemId, one.IsRecycleBinOperation])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('of a folder is about what lies directly in it, and with RecursiveAll about all below [M]', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const path = await givenFolder(tenant, 'Enhet A', {});
    await tenant.admin.web.getFolderByServerRelativePath(path).addSubFolderUsingPath('inre');
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'a' }], `${path}/inre`);
    const seen = async (more: object) => {
      const address = `web/getFolderByServerRelativePath(decodedUrl='${path}')/getchanges`;
      const body = { query: { ...everything, ...more } };
      const { json } = await tenant.raw(address, { method: 'POST', body });
      return json.value.map(({ ItemId }: { ItemId: number }) => ItemId);
    };
    expect(await seen({})).toEqual([1, 2]);
    expect(await seen({ RecursiveAll: true })).toEqual([1, 2, 3]);
  });

  it('of a folder tells also of what has been deleted or recycled in it [M]', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const path = await givenFolder(tenant, 'Enhet A', {});
    await tenant.admin.web.getFolderByServerRelativePath(path).addSubFolderUsingPath('inre');
    for (const [Key, folder] of [
      ['a', path],
      ['b', path],
      ['c', `${path}/inre`],
    ] as const)
      await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: Key }], folder);
    await list.items.add({ Key: 'vid roten' });
    const { CurrentChangeToken: ChangeTokenStart } = await list();
    const seen = async (more: object = {}) => {
      const address = `web/getFolderByServerRelativePath(decodedUrl='${path}')/getchanges`;
      const body = { query: { ...everything, ChangeTokenStart, ...more } };
      const { json } = await tenant.raw(address, { method: 'POST', body });
      return json.value.map((told: { ItemId: number; ChangeType: number }) => [told.ItemId, told.ChangeType]);
    };
    await list.items.getById(3).delete();
    const bin = await list.items.getById(4).recycle();
    await list.items.getById(5).delete();
    await list.items.getById(6).delete();
    expect(await seen()).toEqual([
      [3, 3],
      [4, 3],
    ]);
    expect(await seen({ RecursiveAll: true })).toEqual([
      [3, 3],
      [4, 3],
      [5, 3],
    ]);
    await tenant.admin.web.recycleBin.getById(bin).restore();
    expect(await seen()).toEqual([
      [3, 3],
      [4, 3],
      [4, 7],
    ]);
  });

  it('tells of a column that comes or goes in a list, which alters no row; what it held is gone [M]', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a', Unit: 'A' });
    const before = await list.items.getById(1)();
    const { CurrentChangeToken: ChangeTokenStart } = await list();
    const { Id } = await list.fields.getByInternalNameOrTitle('Unit')();
    await list.fields.getByInternalNameOrTitle('Unit').delete();
    await list.fields.createFieldAsXml({
      SchemaXml: `<Field Type="Text" Name="Unit" DisplayName="Unit" ID="{${Id}}"/>`,
      Options: 8,
    });
    const told = await tenant.admin.web.getChanges({
      Field: true,
      Add: true,
      DeleteObject: true,
      Update: true,
    });
    const last = told.slice(-2) as unknown as { FieldId: string; ChangeType: number }[];
    expect(last.map(({ FieldId, ChangeType }) => [FieldId, ChangeType])).toEqual([
      [Id, 3],
      [Id, 1],
    ]);
    expect(await list.getChanges({ ...everything, Field: false, ChangeTokenStart })).toEqual([]);
    expect(await list.items.getById(1)()).toEqual({ ...before, Unit: null });
  });
});

describe('a token from before the log (sharepoint.md 2.8)', () => {
  it('is refused, or with IgnoreStartTokenNotFoundError taken as the log’s beginning [C]', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const { CurrentChangeToken: ChangeTokenStart } = await list();
    tenant.pass(61 * day);
    await list.items.add({ Key: 'a' });
    expect((await refusal(list.getChanges({ ...everything, ChangeTokenStart }))).status).toBe(400);
    const lenient = { ...everything, ChangeTokenStart, IgnoreStartTokenNotFoundError: true };
    expect(await list.getChanges(lenient)).toMatchObject([{ ItemId: 1, ChangeType: 1 }]);
    const foreign = { StringValue: ChangeTokenStart.StringValue.replace('1;3;', '1;2;') };
    expect((await refusal(list.getChanges({ ...lenient, ChangeTokenStart: foreign }))).status).toBe(400);
  });

  it('may be built by hand from a moment, with -1 as its number', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const { Id } = await list();
    await list.items.add({ Key: 'a' });
    tenant.pass(60_000);
    const now = Date.UTC(2026, 0, 31, 8, 0, 30);
    const StringValue = `1;3;${Id};${BigInt(now) * 10000n + 621355968000000000n};-1`;
    await list.items.add({ Key: 'b' });
    expect(await list.getChanges({ ...everything, ChangeTokenStart: { StringValue } })).toMatchObject([
      { ItemId: 2 },
    ]);
  });
});

describe('a row of getlistitemchangessincetoken (sharepoint.md 2.8, [D] MS-LISTSWS)', () => {
  const tokenIn = (xml: string) => /LastChangeToken="([^"]+)"/.exec(xml)?.[1] ?? '';

  it('bears its place, unique id, stamps, content type and rights, whatever columns are asked for', async () => {
    const list = await givenPlans(givenTenant());
    await list.items.add({ Key: 'a', Unit: 'A' });
    const { UniqueId, ContentTypeId } = await list.items.getById(1).select('UniqueId', 'ContentTypeId')();
    const xml = await list.getListItemChangesSinceToken({
      ViewFields: '<ViewFields><FieldRef Name="Unit"/></ViewFields>',
    });
    const [, row = ''] = /<z:row ([^>]*)\/>/.exec(xml) ?? [];
    for (const text of [
      'ows_Unit="A"',
      'ows_ID="1"',
      `ows_UniqueId="1;#{${UniqueId.toUpperCase()}}"`,
      'ows_FSObjType="1;#0"',
      `ows_FileRef="1;#${site.slice(1)}/Lists/Plans/1_.000"`,
      'ows_FileLeafRef="1;#1_.000"',
      `ows_ContentTypeId="${ContentTypeId}"`,
      'ows__Level="1"',
      'ows_owshiddenversion="1"',
    ])
      expect(row).toContain(text);
    expect(row).toMatch(/ows_Created_x0020_Date="1;#\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"/);
    expect(row).toMatch(/ows_PermMask="0x[0-9a-f]+"/);
    expect(row).not.toContain('ows_Key');
  });

  it('is told as restored, renamed or updated by the system, and left out where Contains does not', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    for (const Unit of ['A', 'B']) await list.items.add({ Unit });
    const start = tokenIn(await list.getListItemChangesSinceToken({}));
    await list.items.getById(2).update({ Unit: 'C' });
    const bin = await list.items.getById(1).recycle();
    await tenant.admin.web.recycleBin.getById(bin).restore();
    await tenant.raw("web/lists/getByTitle('Plans')/items(2)/SystemUpdate", { method: 'POST' });
    const since = await list.getListItemChangesSinceToken({ ChangeToken: start });
    for (const type of ['Delete', 'Restore'])
      expect(since).toMatch(new RegExp(`ChangeType="${type}"[^>]*>1<`));
    expect(since).toMatch(/ChangeType="SystemUpdate"[^>]*>2</);
    expect(since).toContain('<rs:data ItemCount="2">');
    const some = await list.getListItemChangesSinceToken({
      ChangeToken: start,
      Contains: '<Eq><FieldRef Name="Unit"/><Value Type="Text">C</Value></Eq>',
    });
    expect(some).toContain('<rs:data ItemCount="1">');
  });
});
