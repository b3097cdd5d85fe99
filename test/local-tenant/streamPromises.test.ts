// What we assume of the ways to ask a list for rows beside `items`: CAML, streams, and changes as XML.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenFolder, givenPlans, givenTenant, refusal, site, type Tenant } from './given.ts';

async function givenRows(tenant: Tenant) {
  const list = await givenPlans(tenant);
  await list.fields.addMultiChoice('Tags', { Choices: ['a', 'b', 'c'] });
  await list.fields.addDateTime('Due', { DisplayFormat: 1 });
  await list.fields.addBoolean('Done');
  const { Id: owner } = await tenant.admin.web.ensureUser('chef@contoso.onmicrosoft.com');
  const { Id: other } = await tenant.admin.web.ensureUser('controller@contoso.onmicrosoft.com');
  const due = '2026-01-31T08:00:00Z';
  await list.items.add({
    Key: '1',
    Unit: 'A',
    Amount: 1.5,
    OwnerId: owner,
    Tags: ['a', 'b'],
    Due: due,
    Done: true,
  });
  await list.items.add({ Key: '2', Unit: 'B', Amount: 2, OwnerId: other, Tags: ['b'], Body: 'lång text' });
  await list.items.add({ Key: '3', Unit: 'A', Amount: 3, Tags: ['c'] });
  return { list, owner };
}

const where = (inner: string, rest = '') => ({
  ViewXml: `<View Scope="RecursiveAll"><Query><Where>${inner}</Where></Query>${rest}</View>`,
});

describe('CAML (sharepoint.md 2.2, 8)', () => {
  it.each([
    ['<Neq><FieldRef Name="Unit"/><Value Type="Text">a</Value></Neq>', ['2']],
    [
      '<In><FieldRef Name="Key"/><Values><Value Type="Text">1</Value><Value Type="Text">3</Value></Values></In>',
      ['1', '3'],
    ],
    [
      '<Or><BeginsWith><FieldRef Name="Unit"/><Value Type="Text">B</Value></BeginsWith><Geq><FieldRef Name="Amount"/><Value Type="Number">3</Value></Geq></Or>',
      ['2', '3'],
    ],
    ['<Contains><FieldRef Name="Body"/><Value Type="Note">TEXT</Value></Contains>', ['2']],
    ['<IsNull><FieldRef Name="Owner"/></IsNull>', ['3']],
    ['<Eq><FieldRef Name="Owner"/><Value Type="User">Chef Enhet A</Value></Eq>', ['1']],
    ['<Includes><FieldRef Name="Tags"/><Value Type="Text">b</Value></Includes>', ['1', '2']],
    ['<NotIncludes><FieldRef Name="Tags"/><Value Type="Text">b</Value></NotIncludes>', ['3']],
    ['<Lt><FieldRef Name="Due"/><Value Type="DateTime"><Today OffsetDays="1"/></Value></Lt>', ['1']],
    [
      '<Eq><FieldRef Name="Author" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq>',
      ['1', '2', '3'],
    ],
    ['<Eq><FieldRef Name="Done"/><Value Type="Boolean">1</Value></Eq>', ['1']],
  ])('answers %s', async (query, keys) => {
    const { list } = await givenRows(givenTenant());
    const rows = await list.getItemsByCAMLQuery(where(query));
    expect(rows.map((row: { Key: string }) => row.Key)).toEqual(keys);
  });

  it('compares persons by id with LookupId, and pages with a position', async () => {
    const { list, owner } = await givenRows(givenTenant());
    const byId = `<Eq><FieldRef Name="Owner" LookupId="TRUE"/><Value Type="Integer">${owner}</Value></Eq>`;
    expect(await list.getItemsByCAMLQuery(where(byId))).toHaveLength(1);
    const paged = await list.getItemsByCAMLQuery({
      ViewXml: '<View><RowLimit Paged="TRUE">2</RowLimit></View>',
      ListItemCollectionPosition: { PagingInfo: 'Paged=TRUE&p_ID=1' },
    });
    expect(paged.map((row: { Id: number }) => row.Id)).toEqual([2, 3]);
  });

  it('sees one folder, or by its scope all below, with or without folders', async () => {
    const tenant = givenTenant();
    const { list } = await givenRows(tenant);
    const path = await givenFolder(tenant, 'Enhet A', {});
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'inne' }], path);
    const ids = async (scope: string, folder?: string) =>
      (
        await list.getItemsByCAMLQuery({
          ViewXml: `<View${scope === '' ? '' : ` Scope="${scope}"`}/>`,
          ...(folder ? { FolderServerRelativeUrl: folder } : {}),
        })
      ).map((row: { Id: number }) => row.Id);
    expect(await ids('')).toEqual([1, 2, 3, 4]);
    expect(await ids('FilesOnly')).toEqual([1, 2, 3]);
    expect(await ids('Recursive')).toEqual([1, 2, 3, 5]);
    expect(await ids('RecursiveAll')).toEqual([1, 2, 3, 4, 5]);
    expect(await ids('', path)).toEqual([5]);
    expect(await ids('Recursive', `${site}/Lists/Plans`)).toEqual([1, 2, 3, 5]);
  });

  it('is refused for columns and words that are not there, and never breaks on what is not XML', async () => {
    const { list } = await givenRows(givenTenant());
    const bad = (xml: string) => refusal(list.getItemsByCAMLQuery({ ViewXml: xml }));
    const eq = (name: string) => `<Eq><FieldRef Name="${name}"/><Value Type="Text">x</Value></Eq>`;
    expect((await bad(where(eq('Nope')).ViewXml)).status).toBe(400);
    expect((await bad(where('<Near><FieldRef Name="Key"/><Value>1</Value></Near>').ViewXml)).status).toBe(
      400,
    );
    expect((await bad(where(`${'<And>'.repeat(300)}`).ViewXml)).status).toBe(400);
    expect((await bad('</View>><')).status).toBe(400);
    expect((await bad('no <xml')).status).toBe(400);
    expect((await bad('<View><Query></View>')).status).toBe(400);
    const values = (count: number) =>
      where(
        `<In><FieldRef Name="Key"/><Values>${'<Value Type="Text">1</Value>'.repeat(count)}</Values></In>`,
      );
    expect(await list.getItemsByCAMLQuery(values(500))).toHaveLength(1);
    expect((await bad(values(501).ViewXml)).status).toBe(400);
  });

  it('runs into the threshold as $filter does', async () => {
    const { list } = await givenRows(givenTenant({ threshold: 2 }));
    const amount = '<Gt><FieldRef Name="Amount"/><Value Type="Number">2</Value></Gt>';
    expect(await refusal(list.getItemsByCAMLQuery(where(amount)))).toMatchObject({ status: 500 });
    const key = '<Eq><FieldRef Name="Key"/><Value Type="Text">2</Value></Eq>';
    expect(await list.getItemsByCAMLQuery(where(key))).toHaveLength(1);
  });
});

