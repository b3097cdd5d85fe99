// What we assume of columns, views, content types and list settings beyond what the app itself uses.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, refusal, site, type Tenant } from './given.ts';

const denied = { status: 403 };

async function givenList(tenant: Tenant, title = 'Allt') {
  await tenant.admin.web.lists.add(title);
  return tenant.admin.web.lists.getByTitle(title);
}

describe('columns (sharepoint.md 2.3)', () => {
  it('of every kind are made through PnPjs with the keys of their kind', async () => {
    const tenant = givenTenant();
    const { fields } = await givenList(tenant);
    const { Id } = await tenant.admin.web.lists.getByTitle('Allt')();
    const made = [
      await fields.addText('Text', { MaxLength: 20 }),
      await fields.addMultilineText('Note', { RichText: false, AppendOnly: true }),
      await fields.addNumber('Number', { MinimumValue: 0 }),
      await fields.addCurrency('Currency', { CurrencyLocaleId: 1053 }),
      await fields.addDateTime('Date', { DisplayFormat: 1 }),
      await fields.addBoolean('Boolean'),
      await fields.addChoice('Choice', { Choices: ['a'], EditFormat: 1 }),
      await fields.addMultiChoice('Multi', { Choices: ['a'] }),
      await fields.addUser('Person', { SelectionMode: 0 }),
      await fields.addUrl('Link', { DisplayFormat: 1 }),
      await fields.addCalculated('Sum', { Formula: '=[Number]*2', OutputType: 9 }),
      await fields.addLookup('Other', { LookupListId: Id, LookupFieldName: 'Title' }),
    ];
    expect(made.map((field) => [field.FieldTypeKind, field.TypeAsString])).toEqual([
      ...[
        [2, 'Text'],
        [3, 'Note'],
        [9, 'Number'],
        [10, 'Currency'],
        [4, 'DateTime'],
        [8, 'Boolean'],
      ],
      ...[
        [6, 'Choice'],
        [15, 'MultiChoice'],
        [20, 'User'],
        [11, 'URL'],
        [17, 'Calculated'],
        [7, 'Lookup'],
      ],
    ]);
    const read = async (name: string) => fields.getByInternalNameOrTitle(name)() as Promise<object>;
    expect(await read('Text')).toMatchObject({
      MaxLength: 20,
      Filterable: true,
      SchemaXml: expect.stringContaining('<Field Type="Text"'),
    });
    expect(await read('Note')).toMatchObject({ AppendOnly: true, RichText: false, Filterable: false });
    expect(await read('Other')).toMatchObject({ LookupList: `{${Id}}`, LookupField: 'Title' });
    expect(await read('Sum')).toMatchObject({ Formula: '=[Number]*2', ReadOnlyField: true });
    expect((await refusal(fields.addText('X', { Nope: 1 } as never))).status).toBe(400);
  });

  it('calculated give what their formula says, and cannot be written', async () => {
    const tenant = givenTenant();
    const list = await givenList(tenant);
    await list.fields.addNumber('Antal');
    await list.fields.addText('Namn');
    const add = (title: string, Formula: string, OutputType: number) =>
      list.fields.addCalculated(title, { Formula, OutputType });
    await add('Dubbelt', '=[Antal]*2+1', 9);
    await add('Hel', '=UPPER([Namn])&" ("&Antal&")"', 2);
    await add('Nivå', '=IF(AND([Antal]>=10,NOT(ISBLANK([Namn]))),"hög","låg")', 2);
    await add('Fel', '=1/[Antal]', 9);
    await add('Kedja', '=[Dubbelt]-1', 9);
    await list.items.add({ Antal: 12, Namn: 'abc', Dubbelt: 99 });
    await list.items.add({ Antal: 0 });
    expect(await list.items()).toMatchObject([
      { Dubbelt: 25, Hel: 'ABC (12)', Niv_x00e5_: 'hög', Kedja: 24 },
      { Dubbelt: 1, Hel: ' (0)', Niv_x00e5_: 'låg', Fel: '#DIV/0!' },
    ]);
    for (const bad of ['=[Finns ej]', '=1+', '=FORECAST(1)', '=(((1)', '=[Antal', `=${'('.repeat(500)}1`])
      expect((await refusal(add('X', bad, 9))).status).toBe(400);
  });

  it('depending on a lookup show another column of the same row', async () => {
    const tenant = givenTenant();
    const goals = await givenList(tenant, 'Mal');
    await goals.fields.addText('Code');
    await goals.items.add({ Title: 'målet', Code: 'M1' });
    const list = await givenList(tenant);
    const { Id } = await goals();
    const primary = await list.fields.addLookup('Goal', { LookupListId: Id, LookupFieldName: 'Title' });
    const second = await list.fields.addDependentLookupField('Goal_Code', primary.Id ?? '', 'Code');
    expect(second).toMatchObject({
      IsDependentLookup: true,
      PrimaryFieldId: primary.Id,
      LookupField: 'Code',
    });
    await list.items.add({ GoalId: 1 });
    const [row] = await list.items.select('Goal/Title', 'Goal_Code/Code').expand('Goal', 'Goal_Code')();
    expect(row).toMatchObject({ Goal: { Title: 'målet' }, Goal_Code: { Code: 'M1' } });
  });

  it('are shown or hidden in forms, indexed and freed, by those who manage lists', async () => {
    const tenant = givenTenant();
    const list = await givenList(tenant);
    await giveLevel(tenant, 'chef', 'Contribute');
    await list.fields.addText('Text');
    const field = list.fields.getByInternalNameOrTitle('Text');
    await field.setShowInEditForm(false);
    await field.setShowInNewForm(true);
    expect((await field()).SchemaXml).toMatch(/ShowInEditForm="FALSE" ShowInNewForm="TRUE"/);
    const own = tenant.as('chef').web.lists.getByTitle('Allt').fields.getByInternalNameOrTitle('Text');
    expect(await refusal(own.setShowInDisplayForm(false))).toMatchObject(denied);
    const at = "web/lists/getByTitle('Allt')/fields/getByInternalNameOrTitle('Text')";
    await tenant.raw(`${at}/EnableIndex`, { method: 'POST' });
    expect((await field()).Indexed).toBe(true);
    await tenant.raw(`${at}/DisableIndex`, { method: 'POST' });
    expect((await field()).Indexed).toBe(false);
  });

  it('as XML join the default view and mind the display name when asked (options 16 and 32)', async () => {
    const list = await givenList(givenTenant());
    const SchemaXml = '<Field Type="Text" Name="Kod" DisplayName="Min kod"/>';
    await list.fields.createFieldAsXml({ SchemaXml, Options: 8 + 16 });
    expect(((await list.defaultView.fields()) as unknown as { Items: string[] }).Items).toContain('Kod');
    const again = SchemaXml.replace('"Kod"', '"Kod2"');
    expect((await refusal(list.fields.createFieldAsXml({ SchemaXml: again, Options: 8 + 32 }))).status).toBe(
      400,
    );
    await list.fields.createFieldAsXml({ SchemaXml: again, Options: 8 });
    await list.fields.getByInternalNameOrTitle('Kod').delete();
    expect(((await list.defaultView.fields()) as unknown as { Items: string[] }).Items).not.toContain('Kod');
  });

  it('with a day alone keep midnight where the web is (1.4)', async () => {
    const list = await givenList(givenTenant());
    await list.fields.addDateTime('Dag');
    expect(await list.items.add({ Dag: '2026-02-01T10:20:30Z' })).toMatchObject({
      Dag: '2026-01-31T23:00:00Z',
    });
    expect(await list.items.add({ Dag: '2026-07-01T22:30:00Z' })).toMatchObject({
      Dag: '2026-07-01T22:00:00Z',
    });
  });
});

