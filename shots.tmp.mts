import { mkdirSync } from 'node:fs';
import { launch, onTheDay, openApp, openTenant } from './test/browser/given.ts';
mkdirSync('/tmp/shots', { recursive: true });
const tenant = await openTenant();
const browser = await launch(tenant.chromiumArgs);
const themes = (process.argv[3] ?? 'default').split(',');
const list: [string, string, string][] = JSON.parse(process.argv[2]);
for (const theme of themes) for (const [w, h, n] of [[1440, 900, 'b'], [390, 844, 'm']] as const) {
  const by = new Map<string, [string, string][]>();
  for (const [person, hash, name] of list) by.set(person, [...(by.get(person) ?? []), [hash, name]]);
  for (const [person, pages] of by) {
    const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'sv-SE' });
    await onTheDay(context);
    const page = await context.newPage();
    page.on('pageerror', (e) => console.log('ERR', e.message));
    const app = await openApp(page, tenant, { org: 'sundsvall-2017', person, theme } as any);
    for (const [hash, name] of pages) {
      await app.evaluate((x) => { location.hash = x; }, hash);
      await page.waitForTimeout(2500);
      await page.screenshot({ path: `/tmp/shots/${name}-${theme}-${n}.png` });
    }
    await context.close();
  }
}
await browser.close(); await tenant.remove();
