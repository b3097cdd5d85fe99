// How rows behave: values, ETags, uniqueness, queries, paging, thresholds, versions.
import { describe, expect, it } from 'vitest';
import type { StandInOptions } from '../../local-tenant/standin.ts';
import { givenPlans, givenTenant, refusal } from './given.ts';

describe('preconditions (sharepoint.md 1.6)', () => {
  it('raise the ETag with every change and refuse the old one with 412', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const made = await list.items.add({ Key: 'a' });
    const { etag } = await list.items.getById(1).update({ Unit: 'A' }, made['odata.etag']);
    expect(etag).toBe(made['odata.etag'].replace(/,1"$/, ',2"'));
    expect(await refusal(list.items.getById(1).update({ Unit: 'B' }, made['odata.etag']))).toMatchObject({
      status: 412,
      code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      text: `The request ETag value '${made['odata.etag']}' does not match the object's ETag value '${etag}'.`,
    });
    expect((await refusal(list.items.getById(1).delete('"old"'))).status).toBe(412);
    await list.items.getById(1).delete(etag);
    expect((await refusal(list.items.getById(1)())).status).toBe(404);
  });

  it('refuse an item change without If-Match, but not a column change', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    const merge = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' } };
    const item = await tenant.raw("web/lists/getByTitle('Plans')/items(1)", {
      ...merge,
      body: { Unit: 'A' },
    });
    expect(item.status).toBe(412);
    expect(item.json['odata.error'].message.value).toContain("ETag value ''");
    const field = "web/lists/getByTitle('Plans')/fields/getByInternalNameOrTitle('Unit')";
    expect((await tenant.raw(field, { ...merge, body: { Description: 'x' } })).status).toBe(204);
  });

  it('leave absent properties alone with MERGE and reset them with PUT (1.2)', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a', Unit: 'A', Amount: 1 });
    const put = { method: 'PUT', headers: { 'If-Match': '*' } };
    await list.items.getById(1).update({ Amount: 2 });
    expect(await list.items.getById(1)()).toMatchObject({ Unit: 'A', Amount: 2 });
    await tenant.raw("web/lists/getByTitle('Plans')/items(1)", { ...put, body: { Key: 'a' } });
    expect(await list.items.getById(1)()).toMatchObject({ Key: 'a', Unit: null, Amount: null });
  });
});

describe('unique columns (sharepoint.md 2.3, 2.7)', () => {
  it('compare without case and answer 500, not 409', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'Plan-1' });
    await list.items.add({ Key: null });
    await list.items.add({});
    const duplicate = {
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      text: expect.stringContaining('[Nyckel]'),
    };
    expect(await refusal(list.items.add({ Key: 'PLAN-1' }))).toMatchObject(duplicate);
    expect(await refusal(list.items.getById(2).update({ Key: 'plan-1' }))).toMatchObject(duplicate);
    await list.items.getById(1).delete();
    expect((await list.items.add({ Key: 'plan-1' })).Key).toBe('plan-1');
    expect(await list.items.filter("Key eq 'PLAN-1'")()).toHaveLength(1);
  });
});

