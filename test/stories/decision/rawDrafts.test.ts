// Drafts are nobody's but those who write them: everyone else asks SharePoint for one in every way it has, past the app, and gets none of its words.
import '@pnp/sp/site-groups/web.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { upn } from '../../../local-tenant/world.ts';
import { caseFiles } from '../../../src/m365/files/caseFiles.ts';
import { officersGroup } from '../../../src/m365/permissions.ts';
import { roomRemote } from '../../../src/m365/roomRemote.ts';
import { libraryPath, listPath } from '../../../src/m365/rows/address.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { caseDocuments, draftDocuments } from '../../../src/schema/libraries.ts';
import { documentDrafts } from '../../../src/schema/lists/room/documentDrafts.ts';
import { draftSections } from '../../../src/schema/lists/room/draftSections.ts';
import { proposalDrafts } from '../../../src/schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../../src/schema/lists/room/proposalSections.ts';
import { nameIn, ofBody, roomLists } from '../../../src/schema/ofBody.ts';
import { formValues, merge, post } from '../../given/raw.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

const admin = 'forvaltningsledare';
const officer = 'handlaggare-1';
const secretary = 'namndsekreterare-1';
/** Has no role but this one, which the test gives: the board's officer. */
const otherOfficer = 'medarbetare-3';
const elected = ['ordforande', 'ledamot-a', 'ersattare-1', 'justerare-1'];
const others = ['revisor', 'registrator-1', 'controller-1', 'forvaltningschef', 'medarbetare-1', 'gast'];
const nobodys = [...elected, ...others, otherOfficer];
/** Everyone is tried in one organisation, and one of each kind in the others. */
const tried = (preset: string) =>
  preset === examples[0]?.sketch.preset ? nobodys : ['ordforande', 'revisor', 'gast', otherOfficer];
/** A word that stands in every draft, and nowhere else. */
const secret = 'Fladdermusutredningen';

