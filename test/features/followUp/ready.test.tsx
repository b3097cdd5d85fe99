// A manager judges the goals, writes the analysis and marks the follow-up ready; others read it.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import FollowUp from '../../../src/features/followUp/FollowUp.tsx';
import { april, givenHomeCare, type HomeCare, manager, openPage, show, unit } from './homeCare.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

type Block = 'figures' | 'elements' | 'analysis';
const type = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};
const question = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rowOf = (title: string) => {
  const row = screen.getByRole('heading', { name: title }).closest('li');
  if (row === null) throw new Error(`There is no row for ${title}`);
  return within(row);
};
const assessment = (server: HomeCare, goal: string) =>
  server.row('assessments', `${april}.${unit}...${goal}`);
const followUp = (server: HomeCare) => server.row('followUps', `${april}.${unit}`);

async function opened(block: Block, account = manager, server = givenHomeCare()) {
  const page = await openPage(server, account);
  const at = (which: Block, field?: string) => (
    <FollowUp unit={unit} period={april} block={which} field={field} />
  );
  const shown = show(page.workspace, at(block), account);
  await screen.findByRole('heading', { level: 1 });
  return { ...page, server, go: (which: Block, field?: string) => shown.again(at(which, field)) };
}

async function fillFigures() {
  type(screen.getByRole('textbox', { name: 'Utfall för Sjukfrånvaro' }), '6,5');
  type(screen.getByRole('textbox', { name: 'Utfall för Utförda besök i rätt tid' }), '96');
  type(screen.getByRole('textbox', { name: 'Utfall för Medarbetare per brukare på 14 dagar' }), '12,8');
  fireEvent.click(button('Bekräfta alla som oförändrade'));
  await screen.findByText('6 av 14 klara');
}

async function writeAnalysis() {
  type(question(/Vad har blivit bra/), 'Brukarna möter färre personer än i fjol.');
  type(question(/Vad har blivit mindre bra/), 'Inget har blivit sämre.');
  type(question(/Vad beror resultaten på/), 'Den fasta kontakten vid start.');
  fireEvent.click(screen.getByRole('radio', { name: 'Nej' }));
  await screen.findByText('14 av 14 klara');
}

describe('A goal that the unit judges', () => {
  it('has a suggestion that says why, and takes one click to accept', async () => {
    const { server, go } = await opened('figures');
    await fillFigures();
    go('elements');
    const goal = rowOf('Vi håller budgeten');
    fireEvent.click(goal.getByRole('button', { name: 'Varför föreslås det för Vi håller budgeten?' }));
    expect(goal.getByText('Förslaget kommer från siffrorna.')).toBeTruthy();
    expect(goal.getByText(/^Kostnad per utförd timme/).closest('li')?.textContent).toContain('512');
    expect(goal.getByText(/^Regel: /)).toBeTruthy();
    fireEvent.click(goal.getByRole('button', { name: 'Förslaget stämmer för Vi håller budgeten' }));
    await waitFor(() =>
      expect(assessment(server, 'm-ekonomi')).toMatchObject({ status: 'fulfilled', method: 'computed' }),
    );
    expect(goal.getByRole<HTMLInputElement>('radio', { name: 'Uppfylld' }).checked).toBe(true);
  });

  it('has all its suggestions confirmed at once when all are green', async () => {
    const { server, go } = await opened('figures');
    await fillFigures();
    go('elements');
    fireEvent.click(button('Bekräfta alla gröna förslag'));
    await screen.findByText('10 av 14 klara');
    await waitFor(() => expect(assessment(server, 'm-trygg')).toMatchObject({ status: 'fulfilled' }));
  });

  it('is judged otherwise only with a reason, and both are kept until then', async () => {
    const { server, go } = await opened('figures');
    await fillFigures();
    go('elements');
    const goal = rowOf('Vi håller budgeten');
    fireEvent.click(goal.getByRole('radio', { name: 'Delvis uppfylld' }));
    const reason = () => goal.getByRole<HTMLTextAreaElement>('textbox', { name: /Motivering/ });
    type(reason(), 'För dyrt.');
    await goal.findByText('Skriv lite till, elva tecken räcker.');
    expect(assessment(server, 'm-ekonomi')).toBeNull();
    expect(reason().value).toBe('För dyrt.');
    type(reason(), 'Kostnaden stiger när avtalet löper ut i juni.');
    await waitFor(() =>
      expect(assessment(server, 'm-ekonomi')).toMatchObject({
        status: 'partly',
        computedStatus: 'fulfilled',
        justification: 'Kostnaden stiger när avtalet löper ut i juni.',
      }),
    );
  });
});

