// The lock, tried by people who go past the app with their own token and plain REST.
import { beforeAll, describe, expect, test } from 'vitest';
import { fillGroups, groupsOf } from '../../src/m365/people.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import type { RowOf } from '../../src/schema/list.ts';
import type { units } from '../../src/schema/lists/units.ts';
import { loadedFrom } from '../given/loaded.ts';
import { formValues } from '../given/raw.ts';
import {
  assignment,
  assignments,
  givenSite,
  journal,
  lists,
  places,
  samples,
  sitePath,
  year,
} from './givenSite.ts';

let tenant: Awaited<ReturnType<typeof givenSite>>;
let row = 0;
let entry = 0;
let fresh = 0;
/** A key that no row has. */
const newKey = () => `ny-${fresh++}`;

async function added(signInName: string, change: Change): Promise<number> {
  const answer = await sharePointRemote(tenant.as(signInName), lists).write(change, null, false);
  if (answer.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(answer)}`);
  return answer.stored.id;
}

beforeAll(async () => {
  tenant = await givenSite();
  await fillGroups(tenant.admin, assignments, []);
  row = await added(
    'chef-enhet-a',
    add(samples, { year, unit: key<'units'>('enhet-a'), name: 'a', amount: 1 }),
  );
  entry = await added('controller-1', add(journal, { number: 1, text: 'Öppnat' }));
});

const listAt = (leaf: string) => `/getList('${encodeURIComponent(`${sitePath}/Lists/${leaf}`)}')`;
const json = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers,
});

/** Each deed, as one request that the app itself would not send for that person. */
const deeds = {
  'reads the row': () => [`${listAt('samples2026')}/items(${row})`, { method: 'GET' }],
  'alters the row': () => [
    `${listAt('samples2026')}/items(${row})`,
    json({ Amount: 2 }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
  ],
  'alters it by form': () => [
    `${listAt('samples2026')}/items(${row})/validateupdatelistitem`,
    json({ formValues: formValues({ Amount: '2' }) }),
  ],
  'deletes the row': () => [
    `${listAt('samples2026')}/items(${row})`,
    json({}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' }),
  ],
  'adds at the root': () => [`${listAt('samples2026')}/items`, json({ Title: 'x', Key: newKey() })],
  'adds in the folder': () => [
    `${listAt('samples2026')}/AddValidateUpdateItemUsingPath()`,
    json({
      listItemCreateInfo: {
        FolderPath: { DecodedUrl: `${sitePath}/Lists/samples2026/enhet-a` },
        UnderlyingObjectType: 0,
      },
      formValues: formValues({ Key: newKey(), Year: '2026', RtName: 'y' }),
    }),
  ],
  'adds to the log': () => [
    `${listAt('journal')}/items`,
    json({ Title: 'x', Key: newKey(), Number: 2, Text: 'x' }),
  ],
  'alters the log': () => [
    `${listAt('journal')}/items(${entry})`,
    json({ Text: 'x' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
  ],
  'changes the list': () => [
    listAt('samples2026'),
    json({ NoCrawl: false }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
  ],
  'adds a column': () => [
    `${listAt('samples2026')}/fields/createfieldasxml`,
    json({ parameters: { SchemaXml: '<Field Type="Text" Name="Ny" DisplayName="Ny"/>', Options: 8 } }),
  ],
  'alters a column': () => [
    `${listAt('samples2026')}/fields/getbyinternalnameortitle('Amount')`,
    json({ Required: true }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
  ],
  'lets himself in': () => [
    `/sitegroups/getbyname('RT enhet enhet-a')/users`,
    json({ LoginName: 'i:0#.f|membership|chef-enhet-b@contoso.onmicrosoft.com' }),
  ],
} satisfies Record<string, () => [string, RequestInit]>;
type Deed = keyof typeof deeds;

const may: Record<string, readonly Deed[]> = {
  'chef-enhet-a': ['reads the row', 'alters the row', 'alters it by form', 'adds in the folder'],
  'chef-enhet-b': ['reads the row'],
  'medarbetare-1': ['reads the row'],
  gast: [],
  'forvaltningsledare-2': [
    'reads the row',
    'alters the row',
    'alters it by form',
    'adds at the root',
    'adds in the folder',
  ],
  'controller-1': [
    'reads the row',
    'alters the row',
    'alters it by form',
    'adds at the root',
    'adds in the folder',
    'adds to the log',
  ],
};

describe.each(Object.entries(may))('%s', (person, allowed) => {
  test.each(Object.keys(deeds) as Deed[])('%s', async (deed) => {
    const [path, init] = deeds[deed]();
    const answer = await tenant.raw(person, path, init);
    if (allowed.includes(deed)) expect(answer.status, await answer.text()).toBeLessThan(300);
    else expect(answer.status).toBe(403);
  });
});

/** What a manager may store in his own folder, and what nobody may believe. */
const forged: Record<string, Readonly<Record<string, string>>> = {
  'a row of the whole': { Key: '2026..helhet', Group: 'whole', RtName: 'helhet' },
  'a row of a body': { Key: '2026..namnd', Body: 'ks', RtName: 'namnd' },
  'a row of another unit': { Key: '2026.enhet-b.b', Unit: 'enhet-b', RtName: 'b' },
  'his own unit’s row under another’s key': { Key: '2026.enhet-b.c', Unit: 'enhet-a', RtName: 'c' },
  'his own unit’s row for a body': { Key: '2026.enhet-a.d', Unit: 'enhet-a', Body: 'ks', RtName: 'd' },
  'his own unit’s row for the whole': {
    Key: '2026.enhet-a.e',
    Unit: 'enhet-a',
    Group: 'whole',
    RtName: 'e',
  },
  'a row of another year': { Key: '2025.enhet-a.f', Unit: 'enhet-a', Year: '2025', RtName: 'f' },
};

describe('in his own folder a manager can store, and nobody believes,', () => {
  test.each(Object.entries(forged))('%s', async (_, values) => {
    const controller = sharePointRemote(tenant.as('controller-1'), lists);
    const before = await loadedFrom(controller, places);
    const [path] = deeds['adds in the folder']();
    const answer = await tenant.raw(
      'chef-enhet-a',
      path,
      json({
        listItemCreateInfo: {
          FolderPath: { DecodedUrl: `${sitePath}/Lists/samples2026/enhet-a` },
          UnderlyingObjectType: 0,
        },
        formValues: formValues({ Year: '2026', ...values }),
      }),
    );
    const told = await answer.text();
    expect(answer.status, told).toBe(200);
    expect(told).not.toContain('"HasException":true');
    const after = await loadedFrom(controller, places);
    expect(after.rows).toEqual(before.rows);
    expect(after.faults).toContainEqual({
      code: 'ROW_NOT_TRUSTED',
      at: `samples2026/${values.Key}`,
      warning: false,
      values: { list: 'Prov 2026', folder: 'enhet-a', key: values.Key },
    });
    expect(await controller.changesSince(before.token, places)).toEqual({ kind: 'stale' });
  });

  test.each([
    ['his own', '2026.enhet-b.c', add(samples, { year, unit: key<'units'>('enhet-b'), name: 'c' })],
    ['a forged', '2026.enhet-b.b', add(samples, { year, unit: key<'units'>('enhet-b'), name: 'b' })],
  ])('and who is shut out by %s row with the key is told so, not asked to join it', async (_, at, change) => {
    const rightly = sharePointRemote(tenant.as('chef-enhet-b'), lists);
    for (const afterUnknown of [false, true])
      expect(await rightly.write(change, null, afterUnknown)).toMatchObject({
        kind: 'refused',
        fault: { code: 'ROW_NOT_TRUSTED', at: `samples2026/${at}`, values: { folder: 'enhet-a' } },
      });
  });
});

test('a row at the root whose key is not made from its values is not believed either', async () => {
  const controller = sharePointRemote(tenant.as('controller-1'), lists);
  const [path] = deeds['adds to the log']();
  const values = { Title: 'x', Key: 'nummer-7', Number: 7, Text: 'x' };
  expect((await tenant.raw('controller-1', path, json(values))).status).toBe(201);
  const all = await loadedFrom(controller, places);
  expect(all.rows.some(({ row: { number } }) => number === 7)).toBe(false);
  expect(all.faults).toContainEqual({
    code: 'ROW_NOT_TRUSTED',
    at: 'journal/nummer-7',
    warning: false,
    values: { list: 'Journal', key: 'nummer-7' },
  });
});

test('a ring of units is gone round once', () => {
  const ring = [
    ['enhet-a', 'enhet-b'],
    ['enhet-b', 'enhet-a'],
  ].map(([unit, parent]) => ({ key: unit, parent }) as RowOf<typeof units>);
  const chief = { ...assignment('chef-enhet-a', 'manager', 'enhet-a'), inherit: true };
  expect(groupsOf(chief, ring)).toEqual(['RT Läsare', 'RT Chefer', 'RT enhet enhet-a', 'RT enhet enhet-b']);
});

test('through the app, what is not allowed is told as such', async () => {
  const manager = sharePointRemote(tenant.as('chef-enhet-b'), lists);
  const foreign = add(samples, { year, unit: key<'units'>('enhet-a'), name: 'inkräktare' });
  expect(await manager.write(foreign, null, false)).toMatchObject({
    kind: 'refused',
    fault: { code: 'NOT_ALLOWED', at: '2026.enhet-a.inkräktare' },
  });
  const stored = (await loadedFrom(manager, places)).rows.find((one) => one.list === 'samples');
  expect(stored).toBeDefined();
  const alteration: Change = {
    act: 'alter',
    list: 'samples',
    year,
    key: '2026.enhet-a.a',
    values: { amount: 9 },
  };
  expect(await manager.write(alteration, stored ?? null, false)).toMatchObject({
    kind: 'refused',
    fault: { code: 'NOT_ALLOWED' },
  });
});

test('nobody is a member of the site, since members may manage its lists', async () => {
  const answer = await tenant.raw('forvaltningsledare', '/associatedMemberGroup/users', {
    method: 'GET',
    headers: { Accept: 'application/json;odata=nometadata' },
  });
  expect(await answer.json()).toEqual({ value: [] });
});
