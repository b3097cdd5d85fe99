// The effect ledger: what was decided, the figure before and after, and what came of it.
import { describe, expect, test } from 'vitest';
import { effectLedger } from '../../../src/core/deviation/effectLedger.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { measures } from '../../../src/schema/lists/deviation/measures.ts';
import {
  aGoal,
  anIndicator,
  anOrganisation,
  anOutcome,
  aprilLastYear,
  asked,
  enhetA,
  enhetB,
  indicatorKey,
} from '../../given/organisation.ts';

const measure = (id: string, more: Partial<InputOf<typeof measures>> = {}) =>
  add(measures, {
    unit: enhetA,
    id,
    title: id,
    kind: 'corrective',
    expectedEffect: 'Fler blir nöjda',
    responsible: 'chef-enhet-a',
    startDay: '2098-06-01',
    dueDay: '2099-12-31',
    decidedBy: 'manager',
    state: 'ongoing',
    ...more,
  });
const region = anOrganisation('rjh-2017').with(aGoal('mål', 'strategic'), anIndicator('nöjda', 'mål'));
const ledger = (...given: readonly ReturnType<typeof measure>[]) =>
  effectLedger(asked(region.with(given), 'chef-enhet-a'));

describe('The effect ledger', () => {
  test('begins with what waits for an evaluation, and leaves out what is not decided or was broken off', () => {
    const { rows, counts } = ledger(
      measure('pågår', { dueDay: '2099-05-01' }),
      measure('klar', { state: 'done' }),
      measure('föreslagen', { state: 'proposed' }),
      measure('hos fullmäktige', { state: 'submittedToCouncil', kind: 'governance' }),
      measure('avbruten', { state: 'cancelled' }),
      measure('utvärderad', { state: 'effectVerified', effectResult: 'noEffect' }),
    );
    expect(rows.map((row) => [row.measure.title, row.state, row.isLate])).toEqual([
      ['klar', 'waiting', false],
      ['pågår', 'underWay', true],
      ['utvärderad', 'noEffect', false],
    ]);
    expect(counts).toEqual({ effect: 0, partialEffect: 0, noEffect: 1, waiting: 1, underWay: 1 });
  });

  test('shows the unit’s own figure before the measure began and the latest since', () => {
    const rows = region.with(
      measure('bemanna', { effectIndicator: indicatorKey('nöjda') }),
      anOutcome('nöjda', { value: 60, period: aprilLastYear }),
      anOutcome('nöjda', { value: 65, period: key<'periods'>('2098.T2') }),
      anOutcome('nöjda', { value: 71 }),
      anOutcome('nöjda', { value: 99, unit: enhetB }),
    );
    const [row] = effectLedger(asked(rows, 'chef-enhet-a')).rows;
    expect([row?.before?.value, row?.after?.value]).toEqual([60, 71]);
    expect(ledger(measure('utan siffra')).rows[0]).toMatchObject({
      indicator: null,
      before: null,
      after: null,
    });
  });

  test('says how many of the evaluated had effect, and nothing before any is', () => {
    expect(ledger(measure('pågår')).hadEffectPct).toBeNull();
    const evaluated = ledger(
      measure('ett', { state: 'effectVerified', effectResult: 'effect' }),
      measure('två', { state: 'effectVerified', effectResult: 'partialEffect' }),
      measure('tre', { state: 'effectVerified', effectResult: 'noEffect' }),
    );
    expect(evaluated.hadEffectPct).toBe(66.7);
  });
});
