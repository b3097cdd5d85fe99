// The catalogue of errors: each situation that sharepoint.md 5 names meets its status and code.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, type Raw, type RawRequest, type Tenant } from './given.ts';

const plans = "web/lists/getByTitle('Plans')";
const sp = 'Microsoft.SharePoint.SPException';
const client = 'Microsoft.SharePoint.Client';
const nobody = '00000000-0000-0000-0000-000000000000';

type Case = readonly [situation: string, status: number, code: string, address: string, request?: RawRequest];

const post = (body: unknown): RawRequest => ({ method: 'POST', body });
const merge = (body: unknown, tag: string): RawRequest => ({
  method: 'MERGE',
  headers: { 'If-Match': tag },
  body,
});

/** The codes that the catalogue knows two of are the first it names. */
const cases: readonly Case[] = [
  [
    'unique violation',
    500,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `${plans}/items`,
    post({ Key: 'A' }),
  ],
  ['ETag mismatch', 412, `-1, ${client}.ClientServiceException`, `${plans}/items(1)`, merge({}, '"x,1"')],
  ['list by title', 404, '-1, System.ArgumentException', "web/lists/getByTitle('Ingen')"],
  ['list by id', 404, `-2130575322, ${sp}`, `web/lists('${nobody}')`],
  ['item', 404, '-2130575338, System.ArgumentException', `${plans}/items(99)`],
  ['unknown endpoint', 404, `-1, ${client}.ResourceNotFoundException`, 'web/ingenting'],
  [
    'method wrong verb',
    405,
    `-1, ${client}.InvalidClientQueryException`,
    `${plans}/items`,
    { method: 'DELETE' },
  ],
  ['unknown select column', 400, `-1, ${sp}`, `${plans}/items?$select=Nope`],
  ['unknown filter column', 400, `-1, ${sp}`, `${plans}/items?$filter=Nope eq 1`],
  ['expand missing', 400, `-1, ${sp}`, `${plans}/items?$select=Owner/Title`],
  ['bad expression', 400, `-1, ${client}.InvalidClientQueryException`, `${plans}/items?$filter=Unit eq`],
  [
    'unknown body property',
    400,
    `-1, ${client}.InvalidClientQueryException`,
    `${plans}/items`,
    post({ Nope: 1 }),
  ],
  [
    'verbose without type',
    400,
    `-1, ${client}.InvalidClientQueryException`,
    `${plans}/items`,
    { ...post({ Unit: 'A' }), headers: { 'Content-Type': 'application/json;odata=verbose' } },
  ],
  [
    'duplicate list title',
    500,
    `-2130575342, ${sp}`,
    'web/lists',
    post({ Title: 'Plans', BaseTemplate: 100 }),
  ],
  [
    'lookup via /fields',
    500,
    `-2146232832, ${sp}`,
    `${plans}/fields`,
    post({ Title: 'L', FieldTypeKind: 7 }),
  ],
  [
    'bad field name',
    400,
    '-2147024809, System.ArgumentException',
    `${plans}/fields/createfieldasxml`,
    post({ parameters: { SchemaXml: '<Field/>' } }),
  ],
  ['view missing', 404, '-2147024809, System.ArgumentException', `${plans}/views('${nobody}')`],
  [
    'user unresolved',
    404,
    `-2146232832, ${sp}`,
    'web/ensureuser',
    post({ logonName: 'ingen@contoso.onmicrosoft.com' }),
  ],
  ['argument', 400, '-2147024809, System.ArgumentException', 'web/lists', post({ BaseTemplate: 100 })],
  [
    'change token that is none',
    400,
    `-2146232832, ${sp}`,
    `${plans}/getchanges`,
    post({ query: { Item: true, Add: true, ChangeTokenStart: { StringValue: 'x' } } }),
  ],
];

const told = ({ status, json }: Raw) => [status, json?.['odata.error']?.code];

describe('the catalogue of errors (sharepoint.md 5)', () => {
  async function given(): Promise<Tenant> {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a', Unit: 'A' });
    return tenant;
  }

  for (const [situation, status, code, address, request] of cases)
    it(`${situation}: ${status} ${code}`, async () => {
      expect(told(await (await given()).raw(address, request))).toEqual([status, code]);
    });

  it('name in use: 400 -2130575257', async () => {
    const tenant = await given();
    const address = `${plans}/items(1)/attachmentFiles/add(FileName='a.txt')`;
    await tenant.raw(address, post('x'));
    expect(told(await tenant.raw(address, post('x')))).toEqual([400, `-2130575257, ${sp}`]);
  });
});
