// Whatever is sent to what moves, approves, validates and tells of changes: SharePoint's own refusal, and never a crash.
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { givenPlans, givenTenant, host, site, type Tenant } from './given.ts';
import { awkward, judge, nearly, seeded } from './judged.ts';

const plans = `web/getlist('${site}/Lists/Plans')`;
const waiting = `web/getlist('${site}/Lists/Waiting')`;

let tenant: Tenant;
beforeAll(async () => {
  tenant = givenTenant();
  await givenPlans(tenant);
  const { web } = tenant.admin;
  await web.lists.add('Waiting', '', 100, false, { EnableModeration: true });
  await web.lists.getByTitle('Waiting').fields.addImageField('Bild', {});
  await web.lists.getByTitle('Waiting').items.add({ Title: 'a' });
  await web.getFolderByServerRelativePath(`${site}/Shared Documents`).files.addUsingPath('a.txt', 'ett');
});

const any = fc.oneof(
  fc.constantFrom<unknown>(true, false, null, 0, -1, 1e308, [], {}, [[]], { StringValue: 1 }, ...awkward),
  fc.string({ maxLength: 8, unit: 'binary' }),
);
const post = (address: string, body: unknown, person = 'admin') =>
  judge(tenant, address, { method: 'POST', as: person, body });
const merge = (address: string, body: unknown, person = 'admin') =>
  judge(tenant, address, { method: 'MERGE', as: person, headers: { 'If-Match': '*' }, body });

describe('A copy or a move', () => {
  it('from anywhere to anywhere is done or refused', async () => {
    const path = nearly(
      host,
      'https://fabrikam.sharepoint.com',
      site,
      '/sites/other',
      '/sites/plan/Shared Documents',
      '/Shared Documents',
      '/a.txt',
      '/Lists/Plans',
      '/',
      '..',
      ...awkward,
    );
    const name = fc.constantFrom('CopyFile', 'MoveFile', 'CopyFolder', 'MoveFolder');
    await fc.assert(
      fc.asyncProperty(name, path, path, any, async (deed, from, to, options) => {
        const body = { srcPath: { DecodedUrl: from }, destPath: { DecodedUrl: to }, options };
        await post(`SP.MoveCopyUtil.${deed}ByPath()`, body);
        await post(`SP.MoveCopyUtil.${deed}(overwrite=@a)?@a=${encodeURIComponent(String(options))}`, {
          srcUrl: from,
          destUrl: to,
        });
      }),
      seeded,
    );
  });
});

describe('A question about changes', () => {
  it('of any kind is answered or refused', async () => {
    const flags = ['Item', 'Add', 'Update', 'RecursiveAll', 'LatestFirst', 'IgnoreStartTokenNotFoundError'];
    const query = fc.dictionary(fc.constantFrom(...flags, 'FetchLimit', 'ChangeTokenEnd'), any);
    const token = nearly('1;3;', '1;', '-1', ';', '00000000-0000-0000-0000-000000000000', '9'.repeat(30));
    await fc.assert(
      fc.asyncProperty(query, token, async (asked, StringValue) => {
        for (const address of ['web', 'site', plans])
          await post(`${address}/getchanges`, { query: { ...asked, ChangeTokenStart: { StringValue } } });
      }),
      seeded,
    );
  });

  it('for a copy of a list is answered or refused', async () => {
    const xml = nearly(
      '<Contains>',
      '</Contains>',
      '<Eq>',
      '</Eq>',
      '<FieldRef Name="Unit"/>',
      '<Value/>',
      '<',
    );
    const query = fc.record({ ChangeToken: any, Contains: xml, ViewFields: xml, RowLimit: any, Query: xml });
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const address = `${plans}/getlistitemchangessincetoken`;
        await post(address, { query: asked });
        await post(address, { query: { ...asked, ChangeToken: '' } });
      }),
      seeded,
    );
  });
});

describe('A rule, a decision and a content type', () => {
  it('of any kind are kept or refused', async () => {
    const formula = nearly('=', '[A]', '(', ')', '+', '>', '"', 'IF', 'LEN', ',', '1', ...awkward);
    const kind = fc.constantFrom(2, 3, 4, 6, 8, 9, 10, 20, 33, 34);
    await fc.assert(
      fc.asyncProperty(formula, kind, any, async (ValidationFormula, FieldTypeKind, ValidationMessage) => {
        const made = await post(`${plans}/fields`, {
          Title: 'A',
          FieldTypeKind,
          ValidationFormula,
          ValidationMessage,
        });
        if (made.status !== 201) return;
        await post(`${plans}/items`, { [made.json.EntityPropertyName]: 'x' });
        await judge(tenant, `${plans}/fields('${made.json.Id}')`, { method: 'DELETE' });
      }),
      seeded,
    );
  });

  it('on what waits are taken or refused, from whomever', async () => {
    const who = fc.constantFrom('admin', 'chef');
    await fc.assert(
      fc.asyncProperty(any, any, who, async (verdict, words, person) => {
        const decision = { OData__ModerationStatus: verdict, OData__ModerationComments: words };
        await merge(`${waiting}/items(1)`, decision, person);
        await merge(`${waiting}/items(1)`, { Bild: words }, person);
        const file = `web/getfilebyserverrelativepath(decodedurl='${site}/Shared Documents/a.txt')`;
        await post(`${file}/approve(comment=@c)?@c=${encodeURIComponent(JSON.stringify(words))}`, '', person);
      }),
      seeded,
    );
  });

  it('for a site are made or refused', async () => {
    const id = fc.oneof(any, nearly('0x', '01', '00', 'A'.repeat(32), 'g'));
    await fc.assert(
      fc.asyncProperty(id, any, any, async (StringValue, Name, Group) => {
        const made = await post('web/contenttypes', { Id: { StringValue }, Name, Group });
        await post(`${plans}/contenttypes/addavailablecontenttype`, { contentTypeId: StringValue });
        if (made.status === 201) await merge(`web/contenttypes('${made.json.StringId}')`, { Name: Group });
      }),
      seeded,
    );
  });
});
