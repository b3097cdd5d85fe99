// Two write in the same list of rows: what each put in, altered or took out is joined, and only a row that both changed is asked about.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { add, alter } from '../../src/schema/change.ts';
import { type Json, key } from '../../src/schema/field.ts';
import { sameValue } from '../../src/schema/inOrder.ts';
import { agendaItems } from '../../src/schema/lists/room/agendaItems.ts';
import { proposals } from '../../src/schema/lists/room/proposals.ts';
import { merge } from '../../src/sync/merge.ts';
import type { Workspace } from '../../src/sync/workspace.ts';
import { givenDevice, givenWorld, idle } from '../given/device.ts';

interface Row {
  readonly person: string;
  readonly text: string;
}
const list = (...rows: readonly object[]): Json => ({ rows });
const rowsIn = (value: unknown): readonly Row[] => ((value as Json | null)?.rows ?? []) as readonly Row[];
const both = (base: Json | null, mine: Json | null, theirs: Json | null) =>
  merge({ reservations: base }, { reservations: mine }, { reservations: theirs }, agendaItems.fields);
const row = (person: string, text = ''): Row => ({ person, text });
const [anna, bo, cia] = [row('anna'), row('bo'), row('cia')];

describe('A list in which two write', () => {
  it.each([
    { what: 'what both put in', base: null, mine: list(anna), theirs: list(bo), is: list(bo, anna) },
    {
      what: 'what both put in between',
      base: list(anna, cia),
      mine: list(anna, bo, cia),
      theirs: list(anna, cia, row('dan')),
      is: list(anna, bo, cia, row('dan')),
    },
    {
      what: 'what one took out while the other put in',
      base: list(anna, bo),
      mine: list(bo),
      theirs: list(anna, bo, cia),
      is: list(bo, cia),
    },
    {
      what: 'different rows altered',
      base: list(anna, bo),
      mine: list(row('anna', 'mitt'), bo),
      theirs: list(anna, row('bo', 'deras')),
      is: list(row('anna', 'mitt'), row('bo', 'deras')),
    },
    {
      what: 'the same put in by both',
      base: list(anna),
      mine: list(anna, bo, cia),
      theirs: list(anna, bo),
      is: list(anna, bo, cia),
    },
    {
      what: 'rows that one has moved',
      base: list(anna, bo),
      mine: list(bo, anna),
      theirs: list(anna, bo, cia),
      is: list(bo, anna, cia),
    },
  ])('has $what', ({ base, mine, theirs, is }) => {
    expect(both(base, mine, theirs)).toEqual({ send: { reservations: is }, clashes: [] });
  });

  it.each([
    { what: 'both altered', base: list(anna), mine: list(row('anna', 'a')), theirs: list(row('anna', 'b')) },
    {
      what: 'both put in, each in another way',
      base: null,
      mine: list(row('anna', 'a')),
      theirs: list(row('anna', 'b')),
    },
    {
      what: 'I took out and the other altered',
      base: list(anna),
      mine: list(),
      theirs: list(row('anna', 'b')),
    },
    {
      what: 'I altered and the other took out',
      base: list(anna),
      mine: list(row('anna', 'a')),
      theirs: list(),
    },
    {
      what: 'both moved, each in another way',
      base: list(anna, bo, cia),
      mine: list(bo, anna, cia),
      theirs: list(anna, cia, bo),
    },
  ])('asks about what $what', ({ base, mine, theirs }) => {
    const { send, clashes } = both(base, mine, theirs);
    expect(send).toEqual({});
    expect(clashes).toMatchObject([{ field: 'reservations', mine, theirs }]);
  });

  it('is joined though one row in it is asked about, and the question is about that row alone', () => {
    const base = list(anna);
    const mine = list(row('anna', 'mitt'), bo);
    const { send, clashes } = both(base, mine, list(row('anna', 'deras'), cia));
    expect(send).toEqual({ reservations: list(row('anna', 'deras'), cia, bo) });
    expect(clashes).toMatchObject([
      { mine: list(row('anna', 'mitt'), cia, bo), theirs: list(row('anna', 'deras'), cia, bo), own: mine },
    ]);
  });

  it('keeps apart two rows that somebody has of the same kind', () => {
    const two = list(row('anna', 'ett'), row('anna', 'två'));
    const mine = list(row('anna', 'ett'), row('anna', 'två'), bo);
    const theirs = list(row('anna', 'ett'), row('anna', 'tre'));
    expect(both(two, mine, theirs).send).toEqual({
      reservations: list(row('anna', 'ett'), row('anna', 'tre'), bo),
    });
  });

  it('of a vote is joined ballot by ballot, and its question is a value of its own', () => {
    const vote = (question: string, ...ballots: readonly object[]): Json => ({ question, ballots });
    const { send, clashes } = merge(
      { vote: vote('', anna) },
      { vote: vote('Bifall?', anna) },
      { vote: vote('', anna, bo) },
      agendaItems.fields,
    );
    expect({ send, clashes }).toEqual({ send: { vote: vote('Bifall?', anna, bo) }, clashes: [] });
  });

  it('within a statement of financing is joined too', () => {
    const statement = (hasCost: string, ...sources: readonly object[]): Json => ({ hasCost, sources });
    const { send, clashes } = merge(
      { financing: statement('yes', { id: 'a' }) },
      { financing: statement('yes', { id: 'a' }, { id: 'b' }) },
      { financing: statement('no', { id: 'a' }, { id: 'c' }) },
      proposals.fields,
    );
    expect(clashes).toEqual([]);
    expect(send).toEqual({ financing: statement('no', { id: 'a' }, { id: 'c' }, { id: 'b' }) });
  });

  it('holds whatever somebody has written past the app, and does not fall over it', () => {
    for (const odd of [{ rows: 'x' }, { rows: [null, 1, 'x', [], {}] }, { annat: 1 }, {}, { rows: { a: 1 } }])
      expect(() => [
        both(odd, list(anna), list(bo)),
        both(null, odd, list(bo)),
        both(list(bo), list(anna), odd),
      ]).not.toThrow();
    expect(
      rowsIn(both({ rows: [1] }, { rows: [1, anna] }, { rows: [1, bo] }).send.reservations),
    ).toContainEqual(anna);
  });
});

