// What waits in the committee's papers, in short: step, what it is about and last day, as each person is told of it.
import { officerWork } from '../../../../src/core/meeting/work/officerWork.ts';
import { roomWork } from '../../../../src/core/meeting/work/roomWork.ts';
import type { RoomWork } from '../../../../src/core/meeting/work/waits.ts';
import { alter, type Change } from '../../../../src/schema/change.ts';
import type { RowOf, ValuesOf } from '../../../../src/schema/list.ts';
import { agendaItems } from '../../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../../src/schema/lists/room/meetings.ts';
import { asked, committee } from '../../../given/organisation.ts';
import type { TestRows } from '../../../given/rows.ts';
import { bodyNamed } from '../../proposal/given.ts';
import { itemKey, meetingKey } from '../given.ts';

export function waits(rows: TestRows, person: string, today: string): readonly RoomWork[] {
  const situation = { ...asked(rows, person), today };
  const body = bodyNamed(rows, committee);
  return [...roomWork(situation, body), ...officerWork(situation, body)];
}

/** Step, titles and last day of each. */
export const told = (rows: TestRows, person: string, today: string) =>
  waits(rows, person, today).map(({ step, titles, due }) => [step, titles.join(', '), due]);

/** Where each leads, by its step. */
export const ways = (rows: TestRows, person: string, today: string) =>
  waits(rows, person, today).map(({ step, link }) => [step, link.part, link.named, link.place]);

export const meetingWith = (values: Partial<ValuesOf<typeof meetings>>): Change =>
  alter(meetings, { key: meetingKey } as RowOf<typeof meetings>, values);
export const itemWith = (values: Partial<ValuesOf<typeof agendaItems>>, named = itemKey): Change =>
  alter(agendaItems, { key: named } as RowOf<typeof agendaItems>, values);