describe('queries (sharepoint.md 2.6)', () => {
  async function givenTen(options: StandInOptions = {}) {
    const tenant = givenTenant(options);
    const list = await givenPlans(tenant);
    const me = await tenant.admin.web.currentUser();
    for (let n = 1; n <= 8; n++) {
      await list.items.add({
        Title: `Rad ${n}`,
        Key: `k${n}`,
        Unit: n % 2 ? 'A' : 'B',
        Amount: 10 - n,
        OwnerId: n > 6 ? me.Id : null,
      });
    }
    return { tenant, list, more: () => list.items.add({ Key: 'k9', Unit: 'C', Amount: 99 }) };
  }

  it.each([
    ["Unit eq 'a'", 4],
    ["Unit ne 'A' and Amount gt 4", 2],
    ['(Amount ge 2 and Amount lt 4) or Id eq 1', 3],
    ['not (Amount le 5)', 4],
    ["startswith(Title,'rad')", 8],
    ["substringof('d 3',Title)", 1],
    ['OwnerId ne null', 2],
    ['OwnerId eq null', 6],
    ["Created gt datetime'2026-01-30T00:00:00Z'", 8],
    ["Created lt '2026-01-31T07:59:59Z'", 0],
    ['year(Created) ge 2026', 8],
    ["FileDirRef eq '/sites/plan/Lists/Plans'", 8],
    ["FileLeafRef eq '3_.000'", 1],
  ])('filter by %s', async (filter, count) => {
    const { list } = await givenTen();
    expect(await list.items.filter(filter)()).toHaveLength(count);
  });

  it('expand persons, and demand that $filter is expanded too', async () => {
    const { list } = await givenTen();
    const rows = await list.items
      .select('Id', 'Owner/Title', 'Owner/EMail', 'Author/Name')
      .expand('Owner', 'Author')
      .filter("Owner/Title eq 'Administratör 1'")();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      Owner: { Title: 'Administratör 1', EMail: 'admin@contoso.onmicrosoft.com' },
      Author: { Name: 'i:0#.f|membership|admin@contoso.onmicrosoft.com' },
    });
    expect((await refusal(list.items.filter("Owner/Title eq 'x'")())).text).toContain('must contains Owner');
    expect((await refusal(list.items.expand('Owner').select('Id')())).status).toBe(400);
  });

  it('page by ID with a next link, ignoring $skip', async () => {
    const { list } = await givenTen();
    const pages: number[][] = [];
    for await (const page of list.items.top(3).select('Id'))
      pages.push(page.map((row: { Id: number }) => row.Id));
    expect(pages).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8],
    ]);
    expect((await list.items.top(2).skip(5)()).map((row: { Id: number }) => row.Id)).toEqual([6, 7]);
  });

  it('page in another order, the token carrying the value', async () => {
    const { tenant, list } = await givenTen();
    const first = await tenant.raw(
      "web/lists/getByTitle('Plans')/items?$orderby=Unit desc,Amount&$top=3&$select=Id",
    );
    expect(first.json['odata.nextLink']).toContain('%24skiptoken=Paged%3DTRUE%26p_Unit%3D');
    const pages: number[] = [];
    for await (const page of list.items.orderBy('Unit', false).orderBy('Amount').top(3).select('Id')) {
      pages.push(...page.map((row: { Id: number }) => row.Id));
    }
    expect(pages).toEqual([8, 6, 4, 2, 7, 5, 3, 1]);
  });

  it('run into the threshold without an index, whatever $top says', async () => {
    const { list, more } = await givenTen({ threshold: 8 });
    await more();
    const throttled = { status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' };
    expect(await refusal(list.items.filter('Amount gt 5').top(1)())).toMatchObject(throttled);
    expect(await refusal(list.items.filter("Unit eq 'A' or Amount gt 5")())).toMatchObject(throttled);
    expect(await refusal(list.items.orderBy('Amount')())).toMatchObject(throttled);
    expect(await refusal(list.items.filter("Unit ge 'A'")())).toMatchObject(throttled);
    expect(await list.items.filter("Unit eq 'A' and Amount gt 5")()).toHaveLength(2);
    expect(await list.items.filter("Unit eq 'C' or Key eq 'k1'")()).toHaveLength(2);
    expect(await list.items.filter('Id gt 7')()).toHaveLength(2);
    expect(await list.items.top(5000)()).toHaveLength(9);
  });

  it('refuse more than twelve person and lookup columns', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    for (let n = 0; n < 10; n++) await list.fields.addUser(`P${n}`);
    expect((await refusal(list.items())).code).toContain('-2147024749');
    expect(await list.items.select('Id', 'P0Id', 'OwnerId')()).toEqual([]);
  });

  it('answer a small part of CAML', async () => {
    const { list } = await givenTen();
    const rows = await list.getItemsByCAMLQuery({
      ViewXml:
        '<View><Query><Where><And><Eq><FieldRef Name="Unit"/><Value Type="Text">A</Value></Eq><Gt><FieldRef Name="Amount"/><Value Type="Number">3</Value></Gt></And></Where><OrderBy><FieldRef Name="Amount"/></OrderBy></Query><RowLimit>2</RowLimit></View>',
    });
    expect(rows.map((row: { Amount: number }) => row.Amount)).toEqual([5, 7]);
  });
});

describe('versions, ids and removal (sharepoint.md 2.2, 2.7)', () => {
  it('keep a version a change, newest first', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a', Unit: 'A' });
    await list.items.getById(1).update({ Unit: 'B' });
    const versions = await list.items.getById(1).versions();
    expect(
      versions.map((one: Record<string, unknown>) => [
        one.VersionId,
        one.VersionLabel,
        one.Unit,
        one.IsCurrentVersion,
      ]),
    ).toEqual([
      [1024, '2.0', 'B', true],
      [512, '1.0', 'A', false],
    ]);
    expect(versions[0]).toMatchObject({
      Author: { LookupValue: 'Administratör 1' },
      OData__x005f_UIVersionString: '2.0',
    });
  });

  it('honour a reserved id once', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const id = await list.reserveListItemId();
    expect((await list.items.add({ Key: 'a' })).Id).toBe(Number(id) + 1);
    expect((await list.items.add({ Id: id, Key: 'b' })).Id).toBe(id);
    expect((await refusal(list.items.add({ Id: id, Key: 'c' }))).status).toBe(400);
  });

  it('recycle with the id of the recycle bin', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    expect(await list.items.getById(1).recycle()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await list.items()).toEqual([]);
  });
});
