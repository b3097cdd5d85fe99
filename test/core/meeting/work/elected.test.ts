// What waits for those who are elected: the chair and the adjusters sign, and everyone reads and says what they think before the meeting.
import { expect, test } from 'vitest';
import { takePosition } from '../../../../src/core/meeting/positions.ts';
import { add, type Change } from '../../../../src/schema/change.ts';
import { key } from '../../../../src/schema/field.ts';
import type { InputOf } from '../../../../src/schema/list.ts';
import { roleAssignments } from '../../../../src/schema/lists/roleAssignments.ts';
import { agendaItems } from '../../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../../src/schema/lists/room/meetings.ts';
import { afterAct, asked, committee } from '../../../given/organisation.ts';
import { gathering, item, meetingKey } from '../given.ts';
import { itemWith, meetingWith, told, waits, ways } from './given.ts';

const elected = (person: string, role: InputOf<typeof roleAssignments>['role']): Change =>
  add(roleAssignments, { person, name: person, role, body: committee });

const open = gathering().with(
  elected('ledamot-a', 'chair'),
  elected('ledamot-b', 'adjuster'),
  elected('ledamot-c', 'member'),
  elected('ersattare-1', 'substitute'),
);
const planned = open.with(meetingWith({ state: 'planned' }));
const all = ['ledamot-a', 'ledamot-b', 'ledamot-c', 'ersattare-1'] as const;
const adjusters = { rows: [{ person: 'ledamot-b', name: 'Ledamot B' }] };
const decided = { decidedAt: '2099-06-25T10:00:00Z', paragraph: 7, decisionNumber: 1 } as const;
const closed = open.with(meetingWith({ state: 'closed', chair: 'Ledamot-A', adjusters }), itemWith(decided));

test('the chair and the adjuster sign the minutes, with the last day that the law gives them, and nobody else', () => {
  for (const person of ['ledamot-a', 'ledamot-b'])
    expect(told(closed, person, '2099-06-26')).toEqual([['sign', '', '2099-07-09']]);
  expect(ways(closed, 'ledamot-b', '2099-06-26')).toEqual([['sign', 'minutes', meetingKey, null]]);
  expect(['ledamot-c', 'ersattare-1'].flatMap((person) => waits(closed, person, '2099-06-26'))).toEqual([]);
  expect(told(closed.with(meetingWith({ adjustedDay: '2099-07-01' })), 'ledamot-b', '2099-07-01')).toEqual(
    [],
  );
});

test('an item that is adjusted at once waits for them from when it is decided until it is noted', () => {
  const atOnce = open.with(
    meetingWith({ chair: 'ledamot-a', adjusters }),
    itemWith({ ...decided, immediate: true }),
  );
  const steps = (person: string, rows = atOnce) => told(rows, person, '2099-06-25');
  expect(steps('ledamot-b')).toContainEqual(['signAtOnce', '7', '2099-06-25']);
  expect(steps('ledamot-c')).toEqual([['ongoing', '', '2099-06-25']]);
  const signed = atOnce.with(itemWith({ adjustedAt: '2099-06-25T12:00:00Z' }));
  expect(steps('ledamot-b', signed)).toEqual([['ongoing', '', '2099-06-25']]);
});

test('the next meeting is to be read for when it is called or near, and not while it is only planned', () => {
  expect(told(planned, 'ledamot-c', '2099-06-10')).toEqual([]);
  const called = planned.with(meetingWith({ noticeDay: '2099-06-09' }));
  for (const person of all)
    expect(told(called, person, '2099-06-10')).toEqual([['positions', 'Verksamhetsplan 2100', '2099-06-25']]);
  expect(told(planned, 'ledamot-c', '2099-06-11')).toHaveLength(1);
  expect(ways(called, 'ledamot-c', '2099-06-10')).toEqual([['positions', 'meeting', meetingKey, '1']]);
});

test('whoever has said what he thinks of everything still has it to read, and what is not decided on asks for no position', () => {
  const information = add(agendaItems, {
    meeting: meetingKey,
    number: 2,
    kind: 'information',
    title: 'Förvaltningschefen informerar',
  });
  const rows = planned.with(information);
  const said = afterAct(
    rows,
    takePosition(asked(rows, 'ledamot-c'), { ...item, position: 'approve', note: '' }),
  );
  expect(told(said, 'ledamot-c', '2099-06-20')).toEqual([
    ['read', 'Verksamhetsplan 2100, Förvaltningschefen informerar', '2099-06-25'],
  ]);
  expect(waits(said, 'ersattare-1', '2099-06-20')[0]).toMatchObject({ step: 'positions', count: 1, of: 1 });
});

test('a meeting without anything on its list, one that is called off, and another body’s, ask nothing of anybody', () => {
  const empty = planned.with(itemWith({ withdrawn: true }));
  const off = planned.with(meetingWith({ state: 'cancelled' }));
  for (const rows of [empty, off]) expect(waits(rows, 'ledamot-c', '2099-06-20')).toEqual([]);
  const later = add(meetings, { day: '2099-07-01', number: 1, state: 'planned', mode: 'physical' });
  expect(told(off.with(later), 'ledamot-c', '2099-06-20')).toEqual([]);
  const other = add(roleAssignments, {
    person: 'ledamot-x',
    name: 'Ledamot X',
    role: 'member',
    body: key<'bodies'>('styrelsen'),
  });
  expect(waits(planned.with(other), 'ledamot-x', '2099-06-20')).toEqual([]);
});
