// The pages of a body, as its secretary sees them: its cases, and the report and the decision on delegation as they are written.
import { expect, type Frame } from '@playwright/test';
import type { Shown } from './pages.ts';

const heading = (name: string) => async (app: Frame) => {
  await expect(app.getByRole('heading', { level: 1, name })).toBeAttached();
};
const report = (number: number, place = '') =>
  `#/namnd/hsn/skrivelse/${encodeURIComponent(`HSN/${number}/2026.1`)}/${place}`;

export const casePages: readonly Shown[] = [
  {
    name: 'Ärenden',
    file: 'namnd-arenden',
    hash: '#/namnd/hsn/arende',
    ready: async (app) => {
      await expect(app.getByRole('link', { name: /Reviderad riktlinje/ })).toBeVisible();
    },
  },
  {
    name: 'Ärende',
    file: 'namnd-arende',
    hash: `#/namnd/hsn/arende/${encodeURIComponent('HSN/14/2026')}`,
    ready: heading('Reviderad riktlinje för mål och uppföljning'),
  },
  {
    name: 'Förslag till beslut',
    file: 'skrivelse-beslut',
    hash: report(33, 'decision'),
    ready: async (app) => {
      await heading('Förslag till beslut')(app);
      const add = app.getByRole('button', { name: 'Lägg till en punkt' });
      if ((await app.getByRole('textbox', { name: 'Beslutstext' }).count()) === 0) {
        await add.click();
        await app.getByRole('combobox', { name: 'Lägg till vad punkten leder till' }).selectOption('assign');
        await app
          .getByRole('button', { name: 'Lägg till det valda: Lägg till vad punkten leder till' })
          .click();
      }
      await expect(app.getByRole('combobox', { name: 'Till vem' })).toBeVisible();
    },
  },
  {
    name: 'Bilagor och mottagare',
    file: 'skrivelse-utskick',
    hash: report(33, 'dispatch'),
    ready: async (app) => {
      await heading('Bilagor och mottagare')(app);
      const add = app.getByRole('button', { name: 'Lägg till mottagare' });
      if ((await app.getByRole('textbox', { name: 'Mottagare' }).count()) === 0) await add.click();
      await expect(app.getByRole('textbox', { name: 'Mottagare' })).toBeVisible();
    },
  },
  {
    name: 'Granska och skicka',
    file: 'skrivelse-granska',
    hash: report(33, 'review'),
    ready: heading('Granska och skicka'),
  },
  {
    name: 'Skrivelsen som dokument',
    file: 'skrivelse',
    hash: report(14),
    ready: async (app) => {
      await expect(app.getByRole('button', { name: 'Hämta som Word' })).toBeVisible();
    },
  },
  {
    name: 'Delegationsbeslut',
    file: 'delegationsbeslut',
    hash: `#/namnd/hsn/arende/${encodeURIComponent('HSN/21/2026')}`,
    ready: async (app) => {
      const begun = app.getByRole('link', { name: /^Delegationsbeslut/ });
      const begin = app.getByRole('button', { name: 'Skriv delegationsbeslut' });
      await expect(begin).toBeVisible();
      await begun.or(begin).first().click();
      await expect(app.getByRole('combobox', { name: /^Punkt i delegationsordningen/ })).toBeVisible();
    },
  },
];
