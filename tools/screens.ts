// `npm run screens`: pictures of every page in the three themes, wide and on a phone; the best of them for the README.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { launch, onTheDay, openApp, openTenant, type Place, type Tenant } from '../test/browser/given.ts';
import { goTo, pages } from '../test/browser/pages.ts';

const everything = join('.cache', 'screens');
const chosen = join('docs', 'screens');
const sizes = { bred: { width: 1440, height: 900 }, mobil: { width: 390, height: 844 } } as const;
type Size = keyof typeof sizes;
const themes = { default: 'ljus', dark: 'mork', contrast: 'kontrast' } as const;
type Theme = keyof typeof themes;

/** Those that the README shows. */
const best: readonly string[] = [
  'mitt-arbete-ljus-bred',
  'folj-upp-siffror-ljus-bred',
  'sammanvagning-ljus-bred',
  'styrkedjan-mork-bred',
  'sammanvagning-kontrast-bred',
];

const place: Place = { org: 'rjh-2017', person: 'chef-enhet-a' };
/** A figure that is off, so that the picture shows how the form answers to it. */
const typed = { title: 'Samtal som besvaras samma dag', figure: '74,5' };

async function picture(browser: Browser, tenant: Tenant, theme: Theme, size: Size): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'sv-SE', deviceScaleFactor: 1 });
  await onTheDay(context);
  const page = await context.newPage();
  const app = await openApp(page, tenant, { ...place, theme });
  await app.getByText('till 15 maj').waitFor();
  for (const shown of pages) {
    await goTo(app, shown);
    if (shown.file === 'folj-upp-siffror')
      await app.getByLabel(`Utfall för ${typed.title}`).fill(typed.figure);
    if (shown.file === 'styrkedjan') await app.getByRole('treeitem').nth(3).click();
    const name = `${shown.file}-${themes[theme]}-${size}`;
    // The pointer would leave whatever it pressed last looking pressed.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(everything, `${name}.png`) });
    if (best.includes(name)) await page.screenshot({ path: join(chosen, `${name}.png`) });
  }
  await context.close();
}

for (const folder of [everything, chosen]) mkdirSync(folder, { recursive: true });
const tenant = await openTenant();
const browser = await launch(tenant.chromiumArgs);
for (const theme of Object.keys(themes) as Theme[]) {
  for (const size of Object.keys(sizes) as Size[]) await picture(browser, tenant, theme, size);
}
await browser.close();
await tenant.remove();
console.log(`${pages.length * 6} pictures in ${everything}, ${best.length} of them in ${chosen}`);
