// A committee of thirteen seats at a meeting that has been opened, with a report about its administration's plan on the agenda.
import { addItems } from '../../../src/core/meeting/agenda.ts';
import { allArrived } from '../../../src/core/meeting/attendance.ts';
import type { Deciding } from '../../../src/core/meeting/decide/decidedContent.ts';
import { decideItem } from '../../../src/core/meeting/decide/decideItem.ts';
import { printsBefore } from '../../../src/core/meeting/decide/frozen.ts';
import { type ItemAnswer, writeItem } from '../../../src/core/meeting/itemRules.ts';
import { writeMeeting } from '../../../src/core/meeting/meetingRules.ts';
import type { AgendaItem, Meeting } from '../../../src/core/meeting/read.ts';
import { electedTo } from '../../../src/core/meeting/seats.ts';
import { add, alter, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { mandates } from '../../../src/schema/lists/mandates.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import { afterAct, asked, committee } from '../../given/organisation.ts';
import { ofAdministration } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import { anEffect, anItem, aReport, asSent, caseKey, papers, reportKey } from '../proposal/given.ts';

export const secretary = 'namndsekreterare-1';
export const meetingKey = key<'meetings'>('2099-06-25.1');
export const itemKey = key<'agendaItems'>('2099-06-25.1.1');
export const at = { body: committee, meeting: meetingKey };
export const item = { body: committee, item: itemKey };
export const noon = '12:00';

/** The chair, the two vice chairs and ten more members, and two substitutes. */
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'];
const roleAt = (index: number) =>
  (['chair', 'firstViceChair', 'secondViceChair'] as const)[index] ?? ('member' as const);
const elected: readonly Change[] = [
  ...letters.map((letter, index) =>
    add(mandates, {
      person: `ledamot-${letter}`,
      name: `Ledamot ${letter.toUpperCase()}`,
      body: committee,
      role: roleAt(index),
      from: '2098-01-01',
    }),
  ),
  ...['1', '2'].map((number) =>
    add(mandates, {
      person: `ersattare-${number}`,
      name: `Ersättare ${number}`,
      body: committee,
      role: 'substitute',
      from: '2098-01-01',
    }),
  ),
];

export const plan = anEffect('approvePlan', { target: ofAdministration, title: 'Verksamhetsplan 2100' });

/** Nobody is there yet. */
export function gathering(
  report: Change = aReport({ items: { rows: [anItem('Planen godkänns.', { effects: [plan] })] } }),
): TestRows {
  const rows = asSent(papers('rjh-2017', report)).with(
    elected,
    alter(bodies, { key: committee } as RowOf<typeof bodies>, { seats: 13 }),
    alter(meetings, { key: meetingKey } as RowOf<typeof meetings>, { state: 'open', startTime: '09:00' }),
  );
  return afterAct(
    rows,
    addItems(asked(rows, secretary), {
      items: [{ ...at, kind: 'decision', title: 'Verksamhetsplan 2100', case: caseKey, proposal: reportKey }],
    }),
  );
}

export function meetingIn(rows: TestRows): Meeting {
  const meeting = rows.get(meetings, meetingKey);
  if (!meeting) throw new Error('No meeting');
  return meeting;
}
export function itemIn(rows: TestRows, named = itemKey): AgendaItem {
  const found = rows.get(agendaItems, named);
  if (!found) throw new Error(`No item ${named}`);
  return found;
}

/** The first so many of the elected have come at nine, the chair first. */
export function withPresent(rows: TestRows, count: number, ...substitutes: readonly string[]): TestRows {
  const all = electedTo(rows, committee, '2099-06-25');
  const coming = [
    ...all.filter(({ role }) => role !== 'substitute').slice(0, count),
    ...all.filter(({ person }) => substitutes.includes(person)),
  ];
  const attendance = allArrived([], coming, '09:00');
  return afterAct(rows, writeMeeting(asked(rows, secretary), { ...at, answer: { attendance } }));
}

export const written = (rows: TestRows, answer: ItemAnswer, clock = noon) =>
  writeItem(asked(rows, secretary), { ...item, at: clock, answer, isCorrection: false });
export const having = (rows: TestRows, answer: ItemAnswer, clock = noon): TestRows =>
  afterAct(rows, written(rows, answer, clock));

export const words: Deciding['words'] = {
  motion: (kind, text) => `${kind}: ${text}`,
  ground: (ground) => `punkt ${ground}`,
  note: (_, text) => text,
  remitted: (outcome, reason) => `${outcome}: ${reason}`,
  heading: (paragraph, title) => `§ ${paragraph} ${title}`,
  rejected: 'Förslaget avslås.',
  noted: 'Nämnden tar del av det.',
  corrected: (heading, reason) => `${heading}. Rättat: ${reason}`,
  struck: (heading, reason) => `${heading}. Struket: ${reason}`,
};

/** Decides the item as what is shown is what stands there, unless something else is said. */
export const decide = (rows: TestRows, more: Partial<Deciding> = {}) => {
  const report = rows.get(proposals, reportKey);
  const shown = printsBefore(rows, report);
  return decideItem(asked(rows, secretary), {
    ...item,
    at: noon,
    shown,
    decided: [],
    struck: [],
    words,
    ...more,
  });
};

/** Ballots by letter: who says yes, and who says no. */
export const ballots = (yes: string, no: string, abstain = '') =>
  (
    [
      ['yes', yes],
      ['no', no],
      ['abstain', abstain],
    ] as const
  ).flatMap(([value, all]) =>
    [...all].map((letter) => ({
      person: `ledamot-${letter}`,
      name: `Ledamot ${letter.toUpperCase()}`,
      value,
    })),
  );
