// What is refused of files: what is missing or taken, names, paths, nonsense, and who may do what.
import { describe, expect, it } from 'vitest';
import { giveLevel, refusal, site } from './given.ts';
import { denied, fileOf, givenFile, library, libraryOf } from './givenFiles.ts';

const byPath = (path: string) => `web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
const shared = "web/getFolderByServerRelativePath(decodedUrl='/sites/plan/Shared%20Documents')";

describe('what is refused (sharepoint.md 2.11, 5)', () => {
  it('a file that is missing: 404 [C]', async () => {
    const { admin, tenant } = await givenFile();
    expect(await refusal(fileOf(admin, 'no.txt')())).toMatchObject({
      status: 404,
      code: '-2130575338, Microsoft.SharePoint.SPException',
      text: `The file ${library}/no.txt does not exist.`,
    });
    expect((await tenant.raw(`${byPath(`${library}/no.txt`)}/$value`)).status).toBe(404);
    expect((await tenant.raw(byPath('/sites/other/Shared Documents/a.txt'))).status).toBe(404);
    expect(await refusal(admin.web.getFolderByServerRelativePath(`${library}/no`)())).toMatchObject({
      status: 404,
      code: '-2147024894, System.IO.FileNotFoundException',
    });
  });

  it('a name that is there, unless it may be overwritten [C]', async () => {
    const { admin } = await givenFile();
    const { files } = libraryOf(admin);
    expect(await refusal(files.addUsingPath('A.txt', 'två'))).toMatchObject({
      code: '-2130575257, Microsoft.SharePoint.SPException',
      text: expect.stringContaining('already exists. It was last modified by i:0#.f|membership|admin'),
    });
    await files.addUsingPath('a.txt', 'två', { Overwrite: true });
    expect(await fileOf(admin, 'a.txt').getText()).toBe('två');
    const unique = await files.addUsingPath('a.txt', 'tre', { EnsureUniqueFileName: true });
    expect(unique.Name).toBe('a1.txt');
  });

  it.each(['a"b', 'a*b', 'a:b', 'a<b', 'a>b', 'a?b', 'a\\b', 'a|b', '', ' ', '..'])(
    'the name %j, for files and folders',
    async (name) => {
      const { tenant } = await givenFile();
      const encoded = encodeURIComponent(name);
      const add = (what: string) => tenant.raw(`${shared}/${what}`, { method: 'POST', body: 'x' });
      expect((await add(`files/AddUsingPath(decodedurl='${encoded}')`)).status).toBe(400);
      const folder = await tenant.raw(`${shared}/folders/AddUsingPath(decodedurl='${encoded}')`, {
        method: 'POST',
      });
      expect(folder.status).toBe(400);
    },
  );

  it('a path of more than 400 characters [R]; # and % are let in', async () => {
    const { admin } = await givenFile();
    const { files } = libraryOf(admin);
    const room = 400 - `${library}/`.length;
    await files.addUsingPath('å'.repeat(room), 'x');
    expect((await refusal(files.addUsingPath('å'.repeat(room + 1), 'x'))).code).toContain('PathTooLong');
    await files.addUsingPath('50% #1.txt', 'x');
    expect(await fileOf(admin, '50% #1.txt').getText()).toBe('x');
  });

  it('nonsense, without falling over', async () => {
    const { tenant } = await givenFile();
    const post = (address: string) => tenant.raw(address, { method: 'POST', body: 'x' });
    for (const address of [
      `${shared}/files/AddUsingPath()`,
      `${shared}/files/$value`,
      `${byPath(`${library}/a.txt`)}/nonsense`,
      `${byPath(`${library}/a.txt`)}/copyTo`,
      'web/getFolderByServerRelativePath(decodedUrl=%27/sites/plan%27)/files/add(url=%27x%27)',
      "web/getFileById('x')",
      'web/getFileByServerRelativePath',
      'SP.MoveCopyUtil.CopyFileByPath()',
    ])
      expect([400, 403, 404, 405], address).toContain((await post(address)).status);
    expect((await tenant.raw(`${byPath(`${library}/a.txt`)}/recycle`)).status).toBe(405);
  });

  it('a file in a list that is no library [M]', async () => {
    const { admin } = await givenFile();
    await admin.web.lists.add('Plans');
    const { files } = admin.web.getFolderByServerRelativePath(`${site}/Lists/Plans`);
    expect((await refusal(files.addUsingPath('x.txt', 'x'))).status).toBe(400);
    expect(await files()).toEqual([]);
  });
});

describe('who may (sharepoint.md 3)', () => {
  it('read with View and OpenItems, write with Add or Edit, delete with Delete', async () => {
    const { tenant, chef, reader } = await givenFile();
    expect(await fileOf(reader, 'a.txt').getText()).toBe('ett');
    expect(await refusal(libraryOf(reader).files.addUsingPath('b.txt', 'x'))).toMatchObject(denied);
    expect(
      await refusal(libraryOf(reader).files.addUsingPath('a.txt', 'x', { Overwrite: true })),
    ).toMatchObject(denied);
    expect(await refusal(fileOf(reader, 'a.txt').setContent('x'))).toMatchObject(denied);
    expect(await refusal(fileOf(reader, 'a.txt').delete())).toMatchObject(denied);
    expect(await refusal(fileOf(reader, 'a.txt').recycle())).toMatchObject(denied);
    expect(await refusal(fileOf(reader, 'a.txt').copyTo(`${library}/c.txt`))).toMatchObject(denied);
    expect(await refusal(fileOf(reader, 'a.txt').checkout())).toMatchObject(denied);
    await fileOf(chef, 'a.txt').setContent('två');
    await fileOf(chef, 'a.txt').delete();
    expect(await fileOf(chef, 'a.txt').exists()).toBe(false);
    expect((await tenant.raw(byPath(`${library}/a.txt`), { as: 'gäst' })).status).toBe(403);
    expect((await tenant.raw(byPath(`${library}/a.txt`), { as: null })).status).toBe(401);
  });

  it('see a file without OpenItems, but not what is in it, nor in its versions', async () => {
    const { tenant, admin } = await givenFile();
    await fileOf(admin, 'a.txt').setContent('två');
    await admin.web.roleDefinitions.add('Bara se', '', 200, { High: 176, Low: 138612833 - 0x20 });
    await giveLevel(tenant, 'gäst', 'Bara se');
    const file = fileOf(tenant.as('gäst'), 'a.txt');
    expect((await file()).Name).toBe('a.txt');
    expect(await refusal(file.getText())).toMatchObject(denied);
    expect(await refusal(file.versions.getById(512).getText())).toMatchObject(denied);
    expect(await refusal(file.copyTo(`${library}/b.txt`))).toMatchObject(denied);
  });

  it('by folder and by file, where these have permissions of their own', async () => {
    const { admin, chef, reader } = await givenFile();
    await libraryOf(admin).folders.addUsingPath('Slutet');
    const folder = admin.web.getFolderByServerRelativePath(`${library}/Slutet`);
    await folder.files.addUsingPath('hemlig.txt', 'x');
    await (await folder.getItem()).breakRoleInheritance(false, true);
    expect(await fileOf(chef, 'Slutet/hemlig.txt').exists()).toBe(false);
    expect(await libraryOf(chef).folders()).toEqual([]);
    await (await fileOf(admin, 'a.txt').getItem()).breakRoleInheritance(false, true);
    expect(await refusal(fileOf(reader, 'a.txt').getText())).toMatchObject({ status: 404 });
    expect(await libraryOf(reader).files()).toEqual([]);
    expect(await refusal(fileOf(chef, 'a.txt').setContent('x'))).toMatchObject({ status: 404 });
  });
});
