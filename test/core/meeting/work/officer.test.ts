// What waits for an officer: what the body has sent back, reports that are being written, and cases that nobody has written in.
import { expect, test } from 'vitest';
import { add, alter } from '../../../../src/schema/change.ts';
import type { RowOf } from '../../../../src/schema/list.ts';
import { cases } from '../../../../src/schema/lists/room/cases.ts';
import { proposalDrafts } from '../../../../src/schema/lists/room/proposalDrafts.ts';
import { modelOf } from '../../../given/organisation.ts';
import { aReport, asSent, aText, caseKey, papers, reportKey, reportWith } from '../../proposal/given.ts';
import { gathering, meetingKey } from '../given.ts';
import { itemWith, told, waits, ways } from './given.ts';

const officer = 'handlaggare-1';
const day = '2099-05-06';
const impacts = modelOf('norrtalje-2019').proposal.parts.filter(({ content }) => content === 'impact');

test('a report that nothing is wrong with can be sent; once it is, nothing of it waits', () => {
  const written = papers('rjh-2017');
  expect(told(written, officer, day)).toEqual([['send', 'Verksamhetsplan', null]]);
  expect(ways(written, officer, day)).toEqual([['send', 'report', reportKey, 'review']]);
  expect(told(asSent(written), officer, day)).toEqual([]);
});

test('analyses that are not answered are told of before all else, with the way to the first', () => {
  const blank = papers('norrtalje-2019', aReport({ office: '' }), (section) =>
    aText(section, { text: impacts.some(({ key }) => key === section) ? '' : 'Det som hör hit.' }),
  );
  const [work] = waits(blank, officer, day);
  expect(work).toMatchObject({ step: 'impacts', of: impacts.length });
  expect(work?.count).toBeGreaterThan(0);
  expect(work?.link.place).toBe(`section.${impacts[0]?.key}`);
  const set = papers('norrtalje-2019', aReport({ office: '' }));
  expect(waits(set, officer, day)[0]).toMatchObject({ step: 'draft', count: 1, link: { place: 'office' } });
});

test('a decision on delegation is to be written before the meeting at which it is told of', () => {
  const delegated = papers('rjh-2017').with(
    reportWith({ kind: 'delegatedDecision', reportAt: meetingKey, delegationRule: null }),
  );
  expect(told(delegated, officer, day)).toEqual([['draft', 'Verksamhetsplan', '2099-06-25']]);
});

const remitted = gathering().with(
  itemWith({
    outcome: 'remitted',
    remitReason: 'Beräkna kostnaden.',
    decidedAt: '2099-06-25T10:00:00Z',
    paragraph: 1,
  }),
);

test('a case that the body sends back waits for its officer with the body’s reason, until a new report has come', () => {
  expect(told(remitted, officer, '2099-06-26')).toEqual([
    ['remitted', 'Verksamhetsplan, Beräkna kostnaden.', null],
  ]);
  expect(ways(remitted, officer, '2099-06-26')).toEqual([['remitted', 'case', caseKey, null]]);
  const begun = remitted.with(aReport({ number: 2 }));
  expect(ways(begun, officer, '2099-06-26')).toContainEqual(['remitted', 'report', `${caseKey}.2`, null]);
  const undecided = remitted.with(itemWith({ decidedAt: null }));
  expect(told(undecided, officer, '2099-06-26')).toEqual([]);
});

test('what has been decided since, and a case that is closed, waits no more', () => {
  const again = alter(cases, { key: caseKey } as RowOf<typeof cases>, { withdrawn: true });
  expect(told(remitted.with(again), officer, '2099-06-26')).toEqual([]);
});

test('a case without a report waits for the officer it names, and for nobody else', () => {
  const rows = papers('rjh-2017').with(
    alter(proposalDrafts, { key: reportKey as string } as RowOf<typeof proposalDrafts>, {
      state: 'withdrawn',
    }),
    add(cases, {
      registryNumber: 'NN/2/2099',
      title: 'Ett ärende till',
      openedDay: day,
      officer: 'Handlaggare-1',
    }),
    add(cases, { registryNumber: 'NN/3/2099', title: 'Någon annans', openedDay: day, officer: 'någon' }),
  );
  expect(told(rows, officer, day)).toEqual([['noReport', 'Ett ärende till', null]]);
  expect(told(rows, 'ledamot-a', day)).toEqual([]);
});
