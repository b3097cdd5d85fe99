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
import { proposalDrafts } from '../../src/schema/lists/room/proposalDrafts.ts';
import { proposals } from '../../src/schema/lists/room/proposals.ts';
import { nameIn, roomLists } from '../../src/schema/ofBody.ts';
import { before, members, now, officer, otherOfficer, own } from './givenOlder.ts';
import { givenTenant, sitePath } from './givenSite.ts';

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
