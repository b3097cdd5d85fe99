// What kind of planning a year is, the last days of its plans, and all that the year wheel holds (S10-S12).
import { describe, expect, test } from 'vitest';
import { deadlinesOf, planCycleOf } from '../../../src/core/model/planCycle.ts';
import { yearWheelOf } from '../../../src/core/model/yearWheel.ts';
import { type PresetId, presetIds } from '../../../src/steering/presets/preset.ts';
import { alteredModel } from '../../given/alteredModel.ts';
import { modelOf } from '../../given/organisation.ts';

describe('the plan cycle', () => {
  const model = modelOf('sundsvall-2017');

  test.each([
    [2013, 'newCreation', 2013],
    [2014, 'review', 2013],
    [2015, 'newCreation', 2015],
    [2016, 'review', 2015],
    [2017, 'newCreation', 2017],
    [2018, 'review', 2017],
  ])('S10: %i is %s of what was made for %i', (year, kind, createdFor) => {
    expect(planCycleOf(model, year)).toMatchObject({ kind, createdFor });
  });

  test('S10: a review asks for one of two reasons, and lets the budget be indexed without any', () => {
    const review = planCycleOf(model, 2018);
    expect(review.reasons.map(({ label }) => label)).toEqual([
      'Ändrade förutsättningar',
      'Verksamhetens resultat',
    ]);
    expect(review.withoutReason.map(({ key }) => key)).toEqual(['budgetIndexing']);
    expect(planCycleOf(model, 2017)).toMatchObject({ reasons: [], withoutReason: [], horizon: [2017, 2020] });
  });

  test.each(presetIds.filter((id) => id !== 'sundsvall-2017'))('%s makes its plans anew each year', (id) => {
    expect([2023, 2024, 2025].map((year) => planCycleOf(modelOf(id), year).kind)).toEqual(
      Array(3).fill('newCreation'),
    );
  });
});

describe('the last days of the plans', () => {
  test.each<[PresetId, string[]]>([
    [
      'rjh-2017',
      [
        '2098-10-31 boardBudgetProposal',
        '2098-11-30 committeePlan',
        '2098-11-30 councilPlan',
        '2098-12-15 administrationPlan',
        '2098-12-31 unitPlan',
      ],
    ],
    [
      'sundsvall-2017',
      [
        '2098-10-31 boardBudgetProposal',
        '2098-11-30 councilPlan',
        '2098-12-31 committeePlan',
        '2099-01-31 administrationPlan',
        '2099-02-28 unitPlan',
      ],
    ],
    // S11
    [
      'norrtalje-2019',
      [
        '2098-03-31 planningDirective',
        '2098-06-30 committeeDraft',
        '2098-10-31 boardBudgetProposal',
        '2098-11-30 councilPlan',
        '2098-12-31 committeePlan',
      ],
    ],
  ])('%s', (id, days) => {
    expect(deadlinesOf(modelOf(id), 2099).map(({ date, key }) => `${date} ${key}`)).toEqual(days);
  });

  test('have a name and a level', () => {
    expect(deadlinesOf(modelOf('norrtalje-2019'), 2099)[1]).toMatchObject({
      label: 'Nämndernas förslag lämnas',
      level: 'committee',
    });
  });

  test('29 February is the last of February in a year without one, and a day alone is named by its key', () => {
    const model = alteredModel('rjh-2017', (m) => {
      (m.planCycle as { deadlines: object }).deadlines = { unitPlan: '02-29' };
    });
    expect(deadlinesOf(model, 2099)[0]).toMatchObject({ date: '2098-02-28', label: 'unitPlan', level: null });
    expect(deadlinesOf(model, 2097)[0]?.date).toBe('2096-02-29');
  });
});

describe('the year wheel', () => {
  const shown = (id: PresetId, month: number) =>
    yearWheelOf(modelOf(id), 2099)
      .filter((item) => item.month === month)
      .map(({ ring, kind, day, about, label }) => `${ring} ${kind} ${day ?? '-'} ${about || label}`);

  test('has the annual report of the year before and the April period of this one', () => {
    expect(shown('rjh-2017', 4)).toEqual([
      'decision reportDue 2099-04-15 YR',
      'followUp periodEnds 2099-04-30 T1',
      'decision own - Årsredovisning och ansvarsprövning',
    ]);
  });

  test('has the interim accounts and the budget in October (domain.md 3.2)', () => {
    expect(shown('rjh-2024', 10)).toEqual([
      'followUp reportDue 2099-10-05 T2',
      'followUp reportDue 2099-10-15 T2',
      'decision reportDue 2099-10-31 T2',
      'planning planDue 2099-10-31 boardBudgetProposal',
    ]);
  });

  test.each<[PresetId, number, string]>([
    ['norrtalje-2019', 3, 'planning planDue 2099-03-31 planningDirective'],
    ['norrtalje-2019', 6, 'planning planDue 2099-06-30 committeeDraft'],
    ['norrtalje-2019', 11, 'decision planDue 2099-11-30 councilPlan'],
    ['sundsvall-2017', 1, 'planning planDue 2099-01-31 administrationPlan'],
    ['sundsvall-2017', 3, 'planning own - Analys av behov och förutsättningar'],
    ['sundsvall-2017', 8, 'followUp periodEnds 2099-08-31 T2'],
    ['rjh-2017', 9, 'followUp own - Särskild uppföljning av verksamhetsplanerna'],
  ])('%s, month %i: %s', (id, month, item) => {
    expect(shown(id, month)).toContain(item);
  });

  test.each(presetIds)('%s: nothing falls outside the year, and months come in order', (id) => {
    const items = yearWheelOf(modelOf(id), 2099);
    expect(
      items.every(
        ({ day, month }) => day === null || day.startsWith(`2099-${String(month).padStart(2, '0')}`),
      ),
    ).toBe(true);
    expect(items.map(({ month }) => month)).toEqual(
      items.map(({ month }) => month).toSorted((a, b) => a - b),
    );
  });
});
