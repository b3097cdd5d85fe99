// A meeting is opened on its own day by somebody who leads it, and whoever led it is among those who sign its minutes (KL 5:69).
import { describe, expect, test } from 'vitest';
import { allArrived, left } from '../../../src/core/meeting/attendance.ts';
import { closeMeeting, openMeeting, writeMeeting } from '../../../src/core/meeting/meetingRules.ts';
import { attendanceOf } from '../../../src/core/meeting/read.ts';
import { electedTo } from '../../../src/core/meeting/seats.ts';
import { signersOf } from '../../../src/core/minutes/adjust.ts';
import { alter } from '../../../src/schema/change.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { mandates } from '../../../src/schema/lists/mandates.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { afterAct, asked, codesOf, committee } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';
import { at, gathering, itemKey, meetingIn, meetingKey, secretary } from './given.ts';

const planned = gathering().with(
  alter(meetings, { key: meetingKey } as RowOf<typeof meetings>, { state: 'planned', startTime: null }),
);
const step = { ...at, at: '09:05' };
const onDay = (rows: TestRows, today = '2099-06-25') => ({ ...asked(rows, secretary), today });
const opened = (rows: TestRows) => afterAct(rows, openMeeting(onDay(rows), step));
const wrote = (rows: TestRows, answer: Parameters<typeof writeMeeting>[1]['answer']) =>
  afterAct(rows, writeMeeting(onDay(rows), { ...at, answer }));
const present = (rows: TestRows, ...letters: readonly string[]) =>
  wrote(rows, {
    attendance: allArrived(
      [],
      electedTo(rows, committee, '2099-06-25').filter(({ person }) =>
        letters.includes(person.replace('ledamot-', '')),
      ),
      '09:00',
    ),
  });

describe('The day', () => {
  test.each([
    ['2099-06-24', 1],
    ['2099-06-26', 0],
  ])('on %s it is not opened', (today, isLater) => {
    expect(openMeeting(onDay(planned, today), step)).toMatchObject({
      ok: false,
      faults: [{ code: 'MEETING_NOT_TODAY', values: { day: '2099-06-25', isLater } }],
    });
  });
});

describe('Whoever leads', () => {
  test('is written at the opening: whom the secretary names, else a leader who is there, else who is elected', () => {
    expect(meetingIn(opened(planned)).chair).toBe('ledamot-a');
    expect(meetingIn(opened(present(planned, 'b', 'd'))).chair).toBe('ledamot-b');
    expect(meetingIn(opened(wrote(present(planned, 'a', 'd'), { chair: 'ledamot-d' }))).chair).toBe(
      'ledamot-d',
    );
  });

  test('is asked for where nobody is elected to', () => {
    const leaders = electedTo(planned, committee, '2099-06-25').filter(({ role }) => role !== 'member');
    const none = leaders.reduce(
      (rows, { person }) =>
        rows.with(
          rows
            .by(mandates, 'body', committee)
            .filter((one) => one.person === person)
            .map((one) => alter(mandates, one, { role: 'member' })),
        ),
      planned,
    );
    expect(codesOf(openMeeting(onDay(none), step))).toEqual(['MEETING_NO_CHAIR']);
  });

  test('signs the minutes, and cannot be somebody who never came', () => {
    const ready = wrote(opened(planned), { adjusters: [{ person: 'ledamot-c', name: 'Ledamot C' }] }).with(
      alter(agendaItems, { key: itemKey } as RowOf<typeof agendaItems>, { withdrawn: true }),
    );
    const closing = (rows: TestRows) => closeMeeting(onDay(rows), { ...at, at: '15:00', decided: [] });
    expect(codesOf(closing(present(ready, 'b', 'c')))).toEqual(['MEETING_NO_CHAIR']);
    const named = wrote(present(ready, 'b', 'c'), { chair: 'ledamot-b' });
    const closed = afterAct(named, closing(named));
    expect(signersOf({ rows: closed, meeting: meetingIn(closed) }).map(({ person }) => person)).toEqual([
      'ledamot-b',
      'ledamot-c',
    ]);
    const all = present(ready, 'a', 'c');
    const early = wrote(all, { attendance: left(attendanceOf(meetingIn(all)), 'ledamot-a', '14:00') });
    expect(codesOf(closing(early))).toEqual([]);
  });
});
