// A body at its meeting, and the hands of whoever prepares it and keeps its papers: from a report's steps to the adjusted minutes.
import { fireEvent, screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import { allArrived } from '../../src/core/meeting/attendance.ts';
import { electedTo } from '../../src/core/meeting/seats.ts';
import { add, alter, type Change } from '../../src/schema/change.ts';
import type { RowOf } from '../../src/schema/list.ts';
import { meetings } from '../../src/schema/lists/room/meetings.ts';
import { allSent, type Desk, press } from './desk.tsx';
import { writeInRoom } from './papers.ts';

export interface Sitting {
  readonly secretary: Desk;
  readonly body: string;
  readonly day: string;
}

export const pageOf = ({ body, day }: Omit<Sitting, 'secretary'>): string =>
  `#/namnd/${body}/sammantrade/${day}.1`;

async function put({ secretary, body }: Sitting, change: Change): Promise<void> {
  expect(await writeInRoom(secretary.line, body, change)).toMatchObject({ kind: 'saved' });
  await secretary.refresh();
}

/** The meeting has been opened, and all its members are there. */
export function sits(sitting: Sitting): Promise<void> {
  const { secretary, body, day } = sitting;
  const members = electedTo(secretary.workspace.rows(), body, day).filter(
    ({ role }) => role !== 'substitute',
  );
  return put(
    sitting,
    add(meetings, {
      ...{ day, number: 1, state: 'open', mode: 'physical', startTime: '08:00', place: 'Stora salen' },
      chair: upn('ordforande'),
      attendance: { rows: allArrived([], members, '08:00') },
      adjusters: { rows: [{ person: upn('justerare-1'), name: 'Ledamot B' }] },
    }),
  );
}

export const isOver = (sitting: Sitting): Promise<void> =>
  put(
    sitting,
    alter(meetings, { key: `${sitting.day}.1` } as RowOf<typeof meetings>, {
      state: 'closed',
      endTime: '10:00',
    }),
  );

/** What waits for a place on the list, once, is taken up. */
export async function takenUp(sitting: Sitting, title: string): Promise<void> {
  await sitting.secretary.look(pageOf(sitting));
  const waiting = await screen.findByLabelText('Väntar på plats på listan');
  press(within(waiting).getByLabelText(`Ta upp ${title}`));
  await screen.findByLabelText(`Stryk ${title}`);
  await allSent(sitting.secretary);
}

/** The chair and the adjuster have signed. */
export async function adjusted({ secretary, body, day }: Sitting): Promise<void> {
  await secretary.look(`#/namnd/${body}/protokoll/${day}.1`);
  press(await screen.findByLabelText('Ordförande A'));
  press(screen.getByLabelText('Ledamot B'));
  press(screen.getByText('Justera protokollet'));
  await screen.findByText('Allt som följer av de justerade besluten är gjort.');
  await allSent(secretary);
}

/** Chooses by the words that stand in the list; a long one is laid out when it is reached. */
export async function choose(
  part: Pick<typeof screen, 'findByLabelText'>,
  label: string | RegExp,
  option: string,
): Promise<void> {
  const select = await part.findByLabelText<HTMLSelectElement>(label);
  fireEvent.focus(select);
  const found = await within(select).findByText<HTMLOptionElement>(option);
  const { value } = found;
  fireEvent.change(select, { target: { value } });
}

/** The step of a report's form of that name, by its link in the list of steps. */
export async function toStep(name: string): Promise<void> {
  const steps = await screen.findByLabelText('Steg');
  press(within(steps).getByText(name));
  await screen.findByText(name, { selector: 'h1' });
}

/** A row of a report's form, by where it stands, such as `items.0`. */
export function rowAt(place: string): ReturnType<typeof within> {
  const row = document.getElementById(place);
  if (row === null) throw new Error(`Nothing stands at ${place}`);
  return within(row);
}
