// Two tabs over one storage: one speaks with the server at a time, the other sees, and neither spoils the other's work.
import { describe, expect, it } from 'vitest';
import { createCopy } from '../../src/sync/copy.ts';
import { createOutbox } from '../../src/sync/outbox.ts';
import { nextStep } from '../../src/sync/sending/lane.ts';
import type { Channel } from '../../src/sync/sending/tabs.ts';
import { memoryStorage } from '../../src/sync/storage.ts';
import {
  edit,
  editAt,
  givenDevice,
  givenWorld,
  idle,
  keyOf,
  lists,
  newFollowUp,
  places,
  shown,
} from '../given/device.ts';
import { givenChannel, givenLocks } from '../given/tabs.ts';

const ways = [
  { how: 'with lock and channel', lock: true, channel: true },
  { how: 'with a lock only', lock: true, channel: false },
  { how: 'with a channel only', lock: false, channel: true },
  { how: 'with neither', lock: false, channel: false },
];

async function given({ lock, channel }: { lock: boolean; channel: boolean }) {
  const world = givenWorld();
  world.server.change('controller-1', newFollowUp('e1', { goodResults: 'förr' }));
  const device = givenDevice(world, 'chef-enhet-a');
  const locks = givenLocks();
  const end = givenChannel();
  const tab = () =>
    device.open({ ...(lock ? { lock: locks.lock } : {}), ...(channel ? { channel: end() } : {}) });
  return { world, device, locks, tab, a: await tab(), b: await tab() };
}

