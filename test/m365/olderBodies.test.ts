// A body that was set up when its drafts lay among its papers, and its officers were everybody's: set up once more, it loses nothing and lets fewer in.
import '@pnp/sp/site-groups/web.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseFiles } from '../../src/m365/files/caseFiles.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { roleGroup } from '../../src/m365/permissions.ts';
import { provision } from '../../src/m365/provision.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { listPath } from '../../src/m365/rows/address.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { caseDocuments, draftDocuments, libraries } from '../../src/schema/libraries.ts';
import type { List, RowOf } from '../../src/schema/list.ts';
import type { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { proposalDrafts } from '../../src/schema/lists/room/proposalDrafts.ts';
import { proposals } from '../../src/schema/lists/room/proposals.ts';
import { listsOf, nameIn, roomLists } from '../../src/schema/ofBody.ts';
import { assignment, givenTenant, plan, sitePath } from './givenSite.ts';

const [own, other] = ['ks', 'von'].map((body) => ({ key: body, name: body })) as [
  { key: string; name: string },
  { key: string; name: string },
];
const bodies = [own.key, other.key];
const officerOf = (name: string, body: string) =>
  ({ ...assignment(name, 'caseOfficer', null), body }) as RowOf<typeof roleAssignments>;
const officer = 'controller-1';
const otherOfficer = 'chef-enhet-a';
const members = [
  officerOf(officer, own.key),
  officerOf(otherOfficer, other.key),
  { ...officerOf('medarbetare-1', own.key), role: 'member' as const },
];

/** As they were declared: one group of officers for all bodies, and drafts among the papers. */
const asBefore = (list: List): List => {
  const { fromBody: _, ...fields } = list.fields;
  const writes = list.officers === 'write' ? { alteredBy: [...list.alteredBy, 'caseOfficer' as const] } : {};
  const reads = list.officers === 'read' ? { readBy: [...(list.readBy ?? []), 'caseOfficer' as const] } : {};
  return { ...list, ...writes, ...reads, fields, officers: null };
};
const areNew: readonly string[] = ['proposalDrafts', 'draftSections'].flatMap((list) =>
  bodies.map((body) => nameIn(body, list)),
);
const now = { ...plan, bodies, libraries, lists: [...plan.lists, ...[own, other].flatMap(listsOf)] };
const before = {
  ...now,
  lists: now.lists.filter(({ name }) => !areNew.includes(name)).map(asBefore),
  libraries: libraries
    .filter((library) => library !== draftDocuments)
    .map((library) =>
      library === caseDocuments
        ? { ...library, officers: false, alteredBy: ['caseOfficer' as const, 'registrar' as const] }
        : library,
    ),
};

describe('an older body', () => {
  const tenant = givenTenant();
  const admin = tenant.as('forvaltningsledare');
  const draft = add(proposals, {
    case: key<'cases'>('x'),
    number: 1,
    kind: 'officialReport',
    state: 'draft',
    office: 'Staben',
  });
  const items = (list: string, body: string) =>
    `/getList('${encodeURIComponent(listPath(sitePath, { list: nameIn(body, list), year: null }))}')/items`;
  const reads = async (person: string, list: string, body: string) =>
    (await tenant.raw(person, items(list, body), { method: 'GET' })).status;

  beforeAll(async () => {
    expect(await provision(admin, before)).toEqual({ kind: 'provisioned' });
    const all = admin.sp.web.siteGroups.getByName(roleGroup('caseOfficer')).users;
    for (const name of [officer, otherOfficer])
      await all.add(`i:0#.f|membership|${name}@contoso.onmicrosoft.com`);
    const { fromBody: _, ...values } = { fromBody: null, ...draft.values };
    const saved = await roomRemote(tenant.as(officer), own).write({ ...draft, values }, null, false);
    expect(saved.kind).toBe('saved');
    // What this is about: the officer of the other body reads it.
    expect(await reads(otherOfficer, 'proposals', own.key)).toBe(200);
    const setUpAgain = async () => {
      expect(await provision(admin, now)).toEqual({ kind: 'provisioned' });
      expect(await fillGroups(admin, members, [])).toEqual({ kind: 'filled', unknown: [] });
    };
    await setUpAgain();
    await setUpAgain();
  }, 60_000);

  test('keeps its drafts where they lay, and writes them in their own list from then on', async () => {
    const remote = roomRemote(tenant.as(officer), own);
    const loaded = await remote.load([
      { list: 'proposals', year: null },
      { list: 'proposalDrafts', year: null },
    ]);
    expect(loaded).toMatchObject({ kind: 'loaded', faults: [], rows: [{ row: { office: 'Staben' } }] });
    const carried = add(proposalDrafts, { ...draft.values, office: 'Förvaltningen' } as never);
    expect(await remote.write(carried, null, false)).toMatchObject({ kind: 'saved' });
  });

  test('is closed to another body’s officers, also where they were let in before', async () => {
    for (const list of [
      'cases',
      'proposals',
      'proposalSections',
      'proposalDrafts',
      'meetings',
      'agendaItems',
    ])
      expect([await reads(officer, list, own.key), await reads(otherOfficer, list, own.key)], list).toEqual([
        200, 403,
      ]);
    const lay = (person: string) =>
      caseFiles(tenant.as(person)).put(own.key, `${person}.txt`, new Blob(['x']));
    expect([(await lay(officer)).ok, (await lay(otherOfficer)).ok]).toEqual([true, false]);
  });

  test('shows those elected to it what is sent, and no new draft, in one request', async () => {
    let requests = 0;
    const member = tenant.as('medarbetare-1', (request, through) => {
      requests += 1;
      return through(request);
    });
    const papers = roomLists.map(({ name }) => ({ list: name, year: null }));
    const loaded = await roomRemote(member, own).load(papers);
    expect(loaded).toMatchObject({ kind: 'loaded', faults: [] });
    expect(requests).toBe(1);
    expect(await reads('medarbetare-1', 'proposals', own.key)).toBe(200);
    expect(await reads('medarbetare-1', 'proposalDrafts', own.key)).toBe(403);
  });
});
