// What is kept of the earlier versions of list items, and who may see and remove them.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, refusal } from './given.ts';
import { denied } from './givenFiles.ts';

const versions = "web/lists/getByTitle('Plans')/items(1)/versions";

async function givenThree() {
  const tenant = givenTenant();
  const list = await givenPlans(tenant);
  await list.fields.addText('Av_snitt');
  const me = await tenant.admin.web.currentUser();
  await list.items.add({ Key: 'a', Unit: 'A', OwnerId: me.Id, Av_snitt: 'ett' });
  for (const Unit of ['B', 'C']) await list.items.getById(1).update({ Unit });
  await giveLevel(tenant, 'chef', 'Contribute');
  await giveLevel(tenant, 'controller', 'Read');
  return { tenant, list };
}

describe('versions of an item (sharepoint.md 2.7c)', () => {
  it('are numbered 512 a major version, newest first, the present one included', async () => {
    const { list } = await givenThree();
    const found: Record<string, unknown>[] = await list.items.getById(1).versions();
    expect(found.map((one) => [one.VersionId, one.VersionLabel, one.IsCurrentVersion, one.Unit])).toEqual([
      [1536, '3.0', true, 'C'],
      [1024, '2.0', false, 'B'],
      [512, '1.0', false, 'A'],
    ]);
  });

  it('are reached by 512 times the major, and write _ as _x005f_ and persons as objects [R]', async () => {
    const { tenant } = await givenThree();
    const { json } = await tenant.raw(`${versions}(512)`);
    expect(json).toMatchObject({
      VersionId: 512,
      Av_x005f_snitt: 'ett',
      OData__x005f_UIVersionString: '1.0',
      Created_x005f_x0020_x005f_Date: '2026-01-31T08:00:00Z',
      Owner: { LookupValue: 'Administratör 1', Email: 'admin@contoso.onmicrosoft.com' },
      Editor: { LookupId: expect.any(Number) },
      Attachments: false,
      FileLeafRef: '1_.000',
    });
    expect((await tenant.raw(`${versions}(513)`)).status).toBe(404);
  });

  it('are kept as many as MajorVersionLimit says, and none where versioning is off', async () => {
    const { list } = await givenThree();
    await list.update({ MajorVersionLimit: 2 });
    await list.items.getById(1).update({ Unit: 'D' });
    expect(await list.items.getById(1).versions()).toHaveLength(2);
    await list.update({ EnableVersioning: false });
    await list.items.getById(1).update({ Unit: 'E' });
    const [present] = await list.items.getById(1).versions();
    expect(present).toMatchObject({ VersionLabel: '4.0', Unit: 'E' });
  });

  it('go by DELETE with DeleteVersions, save the present one; are restored as a new one', async () => {
    const { tenant } = await givenThree();
    const send = (address: string, as: string, method = 'POST') => tenant.raw(address, { method, as });
    expect((await send(versions, 'controller', 'GET')).json.value).toHaveLength(3);
    expect((await send(`${versions}(512)`, 'controller', 'DELETE')).status).toBe(403);
    expect((await send(`${versions}(512)`, 'chef', 'DELETE')).status).toBe(200);
    expect((await send(`${versions}(1536)`, 'chef', 'DELETE')).status).toBe(400);
    expect((await send(`${versions}/restoreByLabel(versionlabel='2.0')`, 'controller')).status).toBe(403);
    expect((await send(`${versions}/restoreByLabel(versionlabel='2.0')`, 'chef')).status).toBe(200);
    const { value } = (await send(versions, 'chef', 'GET')).json;
    expect(value.map((one: { VersionLabel: string; Unit: string }) => [one.VersionLabel, one.Unit])).toEqual([
      ['4.0', 'B'],
      ['3.0', 'C'],
      ['2.0', 'B'],
    ]);
  });

  it('are not for those without ViewVersions', async () => {
    const { tenant } = await givenThree();
    const { admin } = tenant;
    await admin.web.roleDefinitions.add('Utan historik', '', 200, { High: 176, Low: 138612833 - 0x40 });
    await giveLevel(tenant, 'gäst', 'Utan historik');
    const item = tenant.as('gäst').web.lists.getByTitle('Plans').items.getById(1);
    expect((await item()).Unit).toBe('C');
    expect(await refusal(item.versions())).toMatchObject(denied);
  });
});
