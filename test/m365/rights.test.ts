// The lock, tried by people who go past the app with their own token and plain REST.
import { beforeAll, describe, expect, test } from 'vitest';
import { fillGroups } from '../../src/m365/people.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { assignments, givenSite, journal, lists, places, samples, sitePath, year } from './givenSite.ts';

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
const form = (values: Record<string, string>) =>
  Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

/** Each deed, as one request that the app itself would not send for that person. */
const deeds = {
  'reads the row': () => [`${listAt('samples2026')}/items(${row})`, { method: 'GET' }],
  'alters the row': () => [
    `${listAt('samples2026')}/items(${row})`,
    json({ Amount: 2 }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
  ],
  'alters it by form': () => [
    `${listAt('samples2026')}/items(${row})/validateupdatelistitem`,
    json({ formValues: form({ Amount: '2' }) }),
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
      formValues: form({ Key: newKey(), Year: '2026', RtName: 'y' }),
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

test('through the app, what is not allowed is told as such', async () => {
  const manager = sharePointRemote(tenant.as('chef-enhet-b'), lists);
  const foreign = add(samples, { year, unit: key<'units'>('enhet-a'), name: 'inkräktare' });
  expect(await manager.write(foreign, null, false)).toMatchObject({
    kind: 'refused',
    fault: { code: 'NOT_ALLOWED', at: '2026.enhet-a.inkräktare' },
  });
  const all = await manager.load(places);
  const stored = all.kind === 'loaded' ? all.rows.find((one) => one.list === 'samples') : undefined;
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
