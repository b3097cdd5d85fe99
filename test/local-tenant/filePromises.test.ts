// How files and folders behave: their bytes, their shape, their names, who may do what.
import { describe, expect, it } from 'vitest';
import { givenTenant, refusal, site } from './given.ts';
import { bytes, denied, fileOf, givenFile, library, libraryOf, sendBytes } from './givenFiles.ts';

const byPath = (path: string) => `web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
const shared = "web/getFolderByServerRelativePath(decodedUrl='/sites/plan/Shared%20Documents')";

describe('document libraries (sharepoint.md 2.2, 1.4)', () => {
  it('are there on every site from the start as Documents, at Shared Documents ([C] item type name)', async () => {
    const { web } = givenTenant().admin;
    expect(await web.lists.getByTitle('Documents').expand('RootFolder')()).toMatchObject({
      BaseTemplate: 101,
      BaseType: 1,
      EnableAttachments: false,
      EnableFolderCreation: true,
      ListItemEntityTypeFullName: 'SP.Data.Shared_x0020_DocumentsItem',
      RootFolder: { ServerRelativeUrl: library, Name: 'Shared Documents' },
    });
    expect((await web.defaultDocumentLibrary()).Title).toBe('Documents');
  });

  it('are made by template 101, directly under the web, with settings that only they have', async () => {
    const { web } = givenTenant().admin;
    await web.lists.add('Rapporter', '', 101, false, { EnableMinorVersions: true, ForceCheckout: true });
    const list = web.lists.getByTitle('Rapporter');
    await list.update({ MajorWithMinorVersionsLimit: 3, DraftVersionVisibility: 2 });
    expect(await list.expand('RootFolder')()).toMatchObject({
      EnableMinorVersions: true,
      ForceCheckout: true,
      MajorWithMinorVersionsLimit: 3,
      DraftVersionVisibility: 2,
      RootFolder: { ServerRelativeUrl: `${site}/Rapporter` },
    });
    expect((await refusal(list.update({ EnableAttachments: true }))).status).toBe(400);
    await web.lists.add('Plans');
    for (const wrong of [{ EnableMinorVersions: true }, { ForceCheckout: true }])
      expect((await refusal(web.lists.getByTitle('Plans').update(wrong))).status).toBe(400);
  });

  it('take no items without a file [M]', async () => {
    const { list } = await givenFile();
    expect((await refusal(list.items.add({ Title: 'x' }))).text).toContain('SPFileCollection.Add');
  });
});

describe('a file (sharepoint.md 2.11)', () => {
  it('has the keys of a recorded answer, its own ETag spelling and its length as text ([C], [R] 1.6)', async () => {
    const { admin } = await givenFile();
    const file = await fileOf(admin, 'a.txt')();
    const row = await fileOf(admin, 'a.txt').listItemAllFields();
    expect(file).toMatchObject({
      CheckInComment: '',
      CheckOutType: 2,
      ContentTag: expect.stringMatching(/^\{[0-9A-F-]{36}\},1,1$/),
      CustomizedPageStatus: 0,
      ETag: `"{${file.UniqueId.toUpperCase()}},1"`,
      Exists: true,
      IrmEnabled: false,
      Length: '3',
      Level: 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: 1,
      MinorVersion: 0,
      Name: 'a.txt',
      ServerRelativeUrl: `${library}/a.txt`,
      TimeCreated: '2026-01-31T08:00:00Z',
      TimeLastModified: '2026-01-31T08:00:00Z',
      Title: '',
      UIVersion: 512,
      UIVersionLabel: '1.0',
      'odata.type': 'SP.File',
    });
    expect(row['odata.etag']).toBe(`"${file.UniqueId},1"`);
    expect(row['odata.type']).toBe('SP.Data.Shared_x0020_DocumentsItem');
  });

  it('keeps bytes as they are, up and down, by PnPjs and by others', async () => {
    const { tenant, admin } = await givenFile();
    const made = await libraryOf(admin).files.addUsingPath('b.bin', new Blob([bytes]));
    expect(made.Length).toBe(String(bytes.length));
    expect(new Uint8Array(await fileOf(admin, 'b.bin').getBuffer())).toEqual(bytes);
    const put = await sendBytes(tenant, `${shared}/files/add(url='c.bin',overwrite=true)`, { body: bytes });
    expect(put.status).toBe(200);
    const got = await sendBytes(tenant, `${byPath(`${library}/c.bin`)}/$value`, { method: 'GET' });
    expect(got.bytes).toEqual(bytes);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    const twice = Uint8Array.from([...bytes, ...bytes]);
    const again = { body: twice, headers: { 'X-HTTP-Method': 'PUT' } };
    expect((await sendBytes(tenant, `${byPath(`${library}/c.bin`)}/$value`, again)).status).toBe(204);
    expect(new Uint8Array(await fileOf(admin, 'c.bin').getBuffer())).toEqual(twice);
  });

  it('is read and written as text, JSON and blob', async () => {
    const { admin } = await givenFile();
    const file = fileOf(admin, 'a.txt');
    expect(await file.getText()).toBe('ett');
    await file.setContent('{"å":1}');
    expect(await file.getJSON()).toEqual({ å: 1 });
    expect((await file.getBlob()).size).toBe(8);
    const { ETag, UIVersionLabel, ContentTag } = await file();
    expect([ETag.slice(-2), UIVersionLabel, ContentTag.slice(-4)]).toEqual(['2"', '2.0', ',2,2']);
  });

  it('may be empty, and is text of JSON kind without being taken for arguments', async () => {
    const { admin } = await givenFile();
    await libraryOf(admin).files.addUsingPath('tom.txt', '');
    expect(await fileOf(admin, 'tom.txt').getText()).toBe('');
    await libraryOf(admin).files.addUsingPath('j.json', '{"overwrite":true,"decodedurl":"x"}');
    expect(await fileOf(admin, 'j.json').getText()).toBe('{"overwrite":true,"decodedurl":"x"}');
  });

  it('comes in pieces: start, continue, finish, the offset telling how far', async () => {
    const { admin } = await givenFile();
    const content = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
    const stages: string[] = [];
    await libraryOf(admin).files.addChunked('stor.bin', new Blob([content]), {
      chunkSize: 300,
      progress: ({ stage, offset }) => stages.push(`${stage} ${offset}`),
    });
    expect(stages).toEqual(['starting 0', 'continue 300', 'continue 600', 'finishing 900']);
    expect(new Uint8Array(await fileOf(admin, 'stor.bin').getBuffer())).toEqual(content);
  });

  it('refuses a piece that leaves a gap, of an upload that was never begun, was cancelled or is another’s', async () => {
    const { tenant } = await givenFile();
    const id = '11111111-2222-4333-8444-555555555555';
    const at = (step: string) => `${byPath(`${library}/a.txt`)}/${step}`;
    const send = (step: string, as = 'admin') => tenant.raw(at(step), { method: 'POST', body: 'abc', as });
    expect((await send(`continueUpload(uploadId=guid'${id}',fileOffset=0)`)).status).toBe(400);
    expect((await send(`startUpload(uploadId=guid'${id}')`)).json.value).toBe('3');
    expect((await send(`continueUpload(uploadId=guid'${id}',fileOffset=4)`)).status).toBe(400);
    expect((await send(`continueUpload(uploadId=guid'${id}',fileOffset=3)`, 'chef')).status).toBe(400);
    expect((await send(`finishUpload(uploadId=guid'${id}',fileOffset=3)`, 'controller')).status).toBe(403);
    expect((await tenant.raw(at(`cancelUpload(uploadId=guid'${id}')`), { method: 'POST' })).status).toBe(200);
    expect((await send(`finishUpload(uploadId=guid'${id}',fileOffset=3)`)).status).toBe(400);
    expect((await tenant.raw(at('startUpload(uploadId)'), { method: 'POST', body: 'x' })).status).toBe(400);
  });

  it('is found by path, url and id, in its folder and from its item', async () => {
    const { tenant, admin, list } = await givenFile();
    const { UniqueId } = await fileOf(admin, 'a.txt')();
    expect((await admin.web.getFileById(UniqueId)()).Name).toBe('a.txt');
    expect((await admin.web.getFileByUrl(`https://contoso.sharepoint.com${library}/a.txt`)()).Name).toBe(
      'a.txt',
    );
    const url = await tenant.raw(`web/getFileByServerRelativeUrl('${library}/a.txt')?$select=Name`);
    expect(url.json).toEqual({ Name: 'a.txt' });
    expect((await libraryOf(admin).files.getByUrl('a.txt')()).UniqueId).toBe(UniqueId);
    expect(await libraryOf(admin).files.select('Name')()).toMatchObject([{ Name: 'a.txt' }]);
    const [row] = await list.items.select('Id', 'FileLeafRef', 'File/Name').expand('File', 'Folder')();
    expect(row).toMatchObject({ FileLeafRef: 'a.txt', File: { Name: 'a.txt' } });
    expect(await list.items.getById(1).file.getText()).toBe('ett');
    expect(await fileOf(admin, 'a.txt').exists()).toBe(true);
    expect(await fileOf(admin, 'b.txt').exists()).toBe(false);
  });
});

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