let tenant: Tenant;
let refused = 0;
beforeAll(async () => {
  vi.setSystemTime(beginning);
  tenant = await givenTenant();
});
afterAll(() => {
  tenant.remove();
  vi.useRealTimers();
  console.info(`Raw REST at drafts: ${refused} deeds refused`);
});

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch] as const))('%s', (preset, sketch) => {
  const { committee: body, board } = sketch;
  const site = `/sites/${preset}`;
  const owner = { key: body, name: body };
  const proposal = key<'proposals'>('x.1');
  const lists = [proposalDrafts, draftSections, documentDrafts];
  const placeOf = (list: { readonly name: string }, whose = body) =>
    listPath(site, { list: nameIn(whose, list.name), year: null });
  const at = (path: string) => `/getList('${encodeURIComponent(path)}')`;
  const library = libraryPath(site, draftDocuments);
  let ids: readonly number[] = [];
  let file = '';
  let sent = '';

  beforeAll(async () => {
    const line = tenant.lineOf(officer, site);
    const rows = [
      add(proposalDrafts, {
        case: key<'cases'>('x'),
        number: 1,
        kind: 'officialReport',
        state: 'draft',
        office: secret,
      }),
      add(draftSections, { proposal, section: 'a', text: secret }),
      add(documentDrafts, { id: 'x', version: 1, title: secret, kind: 'policy', state: 'draft' }),
    ];
    const saved = await Promise.all(
      rows.map((row) => roomRemote(line.connection, owner).write(row, null, false)),
    );
    ids = saved.map((one) => (one.kind === 'saved' ? one.stored.id : 0));
    const put = await caseFiles(line.connection).put(body, 'utkast.txt', new Blob([secret]));
    if (!put.ok || ids.includes(0)) throw new Error(JSON.stringify([saved, put]));
    file = `${site}/${put.value}`;
    const laid = await caseFiles(line.connection).send(body, put.value);
    if (!laid.ok) throw new Error(JSON.stringify(laid));
    sent = `${site}/${laid.value}`;
    await tenant
      .lineOf(admin, site)
      .connection.sp.web.siteGroups.getByName(officersGroup(board))
      .users.add(`i:0#.f|membership|${upn(otherOfficer)}`);
  });

  const token = { query: { Item: true, List: true, Add: true, Update: true } };
  const waysToRead = (path: string, id: number): readonly (readonly [string, string, RequestInit])[] => [
    ['the list', at(path), {}],
    ['its items', `${at(path)}/items`, {}],
    ['its items, counted', `${at(path)}/itemCount`, {}],
    ['its items as text', `${at(path)}/items?$select=FieldValuesAsText&$expand=FieldValuesAsText`, {}],
    ['those that it finds', `${at(path)}/items?$filter=Id gt 0&$orderby=Id desc&$top=1`, {}],
    ['one item', `${at(path)}/items(${id})`, {}],
    ['one item otherwise', `${at(path)}/getItemById(${id})`, {}],
    ['its versions', `${at(path)}/items(${id})/versions`, {}],
    ['its attachments', `${at(path)}/items(${id})/attachmentFiles`, {}],
    ['its grants', `${at(path)}/items(${id})/roleAssignments`, {}],
    [
      'a query',
      `${at(path)}/getItems`,
      post({ query: { ViewXml: '<View Scope="RecursiveAll"><RowLimit>9</RowLimit></View>' } }),
    ],
    [
      'a stream',
      `${at(path)}/renderListDataAsStream`,
      post({ parameters: { ViewXml: '<View><RowLimit>9</RowLimit></View>' } }),
    ],
    ['its changes', `${at(path)}/getChanges`, post(token)],
    ['its items’ changes', `${at(path)}/getListItemChangesSinceToken`, post({ query: { RowLimit: '9' } })],
  ];
  const waysToWrite = (path: string, id: number): readonly (readonly [string, string, RequestInit])[] => [
    ['add', `${at(path)}/items`, post({ Title: 'x', Key: 'x' })],
    ['alter', `${at(path)}/items(${id})`, post({ Title: 'x' }, merge)],
    [
      'alter by form',
      `${at(path)}/items(${id})/validateupdatelistitem`,
      post({ formValues: formValues({ Title: 'x' }) }),
    ],
    ['delete', `${at(path)}/items(${id})`, post({}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' })],
    ['recycle', `${at(path)}/items(${id})/recycle`, post({})],
    ['open it', `${at(path)}/resetroleinheritance`, post({})],
  ];
  const fileAt = (path: string) => `/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
  const folderAt = (path: string) =>
    `/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
  const waysToFile = (): readonly (readonly [string, string, RequestInit])[] => [
    ['the file', fileAt(file), {}],
    ['what is in it', `${fileAt(file)}/$value`, {}],
    ['its row', `${fileAt(file)}/listItemAllFields`, {}],
    ['its versions', `${fileAt(file)}/versions`, {}],
    ['its folder', `${folderAt(file.slice(0, file.lastIndexOf('/')))}/files`, {}],
    ['the library', `${at(library)}/items`, {}],
    ['the library’s folders', `${folderAt(library)}/folders`, {}],
    [
      'a copy of it',
      `${fileAt(file)}/copyToUsingPath(decodedUrl='${encodeURIComponent(`${site}/exports/utkast.txt`)}',bOverWrite=true)`,
      post({}),
    ],
    [
      'another file',
      `${folderAt(file.slice(0, file.lastIndexOf('/')))}/files/addUsingPath(decodedUrl='x.txt',overwrite=true)`,
      { method: 'POST', body: 'x' },
    ],
  ];

  it.each(tried(preset))('%s gets none of it, and writes none', async (person) => {
    // The registrar keeps the register of documents, and so their drafts.
    const closed = lists.filter((list) => person !== 'registrator-1' || list !== documentDrafts);
    const ways = closed.flatMap((list, index) => {
      const [path, id] = [placeOf(list), ids[index] ?? 0];
      return [...waysToRead(path, id), ...waysToWrite(path, id)].map(
        ([way, ...deed]) => [`${list.name}: ${way}`, ...deed] as const,
      );
    });
    const told: string[] = [];
    for (const [way, address, init] of [...ways, ...waysToFile()]) {
      const answer = await tenant.raw(person, site, address, init);
      const text = await answer.text();
      // The library is another officer's too: of it he sees the folder of his own body.
      const isOwn = way.startsWith('the library') && !text.includes(`Organ ${body}`);
      if ((answer.ok && !isOwn) || text.includes(secret))
        told.push(`${way}: ${answer.status} ${text.slice(0, 80)}`);
      else if (!answer.ok) refused += 1;
    }
    expect(told).toEqual([]);
  });

  it('nobody but those who write it finds it among the site’s lists, or its words among what has changed', async () => {
    for (const person of tried(preset).filter((one) => one !== 'gast')) {
      const found = await (await tenant.raw(person, site, '/lists?$select=Title')).text();
      expect(found, person).not.toContain(ofBody(proposalDrafts, owner).title);
      const changed = await (
        await tenant.raw(
          person,
          site,
          '/getChanges',
          post({ query: { Item: true, File: true, Add: true, Update: true } }),
        )
      ).text();
      expect(changed, person).not.toContain(secret);
    }
  });

  it('its officer and its secretary read and write it', async () => {
    for (const person of [officer, secretary])
      for (const [index, list] of lists.entries()) {
        const one = `${at(placeOf(list))}/items(${ids[index]})`;
        expect(await (await tenant.raw(person, site, one)).text()).toContain(secret);
        expect((await tenant.raw(person, site, one, post({ Title: 'x' }, merge))).status).toBe(204);
        expect(await (await tenant.raw(person, site, `${fileAt(file)}/$value`)).text()).toBe(secret);
      }
  });

  it('an officer of one body reaches no paper of another’s, sent or not', async () => {
    const own = (whose: string) => roomLists.map((list) => [list.name, placeOf(list, whose)] as const);
    const reads = async (person: string, whose: string) =>
      Promise.all(
        own(whose).map(
          async ([name, path]) =>
            [name, (await tenant.raw(person, site, `${at(path)}/items`)).status] as const,
        ),
      );
    const all = (status: number) =>
      roomLists.map(({ name }) => [name, name === 'positions' ? 403 : status] as const);
    expect(await reads(officer, body)).toEqual(all(200));
    expect(await reads(officer, board)).toEqual(all(403));
    expect(await reads(otherOfficer, board)).toEqual(all(200));
    expect(await reads(otherOfficer, body)).toEqual(all(403));
  });

  it('what is sent is read by all who are elected in the same moment, its analyses too, whichever side they are on', async () => {
    const texts = await Promise.all(
      elected.map(async (person) => {
        const sent = `${at(placeOf(proposalSections))}/items?$select=Key,Text,NotApplicable`;
        return (await tenant.raw(person, site, sent)).text();
      }),
    );
    expect(texts[0]).toContain('Riktlinjen skrevs');
    expect(new Set(texts).size).toBe(1);
  });

  it('what was attached to it is read in the same moment by those who read the body’s papers, and past the app by nobody else', async () => {
    const folder = folderAt(sent.slice(0, sent.lastIndexOf('/')));
    for (const person of [officer, secretary, ...elected, 'revisor', 'registrator-1'])
      expect(await (await tenant.raw(person, site, `${fileAt(sent)}/$value`)).text(), person).toBe(secret);
    const deeds: readonly (readonly [string, RequestInit])[] = [
      [`${fileAt(sent)}/$value`, {}],
      [`${fileAt(sent)}/listItemAllFields`, {}],
      [`${folder}/files`, {}],
      [
        `${fileAt(sent)}/copyToUsingPath(decodedUrl='${encodeURIComponent(`${site}/exports/x.txt`)}',bOverWrite=true)`,
        post({}),
      ],
      [`${folder}/files/addUsingPath(decodedUrl='x.txt',overwrite=true)`, { method: 'POST', body: 'x' }],
      [`${fileAt(sent)}/$value`, { method: 'POST', body: 'x', headers: { 'X-HTTP-Method': 'PUT' } }],
    ];
    for (const person of ['controller-1', 'forvaltningschef', 'medarbetare-1', 'gast', otherOfficer])
      for (const [address, init] of deeds) {
        const answer = await tenant.raw(person, site, address, init);
        expect([403, 404], `${person} ${address}`).toContain(answer.status);
        refused += 1;
      }
  });

  it('no search or assistant reads it, nor any other row or paper of a body', async () => {
    const found = await tenant.raw(
      admin,
      site,
      '/lists?$select=NoCrawl,RootFolder/ServerRelativeUrl&$expand=RootFolder&$filter=NoCrawl eq false',
    );
    const { value } = (await found.json()) as { value: { RootFolder: { ServerRelativeUrl: string } }[] };
    const open = value.map((one) => one.RootFolder.ServerRelativeUrl);
    expect(open).toContain(`${site}/adoptedVersions`);
    expect(open).not.toContain(library);
    const papers = libraryPath(site, caseDocuments);
    expect(open.filter((path) => path.includes('/Lists/') || path === papers)).toEqual([]);
  });
});
