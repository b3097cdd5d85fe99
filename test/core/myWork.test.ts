// What waits for each person, in order of date.
import { describe, expect, test } from 'vitest';
import { groupsToJudge } from '../../src/core/consolidation/groupsToJudge.ts';
import { waiting } from '../../src/core/myWork.ts';
import { add } from '../../src/schema/change.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import {
  aGoal,
  anActivity,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  asked,
  aTarget,
  enhetA,
  enhetB,
  fullYearBefore,
  goalKey,
} from '../given/organisation.ts';
import { noRows, type TestRows } from '../given/rows.ts';

const measured = (id: string) => [
  anIndicator(id, 'faktor'),
  aTarget(id, 90),
  aTarget(id, 90, { year: 2098 }),
];
const rows = anOrganisation('rjh-2017').with(
  aGoal('mål', 'strategic', { ownerBody: null }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål')], perspectives: ['medarbetare'] }),
  anActivity('b', 'faktor', { unit: enhetB }),
  ...['grön', 'gul', 'ny'].map(measured),
  anOutcome('grön', { period: fullYearBefore, value: 94 }),
  anOutcome('gul', { value: 80 }),
);
const worksFor = (person: string, given: TestRows = rows) => waiting(asked(given, person));
const stateOf = (unit: typeof enhetA, state: 'ready' | 'returned') =>
  add(followUps, { year: 2099, period: april, unit, state });

describe('a manager', () => {
  test('has the follow-up of April first, with what is left of it, then the next period', () => {
    const [now, next] = worksFor('chef-enhet-a');
    expect(now).toMatchObject({
      kind: 'followUp',
      due: '2099-05-15',
      unit: { name: 'Enhet A' },
      done: 0,
      of: 12,
      greenUnchanged: ['grön'],
      needCause: 2,
      minutes: 15,
      returned: false,
      link: { feature: 'followUp', unit: 'enhet-a', period: '2099.T1', field: 'figures/grön/value' },
    });
    expect(next).toMatchObject({ kind: 'nextPeriod', due: '2099-09-15', period: { key: '2099.T2' } });
    expect(worksFor('chef-enhet-a').length).toBe(2);
  });

  test('has nothing to do in April when it is marked ready, and again when it is sent back', () => {
    expect(worksFor('chef-enhet-a', rows.with(stateOf(enhetA, 'ready'))).map(({ kind }) => kind)).toEqual([
      'nextPeriod',
    ]);
    expect(worksFor('chef-enhet-a', rows.with(stateOf(enhetA, 'returned')))[0]).toMatchObject({
      kind: 'followUp',
      returned: true,
    });
  });

  test('of an area sees which units below have not answered', () => {
    const [missing] = worksFor('omradeschef', rows.with(stateOf(enhetB, 'ready')));
    expect(missing).toMatchObject({
      kind: 'unitsMissing',
      units: [{ name: 'Enhet A' }],
      of: 2,
      due: '2099-05-15',
    });
  });
});

test('a controller sees the units that are missing and the groups without a status', () => {
  expect(worksFor('controller-1')).toMatchObject([
    { kind: 'unitsMissing', units: [{ name: 'Enhet A' }, { name: 'Enhet B' }], of: 2 },
  ]);
  const silent = anOrganisation('rjh-2017').with(
    aGoal('faktor', 'successFactor', { perspectives: ['patient'] }),
  );
  expect(worksFor('controller-1', silent)).toEqual([]);
  expect(groupsToJudge(asked(silent, 'controller-1'))).toMatchObject({
    groups: [{ key: 'whole' }, { key: 'patient' }],
    due: '2099-06-15',
  });
  expect(groupsToJudge(asked(silent, 'chef-enhet-a'))).toBeNull();
});

test.each(['ledamot-a', 'gast'])('%s may read the sum, and is told how many have answered', (person) => {
  expect(worksFor(person, rows.with(stateOf(enhetA, 'ready')))).toMatchObject([
    {
      kind: 'readAttainment',
      rate: 50,
      due: '2099-06-05',
      link: { feature: 'attainment', period: '2099.T1' },
    },
  ]);
});

test('nothing waits where nothing is set up', () => {
  expect(worksFor('chef-enhet-a', noRows())).toEqual([]);
});