const rows = fc.uniqueArray(
  fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.constantFrom('', 'x', 'y') }),
  { selector: ({ person }) => person },
);
const by = (all: readonly Row[]) => new Map(all.map((one) => [one.person, one]));
const sorted = (value: unknown) =>
  rowsIn(value).toSorted((one, other) => (one.person < other.person ? -1 : 1));

describe('The laws of a list in which two write', () => {
  test.prop([rows, rows, rows], { numRuns: 400 })(
    'no row is lost, and none is altered unasked',
    (base, mine, theirs) => {
      const { send, clashes } = both(list(...base), list(...mine), list(...theirs));
      const there = rowsIn('reservations' in send ? send.reservations : list(...theirs));
      const [clash] = clashes;
      const isWhole = clash !== undefined && clash.own === undefined;
      // Both have moved rows: nothing is sent, and all of it is asked about.
      if (isWhole) {
        expect(send).toEqual({});
        return;
      }
      const chosen = clash ? rowsIn(clash.mine) : there;
      for (const person of ['a', 'b', 'c', 'd', 'e']) {
        const [b, m, t] = [base, mine, theirs].map((all) => by(all).get(person));
        const iChanged = !sameValue(m as unknown as Json, b as unknown as Json);
        const theyChanged = !sameValue(t as unknown as Json, b as unknown as Json);
        const isAsked = iChanged && theyChanged && !sameValue(m as unknown as Json, t as unknown as Json);
        expect(by(there).get(person)).toEqual(iChanged && !isAsked ? m : t);
        expect(by(chosen).get(person)).toEqual(iChanged ? m : t);
        if (isAsked) expect(clash).toBeDefined();
      }
      expect(new Set(there.map(({ person }) => person)).size).toBe(there.length);
    },
  );

  test.prop([rows, rows, rows], { numRuns: 400 })(
    'once it is there nothing is sent again, and the same is asked',
    (base, mine, theirs) => {
      const first = both(list(...base), list(...mine), list(...theirs));
      const there = (first.send.reservations ?? list(...theirs)) as Json;
      const again = both(list(...base), list(...mine), there);
      expect(again.send).toEqual({});
      expect(again.clashes).toEqual(first.clashes);
    },
  );

  test.prop([rows, rows, rows], { numRuns: 400 })(
    'it is the same rows whoever comes first',
    (base, mine, theirs) => {
      const one = both(list(...base), list(...mine), list(...theirs));
      const other = both(list(...base), list(...theirs), list(...mine));
      expect(one.clashes.length).toBe(other.clashes.length);
      if (one.clashes.length > 0) return;
      expect(sorted(one.send.reservations ?? list(...theirs))).toEqual(
        sorted(other.send.reservations ?? list(...mine)),
      );
    },
  );

  test.prop([rows, rows, rows, rows], { numRuns: 200 })(
    'what has been chosen stands, with what they have put in since',
    (base, mine, theirs, later) => {
      const first = both(list(...base), list(...mine), list(...theirs));
      const [clash] = first.clashes;
      if (clash === undefined) return;
      const settled = both(clash.theirs as Json, clash.mine as Json, clash.theirs as Json);
      expect(settled).toEqual({ send: { reservations: clash.mine }, clashes: [] });
      const added = later.filter(
        ({ person }) => ![...base, ...mine, ...theirs].some((one) => one.person === person),
      );
      const since = both(clash.theirs as Json, clash.mine as Json, list(...rowsIn(clash.theirs), ...added));
      for (const one of added) expect(rowsIn(since.send.reservations)).toContainEqual(one);
    },
  );
});

