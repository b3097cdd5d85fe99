// The device holds what is unsent, and the page that starts cannot read it: nobody's words give way to what is written meanwhile.
import { describe, expect, it } from 'vitest';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { edit, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';

/** A device whose page was killed with a saved change and a half-written one unsent; its storage refuses to list these so many times. */
async function given(change: 'alter' | 'add', refusals: number) {
  const world = givenWorld();
  if (change === 'alter') world.server.change('controller-1', newFollowUp('e1', { goodResults: 'förr' }));
  const storage = memoryStorage();
  const first = givenDevice(world, 'chef-enhet-a', storage);
  const page = await first.open();
  first.connection.offline = true;
  const texts = { goodResults: 'förr, sparat' };
  await page.commit([change === 'alter' ? edit(page, 'e1', texts) : newFollowUp('e1', texts)]);
  page.keepDraft('form', { badResults: 'halvt' });
  await idle();
  page.close();

  const refused = new Map<string, number>();
  const moody: Storage = {
    ...storage,
    names: (prefix) => {
      const times = refused.get(prefix) ?? 0;
      if (prefix.startsWith('copy/') || times >= refusals) return storage.names(prefix);
      refused.set(prefix, times + 1);
      return Promise.reject(new DOMException('The connection is closing', 'InvalidStateError'));
    },
  };
  const device = givenDevice(world, 'chef-enhet-a', moody);
  const next = device.page();
  device.connection.offline = true;
  await next.openLocal();
  return { world, device, next };
}

describe('Storage that cannot be read when the page starts', () => {
  it('once, as when the browser has closed it: it is read again before anything is shown', async () => {
    const { next } = await given('alter', 1);
    expect(shown(next, 'e1')?.goodResults).toBe('förr, sparat');
    expect(next.draft('form')).toEqual({ badResults: 'halvt' });
  });

  it.each(['alter', 'add'] as const)(
    'for longer (%s): what is written upon what is shown meets what was saved as anybody else’s',
    async (change) => {
      const { world, device, next } = await given(change, 3);
      const texts = { goodResults: 'förr, nytt' };
      await next.commit([change === 'alter' ? edit(next, 'e1', texts) : newFollowUp('e1', texts)]);
      await next.refresh();
      device.connection.offline = false;
      await next.refresh();
      await idle();
      expect(world.server.row('followUps', keyOf('e1'))?.goodResults).toBe('förr, sparat');
      expect(next.status().conflicts).toMatchObject([{ mine: 'förr, nytt', theirs: 'förr, sparat' }]);
      expect(next.draft('form')).toEqual({ badResults: 'halvt' });
    },
  );

  it('at all, so that the page works in memory: the same at the start after that', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1', { goodResults: 'förr' }));
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.commit([edit(page, 'e1', { goodResults: 'förr, sparat' })]);
    await idle();
    page.close();

    const inMemory = await givenDevice(world, 'chef-enhet-a', memoryStorage('memory')).open();
    expect(await inMemory.commit([edit(inMemory, 'e1', { goodResults: 'förr, nytt' })])).toMatchObject({
      value: 'memory',
    });
    await idle();
    inMemory.close();

    device.connection.offline = false;
    const next = await device.open();
    await idle();
    expect(next.status().conflicts).toMatchObject([{ mine: 'förr, sparat', theirs: 'förr, nytt' }]);
  });
});
