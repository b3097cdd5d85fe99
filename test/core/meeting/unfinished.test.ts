// What the network broke off is known from the log, and a meeting is closed when its cases are decided by the log or struck.
import { describe, expect, test } from 'vitest';
import { decidedIn, type Standing } from '../../../src/core/decision/standing.ts';
import { canonical, fingerprint } from '../../../src/core/log/canonical.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { addItems, strikeItem, waitingFor } from '../../../src/core/meeting/agenda.ts';
import { isBehind, rowsLeft } from '../../../src/core/meeting/decide/unfinished.ts';
import { cancelMeeting, closeMeeting, writeMeeting } from '../../../src/core/meeting/meetingRules.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import { aLog } from '../../given/decidedItems.ts';
import { afterAct, asked, codesOf } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';
import { caseKey, reportKey } from '../proposal/given.ts';
import {
  at,
  decide,
  gathering,
  having,
  itemIn,
  itemKey,
  meetingIn,
  meetingKey,
  secretary,
  withPresent,
  words,
} from './given.ts';

const ready = having(withPresent(gathering(), 9), { method: 'acclamation', outcome: 'approved' });

function decided(): {
  readonly standing: Standing;
  readonly rows: readonly { readonly kind: string; readonly act: string; readonly subject: string }[];
  readonly log: Verified;
} {
  const found = decide(ready);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  const log = aLog({ decide: found.value.content });
  const [standing] = decidedIn(log);
  if (standing === undefined) throw new Error('Nothing is decided');
  return { standing, rows: found.value.rows, log };
}

/** The log with this row after the others, as it would have been written in the same act. */
function withRow(log: Verified, standing: Standing, alike: object): Verified {
  const [first] = log.rows;
  if (first === undefined) throw new Error('The log is empty');
  const held = { held: canonical(standing.item), content: fingerprint(standing.item) };
  const entry = { ...first.row.entry, ...held, number: 2, ...alike };
  return { ...log, rows: [...log.rows, { ...first, row: { ...first.row, entry } }] };
}

describe('A decision whose rows were broken off', () => {
  const { standing, rows, log } = decided();

  test('lacks what the same act should have written after the item’s own row', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(['case', 'plan']);
    expect(rowsLeft(standing, log, words)).toEqual(rows.slice(1));
  });
  test('lacks nothing when it is there, and only what holds and is of that item is', () => {
    const its = { act: 'approve', kind: 'plan', subject: rows[1]?.subject };
    expect(rowsLeft(standing, withRow(log, standing, its), words)).toEqual([]);
    const other = { ...standing, item: { ...standing.item, item: 'x' } };
    for (const now of [
      withRow(log, standing, { ...its, subject: 'another plan' }),
      withRow(log, standing, { ...its, act: 'repeal' }),
      withRow(log, other, its),
    ])
      expect(rowsLeft(standing, now, words)).toHaveLength(1);
    const deviating = withRow(log, standing, its);
    const rowsThen = deviating.rows.map((row, place) => (place === 1 ? { ...row, holds: false } : row));
    expect(rowsLeft(standing, { ...deviating, rows: rowsThen }, words)).toHaveLength(1);
  });
  test('is behind until the item says the number of the row that holds it', () => {
    expect(isBehind(itemIn(ready), standing)).toBe(true);
    expect(isBehind({ ...itemIn(ready), decisionNumber: standing.number }, standing)).toBe(false);
  });
});

const adjusters = [{ person: 'ledamot-b', name: 'Ledamot B' }];
const withAdjuster = (rows: TestRows) =>
  afterAct(rows, writeMeeting(asked(rows, secretary), { ...at, answer: { adjusters } }));
const closing = (rows: TestRows, standings: readonly Standing[] = []) =>
  closeMeeting(asked(rows, secretary), { ...at, at: '15:00', decided: standings });
const adding = (rows: TestRows, kind: 'information' | 'formal' | 'report') =>
  afterAct(
    rows,
    addItems(asked(rows, secretary), {
      items: [{ ...at, kind, title: 'Ett till', case: null, proposal: null }],
    }),
  );

