import { mkdirSync } from 'node:fs';
import { launch, onTheDay, openApp, openTenant } from './test/browser/given.ts';
import { decisionPages, givenMeeting } from './test/browser/decisionPages.ts';
import { meetingPages } from './test/browser/meetingPages.ts';
import { casePages } from './test/browser/roomPages.ts';
import { goTo } from './test/browser/pages.ts';
mkdirSync('/tmp/shots', { recursive: true });
const tenant = await openTenant();
await givenMeeting(tenant);
const browser = await launch(tenant.chromiumArgs);
for (const [theme, w, h, n] of [['default', 1440, 900, 'b'], ['default', 390, 844, 'm'], ['dark', 1440, 900, 'b'], ['contrast', 1440, 900, 'b']] as const) {
  const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'sv-SE' });
  await onTheDay(context);
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('ERR', e.message));
  const app = await openApp(page, tenant, { org: 'rjh-2017', person: 'namndsekreterare-1', theme } as any);
  for (const shown of [...meetingPages, ...casePages, ...decisionPages, { name: 'log', file: 'logg', hash: '#/namnd/hsn/logg', ready: async () => { await page.waitForTimeout(1500); } }]) {
    try { await goTo(app, shown as any); } catch (e) { console.log(shown.file, String(e).slice(0, 200)); }
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shots/${shown.file}-${theme}-${n}.png` });
  }
  await context.close();
}
await browser.close(); await tenant.remove();
