// How lists, columns and views are made and changed.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, refusal } from './given.ts';

describe('lists (sharepoint.md 2.2)', () => {
  it('are made with the settings of a custom list in SharePoint Online', async () => {
    const tenant = givenTenant();
    const made = await tenant.raw('web/lists', {
      method: 'POST',
      body: { Title: 'Mål_och medel', BaseTemplate: 100 },
    });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      EnableVersioning: true,
      MajorVersionLimit: 50,
      EnableAttachments: true,
      EnableFolderCreation: false,
      ListItemEntityTypeFullName: 'SP.Data.Mål_x005f_och_x0020_medelListItem',
      ItemCount: 0,
    });
    expect(made.json).not.toHaveProperty('ReadSecurity');
    const folder = await tenant.raw("web/lists/getByTitle('Mål_och medel')/rootFolder");
    expect(folder.json.ServerRelativeUrl).toBe('/sites/plan/Lists/Mål_och medel');
  });

  it('refuse a second of the same title, keep their URL when renamed, and go', async () => {
    const { web } = givenTenant().admin;
    const { Id } = await web.lists.add('Plans');
    expect(await refusal(web.lists.add('PLANS'))).toMatchObject({
      status: 500,
      code: '-2130575342, Microsoft.SharePoint.SPException',
    });
    await web.lists.getById(Id).update({ Title: 'Planer', Description: 'd' });
    expect(await web.lists.getByTitle('Planer')()).toMatchObject({
      Description: 'd',
      ListItemEntityTypeFullName: 'SP.Data.PlansListItem',
    });
    expect((await refusal(web.lists.getById(Id).update({ Title: 'x' }, '"wrong"'))).status).toBe(412);
    await web.lists.getById(Id).delete();
    expect((await refusal(web.lists.getById(Id)())).code).toBe(
      '-2130575322, Microsoft.SharePoint.SPException',
    );
  });

  it('work with lists.ensure', async () => {
    const { web } = givenTenant().admin;
    expect((await web.lists.ensure('Plans', 'a')).created).toBe(true);
    expect((await web.lists.ensure('Plans', 'b')).created).toBe(false);
    expect((await web.lists.getByTitle('Plans')()).Description).toBe('b');
  });

  it('have one content type for items and one for folders (2.5)', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const { json } = await tenant.raw("web/lists/getByTitle('Plans')/contenttypes?$select=Name,Id");
    expect(json.value).toEqual([
      { Name: 'Item', Id: { StringValue: expect.stringMatching(/^0x0100[0-9A-F]{32}$/) } },
      { Name: 'Folder', Id: { StringValue: expect.stringMatching(/^0x0120/) } },
    ]);
  });
});

