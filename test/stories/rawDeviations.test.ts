// The lock of the deviations: staff may add a comment and nothing else, nobody writes in another's name, and no trail is altered.
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { upn } from '../../local-tenant/world.ts';
import { liftOf } from '../../src/core/deviation/lift/lift.ts';
import { otherDay, refusedIn, trailOf } from '../../src/core/deviation/trail/trail.ts';
import { columnName, keyColumn, listPath, unitFolderPath } from '../../src/m365/rows/address.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { key } from '../../src/schema/field.ts';
import { deviationSteps } from '../../src/schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../src/schema/lists/deviation/deviations.ts';
import { rowsRead } from '../../src/schema/rows/rowsFrom.ts';
import { loadedFrom, placesOf } from '../given/loaded.ts';
import { formValues, post } from '../given/raw.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
});
afterAll(() => tenant.remove());

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  const site = `/sites/${preset}`;
  const placeOf = (list: string) => ({ list, year: null });
  const at = (list: string) => `/getList('${encodeURIComponent(listPath(site, placeOf(list)))}')`;
  const itemsOf = (list: string) =>
    tenant
      .lineOf('controller-1', site)
      .connection.sp.web.getList(listPath(site, placeOf(list)))
      .items.select('Id', 'Key', 'OData__UIVersionString')();
  const ofUnitA = async (list: string) => {
    const items = await itemsOf(list);
    const isOfUnitA = ({ Key }: { Key: string | null }) => Key?.startsWith('enhet-a.');
    return items.find(isOfUnitA).Id as number;
  };

  describe.each(['deviations', 'measures', 'deviationSteps', 'comments'])('%s', (list) => {
    const mayNot = [
      'medarbetare-1',
      'chef-enhet-b',
      'omradeschef-2',
      'namndsekreterare-1',
      'ordforande',
      'revisor',
      'gast',
    ];
    test.each(mayNot)('%s alters, deletes and recycles nothing', async (person) => {
      const before = await itemsOf(list);
      const id = await ofUnitA(list);
      const deeds: readonly (readonly [string, RequestInit])[] = [
        [`${at(list)}/items(${id})`, post({ Title: 'x' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' })],
        [`${at(list)}/items(${id})`, post({}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' })],
        [`${at(list)}/items(${id})/recycle`, post({})],
        [
          `${at(list)}/items(${id})/validateupdatelistitem`,
          post({ formValues: [{ FieldName: 'State', FieldValue: 'closed' }], bNewDocumentUpdate: false }),
        ],
      ];
      for (const [address, init] of deeds) {
        const answer = await tenant.raw(person, site, address, init);
        expect(answer.status, `${person} ${address}`).toBe(403);
      }
      expect(await itemsOf(list)).toEqual(before);
    });
  });

  test.each(['deviations', 'measures', 'deviationSteps'])('staff add nothing to %s', async (list) => {
    const added = await tenant.raw(
      'medarbetare-1',
      site,
      `${at(list)}/items`,
      post({ Title: 'x', Key: `x-${list}` }),
    );
    expect(added.status).toBe(403);
    const inFolder = await tenant.raw(
      'medarbetare-1',
      site,
      `${at(list)}/AddValidateUpdateItemUsingPath()`,
      post({
        listItemCreateInfo: {
          FolderPath: { DecodedUrl: unitFolderPath(site, placeOf(list), 'enhet-a') },
          UnderlyingObjectType: 0,
        },
        formValues: [{ FieldName: 'Key', FieldValue: 'y' }],
      }),
    );
    expect(inFolder.status).toBe(403);
  });

  test('the unit’s own manager adds to the trail, and alters none of it', async () => {
    const id = await ofUnitA('deviationSteps');
    const altered = await tenant.raw(
      'chef-enhet-a',
      site,
      `${at('deviationSteps')}/items(${id})`,
      post({ State: 'closed' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }),
    );
    expect(altered.status).toBe(403);
  });

  describe('the trail', () => {
    const deviation = 'enhet-a.enhet-a~helger';
    const taken = { state: 'takenOver', level: 'committee' };
    /** Past the app, into the unit's folder or to the list's root. */
    const put = async (
      person: string,
      by: string,
      order: number,
      step: Record<string, string>,
      folder = unitFolderPath(site, placeOf('deviationSteps'), 'enhet-a'),
    ) => {
      const row = { unit: 'enhet-a', deviation, order, by: upn(by), at: '2026-05-06T08:00:00Z', ...step };
      const values: Record<string, string> = { [keyColumn]: deviationSteps.keyFrom(row) };
      for (const [name, value] of Object.entries(row)) values[columnName(name)] = String(value);
      const said = await tenant.raw(
        person,
        site,
        `${at('deviationSteps')}/AddValidateUpdateItemUsingPath()`,
        post({
          listItemCreateInfo: { FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: 0 },
          formValues: formValues(values),
        }),
      );
      if (said.ok) expect(await said.text()).not.toContain('"HasException":true');
      return said.status;
    };
    const read = async () => {
      const remote = sharePointRemote(tenant.lineOf('controller-1', site).connection, catalogue);
      const loaded = await loadedFrom(remote, placesOf(catalogue));
      const rows = rowsRead(loaded.rows);
      const row = rows.get(deviations, key<'deviations'>(deviation));
      if (row === null) throw new Error('no deviation');
      return {
        standing: liftOf(rows, row)?.answer?.by ?? 'waits',
        trail: trailOf(rows, row).map(({ order }) => order),
        refused: refusedIn(rows, row).map(({ order }) => order),
        others: trailOf(rows, row).flatMap((step) => otherDay(step) ?? []),
        faults: loaded.faults.map((one) => one.code),
      };
    };

    test.each(['medarbetare-1', 'chef-enhet-b', 'omradeschef-2', 'ordforande', 'revisor', 'gast'])(
      '%s cannot put a step there, in the unit’s folder or outside it',
      async (person) => {
        const before = await read();
        expect(await put(person, person, 90, taken)).toBe(403);
        expect(await put(person, person, 90, { state: 'reopened' })).toBe(403);
        expect(await put(person, person, 90, taken, listPath(site, placeOf('deviationSteps')))).toBe(403);
        expect(await read()).toEqual(before);
      },
    );

    test('what the unit’s own manager answers himself is stored and left out, and so is another’s name', async () => {
      expect(await put('chef-enhet-a', 'chef-enhet-a', 91, taken)).toBe(200);
      expect(await put('chef-enhet-a', 'namndsekreterare-1', 92, taken)).toBe(200);
      expect(await read()).toMatchObject({ standing: 'waits', refused: [91], faults: ['ROW_NOT_TRUSTED'] });
    });

    test('the committee’s secretary may answer, and it counts', async () => {
      expect(await put('namndsekreterare-1', 'namndsekreterare-1', 93, taken)).toBe(200);
      expect(await read()).toMatchObject({ standing: upn('namndsekreterare-1'), refused: [91] });
    });

    test('any other step that the secretary takes is stored, left out and told, wherever it lies', async () => {
      const before = await read();
      const steps = ['open', 'reopened', 'liftedAgain', 'closed', 'noAction'].map((state) => ({ state }));
      for (const [index, step] of [...steps, { ...taken, level: 'area' }, { state: 'sentBack' }].entries())
        expect(await put('namndsekreterare-1', 'namndsekreterare-1', 94 + index, step)).toBe(200);
      const root = listPath(site, placeOf('deviationSteps'));
      expect(await put('namndsekreterare-1', 'namndsekreterare-1', 101, { state: 'reopened' }, root)).toBe(
        200,
      );
      const after = await read();
      expect(after.standing).toBe(upn('namndsekreterare-1'));
      expect(after.trail).toEqual(before.trail);
      expect(after.refused).toEqual([91, 94, 95, 96, 97, 98, 99, 100, 101]);
    });

    test.each(['forvaltningsledare', 'chef-enhet-a'])(
      '%s closes it: stored, left out and told',
      async (who) => {
        const before = await read();
        const order = before.trail.length + before.refused.length + 200;
        expect(await put(who, who, order, { state: 'closed' })).toBe(200);
        const after = await read();
        expect(after.trail).toEqual(before.trail);
        expect(after.refused).toContain(order);
      },
    );

    test('what is dated back counts, and the day that it came is told', async () => {
      expect((await read()).others).toEqual([]);
      const at = '2026-04-02T08:00:00Z';
      expect(await put('chef-enhet-a', 'chef-enhet-a', 300, { state: 'inProgress', at })).toBe(200);
      expect(await read()).toMatchObject({ others: ['2026-05-06'], trail: expect.arrayContaining([300]) });
    });
  });

  test('a comment in another’s name is stored, and nobody believes it', async () => {
    const deviation = 'enhet-a.enhet-a~helger';
    const comment = (Id: string, By: string) => ({
      Title: Id,
      Key: `${deviation}.${Id}`,
      Unit: 'enhet-a',
      Deviation: deviation,
      RtId: Id,
      Act: 'write',
      Text: 'Chefen håller med.',
      By,
      At: '2026-05-06T08:00:00Z',
    });
    const add = (id: string, by: string) =>
      tenant.raw('medarbetare-1', site, `${at('comments')}/items`, post(comment(id, by)));
    const own = await add('egen', upn('medarbetare-1'));
    expect(own.status, await own.text()).toBe(201);
    expect((await add('forfalskad', upn('chef-enhet-a'))).status).toBe(201);
    const remote = sharePointRemote(tenant.lineOf('controller-1', site).connection, catalogue);
    const loaded = await loadedFrom(remote, [placeOf('comments')]);
    const keys = loaded.rows.map(({ row }) => row.key);
    expect(keys).toContain(`${deviation}.egen`);
    expect(keys).not.toContain(`${deviation}.forfalskad`);
    expect(loaded.faults).toMatchObject([
      { code: 'ROW_NOT_TRUSTED', at: `comments/${deviation}.forfalskad` },
    ]);
  });
});
