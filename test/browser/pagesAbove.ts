// The pages of whoever is above the units: a follow-up to approve, and the level's own samlade uppföljning.
import { expect } from '@playwright/test';
import type { Shown } from './pages.ts';

export const pagesAbove: readonly Shown[] = [
  {
    name: 'Uppföljning att godkänna',
    file: 'godkann',
    hash: '#/folj-upp/enhet-b/2026.T1',
    ready: async (app) => {
      const giveBack = app.getByRole('button', { name: 'Återlämna med kommentar' });
      const note = app.getByRole('textbox', { name: /^Vad behöver ändras/ });
      await expect(giveBack.or(note)).toBeVisible();
      if ((await giveBack.count()) > 0) await giveBack.click();
      await expect(note).toBeVisible();
    },
  },
  {
    name: 'Samlad uppföljning att skriva',
    file: 'samlad-att-skriva',
    hash: '#/folj-upp/samlad/2026.T1/enhet/omrade-1',
    ready: async (app) => {
      await expect(app.getByRole('button', { name: 'Lämna vidare' })).toBeAttached();
      const first = app.getByRole('checkbox').first();
      if (!(await first.isChecked())) await first.click();
      await expect(app.getByText(/^Ett färdigt meddelande/)).toBeVisible();
      const grid = app.getByRole('grid', { name: 'Enheterna mål för mål' });
      const opened = app.getByRole('link', { name: 'Öppna enhetens svar' });
      await expect(app.getByRole('heading', { name: 'Enheterna mål för mål' })).toBeAttached();
      if ((await opened.count()) > 0) return;
      if ((await grid.count()) > 0)
        await grid
          .getByRole('button', { name: /uppfyllda$/ })
          .first()
          .click();
      else
        await app.locator('details', { hasText: 'Öppna enhetens svar' }).first().locator('summary').click();
      await expect(opened.first()).toBeVisible();
    },
  },
];
