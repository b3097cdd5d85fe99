// The lock itself: another unit's manager, staff and a guest go past the app with their own token, and cannot alter Enhet A's row.
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { listPath, unitFolderPath } from '../../src/m365/rows/address.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
});
afterAll(() => tenant.remove());

const place = { list: 'outcomes', year: 2026 };
const unit = 'enhet-b';
const strangers = ['chef-enhet-a', 'bitr-chef-enhet-a', 'medarbetare-1', 'ordforande', 'revisor', 'gast'];

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

  const form = (values: Record<string, string>) =>
    Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers,
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
      post({ formValues: form({ Value: '1' }), bNewDocumentUpdate: false }),
    ],
    'alter it unseen, without a new version': (id) => [
      `${list}/items(${id})/validateupdatelistitem`,
      post({ formValues: form({ Value: '1' }), bNewDocumentUpdate: true }),
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
        formValues: form({ FileDirRef: unitFolderPath(site, place, 'enhet-a') }),
        bNewDocumentUpdate: false,
      }),
    ],
    'add in its folder': () => [
      `${list}/AddValidateUpdateItemUsingPath()`,
      post({
        listItemCreateInfo: { FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: 0 },
        formValues: form({ ...newRow(), Indicator: 'x', Value: '1' }),
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
