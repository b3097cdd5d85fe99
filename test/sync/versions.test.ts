// Two versions of the program in two tabs of one browser: neither believes what the other could not read, nor sends what it does not know.
import { describe, expect, it } from 'vitest';
import { defineList, type List } from '../../src/schema/list.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import type { Remote, StoredRow } from '../../src/sync/remote.ts';
import {
  april,
  editAt,
  givenDevice,
  givenWorld,
  idle,
  keyOf,
  lists,
  newFollowUp,
  shown,
} from '../given/device.ts';
import { givenChannel, givenLocks } from '../given/tabs.ts';

const { causes, ...olderFields } = followUps.fields;
const older: List = defineList({
  name: 'followUps',
  title: 'Uppföljningar',
  fields: olderFields,
  keyFrom: ['period', 'unit'],
  yearly: true,
  inUnitFolder: true,
  alteredBy: ['controller'],
  view: ['unit'],
});

/** The port as the older version reads it: without the field that it has not heard of. */
function olderRemote(remote: Remote): Remote {
  const without = ({ row, ...stored }: StoredRow): StoredRow => {
    const { causes: _, ...rest } = row;
    return { ...stored, row: rest };
  };
  return {
    async load(places) {
      const answer = await remote.load(places);
      return answer.kind === 'loaded' ? { ...answer, rows: answer.rows.map(without) } : answer;
    },
    async changesSince(token, places) {
      const answer = await remote.changesSince(token, places);
      return answer.kind === 'changed' ? { ...answer, rows: answer.rows.map(without) } : answer;
    },
    write: (...asked) => remote.write(...asked),
  };
}

async function given() {
  const world = givenWorld();
  world.server.change('controller-1', newFollowUp('e1', { causes: 'Deras' }));
  const device = givenDevice(world, 'chef-enhet-a');
  const { lock } = givenLocks();
  const channel = givenChannel();
  const inOlder = {
    lists: lists.map((list) => (list.name === 'followUps' ? older : list)),
    fingerprint: 'older',
    remote: olderRemote(device.connection.remote),
  };
  const open = async (version: 'older' | 'newer') => {
    const page = await device.open({ lock, channel: channel(), ...(version === 'older' ? inOlder : {}) });
    await idle();
    return page;
  };
  return { world, device, open };
}

describe('Two versions of the program side by side', () => {
  it('do not take over rows from one another, but ask themselves', async () => {
    const { world, open } = await given();
    const [newer, old] = [await open('newer'), await open('older')];
    world.server.change('controller-1', editAt('e1', { causes: 'Nytt' }));
    await old.refresh();
    await idle();
    expect(shown(newer, 'e1')?.causes).toBe('Nytt');
  });

  it('keep a copy each, so that neither opens with rows in which a field is missing', async () => {
    const { open, device } = await given();
    const [newer, old] = [await open('newer'), await open('older')];
    await old.commit([{ ...editAt('e1', { badResults: 'Mitt' }) }]);
    await idle();
    await newer.commit([editAt('e1', { goodResults: 'Också mitt' })]);
    await idle();
    old.close();
    newer.close();
    const next = device.page({ lock: givenLocks().lock });
    await next.openLocal();
    const row = shown(next, 'e1');
    expect([null, 'Deras']).toContain(row === null ? null : row.causes);
  });

  it('leave a change with a field that the older does not know to the newer, and what was written upon it', async () => {
    const { open, device, world } = await given();
    const newer = await open('newer');
    device.connection.offline = true;
    await newer.commit([newFollowUp('e2', { causes: 'Mitt' })]);
    await newer.commit([editAt('e2', { goodResults: 'Sedan' })]);
    newer.close();
    device.connection.offline = false;
    await world.pass(400);
    const old = await open('older');
    await idle();
    expect(world.server.row(april.list, keyOf('e2'))).toBeNull();
    expect(old.status()).toMatchObject({ waiting: 0, refused: [] });
    old.close();
    await open('newer');
    await idle();
    expect(world.server.row(april.list, keyOf('e2'))).toMatchObject({ causes: 'Mitt', goodResults: 'Sedan' });
  });
});
