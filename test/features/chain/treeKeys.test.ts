// The tree by keyboard alone, as WAI-ARIA's tree pattern has it.
import { describe, expect, test } from 'vitest';
import { chain } from '../../../src/core/chain.ts';
import { branchPaths, treeRows } from '../../../src/core/chainTree.ts';
import { moveIn } from '../../../src/features/chain/treeKeys.ts';
import { aGoal, anOrganisation, goalKey, modelOf, year } from '../../given/organisation.ts';

const council = { ownerBody: null };
const thread = chain(
  anOrganisation('rjh-2017').with(
    aGoal('vision', 'vision', council),
    aGoal('ekonomi', 'strategic', { ...council, parents: [goalKey('vision')], order: 1 }),
    aGoal('hälsa', 'strategic', { ...council, parents: [goalKey('vision')], order: 2 }),
    aGoal('bemanning', 'successFactor', { parents: [goalKey('hälsa')] }),
  ),
  modelOf('rjh-2017'),
  year,
);
const closed = treeRows(thread, new Set());
const open = treeRows(thread, branchPaths(thread));
const titles = open.map(({ element }) => element.title);

describe('keys in the tree', () => {
  test('everything opened shows vision, goals and factor from the top downwards', () => {
    expect(titles).toEqual(['vision', 'ekonomi', 'hälsa', 'bemanning']);
    expect(closed.map(({ element }) => element.title)).toEqual(['vision']);
  });

  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 3],
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, 0],
    ['Home', 3, 0],
    ['End', 0, 3],
    // On an open branch: to its first child. On a leaf: nowhere.
    ['ArrowRight', 2, 3],
    ['ArrowRight', 3, 3],
    // On a leaf: to what it stands under.
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 1, 0],
    // A letter: to the next title that begins with it, round the end.
    ['h', 0, 2],
    ['v', 2, 0],
  ])('%s at row %i goes to row %i', (pressed, at, to) => {
    expect(moveIn(open, at, pressed)).toEqual({ kind: 'go', at: to });
  });

  test('right opens a closed branch, left closes an open one', () => {
    expect(moveIn(closed, 0, 'ArrowRight')).toEqual({ kind: 'open', path: 'vision' });
    expect(moveIn(open, 2, 'ArrowLeft')).toEqual({ kind: 'close', path: 'vision > hälsa' });
  });

  test('Enter and Space choose; Tab and a letter that no title begins with are left alone', () => {
    expect(moveIn(open, 3, 'Enter')).toEqual({ kind: 'choose', id: 'bemanning' });
    expect(moveIn(open, 3, ' ')).toEqual({ kind: 'choose', id: 'bemanning' });
    expect(moveIn(open, 0, 'Tab')).toBeNull();
    expect(moveIn(open, 0, 'q')).toBeNull();
  });
});