describe('Klarmarkera', () => {
  it('answers with links to what is missing, and the link leads to the very field', async () => {
    const { go } = await opened('figures');
    fireEvent.click(button('Klarmarkera'));
    const list = await screen.findByRole('heading', { name: 'Det här återstår' });
    await waitFor(() => expect(document.activeElement).toBe(list));
    const link = screen.getByRole('link', { name: 'Sjukfrånvaro – utfallet saknas' });
    const [, , , block, field] = (link.getAttribute('href') ?? '')
      .slice(2)
      .split('/')
      .map(decodeURIComponent);
    expect(block).toBe('figures');
    go('figures', field);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Utfall för Sjukfrånvaro' }));
    expect(screen.getByRole('link', { name: /Vad har blivit bra\? – inte besvarad/ })).toBeTruthy();
  });

  it('does not pass over a figure that could not be saved', async () => {
    const { go, server } = await opened('figures');
    await fillFigures();
    type(screen.getByRole('textbox', { name: 'Utfall för Sjukfrånvaro' }), '6,5,1');
    go('elements');
    fireEvent.click(button('Bekräfta alla gröna förslag'));
    await screen.findByText('10 av 14 klara');
    go('analysis');
    await writeAnalysis();
    fireEvent.click(button('Klarmarkera'));
    await screen.findByRole('link', { name: 'Sjukfrånvaro – det du skrev är inte sparat' });
    expect(followUp(server)?.state).toBe('inProgress');
  });

  it('asks for warnings to be considered, stores that, gives a receipt, and lets it be changed', async () => {
    const { server, go } = await opened('figures');
    await fillFigures();
    go('elements');
    fireEvent.click(button('Bekräfta alla gröna förslag'));
    await screen.findByText('10 av 14 klara');
    go('analysis');
    await writeAnalysis();
    for (const name of ['Medborgare/brukare', 'Medarbetare', 'Process/verksamhet']) {
      fireEvent.click(screen.getByRole('checkbox', { name }));
      await waitFor(() =>
        expect(screen.getByRole<HTMLInputElement>('checkbox', { name }).checked).toBe(true),
      );
    }
    fireEvent.click(button('Klarmarkera'));
    await screen.findByText('Ni har inte talat om perspektivet Ekonomi.');
    expect(followUp(server)?.state).toBe('inProgress');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Vi har övervägt detta' }));
    fireEvent.click(button('Klarmarkera'));
    await screen.findByRole('heading', { name: 'Enhet A, hemtjänsten är klar' });
    expect(screen.getByText(/^Klarmarkerad 6 maj 2026 klockan 10\.31 av Chef Enhet A\.$/)).toBeTruthy();
    await waitFor(() =>
      expect(followUp(server)).toMatchObject({
        state: 'ready',
        considered: ['PERSPECTIVE_NOT_DISCUSSED.ekonomi'],
      }),
    );
    expect(screen.queryByRole('textbox')).toBeNull();

    fireEvent.click(button('Ändra'));
    type(question(/Vad har blivit bra/), 'Brukarna möter färre personer.');
    await waitFor(() => expect(followUp(server)).toMatchObject({ state: 'inProgress' }));
  });
});

describe('Who may not write', () => {
  it('reads another unit with the reason why, and finds no field', async () => {
    await opened('figures', 'chef-enhet-b');
    expect(
      screen.getByText(
        'Du läser svaren från Enhet A, hemtjänsten. Bara enhetens chef och rapportörer kan skriva här.',
      ),
    ).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Klarmarkera' })).toBeNull();
  });

  it('reads a closed period', async () => {
    const { workspace } = await openPage(givenHomeCare());
    show(workspace, <FollowUp unit={unit} period="2025.T1" />);
    await screen.findByText('Uppföljning april 2025 är stängd. Du kan läsa svaren men inte ändra dem.');
    expect(rowOf('Sjukfrånvaro').getByText('8,6\u00a0%', { normalizer: (text) => text })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('Who answers for several units', () => {
  it.each(['omradeschef', 'controller-1'])(
    'gets a list of them with state and progress: %s',
    async (account) => {
      const { workspace } = await openPage(givenHomeCare(), account);
      show(workspace, <FollowUp />, account);
      const link = await screen.findByRole('link', { name: /^Enhet A, hemtjänsten/ });
      expect(link.textContent).toContain('Inte påbörjad');
      expect(link.textContent).toContain('0 av 14');
      expect(link.getAttribute('href')).toBe('#/folj-upp/enhet-a/2026.T1');
      expect(screen.getByRole('link', { name: 'Se sammanvägningen' })).toBeTruthy();
    },
  );
});
