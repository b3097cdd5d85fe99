// The matrix of units by goals: what each unit judges under each goal, and what sums up its rows and columns.
import { describe, expect, test } from 'vitest';
import { consolidationOverview } from '../../../src/core/consolidation/overview.ts';
import { wholeOrganisation } from '../../../src/core/consolidation/scope.ts';
import { statusOfJudged, unitGoals } from '../../../src/core/consolidation/unitGoals.ts';
import { standingsIn } from '../../../src/core/judgement/standingsIn.ts';
import type { Place } from '../../../src/core/organisation.ts';
import { key } from '../../../src/schema/field.ts';
import {
  aGoal,
  aJudgement,
  anActivity,
  anOrganisation,
  april,
  asked,
  enhetA,
  enhetB,
  goalKey,
  omradet,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const council = { ownerBody: null };
const region = anOrganisation('rjh-2017').with(
  aGoal('hälsa', 'strategic', { ...council, order: 1 }),
  aGoal('ekonomi', 'strategic', { ...council, order: 2 }),
  aGoal('tomt', 'strategic', { ...council, order: 3 }),
  aGoal('bemanning', 'successFactor', { parents: [goalKey('hälsa'), goalKey('ekonomi')] }),
  aGoal('väntan', 'successFactor', { parents: [goalKey('hälsa')] }),
  aGoal('uppdraget', 'basicMission'),
  anActivity('a', 'bemanning'),
  anActivity('b', 'väntan'),
  anActivity('c', 'väntan', { unit: enhetB }),
  anActivity('d', 'uppdraget', { unit: enhetB }),
);
const judged = (goal: string, unit: typeof enhetA, status: 'fulfilled' | 'notFulfilled') =>
  aJudgement({ goal: goalKey(goal), status, unit, body: null });

const area: Place = { unit: omradet, body: null };
function matrixOf(rows: TestRows, place = area, period = april) {
  const situation = asked(rows, 'omradeschef');
  const overview = consolidationOverview(situation, period, place);
  if (!overview.ok) throw new Error(JSON.stringify(overview.faults));
  const standings = standingsIn(situation, overview.value.period);
  if (!standings.ok) throw new Error(JSON.stringify(standings.faults));
  return { ...unitGoals(standings.value, overview.value.lines), lines: overview.value.lines };
}
const cellsOf = ({ rows }: ReturnType<typeof matrixOf>) =>
  rows.map(({ line, cells }) => [
    line.unit.key,
    cells.map(({ result, goals }) => [
      result.status,
      goals.map((one) => `${one.element.id} ${statusOfJudged(one)}`),
    ]),
  ]);

describe('units by goals', () => {
  const rows = region.with(
    judged('bemanning', enhetA, 'fulfilled'),
    judged('väntan', enhetA, 'notFulfilled'),
    judged('uppdraget', enhetB, 'notFulfilled'),
  );
  const matrix = matrixOf(rows);

  test('a column for each goal that a unit bears something of, and one for what lies under none', () => {
    expect(matrix.columns.map((goal) => goal?.id ?? null)).toEqual(['hälsa', 'ekonomi', null]);
  });

  test('a cell is what the unit judges under the goal, the worst first, put together by the model', () => {
    expect(cellsOf(matrix)).toEqual([
      [
        enhetA,
        [
          ['partly', ['väntan notFulfilled', 'bemanning fulfilled']],
          ['fulfilled', ['bemanning fulfilled']],
          ['notAssessed', []],
        ],
      ],
      [
        enhetB,
        [
          ['notAssessed', ['väntan notAssessed']],
          ['notAssessed', []],
          ['notFulfilled', ['uppdraget notFulfilled']],
        ],
      ],
    ]);
  });

  test('a column is summed over its units', () => {
    expect(matrix.totals).toEqual([
      { fulfilled: 1, partly: 0, notFulfilled: 1, notAssessed: 1 },
      { fulfilled: 1, partly: 0, notFulfilled: 0, notAssessed: 0 },
      { fulfilled: 0, partly: 0, notFulfilled: 1, notAssessed: 0 },
    ]);
  });

  test('in all, each unit’s goals are those that its line counts', () => {
    for (const { line, cells } of matrix.rows) {
      const goals = new Set(cells.flatMap((cell) => cell.goals.map(({ element }) => element)));
      const counted = Object.values(line.counts).reduce((sum, count) => sum + count, 0);
      expect(goals.size).toBe(counted);
    }
  });

  test('what a unit has judged without being asked is there too', () => {
    const more = matrixOf(rows.with(judged('uppdraget', enhetA, 'fulfilled')));
    expect(cellsOf(more)[0]?.[1]?.[2]).toEqual(['fulfilled', ['uppdraget fulfilled']]);
  });

  test.each([
    ['norrtalje-2019', 'committeeGoal', key<'periods'>('2099.D1')],
    ['rjh-2024', 'basicMission', april],
  ] as const)(
    '%s gives a whole no colour, or counts figures: a cell has one still',
    (preset, type, period) => {
      const judgement = { goal: goalKey('m'), status: 'notFulfilled', unit: enhetA, body: null } as const;
      const other = anOrganisation(preset).with(
        aGoal('m', type),
        anActivity('a', 'm'),
        aJudgement({ ...judgement, period }),
      );
      expect(cellsOf(matrixOf(other, area, period))).toEqual([
        [enhetA, [['notFulfilled', ['m notFulfilled']]]],
      ]);
    },
  );

  test('each unit stands after the one that it lies under, and nobody is lost', () => {
    const own = region.with(anActivity('e', 'väntan', { unit: omradet }));
    const { lines } = matrixOf(own, wholeOrganisation);
    expect(lines.map(({ unit, depth }) => [unit.key, depth])).toEqual([
      [omradet, 2],
      [enhetA, 3],
      [enhetB, 3],
    ]);
  });
});
