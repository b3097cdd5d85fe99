// S22: a locked period is not altered; opened again with a reason it gets a new version, and what cited the old one still can.
import { describe, expect, test } from 'vitest';
import { attainment } from '../../../src/core/attainment.ts';
import { recordOutcome } from '../../../src/core/followUp/figureRules.ts';
import { alteredSinceLock, rowsAsOf } from '../../../src/core/period/asOf.ts';
import { type PeriodAct, periodActsNow, stepPeriod } from '../../../src/core/period/lifeCycle.ts';
import { versionOf, withEarlierVersions } from '../../../src/core/period/versions.ts';
import type { Situation } from '../../../src/core/situation.ts';
import { alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { earlierVersions } from '../../../src/schema/lists/consolidation/earlierVersions.ts';
import { outcomes } from '../../../src/schema/lists/outcomes.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aRole,
  asked,
  aTarget,
  codesOf,
  enhetA,
  indicatorKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const region = anOrganisation('rjh-2017').with(
  aGoal('f', 'successFactor', { perspectives: ['patient'] }),
  aGoal('g', 'successFactor', { perspectives: ['patient'] }),
  anIndicator('m', 'f'),
  anIndicator('n', 'g'),
  aTarget('m', 90),
  aTarget('n', 90),
  anOutcome('m', { value: 95 }),
  aRole('systemagare', 'systemOwner'),
  aRole('forvaltningsledare', 'systemManager'),
);
const step = (rows: TestRows, person: string, act: PeriodAct, reason?: string) =>
  stepPeriod(asked(rows, person), { period: april, act, ...(reason === undefined ? {} : { reason }) });
const taken = (rows: TestRows, person: string, act: PeriodAct, reason?: string) =>
  afterAct(rows, step(rows, person, act, reason));
const aprilIn = (rows: TestRows) => {
  const row = rows.get(periods, april);
  if (!row) throw new Error('no April');
  return row;
};

const locked = taken(region, 'forvaltningsledare', 'lock');
const reason = 'Fel nämnare i sjukfrånvaron';
const reopened = taken(locked, 'systemagare', 'reopen', reason);

/** As the screens do it: what is touched is kept first. */
const givenFigure = (rows: TestRows, indicator: string, value: number): TestRows => {
  const situation = asked(rows, 'chef-enhet-a');
  const wishes = recordOutcome(situation, {
    unit: enhetA,
    period: april,
    indicator: indicatorKey(indicator),
    answer: { value },
  });
  if (!wishes.ok) throw new Error(JSON.stringify(wishes.faults));
  return rows.with(withEarlierVersions(situation, wishes.value));
};
const tableOf = (situation: Situation) => {
  const table = attainment(situation, april);
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  return table.value.whole.result.counts;
};

describe('the period’s life', () => {
  test('planned, open, closing, locked, by those who run the periods', () => {
    const planned = region.with(alter(periods, aprilIn(region), { state: 'planned' }));
    const open = taken(planned, 'forvaltningsledare', 'open');
    const closing = taken(open, 'systemagare', 'close');
    expect(aprilIn(closing).state).toBe('closing');
    expect(aprilIn(taken(closing, 'forvaltningsledare', 'lock')).state).toBe('locked');
    expect(codesOf(step(planned, 'forvaltningsledare', 'lock'))).toEqual(['PERIOD_STEP_NOT_NOW']);
  });

  test.each(['chef-enhet-a', 'controller-1', 'omradeschef', 'gast'])('%s does not run them', (person) => {
    expect(codesOf(step(region, person, 'lock'))).toEqual(['NOT_ALLOWED']);
    expect(periodActsNow(asked(region, person).person, aprilIn(region))).toEqual([]);
  });

  test('only the system owner opens a locked one, and says why', () => {
    expect(codesOf(step(locked, 'forvaltningsledare', 'reopen', reason))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(step(locked, 'systemagare', 'reopen', ' '))).toEqual(['FIELD_REQUIRED']);
    expect(aprilIn(reopened).state).toBe('open');
    expect([versionOf(locked, april), versionOf(reopened, april)]).toEqual([1, 2]);
  });
});

describe('S22', () => {
  test('in a locked period an answer is refused', () => {
    const act = recordOutcome(asked(locked, 'chef-enhet-a'), {
      unit: enhetA,
      period: april,
      indicator: indicatorKey('m'),
      answer: { value: 1 },
    });
    expect(codesOf(act)).toEqual(['PERIOD_NOT_OPEN']);
  });

  const corrected = givenFigure(givenFigure(reopened, 'm', 50), 'm', 40);

  test('what is touched is kept once, as it was when it was locked', () => {
    expect(corrected.by(earlierVersions, 'list', 'outcomes')).toMatchObject([
      { version: 1, unit: enhetA, values: { value: 95 }, by: 'chef-enhet-a' },
    ]);
    expect(corrected.all(outcomes).map(({ value }) => value)).toEqual([40]);
  });

  test('a report that cites version 1 goes on saying what it said, and version 2 says otherwise', () => {
    const before = tableOf(asked(locked, 'controller-1'));
    const now = asked(corrected, 'controller-1');
    expect(tableOf({ ...now, rows: rowsAsOf(corrected, april, 1) })).toEqual(before);
    expect(tableOf(now)).not.toEqual(before);
    expect(rowsAsOf(corrected, april, 2)).toBe(corrected);
  });

  test('a row that was not there then is not there in version 1', () => {
    const added = givenFigure(reopened, 'n', 10);
    const then = rowsAsOf(added, april, 1);
    expect(then.all(outcomes).map(({ indicator }) => indicator)).toEqual(['m']);
    expect(then.by(outcomes, 'unit', enhetA)).toHaveLength(1);
    expect(then.get(outcomes, key('2099.T1.enhet-a..n'))).toBeNull();
    expect(then.all(periods)).toBe(added.all(periods));
  });

  test('locked and opened a second time, both earlier versions are there', () => {
    const third = givenFigure(
      taken(taken(corrected, 'forvaltningsledare', 'lock'), 'systemagare', 'reopen', reason),
      'm',
      30,
    );
    const valueIn = (version: number) => rowsAsOf(third, april, version).all(outcomes)[0]?.value;
    expect([1, 2, 3].map(valueIn)).toEqual([95, 40, 30]);
    expect(alteredSinceLock(third, aprilIn(third))).toEqual([]);
  });

  test('another unit cannot keep a version of what is not its own', () => {
    const [row] = reopened.all(outcomes);
    if (!row) throw new Error('no outcome');
    const situation = asked(reopened, 'chef-enhet-b');
    const [kept] = withEarlierVersions(situation, [alter(outcomes, row, { value: 1 })]);
    if (!kept) throw new Error('nothing kept');
    const forged = reopened.with({
      ...kept,
      values: { ...kept.values, unit: 'enhet-b', values: { ...row, value: 1 } },
    });
    expect(rowsAsOf(forged, april, 1).all(outcomes)[0]?.value).toBe(95);
  });
});

describe('U5: what was locked is held to its print', () => {
  const [row] = locked.all(outcomes);
  const pastTheApp = (rows: TestRows) => (row ? rows.with(alter(outcomes, row, { value: 1 })) : rows);

  test('untouched it is as it was', () => {
    expect(alteredSinceLock(region, aprilIn(region))).toEqual([]);
    expect(alteredSinceLock(locked, aprilIn(locked))).toEqual([]);
    expect(alteredSinceLock(givenFigure(reopened, 'm', 50), aprilIn(reopened))).toEqual([]);
  });

  test('altered without a version kept, the unit is named', () => {
    expect(alteredSinceLock(pastTheApp(locked), aprilIn(locked)).map((unit) => unit?.key)).toEqual([enhetA]);
    expect(alteredSinceLock(pastTheApp(reopened), aprilIn(reopened)).map((unit) => unit?.key)).toEqual([
      enhetA,
    ]);
  });
});
