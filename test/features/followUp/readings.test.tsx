// A chosen figure is given between the follow-ups, day by day, and the latest is one click away in the form.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import FollowUp from '../../../src/features/followUp/FollowUp.tsx';
import { april, givenHomeCare, openPage, show, unit } from './homeCare.tsx';

beforeEach(cleanup);
afterEach(cleanup);

const title = 'Sjukfrånvaro';
const august = '2026.T2';
const readingsIn = (server: ReturnType<typeof givenHomeCare>, period: string) =>
  server.row('outcomes', `${period}.${unit}..sjukfranvaro`)?.readings;

async function opened(page: React.JSX.Element, alter: (server: ReturnType<typeof givenHomeCare>) => void) {
  const server = givenHomeCare();
  server.change('seed', {
    act: 'alter',
    list: 'indicators',
    year: null,
    key: 'sjukfranvaro',
    values: { frequency: 'monthly' },
  });
  alter(server);
  const { workspace } = await openPage(server);
  show(workspace, page);
  return { server, workspace };
}

it('is given for a day, judged as it is typed, and kept in the row of the follow-up to come', async () => {
  const { server, workspace } = await opened(<FollowUp unit="lopande" period={unit} />, () => {});
  const field = await screen.findByRole('textbox', { name: /^Sjukfrånvaro per / }, { timeout: 10_000 });
  fireEvent.change(field, { target: { value: '7,4' } });
  expect(screen.getByText('Delvis uppfylld')).toBeTruthy();
  fireEvent.blur(field);
  expect(await screen.findByText(/^7,4\s%\sper /)).toBeTruthy();
  await workspace.flush();
  await waitFor(() =>
    expect(readingsIn(server, august)).toEqual([expect.stringMatching(/^2026-\d\d-\d\d 7\.4$/)]),
  );
});

it('is proposed in the form, and counts when it has been taken', async () => {
  const { server, workspace } = await opened(<FollowUp />, (given) =>
    given.change('seed', {
      act: 'add',
      list: 'outcomes',
      year: 2026,
      key: `${april}.${unit}..sjukfranvaro`,
      values: {
        year: 2026,
        period: april,
        indicator: 'sjukfranvaro',
        unit,
        readings: ['2026-03-31 6.4', '2026-04-30 6.8'],
      },
    }),
  );
  await screen.findByRole('heading', { level: 1, name: 'Indikatorer' });
  expect(screen.getByRole('link', { name: 'Löpande siffror' })).toBeTruthy();
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: `Utfall för ${title}` });
  expect(field.value).toBe('');
  fireEvent.click(screen.getByRole('button', { name: /^Ta 6,8\s% per 30\sapril för Sjukfrånvaro$/ }));
  await waitFor(() => expect(field.value).toBe('6,8'));
  await workspace.flush();
  await waitFor(() =>
    expect(server.row('outcomes', `${april}.${unit}..sjukfranvaro`)).toMatchObject({
      value: 6.8,
      readings: ['2026-03-31 6.4', '2026-04-30 6.8'],
    }),
  );
});