describe('A meeting is closed', () => {
  const whole = withAdjuster(ready);

  test('when its cases are decided or struck, and not before', () => {
    expect(closing(whole)).toMatchObject({ faults: [{ code: 'MEETING_ITEMS_LEFT', values: { count: 1 } }] });
    const struck = afterAct(whole, strikeItem(asked(whole, secretary), { ...at, item: itemKey }));
    expect(codesOf(closing(struck))).toEqual([]);
  });
  test('with what the log has decided, though the network took its stamp, which it gets then', () => {
    const { standing } = decided();
    const closed = afterAct(whole, closing(whole, [standing]));
    expect(meetingIn(closed).state).toBe('closed');
    expect(itemIn(closed)).toMatchObject({
      paragraph: 1,
      decisionNumber: 1,
      decidedAt: expect.stringContaining('T'),
    });
  });
  test('though nobody has decided anything about what was only told of or belongs to the form', () => {
    const { standing } = decided();
    expect(codesOf(closing(adding(adding(whole, 'information'), 'formal'), [standing]))).toEqual([]);
    expect(codesOf(closing(adding(whole, 'report'), [standing]))).toEqual(['MEETING_ITEMS_LEFT']);
  });
  test('also when too few are left to decide anything: what is struck waits for the next', () => {
    const few = withAdjuster(
      having(withPresent(gathering(), 6), { method: 'acclamation', outcome: 'tabled', remitReason: 'Tiden' }),
    );
    expect(codesOf(decide(few))).toEqual(['QUORUM_MISSING']);
    const struck = afterAct(few, strikeItem(asked(few, secretary), { ...at, item: itemKey }));
    const closed = afterAct(struck, closing(struck));
    expect(waitingFor(closed, meetingIn(closed)).map((one) => one.key)).toEqual([reportKey]);
  });
  test('and a delegated decision that it should have been told of waits for a later one', () => {
    const rows = withPresent(gathering(), 9);
    const named = rows.with(
      alter(proposals, { key: reportKey } as RowOf<typeof proposals>, {
        kind: 'delegatedDecision',
        reportAt: meetingKey,
      }),
    );
    const struck = afterAct(named, strikeItem(asked(named, secretary), { ...at, item: itemKey }));
    const next = { ...meetingIn(struck), key: key<'meetings'>('2099-08-25.1') };
    expect(waitingFor(struck, next)).toEqual([]);
    const planned = struck.with(
      alter(meetings, { key: meetingKey } as RowOf<typeof meetings>, { state: 'planned' }),
    );
    const cancelled = afterAct(planned, cancelMeeting(asked(planned, secretary), { ...at, at: '09:00' }));
    for (const over of [cancelled, afterAct(withAdjuster(struck), closing(withAdjuster(struck)))])
      expect(waitingFor(over, next).map((one) => one.key)).toEqual([reportKey]);
  });
});

test('what stood on the list of a meeting that is called off waits again, and has a place on another', () => {
  const planned = gathering().with(
    alter(meetings, { key: meetingKey } as RowOf<typeof meetings>, { state: 'planned' }),
    add(meetings, { day: '2099-08-25', number: 1, state: 'planned', mode: 'physical' }),
  );
  const next = planned.get(meetings, key<'meetings'>('2099-08-25.1'));
  if (!next) throw new Error('No next meeting');
  expect(waitingFor(planned, next)).toEqual([]);
  const off = afterAct(planned, cancelMeeting(asked(planned, secretary), { ...at, at: '09:00' }));
  expect(waitingFor(off, next).map((one) => one.key)).toEqual([reportKey]);
  const put = addItems(asked(off, secretary), {
    items: [
      { ...at, meeting: next.key, kind: 'decision', title: 'Plan', case: caseKey, proposal: reportKey },
    ],
  });
  expect(waitingFor(afterAct(off, put), next)).toEqual([]);
});
