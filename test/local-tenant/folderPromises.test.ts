// How folders are made and removed, and how files and folders are copied, moved and renamed.
import { describe, expect, it } from 'vitest';
import { giveLevel, refusal, site } from './given.ts';
import { denied, fileOf, givenFile, library, libraryOf } from './givenFiles.ts';

const url = `https://contoso.sharepoint.com${library}`;

/** The library with a folder `mapp` that holds `b.txt` and an inner folder with `c.txt`, and a second library. */
async function givenFolders(elsewhere = false) {
  const given = await givenFile();
  if (elsewhere) given.tenant.needsStandIn('it needs a second site');
  const { admin } = given;
  await libraryOf(admin).folders.addUsingPath('mapp');
  const folder = admin.web.getFolderByServerRelativePath(`${library}/mapp`);
  await folder.files.addUsingPath('b.txt', 'två');
  await folder.addSubFolderUsingPath('inre');
  await folder.folders.getByUrl('inre').files.addUsingPath('c.txt', 'tre');
  await admin.web.lists.add('Arkiv', '', 101);
  return { ...given, folder };
}

describe('folders of a library (sharepoint.md 2.11)', () => {
  it('are made by path or by name, once, and hold what lies in them', async () => {
    const { tenant, admin, folder } = await givenFolders();
    expect(await folder()).toMatchObject({
      Name: 'mapp',
      ItemCount: 1,
      ServerRelativeUrl: `${library}/mapp`,
    });
    expect((await folder.files()).map(({ Name }) => Name)).toEqual(['b.txt']);
    expect((await folder.folders()).map(({ Name }) => Name)).toEqual(['inre']);
    expect(await folder.listItemAllFields()).toMatchObject({ FileSystemObjectType: 1 });
    expect((await refusal(libraryOf(admin).folders.addUsingPath('MAPP'))).code).toContain('-2130575257');
    expect((await libraryOf(admin).folders.addUsingPath('mapp', true)).Name).toBe('mapp');
    const python = await tenant.raw(`web/getFolderByServerRelativeUrl('${library}')/folders/Add('Archive')`, {
      method: 'POST',
    });
    expect(python.json.Name).toBe('Archive');
    const { UniqueId } = await folder();
    expect((await admin.web.getFolderById(UniqueId)()).Name).toBe('mapp');
    expect((await folder.parentFolder()).ServerRelativeUrl).toBe(library);
    expect(await folder.getParentInfos()).toMatchObject({
      Folder: { ServerRelativeUrl: `${library}/mapp` },
      ParentList: { RootFolderServerRelativePath: { DecodedUrl: library } },
      ParentWeb: { ServerRelativeUrl: site },
    });
    expect(await refusal(folder.files.addUsingPath('inre', 'x'))).toMatchObject({ status: 400 });
  });

  it('take what lies in them along when they are deleted, and need Delete for all of it', async () => {
    const { admin, folder, reader } = await givenFolders();
    const asReader = reader.web.getFolderByServerRelativePath(`${library}/mapp`);
    expect(await refusal(asReader.delete())).toMatchObject(denied);
    expect(await refusal(asReader.recycle())).toMatchObject(denied);
    expect(await refusal(libraryOf(reader).folders.addUsingPath('min'))).toMatchObject(denied);
    expect(await refusal(libraryOf(admin).delete())).toMatchObject({ status: 403 });
    await folder.folders.getByUrl('inre').deleteWithParams({ BypassSharedLock: true });
    expect(await folder.folders()).toEqual([]);
    await folder.delete();
    expect(await fileOf(admin, 'mapp/b.txt').exists()).toBe(false);
    expect((await libraryOf(admin)()).ItemCount).toBe(1);
  });
});

