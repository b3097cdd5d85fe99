// How attachments of list items behave.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, refusal, site } from './given.ts';
import { bytes, denied, sendBytes } from './givenFiles.ts';

const files = "web/lists/getByTitle('Plans')/items(1)/attachmentFiles";

/** The administrator's item; `chef` may contribute, `controller` may read. */
async function givenItem(settings: Record<string, unknown> = {}) {
  const tenant = givenTenant();
  const list = await givenPlans(tenant, settings);
  await list.items.add({ Key: 'a' });
  await giveLevel(tenant, 'chef', 'Contribute');
  await giveLevel(tenant, 'controller', 'Read');
  const itemAs = (person: string) =>
    tenant.as(person).web.lists.getByTitle('Plans').items.getById(1).attachmentFiles;
  return { tenant, list, item: list.items.getById(1), itemAs };
}

describe('attachments (sharepoint.md 2.7c)', () => {
  it('are added by name, and have the keys of a recorded answer [C]', async () => {
    const { tenant, item } = await givenItem();
    const { data } = await item.attachmentFiles.add("a b's.txt", 'ett');
    const path = `${site}/Lists/Plans/Attachments/1/a b's.txt`;
    expect(data).toMatchObject({
      FileName: "a b's.txt",
      FileNameAsPath: { DecodedUrl: "a b's.txt" },
      ServerRelativePath: { DecodedUrl: path },
      ServerRelativeUrl: path,
      'odata.type': 'SP.Attachment',
    });
    expect(await item.attachmentFiles.getByName("a b's.txt").getText()).toBe('ett');
    expect(await item.attachmentFiles()).toHaveLength(1);
    expect(await tenant.admin.web.getFileByServerRelativePath(path).getText()).toBe('ett');
    const gone = tenant.admin.web.getFileByServerRelativePath(path.replace('/1/', '/2/'));
    expect((await refusal(gone.getText())).status).toBe(404);
  });

  it('keep their bytes, and are replaced and removed', async () => {
    const { tenant, item } = await givenItem();
    const added = await sendBytes(tenant, `${files}/AddUsingPath(DecodedUrl='b.bin')`, { body: bytes });
    expect(added.status).toBe(200);
    const file = item.attachmentFiles.getByName('b.bin');
    expect(new Uint8Array(await file.getBuffer())).toEqual(bytes);
    await file.setContent('{"text":"ny"}');
    expect(await file.getJSON()).toEqual({ text: 'ny' });
    await file.delete();
    expect(await item.attachmentFiles()).toEqual([]);
    expect((await refusal(file.getText())).status).toBe(404);
  });

  it('raise the item’s ETag each time, and show in Attachments [R]', async () => {
    const { item } = await givenItem();
    const state = async () => {
      const it = await item();
      return [it['odata.etag'].replace(/^.*,/, ''), it.Attachments];
    };
    expect(await state()).toEqual(['1"', false]);
    await item.attachmentFiles.add('a.txt', 'ett');
    expect(await state()).toEqual(['2"', true]);
    await item.attachmentFiles.getByName('a.txt').setContent('två');
    expect(await state()).toEqual(['3"', true]);
    await item.attachmentFiles.getByName('a.txt').recycle();
    expect(await state()).toEqual(['4"', false]);
    expect(await item.update({ Unit: 'A' }, '"x"').catch(({ status }) => status)).toBe(412);
  });

  it('come with their items when expanded', async () => {
    const { list, item } = await givenItem();
    await item.attachmentFiles.add('a.txt', 'ett');
    await list.items.add({ Key: 'b' });
    const rows = await list.items.select('Id', 'AttachmentFiles/FileName').expand('AttachmentFiles')();
    expect(rows).toMatchObject([
      { Id: 1, AttachmentFiles: [{ FileName: 'a.txt' }] },
      { Id: 2, AttachmentFiles: [] },
    ]);
    expect(await list.items.filter('Attachments eq 1').select('Id')()).toMatchObject([{ Id: 1 }]);
  });

  it('stay when the row is changed, by PUT too', async () => {
    const { tenant, item } = await givenItem();
    await item.attachmentFiles.add('a.txt', 'ett');
    await item.update({ Unit: 'A' });
    const put = { method: 'PUT', headers: { 'If-Match': '*' }, body: { Key: 'a' } };
    expect((await tenant.raw("web/lists/getByTitle('Plans')/items(1)", put)).status).toBe(204);
    expect(await item.attachmentFiles.getByName('a.txt').getText()).toBe('ett');
  });

  it('refuse a name that is taken, in any case, and one that is no name', async () => {
    const { tenant, item } = await givenItem();
    await item.attachmentFiles.add('a.txt', 'ett');
    expect(await refusal(item.attachmentFiles.add('A.TXT', 'två'))).toMatchObject({
      code: '-2130575257, Microsoft.SharePoint.SPException',
      text: expect.stringContaining('already in use'),
    });
    for (const name of ['', 'a/b', 'a*b', 'a:b', 'å'.repeat(400)])
      expect((await refusal(item.attachmentFiles.add(name, 'x'))).status, name).toBe(400);
    const post = (address: string) => tenant.raw(address, { method: 'POST', body: 'x' });
    expect((await post(`${files}/add()`)).status).toBe(400);
    expect((await post(files)).status).toBe(405);
    expect((await post(`${files}('no.txt')/recycleObject`)).status).toBe(404);
    expect((await tenant.raw(`${files}('a.txt')/$value`, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('are refused where the list has none: a setting, a folder, a library [M]', async () => {
    const { list, item } = await givenItem({ EnableAttachments: false });
    expect((await refusal(item.attachmentFiles.add('a.txt', 'ett'))).status).toBe(400);
    await list.update({ EnableAttachments: true });
    await list.rootFolder.folders.addUsingPath('mapp');
    expect((await refusal(list.items.getById(2).attachmentFiles.add('a.txt', 'x'))).status).toBe(400);
    await item.attachmentFiles.add('a.txt', 'ett');
    await list.update({ EnableAttachments: false });
    expect(await item.attachmentFiles()).toHaveLength(1);
  });

  it('are refused with an ETag that has moved on', async () => {
    const { item } = await givenItem();
    await item.attachmentFiles.add('a.txt', 'ett');
    const etag = (await item())['odata.etag'];
    await item.update({ Unit: 'A' });
    expect((await refusal(item.attachmentFiles.getByName('a.txt').delete(etag))).status).toBe(412);
    expect(await item.attachmentFiles()).toHaveLength(1);
  });

  it('are read by who sees the item, and altered by who may edit it: adding alone is not enough [M]', async () => {
    const { tenant, item, itemAs } = await givenItem();
    await item.attachmentFiles.add('a.txt', 'ett');
    const reader = itemAs('controller');
    expect(await reader.getByName('a.txt').getText()).toBe('ett');
    expect(await refusal(reader.add('b.txt', 'x'))).toMatchObject(denied);
    expect(await refusal(reader.getByName('a.txt').setContent('x'))).toMatchObject(denied);
    expect(await refusal(reader.getByName('a.txt').delete())).toMatchObject(denied);
    expect(await refusal(reader.getByName('a.txt').recycle())).toMatchObject(denied);
    await itemAs('chef').add('b.txt', 'x');
    await tenant.admin.web.roleDefinitions.add('Lägg till', '', 180, { High: 48, Low: 134418467 });
    await giveLevel(tenant, 'gäst', 'Lägg till');
    expect(await refusal(itemAs('gäst').add('c.txt', 'x'))).toMatchObject(denied);
    expect(await itemAs('gäst')()).toHaveLength(2);
    expect((await tenant.raw(files, { as: null })).status).toBe(401);
  });

  it('are hidden with an item that one may not see', async () => {
    const { tenant, list, item, itemAs } = await givenItem();
    await item.attachmentFiles.add('a.txt', 'ett');
    await list.fields.getByInternalNameOrTitle('Key').update({ EnforceUniqueValues: false });
    await list.update({ ReadSecurity: 2 });
    expect((await refusal(itemAs('chef')())).status).toBe(404);
    expect((await refusal(itemAs('chef').getByName('a.txt').getText())).status).toBe(404);
    expect((await refusal(itemAs('chef').add('b.txt', 'x'))).status).toBe(404);
    const { ServerRelativeUrl } = await item.attachmentFiles.getByName('a.txt')();
    const byPath = tenant.as('chef').web.getFileByServerRelativePath(ServerRelativeUrl);
    expect((await refusal(byPath.getText())).status).toBe(404);
  });
});
