// The page that is given out of the tenant, as it is on another site: axe finds nothing, it runs nothing and fetches nothing.
import { readFile } from 'node:fs/promises';
import { violations } from './axe.ts';
import { expect, test } from './given.ts';
import { goTo } from './pages.ts';
import { publishedPages } from './publishedPages.ts';

test('what is downloaded for citizens reads well in light, dark and strong contrast, and at 320 px', async ({
  open,
  page,
}) => {
  const app = await open({ org: 'rjh-2024', person: 'controller-1' });
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeAttached();
  for (const shown of publishedPages) await goTo(app, shown);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('button', { name: 'Ladda ned som webbsida' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('resultat-2025-YR.html');
  await expect(app.getByText('Filen heter resultat-2025-YR.html')).toBeVisible();

  const given = await page.context().newPage();
  const asked: string[] = [];
  given.on('request', (request) => asked.push(request.url()));
  await given.setContent(await readFile(await download.path(), 'utf8'));
  await given.locator('summary').first().click();
  const found: string[] = [];
  const looks = [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const;
  for (const look of looks)
    for (const width of [1440, 320]) {
      await given.emulateMedia(look);
      await given.setViewportSize({ width, height: 900 });
      const where = `${Object.values(look).join(' ')}, ${width} px`;
      for (const one of await violations(given.mainFrame())) found.push(`${where}: ${one}`);
      const over = await given.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${where}: has to be scrolled sideways by ${over}`);
    }
  expect(found).toEqual([]);
  expect(asked).toEqual([]);
});
