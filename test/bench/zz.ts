import { launch, onTheDay, openTenant } from '../browser/given.ts';
import { growChain, measureTree } from '../browser/measure.ts';
import { measureChain, measureWizard } from './wizard.ts';

const tenant = await openTenant();
const browser = await launch(tenant.chromiumArgs);
const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
await onTheDay(context);
const page = await context.newPage();
console.log(await measureWizard(context, page, tenant));
await tenant.renew();
if (process.argv[3]) {
  await growChain(tenant, 10_000);
  const p2 = await context.newPage();
  console.log(await measureChain(p2, tenant));
  console.log(await measureTree(p2, tenant));
}
await browser.close();
await tenant.remove();
process.exit(0);
