// Three versions become one: what only one side changed is joined, and what both changed is a clash.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/schema/field.ts';
import { sameValue } from '../../src/schema/inOrder.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { merge } from '../../src/sync/merge.ts';

describe('Field by field', () => {
  it.each([
    { who: 'nobody', base: 1, mine: 1, theirs: 1, send: {}, clashes: 0 },
    { who: 'I', base: 1, mine: 2, theirs: 1, send: { a: 2 }, clashes: 0 },
    { who: 'the other', base: 1, mine: 1, theirs: 2, send: {}, clashes: 0 },
    { who: 'both, to the same,', base: 1, mine: 2, theirs: 2, send: {}, clashes: 0 },
    { who: 'both, to different values,', base: 1, mine: 2, theirs: 3, send: {}, clashes: 1 },
    { who: 'I, to nothing,', base: 1, mine: null, theirs: 1, send: { a: null }, clashes: 0 },
    { who: 'I, from nothing to 0,', base: null, mine: 0, theirs: null, send: { a: 0 }, clashes: 0 },
    {
      who: 'I, from nothing to false,',
      base: null,
      mine: false,
      theirs: null,
      send: { a: false },
      clashes: 0,
    },
  ])('$who changed it', ({ base, mine, theirs, send, clashes }) => {
    const merged = merge({ a: base }, { a: mine }, { a: theirs });
    expect(merged.send).toEqual(send);
    expect(merged.clashes).toHaveLength(clashes);
  });

  it('fields that I have not touched are left out, whatever they are', () => {
    expect(merge({}, { a: 1 }, { a: null, b: 'theirs' })).toEqual({ send: { a: 1 }, clashes: [] });
  });

  it.each([
    ['', null, true],
    [undefined, null, true],
    [0, null, false],
    [false, null, false],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [{ a: 1, b: { d: 2, c: 3 } }, { b: { c: 3, d: 2 }, a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
  ])('%j and %j are the same: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });

  const value = fc.constantFrom(null, '', 0, 1, 'text', true);
  const values = fc.record({ a: value, b: value, c: value });

  test.prop([values, values, values], { seed: 1, numRuns: 500 })(
    'the laws of a merge',
    (base, mine, theirs) => {
      const { send, clashes } = merge(base, mine, theirs);
      const clashing = clashes.map(({ field }) => field);
      for (const field of ['a', 'b', 'c'] as const) {
        const result = field in send ? send[field] : theirs[field];
        const iChanged = !sameValue(base[field], mine[field]);
        const theyChanged = !sameValue(base[field], theirs[field]);
        if (clashing.includes(field))
          expect(iChanged && theyChanged && !sameValue(mine[field], theirs[field])).toBe(true);
        else expect(sameValue(result, iChanged ? mine[field] : theirs[field])).toBe(true);
      }
      // Once theirs has what I sent, there is nothing more to send, and the same questions remain.
      expect(merge(base, mine, { ...theirs, ...send })).toEqual({ send: {}, clashes });
    },
  );
});

describe('what a field is', () => {
  const { fields } = followUps;
  const both = (field: string, base: Value, mine: Value, theirs: Value) =>
    merge({ [field]: base }, { [field]: mine }, { [field]: theirs }, fields);

  it('two who tick different perspectives have ticked both', () => {
    expect(both('discussed', ['patient'], ['patient', 'medarbetare'], ['patient', 'samhalle'])).toEqual({
      send: { discussed: ['patient', 'samhalle', 'medarbetare'] },
      clashes: [],
    });
  });

  it('a word that I added and took away again is no change', () => {
    expect(both('discussed', null, [], null)).toEqual({ send: {}, clashes: [] });
  });

  it('what the other has added to mine is not written again', () => {
    expect(
      both('discussed', ['patient'], ['patient', 'samhalle'], ['patient', 'samhalle', 'klimat']),
    ).toEqual({
      send: {},
      clashes: [],
    });
  });

  it('what one takes away while the other adds is gone, and the added stays', () => {
    expect(
      both('discussed', ['patient', 'samhalle'], ['samhalle'], ['patient', 'samhalle', 'medarbetare']),
    ).toEqual({
      send: { discussed: ['samhalle', 'medarbetare'] },
      clashes: [],
    });
  });

  it('what the program stamps is no question for anybody: the server stands', () => {
    expect(both('reporter', null, 'a@x', 'b@x')).toEqual({ send: {}, clashes: [] });
    expect(both('reporter', null, 'a@x', null)).toEqual({ send: { reporter: 'a@x' }, clashes: [] });
  });

  it('a text that both wrote is still put to the person', () => {
    expect(both('causes', null, 'min', 'din').clashes).toHaveLength(1);
  });
});
