// How files are checked out and in, published, and what of their earlier versions is kept.
import { CheckinType } from '@pnp/sp/files/index.js';
import { describe, expect, it } from 'vitest';
import { refusal } from './given.ts';
import { denied, fileOf, givenFile, library, libraryOf } from './givenFiles.ts';

const drafts = { EnableMinorVersions: true };
const address = `web/getFileByServerRelativePath(decodedUrl='${library}/a.txt')`;
const labels = (versions: readonly { VersionLabel: string }[]) => versions.map((one) => one.VersionLabel);

describe('checking out (sharepoint.md 2.11)', () => {
  it('lets only the one who did it write, and shows others what was there before', async () => {
    const { admin, chef } = await givenFile();
    await fileOf(chef, 'a.txt').checkout();
    await fileOf(chef, 'a.txt').setContent('två');
    await fileOf(chef, 'a.txt').setContent('tre');
    expect(await fileOf(chef, 'a.txt')()).toMatchObject({
      CheckOutType: 0,
      Level: 255,
      UIVersionLabel: '1.0',
    });
    expect(await fileOf(admin, 'a.txt')()).toMatchObject({ CheckOutType: 0, Level: 1, Length: '3' });
    expect(await fileOf(admin, 'a.txt').getText()).toBe('ett');
    const by = await fileOf(admin, 'a.txt').expand('CheckedOutByUser')();
    expect(by).toMatchObject({ CheckedOutByUser: { Title: 'Chef Enhet A' } });
    const { files } = libraryOf(admin);
    for (const deed of [
      () => fileOf(admin, 'a.txt').setContent('x'),
      () => fileOf(admin, 'a.txt').checkout(),
      () => fileOf(admin, 'a.txt').delete(),
      () => fileOf(admin, 'a.txt').moveByPath(`${library}/b.txt`, false),
      () => files.addUsingPath('a.txt', 'x', { Overwrite: true }),
    ])
      expect(await refusal(deed())).toMatchObject({
        status: 423,
        code: expect.stringContaining('-2130575306'),
      });
    await fileOf(chef, 'a.txt').checkin("Det'är klart", CheckinType.Major);
    expect(await fileOf(admin, 'a.txt').getText()).toBe('tre');
    expect(await fileOf(admin, 'a.txt')()).toMatchObject({
      CheckInComment: "Det'är klart",
      CheckOutType: 2,
      UIVersionLabel: '2.0',
    });
    expect(labels(await fileOf(admin, 'a.txt').versions())).toEqual(['1.0']);
  });

  it('is undone with all that was written meanwhile, by oneself or by who may override', async () => {
    const { admin, chef, tenant } = await givenFile();
    await fileOf(chef, 'a.txt').checkout();
    await fileOf(chef, 'a.txt').setContent('två');
    await fileOf(admin, 'a.txt').undoCheckout();
    expect(await fileOf(chef, 'a.txt').getText()).toBe('ett');
    await fileOf(admin, 'a.txt').checkout();
    expect((await refusal(fileOf(chef, 'a.txt').undoCheckout())).status).toBe(423);
    expect((await refusal(fileOf(chef, 'a.txt').checkin())).status).toBe(423);
    expect((await tenant.raw(`${address}/undoCheckOut`, { method: 'POST', as: 'controller' })).status).toBe(
      403,
    );
    await fileOf(admin, 'a.txt').undoCheckout();
    expect(await refusal(fileOf(admin, 'a.txt').undoCheckout())).toMatchObject({
      code: '-2147024738, Microsoft.SharePoint.SPFileCheckOutException',
    });
    expect((await refusal(fileOf(admin, 'a.txt').checkin())).code).toContain('-2147024738');
  });

  it('in the place of the present version makes no new one', async () => {
    const { admin } = await givenFile();
    await fileOf(admin, 'a.txt').checkout();
    await fileOf(admin, 'a.txt').setContent('två');
    await fileOf(admin, 'a.txt').checkin('', CheckinType.Overwrite);
    expect((await fileOf(admin, 'a.txt')()).UIVersionLabel).toBe('1.0');
    expect(await fileOf(admin, 'a.txt').versions()).toEqual([]);
  });

  it('makes no new version where the library keeps none', async () => {
    const { admin } = await givenFile({ EnableVersioning: false });
    await fileOf(admin, 'a.txt').checkout();
    await fileOf(admin, 'a.txt').setContent('två');
    await fileOf(admin, 'a.txt').checkin('', CheckinType.Major);
    expect(await fileOf(admin, 'a.txt')()).toMatchObject({ UIVersionLabel: '1.0', CheckOutType: 2 });
    expect(await fileOf(admin, 'a.txt').versions()).toEqual([]);
  });

  it('is demanded where the library says so, and a new file is nobody else’s yet ([R] sp-dev-docs #1687)', async () => {
    const { admin, chef, list, tenant } = await givenFile({ ForceCheckout: true });
    const item = list.items.getById(1);
    await fileOf(admin, 'a.txt').checkin('', CheckinType.Major);
    expect((await refusal(item.update({ Title: 'x' }))).status).toBe(400);
    expect(await refusal(fileOf(chef, 'a.txt').setContent('x'))).toMatchObject({
      code: '-2147024738, Microsoft.SharePoint.SPFileCheckOutException',
    });
    await libraryOf(chef).files.addUsingPath('ny.txt', 'x');
    expect(await fileOf(admin, 'ny.txt').exists()).toBe(false);
    expect((await libraryOf(admin).files()).map(({ Name }) => Name)).toEqual(['a.txt']);
    expect(await list.items.select('FileLeafRef')()).toMatchObject([{ FileLeafRef: 'a.txt' }]);
    expect((await tenant.raw("web/lists/getByTitle('Documents')/items(2)")).status).toBe(404);
    await fileOf(chef, 'ny.txt').checkin('', CheckinType.Major);
    expect(await fileOf(admin, 'ny.txt')()).toMatchObject({ UIVersionLabel: '1.0' });
    await libraryOf(chef).files.addUsingPath('bort.txt', 'x');
    await fileOf(chef, 'bort.txt').undoCheckout();
    expect(await fileOf(chef, 'bort.txt').exists()).toBe(false);
  });
});