describe('Two secretaries on a device each', () => {
  const item = add(agendaItems, { meeting: key('2026-05-06.1'), number: 1, kind: 'decision', title: 'Plan' });
  const place = key<'agendaItems'>(item.key);
  const shown = (page: Workspace) => page.rows().get(agendaItems, place);
  const put = (page: Workspace, ...all: readonly Row[]) => {
    const row = shown(page);
    if (row === null) throw new Error('The item is not there');
    return page.commit([alter(agendaItems, row, { reservations: list(...all) })]);
  };
  async function given(...start: readonly Row[]) {
    const world = givenWorld();
    world.server.change('sekreterare-1', {
      ...item,
      values: { ...item.values, reservations: list(...start) },
    });
    const [mine, theirs] = [givenDevice(world, 'sekreterare-1'), givenDevice(world, 'sekreterare-2')];
    return {
      world,
      mine: await mine.open(),
      theirs: await theirs.open(),
      server: () => world.server.row('agendaItems', place)?.reservations,
    };
  }

  it('have both put in theirs, and nobody is asked', async () => {
    const { mine, theirs, server } = await given(anna);
    await theirs.commit([]);
    await put(theirs, anna, bo);
    await idle();
    await put(mine, anna, cia);
    await idle();
    expect(server()).toEqual(list(anna, bo, cia));
    expect(shown(mine)?.reservations).toEqual(list(anna, bo, cia));
    for (const page of [mine, theirs]) expect(page.status()).toMatchObject({ conflicts: [], waiting: 0 });
  });

  it.each([
    ['mine', 'mitt'],
    ['theirs', 'deras'],
  ] as const)(
    'are asked about the row that both have written, and choosing %s loses no other',
    async (side, text) => {
      const { mine, theirs, server } = await given(anna);
      await put(theirs, row('anna', 'deras'), bo);
      await idle();
      await put(mine, row('anna', 'mitt'), cia);
      await idle();
      // What each put in is there for all already; only the row that both wrote waits.
      expect(server()).toEqual(list(row('anna', 'deras'), bo, cia));
      const [conflict] = mine.status().conflicts;
      expect(conflict).toMatchObject({
        field: 'reservations',
        theirsBy: 'sekreterare-2',
        mine: list(row('anna', 'mitt'), bo, cia),
        theirs: list(row('anna', 'deras'), bo, cia),
      });
      await mine.settle(conflict?.id ?? '', conflict?.[side] ?? null);
      await idle();
      expect(server()).toEqual(list(row('anna', text), bo, cia));
      expect(mine.status()).toMatchObject({ conflicts: [], waiting: 0 });
    },
  );

  it('are asked where one took out what the other wrote in', async () => {
    const { mine, theirs, server } = await given(anna, bo);
    await put(theirs, row('anna', 'deras'), bo);
    await idle();
    await put(mine, bo);
    await idle();
    expect(server()).toEqual(list(row('anna', 'deras'), bo));
    const [conflict] = mine.status().conflicts;
    expect(conflict).toMatchObject({ mine: list(bo), theirs: list(row('anna', 'deras'), bo) });
    await mine.settle(conflict?.id ?? '', conflict?.mine ?? null);
    await idle();
    expect(server()).toEqual(list(bo));
  });

  it('who write on while the question waits lose nothing', async () => {
    const { mine, theirs, server } = await given(anna);
    await put(theirs, row('anna', 'deras'));
    await idle();
    await put(mine, row('anna', 'mitt'));
    await idle();
    await put(mine, row('anna', 'mitt'), cia);
    await put(theirs, row('anna', 'deras'), bo);
    await idle();
    await mine.refresh();
    await idle();
    expect(
      rowsIn(server())
        .map(({ person }) => person)
        .toSorted(),
    ).toEqual(['anna', 'bo', 'cia']);
    const [conflict] = mine.status().conflicts;
    await mine.settle(conflict?.id ?? '', conflict?.mine ?? null);
    await idle();
    expect(sorted(server())).toEqual([row('anna', 'mitt'), bo, cia]);
    expect(mine.status()).toMatchObject({ conflicts: [], waiting: 0 });
  });
});