describe.each(ways)('Two tabs $how', (way) => {
  it('a change in one arrives once, and the other sees it at the latest when it asks', async () => {
    const { world, a, b } = await given(way);
    await a.commit([edit(a, 'e1', { goodResults: 'nu' }), newFollowUp('e2')]);
    await idle();
    await b.refresh();
    expect(shown(b, 'e1')?.goodResults).toBe('nu');
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(2);
    expect(world.server.versions('followUps', keyOf('e2'))).toBe(1);
    expect([a.status().waiting, b.status().waiting]).toEqual([0, 0]);
  });

  it('both change the same row without a network: both arrive, and nobody is asked about himself', async () => {
    const { world, device, a, b } = await given(way);
    device.connection.offline = true;
    await a.refresh();
    await b.refresh();
    await a.commit([edit(a, 'e1', { goodResults: 'från a' })]);
    await idle();
    await b.commit([edit(b, 'e1', { causes: 'från b' })]);
    await idle();
    device.connection.offline = false;
    await Promise.all([a.refresh(), b.refresh()]);
    await Promise.all([a.refresh(), b.refresh()]);
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({
      goodResults: 'från a',
      causes: 'från b',
    });
    for (const tab of [a, b]) expect(tab.status()).toMatchObject({ waiting: 0, conflicts: [], refused: [] });
  });

  it('both write in the same field without having seen the other: neither swallows the other', async () => {
    const { world, device, a, b } = await given(way);
    device.connection.offline = true;
    await a.refresh();
    await b.refresh();
    await Promise.all([
      a.commit([edit(a, 'e1', { goodResults: 'från a' })]),
      b.commit([edit(b, 'e1', { goodResults: 'från b' })]),
    ]);
    device.connection.offline = false;
    await a.refresh();
    await b.refresh();
    await idle();
    const texts = ['från a', 'från b'];
    const stored = world.server.row('followUps', keyOf('e1'))?.goodResults;
    const asked = b.status().conflicts[0];
    expect(texts).toContain(stored);
    expect(new Set([stored, asked?.mine])).toEqual(new Set(texts));
    await b.settle(asked?.id ?? '', 'från båda');
    await b.refresh();
    await a.refresh();
    expect(world.server.row('followUps', keyOf('e1'))?.goodResults).toBe('från båda');
    for (const tab of [a, b]) expect(tab.status()).toMatchObject({ waiting: 0, conflicts: [] });
  });

  it('both send what one has written, and then more of it: nobody is asked about himself', async () => {
    const { world, device, a, b } = await given(way);
    await a.refresh();
    await b.refresh();
    // The other tab has taken over the first text only when it sends.
    device.connection.next('answerLost');
    await a.commit([edit(a, 'e1', { goodResults: 'först' })]);
    await b.refresh();
    await a.commit([edit(a, 'e1', { goodResults: 'sedan' })]);
    await Promise.all([b.refresh(), a.refresh()]);
    await world.pass(60);
    await Promise.all([b.refresh(), a.refresh()]);
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'sedan' });
    for (const tab of [a, b]) expect(tab.status()).toMatchObject({ waiting: 0, conflicts: [] });
  });

  it('one is closed before it has sent: the other sends', async () => {
    const { world, device, a, b } = await given(way);
    device.connection.offline = true;
    await a.refresh();
    await b.refresh();
    await a.commit([edit(a, 'e1', { goodResults: 'från a' })]);
    a.close();
    device.connection.offline = false;
    await b.refresh();
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'från a' });
    expect(b.status().waiting).toBe(0);
  });

  it('the copy that they leave is true, whoever wrote it last', async () => {
    const { world, device, a, b, tab } = await given(way);
    const turns = [a, b, a, b, b, a];
    for (const [turn, speaker] of turns.entries()) {
      world.server.change('controller-1', newFollowUp(`u${turn}`));
      if (turn === 2) world.server.change('controller-1', editAt('e1', { causes: 'rutin' }));
      await speaker.refresh();
      await speaker.commit([edit(speaker, `u${turn}`, { goodResults: `${turn}` })]);
      await idle();
    }
    a.close();
    b.close();
    const truth = [...world.server.rows('followUps')].sort((x, y) => (x.key < y.key ? -1 : 1));
    const next = await tab();
    const seen = [...next.rows().all({ name: 'followUps' } as never)] as unknown as { key: string }[];
    expect(seen.sort((x, y) => (x.key < y.key ? -1 : 1))).toEqual(truth);
    expect(device.connection.requests.filter((request) => request === 'load').length).toBeLessThanOrEqual(2);
  });

  it('a draft kept in one tab is there in the other, and typing goes before reading', async () => {
    const { a, b } = await given(way);
    a.keepDraft('form', { causes: 'från a' });
    await idle();
    await b.refresh();
    expect(b.draft('form')).toEqual({ causes: 'från a' });
    b.keepDraft('form', { causes: 'från b' });
    await b.refresh();
    expect(b.draft('form')).toEqual({ causes: 'från b' });
    await b.dropDraft('form');
    await a.refresh();
    expect(a.draft('form')).toBeNull();
  });
});

