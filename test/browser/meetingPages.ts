// The pages of a body and its meeting, as its secretary has them: a meeting is put in and opened the first time they are shown.
import { expect, type Frame } from '@playwright/test';
import { today } from '../given/seededWorld.ts';
import type { Shown } from './pages.ts';

const body = '#/namnd/hsn';
const meeting = `${body}/sammantrade/${today}.1`;

async function withMeeting(app: Frame): Promise<void> {
  await expect(app.getByRole('heading', { name: 'Senaste besluten' })).toBeVisible();
  const to = app.getByRole('link', { name: 'Till sammanträdet' });
  if ((await to.count()) > 0) return;
  await app.getByLabel('Datum').fill(today);
  await app.getByRole('button', { name: 'Lägg in' }).click();
  await expect(to).toBeVisible();
}

async function opened(app: Frame): Promise<void> {
  await expect(app.getByRole('heading', { name: 'Ärenden på listan' })).toBeVisible();
  const take = app.getByRole('button', { name: /^Ta upp / }).first();
  const open = app.getByRole('button', { name: 'Öppna sammanträdet' });
  if ((await open.count()) === 0) return;
  await take.click();
  await app.getByRole('button', { name: 'Alla ledamöter är här' }).click();
  await open.click();
  await expect(open).toHaveCount(0);
}

export const meetingPages: readonly Shown[] = [
  { name: 'Nämndens sida', file: 'namndens-sida', hash: body, ready: withMeeting },
  { name: 'Sammanträde', file: 'sammantrade', hash: meeting, ready: opened },
  {
    name: 'Beslut vid mötet',
    file: 'beslut-vid-motet',
    hash: `${meeting}/1`,
    ready: async (app) => {
      await app.getByRole('radio', { name: 'Öppen omröstning' }).check();
      await app.getByRole('button', { name: 'Alla ja' }).click();
      await expect(app.getByText('Ja vinner.')).toBeVisible();
    },
  },
];
