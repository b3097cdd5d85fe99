// Two people, or one person's two devices, write in the same row: fields are joined, and only a field that both changed is asked about.
import { describe, expect, it } from 'vitest';
import { edit, editAt, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';

async function given() {
  const world = givenWorld();
  const start = { goodResults: 'Kön är kort. Alla är nöjda.', causes: 'Ny rutin' };
  world.server.change('controller-1', newFollowUp('e1', start));
  const mine = givenDevice(world, 'chef-enhet-a');
  const page = await mine.open();
  /** The other has saved, and I have not heard of it. */
  const other = (values: Parameters<typeof editAt>[1]) =>
    world.server.change('bitradande-chef', editAt('e1', values));
  const server = () => world.server.row('followUps', keyOf('e1'));
  return { world, mine, page, other, server };
}

describe('Two change different fields', () => {
  it('both are kept, without a question', async () => {
    const { page, other, server } = await given();
    other({ causes: 'Ny chef' });
    await page.commit([edit(page, 'e1', { goodResults: 'Bra' })]);
    await idle();
    expect(server()).toMatchObject({ goodResults: 'Bra', causes: 'Ny chef' });
    expect(shown(page, 'e1')).toMatchObject({ goodResults: 'Bra', causes: 'Ny chef' });
    expect(page.status()).toMatchObject({ conflicts: [], waiting: 0 });
  });

  it('the merged change names the new etag, and never writes blindly', async () => {
    const { mine, page, other } = await given();
    other({ causes: 'Ny chef' });
    await page.commit([edit(page, 'e1', { goodResults: 'Bra' })]);
    await idle();
    expect(mine.connection.requests.filter((request) => request.startsWith('alter'))).toHaveLength(2);
  });

  it('both wrote the same, and nobody is asked', async () => {
    const { page, other, world } = await given();
    other({ causes: 'Ny chef' });
    await page.commit([edit(page, 'e1', { causes: 'Ny chef' })]);
    await idle();
    expect(page.status()).toMatchObject({ conflicts: [], waiting: 0 });
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(2);
  });
});

describe('One changes the same field again while the first is under way', () => {
  it('is at no moment asked about himself, and the last is what stands', async () => {
    const { mine, page, server } = await given();
    const asked: unknown[] = [];
    const seen: unknown[] = [];
    mine.connection.mishap = () => {
      mine.connection.mishap = () => null;
      void page.commit([edit(page, 'e1', { causes: 'Nej' })]);
      page.subscribe(() => {
        asked.push(...page.status().conflicts);
        seen.push(shown(page, 'e1')?.causes);
      });
      return null;
    };
    await page.commit([edit(page, 'e1', { causes: 'Ja' })]);
    await idle();
    expect(mine.connection.requests.filter((request) => request.startsWith('alter'))).toHaveLength(2);
    expect(asked).toEqual([]);
    expect(new Set(seen)).toEqual(new Set(['Nej']));
    expect(server()).toMatchObject({ causes: 'Nej' });
  });

  it('nor when the answer to the first was lost and the server is away', async () => {
    const { world, mine, page, server } = await given();
    mine.connection.next('answerLost');
    await page.commit([edit(page, 'e1', { causes: 'Ja' })]);
    await idle();
    await page.commit([edit(page, 'e1', { causes: 'Nej' })]);
    mine.connection.next('neverArrives');
    await page.refresh();
    const other = await mine.open();
    expect([...page.status().conflicts, ...other.status().conflicts]).toEqual([]);
    await world.pass(400);
    expect(server()).toMatchObject({ causes: 'Nej' });
  });

  it('and one who goes back to what stood there first is believed', async () => {
    const { mine, page, server } = await given();
    mine.connection.mishap = () => {
      mine.connection.mishap = () => null;
      void page.commit([edit(page, 'e1', { causes: 'Ny rutin' })]);
      return null;
    };
    await page.commit([edit(page, 'e1', { causes: 'Ja' })]);
    await idle();
    expect(server()).toMatchObject({ causes: 'Ny rutin' });
    expect(shown(page, 'e1')).toMatchObject({ causes: 'Ny rutin' });
    expect(page.status()).toMatchObject({ conflicts: [], waiting: 0 });
  });
});

describe('Two change the same field', () => {
  async function clash() {
    const all = await given();
    await all.world.pass(60);
    all.other({ goodResults: 'Kön är kort. Nästan alla är nöjda.', badResults: 'Telefonen' });
    const mineSince = all.world.clock();
    await all.page.commit([
      edit(all.page, 'e1', {
        goodResults: 'Kön är kort, 3 dagar. Alla är nöjda.',
        causes: 'Fler som svarar',
      }),
    ]);
    await idle();
    const conflict = all.page.status().conflicts[0];
    if (!conflict) throw new Error('There should be a conflict');
    return { ...all, conflict, mineSince };
  }

  it('both texts are put to the person, with who and when, as running text that can hold both', async () => {
    const { page, conflict, mineSince } = await clash();
    expect(page.status().conflicts).toHaveLength(1);
    expect(conflict).toMatchObject({
      list: 'followUps',
      year: 2026,
      key: keyOf('e1'),
      field: 'goodResults',
      mine: 'Kön är kort, 3 dagar. Alla är nöjda.',
      theirs: 'Kön är kort. Nästan alla är nöjda.',
      base: 'Kön är kort. Alla är nöjda.',
      isRunningText: true,
      theirsBy: 'bitradande-chef',
      theirsAt: '2026-05-04T08:01:00.000Z',
      mineSince,
    });
  });

  it('the other fields go on; the row shows mine; the server keeps theirs until I have chosen', async () => {
    const { page, server } = await clash();
    expect(server()).toMatchObject({
      causes: 'Fler som svarar',
      goodResults: 'Kön är kort. Nästan alla är nöjda.',
    });
    expect(shown(page, 'e1')).toMatchObject({
      goodResults: 'Kön är kort, 3 dagar. Alla är nöjda.',
      badResults: 'Telefonen',
    });
    expect(page.status()).toMatchObject({ waiting: 1 });
  });

  it.each([
    { choice: 'mine', chosen: 'Kön är kort, 3 dagar. Alla är nöjda.', versions: 4 },
    { choice: 'theirs', chosen: 'Kön är kort. Nästan alla är nöjda.', versions: 3 },
    { choice: 'a third', chosen: 'Både och', versions: 4 },
  ])('I choose $choice, and that is how it becomes', async ({ chosen, versions }) => {
    const { page, conflict, server, world } = await clash();
    await page.settle(conflict.id, chosen);
    expect(page.status().conflicts).toEqual([]);
    await idle();
    expect(server()).toMatchObject({ goodResults: chosen });
    expect(shown(page, 'e1')?.goodResults).toBe(chosen);
    expect(page.status()).toMatchObject({ waiting: 0 });
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(versions);
  });

  it('the question is still there, with the right name, when the page is opened anew', async () => {
    const { page, mine, conflict } = await clash();
    page.close();
    const next = await mine.open();
    expect(next.status().conflicts).toEqual([conflict]);
    const offline = mine.page();
    await offline.openLocal();
    expect(offline.status().conflicts).toEqual([conflict]);
  });

  it('the other writes again before I have chosen: I am asked about the new text', async () => {
    const { page, other, conflict, server } = await clash();
    other({ goodResults: 'Tredje versionen' });
    await page.settle(conflict.id, 'Mitt val');
    await idle();
    expect(server()).toMatchObject({ goodResults: 'Tredje versionen' });
    expect(page.status().conflicts).toMatchObject([
      { mine: 'Mitt val', theirs: 'Tredje versionen', theirsBy: 'bitradande-chef' },
    ]);
  });

  it('I write on in the same field before I have chosen, and later in another', async () => {
    const { page, server } = await clash();
    await page.commit([edit(page, 'e1', { goodResults: 'Ännu bättre' })]);
    await page.commit([edit(page, 'e1', { badResults: 'Inget' })]);
    await idle();
    expect(page.status().conflicts).toMatchObject([{ field: 'goodResults', mine: 'Ännu bättre' }]);
    expect(server()).toMatchObject({
      badResults: 'Inget',
      goodResults: 'Kön är kort. Nästan alla är nöjda.',
    });
  });

  it('choosing twice is choosing once', async () => {
    const { page, conflict, server } = await clash();
    await page.settle(conflict.id, 'Ett');
    await page.settle(conflict.id, 'Två');
    await idle();
    expect(server()).toMatchObject({ goodResults: 'Ett' });
  });

  it('it is found without a failed write when the other’s change is heard of first', async () => {
    const { mine, page, other } = await given();
    mine.connection.offline = true;
    await page.refresh();
    await page.commit([edit(page, 'e1', { causes: 'Mitt' })]);
    other({ causes: 'Ditt' });
    mine.connection.offline = false;
    await page.refresh();
    expect(page.status().conflicts).toMatchObject([
      { mine: 'Mitt', theirs: 'Ditt', base: 'Ny rutin', theirsBy: 'bitradande-chef' },
    ]);
    expect(mine.connection.requests.filter((request) => request.startsWith('alter'))).toEqual([]);
  });
});

describe('Two add the same row', () => {
  it('what only one has written is joined, what both have written is asked about, and there is one row', async () => {
    const world = givenWorld();
    const mine = givenDevice(world, 'chef-enhet-a');
    const page = await mine.open();
    world.server.change(
      'bitradande-chef',
      newFollowUp('e1', { goodResults: 'Ditt', badResults: 'Telefonen' }),
    );
    await page.commit([newFollowUp('e1', { goodResults: 'Mitt', causes: 'Rutin' })]);
    await idle();
    expect(world.server.rows('followUps')).toHaveLength(1);
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({
      goodResults: 'Ditt',
      badResults: 'Telefonen',
      causes: 'Rutin',
    });
    expect(page.status().conflicts).toMatchObject([
      { field: 'goodResults', mine: 'Mitt', theirs: 'Ditt', base: null },
    ]);
    await page.settle(page.status().conflicts[0]?.id ?? '', 'Vårt');
    await idle();
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'Vårt' });
  });
});

