// Every page in Teams' three themes, wide and narrow: axe finds nothing, and nothing has to be scrolled sideways.
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from './given.ts';
import { goTo, pages } from './pages.ts';
import { pagesAbove } from './pagesAbove.ts';
import { settingsPages } from './settingsPages.ts';

// These take most of the browser's time, and none needs another.
test.describe.configure({ mode: 'parallel' });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const narrowest = { width: 320, height: 640 };

/** What axe finds in the app; the host page is not ours to judge. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include({ fromFrames: ['iframe[name="embedded-page-container"]', 'html'] })
    // Fluent's focus sentinels, which no assistive technology sees.
    .exclude({ fromFrames: ['iframe[name="embedded-page-container"]', '[data-tabster-dummy]'] })
    .withTags(tags)
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  );
}

/** What has been scrolled half under the head is not too small. */
const toTheTop = (app: Frame): Promise<void> =>
  app.evaluate(() => {
    for (const part of document.querySelectorAll('*')) if (part.scrollTop > 0) part.scrollTop = 0;
  });

const sideways = (app: Frame): Promise<number> =>
  app.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Each of the pages with the person who sees the most of it. */
const seen = [
  { whose: 'any page', person: 'chef-enhet-a', shownPages: pages },
  { whose: 'any page of who is above', person: 'omradeschef', shownPages: pagesAbove },
  { whose: 'any page of the settings', person: 'forvaltningsledare', shownPages: settingsPages },
] as const;

for (const { whose, person, shownPages } of seen) {
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    test(`axe finds nothing on ${whose} in the theme ${theme}, wide or narrow`, async ({ open, page }) => {
      // There are many pages, and axe takes its time with each.
      test.setTimeout(360_000);
      const app = await open({ org: 'rjh-2017', person, theme });
      await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeAttached();
      const found: string[] = [];
      for (const shown of shownPages) {
        await page.setViewportSize(wide);
        await goTo(app, shown);
        for (const size of theme === 'default' ? [wide, phone, narrowest] : [wide, phone]) {
          await page.setViewportSize(size);
          await toTheTop(app);
          for (const one of await violations(page)) found.push(`${shown.name}, ${size.width} px: ${one}`);
        }
      }
      expect(found).toEqual([]);
    });
  }

  test(`nothing has to be scrolled sideways at 320 px on ${whose}`, async ({ open, page }) => {
    await page.setViewportSize(narrowest);
    const app = await open({ org: 'rjh-2017', person });
    await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeAttached();
    expect(await app.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
    for (const shown of shownPages) {
      await goTo(app, shown);
      expect(await sideways(app), shown.name).toBe(0);
    }
  });
}

test('another theme is taken on at once, without the page being opened anew', async ({ open, page }) => {
  const app = await open({ org: 'rjh-2017', person: 'chef-enhet-a' });
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeAttached();
  const background = () => app.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await app.evaluate(() => Object.assign(window, { same: true }));
  await page.getByLabel('Tema').selectOption('Mörkt');
  await expect.poll(background).not.toBe(light);
  expect(await app.evaluate(() => 'same' in window)).toBe(true);
});
