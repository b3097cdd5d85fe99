// The server says no: the person keeps the text, sees why, and can send again, edit or drop it.
import { describe, expect, it } from 'vitest';
import { add } from '../../src/schema/change.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { april, edit, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';

async function refusedText() {
  const world = givenWorld();
  world.server.change('controller-1', newFollowUp('e1', { goodResults: 'förr' }));
  const device = givenDevice(world, 'chef-enhet-b');
  const page = await device.open();
  device.connection.next('refused');
  await page.commit([edit(page, 'e1', { goodResults: 'Mitt' })]);
  await idle();
  const [refused] = page.status().refused;
  if (!refused) throw new Error('It should be refused');
  return { world, device, page, refused };
}

describe('A change is refused', () => {
  it('it is kept with its text and the reason, and is not sent again by itself', async () => {
    const { world, device, page, refused } = await refusedText();
    expect(refused).toMatchObject({
      change: { key: keyOf('e1'), values: { goodResults: 'Mitt' } },
      fault: { code: 'ROW_REFUSED' },
    });
    expect(shown(page, 'e1')?.goodResults).toBe('Mitt');
    expect(page.status()).toMatchObject({ phase: 'fresh', waiting: 0 });
    const before = device.connection.requests.length;
    await world.pass(600);
    expect(device.connection.requests).toHaveLength(before);
  });

  it('it survives the page', async () => {
    const { device, page, refused } = await refusedText();
    page.close();
    const next = await device.open();
    expect(next.status().refused).toEqual([refused]);
  });

  it('it is sent again when the person asks', async () => {
    const { world, page, refused } = await refusedText();
    await page.retryRefused(refused.id);
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'Mitt' });
    expect(page.status().refused).toEqual([]);
  });

  it('it is sent, with what is new, when the person edits the row', async () => {
    const { world, page } = await refusedText();
    await page.commit([edit(page, 'e1', { causes: 'Nu får jag' })]);
    await idle();
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({
      goodResults: 'Mitt',
      causes: 'Nu får jag',
    });
    expect(page.status()).toMatchObject({ waiting: 0, refused: [] });
  });

  it('with a text that another tab wrote without having seen it: each is shown, and dropped by itself', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1', { goodResults: 'förr' }));
    const device = givenDevice(world, 'chef-enhet-b');
    const [a, b] = [await device.open(), await device.open()];
    device.connection.offline = true;
    await Promise.all([a.refresh(), b.refresh()]);
    await Promise.all([
      a.commit([edit(a, 'e1', { goodResults: 'Från a' })]),
      b.commit([edit(b, 'e1', { goodResults: 'Från b' })]),
    ]);
    device.connection.offline = false;
    device.connection.mishap = (request) => (request.startsWith('alter') ? 'refused' : null);
    await a.refresh();
    const shownTexts: unknown[] = [];
    for (let [refused] = a.status().refused; refused; [refused] = a.status().refused) {
      shownTexts.push(refused.change.values.goodResults);
      await a.dropRefused(refused.id);
    }
    expect(new Set(shownTexts)).toEqual(new Set(['Från a', 'Från b']));
    expect(a.status()).toMatchObject({ waiting: 0, refused: [] });
  });

  it('it is gone for good when the person drops it, and the row shows the server’s', async () => {
    const { device, page, refused } = await refusedText();
    await page.dropRefused(refused.id);
    expect(page.status().refused).toEqual([]);
    expect(shown(page, 'e1')?.goodResults).toBe('förr');
    page.close();
    expect((await device.open()).status()).toMatchObject({ refused: [], waiting: 0 });
  });

  it('dropping does nothing to a change that is on its way again', async () => {
    const { world, device, page, refused } = await refusedText();
    device.connection.offline = true;
    await page.retryRefused(refused.id);
    await page.dropRefused(refused.id);
    expect(page.status().waiting).toBe(1);
    device.connection.offline = false;
    await world.pass(20);
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'Mitt' });
  });

  it('the other rows go on', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-b');
    const page = await device.open();
    device.connection.mishap = (request) => (request.includes('.e1') ? 'refused' : null);
    await page.commit([newFollowUp('e1'), newFollowUp('e2')]);
    await idle();
    expect(world.server.rows('followUps').map(({ key }) => key)).toEqual([keyOf('e2')]);
    expect(page.status().refused).toHaveLength(1);
  });
});

describe('The row is gone', () => {
  it('heard of before my change was sent: the text is kept as refused', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1'));
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { goodResults: 'Lång text' })]);
    world.server.remove(april, keyOf('e1'));
    device.connection.offline = false;
    await page.refresh();
    expect(page.status().refused).toMatchObject([
      { fault: { code: 'ROW_GONE' }, change: { values: { goodResults: 'Lång text' } } },
    ]);
    expect(shown(page, 'e1')).toBeNull();
    expect(device.connection.requests.some((request) => request.startsWith('alter'))).toBe(false);
  });

  it('told by the server when it was sent: the same', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1'));
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    world.server.remove(april, keyOf('e1'));
    await page.commit([edit(page, 'e1', { goodResults: 'Lång text' })]);
    await idle();
    expect(page.status().refused).toMatchObject([{ fault: { code: 'ROW_GONE' } }]);
  });
});

it('a log’s row whose number is taken is refused, never merged into the other’s', async () => {
  const world = givenWorld();
  const version = (name: string) =>
    add(steeringModels, { id: 'm', version: 2, name, validFromYear: 2026, model: { levels: [] } });
  const device = givenDevice(world, 'forvaltningsledare');
  const page = await device.open();
  world.server.change('annan', version('Deras'));
  await page.commit([version('Min')]);
  await idle();
  expect(world.server.rows('steeringModels')).toMatchObject([{ name: 'Deras' }]);
  expect(page.status().refused).toMatchObject([
    { fault: { code: 'ROW_REFUSED' }, change: { values: { name: 'Min' } } },
  ]);
});

it('a person who may not read is told so, and nothing is asked again by itself', async () => {
  const world = givenWorld();
  const device = givenDevice(world, 'gast');
  device.connection.mishap = () => 'refused';
  const page = await device.open();
  expect(page.status()).toMatchObject({ phase: 'refused', faults: [{ code: 'ROW_REFUSED' }] });
  await world.pass(600);
  expect(device.connection.requests).toEqual(['load']);
});