describe('drafts (sharepoint.md 2.2, 2.11)', () => {
  it('count 0.1, 0.2, become 1.0 when published and 1.1 with the next change', async () => {
    const { admin } = await givenFile(drafts);
    const file = fileOf(admin, 'a.txt');
    const label = async () => {
      const { UIVersionLabel, Level, UIVersion } = await file();
      return [UIVersionLabel, Level, UIVersion];
    };
    expect(await label()).toEqual(['0.1', 2, 1]);
    await file.setContent('två');
    await file.publish('ut');
    expect(await label()).toEqual(['1.0', 1, 512]);
    expect((await file()).CheckInComment).toBe('ut');
    await file.setContent('tre');
    expect(await label()).toEqual(['1.1', 2, 513]);
    await file.checkout();
    await file.checkin('', CheckinType.Minor);
    expect(await label()).toEqual(['1.2', 2, 514]);
    await file.checkout();
    await file.checkin('', CheckinType.Major);
    expect(await label()).toEqual(['2.0', 1, 1024]);
    await file.unpublish('in');
    expect((await label())[1]).toBe(2);
    expect(labels(await file.versions())).toEqual(['0.1', '1.0', '1.1', '1.2']);
  });

  it('are for editors or for approvers and the author, as the library says; others see what was published', async () => {
    const { admin, list, chef, reader } = await givenFile({ ...drafts, DraftVersionVisibility: 1 });
    expect(await fileOf(reader, 'a.txt').exists()).toBe(false);
    expect(await libraryOf(reader).files()).toEqual([]);
    expect(await fileOf(chef, 'a.txt').getText()).toBe('ett');
    await fileOf(admin, 'a.txt').publish();
    await fileOf(admin, 'a.txt').setContent('två');
    expect(await fileOf(reader, 'a.txt').getText()).toBe('ett');
    expect((await fileOf(reader, 'a.txt')()).UIVersionLabel).toBe('1.0');
    await fileOf(chef, 'a.txt').copyTo(`${library}/b.txt`);
    expect(await fileOf(chef, 'b.txt').getText()).toBe('två');
    await list.update({ DraftVersionVisibility: 2 });
    expect(await fileOf(chef, 'a.txt').getText()).toBe('ett');
    expect(await fileOf(admin, 'a.txt').getText()).toBe('två');
  });

  it('are published by who may edit, and only where there are drafts [M]', async () => {
    const { admin, list, reader } = await givenFile(drafts);
    await fileOf(admin, 'a.txt').publish();
    expect(await refusal(fileOf(reader, 'a.txt').publish())).toMatchObject(denied);
    expect((await refusal(fileOf(admin, 'a.txt').publish())).status).toBe(400);
    await list.update({ EnableMinorVersions: false });
    expect((await refusal(fileOf(admin, 'a.txt').publish())).status).toBe(400);
  });

  it('are forgotten beyond the majors that the library keeps drafts for', async () => {
    const { admin } = await givenFile({ ...drafts, MajorWithMinorVersionsLimit: 1 });
    const file = fileOf(admin, 'a.txt');
    await file.setContent('två');
    await file.publish();
    await file.setContent('tre');
    expect(labels(await file.versions())).toEqual(['1.0']);
  });
});