describe('The other’s change is heard of while I am still writing in the form', () => {
  it('what I had not seen when I began is asked about, not written over', async () => {
    const { page, other, server } = await given();
    const begun = shown(page, 'e1');
    other({ causes: 'Ny chef', goodResults: 'Ditt' });
    await page.refresh();
    const seen = { causes: begun?.causes ?? null };
    await page.commit([{ ...edit(page, 'e1', { causes: 'Mitt' }), seen }]);
    await idle();
    expect(server()).toMatchObject({ causes: 'Ny chef', goodResults: 'Ditt' });
    expect(page.status().conflicts).toMatchObject([{ mine: 'Mitt', theirs: 'Ny chef', base: 'Ny rutin' }]);
  });

  it('a field that the form holds unaltered stays as the other left it', async () => {
    const { page, other, server } = await given();
    other({ causes: 'Ny chef' });
    await page.refresh();
    const form = { causes: 'Ny rutin', goodResults: 'Mitt' };
    const seen = { causes: 'Ny rutin', goodResults: 'Kön är kort. Alla är nöjda.' };
    await page.commit([{ ...edit(page, 'e1', form), seen }]);
    expect(shown(page, 'e1')).toMatchObject({ causes: 'Ny chef', goodResults: 'Mitt' });
    await idle();
    expect(server()).toMatchObject({ causes: 'Ny chef', goodResults: 'Mitt' });
    expect(page.status()).toMatchObject({ conflicts: [], waiting: 0 });
  });
});