describe('copies (sharepoint.md 2.11)', () => {
  it('of a file are new files with the same bytes, by copyTo and by path', async () => {
    const { admin } = await givenFolders();
    const file = fileOf(admin, 'a.txt');
    await file.copyTo(`${library}/d.txt`, false);
    await (await file.copyByPath(`${site}/Arkiv/e.txt`, false)).getText();
    expect(await fileOf(admin, 'd.txt').getText()).toBe('ett');
    expect((await fileOf(admin, 'd.txt')()).UniqueId).not.toBe((await file()).UniqueId);
    expect(await refusal(file.copyTo(`${library}/mapp/b.txt`, false))).toMatchObject({
      code: '-2130575257, Microsoft.SharePoint.SPException',
    });
    await file.copyTo(`${library}/mapp/b.txt`, true);
    expect(await fileOf(admin, 'mapp/b.txt').getText()).toBe('ett');
    await file.copyByPath(`${library}/d.txt`, false, { KeepBoth: true });
    expect(await fileOf(admin, 'd1.txt').getText()).toBe('ett');
    expect((await refusal(file.copyTo('/sites/other/Shared Documents/x.txt'))).status).toBe(404);
  });

  it('of a folder hold copies of all below it; not into itself', async () => {
    const { admin, folder } = await givenFolders();
    await folder.copyByPath(`${site}/Arkiv/kopia`);
    const copy = admin.web.getFileByServerRelativePath(`${site}/Arkiv/kopia/inre/c.txt`);
    expect(await copy.getText()).toBe('tre');
    expect(await fileOf(admin, 'mapp/inre/c.txt').exists()).toBe(true);
    expect((await refusal(folder.copyByPath(`${library}/mapp/inre/mapp`))).status).toBe(400);
  });
});

