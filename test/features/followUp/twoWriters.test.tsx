// Two who write in the same field: nothing is written over, both versions stand where the field is, and one of them chooses.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import FollowUp from '../../../src/features/followUp/FollowUp.tsx';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { outcomes } from '../../../src/schema/lists/outcomes.ts';
import { april, givenHomeCare, openPage, show, unit } from './homeCare.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const write = (field: HTMLElement, value: string) => {
  type(field, value);
  fireEvent.blur(field);
};
const good = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Vad har blivit bra/ });
const button = (name: string) => screen.getByRole('button', { name });

async function opened(block: 'figures' | 'analysis') {
  const server = givenHomeCare();
  const page = await openPage(server);
  show(page.workspace, <FollowUp unit={unit} period={april} block={block} />);
  await screen.findByRole('heading', { level: 1 });
  const refresh = () => act(async () => page.workspace.refresh());
  const followUp = () => server.row('followUps', `${april}.${unit}`);
  /** The deputy's changes, made on another device. */
  const other = (values: Parameters<typeof alter<typeof followUps>>[2]) => {
    const row = page.workspace.rows().get(followUps, key(`${april}.${unit}`));
    server.change(
      'bitradande',
      row === null
        ? add(followUps, { year: 2026, period: april, unit, state: 'inProgress', ...values })
        : alter(followUps, row, values),
    );
  };
  return { ...page, server, refresh, followUp, other };
}

describe('Two who write in the same text', () => {
  it('see both texts where the field is, and one of them chooses', async () => {
    const { connection, refresh, followUp, other } = await opened('analysis');
    write(good(), 'Bra.');
    await waitFor(() => expect(followUp()?.goodResults).toBe('Bra.'));
    connection.offline = true;
    write(good(), 'Brukarna möter färre personer.');
    other({ goodResults: 'Anhöriga ringer mer sällan.' });
    connection.offline = false;
    await refresh();
    await screen.findByRole('heading', { name: 'Ni har skrivit i samma text' });
    expect(screen.getByText('en text att välja')).toBeTruthy();
    expect(screen.getByText(/De andra fälten på sidan slogs ihop utan krock/)).toBeTruthy();
    fireEvent.click(button('Behåll bara min'));
    await waitFor(() => expect(followUp()?.goodResults).toBe('Brukarna möter färre personer.'));
    expect(screen.queryByText('en text att välja')).toBeNull();
  });

  it('also when the other text arrives while the first is still being typed', async () => {
    const { refresh, followUp, other } = await opened('analysis');
    type(good(), 'Brukarna möter färre personer.');
    other({ goodResults: 'Anhöriga ringer mer sällan.' });
    await refresh();
    expect(good().value).toBe('Brukarna möter färre personer.');
    fireEvent.blur(good());
    await screen.findByRole('heading', { name: 'Ni har skrivit i samma text' });
    const shown = document.querySelector('main')?.textContent;
    expect(shown).toContain('Brukarna möter färre personer.');
    expect(shown).toContain('Anhöriga ringer mer sällan.');
    expect(followUp()?.goodResults).toBe('Anhöriga ringer mer sällan.');
    fireEvent.click(button('Ta bara den andra'));
    await waitFor(() => expect(good().value).toBe('Anhöriga ringer mer sällan.'));
  });
});

describe('Two who answer the same question', () => {
  it('with yes and with no see both answers in words', async () => {
    const { connection, refresh, followUp, other } = await opened('analysis');
    connection.offline = true;
    fireEvent.click(screen.getByRole('radio', { name: 'Ja' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ja' }).checked).toBe(true),
    );
    other({ measuresNeeded: 'no' });
    connection.offline = false;
    await refresh();
    const clash = await screen.findByRole('heading', { name: 'Ni har ändrat samma uppgift' });
    const box = within(clash.parentElement ?? document.body);
    expect([box.getByText('Ja'), box.getByText('Nej')].length).toBe(2);
    fireEvent.click(button('Ta den andra'));
    await waitFor(() => expect(followUp()?.measuresNeeded).toBe('no'));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Nej' }).checked).toBe(true),
    );
  });

  it('with two figures see them side by side under the row, which has no field meanwhile', async () => {
    const { connection, refresh, server } = await opened('figures');
    const field = () => screen.queryByRole('textbox', { name: 'Utfall för Utförda besök i rätt tid' });
    connection.offline = true;
    write(screen.getByRole('textbox', { name: 'Utfall för Utförda besök i rätt tid' }), '96');
    server.change(
      'bitradande',
      add(outcomes, { year: 2026, period: april, unit, indicator: key('ratt-tid'), value: 95.5 }),
    );
    await waitFor(() => expect(screen.getByText('1 av 14 klara')).toBeTruthy());
    connection.offline = false;
    await refresh();
    await screen.findByRole('heading', { name: 'Ni har ändrat samma uppgift' });
    expect(field()).toBeNull();
    expect(screen.getByText('95,5\u00a0%', { normalizer: (text) => text })).toBeTruthy();
    expect(screen.getByText('en uppgift att välja')).toBeTruthy();
    fireEvent.click(button('Bestäm senare'));
    expect(field()).not.toBeNull();
    fireEvent.click(button('Välj text'));
    fireEvent.click(button('Behåll min'));
    await waitFor(() => expect(server.row('outcomes', `${april}.${unit}..ratt-tid`)?.value).toBe(96));
  });
});
