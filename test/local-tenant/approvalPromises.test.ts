// How content approval holds: what waits for it, who sees that meanwhile, and who may decide.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenTenant, refusal, site, type Tenant } from './given.ts';

const denied = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
const status = { approved: 0, rejected: 1, pending: 2, draft: 3 };

/** A list of rows that want approval; the manager may edit, the controller may read. */
async function givenModerated(tenant: Tenant, settings: object = {}) {
  const { web } = tenant.admin;
  await web.lists.add('Plans', '', 100, false, { EnableModeration: true, ...settings });
  await giveLevel(tenant, 'chef', 'Contribute');
  await giveLevel(tenant, 'controller', 'Read');
  const seenBy = async (person: string) =>
    (await tenant.as(person).web.lists.getByTitle('Plans').items()).map(({ Title }) => Title);
  return {
    list: web.lists.getByTitle('Plans'),
    chef: tenant.as('chef').web.lists.getByTitle('Plans'),
    seenBy,
  };
}

const statusOf = async (
  item: ReturnType<Awaited<ReturnType<typeof givenModerated>>['list']['items']['getById']>,
) => (await item.select('OData__ModerationStatus')()).OData__ModerationStatus;

describe('content approval of rows (sharepoint.md 2.2, EnableModeration)', () => {
  it('lets a new or changed row wait, and shows it meanwhile to its author and to approvers alone [M]', async () => {
    const { list, chef, seenBy } = await givenModerated(givenTenant());
    expect(await list.select('DraftVersionVisibility')()).toMatchObject({ DraftVersionVisibility: 2 });
    await chef.items.add({ Title: 'ett' });
    const item = list.items.getById(1);
    expect(await statusOf(item)).toBe(status.pending);
    expect([await seenBy('chef'), await seenBy('admin'), await seenBy('controller')]).toEqual([
      ['ett'],
      ['ett'],
      [],
    ]);
    await item.update({ OData__ModerationStatus: status.approved, OData__ModerationComments: 'Bra.' });
    expect(await item.select('OData__ModerationComments')()).toMatchObject({
      OData__ModerationComments: 'Bra.',
    });
    expect(await seenBy('controller')).toEqual(['ett']);
    expect(await item.versions()).toHaveLength(1);
    await chef.items.getById(1).update({ Title: 'två' });
    expect(await statusOf(item)).toBe(status.pending);
    expect([await seenBy('chef'), await seenBy('controller')]).toEqual([['två'], ['ett']]);
    await item.update({ OData__ModerationStatus: status.rejected });
    expect([await seenBy('chef'), await seenBy('controller')]).toEqual([['två'], ['ett']]);
  });

  it('shows what waits to editors, or to everybody, where DraftVersionVisibility says so', async () => {
    const tenant = givenTenant();
    const { list, seenBy } = await givenModerated(tenant, { DraftVersionVisibility: 1 });
    await list.items.add({ Title: 'ett' });
    expect([await seenBy('chef'), await seenBy('controller')]).toEqual([['ett'], []]);
    await list.update({ DraftVersionVisibility: 0 });
    expect(await seenBy('controller')).toEqual(['ett']);
  });

  it('is decided by who has Approve, through forms too, and by nobody else', async () => {
    const { list, chef } = await givenModerated(givenTenant());
    await chef.items.add({ Title: 'ett' });
    const own = chef.items.getById(1);
    expect(await refusal(own.update({ OData__ModerationStatus: 0 }))).toMatchObject(denied);
    const form = [{ FieldName: '_ModerationStatus', FieldValue: '0' }];
    expect(await refusal(own.validateUpdateListItem(form))).toMatchObject(denied);
    expect((await refusal(list.items.getById(1).update({ OData__ModerationStatus: 7 }))).status).toBe(400);
    await list.items.getById(1).validateUpdateListItem(form);
    expect(await statusOf(list.items.getById(1))).toBe(status.approved);
  });

  it('can be asked for, and what was there before it counts as approved', async () => {
    const tenant = givenTenant();
    await tenant.admin.web.lists.add('Plans');
    const list = tenant.admin.web.lists.getByTitle('Plans');
    await list.items.add({ Title: 'gammal' });
    await list.update({ EnableModeration: true });
    await list.items.add({ Title: 'ny' });
    const waiting = list.items.filter(`OData__ModerationStatus eq ${status.pending}`);
    expect(await waiting()).toMatchObject([{ Title: 'ny' }]);
    const caml =
      '<View><Query><Where><Eq><FieldRef Name="_ModerationStatus"/><Value Type="Number">0</Value></Eq></Where></Query></View>';
    expect(await list.getItemsByCAMLQuery({ ViewXml: caml })).toMatchObject([{ Title: 'gammal' }]);
    expect((await list.fields.getByInternalNameOrTitle('_ModerationStatus')()).TypeAsString).toBe('ModStat');
    await list.update({ EnableModeration: false });
    await giveLevel(tenant, 'controller', 'Read');
    expect(await tenant.as('controller').web.lists.getByTitle('Plans').items()).toHaveLength(2);
  });
});