const view = (fields: string, rest = '') =>
  `<View><ViewFields>${fields
    .split(' ')
    .map((name) => `<FieldRef Name="${name}"/>`)
    .join('')}</ViewFields>${rest}</View>`;

describe('RenderListDataAsStream (sharepoint.md 2.9)', () => {
  it('writes every value as text, the raw one beside it', async () => {
    const tenant = givenTenant();
    const { list, owner } = await givenRows(tenant);
    const xml = view('Key Amount Owner Tags Due Done Body');
    for (const RenderOptions of [0, 2]) {
      const page = await list.renderListDataAsStream({ ViewXml: xml, RenderOptions });
      expect(page).toMatchObject({ FirstRow: 1, LastRow: 3, RowLimit: 30, ForceNoHierarchy: '1' });
      expect(page.Row[0]).toMatchObject({
        ID: '1',
        // Without the right to customize pages, where custom script is off.
        PermMask: '0x7ffffffffffbffff',
        FSObjType: '0',
        Key: '1',
        Amount: '1,5',
        'Amount.': '1.50000000000000',
        Owner: [{ id: String(owner), title: 'Chef Enhet A', email: 'chef@contoso.onmicrosoft.com' }],
        Tags: ['a', 'b'],
        Due: '2026-01-31 09:00',
        'Due.': '2026-01-31T08:00:00Z',
        Done: 'Ja',
        'Done.value': '1',
      });
      expect(page.Row[1]).toMatchObject({ Body: 'lång text', Owner: [{ title: 'Controller 1' }], Done: '' });
    }
  });

  it('with more options wraps the data and adds the schema', async () => {
    const { list } = await givenRows(givenTenant());
    const page = (await list.renderListDataAsStream({ RenderOptions: [1, 2, 4] as never })) as never as {
      ListData: { Row: unknown[] };
      ListSchema: { Field: { Name: string }[] };
      listTitle: string;
    };
    expect(page.ListData.Row).toHaveLength(3);
    expect(page.ListSchema.Field.map((field) => field.Name)).toEqual(['LinkTitle']);
    expect(page.listTitle).toBe('Plans');
  });

  it('pages with NextHref given back as Paging', async () => {
    const { list } = await givenRows(givenTenant());
    const xml = view('Key', '<RowLimit Paged="TRUE">2</RowLimit>');
    const first = await list.renderListDataAsStream({ ViewXml: xml });
    expect(first.NextHref).toBe('?Paged=TRUE&p_ID=2&PageFirstRow=3');
    const second = await list.renderListDataAsStream({ ViewXml: xml, Paging: first.NextHref as string });
    expect(second).toMatchObject({ FirstRow: 3, LastRow: 3 });
    expect(second.Row.map((row: { Key: string }) => row.Key)).toEqual(['3']);
    expect(second).not.toHaveProperty('NextHref');
  });

  it('filters and sorts by the address, on top of the view', async () => {
    const { list } = await givenRows(givenTenant());
    const keys = async (query: Record<string, string>) =>
      (
        await list.renderListDataAsStream({ ViewXml: view('Key') }, null, new Map(Object.entries(query)))
      ).Row.map((row: { Key: string }) => row.Key);
    expect(await keys({ FilterField1: 'Unit', FilterValue1: 'A' })).toEqual(['1', '3']);
    expect(
      await keys({ FilterField1: 'Unit', FilterValue1: 'A', SortField: 'Amount', SortDir: 'Desc' }),
    ).toEqual(['3', '1']);
    expect(await keys({ FilterFields1: 'Key', FilterValues1: '1;#2' })).toEqual(['1', '2']);
    expect(
      await keys({ FilterField1: 'Tags', FilterValue1: 'b', FilterField2: 'Unit', FilterValue2: 'B' }),
    ).toEqual(['2']);
    expect(await keys({ FilterField1: 'Amount', FilterValue1: '2', FilterOp1: 'Geq' })).toEqual(['2', '3']);
    expect((await refusal(keys({ SortField: 'Nope' }))).status).toBe(400);
  });

  it('takes a view by its id, a folder by its path, and what a page needs of a row', async () => {
    const tenant = givenTenant();
    const { list } = await givenRows(tenant);
    const made = await list.views.add('Enhet B', false, {
      ViewQuery: '<Where><Eq><FieldRef Name="Unit"/><Value Type="Text">B</Value></Eq></Where>',
    });
    const byView = await list.renderListDataAsStream({}, null, new Map([['View', made.Id]]));
    expect(byView.Row.map((row: { ID: string }) => row.ID)).toEqual(['2']);
    const path = await givenFolder(tenant, 'Enhet A', {});
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'inne' }], path);
    const inside = await list.renderListDataAsStream({
      ViewXml: view('Key'),
      FolderServerRelativeUrl: path,
      AddRequiredFields: true,
    });
    expect(inside.Row).toMatchObject([{ Key: 'inne', Author: [{ title: 'Administratör 1' }] }]);
  });

  it('shows only rows in sight, and is refused without view', async () => {
    const tenant = givenTenant();
    const { list } = await givenRows(tenant);
    await givenFolder(tenant, 'Enhet A', {});
    await giveLevel(tenant, 'chef', 'Read');
    const there = tenant.as('chef').web.lists.getByTitle('Plans');
    expect((await there.renderListDataAsStream({ ViewXml: view('Key') })).Row).toHaveLength(3);
    await list.breakRoleInheritance(false, true);
    expect(await refusal(there.renderListDataAsStream({}))).toMatchObject({ status: 403 });
  });

  it('has an elder, RenderListData, which gives the same as text', async () => {
    const { list } = await givenRows(givenTenant());
    const page = await list.renderListData(view('Key', '<RowLimit>1</RowLimit>'));
    expect(page.Row).toMatchObject([{ Key: '1' }]);
  });
});

