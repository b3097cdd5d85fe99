// Where cases and reports stand, by the log, and how a report that was remitted is written anew.
import { describe, expect, test } from 'vitest';
import type { DecidedItem } from '../../../src/core/decision/content.ts';
import { decidedIn, type Standing } from '../../../src/core/decision/standing.ts';
import { aheadOf } from '../../../src/core/meeting/ahead.ts';
import { carriedFrom } from '../../../src/core/proposal/carried.ts';
import { itemsOf } from '../../../src/core/proposal/read.ts';
import { reportsOf, sectionOf } from '../../../src/core/proposal/reports.ts';
import { recordRow } from '../../../src/core/proposal/rules/listRules.ts';
import { recordSection, startReport } from '../../../src/core/proposal/rules/reportRules.ts';
import { caseStands, earlierReport, reportStands } from '../../../src/core/proposal/whereStands.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { aLog, anItem } from '../../given/decidedItems.ts';
import { afterAct, asked, committee } from '../../given/organisation.ts';
import { ofCommittee, planWith } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import { gathering, itemKey, meetingKey, secretary } from '../meeting/given.ts';
import { anEffect, anItem as aPoint, aReport, caseKey, reportIn, reportKey } from './given.ts';

const listed = gathering();
const itemAs = (outcome: DecidedItem['outcome']) =>
  alter(agendaItems, { key: itemKey as string } as RowOf<typeof agendaItems>, {
    outcome,
    decidedAt: '2099-06-25T12:00:00Z',
  });
const stamped = (outcome: DecidedItem['outcome']) => listed.with(itemAs(outcome));
const about = (outcome: DecidedItem['outcome'], more: Partial<DecidedItem> = {}) =>
  anItem({
    ...{ meeting: meetingKey, day: '2099-06-25', item: itemKey, registryNumber: caseKey, outcome },
    remitReason: outcome === 'remitted' ? 'Kostnaden behöver utredas.' : '',
    ...more,
  });
const logged = (...items: readonly DecidedItem[]): readonly Standing[] =>
  decidedIn(aLog(...items.map((decide) => ({ decide }))));
const stands = (rows: TestRows, standings: readonly Standing[] | null) =>
  reportStands(rows, reportIn(rows), standings);
const theCase = (rows: TestRows) => {
  const its = rows.get(cases, caseKey);
  if (!its) throw new Error('No case');
  return its;
};
const meetingAs = (state: 'cancelled' | 'planned') =>
  alter(meetings, { key: meetingKey as string } as RowOf<typeof meetings>, { state });

describe('A report', () => {
  test('is on a list, then what the log says, whatever the list says of itself', () => {
    expect(stands(listed, [])).toMatchObject({ kind: 'onAgenda', meeting: { key: meetingKey } });
    expect(stands(stamped('approved'), null)).toEqual({ kind: 'unread' });
    expect(stands(stamped('approved'), [])).toMatchObject({ kind: 'onAgenda' });
    expect(stands(stamped('approved'), logged(about('remitted')))).toMatchObject({
      kind: 'decided',
      standing: { item: { outcome: 'remitted', remitReason: 'Kostnaden behöver utredas.' } },
    });
  });

  test('waits again when it was struck or the meeting called off, and is on the next list when it was put off', () => {
    expect(stands(listed.with(meetingAs('cancelled')), [])).toEqual({ kind: 'waits' });
    const struck = alter(agendaItems, { key: itemKey as string } as RowOf<typeof agendaItems>, {
      withdrawn: true,
    });
    expect(stands(listed.with(struck), [])).toEqual({ kind: 'waits' });
    const next = stamped('tabled').with(
      add(meetings, { day: '2099-08-25', number: 1, state: 'planned', mode: 'physical' }),
      add(agendaItems, {
        ...{ meeting: key<'meetings'>('2099-08-25.1'), number: 1, kind: 'decision', title: 'Plan' },
        ...{ case: caseKey, proposal: reportKey },
      }),
    );
    const standings = logged(about('tabled', { remitReason: 'Tiden räckte inte.' }));
    expect(stands(stamped('tabled'), standings)).toMatchObject({ kind: 'decided' });
    expect(stands(next, standings)).toMatchObject({ kind: 'onAgenda', meeting: { day: '2099-08-25' } });
    expect(caseStands(next, theCase(next), standings).decisions).toHaveLength(1);
  });

  test('of a case that has only been decided elsewhere: the log alone tells, by its number', () => {
    const bare = listed.with(
      add(cases, { registryNumber: 'NN/7/2099', title: 'Utan skrivelse', openedDay: '2099-01-01' }),
    );
    const its = bare.get(cases, key<'cases'>('NN/7/2099'));
    const found = its && caseStands(bare, its, logged(about('approved', { registryNumber: 'nn/7/2099' })));
    expect(found).toMatchObject({ report: null, decisions: [{ item: { outcome: 'approved' } }] });
  });
});

describe('A report that the body has remitted', () => {
  const officer = 'handlaggare-1';
  const begin = (outcome: DecidedItem['outcome']) => {
    const rows = stamped(outcome);
    return afterAct(
      rows,
      startReport(asked(rows, officer), {
        ...{ body: committee, case: caseKey, kind: 'officialReport' },
        standings: logged(about(outcome)),
      }),
    );
  };
  const summary = 'sammanfattning';

  test('is written anew from what it said, and what stands as it did is known', () => {
    const rows = begin('remitted');
    const [before, now] = reportsOf(rows, caseKey);
    if (!before || !now) throw new Error('No reports');
    expect(now).toMatchObject({ number: 2, state: 'draft', day: '2099-05-06', items: before.items });
    expect(sectionOf(rows, now.key, summary)?.text).toBe(sectionOf(rows, before.key, summary)?.text);
    expect(earlierReport(rows, now)?.key).toBe(before.key);
    const carried = carriedFrom(rows, before, now);
    expect(carried.sections).toContain(summary);
    expect(carried.items).toEqual(itemsOf(now).map(({ id }) => id));
    const at = { body: committee, proposal: now.key };
    const texted = afterAct(
      rows,
      recordSection(asked(rows, officer), { ...at, section: summary, answer: { text: 'Nu utrett.' } }),
    );
    const [item] = itemsOf(now);
    const worded = afterAct(
      texted,
      recordRow(asked(texted, officer), {
        ...at,
        list: 'items',
        row: item?.id ?? '',
        values: { text: 'Annat.' },
      }),
    );
    const after = carriedFrom(worded, before, reportIn(worded, now.key));
    expect(after.sections).not.toContain(summary);
    expect(after.sections.length).toBe(carried.sections.length - 1);
    expect(after.items).toEqual([]);
  });

  test.each(['approved', 'tabled', 'rejected'] as const)(
    'not one that was %s: it begins empty',
    (outcome) => {
      const now = reportsOf(begin(outcome), caseKey).at(-1);
      expect(now).toMatchObject({ number: 2, items: null });
    },
  );

  test('proposes its plan no longer: when that is handed in again the secretary is told', () => {
    const effect = anEffect('approvePlan', { target: ofCommittee });
    const proposing = gathering(
      aReport({ items: { rows: [aPoint('Planen antas.', { effects: [effect] })] } }),
    );
    const told = (rows: TestRows) =>
      aheadOf(asked(rows.with(planWith(ofCommittee, { state: 'submitted' })), secretary), committee).plans;
    expect(told(proposing)).toEqual([]);
    expect(told(proposing.with(itemAs('remitted')))).toMatchObject([{ key: ofCommittee }]);
  });
});
