// What is typed and not yet saved survives everything, and is never thrown away by the program.
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../src/sync/drafts.ts';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { givenDevice, givenWorld, idle, newFollowUp } from '../given/device.ts';

const nothing = () => {};

describe('A draft', () => {
  it('of half a sentence is there when the page is opened again', async () => {
    const device = givenDevice(givenWorld(), 'chef-enhet-a');
    const page = await device.open();
    const sentence = 'Kön är kortare men vi har ännu inte';
    for (let length = 1; length <= sentence.length; length += 1)
      page.keepDraft('form', { causes: sentence.slice(0, length) });
    expect(page.draft('form')).toEqual({ causes: sentence });
    await idle();
    // The page is not closed: it is gone.
    const next = device.page();
    await next.openLocal();
    expect(next.draft('form')).toEqual({ causes: sentence });
  });

  it('is written at once, many keystrokes in one write, one record a place', async () => {
    const storage = memoryStorage();
    let writes = 0;
    const counting: Storage = {
      ...storage,
      change: (set, removed, altered) => {
        writes += 1;
        return storage.change(set, removed, altered);
      },
    };
    const drafts = createDrafts(counting, 'a', nothing, nothing);
    for (const causes of ['a', 'ab', 'abc']) drafts.keep('one', { causes });
    drafts.keep('two', { causes: 'x' });
    await drafts.flush();
    expect(writes).toBe(1);
    expect(await storage.names('draft/a/')).toEqual(['draft/a/one', 'draft/a/two']);
    expect(await storage.get('draft/a/one')).toMatchObject({ values: { causes: 'abc' } });
  });

  it('is on the device in full before what is made of it, also where it is slow to write', async () => {
    const storage = memoryStorage();
    const draftThen: unknown[] = [];
    const slow: Storage = {
      ...storage,
      change: async (set, removed, upon) => {
        const names = Object.keys(set);
        if (names.some((name) => name.startsWith('draft/'))) await idle();
        if (names.some((name) => name.startsWith('outbox/'))) {
          const [draft = ''] = await storage.names('draft/');
          draftThen.push(await storage.get(draft));
        }
        return storage.change(set, removed, upon);
      },
    };
    const device = givenDevice(givenWorld(), 'chef-enhet-a', slow);
    const page = await device.open();
    page.keepDraft('form', { causes: 'Kön är' });
    await Promise.resolve();
    page.keepDraft('form', { causes: 'Kön är kortare' });
    await page.commit([newFollowUp('e1', { causes: 'Kön är kortare' })]);
    expect(draftThen[0]).toMatchObject({ values: { causes: 'Kön är kortare' } });
    page.close();
  });

  it('typed while the last is being written is written after it', async () => {
    const storage = memoryStorage();
    let go = nothing;
    const slow: Storage = {
      ...storage,
      change: async (set, removed, upon) => {
        await new Promise<void>((done) => {
          go = done;
        });
        return storage.change(set, removed, upon);
      },
    };
    const drafts = createDrafts(slow, 'a', nothing, nothing);
    drafts.keep('one', { causes: 'först' });
    await idle();
    drafts.keep('one', { causes: 'sedan' });
    go();
    await idle();
    go();
    await idle();
    expect(await storage.get('draft/a/one')).toMatchObject({ values: { causes: 'sedan' } });
  });

  it('that is dropped stays away', async () => {
    const device = givenDevice(givenWorld(), 'chef-enhet-a');
    const page = await device.open();
    page.keepDraft('form', { causes: 'x' });
    await page.dropDraft('form');
    expect(page.draft('form')).toBeNull();
    const next = device.page();
    await next.openLocal();
    expect(next.draft('form')).toBeNull();
  });

  it('of another version of the program is taken over, and what is not understood is left alone', async () => {
    const storage = memoryStorage();
    await storage.set('draft/a/newer', {
      version: 9,
      values: { causes: 'x', somethingNew: 1 },
      colour: 'red',
    });
    await storage.set('draft/a/strange', 'not a draft');
    const drafts = createDrafts(storage, 'a', nothing, nothing);
    await drafts.reread();
    expect(drafts.get('newer')).toEqual({ causes: 'x', somethingNew: 1 });
    expect(drafts.get('strange')).toBeNull();
    drafts.keep('other', { causes: 'y' });
    await drafts.flush();
    expect(await storage.get('draft/a/strange')).toBe('not a draft');
  });

  it('that the browser refuses is kept in memory, and the page says so until it is written', async () => {
    const storage = memoryStorage();
    let refuses = true;
    const full: Storage = {
      ...storage,
      change: (set, removed, altered) =>
        refuses ? Promise.reject(new Error('full')) : storage.change(set, removed, altered),
    };
    const page = givenDevice(givenWorld(), 'chef-enhet-a', full).page();
    let told = 0;
    page.subscribe(() => {
      told += 1;
    });
    page.keepDraft('form', { causes: 'Halv' });
    await idle();
    expect(page.draft('form')).toEqual({ causes: 'Halv' });
    expect(page.status().storage).toBe('memory');
    expect(told).toBe(1);
    refuses = false;
    page.keepDraft('form', { causes: 'Halv men' });
    await idle();
    expect(page.status().storage).toBe('device');
    expect(told).toBe(2);
  });

  it('typed here and not yet written is newer than what another tab has written', async () => {
    const storage = memoryStorage();
    await storage.set('draft/a/form', { version: 1, values: { causes: 'från den andra' } });
    const full: Storage = { ...storage, change: () => Promise.reject(new Error('full')) };
    const drafts = createDrafts(full, 'a', nothing, nothing);
    drafts.keep('form', { causes: 'skrivet här' });
    await drafts.flush();
    await drafts.reread();
    expect(drafts.get('form')).toEqual({ causes: 'skrivet här' });
    await drafts.drop('form');
    await drafts.reread();
    expect(drafts.get('form')).toBeNull();
  });

  it('does not disturb those who watch the rows', async () => {
    const page = await givenDevice(givenWorld(), 'chef-enhet-a').open();
    const [rows, status] = [page.rows(), page.status()];
    page.keepDraft('form', { causes: 'x' });
    await idle();
    expect(page.rows()).toBe(rows);
    expect(page.status()).toBe(status);
  });
});
