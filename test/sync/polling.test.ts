// Polling: only while somebody looks, by one tab, seldom when nothing happens, and not at all when away.
import { describe, expect, it } from 'vitest';
import { pollWhileVisible } from '../../src/sync/polling.ts';
import type { Workspace } from '../../src/sync/workspace.ts';
import { editAt, givenDevice, givenWorld, idle, newFollowUp, type World } from '../given/device.ts';
import { givenLocks } from '../given/tabs.ts';

const asked = (requests: readonly string[]) => requests.filter((request) => request === 'changes').length;

/** A page in a window that can be shown and hidden. */
function window(world: World, workspace: Workspace, lock?: ReturnType<typeof givenLocks>['lock']) {
  let visible = true;
  let act = () => {};
  const end = pollWhileVisible({
    workspace,
    visible: () => visible,
    onSeen: (look) => {
      act = look;
      return () => {
        act = () => {};
      };
    },
    wait: world.wait,
    name: 'a',
    ...(lock ? { lock } : {}),
  });
  const show = async (now: boolean) => {
    visible = now;
    act();
    await idle();
  };
  return { show, focus: () => show(visible), end };
}

async function given() {
  const world = givenWorld();
  world.server.change('controller-1', newFollowUp('e1'));
  const device = givenDevice(world, 'chef-enhet-a');
  const page = await device.open();
  return { world, device, page };
}

describe('A page that somebody looks at', () => {
  it('asks at once, after 30 seconds, and then ever more seldom, at most every ten minutes', async () => {
    const { world, device, page } = await given();
    window(world, page);
    await idle();
    const times: number[] = [];
    let before = asked(device.connection.requests);
    expect(before).toBe(1);
    for (let second = 1; second <= 4_000; second += 1) {
      await world.pass(1);
      if (asked(device.connection.requests) > before) times.push(second);
      before = asked(device.connection.requests);
    }
    const gaps = times.map((time, place) => time - (times[place - 1] ?? 0));
    expect(gaps.slice(0, 5)).toEqual([30, 60, 120, 240, 480]);
    expect(Math.max(...gaps)).toBe(600);
  });

  it('asks every ten minutes one that does not let it in, and so notices when rights are given back', async () => {
    const { world, device, page } = await given();
    device.connection.mishap = () => 'refused';
    window(world, page);
    await idle();
    expect(page.status().phase).toBe('refused');
    const before = asked(device.connection.requests);
    await world.pass(590);
    expect(asked(device.connection.requests)).toBe(before);
    device.connection.mishap = () => null;
    await world.pass(20);
    expect(page.status().phase).toBe('fresh');
  });

  it('asks soon again when something has changed, there or here', async () => {
    const { world, device, page } = await given();
    window(world, page);
    await world.pass(3_000);
    world.server.change('controller-1', editAt('e1', { causes: 'Rutin' }));
    const before = asked(device.connection.requests);
    while (asked(device.connection.requests) === before) await world.pass(1);
    await world.pass(31);
    expect(asked(device.connection.requests)).toBe(before + 2);

    await world.pass(2_000);
    await page.commit([newFollowUp('e2')]);
    await idle();
    const later = asked(device.connection.requests);
    await world.pass(31);
    expect(asked(device.connection.requests)).toBe(later + 1);
  });

  it('asks when it gets the focus', async () => {
    const { world, device, page } = await given();
    const opened = window(world, page);
    await idle();
    const before = asked(device.connection.requests);
    await opened.focus();
    expect(asked(device.connection.requests)).toBe(before + 1);
  });

  it('asks nothing while it is hidden, and at once when it is shown', async () => {
    const { world, device, page } = await given();
    const opened = window(world, page);
    await opened.show(false);
    const before = asked(device.connection.requests);
    await world.pass(3_000);
    expect(asked(device.connection.requests)).toBe(before);
    await opened.show(true);
    expect(asked(device.connection.requests)).toBe(before + 1);
  });

  it('does not add to the load when the server is away: only the pause decides', async () => {
    const { world, device, page } = await given();
    window(world, page);
    await idle();
    device.connection.next({ waitSeconds: 3_000 });
    await world.pass(61);
    expect(page.status().phase).toBe('away');
    const before = device.connection.requests.length;
    await world.pass(2_900);
    expect(device.connection.requests).toHaveLength(before);
    await world.pass(200);
    expect(page.status().phase).toBe('fresh');
  });

  it('asks no more when it is ended', async () => {
    const { world, device, page } = await given();
    const opened = window(world, page);
    await idle();
    opened.end();
    const before = device.connection.requests.length;
    await opened.focus();
    await world.pass(2_000);
    expect(device.connection.requests).toHaveLength(before);
  });
});

describe('Two windows beside each other', () => {
  it('only one polls; when it is hidden or closed, the other takes over', async () => {
    const { world, device, page } = await given();
    const second = givenDevice(world, 'chef-enhet-a', device.storage);
    const { lock } = givenLocks();
    const a = window(world, page, lock);
    const b = window(world, await second.open(), lock);
    await idle();
    const bAtFirst = asked(second.connection.requests);
    await world.pass(200);
    expect(asked(second.connection.requests)).toBe(bAtFirst);
    await a.show(false);
    expect(asked(second.connection.requests)).toBe(bAtFirst + 1);
    const aBefore = asked(device.connection.requests);
    await a.show(true);
    await world.pass(200);
    expect(asked(device.connection.requests)).toBe(aBefore);
    b.end();
    await idle();
    expect(asked(device.connection.requests)).toBe(aBefore + 1);
  });

  it('hidden and shown in one breath, it still polls, once', async () => {
    const { world, device, page } = await given();
    const { lock } = givenLocks();
    const opened = window(world, page, lock);
    await idle();
    void opened.show(false);
    await opened.show(true);
    const before = asked(device.connection.requests);
    await world.pass(31);
    expect(asked(device.connection.requests)).toBe(before + 1);
  });
});
