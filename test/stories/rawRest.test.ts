// The lock itself: another unit's manager, staff and a guest go past the app with their own token, and cannot alter Enhet A's row.
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { upn } from '../../local-tenant/world.ts';
import { attainment } from '../../src/core/attainment.ts';
import { openPeriod } from '../../src/core/calendar.ts';
import { personNamed } from '../../src/core/situation.ts';
import { listPath, unitFolderPath } from '../../src/m365/rows/address.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import type { List, Values } from '../../src/schema/list.ts';
import { assessments } from '../../src/schema/lists/assessments.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { rowsRead } from '../../src/schema/rows/rowsFrom.ts';
import { loadedFrom, placesOf } from '../given/loaded.ts';
import { formValues, post } from '../given/raw.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
});
afterAll(() => tenant.remove());

const place = { list: 'outcomes', year: 2026 };
const unit = 'enhet-b';
const strangers = ['chef-enhet-a', 'bitr-chef-enhet-a', 'medarbetare-1', 'ordforande', 'revisor', 'gast'];

type Column = 'Group' | 'Unit' | 'State' | 'Status' | 'Method';
interface Forged {
  readonly list: List;
  readonly about: Values;
  readonly values: Readonly<Partial<Record<Column, string>>>;
}
/** What others would lose by, were it believed. */
const forged: Readonly<Record<string, Forged>> = {
  'a decided sum for the whole': {
    list: assessments,
    about: { group: 'whole' },
    values: { Group: 'whole', Status: 'fulfilled', Method: 'manual' },
  },
  'a follow-up filed for Enhet I': {
    list: followUps,
    about: { unit: 'enhet-i' },
    values: { Unit: 'enhet-i', State: 'approved' },
  },
};

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  const site = `/sites/${preset}`;
  const list = `/getList('${encodeURIComponent(listPath(site, place))}')`;
  const folder = unitFolderPath(site, place, unit);
  let id = 0;
  let fresh = 0;

  interface Stored {
    readonly Id: number;
    readonly Value: number | null;
    readonly OData__UIVersionString: string;
  }
  const rowsOfUnit = async (): Promise<readonly Stored[]> =>
    tenant
      .lineOf('controller-1', site)
      .connection.sp.web.getList(listPath(site, place))
      .items.select('Id', 'Value', 'FileDirRef', 'OData__UIVersionString')
      .filter(`Unit eq '${unit}'`)();

  beforeAll(async () => {
    const [first] = await rowsOfUnit();
    id = first?.Id ?? 0;
    expect(id).toBeGreaterThan(0);
  });

  const newRow = () => ({ Key: `ny-${preset}-${fresh++}`, Year: '2026', Period: '2026.T1', Unit: unit });

  /** Every way that we know of to alter, take away or put in the place of Enhet B's answer. */
  const deeds: Readonly<Record<string, (id: number) => readonly [address: string, init: RequestInit]>> = {
    'alter it': (id) => [
      `${list}/items(${id})`,
      post({ Value: 1 }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
    ],
    'alter it by PATCH': (id) => [
      `${list}/items(${id})`,
      { ...post({ Value: 1 }, { 'If-Match': '*', 'Content-Type': 'application/json' }), method: 'PATCH' },
    ],
    'alter it by form': (id) => [
      `${list}/items(${id})/validateupdatelistitem`,
      post({ formValues: formValues({ Value: '1' }), bNewDocumentUpdate: false }),
    ],
    'alter it unseen, without a new version': (id) => [
      `${list}/items(${id})/validateupdatelistitem`,
      post({ formValues: formValues({ Value: '1' }), bNewDocumentUpdate: true }),
    ],
    'delete it': (id) => [`${list}/items(${id})`, { method: 'DELETE', headers: { 'If-Match': '*' } }],
    'delete it by POST': (id) => [
      `${list}/items(${id})`,
      post({}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' }),
    ],
    'recycle it': (id) => [`${list}/items(${id})/recycle`, post({})],
    'move it into the own folder': (id) => [
      `${list}/items(${id})/validateupdatelistitem`,
      post({
        formValues: formValues({ FileDirRef: unitFolderPath(site, place, 'enhet-a') }),
        bNewDocumentUpdate: false,
      }),
    ],
    'add in its folder': () => [
      `${list}/AddValidateUpdateItemUsingPath()`,
      post({
        listItemCreateInfo: { FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: 0 },
        formValues: formValues({ ...newRow(), Indicator: 'x', Value: '1' }),
      }),
    ],
    'add at the root': () => [`${list}/items`, post({ Title: 'x', ...newRow(), Year: 2026, Indicator: 'x' })],
    'open its folder': () => [
      `/getFolderByServerRelativePath(decodedurl='${encodeURIComponent(folder)}')/ListItemAllFields/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`,
      post({}),
    ],
    'open the list': () => [
      `${list}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`,
      post({}),
    ],
  };

  describe.each(strangers)('%s', (person) => {
    test.each(Object.keys(deeds))('cannot %s', async (name) => {
      const before = await rowsOfUnit();
      const [address, init] = deeds[name]?.(id) ?? ['', {}];
      const answer = await tenant.raw(person, site, address, init);
      const told = await answer.text();
      expect(answer.status, told).toBe(403);
      expect(await rowsOfUnit()).toEqual(before);
    });
  });

  describe('chef-enhet-a can store in his own folder, and nobody believes,', () => {
    const controller = () => sharePointRemote(tenant.lineOf('controller-1', site).connection, catalogue);
    const places = placesOf(catalogue);
    const asRead = async () => {
      const loaded = await loadedFrom(controller(), places);
      const rows = rowsRead(loaded.rows);
      const person = personNamed(rows, upn('controller-1'));
      const period = openPeriod(rows)?.key ?? key<'periods'>('');
      const situation = { rows, person, today: '2026-05-06', now: '2026-05-06T10:00:00Z' };
      return { loaded, period, table: attainment(situation, period) };
    };

    test.each(Object.entries(forged))('%s', async (_, { list: { name, keyFrom }, about, values }) => {
      const before = await asRead();
      expect(before.table.ok).toBe(true);
      const { period } = before;
      const at = { list: name, year: 2026 };
      const Key = keyFrom({ period, ...about });
      const answer = await tenant.raw(
        'chef-enhet-a',
        site,
        `/getList('${encodeURIComponent(listPath(site, at))}')/AddValidateUpdateItemUsingPath()`,
        post({
          listItemCreateInfo: {
            FolderPath: { DecodedUrl: unitFolderPath(site, at, 'enhet-a') },
            UnderlyingObjectType: 0,
          },
          formValues: formValues({ Key, Year: '2026', Period: period, ...values }),
        }),
      );
      const told = await answer.text();
      expect(answer.status, told).toBe(200);
      expect(told).not.toContain('"HasException":true');
      const after = await asRead();
      expect(after.table).toEqual(before.table);
      expect(after.loaded.rows).toEqual(before.loaded.rows);
      expect(after.loaded.faults.filter(({ at: place }) => place === `${name}2026/${Key}`)).toMatchObject([
        { code: 'ROW_NOT_TRUSTED', values: { folder: 'enhet-a', key: Key } },
      ]);
      expect(await controller().changesSince(before.loaded.token, places)).toEqual({ kind: 'stale' });
    });

    test('and chef-enhet-i, whose key it took, is told that the row is not to be trusted', async () => {
      const own = sharePointRemote(tenant.lineOf('chef-enhet-i', site).connection, catalogue);
      const { period } = await asRead();
      const filed = add(followUps, {
        year: 2026,
        period,
        unit: key('enhet-i'),
        state: 'inProgress',
      });
      expect(await own.write(filed, null, false)).toMatchObject({
        kind: 'refused',
        fault: { code: 'ROW_NOT_TRUSTED', at: `followUps2026/${filed.key}` },
      });
    });
  });

  describe('S01: a goal of the council’s', () => {
    const goals = `/getList('${encodeURIComponent(listPath(site, { list: 'goals', year: null }))}')`;
    const own = unitFolderPath(site, { list: 'goals', year: null }, 'enhet-a');
    const stored = async () =>
      tenant
        .lineOf('controller-1', site)
        .connection.sp.web.getList(listPath(site, { list: 'goals', year: null }))
        .items.select('Id', 'Key', 'OwnerBody', 'Title', 'OData__UIVersionString')
        .filter('OwnerUnit eq null')<{ Id: number; Key: string }[]>();

    test.each(strangers)('%s can neither alter it nor add one beside it', async (person) => {
      const before = await stored();
      const [first] = before;
      const tries: readonly (readonly [string, RequestInit])[] = [
        [`${goals}/items(${first?.Id})`, post({ Title: 'x' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' })],
        [`${goals}/items(${first?.Id})`, { method: 'DELETE', headers: { 'If-Match': '*' } }],
        [`${goals}/items`, post({ Title: 'x', Key: 'nytt', RtId: 'nytt' })],
      ];
      for (const [address, init] of tries)
        expect((await tenant.raw(person, site, address, init)).status).toBe(403);
      expect(await stored()).toEqual(before);
    });

    test('chef-enhet-a can write one in his own folder, and it is not believed', async () => {
      const values = { Id: 'nytt-mal', Type: 'vision', OwnerBody: 'fullmaktige' };
      const answer = await tenant.raw(
        'chef-enhet-a',
        site,
        `${goals}/AddValidateUpdateItemUsingPath()`,
        post({
          listItemCreateInfo: { FolderPath: { DecodedUrl: own }, UnderlyingObjectType: 0 },
          formValues: formValues({
            Key: values.Id,
            RtId: values.Id,
            RtType: values.Type,
            OwnerBody: values.OwnerBody,
            RtTitle: 'Ett eget mål för alla',
            ValidFromYear: '2026',
            ValidToYear: '2026',
            State: 'active',
          }),
        }),
      );
      expect(await answer.text()).not.toContain('"HasException":true');
      const remote = sharePointRemote(tenant.lineOf('controller-1', site).connection, catalogue);
      const loaded = await loadedFrom(remote, [{ list: 'goals', year: null }]);
      expect(loaded.rows.some(({ row }) => row.key === values.Id)).toBe(false);
      expect(loaded.faults).toMatchObject([
        { code: 'ROW_NOT_TRUSTED', values: { folder: 'enhet-a', key: values.Id } },
      ]);
    });
  });

  test('the guest cannot even read it', async () => {
    expect((await tenant.raw('gast', site, `${list}/items`)).status).toBe(403);
    expect((await tenant.raw('gast', site, `${list}/items(${id})`)).status).toBe(403);
  });

  test.each(['chef-enhet-b', 'controller-1'])(
    '%s can alter it, so the lock is not merely shut',
    async (person) => {
      const [address, init] = deeds['alter it']?.(id) ?? ['', {}];
      expect((await tenant.raw(person, site, address, init)).status).toBe(204);
      expect((await rowsOfUnit()).find(({ Id }) => Id === id)?.Value).toBe(1);
    },
  );

  test('the administrator can do each of them, so none is refused for being wrongly asked', async () => {
    for (const [name, deed] of Object.entries(deeds)) {
      const row = (await rowsOfUnit()).at(-1);
      const answer = await tenant.raw('forvaltningsledare', site, ...deed(row?.Id ?? 0));
      const told = await answer.text();
      expect(answer.status, `${name}: ${told}`).toBeLessThan(300);
      expect(told).not.toContain('"HasException":true');
    }
  });
});
