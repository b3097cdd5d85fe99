// The lock on the year's turn: only the administrator may begin one or write in its journal, and nobody else past the app either.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPath } from '../../src/m365/rows/address.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { yearTurnSteps } from '../../src/schema/lists/year/yearTurnSteps.ts';
import { yearTurns } from '../../src/schema/lists/year/yearTurns.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/rjh-2017';
const at = '2026-05-06T08:00:00Z';
const turn = key<'yearTurns'>('2027.1');
const writes = {
  'begin a turn': add(yearTurns, { year: 2027, run: 1, planned: { steps: [] }, by: 'någon', at }),
  'write in its journal': add(yearTurnSteps, {
    turn,
    step: 'whole',
    state: 'done',
    count: 0,
    by: 'någon',
    at,
  }),
} as const;

let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
});
afterAll(() => tenant.remove());

const remoteOf = (person: string) => sharePointRemote(tenant.lineOf(person, site).connection, catalogue);

describe.each(['chef-enhet-a', 'controller-1', 'medarbetare-1', 'ordforande', 'revisor', 'gast'])(
  '%s',
  (person) => {
    test.each(Object.entries(writes))('cannot %s', async (_, change) => {
      expect(await remoteOf(person).write(change, null, false)).toMatchObject({ kind: 'refused' });
    });

    test.each(Object.values(writes))('cannot go past the app into $list', async ({ list, key: Key }) => {
      const address = `/getList('${encodeURIComponent(listPath(site, { list, year: null }))}')/items`;
      const body = JSON.stringify({ Title: 'x', Key });
      const answer = await tenant.raw(person, site, address, { method: 'POST', body });
      expect(answer.status).toBe(403);
    });
  },
);

test.each(Object.entries(writes))('the administrator can %s', async (_, change) => {
  expect(await remoteOf('forvaltningsledare').write(change, null, false)).toMatchObject({ kind: 'saved' });
});
