// The lock round what those who answer for a unit write among themselves: staff and others reach it by no address at all.
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import { writeComment } from '../../src/core/deviation/comments/write.ts';
import { personNamed } from '../../src/core/situation.ts';
import { folderIn, listPath, unitFolderPath } from '../../src/m365/rows/address.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { key } from '../../src/schema/field.ts';
import { comments, lineComments } from '../../src/schema/lists/deviation/comments.ts';
import { rowsRead } from '../../src/schema/rows/rowsFrom.ts';
import type { ListPlace } from '../../src/sync/remote.ts';
import { loadedFrom, placesOf } from '../given/loaded.ts';
import { formValues, post } from '../given/raw.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/rjh-2017';
const place = { list: lineComments.name, year: null };
const path = listPath(site, place);
const at = `/getList('${encodeURIComponent(path)}')`;
const secret = 'Det här är bara för ledningen.';
const deviation = key<'deviations'>('enhet-a.enhet-a~helger');

let tenant: Tenant;
let id = 0;
const remoteOf = (person: string) => sharePointRemote(tenant.lineOf(person, site).connection, catalogue);
const read = async (person: string, places: readonly ListPlace[] = [place]) => {
  const loaded = await loadedFrom(remoteOf(person), places);
  return { texts: loaded.rows.map(({ row }) => row.text), faults: loaded.faults };
};

beforeAll(async () => {
  tenant = await givenTenant();
  const loaded = await loadedFrom(remoteOf('omradeschef'), placesOf(catalogue));
  const rows = rowsRead(loaded.rows);
  const person = personNamed(rows, upn('omradeschef'));
  const situation = { rows, person, today: '2026-05-06', now: '2026-05-06T08:00:00Z' };
  const wanted = writeComment(situation, { deviation, id: 'l1', text: secret, audience: 'line' });
  if (!wanted.ok) throw new Error(JSON.stringify(wanted.faults));
  for (const change of wanted.value)
    expect((await remoteOf('omradeschef').write(change, null, false)).kind).toBe('saved');
  const all = await tenant
    .lineOf('controller-1', site)
    .connection.sp.web.getList(path)
    .items.select('Id', 'Key')();
  id = all.find((one: { Key: string | null }) => one.Key?.endsWith('.l1')).Id;
});
afterAll(() => tenant.remove());

test.each(['chef-enhet-a', 'omradeschef', 'controller-1'])('%s reads it', async (person) => {
  expect(await read(person)).toEqual({ texts: [secret], faults: [] });
});

const others = [
  'medarbetare-1',
  'chef-enhet-b',
  'omradeschef-2',
  'namndsekreterare-1',
  'ordforande',
  'revisor',
  'gast',
];

// Beside the other lists it is read as empty, and nobody is told of a list that is not for him.
const beside = { list: comments.name, year: null };
test.each(others.filter((person) => person !== 'gast'))(
  '%s is shown none, and lacks none',
  async (person) => {
    const { texts, faults } = await read(person, [beside, place]);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts).not.toContain(secret);
    expect(faults).toEqual([]);
  },
);

test.each(others)('%s reaches it by no address', async (person) => {
  const folder = unitFolderPath(site, place, 'enhet-a');
  const inFolder = `/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(folder)}')`;
  const asked: readonly (readonly [string, RequestInit?])[] = [
    [`${at}/items`],
    [`${at}/items?$filter=Key eq '${deviation}.l1'`],
    [`${at}/items(${id})`],
    [`${at}/items(${id})/versions`],
    [`${at}/items(${id})/fieldValuesAsText`],
    [`${inFolder}/files`],
    [`${inFolder}/listItemAllFields`],
    [`${at}/RenderListDataAsStream`, post({ parameters: { ViewXml: '<View Scope="RecursiveAll"/>' } })],
    [`${at}/getitems`, post({ query: { ViewXml: '<View Scope="RecursiveAll"/>' } })],
    [`${at}/getlistitemchangessincetoken`, post({ query: { ViewFields: '', RowLimit: '100' } })],
  ];
  for (const [address, init] of asked) {
    const answer = await tenant.raw(person, site, address, init);
    expect(await answer.text(), `${person} ${address}`).not.toContain(secret);
  }
});

test.each(others)('%s writes nothing there', async (person) => {
  const values = { Key: `${deviation}.x`, Unit: 'enhet-a', By: upn(person) };
  for (const folder of [unitFolderPath(site, place, 'enhet-a'), path, folderIn(path, 'body', 'namnden')]) {
    const answer = await tenant.raw(
      person,
      site,
      `${at}/AddValidateUpdateItemUsingPath()`,
      post({
        listItemCreateInfo: { FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: 0 },
        formValues: formValues(values),
      }),
    );
    expect(answer.ok, `${person} ${folder}`).toBe(false);
  }
  const plain = await tenant.raw(person, site, `${at}/items`, post({ Title: 'x', Key: 'x' }));
  expect(plain.status).toBe(403);
});

test('those who write there alter nothing of it', async () => {
  for (const person of ['chef-enhet-a', 'omradeschef', 'controller-1']) {
    const answer = await tenant.raw(
      person,
      site,
      `${at}/items(${id})`,
      post({ Text: 'x' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
    );
    expect(answer.status, person).toBe(403);
  }
});
