// The red thread: what hangs together, what is broken, and how it is laid out as a tree.
import { describe, expect, test } from 'vitest';
import { above, activityId, below, type Chain, chain } from '../../src/core/chain.ts';
import { brokenAt, pathsTo, treeRows } from '../../src/core/chainTree.ts';
import { add } from '../../src/schema/change.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import {
  aGoal,
  anActivity,
  anIndicator,
  anOrganisation,
  enhetA,
  goalKey,
  modelOf,
  year,
} from '../given/organisation.ts';
import type { TestRows } from '../given/rows.ts';

const model = modelOf('rjh-2017');
const threadOf = (rows: TestRows): Chain => chain(rows, model, year);

const council = { ownerBody: null };
const thread = anOrganisation('rjh-2017').with(
  aGoal('vision', 'vision', council),
  aGoal('hälsa', 'strategic', { ...council, parents: [goalKey('vision')], order: 1 }),
  aGoal('ekonomi', 'strategic', { ...council, parents: [goalKey('vision')], order: 2 }),
  aGoal('bemanning', 'successFactor', { parents: [goalKey('hälsa'), goalKey('ekonomi')] }),
  aGoal('schema', 'operational', { ownerUnit: enhetA, parents: [goalKey('bemanning')] }),
  anIndicator('sjukfrånvaro', 'bemanning'),
  anActivity('helgschema', 'schema'),
);

describe('what hangs together', () => {
  const made = threadOf(thread);

  test('a factor with two goals above it has everything above and below', () => {
    expect([...above(made, 'bemanning')].sort()).toEqual(['ekonomi', 'hälsa', 'vision']);
    expect([...below(made, 'bemanning')]).toEqual(['schema', activityId('2099.helgschema')]);
    expect([...above(made, activityId('2099.helgschema'))].length).toBe(5);
  });

  test('an element knows its word, its owner and its figures', () => {
    const factor = made.elements.get('bemanning');
    expect(factor).toMatchObject({ kind: 'goal', word: 'framgångsfaktor', owner: { name: 'Nämnden' } });
    expect(factor?.indicators.map(({ title }) => title)).toEqual(['sjukfrånvaro']);
    expect(made.elements.get('schema')?.owner.name).toBe('Enhet A');
  });

  test('nothing is broken but the goal that nobody works on', () => {
    expect(made.roots).toEqual(['vision']);
    expect(made.broken).toEqual([]);
    expect(
      threadOf(thread.with(aGoal('mat', 'strategic', { ...council, parents: [goalKey('vision')] }))).broken,
    ).toEqual([{ id: 'mat', why: 'nothingBelow' }]);
  });

  test('the same rows give the same chain; other rows another', () => {
    expect(threadOf(thread)).toBe(made);
    expect(threadOf(thread.with(aGoal('ny', 'vision', council)))).not.toBe(made);
    expect(threadOf(thread.with(add(bodies, { id: 'ny', name: 'Ny', kind: 'committee' })))).not.toBe(made);
  });

  test('another year has other goals', () => {
    const rows = thread.with(aGoal('gammal', 'vision', { ...council, validToYear: 2098 }));
    expect(threadOf(rows).elements.has('gammal')).toBe(false);
    expect(chain(rows, model, 2098).elements.has('gammal')).toBe(true);
    expect(chain(rows, model, 2098).elements.has(activityId('2099.helgschema'))).toBe(false);
  });

  test('drafts are not there yet, superseded not any more, and what is withdrawn is listed apart (R8)', () => {
    const rows = thread.with(
      aGoal('utkast', 'vision', { state: 'draft' }),
      aGoal('ersatt', 'vision', { state: 'superseded' }),
      aGoal('återtagen', 'successFactor', { state: 'withdrawn', parents: [goalKey('hälsa')] }),
      anActivity('struken', 'schema', { state: 'cancelled' }),
    );
    expect([...threadOf(rows).elements.keys()]).toEqual([...made.elements.keys()]);
    expect(threadOf(rows).withdrawn.map(({ title }) => title)).toEqual(['återtagen', 'struken']);
  });
});

describe('where the thread is broken', () => {
  const why = (rows: TestRows, id: string) => brokenAt(threadOf(rows), id).map((one) => one.why);

  test('a factor with nothing above it, and no figure', () => {
    const rows = thread.with(aGoal('lös', 'successFactor'));
    expect(why(rows, 'lös')).toEqual(['noParent', 'noIndicator', 'nothingBelow']);
    expect(threadOf(rows).roots).toEqual(['vision', 'lös']);
  });

  test('a factor whose goal is gone', () => {
    const rows = thread.with(
      aGoal('lös', 'successFactor', { parents: [goalKey('upphävt')] }),
      anIndicator('m', 'lös'),
      anActivity('a', 'lös'),
    );
    expect(why(rows, 'lös')).toEqual(['parentGone']);
  });

  test('an activity that supports nothing in force', () => {
    const rows = thread.with(anActivity('lös', 'upphävt'));
    expect(why(rows, activityId('2099.lös'))).toEqual(['parentGone']);
  });

  test('a type that the model does not know', () => {
    expect(why(thread.with(aGoal('önskan', 'önskemål')), 'önskan')).toEqual(['unknownType', 'nothingBelow']);
  });

  test('goals in a ring are cut apart, and everything still ends', () => {
    const rows = thread.with(
      aGoal('a', 'operational', { ownerUnit: enhetA, parents: [goalKey('b')] }),
      aGoal('b', 'operational', { ownerUnit: enhetA, parents: [goalKey('c')] }),
      aGoal('c', 'operational', { ownerUnit: enhetA, parents: [goalKey('a'), goalKey('c')] }),
    );
    const ringed = threadOf(rows);
    expect(ringed.broken.filter((one) => one.why === 'cycle').map((one) => one.id)).toEqual(['c']);
    expect([...above(ringed, 'a')]).toEqual(['b', 'c']);
    expect(ringed.roots).toEqual(['vision', 'c']);
  });
});

describe('the tree on screen', () => {
  const made = threadOf(thread);
  const outline = (open: readonly string[]) =>
    treeRows(made, new Set(open)).map((row) => `${row.level} ${row.posInSet}/${row.setSize} ${row.id}`);

  test('closed, only the roots are seen', () => {
    expect(outline([])).toEqual(['1 1/1 vision']);
  });

  test('an element stands under each of its parents, and is opened at each by itself', () => {
    const open = ['vision', 'vision > hälsa', 'vision > ekonomi', 'vision > ekonomi > bemanning'];
    expect(outline(open)).toEqual([
      '1 1/1 vision',
      '2 1/2 hälsa',
      '3 1/1 bemanning',
      '2 2/2 ekonomi',
      '3 1/1 bemanning',
      '4 1/1 schema',
    ]);
  });

  test('the paths to a deep link, from the root', () => {
    expect(pathsTo(made, 'schema')).toEqual([
      'vision',
      'vision > hälsa',
      'vision > hälsa > bemanning',
      'vision > hälsa > bemanning > schema',
    ]);
    expect(pathsTo(made, 'borta')).toEqual([]);
    const [row] = treeRows(made, new Set(pathsTo(made, 'schema'))).filter((one) => one.id === 'schema');
    expect(row).toMatchObject({ hasChildren: true, open: true });
  });
});
