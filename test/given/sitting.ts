// A meeting as its secretary holds it: called, opened with all there, its items gone to one by one, closed and adjusted.
import { fireEvent, screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import { add } from '../../src/schema/change.ts';
import { meetings } from '../../src/schema/lists/room/meetings.ts';
import { allSent, type Desk, press } from './desk.tsx';
import { writeInRoom } from './papers.ts';

/** Whoever does what is meant to be done at a meeting, and the body it is done in. */
export interface Sitting {
  readonly secretary: Desk;
  readonly body: string;
  readonly day: string;
}

export const pageOf = ({ body, day }: Omit<Sitting, 'secretary'>): string =>
  `#/namnd/${body}/sammantrade/${day}.1`;

/** The meeting stands in the calendar, with whoever is to adjust its minutes. */
export async function called({ secretary, body, day }: Sitting): Promise<void> {
  const meeting = add(meetings, {
    ...{ day, number: 1, state: 'planned', mode: 'physical', startTime: '08:00', place: 'Stora salen' },
    adjusters: { rows: [{ person: upn('justerare-1'), name: 'Ledamot B' }] },
  });
  expect(await writeInRoom(secretary.line, body, meeting)).toMatchObject({ kind: 'saved' });
}

/** What waits for a place is taken up, once, and the meeting is opened with all its members there. */
export async function openedWith(sitting: Sitting, title: string): Promise<void> {
  const { secretary } = sitting;
  await secretary.look(pageOf(sitting));
  const waiting = await screen.findByRole('list', { name: 'Väntar på plats på listan' });
  press(within(waiting).getByRole('button', { name: `Ta upp ${title}` }));
  await screen.findByRole('button', { name: `Stryk ${title}` });
  press(screen.getByRole('button', { name: 'Öppna sammanträdet' }));
  press(screen.getByRole('button', { name: 'Alla ledamöter är här' }));
  await screen.findByRole('button', { name: 'Avsluta sammanträdet' });
  await allSent(secretary);
}

export async function closed(sitting: Sitting): Promise<void> {
  const { secretary } = sitting;
  await secretary.look(pageOf(sitting));
  press(await screen.findByRole('button', { name: 'Avsluta sammanträdet' }));
  await screen.findByText('Till protokollet');
  await allSent(secretary);
}

/** The chair and the adjuster have signed. */
export async function adjusted({ secretary, body, day }: Sitting): Promise<void> {
  await secretary.look(`#/namnd/${body}/protokoll/${day}.1`);
  press(await screen.findByRole('checkbox', { name: 'Ordförande A' }));
  press(screen.getByRole('checkbox', { name: 'Ledamot B' }));
  press(screen.getByRole('button', { name: 'Justera protokollet' }));
  await screen.findByText('Allt som följer av de justerade besluten är gjort.');
  await allSent(secretary);
}

type Part = Pick<typeof screen, 'findByLabelText'>;

/** Chooses by the words that stand in the list; a long one is laid out when it is reached. */
export async function choose(part: Part, label: string | RegExp, option: string): Promise<void> {
  const select = await part.findByLabelText<HTMLSelectElement>(label);
  fireEvent.focus(select);
  const found = await within(select).findByRole<HTMLOptionElement>('option', { name: option });
  const { value } = found;
  fireEvent.change(select, { target: { value } });
}

/** The step of a report's form of that name, by its link in the list of steps. */
export async function toStep(name: string): Promise<void> {
  const steps = await screen.findByRole('navigation', { name: 'Steg' });
  press(within(steps).getByRole('link', { name: new RegExp(`^${name}`) }));
  await screen.findByRole('heading', { level: 1, name });
}

/** A row of a report's form, by where it stands, such as `items.0`. */
export function rowAt(place: string): ReturnType<typeof within> {
  const row = document.getElementById(place);
  if (row === null) throw new Error(`Nothing stands at ${place}`);
  return within(row);
}
