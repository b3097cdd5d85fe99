// Money that is said to have been moved by a decision is held to the log of the body that decided it (F6).
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/core/decision/carryOut.ts';
import { heldFrames } from '../../../src/core/decision/frames/heldFrames.ts';
import { decidedIn } from '../../../src/core/decision/standing.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { ValuesOf } from '../../../src/schema/list.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { aLog, anItem, aPoint, decidedAndAdjusted } from '../../given/decidedItems.ts';
import { afterAct, aRole, asked, committee } from '../../given/organisation.ts';
import { planning } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const other = key<'bodies'>('andra-namnden');
const base = planning('rjh-2017').with(aRole('sekreterare', 'committeeSecretary'));
const costing = anItem({
  points: [aPoint([])],
  financing: {
    ...{ hasCost: 'yes', reason: '', phaseIn: 'Nytt team', costTkr: '1000', oneOffTkr: '' },
    ...{ fromDay: '2099-01-01', permanent: true, forBody: null },
    sources: [{ kind: 'transferFromOtherBoard', body: other, amountTkr: '1000' }],
  },
});
const log = decidedAndAdjusted(costing);
const moved = afterAct(base, carryOut(asked(base, 'sekreterare'), { standings: decidedIn(log) }));
const holds = (rows: TestRows, by: Verified = log, body: string = committee) =>
  heldFrames(rows, { body, from: 2099, log: by }).map(({ line, hold }) => [line.body as string, hold]);
const lineOf = (rows: TestRows, body: string) => {
  const found = rows.all(budgetLines).find((one) => one.body === body);
  if (!found) throw new Error(`No line of ${body}`);
  return found;
};
const forged = (values: Partial<ValuesOf<typeof budgetLines>>) =>
  add(budgetLines, {
    ...{ year: 2099, body: committee, code: 'egen', label: 'Mer pengar', kind: 'frame', amountTkr: 9_000 },
    ...values,
  });

describe('Money that was moved', () => {
  test('by an adjusted decision is held on both sides', () => {
    expect(holds(moved)).toEqual([
      ['andra-namnden', 'held'],
      ['namnden', 'held'],
    ]);
    expect(holds(moved, log, 'andra-namnden')).toEqual([]);
  });

  test('by what is not adjusted, or has been struck, is not decided', () => {
    expect(holds(moved, aLog({ decide: costing })).map(([, hold]) => hold)).toEqual(['notInLog', 'notInLog']);
    const struck = aLog({ decide: costing }, { adjust: costing.item }, { annul: 1, item: costing.item });
    expect(holds(moved, struck).map(([, hold]) => hold)).toEqual(['notInLog', 'notInLog']);
  });

  test.each<[string, Partial<ValuesOf<typeof budgetLines>>]>([
    ['another amount', { amountTkr: 5_000 }],
    ['another amount next year', { secondYearTkr: 5_000 }],
    ['a line that was taken away', { withdrawn: true }],
  ])('and altered since is told of: %s', (_, values) => {
    const altered = moved.with(alter(budgetLines, lineOf(moved, committee), values));
    expect(holds(altered)).toContainEqual(['namnden', 'differs']);
  });

  test.each<[string, Partial<ValuesOf<typeof budgetLines>>, string]>([
    ['the decision that has lines already', { movedBy: 'namnden-2099-05-05-1' }, committee],
    ['a decision that was never taken', { movedBy: 'namnden-2099-05-05-7' }, committee],
    ['a decision of another body', { movedBy: 'andra-namnden-2099-05-05-1' }, 'andra-namnden'],
    ['nothing that anybody knows', { movedBy: 'x' }, committee],
  ])('as somebody has written past the app, by %s, is not decided', (_, values, body) => {
    expect(holds(moved.with(forged(values)), log, body)).toContainEqual(['namnden', 'notInLog']);
  });

  test('a line that says nothing of a decision is the plan’s own', () => {
    expect(holds(base.with(forged({ movedBy: null })))).toEqual([]);
  });
});
