// What the organisation shows its citizens, for anyone with a role in rjh-2024, whose model says that it is shown.
import { expect } from '@playwright/test';
import type { Shown } from './pages.ts';

export const publishedPages: readonly Shown[] = [
  {
    name: 'Resultat för invånarna',
    file: 'resultat',
    hash: '#/resultat',
    ready: async (app) => {
      await expect(app.getByRole('heading', { level: 2, name: 'Om uppgifterna' })).toBeAttached();
      const more = app.locator('details').first();
      if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
      await expect(more.getByRole('table')).toBeVisible();
    },
  },
];
