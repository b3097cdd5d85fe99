// What happens when two write the same thing at once: the later of the two meets a save conflict.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, type RawRequest, site, type Tenant } from './given.ts';

const conflict = '-2130575305, Microsoft.SharePoint.SPException';
const plans = "web/lists/getByTitle('Plans')";

/** Sends all before the first is answered, which PnPjs does not promise; their statuses in order, and the codes of refusals. */
async function atOnce(tenant: Tenant, calls: readonly [address: string, RawRequest][]) {
  const answers = await Promise.all(calls.map(([address, request]) => tenant.raw(address, request)));
  return {
    statuses: answers.map(({ status }) => status),
    codes: answers.flatMap(({ json }) => json?.['odata.error']?.code ?? []),
  };
}

const change = (id: number, body: object, tag = '*'): [string, RawRequest] => [
  `${plans}/items(${id})`,
  { method: 'MERGE', headers: { 'If-Match': tag }, body },
];

describe('two writers at once (sharepoint.md 1.6 [M], 5)', () => {
  // Whether two requests meet inside a real server is chance.
  const why = 'it depends on two requests meeting inside the server';

  it('of one row, neither with an ETag of his own: 409 for the later, nothing lost of the earlier', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn(why);
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    const row = list.items.getById(1);
    expect(await atOnce(tenant, [change(1, { Unit: 'A' }), change(1, { Amount: 2 })])).toEqual({
      statuses: [204, 409],
      codes: [conflict],
    });
    expect(await row()).toMatchObject({ Unit: 'A', Amount: null });
    await row.update({ Amount: 2 });
    expect(await row()).toMatchObject({ Unit: 'A', Amount: 2 });
  });

  it('with the same ETag: 412, as if one had come long after the other', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn(why);
    const list = await givenPlans(tenant);
    const tag = (await list.items.add({ Key: 'a' }))['odata.etag'];
    const { statuses } = await atOnce(tenant, [change(1, { Unit: 'A' }, tag), change(1, { Unit: 'B' }, tag)]);
    expect(statuses).toEqual([204, 412]);
  });

  it('of different rows do not meet, nor do the parts of one batch', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    await list.items.add({ Key: 'b' });
    const { statuses } = await atOnce(tenant, [change(1, { Unit: 'A' }), change(2, { Unit: 'A' })]);
    expect(statuses).toEqual([204, 204]);
    const [batched, execute] = tenant.admin.batched();
    const row = batched.web.lists.getByTitle('Plans').items.getById(1);
    const both = Promise.all([row.update({ Unit: 'B' }), row.update({ Amount: 2 })]);
    await execute();
    await both;
    expect(await list.items.getById(1)()).toMatchObject({ Unit: 'B', Amount: 2 });
  });

  it('what was refused for another reason is in nobody’s way', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn(why);
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    await list.items.add({ Key: 'b' });
    const { statuses } = await atOnce(tenant, [change(2, { Key: 'A' }), change(2, { Unit: 'B' })]);
    expect(statuses).toEqual([500, 204]);
  });

  it('of attachments on one row, which have to be sent one after the other (2.7c, [R] pnpjs #428, #2324)', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn(why);
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    const { attachmentFiles } = list.items.getById(1);
    const add = (name: string): [string, RawRequest] => [
      `${plans}/items(1)/attachmentFiles/add(FileName='${name}')`,
      { method: 'POST', body: 'x' },
    ];
    const { statuses } = await atOnce(tenant, [add('a.txt'), add('b.txt'), add('c.txt')]);
    expect(statuses).toEqual([200, 409, 409]);
    await attachmentFiles.add('b.txt', 'x');
    expect(await attachmentFiles()).toHaveLength(2);
  });

  it('of columns in one list, which have to be made one after the other ([R] pnpjs #2646)', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn(why);
    await givenPlans(tenant);
    await tenant.admin.web.lists.add('Andra');
    const add = (list: string, Title: string): [string, RawRequest] => [
      `${list}/fields`,
      { method: 'POST', body: { FieldTypeKind: 2, Title } },
    ];
    const { statuses } = await atOnce(tenant, [
      add(plans, 'Ett'),
      add(plans, 'Två'),
      add(`web/getList('${site}/Lists/Andra')`, 'Ett'),
    ]);
    expect(statuses).toEqual([201, 409, 201]);
  });
});
