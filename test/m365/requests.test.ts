// What each deed costs in requests, which is SharePoint's budget.
import { beforeEach, describe, expect, test } from 'vitest';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { add } from '../../src/schema/change.ts';
import type { StoredRow } from '../../src/sync/remote.ts';
import { costCounter } from '../given/cost.ts';
import { changed, givenDevices, loaded, requests, sample, savedIn, story } from './givenDevice.ts';
import { journal, lists, type OnTheWay } from './givenSite.ts';

let given: Awaited<ReturnType<typeof givenDevices>>;
const device: (typeof given)['device'] = (signInName, onTheWay) => given.device(signInName, onTheWay);
beforeEach(async () => {
  given = await givenDevices();
});

describe('the price in requests', () => {
  test('loading is one', async () => {
    const { connection, remote } = device('chef-enhet-a');
    expect(await requests(connection, () => loaded(remote))).toBe(1);
  });

  test('asking for what is new when nothing is, is one, also before anything else was asked', async () => {
    const { token } = await loaded(device('chef-enhet-a').remote);
    const { connection, remote } = device('chef-enhet-a');
    expect(await requests(connection, () => changed(remote, token))).toBe(1);
    expect(await requests(connection, () => changed(remote, token))).toBe(1);
  });

  test('an addition in a folder is two, and at the list’s root one', async () => {
    const { connection, remote } = device('controller-1');
    await loaded(remote);
    expect(
      await requests(connection, async () => savedIn(await remote.write(sample('a'), null, false))),
    ).toBe(2);
    const entry = add(journal, { number: 1, text: 'Öppnat' });
    expect(await requests(connection, async () => savedIn(await remote.write(entry, null, false)))).toBe(1);
  });

  test('an alteration is one', async () => {
    const { connection, remote } = device('chef-enhet-a');
    await loaded(remote);
    const stored = savedIn(await remote.write(sample('a'), null, false));
    const alteration = async () => savedIn(await remote.write(story(stored, 'Bättre'), stored, false));
    expect(await requests(connection, alteration)).toBe(1);
  });

  test('who is who is asked for once, however many ports there are over the connection', async () => {
    let asked = 0;
    const { connection, remote } = device('chef-enhet-a', async (request, through) => {
      const body = await request.text();
      asked += body.match(/\/siteusers/gi)?.length ?? 0;
      return through(new Request(request.url, { method: request.method, headers: request.headers, body }));
    });
    const { token } = await loaded(remote);
    expect(asked).toBe(1);
    const other = sharePointRemote(connection, lists);
    await loaded(other);
    await changed(other, token);
    await loaded(remote);
    expect(asked).toBe(1);
  });

  test('what others have done is two', async () => {
    const { connection, remote } = device('controller-1');
    const { token } = await loaded(remote);
    const manager = device('chef-enhet-a').remote;
    for (const name of ['a', 'b', 'c']) await manager.write(sample(name), null, false);
    expect(await requests(connection, () => changed(remote, token))).toBe(2);
  });
});

/** As a page of another origin hears SharePoint: no header of the answer's own. */
const fromAnotherOrigin: OnTheWay = async (request, through) => {
  const answer = await through(request);
  const text = await answer.text();
  const headers = { 'Content-Type': answer.headers.get('Content-Type') ?? '' };
  return new Response(answer.status === 204 ? null : text, { status: answer.status, headers });
};

describe('the price in resource units, from another origin', () => {
  /** What the deeds of a page cost, each counted by itself. */
  async function priced() {
    let counter = costCounter();
    const { remote } = device('chef-enhet-a', async (request, through) => {
      await counter.count(request);
      return fromAnotherOrigin(request, through);
    });
    const { token } = await loaded(remote);
    const unitsOf = async (deed: () => Promise<unknown>) => {
      counter = costCounter();
      await deed();
      return counter.cost().units;
    };
    return { remote, token, unitsOf };
  }

  test('one altered figure is 2, and nothing is read back for it', async () => {
    const { remote, unitsOf } = await priced();
    let stored = savedIn(await remote.write(sample('a'), null, false));
    const alter = (text: string) => async () => {
      stored = savedIn(await remote.write(story(stored, text), stored, false));
    };
    expect(await unitsOf(alter('Bättre'))).toBe(2);
    // The next is written upon the version that the first one's answer told.
    expect(await unitsOf(alter('Bäst'))).toBe(2);
    expect(stored.etag).toMatch(/,3"$/);
  });

  test('a row that is added in a folder is 3: SharePoint does not tell the version of what it has made there', async () => {
    const { remote, unitsOf } = await priced();
    expect(await unitsOf(async () => savedIn(await remote.write(sample('a'), null, false)))).toBe(3);
  });

  test('the next look at what is new is 2 when nothing is, and 2 more for all of a list that has been altered', async () => {
    const { remote, token, unitsOf } = await priced();
    const idle = await unitsOf(() => changed(remote, token));
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const rows: StoredRow[] = [];
    for (const name of names) rows.push(savedIn(await remote.write(sample(name), null, false)));
    const { token: now } = await changed(remote, token);
    const written = await unitsOf(async () => {
      for (const row of rows) savedIn(await remote.write(story(row, 'Bättre'), row, false));
    });
    const look = await unitsOf(() => changed(remote, now));
    expect([idle, written, look]).toEqual([2, 20, 4]);
    // Ten figures between two looks: 2.2 for each, with what the look costs more for them.
    expect((written + look - idle) / names.length).toBe(2.2);
  });
});