describe('content approval of folders (sharepoint.md 2.2, EnableModeration)', () => {
  it('lets a new folder wait as a row does, decided on its item, and what was there before counts as approved [M]', async () => {
    const tenant = givenTenant();
    const { list } = await givenModerated(tenant, { EnableFolderCreation: true });
    const { web } = tenant.admin;
    await list.update({ EnableModeration: false });
    const path = (await list.rootFolder()).ServerRelativeUrl;
    await web.folders.addUsingPath(`${path}/Gammal`);
    await list.update({ EnableModeration: true });
    await tenant.as('chef').web.folders.addUsingPath(`${path}/Ny`);
    const seenBy = async (person: string) => {
      const { folders } = tenant.as(person).web.getFolderByServerRelativePath(path);
      return (await folders()).map(({ Name }) => Name).filter((name) => name !== 'Attachments');
    };
    expect([await seenBy('chef'), await seenBy('admin'), await seenBy('controller')]).toEqual([
      ['Gammal', 'Ny'],
      ['Gammal', 'Ny'],
      ['Gammal'],
    ]);
    const item = list.items.getById(2);
    expect(await statusOf(item)).toBe(status.pending);
    await item.update({ OData__ModerationStatus: status.approved });
    expect(await seenBy('controller')).toEqual(['Gammal', 'Ny']);
  });
});

describe('content approval in views and forms (sharepoint.md 2.9, every value is text)', () => {
  it('is told in words, with the number beside them, and as the number where a form wants it back [M]', async () => {
    const { list } = await givenModerated(givenTenant({}, { locale: 1033 }));
    const telling = async (of: number) => {
      const ViewXml = `<View><Query><Where><Eq><FieldRef Name="ID"/><Value Type="Counter">${of}</Value></Eq></Where></Query><ViewFields><FieldRef Name="_ModerationStatus"/></ViewFields></View>`;
      const { Row } = await list.renderListDataAsStream({ ViewXml, RenderOptions: 2 });
      return [Row[0]?._ModerationStatus, Row[0]?.['_ModerationStatus.']];
    };
    for (const Title of ['ett', 'två', 'tre']) await list.items.add({ Title });
    await list.items.getById(1).update({ OData__ModerationStatus: status.approved });
    await list.items.getById(2).update({ OData__ModerationStatus: status.rejected });
    expect([await telling(1), await telling(2), await telling(3)]).toEqual([
      ['Approved', '0'],
      ['Rejected', '1'],
      ['Pending', '2'],
    ]);
    const item = list.items.getById(1);
    const shown = await item.select('FieldValuesAsText').expand('FieldValuesAsText')();
    expect(shown.FieldValuesAsText).toMatchObject({ OData__x005f_ModerationStatus: 'Approved' });
    const wanted = await item.select('FieldValuesForEdit').expand('FieldValuesForEdit')();
    expect(wanted.FieldValuesForEdit).toMatchObject({ OData__x005f_ModerationStatus: '0' });
  });
});

describe('content approval of files (sharepoint.md 2.2, 2.11)', () => {
  /** A library where files want approval, and a file that the manager has put there. */
  async function givenFile(settings: object = {}) {
    const tenant = givenTenant();
    await tenant.admin.web.lists.add('Beslut', '', 101, false, { EnableModeration: true, ...settings });
    await giveLevel(tenant, 'chef', 'Contribute');
    await giveLevel(tenant, 'controller', 'Read');
    const path = `${site}/Beslut/a.txt`;
    const of = (person: string) => tenant.as(person).web.getFileByServerRelativePath(path);
    await tenant
      .as('chef')
      .web.getFolderByServerRelativePath(`${site}/Beslut`)
      .files.addUsingPath('a.txt', 'ett');
    return { admin: of('admin'), chef: of('chef'), reader: of('controller') };
  }

  it('shows a file to others once it is approved, and the approved one while the next waits', async () => {
    const { admin, chef, reader } = await givenFile();
    expect(await reader.exists()).toBe(false);
    expect(await refusal(chef.approve('Bra.'))).toMatchObject(denied);
    await admin.approve('Bra.');
    expect(await reader.getText()).toBe('ett');
    await chef.setContent('två');
    expect([await reader.getText(), await chef.getText()]).toEqual(['ett', 'två']);
    await admin.deny('Nej.');
    expect([await reader.getText(), await chef.getText()]).toEqual(['ett', 'två']);
    expect((await refusal(admin.approve())).status).toBe(400);
  });

  it('makes a published draft a major version only when it is approved', async () => {
    const { admin, chef, reader } = await givenFile({ EnableMinorVersions: true });
    expect(await chef()).toMatchObject({ UIVersionLabel: '0.1' });
    await chef.publish('Klar.');
    expect(await chef()).toMatchObject({ UIVersionLabel: '0.1' });
    expect(await reader.exists()).toBe(false);
    await admin.approve('Bra.');
    expect(await reader()).toMatchObject({ UIVersionLabel: '1.0' });
  });

  it('is not asked for where the library does not want it', async () => {
    const tenant = givenTenant();
    await tenant.admin.web.lists.add('Fritt', '', 101);
    const folder = tenant.admin.web.getFolderByServerRelativePath(`${site}/Fritt`);
    await folder.files.addUsingPath('a.txt', 'ett');
    const file = tenant.admin.web.getFileByServerRelativePath(`${site}/Fritt/a.txt`);
    expect((await refusal(file.approve())).status).toBe(400);
  });
});