describe('places and pictures ([C] PnPjs addLocation, addImageField)', () => {
  it('are columns whose values are JSON in text, read as they were written, and no filter takes them [M]', async () => {
    const list = await givenPlans(givenTenant());
    await list.fields.addLocation('Plats', {});
    await list.fields.addImageField('Bild', {});
    expect(await list.fields.getByInternalNameOrTitle('Plats')()).toMatchObject({
      FieldTypeKind: 33,
      TypeAsString: 'Location',
    });
    expect((await list.fields.getByInternalNameOrTitle('Bild')()).SchemaXml).toContain('Type="Thumbnail"');
    const Plats = JSON.stringify({ DisplayName: 'Östersund', Address: { City: 'Östersund' } });
    const Bild = JSON.stringify({ type: 'thumbnail', fileName: 'a.png', serverRelativeUrl: `${site}/a.png` });
    const { Id } = await list.items.add({ Plats, Bild });
    expect(await list.items.getById(Id)()).toMatchObject({ Plats, Bild });
    for (const wrong of ['ingen JSON', '[1]', 3])
      expect((await refusal(list.items.add({ Bild: wrong }))).status).toBe(400);
    expect((await refusal(list.items.filter("Plats eq 'x'")())).status).toBe(400);
    await list.fields.createFieldAsXml('<Field Type="Thumbnail" DisplayName="Omslag" />');
  });
});

