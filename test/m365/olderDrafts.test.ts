// Drafts that an older site shows too many are brought where they belong by one press, broken off anywhere and gone on with; nothing is lost on the way.
import '@pnp/sp/site-groups/web.js';
import { beforeAll, expect, test } from 'vitest';
import { siteSetup } from '../../src/app/settingUp/siteSetup.ts';
import { olderLists } from '../../src/core/setup/older.ts';
import type { Connection } from '../../src/m365/connection.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { provision } from '../../src/m365/provision.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { libraryPath, listPath } from '../../src/m365/rows/address.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { caseDocuments } from '../../src/schema/libraries.ts';
import type { AnyRow, RowOf } from '../../src/schema/list.ts';
import type { bodies } from '../../src/schema/lists/bodies.ts';
import { governingDocuments } from '../../src/schema/lists/planning/governingDocuments.ts';
import { cases } from '../../src/schema/lists/room/cases.ts';
import { documentDrafts } from '../../src/schema/lists/room/documentDrafts.ts';
import { draftSections } from '../../src/schema/lists/room/draftSections.ts';
import { proposalDrafts } from '../../src/schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../src/schema/lists/room/proposalSections.ts';
import { proposals } from '../../src/schema/lists/room/proposals.ts';
import { nameIn } from '../../src/schema/ofBody.ts';
import { loadedFrom, placesOf } from '../given/loaded.ts';
import { before, members, now, own } from './givenOlder.ts';
import { givenTenant, type OnTheWay, sitePath } from './givenSite.ts';

/** The one body, and the lists that this is about. */
const onlyOf = ({ lists, ...more }: typeof now): typeof now => ({
  ...more,
  bodies: [own.key],
  lists: lists.filter(
    ({ name, body }) =>
      name === governingDocuments.name ||
      olderLists.some((one) => body === own.key && name === nameIn(own.key, one.name)),
  ),
});
const tenant = givenTenant();
const admin = tenant.as('forvaltningsledare');
const noFields = { fromBody: null };
const file = (name: string) => `${caseDocuments.name}/Organ ${own.key}/${name}`;
const attached = (name: string) => ({ rows: [{ id: 'a1', title: name, file: file(name) }] });
const report = (number: number, state: 'draft' | 'review' | 'sent', name: string): Change =>
  add(proposals, {
    case: key<'cases'>('x'),
    number,
    kind: 'officialReport',
    state,
    office: `Skrivelse ${number}`,
    attachments: attached(name),
    ...(state === 'sent' ? { sentAt: '2026-05-06T08:00:00Z' } : {}),
  });
const text = (number: number, section: string) =>
  add(proposalSections, {
    proposal: key<'proposals'>(`x.${number}`),
    section,
    text: `Text ${number} ${section}`,
  });
const draftDocument = (id: string) =>
  add(governingDocuments, { id, version: 1, title: `Dokument ${id}`, kind: 'policy', state: 'draft' });
const rooms = (connection: Connection, owner = own) => roomRemote(connection, owner);
const at = (path: string) => `/getList('${encodeURIComponent(path)}')`;
const inLibrary = (path: string) => `/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;

async function inRoom(lists: readonly { readonly name: string }[]): Promise<readonly AnyRow[]> {
  const loaded = await loadedFrom(
    rooms(admin),
    lists.map(({ name: list }) => ({ list, year: null })),
  );
  return loaded.rows.map(({ row }) => row);
}
async function inRegister(): Promise<readonly string[]> {
  const loaded = await loadedFrom(sharePointRemote(admin, catalogue), placesOf([governingDocuments]));
  return loaded.rows.map(({ row }) => row.key);
}
const wish = {
  firstYear: 2026,
  units: [],
  bodies: [own] as unknown as readonly RowOf<typeof bodies>[],
  people: [],
};
/** The setting up of the site over a line that is cut at one request of many. */
const setupOver = (onTheWay?: OnTheWay) =>
  siteSetup({
    connection: tenant.as('forvaltningsledare', onTheWay),
    lists: [governingDocuments],
    wait: () => Promise.resolve(),
  });
const status = async (person: string, path: string) =>
  (await tenant.raw(person, path, { method: 'GET' })).status;

beforeAll(async () => {
  expect(await provision(admin, onlyOf(before))).toEqual({ kind: 'provisioned' });
  const older = [
    add(cases, {
      registryNumber: 'x',
      title: 'Ärendet',
      openedDay: '2026-05-06',
      documents: [key<'governingDocuments'>('a.1')],
    }),
    report(1, 'draft', 'ett.txt'),
    report(2, 'review', 'två.txt'),
    report(3, 'sent', 'tre.txt'),
    ...[text(1, 'a'), text(1, 'b'), text(2, 'a'), text(3, 'a')],
  ];
  for (const change of older) {
    const { fromBody: _, ...values } = { ...noFields, ...change.values };
    expect(await rooms(admin).write({ ...change, values }, null, false)).toMatchObject({ kind: 'saved' });
  }
  for (const id of ['a', 'b'])
    expect(await sharePointRemote(admin, catalogue).write(draftDocument(id), null, false)).toMatchObject({
      kind: 'saved',
    });
  for (const name of ['ett.txt', 'två.txt', 'tre.txt']) {
    const folder = `${sitePath}/${caseDocuments.name}/Organ ${own.key}`;
    const put = await tenant.raw(
      'forvaltningsledare',
      `/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(folder)}')/files/addUsingPath(decodedUrl='${encodeURIComponent(name)}',overwrite=false)`,
      { method: 'POST', body: name },
    );
    expect(put.status).toBe(200);
  }
  expect(await provision(admin, onlyOf(now))).toEqual({ kind: 'provisioned' });
  expect(await fillGroups(admin, members, [])).toEqual({ kind: 'filled', unknown: [] });
  // The second was carried by what somebody wrote in it, so its draft has later words than the old row.
  const [, second] = [report(1, 'draft', 'ett.txt'), report(2, 'review', 'två.txt')];
  const carried = [
    add(draftSections, { proposal: key<'proposals'>('x.2'), section: 'a', text: 'Nyare text' }),
    add(proposalDrafts, { ...second.values, office: 'Nyare skrivelse' } as never),
  ];
  for (const change of carried)
    expect(await rooms(admin).write(change, null, false)).toMatchObject({ kind: 'saved' });
}, 60_000);

