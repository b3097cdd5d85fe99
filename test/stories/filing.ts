// How a manager goes through the follow-up form, step by step, by the Swedish words on the screen.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { tipping } from '../../local-tenant/seed/story.ts';
import { press, rowOf, write } from '../given/desk.tsx';

/** Long enough for a cause, and about nobody. */
export const cause = 'Två medarbetare har slutat och rekryteringen har dragit ut på tiden.';

/** Fills in a figure, and its cause when the row asks for one. */
export async function giveFigure(title: string, figure: string): Promise<void> {
  const row = await rowOf(title);
  await write(row.getByRole('textbox', { name: `Utfall för ${title}` }), figure);
  const why = row.queryByRole('textbox', { name: /^Vad beror det på\?/ });
  if (why !== null) await write(why, cause);
  await row.findByText(/^(Klart|Sparat)/);
}

/** The figures that are asked for: the story's own and the one that tips, and in one click all that have not moved. */
export async function giveFigures(title: string, figure: string): Promise<void> {
  await giveFigure(title, figure);
  await giveFigure(tipping.indicatorTitle, tipping.figure);
  press(screen.getByRole('button', { name: 'Bekräfta alla som oförändrade' }));
  await screen.findByText('Alla tre är bekräftade');
}

/** Takes each suggestion, and judges where there is none. */
export async function judge(): Promise<void> {
  press(screen.getByRole('link', { name: /^Nästa: .*(mål|uppdrag|faktorer)/ }));
  await screen.findByRole('heading', { name: 'Att bedöma' });
  const rows = screen.getAllByRole('radiogroup').map((group) => group.closest('li'));
  for (const row of rows) {
    if (row === null) throw new Error('A judgement that stands in no row');
    const [suggestion] = within(row).queryAllByRole('button', { name: /^Förslaget stämmer för/ });
    press(suggestion ?? within(row).getByRole('radio', { name: /^Delvis/ }));
    await within(row).findByText(/^(Klart|Sparat)/);
  }
}

export const answers = {
  good: 'Fler får hjälp första gången de hör av sig.',
  bad: 'Vi når inte målet för april.',
  causes: 'Sjukfrånvaron har gjort det svårt att hålla planeringen.',
} as const;

const onward = () => press(screen.getByRole('link', { name: /^Nästa: / }));

/** Presses each of the buttons, and waits until it has answered its row. */
async function pressEach(name: RegExp): Promise<void> {
  for (const button of screen.queryAllByRole('button', { name })) {
    press(button);
    await waitFor(() => expect(button.isConnected).toBe(false));
  }
}

/** Chooses for each select that shows nothing chosen. */
function chooseEach(name: RegExp, value: string): void {
  for (const select of screen.queryAllByRole<HTMLSelectElement>('combobox', { name }))
    if (select.value === '') fireEvent.change(select, { target: { value } });
}

/** What is between the judgements and the analysis, each in one click: assignments, work, money and perspectives. */
export async function confirmTheRest(): Promise<void> {
  onward();
  await screen.findByRole('heading', { level: 1, name: 'Uppdrag' });
  await pressEach(/^Oförändrat/);
  chooseEach(/^Läge för/, 'ongoing');
  onward();
  await screen.findByRole('heading', { level: 1, name: 'Aktiviteter' });
  await pressEach(/^Enligt plan/);
  onward();
  await screen.findByRole('heading', { level: 1, name: 'Ekonomi' });
  await pressEach(/^Prognosen är som budget/);
  if (screen.queryByRole('link', { name: 'Nästa: Resultatanalys' }) !== null) return;
  onward();
  await screen.findByRole('heading', { level: 1, name: 'Genomgående perspektiv' });
  await pressEach(/^Samma svar som förra gången/);
}

/** Answers every question of the analysis, in the model's own words, and ticks every perspective. */
export async function analyse(): Promise<void> {
  press(screen.getByRole('link', { name: 'Nästa: Resultatanalys' }));
  await screen.findByRole('heading', { level: 1, name: 'Resultatanalys' });
  const texts = Object.values(answers);
  for (const [at, field] of screen.getAllByRole('textbox').entries())
    await write(field, texts[at] ?? 'Inget att tillägga.');
  press(screen.getByRole('radio', { name: 'Nej' }));
  for (const box of screen.queryAllByRole('checkbox')) {
    press(box);
    await waitFor(() => within(box.parentElement ?? document.body).getByRole('checkbox', { checked: true }));
  }
  fireEvent.change(screen.getByLabelText('Datum'), { target: { value: '2026-05-05' } });
  fireEvent.blur(screen.getByLabelText('Datum'));
  await answerProposals();
}

/** What is red is said to be no deviation, where the form proposes one; one that is reported already speaks for what it makes red. */
async function answerProposals(): Promise<void> {
  const next = screen.queryByRole('link', { name: 'Nästa: Avvikelser' });
  if (next === null) return;
  press(next);
  await screen.findByRole('heading', { level: 1, name: 'Avvikelser' });
  for (const decline of screen.queryAllByRole('button', { name: /^Ingen avvikelse/ })) {
    const row = decline.closest('li');
    if (row === null) throw new Error('A proposal that stands in no row');
    press(decline);
    await write(await within(row).findByRole('textbox'), 'Det är rättat redan i maj.');
    await within(row).findByText('Ingen avvikelse');
  }
}

/** Marks it ready and sees the receipt. */
export async function markReady(unit: string): Promise<HTMLElement> {
  press(screen.getByRole('button', { name: 'Klarmarkera' }));
  return screen.findByRole('heading', { name: `${unit} är klar` });
}
