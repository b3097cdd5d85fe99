// How libraries and their files behave: settings, shape, bytes, pieces, and the ways to a file.
import { describe, expect, it } from 'vitest';
import { givenTenant, host, refusal, site } from './given.ts';
import { bytes, fileOf, givenFile, library, libraryOf, sendBytes } from './givenFiles.ts';

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
    expect((await tenant.raw(at(`startUpload(uploadId=guid'${id}')`), { method: 'POST' })).status).toBe(200);
    expect((await send(`continueUpload(uploadId=guid'${id}',fileOffset=0)`)).json.value).toBe('3');
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

  it('is made from a template, streamed, and deleted with an ETag among its parameters', async () => {
    const { admin } = await givenFile();
    const { files } = libraryOf(admin);
    expect((await files.addTemplateFile(`${library}/sida.aspx`, 1)).Length).toBe('0');
    const { body } = await fileOf(admin, 'a.txt').getStream();
    expect(await new Response(body).text()).toBe('ett');
    expect(await fileOf(admin, 'a.txt').getLockedByUser()).toBeNull();
    const { ETag } = await fileOf(admin, 'a.txt')();
    const remove = (match: string) =>
      fileOf(admin, 'a.txt').deleteWithParams({ BypassSharedLock: true, ETagMatch: match });
    expect((await refusal(remove('"{X},1"'))).status).toBe(412);
    expect((await refusal(fileOf(admin, 'a.txt').delete('"{X},1"'))).status).toBe(412);
    await remove(ETag);
    expect(await fileOf(admin, 'a.txt').exists()).toBe(false);
  });

  it('goes up and down in a batch when it is text; what is not JSON is refused where JSON is needed', async () => {
    const { tenant, admin } = await givenFile();
    const part = (method: string, address: string, body: string) =>
      `--b\nContent-Type: application/http\n\n${method} ${host}${site}/_api/${address} HTTP/1.1\naccept: application/json\n\n${body}\n`;
    const answer = await tenant.raw('$batch', {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      body: [
        part('POST', `${shared}/files/AddUsingPath(decodedurl='d.txt')`, 'åäö, ingen JSON'),
        part('GET', `${byPath(`${library}/d.txt`)}/$value`, ''),
        part('POST', 'web/lists', 'åäö, ingen JSON'),
        part('POST', 'web/ensureuser', '[1]'),
        '--b--\n',
      ].join(''),
    });
    expect(answer.text.match(/HTTP\/1.1 \d+/g)).toEqual([
      'HTTP/1.1 200',
      'HTTP/1.1 200',
      'HTTP/1.1 400',
      'HTTP/1.1 400',
    ]);
    expect(answer.text).toContain('\r\n\r\nåäö, ingen JSON\r\n');
    expect(await fileOf(admin, 'd.txt').getText()).toBe('åäö, ingen JSON');
  });

  it('is written through its item too, and tells there who has it checked out [R sppull #45]', async () => {
    const { admin, chef, list } = await givenFile({ EnableMinorVersions: true });
    await fileOf(admin, 'a.txt').publish();
    await fileOf(admin, 'a.txt').setContent('två');
    await list.update({ DraftVersionVisibility: 2 });
    await chef.web.lists.getByTitle('Documents').items.getById(1).file.setContent('tre');
    expect(await fileOf(admin, 'a.txt')()).toMatchObject({ UIVersionLabel: '1.2', Length: '3' });
    await fileOf(chef, 'a.txt').checkout();
    const me = await chef.web.currentUser();
    const row = await list.items.getById(1)();
    expect(row).toMatchObject({ CheckoutUserId: me.Id });
    expect(row).not.toHaveProperty('Attachments');
  });
});