test('what an older site shows too many is told before anything is moved, and what is moved wherever it breaks off comes whole', async () => {
  // Set up again, a library is still open to all who read it before, since nothing is taken away by that.
  expect(await status('chef-enhet-a', `${inLibrary(`${sitePath}/${file('tre.txt')}`)}/$value`)).toBe(200);
  const expected = {
    reports: [{ body: own.name, titles: ['Ärendet', 'Ärendet'] }],
    documents: [{ body: own.name, titles: ['Dokument a'] }],
    unplaced: ['Dokument b'],
    open: [caseDocuments.title],
  };
  expect(await setupOver().lookAtOlder(wish)).toEqual({ ok: true, value: expected });

  const words = async () =>
    (await inRoom([proposals, proposalSections, proposalDrafts, draftSections, documentDrafts]))
      .map((row) => String(row.office ?? row.text ?? row.title))
      .concat(await inRegister());
  let breaks = 0;
  for (;;) {
    let isCut = false;
    const end = await setupOver(async (request, through) => {
      const sent = `${request.url} ${await request.clone().text()}`;
      if (isCut) throw new TypeError('Failed to fetch');
      const answer = await through(request);
      // It is done on the server, and its answer never heard.
      isCut = answer.ok && /\/items |moveto|removeroleassignment|^(DELETE|MERGE) /im.test(sent);
      if (isCut) throw new TypeError('Failed to fetch');
      return answer;
    }).moveOlder(wish);
    const there = await words();
    for (const one of [
      'Skrivelse 1',
      'Text 1 a',
      'Text 1 b',
      'Nyare skrivelse',
      'Nyare text',
      'Skrivelse 3',
      'Text 3 a',
    ])
      expect(there, `after ${breaks}`).toContain(one);
    expect(there.some((one) => one === 'Dokument a' || one === 'a.1')).toBe(true);
    if (end === null) break;
    expect(end.code).toBe('NETWORK_AWAY');
    breaks += 1;
  }
  expect(breaks).toBeGreaterThan(10);
  console.info(`Older drafts: ${breaks} broken runs`);

  const nothing = { reports: [], documents: [], unplaced: ['Dokument b'], open: [] };
  expect(await setupOver().lookAtOlder(wish)).toEqual({ ok: true, value: nothing });
  expect((await inRoom([proposals])).map((row) => row.key)).toEqual(['x.3']);
  expect((await inRoom([proposalSections])).map((row) => row.key)).toEqual(['x.3.a']);
  const drafts = await inRoom([proposalDrafts]);
  expect(Object.fromEntries(drafts.map((row) => [row.key, [row.office, row.state]]))).toEqual({
    'x.1': ['Skrivelse 1', 'draft'],
    'x.2': ['Nyare skrivelse', 'review'],
  });
  const texts = (await inRoom([draftSections])).map((row) => [row.key, row.text]);
  expect(Object.fromEntries(texts)).toEqual({
    'x.1.a': 'Text 1 a',
    'x.1.b': 'Text 1 b',
    'x.2.a': 'Nyare text',
  });
  expect((await inRoom([documentDrafts])).map((row) => row.key)).toEqual(['a.1']);
  expect(await inRegister()).toEqual(['b.1']);

  // Their files went with them, and what was sent has its own.
  const fileOf = (row: AnyRow | undefined) =>
    String((row?.attachments as { rows: { file: string }[] } | null)?.rows[0]?.file);
  for (const draft of drafts) {
    expect(fileOf(draft)).toMatch(/^draftDocuments\/Organ ks\/(ett|två) \(x-\d a1\)\.txt$/);
    const path = `${inLibrary(`${sitePath}/${fileOf(draft)}`)}/$value`;
    expect([await status('controller-1', path), await status('medarbetare-1', path)]).toEqual([200, 403]);
  }
  const sent = `${inLibrary(`${sitePath}/${file('tre.txt')}`)}/$value`;
  const readers = ['controller-1', 'medarbetare-1', 'chef-enhet-a', 'chef-enhet-b'];
  expect(await Promise.all(readers.map((person) => status(person, sent)))).toEqual([200, 200, 403, 403]);
  const library = libraryPath(sitePath, caseDocuments);
  expect(await admin.sp.web.getList(library).select('NoCrawl')()).toMatchObject({ NoCrawl: true });
});

test('nobody but the site’s owner takes a row away', async () => {
  const path = listPath(sitePath, { list: `proposals-${own.key}`, year: null });
  const answer = await tenant.raw('controller-1', `${at(path)}/items(3)`, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' },
  });
  expect(answer.status).toBe(403);
});