describe('columns (sharepoint.md 1.4, 2.3)', () => {
  it('of every kind keep what is written, and give null before', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    await web.lists.add('Mål');
    await web.lists.getByTitle('Mål').items.add({ Title: 'målet' });
    await web.lists.add('Allt');
    const list = web.lists.getByTitle('Allt');
    const target = await web.lists.getByTitle('Mål')();
    const { fields } = list;
    await fields.addText('Text');
    await fields.addMultilineText('Note');
    await fields.addNumber('Number');
    await fields.addCurrency('Currency');
    await fields.addBoolean('Boolean');
    await fields.addDateTime('Date', { DisplayFormat: 1 });
    await fields.addChoice('Choice', { Choices: ['a', 'b'], DefaultValue: 'b' } as never);
    await fields.addMultiChoice('Multi', { Choices: ['a', 'b'] });
    await fields.addUrl('Link');
    await fields.addUser('Person');
    await fields.addLookup('Goal', { LookupListId: target.Id, LookupFieldName: 'Title' });
    await fields.createFieldAsXml({
      SchemaXml: '<Field Type="UserMulti" Mult="TRUE" Name="People" DisplayName="People"/>',
      Options: 8,
    });
    const me = (await web.currentUser()).Id;
    const values = {
      ...{
        Text: 't',
        Note: 'n\nm',
        Number: 1.5,
        Currency: 2,
        Boolean: false,
        Date: '2026-02-01T10:20:30Z',
        Choice: 'utanför',
      },
      ...{
        Multi: ['a'],
        Link: { Description: 'd', Url: 'https://x.example' },
        PersonId: me,
        GoalId: 1,
        PeopleId: [me],
      },
    };
    expect(await list.items.add(values)).toMatchObject(values);
    expect(await list.items.add({})).toMatchObject({
      Text: null,
      Boolean: null,
      Choice: 'b',
      Multi: null,
      PersonId: null,
      PeopleId: [],
    });
    const verbose = await tenant.raw("web/lists/getByTitle('Allt')/items(1)", {
      accept: 'application/json;odata=verbose',
    });
    expect(verbose.json.d.Multi).toEqual({ __metadata: { type: 'Collection(Edm.String)' }, results: ['a'] });
    const goal = await list.items.getById(1).select('Goal/Title').expand('Goal')();
    expect(goal.Goal).toMatchObject({ Title: 'målet' });
    expect((await refusal(list.items.add({ Text: 'x'.repeat(256) }))).status).toBe(400);
  });

  it('get their name from the first title, _xHHHH_ and 32 characters; later only the title changes', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const made = await list.fields.addText('Ägare & ansvarig');
    expect(made.InternalName).toBe('_x00c4_gare_x0020__x0026__x0020_');
    expect((await list.fields.addText('Unit')).InternalName).toBe('Unit0');
    await list.fields.getByInternalNameOrTitle('Unit').update({ Title: 'Enhet' });
    expect(await list.fields.getByTitle('Enhet')()).toMatchObject({ InternalName: 'Unit', Indexed: true });
  });

  it('refuse lookups through fields, unique without index, and indexes on what has none', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    expect(await refusal(list.fields.add('L', 7, {}))).toMatchObject({
      status: 500,
      code: '-2146232832, Microsoft.SharePoint.SPException',
    });
    const unit = list.fields.getByInternalNameOrTitle('Amount');
    expect((await refusal(unit.update({ EnforceUniqueValues: true }))).status).toBe(400);
    await unit.update({ Indexed: true, EnforceUniqueValues: true });
    expect(
      (await refusal(list.fields.getByInternalNameOrTitle('Body').update({ Indexed: true }))).status,
    ).toBe(400);
  });

  it('refuse to become unique over duplicates, and twenty-one indexes', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    for (const key of ['a', 'b']) await list.items.add({ Key: key, Unit: 'same' });
    const unit = list.fields.getByInternalNameOrTitle('Unit');
    expect((await refusal(unit.update({ EnforceUniqueValues: true }))).code).toContain('-2130575169');
    expect((await unit()).EnforceUniqueValues).toBe(false);
    for (let n = 0; n < 17; n++) await list.fields.addText(`I${n}`, { Indexed: true });
    expect((await refusal(list.fields.addText('Last', { Indexed: true }))).status).toBe(400);
  });
});

describe('views (sharepoint.md 2.4)', () => {
  it('are made, filled with columns, moved and removed', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const view = list.views.getByTitle('Läsvy');
    await list.views.add('Läsvy', false, {
      RowLimit: 10,
      ViewQuery: '<OrderBy><FieldRef Name="ID"/></OrderBy>',
    });
    for (const name of ['Unit', 'Amount']) await view.fields.add(name);
    await view.fields.move('Amount', 0);
    await view.fields.remove('LinkTitle');
    expect((await view.fields()) as unknown).toMatchObject({ Items: ['Amount', 'Unit'] });
    await view.update({ DefaultView: true });
    expect(await list.defaultView()).toMatchObject({ Title: 'Läsvy', RowLimit: 10 });
    await view.delete();
    expect((await list.views()).map((one) => one.Title)).toEqual(['All Items']);
  });
});
