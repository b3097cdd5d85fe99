// The local copy: it paints without a request, is thrown away when in doubt, and belongs to one account and site.
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/sync/storage.ts';
import {
  april,
  edit,
  editAt,
  givenDevice,
  givenWorld,
  idle,
  keyOf,
  newFollowUp,
  shown,
} from '../given/device.ts';
import { givenLocks } from '../given/tabs.ts';

async function given() {
  const world = givenWorld();
  world.server.change('controller-1', newFollowUp('e1', { goodResults: 'Bra' }));
  const device = givenDevice(world, 'chef-enhet-a');
  const page = await device.open({ lock: givenLocks().lock });
  return { world, device, page };
}

describe('The next start', () => {
  it('asks nothing to show the last known, and one thing to be fresh', async () => {
    const { world, device, page } = await given();
    page.close();
    const before = device.connection.requests.length;
    const next = device.page();
    expect(await next.openLocal()).toBe(true);
    expect(shown(next, 'e1')?.goodResults).toBe('Bra');
    expect(next.status()).toMatchObject({ phase: 'starting', freshAt: world.clock() });
    expect(device.connection.requests).toHaveLength(before);

    world.server.change('controller-1', editAt('e1', { goodResults: 'Bättre' }));
    await next.refresh();
    expect(device.connection.requests.slice(before)).toEqual(['changes']);
    expect(shown(next, 'e1')?.goodResults).toBe('Bättre');
    expect(next.status().phase).toBe('fresh');
  });

  it('without a copy it says so, and reads all in one request', async () => {
    const device = givenDevice(givenWorld(), 'chef-enhet-a');
    const page = device.page();
    expect(await page.openLocal()).toBe(false);
    expect(page.status()).toMatchObject({ phase: 'starting', freshAt: null });
    await page.refresh();
    expect(device.connection.requests).toEqual(['load']);
  });

  it('shows what was saved last, though nothing has been read since', async () => {
    const { device, page } = await given();
    await page.commit([edit(page, 'e1', { goodResults: 'Mitt' })]);
    await idle();
    page.close();
    const next = device.page();
    await next.openLocal();
    expect(shown(next, 'e1')?.goodResults).toBe('Mitt');
    expect(next.status().waiting).toBe(0);
  });

  it('does not show what has gone', async () => {
    const { world, device, page } = await given();
    world.server.remove(april, keyOf('e1'));
    await page.refresh();
    expect(shown(page, 'e1')).toBeNull();
    page.close();
    const next = device.page();
    await next.openLocal();
    expect(shown(next, 'e1')).toBeNull();
  });

  it('is few records however many rows, also after many small changes', async () => {
    const { world, device, page } = await given();
    for (let turn = 0; turn < 450; turn += 1) {
      world.server.change('controller-1', editAt('e1', { goodResults: `Version ${turn}` }));
      await page.refresh();
    }
    expect(await device.storage.names('copy/')).toHaveLength(5);
    const late = await device.storage.get((await device.storage.names('copy/'))[1] ?? '');
    expect(late).toSatisfy((rows: unknown[]) => rows.length <= 200);
    page.close();
    const next = device.page();
    await next.openLocal();
    expect(shown(next, 'e1')?.goodResults).toBe('Version 449');
  });

  it('reads anew when the token is too old, and keeps what waits', async () => {
    const { world, device, page } = await given();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { causes: 'Rutin' })]);
    page.close();
    world.server.remove(april, keyOf('e1'));
    world.server.change('controller-1', newFollowUp('e1', { goodResults: 'Ny rad' }));
    world.server.forgetTokens();
    device.connection.offline = false;
    const next = await device.open();
    expect(device.connection.requests).toContain('load');
    expect(shown(next, 'e1')).toMatchObject({ goodResults: 'Ny rad', causes: 'Rutin' });
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({
      goodResults: 'Ny rad',
      causes: 'Rutin',
    });
  });

  it('a copy that lacks a record is not believed', async () => {
    const { device, page } = await given();
    page.close();
    const [rows] = (await device.storage.names('copy/')).filter((name) => name.includes('/rows/'));
    await device.storage.remove(rows ?? '');
    expect(await device.page().openLocal()).toBe(false);
  });
});

