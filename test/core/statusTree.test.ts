// Counts over a tree: what is kept right by small steps equals what is counted anew, and a step touches only the path upwards.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { statusNumber, statusTree } from '../../src/core/statusTree.ts';
import { type Status, statuses } from '../../src/schema/lists/assessments.ts';

/** A random tree in which a parent stands before its children, and statuses spread over its nodes. */
const aTree = fc
  .array(fc.double({ min: -0.1, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((shares) =>
    Int32Array.from(shares, (share, i) => (i === 0 || share < 0 ? -1 : Math.floor(share * i))),
  );
const someStatuses = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...statuses)), { maxLength: 200 });
const someChanges = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...statuses)), { maxLength: 50 });

type At = [node: number, status: Status];
const within = (parents: Int32Array, given: readonly (readonly [number, Status])[]): At[] =>
  given.map(([node, status]) => [node % parents.length, status]);

function filled(parents: Int32Array, given: readonly At[]) {
  const tree = statusTree(parents);
  tree.fill(
    Int32Array.from(given, ([node]) => node),
    Uint8Array.from(given, ([, status]) => statusNumber(status)),
  );
  return tree;
}

const pathFrom = (parents: Int32Array, node: number): number[] =>
  node < 0 ? [] : [node, ...pathFrom(parents, parents[node] ?? -1)];

function counted(parents: Int32Array, given: readonly At[], node: number): Record<Status, number> {
  const own = given.filter(([at]) => pathFrom(parents, at).includes(node));
  const count = (status: Status) => own.filter(([, one]) => one === status).length;
  return {
    fulfilled: count('fulfilled'),
    partly: count('partly'),
    notFulfilled: count('notFulfilled'),
    notAssessed: count('notAssessed'),
  };
}

describe('a tree of statuses', () => {
  property.prop([aTree, someStatuses])(
    'one pass counts what lies at and below each node',
    (parents, spread) => {
      const given = within(parents, spread);
      const tree = filled(parents, given);
      parents.forEach((_, node) => {
        expect(tree.counts(node)).toEqual(counted(parents, given, node));
      });
    },
  );

  property.prop([aTree, someStatuses, someChanges])(
    'small steps equal counting anew, and each touches depth + 1 nodes',
    (parents, spread, steps) => {
      const given = within(parents, spread);
      const tree = filled(parents, given);
      for (const [i, to] of steps) {
        const changed = given[i % Math.max(1, given.length)];
        if (!changed) continue;
        const [node, from] = changed;
        expect(tree.change(node, from, to)).toBe(pathFrom(parents, node).length);
        changed[1] = to;
      }
      const anew = filled(parents, given);
      parents.forEach((_, node) => {
        expect(tree.counts(node)).toEqual(anew.counts(node));
      });
    },
  );

  test('a fill adds to what is there', () => {
    const tree = filled(Int32Array.of(-1, 0), [[1, 'partly']]);
    tree.fill(Int32Array.of(1), Uint8Array.of(statusNumber('partly')));
    expect(tree.counts(0).partly).toBe(2);
  });

  test.each([[[0]], [[-1, 1]], [[-1, 2, 0]], [[-2]]])(
    '%j does not have parents before children',
    (parents) => {
      expect(() => statusTree(Int32Array.from(parents))).toThrow(RangeError);
    },
  );
});
