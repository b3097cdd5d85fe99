// A manager fills in the period's figures: judged as they are typed, confirmed in one click, never lost.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import FollowUp from '../../../src/features/followUp/FollowUp.tsx';
import { memoryStorage } from '../../../src/sync/storage.ts';
import { april, givenHomeCare, openPage, show, unit } from './homeCare.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

const outcome = (server: ReturnType<typeof givenHomeCare>, indicator: string) =>
  server.row('outcomes', `${april}.${unit}..${indicator}`);
const figure = (title: string) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Utfall för ${title}` });
const rowOf = (title: string) => {
  const row = screen.getByRole('heading', { name: title }).closest('li');
  if (row === null) throw new Error(`There is no row for ${title}`);
  return within(row);
};
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

async function opened(storage = memoryStorage()) {
  const server = givenHomeCare();
  const { workspace, connection } = await openPage(server, undefined, storage);
  show(workspace, <FollowUp />);
  await screen.findByRole('heading', { level: 1, name: 'Indikatorer' });
  return { server, workspace, connection, storage };
}

describe('A manager with one unit, who opens Följ upp', () => {
  it('stands straight in the form: what needs an answer, the green that have not moved, and what is not measured now', async () => {
    await opened();
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'Behöver ditt svar',
      'Gröna som inte har rört sig uppfyllda i fjol och förra gången, med samma siffra eller nästan',
    ]);
    expect(rowOf('Sjukfrånvaro').getByText('Mål högst 7,0 % · källa lönesystemet')).toBeTruthy();
    expect(
      screen.getByText(/^Två indikatorer mäts bara vid årets slut: .*behöver inget svar nu\.$/),
    ).toBeTruthy();
    expect(screen.getByText('0 av 14 klara')).toBeTruthy();
    expect(screen.getByText('till 15 maj')).toBeTruthy();
  });

  it('sees colour and trend as the figure is typed, and the cause asked for when it is red', async () => {
    await opened();
    expect(rowOf('Sjukfrånvaro').queryByRole('textbox', { name: /Vad beror det på/ })).toBeNull();
    type(figure('Sjukfrånvaro'), '9,4');
    expect(rowOf('Sjukfrånvaro').getByText('Ej uppfylld')).toBeTruthy();
    expect(rowOf('Sjukfrånvaro').getByText('Sämre')).toBeTruthy();
    expect(rowOf('Sjukfrånvaro').getByRole('textbox', { name: /Vad beror det på/ })).toBeTruthy();
    type(figure('Sjukfrånvaro'), '6');
    expect(rowOf('Sjukfrånvaro').getByText('Uppfylld')).toBeTruthy();
    expect(rowOf('Sjukfrånvaro').queryByRole('textbox', { name: /Vad beror det på/ })).toBeNull();
  });

  it('has a figure saved when the field is left, and is told where beside it', async () => {
    const { server } = await opened();
    type(figure('Medarbetare per brukare på 14 dagar'), '12,8');
    expect(outcome(server, 'kontinuitet')).toBeNull();
    fireEvent.blur(figure('Medarbetare per brukare på 14 dagar'));
    await waitFor(() => expect(outcome(server, 'kontinuitet')).toMatchObject({ value: 12.8 }));
    await rowOf('Medarbetare per brukare på 14 dagar').findByText('Sparat i SharePoint');
    expect(screen.getByText('1 av 14 klara')).toBeTruthy();
  });

  it('has it saved on Enter, with the focus where it was', async () => {
    const { server } = await opened();
    const field = figure('Sjukfrånvaro');
    field.focus();
    type(field, '6,5');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(outcome(server, 'sjukfranvaro')).toMatchObject({ value: 6.5 }));
    expect(document.activeElement).toBe(figure('Sjukfrånvaro'));
  });

  it('has it kept on the device while there is no network', async () => {
    const { connection } = await opened();
    connection.offline = true;
    type(figure('Sjukfrånvaro'), '6,5');
    fireEvent.blur(figure('Sjukfrånvaro'));
    await rowOf('Sjukfrånvaro').findByText('Sparat här');
  });

  it('confirms one green with Oförändrat, and the rest all at once', async () => {
    const { server } = await opened();
    fireEvent.click(screen.getByRole('button', { name: 'Oförändrat, Kostnad per utförd timme' }));
    await waitFor(() => expect(outcome(server, 'kostnad')).toMatchObject({ value: 512, unchanged: true }));
    expect(rowOf('Kostnad per utförd timme').getByText('Bekräftat')).toBe(document.activeElement);
    fireEvent.click(screen.getByRole('button', { name: 'Bekräfta alla som oförändrade' }));
    await screen.findByText('Alla tre är bekräftade');
    await waitFor(() => expect(outcome(server, 'samtal')).toMatchObject({ value: 97, unchanged: true }));
    expect(screen.getByText('3 av 14 klara')).toBeTruthy();
  });

  it('may write another figure for a green one', async () => {
    const { server } = await opened();
    fireEvent.click(screen.getByRole('button', { name: 'Ändra Genomförda medarbetarsamtal' }));
    expect(figure('Genomförda medarbetarsamtal')).toBe(document.activeElement);
    type(figure('Genomförda medarbetarsamtal'), '80');
    fireEvent.blur(figure('Genomförda medarbetarsamtal'));
    await waitFor(() => expect(outcome(server, 'samtal')).toMatchObject({ value: 80 }));
    await rowOf('Genomförda medarbetarsamtal').findByText('Delvis uppfylld');
  });

  it('chooses why there is no figure instead of giving one', async () => {
    const { server } = await opened();
    fireEvent.click(rowOf('Utförda besök i rätt tid').getByRole('button', { name: 'Finns ingen siffra?' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Saknas därför att, Utförda besök i rätt tid' }), {
      target: { value: 'late' },
    });
    await waitFor(() =>
      expect(outcome(server, 'ratt-tid')).toMatchObject({ missingReason: 'late', value: null }),
    );
    expect(rowOf('Utförda besök i rätt tid').getByText('Ej bedömd')).toBeTruthy();
  });

  it('gives women and men, and a forecast, where they are asked for', async () => {
    const { server } = await opened();
    type(figure('Sjukfrånvaro'), '6,5');
    fireEvent.blur(figure('Sjukfrånvaro'));
    fireEvent.click(
      rowOf('Sjukfrånvaro').getByRole('button', { name: 'Prognos, kvinnor och män för Sjukfrånvaro' }),
    );
    const women = await rowOf('Sjukfrånvaro').findByRole('textbox', { name: 'Kvinnor' });
    type(women, '7,1');
    fireEvent.blur(women);
    const forecast = rowOf('Sjukfrånvaro').getByRole('textbox', { name: 'Prognos helår' });
    type(forecast, '6,8');
    fireEvent.blur(forecast);
    await waitFor(() =>
      expect(outcome(server, 'sjukfranvaro')).toMatchObject({ value: 6.5, women: 7.1, forecast: 6.8 }),
    );
  });
});

describe('What cannot be saved', () => {
  it.each(['12,5,3', '1e99', 'nio'])(
    'is said beside the field and stays as it was typed: %s',
    async (typed) => {
      const { server } = await opened();
      type(figure('Sjukfrånvaro'), typed);
      fireEvent.blur(figure('Sjukfrånvaro'));
      const field = figure('Sjukfrånvaro');
      await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
      const message = document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
      expect(message).toMatch(/siffra/i);
      expect(field.value).toBe(typed);
      expect(outcome(server, 'sjukfranvaro')).toBeNull();
    },
  );

  it('is a text of 100 000 characters, which stays in the field', async () => {
    const { server } = await opened();
    const long = 'a'.repeat(100_000);
    type(figure('Sjukfrånvaro'), '9,4');
    fireEvent.blur(figure('Sjukfrånvaro'));
    const cause = () =>
      rowOf('Sjukfrånvaro').getByRole<HTMLTextAreaElement>('textbox', { name: /Vad beror det på/ });
    type(cause(), long);
    fireEvent.blur(cause());
    await rowOf('Sjukfrånvaro').findByText(/är 100\s000 tecken/);
    expect(cause().value).toBe(long);
    expect(outcome(server, 'sjukfranvaro')?.comment ?? null).toBeNull();
  });
});

describe('A tab that is closed in mid-sentence', () => {
  it('shows the sentence when it is opened again', async () => {
    const { workspace, server, storage } = await opened();
    type(figure('Sjukfrånvaro'), '9,4');
    type(
      rowOf('Sjukfrånvaro').getByRole('textbox', { name: /Vad beror det på/ }),
      'Korttidsfrånvaron på helger har',
    );
    await workspace.flush();
    cleanup();
    workspace.close();
    const again = await openPage(server, undefined, storage);
    show(again.workspace, <FollowUp />);
    await screen.findByRole('heading', { level: 1, name: 'Indikatorer' });
    expect(figure('Sjukfrånvaro').value).toBe('9,4');
    expect(
      rowOf('Sjukfrånvaro').getByRole<HTMLTextAreaElement>('textbox', { name: /Vad beror det på/ }).value,
    ).toBe('Korttidsfrånvaron på helger har');
  });
});