describe('Parts of two tabs’ work', () => {
  it('what one has sent stands in the other’s row as soon as it is gone from its outbox, whenever the news come', async () => {
    const { world, device, locks, a } = await given({ lock: true, channel: false });
    const end = givenChannel();
    const late = end();
    const hearsOnlyOfTheOutbox: Channel = {
      ...late,
      listen: (act) => late.listen((told) => (told as { kind: string }).kind === 'outbox' && act(told)),
    };
    const b = await device.open({ lock: locks.lock, channel: hearsOnlyOfTheOutbox });
    const c = await device.open({ lock: locks.lock, channel: end() });
    device.connection.offline = true;
    await a.commit([edit(a, 'e1', { goodResults: 'mitt', causes: 'mina' })]);
    for (const tab of [b, c]) await tab.refresh();
    expect(shown(b, 'e1')?.goodResults).toBe('mitt');
    const others = givenDevice(world, 'controller-1');
    const other = await others.open();
    await other.commit([edit(other, 'e1', { causes: 'deras' })]);
    await idle();
    device.connection.offline = false;
    await c.refresh();
    await idle();
    // Of the two fields one is asked about and stays in the outbox, and the other is only in the row.
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({
      goodResults: 'mitt',
      causes: 'deras',
    });
    expect(shown(b, 'e1')).toMatchObject({ goodResults: 'mitt', causes: 'mina' });
    await b.commit([edit(b, 'e1', { goodResults: 'mitt igen' })]);
    await b.refresh();
    expect(world.server.row('followUps', keyOf('e1'))?.goodResults).toBe('mitt igen');
    expect(b.status().conflicts.map(({ field }) => field)).toEqual(['causes']);
  });

  it('what was worked out before another tab’s work was taken in is not written over it', async () => {
    const storage = memoryStorage();
    const world = givenWorld();
    const named = new Map(lists.map((list) => [list.name, list]));
    const made = () =>
      createOutbox({
        ...{ storage, who: 'a', lists: named, clock: world.clock, random: world.random },
        ...{
          makeRoom: async () => {},
          takenOut: async () => new Set<string>(),
          forgotten: () => {},
          typed: async () => {},
        },
      });
    const [one, two] = [made(), made()];
    const change = editAt('e1', { causes: 'x', goodResults: 'y' });
    const whole = one.hold({ change, seen: {}, base: null, settles: null });
    await one.save();
    await two.reread();
    const left = { ...whole, change: editAt('e1', { causes: 'x' }) };
    expect(await two.replace([left], [])).toBe(true);
    // The look takes place before the alteration's turn comes.
    const looked = one.reread();
    expect(await one.replace([{ ...whole, phase: 'waiting' }], [])).toBe(false);
    await looked;
    expect(one.entries()).toEqual([left]);
  });

  it('what one has taken out of the outbox the other does not put back', async () => {
    const storage = memoryStorage();
    const world = givenWorld();
    const made = () => {
      const makeRoom = async () => {};
      const named = new Map(lists.map((list) => [list.name, list]));
      return createOutbox({
        storage,
        who: 'a',
        lists: named,
        clock: world.clock,
        random: world.random,
        makeRoom,
        takenOut: async () => new Set<string>(),
        forgotten: () => {},
        typed: async () => {},
      });
    };
    const [one, two] = [made(), made()];
    const entry = one.hold({ change: newFollowUp('e1'), seen: {}, base: null, settles: null });
    await one.save();
    await two.reread();
    await two.replace([], two.entries());
    await one.reread();
    await one.replace([{ ...entry, phase: 'sent' }], []);
    expect(one.entries()).toEqual([]);
    expect(await storage.names('')).toEqual([]);
  });

  it('nor does it when it has not looked since', async () => {
    const storage = memoryStorage();
    const world = givenWorld();
    const named = new Map(lists.map((list) => [list.name, list]));
    const made = () =>
      createOutbox({
        ...{ storage, who: 'a', lists: named, clock: world.clock, random: world.random },
        ...{
          makeRoom: async () => {},
          takenOut: async () => new Set<string>(),
          forgotten: () => {},
          typed: async () => {},
        },
      });
    const [one, two] = [made(), made()];
    const entry = one.hold({ change: newFollowUp('e1'), seen: {}, base: null, settles: null });
    await one.save();
    await two.reread();
    await two.replace([], two.entries());
    await one.replace([{ ...entry, phase: 'waiting' }], []);
    expect(await storage.names('')).toEqual([]);
  });

  it('what another tab has altered is not altered as it was before, but taken in as it is now', async () => {
    const storage = memoryStorage();
    const world = givenWorld();
    const named = new Map(lists.map((list) => [list.name, list]));
    const made = () =>
      createOutbox({
        ...{ storage, who: 'a', lists: named, clock: world.clock, random: world.random },
        ...{
          makeRoom: async () => {},
          takenOut: async () => new Set<string>(),
          forgotten: () => {},
          typed: async () => {},
        },
      });
    const [one, two] = [made(), made()];
    const whole = one.hold({
      change: editAt('e1', { causes: 'x', goodResults: 'y' }),
      seen: {},
      base: null,
      settles: null,
    });
    await one.save();
    await two.reread();
    // A part of it has been sent there.
    const left = { ...whole, change: editAt('e1', { causes: 'x' }) };
    expect(await two.replace([left], [])).toBe(true);
    expect(await one.replace([{ ...whole, phase: 'sent' }], [])).toBe(false);
    expect(one.entries()).toEqual([left]);
    expect(await one.replace([{ ...left, phase: 'sent' }], [])).toBe(true);
    expect(await two.replace([], [left])).toBe(false);
    expect(two.entries()).toEqual([{ ...left, phase: 'sent' }]);
  });

  it('a page whose copy is older than what waits does not ask about what the same person has saved since', async () => {
    const { device, a } = await given({ lock: false, channel: false });
    await a.commit([edit(a, 'e1', { goodResults: 'ett' })]);
    await idle();
    device.connection.offline = true;
    await a.commit([edit(a, 'e1', { goodResults: 'två' })]);
    await idle();
    const next = device.page();
    await next.openLocal();
    expect(next.status()).toMatchObject({ waiting: 1, conflicts: [] });
    expect(shown(next, 'e1')?.goodResults).toBe('två');
    device.connection.offline = false;
    await next.refresh();
    expect(next.status()).toMatchObject({ waiting: 0, conflicts: [] });
  });

  it('without a lock the copy is only written whole', async () => {
    const reach = { token: '1', freshAt: 0, faults: [] };
    for (const [alone, records] of [
      [true, 2],
      [false, 0],
    ] as const) {
      const copy = createCopy({ storage: memoryStorage(), who: 'a', fingerprint: 'one', places, alone });
      await copy.keep(reach, true, () => []);
      expect(Object.keys(copy.small(reach))).toHaveLength(records);
    }
  });

  it('a row that this tab has not heard of yet is not taken for gone', () => {
    const world = givenWorld();
    const named = new Map(lists.map((list) => [list.name, list]));
    const outbox = createOutbox({
      ...{ storage: memoryStorage(), who: 'a', lists: named, clock: world.clock, random: world.random },
      makeRoom: async () => {},
      takenOut: async () => new Set<string>(),
      forgotten: () => {},
      typed: async () => {},
    });
    outbox.hold({ change: editAt('e1', { causes: 'x' }), seen: {}, base: null, settles: null });
    const [lane] = outbox.lanes().values();
    if (!lane) throw new Error('There should be a lane');
    expect(nextStep(lane, { stored: null, loaded: false })).toBeNull();
    expect(nextStep(lane, { stored: null, loaded: true })).toMatchObject({
      do: 'refuse',
      fault: { code: 'ROW_GONE' },
    });
  });
});