describe('moves (sharepoint.md 2.11, 2.8)', () => {
  it('keep a file’s identity, also into another library, with its versions', async () => {
    const { admin } = await givenFolders();
    await fileOf(admin, 'a.txt').setContent('två');
    const { UniqueId } = await fileOf(admin, 'a.txt')();
    await fileOf(admin, 'a.txt').moveByPath(`${library}/mapp/flyttad.txt`, false);
    expect((await fileOf(admin, 'mapp/flyttad.txt')()).UniqueId).toBe(UniqueId);
    expect(await fileOf(admin, 'a.txt').exists()).toBe(false);
    await fileOf(admin, 'mapp/flyttad.txt').moveByPath(`${site}/Arkiv/ny.txt`, false);
    const there = admin.web.getFileByServerRelativePath(`${site}/Arkiv/ny.txt`);
    expect(await there()).toMatchObject({ UniqueId, UIVersionLabel: '2.0' });
    expect(await there.versions.getById(512).getText()).toBe('ett');
  });

  it('refuse a name that is taken, or overwrite it by flag', async () => {
    const { tenant, admin } = await givenFolders();
    const address = `web/getFileByServerRelativePath(decodedUrl='${library}/a.txt')`;
    const move = (flags: number) =>
      tenant.raw(`${address}/moveTo(newurl='${library}/mapp/b.txt',flags=${flags})`, { method: 'POST' });
    expect((await move(0)).status).toBe(400);
    expect((await move(1)).status).toBe(200);
    expect(await fileOf(admin, 'mapp/b.txt').getText()).toBe('ett');
  });

  it('of a folder take all below along; not into itself', async () => {
    const { admin, folder } = await givenFolders();
    expect((await refusal(folder.moveByPath(`${library}/mapp/inre/mapp`))).status).toBe(400);
    await folder.moveByPath(`${library}/omdöpt`);
    expect(await fileOf(admin, 'omdöpt/inre/c.txt').getText()).toBe('tre');
    const renamed = admin.web.getFolderByServerRelativePath(`${library}/omdöpt`);
    await renamed.moveByPath(`${site}/Arkiv/omdöpt`);
    const there = admin.web.getFileByServerRelativePath(`${site}/Arkiv/omdöpt/inre/c.txt`);
    expect(await there.getText()).toBe('tre');
    expect(await libraryOf(admin).folders()).toEqual([]);
  });

  it('need Delete where it was and Add where it comes; a new name needs Edit', async () => {
    const { tenant, admin, reader, chef } = await givenFolders();
    expect(await refusal(fileOf(reader, 'a.txt').moveByPath(`${library}/x.txt`, false))).toMatchObject(
      denied,
    );
    const archive = admin.web.lists.getByTitle('Arkiv');
    await archive.breakRoleInheritance(false);
    await archive.roleAssignments.add((await chef.web.currentUser()).Id, 1073741826);
    const away = () => fileOf(chef, 'a.txt').moveByPath(`${site}/Arkiv/a.txt`, false);
    expect(await refusal(away())).toMatchObject(denied);
    expect(await refusal(fileOf(chef, 'a.txt').copyTo(`${site}/Arkiv/a.txt`))).toMatchObject(denied);
    await fileOf(chef, 'a.txt').moveByPath(`${library}/x.txt`, false);
    const guest = await tenant.raw('SP.MoveCopyUtil.MoveFileByPath(overwrite=@a1)?@a1=true', {
      method: 'POST',
      as: 'gäst',
      body: { srcPath: { DecodedUrl: `${url}/x.txt` }, destPath: { DecodedUrl: `${url}/y.txt` } },
    });
    expect(guest.status).toBe(403);
  });

  it('without Delete a file gets a new name, but does not leave its folder', async () => {
    const { tenant, admin } = await givenFolders();
    await admin.web.roleDefinitions.add('Utan borttag', '', 200, { High: 432, Low: 1011028583 });
    await giveLevel(tenant, 'gäst', 'Utan borttag');
    const guest = tenant.as('gäst');
    await fileOf(guest, 'a.txt').moveByPath(`${library}/ny.txt`, false);
    expect(await refusal(fileOf(guest, 'ny.txt').moveByPath(`${library}/mapp/ny.txt`, false))).toMatchObject(
      denied,
    );
    const folder = guest.web.getFolderByServerRelativePath(`${library}/mapp`);
    expect(await refusal(folder.moveByPath(`${site}/Arkiv/mapp`))).toMatchObject(denied);
    expect(await fileOf(admin, 'ny.txt').exists()).toBe(true);
  });

  it('a new name through the item’s FileLeafRef is a move as well [M]', async () => {
    const { admin, list } = await givenFolders();
    await list.items.getById(1).update({ FileLeafRef: 'ny.txt', Title: 'Ny' });
    expect(await fileOf(admin, 'ny.txt')()).toMatchObject({ Title: 'Ny' });
    expect((await refusal(list.items.getById(1).update({ FileLeafRef: 'a/b' }))).status).toBe(400);
  });
});