describe('getlistitemchangessincetoken (sharepoint.md 2.8)', () => {
  const tokenIn = (xml: string) => /LastChangeToken="([^"]+)"/.exec(xml)?.[1] ?? '';

  it('gives schema and rows at first, then what is new, changed and gone', async () => {
    const { list } = await givenRows(givenTenant());
    const all = await list.getListItemChangesSinceToken({ RowLimit: '2' });
    expect(all).toContain('<listitems MinTimeBetweenSyncs="0"');
    expect(all).toContain('DisplayName="Nyckel"');
    expect(all).toContain('<rs:data ItemCount="2" ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=2">');
    expect(all).toMatch(
      /<z:row [^>]*ows_Key="1"[^>]*ows_Amount="1\.50000000000000"[^>]*ows_Owner="\d+;#Chef Enhet A"/,
    );
    await list.items.getById(1).update({ Key: 'ny & "citerad"' });
    await list.items.getById(2).delete();
    const since = await list.getListItemChangesSinceToken({ ChangeToken: tokenIn(all) });
    expect(since).toMatch(/<Id ChangeType="Delete" UniqueId="\{[0-9A-F-]{36}\}">2<\/Id>/);
    expect(since).toContain('ows_Key="ny &amp; &quot;citerad&quot;"');
    expect(since).toContain('<rs:data ItemCount="1">');
    const still = await list.getListItemChangesSinceToken({ ChangeToken: tokenIn(since) });
    expect(still).toContain('<rs:data ItemCount="0">');
  });

  it('says when there is more, and refuses a foreign token', async () => {
    const { list } = await givenRows(givenTenant());
    const start = tokenIn(await list.getListItemChangesSinceToken({}));
    for (const id of [1, 2, 3]) await list.items.getById(id).update({ Unit: 'C' });
    const some = await list.getListItemChangesSinceToken({ ChangeToken: start, RowLimit: '2' });
    expect(some).toContain('MoreChanges="TRUE"');
    expect(await list.getListItemChangesSinceToken({ ChangeToken: tokenIn(some) })).toContain(
      'ItemCount="1"',
    );
    const foreign = start.replace(/;3;[^;]+;/, ';3;00000000-0000-0000-0000-000000000000;');
    expect((await refusal(list.getListItemChangesSinceToken({ ChangeToken: foreign }))).status).toBe(400);
  });
});
