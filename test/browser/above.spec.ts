// Who is above the units: Mitt arbete stands still, and what the units have answered is gone through and handed on by keyboard alone.
import type { Frame } from '@playwright/test';
import { expect, test } from './given.ts';
import { keyboard } from './hands.ts';

/** Where each row's title has stood, frame by frame. */
const watched = (): void => {
  const places = new Map<string, Set<number>>();
  Object.assign(window, { places });
  const look = () => {
    for (const row of document.querySelectorAll('main ol > li')) {
      const title = row.querySelector('h2, a > span > span')?.textContent ?? '';
      const at = places.get(title) ?? new Set();
      const { top, height } = row.getBoundingClientRect();
      if (height > 0) places.set(title, at.add(Math.round(top)));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
const placesIn = (app: Frame): Promise<readonly (readonly [string, readonly number[]])[]> =>
  app.evaluate(() => {
    const { places } = window as unknown as { readonly places: ReadonlyMap<string, ReadonlySet<number>> };
    return [...places].map(([title, tops]) => [title, [...tops]] as const);
  });

test('nothing that Mitt arbete has shown is moved by what comes after it, the first time or a later', async ({
  context,
  open,
}) => {
  await context.addInitScript(watched);
  const app = await open({ org: 'rjh-2017', person: 'omradeschef' });
  const last = app.getByText('Uppföljning augusti kommer');
  for (const time of ['the first', 'back']) {
    await last.waitFor();
    const places = await placesIn(app);
    expect(places.length).toBeGreaterThan(3);
    for (const [title, tops] of places) expect(tops, `${time}: ${title}`).toHaveLength(1);
    await app.evaluate(() => {
      window.location.hash = '#/avvikelser';
    });
    await app.getByRole('heading', { level: 1, name: 'Avvikelser' }).waitFor();
    await app.evaluate(() => {
      window.location.hash = '#/mitt-arbete';
    });
  }
});

test('by keyboard alone: a cell of the units by goals is opened, the analysis written and handed on', async ({
  page,
  open,
}) => {
  const app = await open({
    org: 'rjh-2017',
    person: 'omradeschef',
    sub: 'folj-upp/samlad/2026.T1/enhet/omrade-1',
  });
  const hands = keyboard(page);
  const grid = app.getByRole('grid', { name: 'Enheterna mål för mål' });
  const opened = app.getByRole('link', { name: 'Öppna enhetens svar' });
  const cells = grid.locator('[data-cell]');
  await cells.first().waitFor();
  // One stop for the whole of it, from which the arrows go on.
  expect(await grid.locator('[data-cell][tabindex="0"]').count()).toBe(1);
  await hands.press(cells.first());
  await expect(opened).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(opened).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(grid.locator('[data-cell="1/1"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('heading', { level: 3, name: / – Enhet B, hälsocentral$/ })).toBeVisible();
  await page.keyboard.press('End');
  await expect(grid.locator('[data-cell^="1/"]').last()).toBeFocused();
  await hands.write(app.getByRole('textbox', { name: /^Samlad analys/ }), 'Det går åt rätt håll.');
  await hands.press(app.getByRole('button', { name: 'Lämna vidare' }));
  await expect(app.getByText(/^Lämnad vidare /)).toBeVisible();
  await expect(app.getByRole('heading', { name: 'Det här lämnar vi vidare' })).toBeFocused();
});
