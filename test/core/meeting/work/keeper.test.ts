// What waits for a body's secretary and for the registrar: meetings to prepare and to end, minutes and notices by the law's days, and what is to be sent.
import { expect, test } from 'vitest';
import { add } from '../../../../src/schema/change.ts';
import { meetings } from '../../../../src/schema/lists/room/meetings.ts';
import { asSent, papers, reportWith } from '../../proposal/given.ts';
import { gathering, meetingKey, secretary } from '../given.ts';
import { itemWith, meetingWith, told, waits, ways } from './given.ts';

/** A report has been sent to the body, and its only meeting, of 25 June, is planned and empty. */
const sent = asSent(papers('rjh-2017'));
/** The meeting is open, with the report as its only item. */
const open = gathering();
const planned = open.with(meetingWith({ state: 'planned' }));
const decided = { decidedAt: '2099-06-25T10:00:00Z', paragraph: 7, decisionNumber: 1 } as const;
const closed = open.with(meetingWith({ state: 'closed' }), itemWith(decided));
const adjustedAt = '2099-07-02T10:00:00Z';
const adjusted = closed.with(meetingWith({ adjustedDay: '2099-07-02' }), itemWith({ adjustedAt }));
const registrar = 'registrator-1';

test('a meeting near at hand wants an agenda, and then a summons; before that nothing of it', () => {
  expect(told(sent, secretary, '2099-06-10')).toEqual([['agenda', 'Verksamhetsplan', '2099-06-25']]);
  expect(told(sent, secretary, '2099-06-11')).toContainEqual(['emptyAgenda', '', '2099-06-25']);
  expect(told(planned, secretary, '2099-06-10')).toEqual([]);
  expect(told(planned, secretary, '2099-06-11')).toEqual([['summons', '', '2099-06-25']]);
  expect(told(planned.with(meetingWith({ noticeDay: '2099-06-11' })), secretary, '2099-06-12')).toEqual([]);
});

test('what is ready and on no agenda waits for the next meeting, and says when there is none to come', () => {
  expect(ways(sent, secretary, '2099-06-01')).toEqual([['agenda', 'meeting', meetingKey, null]]);
  const over = sent.with(meetingWith({ state: 'cancelled' }));
  expect(told(over, secretary, '2099-06-01')).toEqual([['agenda', 'Verksamhetsplan', null]]);
  expect(ways(over, secretary, '2099-06-01')).toEqual([['agenda', null, null, null]]);
});

test('a decision on delegation is told apart from the cases, and waits for the meeting that it names', () => {
  const delegated = asSent(
    papers('rjh-2017').with(reportWith({ kind: 'delegatedDecision', reportAt: meetingKey })),
  );
  expect(told(delegated, secretary, '2099-06-01')).toEqual([['delegated', 'Verksamhetsplan', '2099-06-25']]);
  const earlier = delegated.with(
    add(meetings, { day: '2099-06-04', number: 1, state: 'planned', mode: 'physical' }),
  );
  expect(told(earlier, secretary, '2099-05-06')).toEqual([]);
});

test('a meeting goes on, is left open, or was never opened', () => {
  expect(told(open, secretary, '2099-06-25')).toEqual([['ongoing', '', '2099-06-25']]);
  expect(told(open, secretary, '2099-06-26')).toEqual([['unclosed', '', '2099-06-25']]);
  expect(told(planned, secretary, '2099-06-26')).toEqual([['unheld', '', '2099-06-25']]);
});

test('minutes are adjusted within fourteen days of the meeting (D7)', () => {
  expect(told(closed, secretary, '2099-06-26')).toEqual([['minutes', '', '2099-07-09']]);
  expect(ways(closed, secretary, '2099-06-26')).toEqual([['minutes', 'minutes', meetingKey, null]]);
});

test('what is to be adjusted at once is told on the very day, by its paragraph', () => {
  const atOnce = open.with(itemWith({ ...decided, immediate: true }));
  expect(told(atOnce, secretary, '2099-06-25')).toContainEqual(['atOnce', '7', '2099-06-25']);
  const signed = atOnce.with(itemWith({ adjustedAt: '2099-06-25T12:00:00Z' }));
  expect(told(signed, secretary, '2099-06-25')).toEqual([
    ['ongoing', '', '2099-06-25'],
    ['noticeOfItems', '7', '2099-06-27'],
    ['dispatch', '7', null],
  ]);
});

test('the notice goes up on the second day at the latest, and may come down the day after the last to appeal (D7, D12)', () => {
  expect(told(adjusted, secretary, '2099-07-02')).toEqual([
    ['notice', '', '2099-07-04'],
    ['dispatch', '7', null],
  ]);
  const up = adjusted.with(
    meetingWith({ noticedDay: '2099-07-03' }),
    itemWith({ dispatchedDay: '2099-07-03' }),
  );
  expect(told(up, secretary, '2099-07-24')).toEqual([]);
  expect(told(up, secretary, '2099-07-25')).toEqual([['takeDown', '', null]]);
  // Three weeks from then is Midsummer Eve, a Friday: the last day is the Monday after.
  const midsummer = up.with(meetingWith({ noticedDay: '2099-05-29' }));
  expect(told(midsummer, secretary, '2099-06-22')).not.toContainEqual(['takeDown', '', null]);
  expect(told(midsummer, secretary, '2099-06-23')).toContainEqual(['takeDown', '', null]);
  expect(told(up.with(meetingWith({ noticeRemovedDay: '2099-07-25' })), secretary, '2099-07-25')).toEqual([]);
});

test('a decision is to be sent to those whom the secretary or the report names, until it has been', () => {
  expect(told(adjusted, secretary, '2099-07-02')).toContainEqual(['dispatch', '7', null]);
  const nobody = adjusted.with(itemWith({ recipients: { rows: [] } }));
  expect(told(nobody, secretary, '2099-07-02')).not.toContainEqual(['dispatch', '7', null]);
  expect(told(closed, secretary, '2099-06-26')).not.toContainEqual(['dispatch', '7', null]);
});

test('the registrar has notices and dispatch; officers, staff and the secretaries of other bodies nothing of it', () => {
  const steps = (person: string) => waits(adjusted, person, '2099-07-02').map(({ step }) => step);
  expect(steps(registrar)).toEqual(['notice', 'dispatch']);
  expect(waits(closed, registrar, '2099-06-26')).toEqual([]);
  expect(['handlaggare-1', 'chef-enhet-a', 'controller-1'].flatMap(steps)).toEqual([]);
});

test('what the law does not date comes last', () => {
  const all = waits(adjusted, secretary, '2099-07-02').map(({ due }) => due);
  expect(all).toEqual(['2099-07-04', null]);
});