describe('to another site (sharepoint.md 2.11)', () => {
  const other = '/sites/other';
  const there = `${other}/Shared Documents`;

  it('a file is copied by path, for who may add there; persons stay who they are', async () => {
    const { tenant, admin, reader } = await givenFolders(true);
    await fileOf(admin, 'a.txt').copyByPath(`${there}/kopia.txt`, false);
    const on = tenant.as('admin', other).web;
    const copy = on.getFileByServerRelativePath(`${there}/kopia.txt`);
    expect(await copy.getText()).toBe('ett');
    expect(await copy.listItemAllFields()).toMatchObject({ AuthorId: (await on.currentUser()).Id });
    expect(await fileOf(admin, 'a.txt').exists()).toBe(true);
    expect((await refusal(fileOf(admin, 'a.txt').copyByPath(`${there}/kopia.txt`, false))).status).toBe(400);
    await fileOf(admin, 'a.txt').copyByPath(`${there}/kopia.txt`, false, { KeepBoth: true });
    expect(await on.getFileByServerRelativePath(`${there}/kopia1.txt`).exists()).toBe(true);
    expect(await refusal(fileOf(reader, 'a.txt').copyByPath(`${there}/b.txt`, false))).toMatchObject(denied);
  });

  it('a file is moved by path with its versions, told in both logs', async () => {
    const { tenant, admin } = await givenFolders(true);
    await fileOf(admin, 'a.txt').setContent('två');
    const on = tenant.as('admin', other).web;
    const moves = async (web: typeof on) =>
      ((await web.getChanges({ Item: true, Move: true })) as { ChangeType: number }[]).map(
        ({ ChangeType }) => ChangeType,
      );
    await fileOf(admin, 'a.txt').moveByPath(`${there}/flyttad.txt`, false);
    const moved = on.getFileByServerRelativePath(`${there}/flyttad.txt`);
    expect(await moved()).toMatchObject({ UIVersionLabel: '2.0', Name: 'flyttad.txt' });
    expect(await moved.versions.getById(512).getText()).toBe('ett');
    expect(await fileOf(admin, 'a.txt').exists()).toBe(false);
    expect([await moves(on), await moves(admin.web)]).toEqual([[6], [5]]);
  });

  it('a folder goes with all in it, copied or moved; into a subweb too', async () => {
    const { tenant, admin, folder } = await givenFolders(true);
    await admin.web.webs.add('Under', 'under');
    const below = `${site}/under`;
    await folder.copyByPath(`${below}/Shared Documents/kopia`);
    const copy = tenant.as('admin', below).web;
    expect(
      await copy.getFileByServerRelativePath(`${below}/Shared Documents/kopia/inre/c.txt`).getText(),
    ).toBe('tre');
    await folder.moveByPath(`${there}/flyttad`);
    const on = tenant.as('admin', other).web;
    expect(await on.getFileByServerRelativePath(`${there}/flyttad/inre/c.txt`).getText()).toBe('tre');
    expect(await fileOf(admin, 'mapp/b.txt').exists()).toBe(false);
  });

  it('is refused where there is no such site or library, on another host, and by the older calls', async () => {
    const { admin } = await givenFolders(true);
    const file = fileOf(admin, 'a.txt');
    for (const path of ['/sites/ingen/Shared Documents/a.txt', `${other}/Ingen/a.txt`])
      expect((await refusal(file.copyByPath(path, false))).status).toBe(404);
    const away = 'https://fabrikam.sharepoint.com/sites/other/Shared Documents/a.txt';
    expect((await refusal(file.copyByPath(away, false))).status).toBe(404);
    expect((await refusal(file.copyTo(`${there}/a.txt`, false))).status).toBe(404);
  });
});

describe('the change log of a library (sharepoint.md 2.8)', () => {
  it('tells files and folders as items, by the flags File and Folder too ([D] ChangeFile Class)', async () => {
    const { admin, list } = await givenFile();
    const start = (await list.select('CurrentChangeToken')()).CurrentChangeToken;
    await libraryOf(admin).folders.addUsingPath('mapp');
    await fileOf(admin, 'a.txt').setContent('två');
    await fileOf(admin, 'a.txt').moveByPath(`${library}/b.txt`, false);
    await fileOf(admin, 'b.txt').moveByPath(`${library}/mapp/b.txt`, false);
    await fileOf(admin, 'mapp/b.txt').delete();
    const all = { Add: true, Update: true, Rename: true, Move: true, DeleteObject: true };
    const changes = async (kind: object) => {
      const told: { ChangeType: number; FileSystemObjectType: number }[] = await list.getChanges({
        ...all,
        ...kind,
        ChangeTokenStart: start,
      });
      return told.map((one) => [one.ChangeType, one.FileSystemObjectType]);
    };
    const ofFile = [
      [2, 0],
      [4, 0],
      [6, 0],
      [3, 0],
    ];
    expect(await changes({ File: true })).toEqual(ofFile);
    expect(await changes({ Folder: true })).toEqual([[1, 1]]);
    expect(await changes({ Item: true })).toEqual([[1, 1], ...ofFile]);
  });
});
