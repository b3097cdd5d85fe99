// The lock of what the follow-up form writes: a unit answers in its own folder, and the words of an assignment are the giver's alone.
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { listPath, unitFolderPath } from '../../src/m365/rows/address.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { loadedFrom } from '../given/loaded.ts';
import { merge, post } from '../given/raw.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
});
afterAll(() => tenant.remove());

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  const site = `/sites/${preset}`;
  const placeOf = (list: string) => ({ list, year: list === 'assignments' ? null : 2026 });
  const at = (list: string) => `/getList('${encodeURIComponent(listPath(site, placeOf(list)))}')`;
  const itemsOf = (
    list: string,
  ): Promise<readonly { Id: number; Key: string | null; OData__UIVersionString: string }[]> =>
    tenant
      .lineOf('controller-1', site)
      .connection.sp.web.getList(listPath(site, placeOf(list)))
      .items.select('Id', 'Key', 'OData__UIVersionString')();
  const rowIn = async (list: string, key: RegExp) => {
    const found = (await itemsOf(list)).find(({ Key }) => key.test(Key ?? ''));
    if (!found) throw new Error(`${list} has no row like ${key}`);
    return found.Id;
  };
  const addIn = (person: string, list: string, unit: string, values: Readonly<Record<string, string>>) =>
    tenant.raw(
      person,
      site,
      `${at(list)}/AddValidateUpdateItemUsingPath()`,
      post({
        listItemCreateInfo: {
          FolderPath: { DecodedUrl: unitFolderPath(site, placeOf(list), unit) },
          UnderlyingObjectType: 0,
        },
        formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
        bNewDocumentUpdate: false,
      }),
    );

  test.each(['chef-enhet-a', 'chef-enhet-b', 'medarbetare-1', 'ordforande', 'revisor', 'gast'])(
    '%s neither alters, removes nor gives assignments',
    async (person) => {
      const before = await itemsOf('assignments');
      const id = await rowIn('assignments', /^digital-bokning$/);
      const deeds: readonly (readonly [string, RequestInit])[] = [
        [`${at('assignments')}/items(${id})`, post({ DueDay: '2030-12-31' }, merge)],
        [`${at('assignments')}/items(${id})`, post({}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' })],
        [`${at('assignments')}/items(${id})/recycle`, post({})],
        [`${at('assignments')}/items`, post({ Title: 'x', Key: `x-${person}` })],
      ];
      for (const [address, init] of deeds)
        expect((await tenant.raw(person, site, address, init)).status, address).toBe(403);
      expect(await itemsOf('assignments')).toEqual(before);
    },
  );

  test('a controller gives one and alters it', async () => {
    const id = await rowIn('assignments', /^digital-bokning$/);
    const altered = await tenant.raw(
      'controller-1',
      site,
      `${at('assignments')}/items(${id})`,
      post({ State: 'continuesNextYear' }, merge),
    );
    expect(altered.status).toBe(204);
  });

  test.each([
    ['assignmentReports', /enhet-b\.synpunkter$/],
    ['budgetOutcomes', /^2026\.T?D?\d\.enhet-b$/],
  ] as const)(
    '%s of a unit are altered by its own people and the controller, and by no others',
    async (list, key) => {
      const id = await rowIn(list, key);
      const alter = (person: string) =>
        tenant.raw(person, site, `${at(list)}/items(${id})`, post({ Title: 'x' }, merge));
      for (const person of ['chef-enhet-a', 'medarbetare-2', 'ordforande', 'revisor', 'gast'])
        expect((await alter(person)).status, person).toBe(403);
      for (const person of ['chef-enhet-b', 'controller-1'])
        expect((await alter(person)).status, person).toBe(204);
    },
  );

  test.each(['assignmentReports', 'budgetOutcomes', 'perspectiveAnswers'])(
    'in %s a manager answers in his own folder only',
    async (list) => {
      const values = { Key: `prov-${list}` };
      expect((await addIn('chef-enhet-a', list, 'enhet-b', values)).status).toBe(403);
      expect((await addIn('medarbetare-1', list, 'enhet-a', values)).status).toBe(403);
      expect((await addIn('chef-enhet-a', list, 'enhet-a', values)).status).toBe(200);
    },
  );

  test('an answer in another unit’s name is stored in one’s own folder, and nobody believes it', async () => {
    const period =
      (await itemsOf('budgetOutcomes')).flatMap(({ Key }) => Key?.match(/^(.*)\.enhet-a$/)?.[1] ?? [])[0] ??
      '';
    const forged = `${period}.enhet-b.digital-bokning`;
    const answer = await addIn('chef-enhet-a', 'assignmentReports', 'enhet-a', {
      Title: 'x',
      Key: forged,
      Year: '2026',
      Period: period,
      Unit: 'enhet-b',
      Assignment: 'digital-bokning',
      Status: 'done',
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('"HasException":true');
    const remote = sharePointRemote(tenant.lineOf('controller-1', site).connection, catalogue);
    const loaded = await loadedFrom(remote, [placeOf('assignmentReports')]);
    expect(loaded.rows.map(({ row }) => row.key)).not.toContain(forged);
    expect(loaded.faults.map(({ code, at: where }) => `${code} ${where}`)).toContain(
      `ROW_NOT_TRUSTED assignmentReports2026/${forged}`,
    );
  });
});
