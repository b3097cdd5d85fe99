// The locks on the way upwards: no unit approves its own, nobody alters the trail, and nobody writes in a locked period (S22).
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { upn } from '../../local-tenant/world.ts';
import { latestPeriods, openPeriod } from '../../src/core/calendar.ts';
import { approveFollowUp } from '../../src/core/consolidation/approval.ts';
import { recordConsolidation } from '../../src/core/consolidation/consolidate.ts';
import { followUpState } from '../../src/core/consolidation/followUpState.ts';
import { stepPeriod } from '../../src/core/period/lifeCycle.ts';
import { personNamed, type Situation } from '../../src/core/situation.ts';
import { listPath, unitFolderPath } from '../../src/m365/rows/address.ts';
import { lockPeriods, periodsAreLocked } from '../../src/m365/setup/periodLocks.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import type { Change } from '../../src/schema/change.ts';
import type { Result } from '../../src/schema/fault.ts';
import { key } from '../../src/schema/field.ts';
import { rowsRead } from '../../src/schema/rows/rowsFrom.ts';
import { loadedFrom, placesOf } from '../given/loaded.ts';
import { formValues, merge, post } from '../given/raw.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
});
afterAll(() => tenant.remove());

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  const site = `/sites/${preset}`;
  const placeOf = (list: string) => ({ list, year: list === 'periodSteps' ? null : 2026 });
  const at = (list: string) => `/getList('${encodeURIComponent(listPath(site, placeOf(list)))}')`;
  const inFolder = (list: string, unit: string, values: Record<string, string>) =>
    [
      `${at(list)}/AddValidateUpdateItemUsingPath()`,
      post({
        listItemCreateInfo: {
          FolderPath: { DecodedUrl: unitFolderPath(site, placeOf(list), unit) },
          UnderlyingObjectType: 0,
        },
        formValues: formValues(values),
      }),
    ] as const;
  const remoteOf = (person: string) => sharePointRemote(tenant.lineOf(person, site).connection, catalogue);
  const places = placesOf(catalogue);

  async function asRead(person: string) {
    const remote = remoteOf(person);
    const loaded = await loadedFrom(remote, places);
    const rows = rowsRead(loaded.rows);
    const period = openPeriod(rows) ?? latestPeriods(rows, 1)[0];
    if (period === undefined) throw new Error('no period');
    const situation: Situation = {
      rows,
      person: personNamed(rows, upn(person)),
      today: '2026-05-06',
      now: '2026-05-06T10:00:00Z',
    };
    return { loaded, rows, period, situation, remote };
  }

  let atFirst: ReturnType<typeof asRead> | undefined;
  /** As it all stood before anything was tried: ids and the open period stay the same. */
  const begun = () => {
    atFirst ??= asRead('controller-1');
    return atFirst;
  };

  /** Does it as the app does, with the person's own token. */
  async function carriedOut(person: string, changes: Result<readonly Change[]>): Promise<readonly string[]> {
    if (!changes.ok) throw new Error(JSON.stringify(changes.faults));
    const { remote, loaded } = await asRead(person);
    const answers: string[] = [];
    for (const change of changes.value) {
      const base = loaded.rows.find(({ list, row }) => list === change.list && row.key === change.key);
      const answer = await remote.write(change, base ?? null, false);
      answers.push(answer.kind === 'refused' ? answer.fault.code : answer.kind);
    }
    return answers;
  }

  const unit = key<'units'>('enhet-b');
  const stateNow = async () => {
    const { rows, period } = await asRead('controller-1');
    return followUpState(rows, period, unit).state;
  };

  /** What an approval of Enhet B's would look like, written by hand. */
  async function forged(by: string, from = 'omrade-1') {
    const { rows, period } = await begun();
    const { followUp } = followUpState(rows, period, unit);
    return {
      Key: `${period.key}.${unit}.${from}.approve.0.${upn(by)}`,
      Year: '2026',
      Period: period.key,
      Unit: unit,
      From: from,
      Act: 'approve',
      ReadyAt: followUp?.readyAt ?? '',
      RtOrder: '0',
      By: upn(by),
      At: '2026-05-06T10:00:00Z',
    };
  }

  test('the unit is ready, and waits', async () => {
    expect(await stateNow()).toBe('ready');
  });

  test.each(['chef-enhet-b', 'chef-enhet-a', 'bitr-chef-enhet-a', 'medarbetare-1', 'revisor', 'gast'])(
    '%s cannot put an approval where the area’s lie, nor at the list’s root',
    async (person) => {
      const values = await forged(person);
      const tries = [
        inFolder('followUpSteps', 'omrade-1', values),
        [`${at('followUpSteps')}/items`, post({ Title: 'x', ...values, Year: 2026, RtOrder: 0 })],
      ] as const;
      for (const [address, init] of tries)
        expect((await tenant.raw(person, site, address, init)).status).toBe(403);
    },
  );

  test('chef-enhet-b can put one in his own folder, in anybody’s name, and nobody believes it', async () => {
    for (const [by, from] of [
      ['chef-enhet-b', 'enhet-b'],
      ['omradeschef', 'enhet-b'],
      ['chef-enhet-b', 'omrade-1'],
    ] as const) {
      const answer = await tenant.raw(
        'chef-enhet-b',
        site,
        ...inFolder('followUpSteps', 'enhet-b', await forged(by, from)),
      );
      expect(await answer.text()).not.toContain('"HasException":true');
      expect(await stateNow()).toBe('ready');
    }
  });

  test('a controller who approves in the area’s place is not believed', async () => {
    const answer = await tenant.raw(
      'controller-1',
      site,
      ...inFolder('followUpSteps', 'omrade-1', await forged('controller-1')),
    );
    expect(await answer.text()).not.toContain('"HasException":true');
    expect(await stateNow()).toBe('ready');
  });

  test('omradeschef approves it, and then alters nothing of what he said', async () => {
    const { situation, period } = await asRead('omradeschef');
    expect(await carriedOut('omradeschef', approveFollowUp(situation, { unit, period: period.key }))).toEqual(
      ['saved'],
    );
    expect(await stateNow()).toBe('approved');
    const { loaded } = await asRead('controller-1');
    const id = loaded.rows.find(
      ({ list, row }) => list === 'followUpSteps' && row.by === upn('omradeschef') && row.from === 'omrade-1',
    )?.id;
    expect(id).toBeGreaterThan(0);
    for (const person of ['omradeschef', 'chef-enhet-b', 'controller-1', 'gast'])
      for (const [address, init] of [
        [`${at('followUpSteps')}/items(${id})`, post({ Act: 'return' }, merge)],
        [`${at('followUpSteps')}/items(${id})`, post({}, { ...merge, 'X-HTTP-Method': 'DELETE' })],
        [`${at('followUpSteps')}/items(${id})/recycle`, post({})],
      ] as const)
        expect((await tenant.raw(person, site, address, init)).status, person).toBe(403);
  });

  test.each(['consolidations', 'feedback'])('only those above write %s in their name', async (list) => {
    const { situation, period } = await asRead('omradeschef');
    const place = { unit: key<'units'>('omrade-1'), body: null };
    if (list === 'consolidations') {
      const answer = { analysis: 'Det går åt rätt håll.' };
      const act = recordConsolidation(situation, { period: period.key, place, answer });
      expect(await carriedOut('omradeschef', act)).toEqual(['saved']);
    }
    const values = { Key: `x-${list}`, Year: '2026', Period: period.key, Unit: 'omrade-1' };
    for (const person of ['chef-enhet-b', 'omradeschef-2', 'medarbetare-1', 'revisor', 'gast']) {
      const answer = await tenant.raw(person, site, ...inFolder(list, 'omrade-1', values));
      expect(answer.status, person).toBe(403);
      const atRoot = await tenant.raw(person, site, `${at(list)}/items`, post({ Title: 'x', Key: 'y' }));
      expect(atRoot.status, person).toBe(403);
    }
  });

  describe('S22: nobody alters a locked period', () => {
    const owner = () => tenant.lineOf('forvaltningsledare', site).connection;
    const idOf = async (list: string) => {
      const { loaded, period } = await begun();
      return loaded.rows.find(
        (one) => one.list === list && one.row.unit === unit && one.row.period === period.key,
      )?.id;
    };
    const own: Readonly<Record<string, object>> = {
      outcomes: { Value: 1 },
      followUps: { GoodResults: 'Nytt' },
      assessments: { Status: 'fulfilled' },
    };

    test('only whoever owns the site can have SharePoint hold the lock', async () => {
      const { period } = await begun();
      for (const person of ['systemagare', 'controller-1', 'chef-enhet-b']) {
        const line = tenant.lineOf(person, site).connection;
        expect(await lockPeriods(line, catalogue, 2026, [period.key])).toMatchObject({ kind: 'refused' });
      }
      expect(await lockPeriods(owner(), catalogue, 2026, [period.key])).toEqual({ kind: 'locked' });
      expect(await periodsAreLocked(owner(), catalogue, 2026, [period.key])).toMatchObject({
        isAsWished: true,
      });
    });

    test.each(['chef-enhet-b', 'omradeschef', 'controller-1', 'forvaltningsledare'])(
      '%s is refused by SharePoint itself, by every way',
      async (person) => {
        const { period } = await begun();
        for (const [list, values] of Object.entries(own)) {
          const id = await idOf(list);
          expect(id, list).toBeGreaterThan(0);
          const altered = await tenant.raw(person, site, `${at(list)}/items(${id})`, post(values, merge));
          expect(altered.status, list).toBe(400);
          expect(await altered.text()).toContain('SPListDataValidationException');
          const [[name, value] = ['', '']] = Object.entries(values);
          const byForm = await tenant.raw(
            person,
            site,
            `${at(list)}/items(${id})/validateupdatelistitem`,
            post({ formValues: formValues({ [name]: String(value) }), bNewDocumentUpdate: true }),
          );
          expect(await byForm.text(), list).toMatch(/HasException":true|SPListDataValidation/);
          const added = await tenant.raw(
            person,
            site,
            ...inFolder(list, unit, {
              Key: `sent-${list}-${person}`,
              Year: '2026',
              Period: period.key,
              Unit: unit,
            }),
          );
          expect(await added.text(), list).toMatch(/HasException":true|SPListDataValidation/);
        }
      },
    );

    test('a row can be moved out of the period by giving it another, and is then believed nowhere', async () => {
      const id = await idOf('outcomes');
      const moved = await tenant.raw(
        'chef-enhet-b',
        site,
        `${at('outcomes')}/items(${id})`,
        post({ Period: '2026.YR' }, merge),
      );
      expect(moved.status).toBe(204);
      const { loaded } = await asRead('controller-1');
      expect(loaded.rows.some((one) => one.list === 'outcomes' && one.id === id)).toBe(false);
      expect(loaded.faults.filter(({ at: place }) => place.startsWith('outcomes2026/'))).toMatchObject([
        { code: 'ROW_NOT_TRUSTED' },
      ]);
      const { period } = await begun();
      const back = await tenant.raw(
        'forvaltningsledare',
        site,
        `${at('outcomes')}/items(${id})`,
        post({ Period: period.key }, merge),
      );
      expect(back.status).toBe(400);
    });

    test('the lock taken off, it is written in again', async () => {
      expect(await lockPeriods(owner(), catalogue, 2026, [])).toEqual({ kind: 'locked' });
      const id = await idOf('followUps');
      const altered = await tenant.raw(
        'chef-enhet-b',
        site,
        `${at('followUps')}/items(${id})`,
        post({ GoodResults: 'Nytt' }, merge),
      );
      expect(altered.status).toBe(204);
    });
  });

  test.each(['chef-enhet-b', 'omradeschef', 'controller-1', 'ordforande', 'gast'])(
    '%s can neither open nor lock a period, nor write in its trail',
    async (person) => {
      const { loaded, period } = await begun();
      const id = loaded.rows.find(({ list, row }) => list === 'periods' && row.key === period.key)?.id;
      const list = `/getList('${encodeURIComponent(listPath(site, { list: 'periods', year: null }))}')`;
      expect(
        (await tenant.raw(person, site, `${list}/items(${id})`, post({ State: 'locked' }, merge))).status,
      ).toBe(403);
      expect(
        (await tenant.raw(person, site, `${at('periodSteps')}/items`, post({ Title: 'x', Key: 'x' }))).status,
      ).toBe(403);
    },
  );

  test('systemagare locks it and opens it again with a reason', async () => {
    const first = await asRead('systemagare');
    const lock = stepPeriod(first.situation, { period: first.period.key, act: 'lock' });
    expect(await carriedOut('systemagare', lock)).toEqual(['saved', 'saved']);
    const { situation } = await asRead('systemagare');
    const reason = 'Fel nämnare';
    const reopen = stepPeriod(situation, { period: first.period.key, act: 'reopen', reason });
    expect(await carriedOut('systemagare', reopen)).toEqual(['saved', 'saved']);
    const { loaded, period } = await asRead('controller-1');
    expect(period).toMatchObject({ key: first.period.key, state: 'open' });
    const step = loaded.rows.find(({ list, row }) => list === 'periodSteps' && row.act === 'reopen');
    expect(step?.row).toMatchObject({ reason, by: upn('systemagare') });
  });
});
