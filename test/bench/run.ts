// `npm run bench`: how long a sum takes, how fast the stand-in is, and what a start, a save and an opened chain cost in requests, bytes and elements.
import { spawnSync } from 'node:child_process';
import { launch, onTheDay, openTenant } from '../browser/given.ts';
import { type Cost, growChain, measureStarts, measureTree, type Starts } from '../browser/measure.ts';
import { setUpCosts } from '../given/cost.ts';
import { measureChain } from './chain.ts';
import { measureForm } from './form.ts';
import { measureWizard } from './wizard.ts';

function timedBenches(): void {
  for (const bench of ['rollup', 'consolidation', 'chainControl', 'log', 'standin']) {
    const file = `test/bench/${bench}.bench.ts`;
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${file} did not end well`);
  }
}

const bytes = (count: number): string => count.toLocaleString('sv-SE');
const line = (what: string, cost: Cost) => ({
  what,
  requests: cost.requests,
  preflights: cost.preflights,
  'bytes up': bytes(cost.sent),
  'bytes down': bytes(cost.received),
});

function printStarts({ first, warm, warmBeforeView, firstSave, nextSave }: Starts): void {
  console.log(
    '\nRequests and bytes (bodies; the app’s files are compressed, the stand-in’s answers are not)',
  );
  console.table([
    line('first start, the app’s files', first.app),
    line('first start, SharePoint', first.sharePoint),
    line('warm start, the app’s files', warm.app),
    line('warm start, SharePoint', warm.sharePoint),
    line('the first figure of a follow-up (2 rows)', firstSave.sharePoint),
    line('a figure altered (1 row)', nextSave.sharePoint),
  ]);
  console.log(`Requests for SharePoint before the last known view is painted: ${warmBeforeView}`);
}

/** What setting up a site costs; units are modelled (a read 1, a list or a write 2, permissions 5). */
async function printSetUp(): Promise<void> {
  console.log('\nSetting up an empty site with the whole catalogue, looking at it, and setting it up again');
  console.table({
    'no units': (await setUpCosts()).first,
    'a body': (await setUpCosts({ bodies: ['ks'] })).first,
    ...(await setUpCosts({ units: ['a', 'b', 'c'] })),
  });
}

async function countedBenches(): Promise<void> {
  await printSetUp();
  const tenant = await openTenant();
  const browser = await launch(tenant.chromiumArgs);
  // A device of its own for each tenant: what one remembers is further on than a tenant that begins anew.
  const device = async () => {
    const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
    await onTheDay(context);
    return context;
  };
  const context = await device();
  printStarts(await measureStarts(context, tenant));
  await tenant.renew();
  const page = await context.newPage();
  const small = await measureTree(page, tenant);
  await growChain(tenant, 5_000);
  const large = await measureTree(page, tenant);
  console.log('\nThe chain with everything opened');
  console.table([
    { rows: small.rows, 'elements in the tree': small.nodes },
    { rows: large.rows, 'elements in the tree': large.nodes },
  ]);
  await growChain(tenant, 5_000, 'mer');
  console.log('The chain of 10,000 elements, milliseconds of the page’s own thread at full speed');
  console.table([await measureChain(context, page, tenant)]);
  await tenant.renew();
  const desk = await device();
  const wizard = await measureWizard(desk, await desk.newPage(), tenant);
  console.log(
    `\nThe wizard with a plan of 500 elements, processor slowed down ${wizard.slowdown} times, in milliseconds`,
  );
  console.table({ ...wizard.steps, keystroke: wizard.keystroke });
  console.log(`Elements of the page at most: ${wizard.nodes}`);
  await tenant.renew();
  const other = await device();
  const form = await measureForm(other, await other.newPage(), tenant);
  console.log(
    `\nA unit's form of ${form.figures} figures, processor slowed down ${form.slowdown} times, in milliseconds`,
  );
  const { open, whole, keystroke } = form;
  console.table({ 'until painted': open, 'until the last figure stands there': whole, keystroke });
  console.log(`Elements of the page: ${form.nodes}. Requests for SharePoint each time: ${form.requests}`);
  await browser.close();
  await tenant.remove();
}

timedBenches();
await countedBenches();
