// What each deed costs in requests, which is SharePoint's budget.
import { beforeEach, describe, expect, test } from 'vitest';
import { add } from '../../src/schema/change.ts';
import { changed, givenDevices, loaded, requests, sample, savedIn, story } from './givenDevice.ts';
import { journal } from './givenSite.ts';

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

  test('what others have done is two', async () => {
    const { connection, remote } = device('controller-1');
    const { token } = await loaded(remote);
    const manager = device('chef-enhet-a').remote;
    for (const name of ['a', 'b', 'c']) await manager.write(sample(name), null, false);
    expect(await requests(connection, () => changed(remote, token))).toBe(2);
  });
});