describe('earlier versions of a file (sharepoint.md 2.7c, 2.11)', () => {
  async function givenThree() {
    const given = await givenFile();
    for (const text of ['två', 'tre!']) await fileOf(given.admin, 'a.txt').setContent(text);
    return { ...given, file: fileOf(given.admin, 'a.txt') };
  }

  it('are listed without the present one, and can be read', async () => {
    const { file } = await givenThree();
    expect(await file.versions()).toMatchObject([
      {
        ID: 512,
        VersionLabel: '1.0',
        IsCurrentVersion: false,
        Size: 3,
        Length: '3',
        Url: '_vti_history/512/Shared Documents/a.txt',
        CheckInComment: '',
      },
      { ID: 1024, VersionLabel: '2.0' },
    ]);
    expect(await file.versions.getById(1024).getText()).toBe('två');
    expect((await refusal(file.versions.getById(7)())).status).toBe(400);
  });

  it('are restored as a new version, and deleted by id, label or all', async () => {
    const { file } = await givenThree();
    await file.versions.restoreByLabel('1.0');
    expect(await file.getText()).toBe('ett');
    expect((await file()).UIVersionLabel).toBe('4.0');
    await file.versions.deleteById(512);
    await file.versions.deleteByLabel('2.0');
    expect(labels(await file.versions())).toEqual(['3.0']);
    expect((await refusal(file.versions.deleteByLabel('4.0'))).status).toBe(400);
    await file.versions.getById(1536).delete();
    expect(await file.versions()).toEqual([]);
    await file.setContent('x');
    await file.versions.deleteAll();
    expect(await file.versions()).toEqual([]);
  });

  it('need ViewVersions to be seen and DeleteVersions to go', async () => {
    const { reader, chef, tenant } = await givenThree();
    expect(labels(await fileOf(reader, 'a.txt').versions())).toEqual(['1.0', '2.0']);
    expect(await refusal(fileOf(reader, 'a.txt').versions.deleteById(512))).toMatchObject(denied);
    expect(await refusal(fileOf(reader, 'a.txt').versions.restoreByLabel('1.0'))).toMatchObject(denied);
    await fileOf(chef, 'a.txt').versions.recycleByID(512);
    const { web } = tenant.admin;
    await web.roleDefinitions.add('Utan historik', '', 200, { High: 176, Low: 138612833 - 0x40 });
    const level = await web.roleDefinitions.getByName('Utan historik')();
    const guest = await web.ensureUser('gäst@contoso.onmicrosoft.com');
    await web.roleAssignments.add(guest.Id, level.Id);
    expect(await fileOf(tenant.as('gäst'), 'a.txt').exists()).toBe(true);
    expect(await refusal(fileOf(tenant.as('gäst'), 'a.txt').versions())).toMatchObject(denied);
  });

  it('are kept as many as MajorVersionLimit says', async () => {
    const { list, file } = await givenThree();
    await list.update({ MajorVersionLimit: 2 });
    await file.setContent('fyra');
    expect(labels(await file.versions())).toEqual(['3.0']);
    await list.update({ EnableVersioning: false });
    await file.setContent('fem');
    expect((await file()).UIVersionLabel).toBe('4.0');
  });
});
