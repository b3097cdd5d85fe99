// Work without a network: what is saved is seen at once, waits on the device, and arrives once.
import { describe, expect, it } from 'vitest';
import { edit, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';

describe('Without a network', () => {
  it('go offline, change, come online, see it arrive once', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();

    device.connection.offline = true;
    const kept = await page.commit([newFollowUp('e1', { goodResults: 'Kortare kö' })]);
    expect(kept).toEqual({ ok: true, value: 'device' });
    expect(shown(page, 'e1')?.goodResults).toBe('Kortare kö');
    await idle();
    expect(page.status()).toMatchObject({ phase: 'away', waiting: 1, oldestWaiting: world.clock() });
    expect(page.status().savedState({ list: 'followUps', key: keyOf('e1') })).toBe('device');

    device.connection.offline = false;
    await page.refresh();
    expect(world.server.rows('followUps')).toHaveLength(1);
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(1);
    expect(page.status()).toMatchObject({ phase: 'fresh', waiting: 0, oldestWaiting: null });
    expect(page.status().savedState({ list: 'followUps', key: keyOf('e1') })).toBe('server');
  });

  it('it comes online by itself, and nobody needs to press anything', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.commit([newFollowUp('e1')]);
    await idle();
    device.connection.offline = false;
    await world.pass(15);
    expect(world.server.rows('followUps')).toHaveLength(1);
    expect(page.status().waiting).toBe(0);
  });

  it('several changes of one row are sent as one, with the first base', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1', { goodResults: 'från början' }));
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { goodResults: 'ett' })]);
    await page.commit([edit(page, 'e1', { goodResults: 'två', causes: 'för att' })]);
    await page.commit([edit(page, 'e1', { badResults: 'inget' })]);
    device.connection.offline = false;
    await page.refresh();
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(2);
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({
      goodResults: 'två',
      causes: 'för att',
      badResults: 'inget',
    });
  });

  it('a row that was added without a network can be altered before it has arrived', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.commit([newFollowUp('e1', { goodResults: 'ett' })]);
    await idle();
    await page.commit([edit(page, 'e1', { goodResults: 'två' })]);
    device.connection.offline = false;
    await page.refresh();
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'två' });
    expect(world.server.rows('followUps')).toHaveLength(1);
    expect(page.status().conflicts).toEqual([]);
  });

  it('changes made while the row is being sent go after it, on top of it', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    await page.commit([newFollowUp('e1', { goodResults: 'ett' })]);
    expect(page.status().waiting).toBe(1);
    await page.commit([edit(page, 'e1', { goodResults: 'två' })]);
    await page.commit([edit(page, 'e1', { goodResults: 'ett' })]);
    await idle();
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'ett' });
    expect(page.status()).toMatchObject({ waiting: 0, conflicts: [], refused: [] });
  });

  it('what was changed and changed back asks nothing of the server', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1', { goodResults: 'ett' }));
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { goodResults: 'två' })]);
    await page.commit([edit(page, 'e1', { goodResults: 'ett' })]);
    device.connection.offline = false;
    await page.refresh();
    expect(page.status().waiting).toBe(0);
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(1);
  });

  it('a change that does not fit its list is not kept, and says why', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    const answer = await page.commit([
      newFollowUp('e1'),
      newFollowUp('e2', { goodResults: 'x'.repeat(100_000) }),
    ]);
    expect(answer).toMatchObject({ ok: false, faults: [{ code: 'FIELD_TOO_LONG', at: 'goodResults' }] });
    expect(page.status().waiting).toBe(0);
    expect(shown(page, 'e1')).toBeNull();
  });

  it('everything unsent can be saved to a file', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.commit([newFollowUp('e1', { goodResults: 'Kortare kö' })]);
    page.keepDraft('form', { causes: 'Halv men' });
    expect(JSON.parse(page.exportUnsent())).toMatchObject({
      account: 'chef-enhet-a',
      changes: [{ change: { key: keyOf('e1'), values: { goodResults: 'Kortare kö' } }, phase: 'waiting' }],
      drafts: { form: { causes: 'Halv men' } },
    });
  });
});
