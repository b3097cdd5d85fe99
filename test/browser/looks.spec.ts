// Every page in Teams' three themes, wide and narrow: axe finds nothing, and nothing has to be scrolled sideways.
import type { Frame, Page } from '@playwright/test';
import { themes } from '../../local-tenant/teams/state.ts';
import { violations } from './axe.ts';
import { decisionPages, givenMeeting } from './decisionPages.ts';
import { expect, type Tenant, test } from './given.ts';
import { meetingPages } from './meetingPages.ts';
import { goTo, liftedPages, pages, type Shown } from './pages.ts';
import { pagesAbove } from './pagesAbove.ts';
import { publishedPages } from './publishedPages.ts';
import { casePages } from './roomPages.ts';
import { settingsPages } from './settingsPages.ts';

const wide = { width: 1440, height: 900 };
const narrowest = { width: 320, height: 640 };

/** What has been scrolled half under the head is not too small. */
const toTheTop = (app: Frame): Promise<void> =>
  app.evaluate(() => {
    for (const part of document.querySelectorAll('*')) if (part.scrollTop > 0) part.scrollTop = 0;
  });

const sideways = (app: Frame): Promise<number> =>
  app.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Each of the pages with the person who sees the most of it. */
interface Seen {
  readonly whose: string;
  /** rjh-2017, which has the most, where no other is named. */
  readonly org?: string;
  readonly person: string;
  readonly shownPages: readonly Shown[];
  /** What must be there before they are looked at. */
  readonly given?: (tenant: Tenant) => Promise<void>;
}
const seen: readonly Seen[] = [
  { whose: 'any page', person: 'chef-enhet-a', shownPages: pages },
  { whose: 'any page of who is above', person: 'omradeschef', shownPages: pagesAbove },
  {
    whose: 'what a secretary keeps',
    person: 'namndsekreterare-1',
    shownPages: [...liftedPages, ...casePages, ...decisionPages],
    given: givenMeeting,
  },
  { whose: 'any page of a meeting', person: 'namndsekreterare-1', shownPages: meetingPages },
  { whose: 'any page of the settings', person: 'forvaltningsledare', shownPages: settingsPages },
  { whose: 'what citizens see', org: 'rjh-2024', person: 'medarbetare-1', shownPages: publishedPages },
];

/** The app takes the theme that the host page has, and has taken it when its ground has another colour. */
async function inTheme(page: Page, app: Frame, theme: keyof typeof themes): Promise<void> {
  const ground = () => app.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await page.getByLabel('Tema').selectOption(themes[theme]);
  await expect.poll(ground).not.toBe(before);
}

for (const { whose, org = 'rjh-2017', person, shownPages, given } of seen) {
  test(`axe finds nothing on ${whose} in three themes, nor does 320 px ask for scrolling sideways`, async ({
    open,
    page,
    tenant,
  }) => {
    // There are many pages, and axe takes its time with each.
    test.setTimeout(480_000);
    await given?.(tenant);
    const app = await open({ org, person });
    await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeAttached();
    const found: string[] = [];
    for (const shown of shownPages) {
      const judge = async (where: string, what?: 'colours') => {
        await toTheTop(app);
        for (const one of await violations(app, what)) found.push(`${shown.name}, ${where}: ${one}`);
      };
      await page.setViewportSize(wide);
      await goTo(app, shown);
      await judge('wide');
      // The other themes are other colours on the same two layouts, the wide one and the phone's.
      for (const theme of ['dark', 'contrast'] as const) {
        await inTheme(page, app, theme);
        await judge(theme, 'colours');
      }
      await inTheme(page, app, 'default');
      await page.setViewportSize(narrowest);
      await expect.poll(() => app.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
      await judge('320 px');
      if ((await sideways(app)) > 0) found.push(`${shown.name}, 320 px: has to be scrolled sideways`);
    }
    expect(found).toEqual([]);
  });
}

test('axe finds what is put there wrong: a button without a name, and words too pale to read', async ({
  open,
}) => {
  const app = await open({ org: 'rjh-2017', person: 'chef-enhet-a' });
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeAttached();
  await app.evaluate(() => {
    const [nameless, pale] = [document.createElement('button'), document.createElement('p')];
    pale.textContent = 'Blekt';
    pale.style.color = 'rgb(220, 220, 220)';
    document.querySelector('main')?.append(nameless, pale);
  });
  const rules = (await violations(app)).map((one) => one.split(':')[0]);
  expect(rules).toContain('button-name');
  expect(rules).toContain('color-contrast');
});

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
