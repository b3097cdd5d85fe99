// Money and the follow-up plan come along when a plan is begun from last year's, each to be checked; what is in the frames does not.
import { expect, test } from 'vitest';
import { startPlan } from '../../../src/core/planning/rules/startPlan.ts';
import { confirmCopied } from '../../../src/core/planning/rules/textRules.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { financing } from '../../../src/schema/lists/planning/financing.ts';
import { followUpItems } from '../../../src/schema/lists/planning/followUpItems.ts';
import { phaseOuts } from '../../../src/schema/lists/planning/phaseOuts.ts';
import { afterAct, asked, committee } from '../../given/organisation.ts';
import { formOf, ofCommittee, planKey, planning, planWith } from '../../given/plans.ts';

const next = planKey('2101.operationalPlan..namnden');
const other = key<'bodies'>('andra-namnden');
const aStatement = (id: string, more: Partial<InputOf<typeof financing>>) =>
  add(financing, { year: 2100, body: committee, id: `namnden~${id}`, plan: ofCommittee, ...more });
const aPhaseOut = (id: string, body: typeof committee) =>
  add(phaseOuts, {
    year: 2100,
    body,
    id,
    title: 'Ett uppdrag',
    amountTkr: 300,
    fromDay: '2100-04-01',
    financing: key<'financing'>('2100..namnden.namnden~tillfällig'),
  });

const before = planning('rjh-2017').with(
  planWith(ofCommittee, { state: 'active' }),
  aStatement('varaktig', {
    hasCost: 'yes',
    phaseIn: 'En tjänst',
    costTkr: 700,
    permanent: true,
    fromDay: '2100-03-01',
  }),
  aStatement('tillfällig', {
    hasCost: 'yes',
    phaseIn: 'Ett projekt',
    costTkr: 600,
    permanent: false,
    fromDay: '2100-03-01',
    sources: { rows: [{ kind: 'ownPhaseOut', body: null, amountTkr: 300 }] },
  }),
  aStatement('kommande', {
    hasCost: 'yes',
    phaseIn: 'Ett hus',
    costTkr: 900,
    permanent: true,
    fromDay: '2101-07-01',
  }),
  aStatement('borta', { hasCost: 'yes', phaseIn: 'Inget', withdrawn: true }),
  aPhaseOut('namnden~ut', committee),
  aPhaseOut('andra-namnden~ut', other),
  ['2100-02-29', '2101-01-20'].map((meetingDay, i) =>
    add(followUpItems, {
      year: 2100,
      body: committee,
      id: `namnden~f${i}`,
      plan: ofCommittee,
      title: `Område ${i}`,
      meetingDay: meetingDay === '2100-02-29' ? '2100-02-28' : meetingDay,
      form: 'oral',
      done: true,
    }),
  ),
);
const rows = afterAct(
  before,
  startPlan(asked(before, 'controller-1'), {
    owner: { unit: null, body: committee },
    year: 2101,
    title: 'VP 2101',
    from: 'lastYear',
  }),
);

test('what still needs money comes along, from the new year at the earliest; what is in the frames does not', () => {
  const copied = rows.by(financing, 'plan', next);
  expect(copied.map(({ phaseIn, fromDay, toBeChecked }) => [phaseIn, fromDay, toBeChecked])).toEqual([
    ['Ett projekt', '2101-01-01', true],
    ['Ett hus', '2101-07-01', true],
  ]);
  const draft = before.with(planWith(ofCommittee, { state: 'draft' }));
  const undecided = startPlan(asked(draft, 'controller-1'), {
    owner: { unit: null, body: committee },
    year: 2101,
    title: 'VP',
    from: 'lastYear',
  });
  expect(afterAct(draft, undecided).by(financing, 'plan', next)).toHaveLength(3);
});

test('what the owner itself gives up comes along; another board’s money is promised by that board again', () => {
  const [project] = rows.by(financing, 'plan', next);
  if (!project) throw new Error('not copied');
  expect(rows.by(phaseOuts, 'financing', project.key)).toMatchObject([
    { body: committee, amountTkr: 300, fromDay: '2101-01-01', year: 2101 },
  ]);
  expect(formOf(rows, next).financing[0]?.sum).toMatchObject({ ownShortTkr: 0, gapTkr: 300 });
});

test('the follow-up plan comes along to the same days of the new year, not done, and to be checked', () => {
  expect(formOf(rows, next).followUpItems).toMatchObject([
    { title: 'Område 0', meetingDay: '2101-02-28', form: 'oral', done: null, toBeChecked: true },
    { title: 'Område 1', meetingDay: '2102-01-20', form: 'oral', done: null, toBeChecked: true },
  ]);
});

test('they are counted among what nobody has looked at, until it is confirmed', () => {
  const left = (given: typeof rows) =>
    formOf(given, next).warnings.find(({ key: code }) => code === 'PLAN_COPY_UNCHECKED')?.fault.values.count;
  expect(left(rows)).toBe(4);
  const copied = [
    ...rows.by(financing, 'plan', next).map((one) => ({ list: 'financing' as const, key: one.key })),
    ...rows.by(followUpItems, 'plan', next).map((one) => ({ list: 'followUpItems' as const, key: one.key })),
  ];
  const confirmed = afterAct(rows, confirmCopied(asked(rows, 'controller-1'), { plan: next, copied }));
  expect(left(confirmed)).toBeUndefined();
});