describe('list settings (sharepoint.md 2.2)', () => {
  it.each([
    [101, 1],
    [106, 0],
    [107, 0],
    [171, 0],
  ])('take template %i', async (template, baseType) => {
    const { web } = givenTenant().admin;
    const made = await web.lists.add('T', '', template);
    expect(made).toMatchObject({ BaseTemplate: template, BaseType: baseType });
    const names = (await web.lists.getByTitle('T').fields()).map((field) => field.InternalName);
    if (template === 106) expect(names).toContain('EventDate');
    if (template === 107 || template === 171) expect(names).toContain('DueDate');
  });

  it('refuse unknown templates, names and values of another kind', async () => {
    const tenant = givenTenant();
    expect((await refusal(tenant.admin.web.lists.add('T', '', 4711))).status).toBe(400);
    const list = await givenList(tenant);
    for (const wrong of [{ Nope: 1 }, { ReadSecurity: 7 }, { WriteSecurity: 3 }, { EnableVersioning: 'ja' }])
      expect((await refusal(list.update(wrong as never))).status).toBe(400);
  });

  it('hold a formula that every row must pass, through forms too', async () => {
    const list = await givenPlans(givenTenant());
    await list.update({ ValidationFormula: '=[Amount]<=100', ValidationMessage: 'Högst 100' });
    const invalid = {
      status: 400,
      code: '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
      text: 'Högst 100',
    };
    expect(await refusal(list.items.add({ Amount: 101 }))).toMatchObject(invalid);
    await list.items.add({ Amount: 100 });
    expect(await refusal(list.items.getById(1).update({ Amount: 200 }))).toMatchObject(invalid);
    const [form] = await list.items
      .getById(1)
      .validateUpdateListItem([{ FieldName: 'Amount', FieldValue: '300' }]);
    expect(form).toMatchObject({ HasException: true, ErrorMessage: 'Högst 100' });
    expect((await refusal(list.update({ ValidationFormula: '=[Nope]>1' }))).status).toBe(400);
  });

  it('exclude content approval where a column is unique (2.3)', async () => {
    const list = await givenPlans(givenTenant());
    expect((await refusal(list.update({ EnableModeration: true }))).status).toBe(500);
  });
});

describe('views (sharepoint.md 2.4)', () => {
  it('bear all their keys, keep what is set and refuse what a view has not', async () => {
    const list = await givenPlans(givenTenant());
    await list.views.add('V', false, {
      RowLimit: 10,
      ViewQuery: '<OrderBy><FieldRef Name="Key"/></OrderBy>',
      Scope: 1,
    } as never);
    const view = list.views.getByTitle('V');
    expect(await view()).toMatchObject({ RowLimit: 10, Scope: 1, TabularView: true, Aggregations: null });
    expect((await view()).ListViewXml).toContain('Scope="Recursive"');
    await view.update({ Title: 'V & W', DefaultView: true, Toolbar: 'x' });
    expect(await list.views.getByTitle('V & W')()).toMatchObject({ DefaultView: true, Toolbar: 'x' });
    expect((await list.views()).filter((one) => one.DefaultView)).toHaveLength(1);
    expect((await refusal(list.defaultView.update({ Nope: 1 } as never))).status).toBe(400);
    expect((await list.getView((await list.defaultView()).Id)()).Title).toBe('V & W');
  });

  it('are set as XML, filled with columns and shown as a table', async () => {
    const list = await givenPlans(givenTenant());
    await list.items.add({ Key: '<k>', Unit: 'A' });
    await list.items.add({ Key: 'b', Unit: 'B' });
    await list.defaultView.setViewXml(
      '<View><Query><Where><Eq><FieldRef Name="Unit"/><Value Type="Text">A</Value></Eq></Where></Query><ViewFields><FieldRef Name="Key"/></ViewFields><RowLimit>7</RowLimit></View>',
    );
    expect(await list.defaultView()).toMatchObject({ RowLimit: 7 });
    expect(await list.defaultView.fields.getSchemaXml()).toBe('<FieldRef Name="Key" />');
    await list.defaultView.fields.add('Amount');
    await list.defaultView.fields.move('Amount', 0);
    await list.defaultView.fields.remove('Key');
    const html = await list.defaultView.renderAsHtml();
    expect(html).toContain('<th>Amount</th>');
    expect(html.match(/<tr>/g)).toHaveLength(2);
  });

  it('are made as Python does, and personal ones are seen by their owner alone', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    await giveLevel(tenant, 'chef', 'Contribute');
    const list = "web/lists/getByTitle('Plans')";
    const add = await tenant.raw(`${list}/views/Add`, {
      method: 'POST',
      as: 'chef',
      body: { parameters: { Title: 'Min', PersonalView: true, Query: '', ViewFields: { results: ['Key'] } } },
    });
    expect(add.status).toBe(200);
    const titles = async (person: string) =>
      (await tenant.as(person).web.lists.getByTitle('Plans').views()).map((view) => view.Title);
    expect(await titles('chef')).toContain('Min');
    expect(await titles('admin')).not.toContain('Min');
    expect(await refusal(tenant.as('chef').web.lists.getByTitle('Plans').views.add('Allas'))).toMatchObject(
      denied,
    );
  });
});

