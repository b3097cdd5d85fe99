// Somebody's own device against a site that is set up and peopled, and what a test asks of its port.

import type { Connection } from '../../src/m365/connection.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { add, alter } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import type { RowOf } from '../../src/schema/list.ts';
import type { Changed, Loaded, Remote, StoredRow, WriteAnswer } from '../../src/sync/remote.ts';
import {
  assignments,
  givenSite,
  lists,
  type OnTheWay,
  places,
  samples,
  sitePath,
  year,
} from './givenSite.ts';

export interface Device {
  readonly connection: Connection;
  readonly remote: Remote;
}

export async function givenDevices() {
  const site = await givenSite();
  await fillGroups(site.admin, assignments, []);
  return {
    admin: site.admin,
    device(signInName: string, onTheWay?: OnTheWay): Device {
      const connection = site.as(signInName, onTheWay);
      return { connection, remote: sharePointRemote(connection, lists) };
    },
    /** The list that the samples lie in, in its administrator's hands. */
    list: site.admin.sp.web.getList(`${sitePath}/Lists/samples2026`),
  };
}

export const unit = key<'units'>('enhet-a');
export const sample = (name: string, story = 'Som planerat') => add(samples, { year, unit, name, story });
export const asRow = (stored: StoredRow) => stored.row as unknown as RowOf<typeof samples>;
export const story = (stored: StoredRow, text: string) => alter(samples, asRow(stored), { story: text });

export function savedIn(answer: WriteAnswer): StoredRow {
  if (answer.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(answer)}`);
  return answer.stored;
}
export async function loaded(remote: Remote): Promise<Loaded> {
  const answer = await remote.load(places);
  if (answer.kind !== 'loaded') throw new Error(`Not loaded: ${JSON.stringify(answer)}`);
  return answer;
}
export async function changed(remote: Remote, token: string): Promise<Changed> {
  const answer = await remote.changesSince(token, places);
  if (answer.kind !== 'changed') throw new Error(`Not changed: ${JSON.stringify(answer)}`);
  return answer;
}
/** How many requests the deed takes. */
export async function requests(connection: Connection, deed: () => Promise<unknown>): Promise<number> {
  const before = connection.sent();
  await deed();
  return connection.sent() - before;
}