describe('With a lock', () => {
  it('never do two tabs speak with the server at once', async () => {
    const { device, locks, a, b } = await given({ lock: true, channel: true });
    await Promise.all([
      a.commit([newFollowUp('e2')]),
      b.commit([newFollowUp('e3')]),
      a.refresh(),
      b.refresh(),
    ]);
    await idle();
    expect(locks.mostAtOnce()).toBe(1);
    expect(device.connection.requests.filter((request) => request === 'add 2026.t1.e2')).toHaveLength(1);
  });

  it('the second tab to start reads what the first has read, and asks only what has changed since', async () => {
    const { device } = await given({ lock: true, channel: true });
    expect(device.connection.requests).toEqual(['load', 'changes']);
  });

  it('that the browser refuses, work goes on as without', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open({
      lock: () => Promise.reject(new DOMException('Denied', 'SecurityError')),
    });
    await page.commit([newFollowUp('e1')]);
    await idle();
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(1);
  });
});

describe('With a channel', () => {
  it('the other tab sees a change at once, first as waiting and then as saved', async () => {
    const { device, a, b } = await given({ lock: true, channel: true });
    device.connection.offline = true;
    await a.refresh();
    await a.commit([edit(a, 'e1', { goodResults: 'nu' })]);
    await idle();
    expect(shown(b, 'e1')?.goodResults).toBe('nu');
    expect(b.status().waiting).toBe(1);
    device.connection.offline = false;
    await a.refresh();
    await idle();
    expect(b.status().waiting).toBe(0);
    expect(shown(b, 'e1')?.goodResults).toBe('nu');
  });

  it('what one has read, the other need not ask for', async () => {
    const { world, device, a, b } = await given({ lock: true, channel: true });
    world.server.change('controller-1', newFollowUp('e2'));
    await a.refresh();
    await idle();
    expect(shown(b, 'e2')).not.toBeNull();
    const before = device.connection.requests.length;
    await idle();
    expect(device.connection.requests).toHaveLength(before);
  });

  it('what one has read anew, the other asks for once, and neither begins again', async () => {
    const { world, device, a, b } = await given({ lock: true, channel: true });
    world.server.change('controller-1', newFollowUp('e2'));
    const before = device.connection.requests.length;
    await a.readAnew();
    await idle();
    expect(shown(b, 'e2')).not.toBeNull();
    expect(device.connection.requests.slice(before)).toEqual(['load', 'changes']);
  });

  it('a row that has come is at no moment set against what another tab has sent of it', async () => {
    const { a, b } = await given({ lock: true, channel: true });
    const asked: unknown[] = [];
    b.subscribe(() => asked.push(...b.status().conflicts));
    await a.commit([edit(a, 'e1', { goodResults: 'ett', causes: 'rutin' })]);
    await a.commit([edit(a, 'e1', { goodResults: 'två' })]);
    await idle();
    expect(shown(b, 'e1')?.goodResults).toBe('två');
    expect(asked).toEqual([]);
  });

  it('a pause that the server asked one for holds for the other', async () => {
    const { device, a, b, world } = await given({ lock: true, channel: true });
    device.connection.next({ waitSeconds: 90 });
    await a.refresh();
    await idle();
    const before = device.connection.requests.length;
    expect(b.status().phase).toBe('away');
    await b.commit([newFollowUp('e2')]);
    await b.refresh();
    await idle();
    expect(device.connection.requests).toHaveLength(before);
    await world.pass(91);
    expect(world.server.versions('followUps', keyOf('e2'))).toBe(1);
  });

  it('news that comes after this tab has read something newer is passed over', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1'));
    const device = givenDevice(world, 'chef-enhet-a');
    const held: unknown[] = [];
    let hear: (message: unknown) => void = () => {};
    const late = {
      post: () => {},
      listen: (act: (message: unknown) => void) => {
        hear = act;
        return () => {};
      },
    };
    const loud = {
      post: (message: unknown) => void held.push(structuredClone(message)),
      listen: () => () => {},
    };
    const [a, b] = [await device.open({ channel: loud }), await device.open({ channel: late })];
    world.server.change('controller-1', editAt('e1', { causes: 'ett' }));
    await a.refresh();
    world.server.change('controller-1', editAt('e1', { causes: 'två' }));
    await b.refresh();
    for (const message of held) hear(message);
    await idle();
    expect(shown(b, 'e1')?.causes).toBe('två');
    await b.refresh();
    expect(shown(b, 'e1')?.causes).toBe('två');
  });

  it('another account’s tab hears nothing', async () => {
    const world = givenWorld();
    const end = givenChannel();
    const first = givenDevice(world, 'chef-enhet-a');
    const other = givenDevice(world, 'chef-enhet-b', first.storage);
    const a = await first.open({ channel: end() });
    const b = await other.open({ channel: end() });
    const before = b.rows();
    await a.commit([newFollowUp('e1')]);
    await idle();
    expect(b.rows()).toBe(before);
    expect(b.status().waiting).toBe(0);
  });

  it('messages that are not ours are passed over', async () => {
    const world = givenWorld();
    const end = givenChannel();
    const page = await givenDevice(world, 'chef-enhet-a').open({ channel: end() });
    const stranger = end();
    stranger.listen(() => {});
    for (const message of [
      null,
      'hej',
      { who: 'x' },
      { kind: 'news' },
      { who: 'chef-enhet-a/%2Fsites%2Fa', kind: 'future' },
    ]) {
      stranger.post(message);
    }
    await idle();
    expect(page.status().phase).toBe('fresh');
  });
});
