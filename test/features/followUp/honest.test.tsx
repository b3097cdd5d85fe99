// What the form says is true: of which period it is, what has been answered and by whom, what is saved, and how much is left.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import FollowUp from '../../../src/features/followUp/FollowUp.tsx';
import { SyncBadge } from '../../../src/ui/page/SyncBadge.tsx';
import { april, givenHomeCare, manager, openPage, show, unit } from './homeCare.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

const rowOf = (title: string) => {
  const row = screen.getByRole('heading', { name: title }).closest('li');
  if (row === null) throw new Error(`There is no row for ${title}`);
  return within(row);
};
const figure = (title: string) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Utfall för ${title}` });
const write = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};
const badge = () => screen.getAllByRole('banner')[0]?.textContent;
const exactly = { normalizer: (text: string) => text };
const plan = 'Brukare med aktuell genomförandeplan';

async function opened(account = manager, period: string = april, block = 'figures', of: string = unit) {
  const server = givenHomeCare();
  const page = await openPage(server, account);
  show(
    page.workspace,
    <>
      <header>
        <SyncBadge />
      </header>
      <FollowUp unit={of} period={period} block={block} />
    </>,
    account,
  );
  await screen.findByRole('heading', { level: 1 });
  return { ...page, server };
}

describe('A link', () => {
  it('to a planned period says when it comes, and leads to the open one', async () => {
    await opened(manager, '2026.T2');
    expect(screen.getByRole('heading', { name: 'Uppföljning augusti 2026 är inte öppen än' })).toBeTruthy();
    expect(screen.getByText(/31\saugusti.*Sista dag att svara blir 15\sseptember\./)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Till uppföljning april 2026' }));
    expect(window.location.hash).toBe(`#/folj-upp/${unit}/${april}`);
  });

  it.each([
    ['period', '2031.T9', unit],
    ['unit', april, 'enhet-x'],
  ])('to a %s that does not exist shows no other form', async (_what, period, of) => {
    await opened(manager, period, 'figures', of);
    expect(screen.getByRole('heading', { name: 'Den uppföljningen finns inte' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Till Mitt arbete' }));
    expect(window.location.hash).toBe('#/mitt-arbete');
  });
});

describe('A figure that is only proposed', () => {
  it('is said to be that of the time before, and stays when Klarmarkera is pressed early', async () => {
    await opened();
    expect(rowOf(plan).getByText('som förra gången')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Klarmarkera' }));
    expect(await screen.findByRole('link', { name: `${plan} – bekräfta eller ändra utfallet` })).toBeTruthy();
    expect(rowOf(plan).getByText('93\u00a0%', exactly)).toBeTruthy();
    expect(rowOf(plan).getByText('Väntar på att du bekräftar eller ändrar.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: `Oförändrat, ${plan}` }));
    await waitFor(() => expect(rowOf(plan).queryByText('som förra gången')).toBeNull());
  });

  it('is no outcome for those who read: nothing is answered, and nothing is judged', async () => {
    await opened('chef-enhet-b');
    expect(screen.getByRole('heading', { name: 'Inte svarat än' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /Behöver ditt svar|Gröna/ })).toBeNull();
    expect(rowOf(plan).getByText('förra gången 93\u00a0%', exactly)).toBeTruthy();
    expect(rowOf(plan).getByText('Ej bedömd')).toBeTruthy();
    expect(badge()).toBe('');
  });
});

describe('What is typed', () => {
  it('is shown with the decimals that are stored, also where fewer are asked for', async () => {
    const { server } = await opened();
    fireEvent.click(screen.getByRole('button', { name: `Ändra ${plan}` }));
    write(figure(plan), '89,96');
    await waitFor(() => expect(server.row('outcomes', `${april}.${unit}..plan`)?.value).toBe(89.96));
    expect(rowOf(plan).getByText('Delvis uppfylld')).toBeTruthy();
    expect(figure(plan).value).toBe('89,96');
  });

  it('and cannot be read is neither said to be saved nor to be in SharePoint', async () => {
    await opened();
    expect(badge()).toBe('Sparat i SharePoint');
    write(figure('Sjukfrånvaro'), '12,5,3');
    await rowOf('Sjukfrånvaro').findByText('Skriv en siffra, till exempel 12,5.');
    expect(rowOf('Sjukfrånvaro').getByRole('button', { name: 'Finns ingen siffra?' })).toBeTruthy();
    expect(badge()).toBe('Sparat på den här enheten');
    fireEvent.click(screen.getByRole('button', { name: 'Klarmarkera' }));
    await screen.findByText(/Det som inte gick att spara finns kvar i fältet\./);
    expect(screen.queryByText(/är sparat\./)).toBeNull();
  });
});

describe('How much is left', () => {
  it('is the same in the sentence and in the list', async () => {
    await opened();
    expect(screen.getByText(/^14 svar återstår/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Klarmarkera' }));
    const list = (await screen.findByRole('heading', { name: 'Det här återstår' })).parentElement;
    expect(within(list ?? document.body).getAllByRole('link', { name: / – / })).toHaveLength(14);
  });
});

describe('Whose form it is', () => {
  it('is said to who writes in that of another unit, and not to its own manager', async () => {
    await opened('omradeschef');
    expect(screen.getByText('Du skriver för Enhet A, hemtjänsten.')).toBeTruthy();
    cleanup();
    await opened();
    expect(screen.queryByText(/^Du skriver för/)).toBeNull();
  });
});

describe('Suggestions', () => {
  it('that are green are confirmed at once while the others stay to be judged', async () => {
    const { server } = await opened();
    write(figure('Sjukfrånvaro'), '20');
    write(figure('Utförda besök i rätt tid'), '96');
    write(figure('Medarbetare per brukare på 14 dagar'), '12,8');
    fireEvent.click(screen.getByRole('button', { name: 'Bekräfta alla som oförändrade' }));
    await screen.findByText('Alla tre är bekräftade');
    fireEvent.click(screen.getByRole('link', { name: /^Nästa: / }));
    cleanup();
    const again = await openPage(server);
    show(again.workspace, <FollowUp unit={unit} period={april} block="elements" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Bekräfta alla gröna förslag' }));
    const judged = (goal: string) => server.row('assessments', `${april}.${unit}...${goal}`)?.status ?? null;
    await waitFor(() => expect([judged('m-trygg'), judged('m-ekonomi')]).toEqual(['fulfilled', 'fulfilled']));
    expect(judged('m-medarbetare')).toBeNull();
  });
});
