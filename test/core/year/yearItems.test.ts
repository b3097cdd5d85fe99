// The year as it stands: what is late is told from rows, for the whole and for one body, and every span lies as it should.
import { describe, expect, test } from 'vitest';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { type YearView, yearView } from '../../../src/core/year/yearItems.ts';
import { add, alter, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf, RowOf } from '../../../src/schema/list.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { presetIds } from '../../../src/steering/presets/preset.ts';
import {
  aGoal,
  anIndicator,
  anOrganisation,
  april,
  committee,
  enhetA,
  enhetB,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const on = (rows: TestRows, today: string): Situation => ({
  rows,
  person: personNamed(rows, 'controller-1'),
  today,
  now: `${today}T08:00:00Z`,
});

function seen(rows: TestRows, today: string, year = 2099, body: string | null = null): YearView {
  const view = yearView(on(rows, today), year, body === null ? null : key<'bodies'>(body));
  if (!view.ok) throw new Error(JSON.stringify(view.faults));
  return view.value;
}
const step = (view: YearView, about: string, level = 'committee') =>
  view.items.find((item) => item.about === about && (item.level === level || level === ''));
const namesMissing = (view: YearView, about: string) =>
  step(view, about)?.asked?.missing.map(({ name }) => name);

const committeePlan = (body: string, state: InputOf<typeof plans>['state']): Change =>
  add(plans, {
    kind: 'operationalPlan',
    title: 'Verksamhetsplan 2100',
    ownerBody: key<'bodies'>(body),
    year: 2100,
    version: 1,
    state,
  });

describe('S11: a committee that has not handed in its draft (norrtalje-2019)', () => {
  const rows = anOrganisation('norrtalje-2019');
  const someHandedIn = rows.with(
    committeePlan('namnden', 'submitted'),
    committeePlan('andra-namnden', 'draft'),
  );

  test('is overdue on 1 July, since 30 June, and counted', () => {
    const view = seen(someHandedIn, '2099-07-01');
    expect(step(view, 'committeeDraft')).toMatchObject({
      to: '2099-06-30',
      year: 2100,
      isLate: true,
      asked: { of: 2 },
    });
    expect(namesMissing(view, 'committeeDraft')).toEqual(['Andra nämnden']);
    expect(view.late.map(({ about }) => about)).toEqual(['committeeDraft']);
  });

  test('also when it has not begun a plan at all', () => {
    expect(namesMissing(seen(rows, '2099-07-01'), 'committeeDraft')).toEqual(['Nämnden', 'Andra nämnden']);
  });

  test('is not yet overdue on its last day', () => {
    const view = seen(someHandedIn, '2099-06-30');
    expect(step(view, 'committeeDraft')).toMatchObject({ when: 'now', isLate: false });
    expect(view.daysToNext).toBe(0);
  });

  test('is told to the body itself, and not to another', () => {
    expect(seen(someHandedIn, '2099-07-01', 2099, 'andra-namnden').late).toHaveLength(1);
    expect(seen(someHandedIn, '2099-07-01', 2099, committee).late).toEqual([]);
  });

  test("the council's plan is due on 30 November", () => {
    expect(step(seen(rows, '2099-07-01'), 'councilPlan', 'council')).toMatchObject({
      to: '2099-11-30',
      ring: 'decision',
      when: 'coming',
    });
  });
});

describe('a document that is to be decided', () => {
  test('is late until it is decided, however far it has come', () => {
    const rows = anOrganisation('rjh-2017').with(
      committeePlan('namnden', 'submitted'),
      committeePlan('andra-namnden', 'approved'),
    );
    expect(namesMissing(seen(rows, '2099-12-01'), 'committeePlan')).toEqual(['Styrelsen', 'Nämnden']);
  });

  test('of a year that was planned elsewhere is not asked for', () => {
    const rows = anOrganisation('sundsvall-2017');
    expect(step(seen(rows, '2099-05-06'), 'unitPlan', 'unit')).toMatchObject({
      to: '2099-02-28',
      asked: null,
      isLate: false,
    });
  });
});

describe('units that have not answered', () => {
  const measured = anOrganisation('rjh-2017').with(
    aGoal('mål', 'strategic'),
    anIndicator('figur', 'mål', { reportedBy: [enhetA, enhetB] }),
  );
  const answer = add(followUps, { year: 2099, period: april, unit: enhetA, state: 'ready' });
  const lastDay = measured.get(periods, april)?.unitDeadline ?? '';
  const after = '2099-12-30';

  test('are late after their last day, by name', () => {
    expect(lastDay > '2099-04-30').toBe(true);
    const reports = (view: YearView) =>
      view.items.find(({ kind, level, about }) => kind === 'reportDue' && level === 'unit' && about === 'T1');
    expect(reports(seen(measured.with(answer), lastDay))).toMatchObject({
      when: 'now',
      isLate: false,
      asked: { of: 2 },
    });
    const late = reports(seen(measured.with(answer), after));
    expect(late).toMatchObject({ isLate: true, from: '2099-05-01', to: lastDay });
    expect(late?.asked?.missing.map(({ name }) => name)).toEqual(['Enhet B']);
  });

  test('are not late once the period is locked', () => {
    const locked = measured.with(
      alter(periods, { key: april } as RowOf<typeof periods>, { state: 'locked' }),
    );
    expect(seen(locked, after).late.filter(({ kind }) => kind === 'reportDue')).toEqual([]);
  });

  test("follow the row's last day when it has been moved", () => {
    const moved = measured.with(
      alter(periods, { key: april } as RowOf<typeof periods>, { unitDeadline: '2099-06-20' }),
    );
    expect(seen(moved, after).items).toContainEqual(
      expect.objectContaining({ kind: 'reportDue', level: 'unit', about: 'T1', to: '2099-06-20' }),
    );
  });
});

describe.each(presetIds)('%s', (preset) => {
  test.each([2098, 2099, 2100])('%i: no span runs backwards or for more than a quarter', (year) => {
    const { items } = seen(anOrganisation(preset), '2099-05-06', year);
    expect(items.length).toBeGreaterThan(5);
    for (const { from, to } of items) {
      expect(from <= to).toBe(true);
      expect(Date.parse(to) - Date.parse(from)).toBeLessThanOrEqual(91 * 86_400_000);
    }
  });

  test('what has been is past and what comes is coming', () => {
    const { items } = seen(anOrganisation(preset), '2099-05-06');
    for (const { from, to, when } of items)
      expect(when).toBe(to < '2099-05-06' ? 'past' : from > '2099-05-06' ? 'coming' : 'now');
  });
});