describe('content types of a site (sharepoint.md 2.5)', () => {
  const plan = '0x0100ABCDEF0123456789ABCDEF0123456789';

  it('are made with an id of their own, changed, taken into lists and given to rows', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn('it makes content types of the whole site');
    const { web } = tenant.admin;
    const list = await givenPlans(tenant);
    await web.contentTypes.add(plan, 'Rt-plan', 'd', 'Rt');
    const made = web.contentTypes.getById(plan);
    expect(await made()).toMatchObject({ Name: 'Rt-plan', Group: 'Rt', Description: 'd', StringId: plan });
    expect(await made.parent()).toMatchObject({ Name: 'Item', StringId: '0x01' });
    await made.update({ Description: 'e' });
    expect((await made()).Description).toBe('e');
    await list.contentTypes.addAvailableContentType(plan);
    const [own] = (await list.contentTypes()).filter(({ Name }) => Name === 'Rt-plan');
    expect(own?.StringId).toMatch(new RegExp(`^${plan}00[0-9A-F]{32}$`));
    const { Id } = await list.items.add({ Key: 'a', ContentTypeId: own?.StringId });
    expect((await list.items.getById(Id)()).ContentTypeId).toBe(own?.StringId);
    expect((await refusal(made.delete())).status).toBe(400);
  });

  it('are not made twice, nor without a parent, and go when no list has them; the built-in ones stay', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn('it makes content types of the whole site');
    const { contentTypes } = tenant.admin.web;
    await contentTypes.add(plan, 'Rt-plan');
    for (const [id, name] of [
      [plan, 'Rt-annan'],
      [plan.replace('ABC', '123'), 'rt-plan'],
      ['0x99', 'Rt-föräldralös'],
      ['0x01', 'Rt-item'],
    ] as const)
      expect((await refusal(contentTypes.add(id, name))).status).toBe(400);
    await giveLevel(tenant, 'chef', 'Contribute');
    const chef = tenant.as('chef').web.contentTypes;
    expect((await refusal(chef.add(plan.replace('ABC', '123'), 'Rt-annan'))).status).toBe(403);
    expect((await refusal(contentTypes.getById('0x01').delete())).status).toBe(400);
    await contentTypes.getById(plan).delete();
    expect((await refusal(contentTypes.getById(plan)())).status).toBe(400);
  });
});

describe('content types (sharepoint.md 2.5)', () => {
  it('are taken from the site, given to items and removed', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    expect((await tenant.admin.web.contentTypes()).map((one) => one.StringId)).toContain('0x0108');
    const { data } = await list.contentTypes.addAvailableContentType('0x0108');
    const id = (data as unknown as { StringId: string }).StringId;
    expect(id).toMatch(/^0x010800[0-9A-F]{32}$/);
    const named = await list.contentTypes.select('Name', 'Id')();
    expect(named.map((one) => one.Name)).toEqual(['Item', 'Folder', 'Task']);
    expect((await list.items.add({ Key: 'a', ContentTypeId: id })).ContentTypeId).toBe(id);
    expect((await list.items.add({ Key: 'b', ContentTypeId: '0x0108' })).ContentTypeId).toBe(id);
    expect((await list.items.getById(1).contentType()).Name).toBe('Task');
    const parents = await list.contentTypes.select('Name', 'Parent/Name').expand('Parent')();
    expect(parents.map((one) => (one as unknown as { Parent: { Name: string } }).Parent.Name)).toEqual([
      'Item',
      'Folder',
      'Task',
    ]);
    expect((await refusal(list.contentTypes.addAvailableContentType('0x0999'))).status).toBe(400);
    await list.contentTypes.getById(id).delete();
    expect(await list.contentTypes()).toHaveLength(2);
  });
});