describe('Another schema', () => {
  it('the copy is dropped; outbox and drafts are kept, shown and sent', async () => {
    const { world, device, page } = await given();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { causes: 'Rutin' })]);
    page.keepDraft('form', { badResults: 'Halv men' });
    await idle();
    page.close();

    const next = device.page({ fingerprint: 'two' });
    expect(await next.openLocal()).toBe(false);
    expect(await device.storage.names('copy/')).toEqual([]);
    expect(next.draft('form')).toEqual({ badResults: 'Halv men' });
    expect(next.status().waiting).toBe(1);
    // The row is not read yet; what I changed lies on the row I changed.
    expect(shown(next, 'e1')).toMatchObject({ goodResults: 'Bra', causes: 'Rutin' });

    device.connection.offline = false;
    await next.refresh();
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'Bra', causes: 'Rutin' });
    expect(next.status().waiting).toBe(0);
  });

  it('a change to a list that this version does not know is left for the version that does', async () => {
    const { device, page } = await given();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { causes: 'Rutin' })]);
    page.close();
    const older = device.page({ lists: [] });
    await older.openLocal();
    expect(older.status().waiting).toBe(0);
    await older.refresh();
    older.close();
    device.connection.offline = false;
    const next = await device.open();
    expect(next.status().waiting).toBe(0);
    expect(device.connection.requests.filter((request) => request.startsWith('alter'))).toHaveLength(1);
  });

  it('other places than last time: all is read', async () => {
    const { device, page } = await given();
    page.close();
    expect(await device.page({ places: [april] }).openLocal()).toBe(false);
  });

  it('a change in a place that is no longer loaded is still sent', async () => {
    const { world, device, page } = await given();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { causes: 'Rutin' })]);
    page.close();
    device.connection.offline = false;
    await device.open({ places: [{ list: 'steeringModels', year: null }] });
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ causes: 'Rutin' });
  });
});

describe('Another account on the same device', () => {
  it('never shows or sends the first one’s copy, outbox and drafts; they are there when he comes back', async () => {
    const { world, device, page } = await given();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { causes: 'Min text' })]);
    page.keepDraft('form', { badResults: 'Halv men' });
    await idle();
    page.close();

    const other = givenDevice(world, 'chef-enhet-b', device.storage);
    const theirs = other.page();
    expect(await theirs.openLocal()).toBe(false);
    expect(theirs.draft('form')).toBeNull();
    await theirs.refresh();
    expect(theirs.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
    expect(shown(theirs, 'e1')?.causes).toBeNull();
    expect(theirs.exportUnsent()).not.toContain('Min text');
    expect(other.connection.requests).toEqual(['load']);
    theirs.close();

    device.connection.offline = false;
    const back = await device.open();
    expect(back.draft('form')).toEqual({ badResults: 'Halv men' });
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ causes: 'Min text' });
  });

  it('a name that begins like another’s, and another site, are others', async () => {
    const world = givenWorld();
    const storage = memoryStorage();
    const first = givenDevice(world, 'chef', storage);
    first.connection.offline = true;
    const page = first.page();
    await page.commit([newFollowUp('e1')]);
    await idle();
    page.close();
    for (const [account, site] of [
      ['chef/b', '/sites/a'],
      ['che', '/sites/a'],
      ['chef', '/sites/b'],
      ['chef', '/sites'],
    ] as const) {
      const other = givenDevice(world, account, storage).page({ site });
      await other.openLocal();
      expect(other.status().waiting, `${account} ${site}`).toBe(0);
    }
    const same = givenDevice(world, 'CHEF', storage).page();
    await same.openLocal();
    expect(same.status().waiting).toBe(1);
  });

  it('after closing, nothing more is asked or sent', async () => {
    const { world, device, page } = await given();
    device.connection.offline = true;
    await page.commit([edit(page, 'e1', { causes: 'Min text' })]);
    await idle();
    page.close();
    device.connection.offline = false;
    const before = device.connection.requests.length;
    await page.refresh();
    await page.commit([edit(page, 'e1', { causes: 'Efteråt' })]);
    await world.pass(1_000);
    expect(device.connection.requests).toHaveLength(before);
  });
});
