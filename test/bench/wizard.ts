// How long the planning wizard takes with a plan of 500 elements, at a processor slowed down four times: a change of step, and a save.
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { origins } from '../../local-tenant/mapped.ts';
import { connect, together } from '../../src/m365/connection.ts';
import { columnsOf } from '../../src/m365/rows/adding.ts';
import { keyColumn } from '../../src/m365/rows/address.ts';
import { listAt } from '../../src/m365/rows/items.ts';
import { listNamed } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { activities } from '../../src/schema/lists/activities.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { openApp, type Tenant } from '../browser/given.ts';
import { org } from '../browser/measure.ts';
import { pageThread, painted, type Times, timesOf, typed } from './pageThread.ts';

const year = 2027;
const unit = key<'units'>('enhet-a');
const plan = key<'plans'>(`${year}.operationalPlan.${unit}`);
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A draft of Enhet A's with 150 goals and 350 activities. */
export async function largePlan(tenant: Tenant): Promise<void> {
  const world = tenant.tenancy.world();
  const connection = connect({
    site: `${origins.sharePoint}/sites/${org}`,
    token: async () => issueToken(world, 'forvaltningsledare', origins.sharePoint),
    send: (request) => tenant.tenancy.sharePoint(request),
  });
  const own = { ownerUnit: unit, plan, state: 'draft' as const, validFromYear: year, validToYear: year };
  const changes: readonly Change[] = [
    add(plans, {
      kind: 'operationalPlan',
      title: 'Stor plan',
      ownerUnit: unit,
      year,
      version: 1,
      state: 'draft',
    }),
    ...numbers(150).map((i) =>
      add(goals, { id: `${unit}~stor-${i}`, type: 'operational', title: `Mål nummer ${i}`, ...own }),
    ),
    ...numbers(350).map((i) =>
      add(activities, {
        id: `${unit}~stor-${i}`,
        year,
        plan,
        unit,
        title: `Aktivitet nummer ${i}`,
        supports: [key<'goals'>(`${unit}~stor-${i % 150}`)],
        startDay: `${year}-01-01`,
        endDay: `${year}-12-31`,
        state: 'notStarted',
      }),
    ),
  ];
  await together(connection, (sp) =>
    changes.map((change) => {
      const list = listNamed(change.list);
      const at = { list: list.name, year: list.yearly ? year : null };
      return listAt(sp, connection.path, at).items.add({
        [keyColumn]: change.key,
        ...columnsOf(list, change, null),
      });
    }),
  );
}

const stepChange = (app: Frame, step: string, name: string): Promise<number> =>
  painted(app, `#/planera/${plan}/${step}`, 'main h1', name);

/**
 * @property steps until the heading of a step stands painted
 * @property keystroke a letter more in an activity's title, until it stands painted
 * @property nodes elements of the page at the longest step
 */
export interface WizardTimes {
  readonly slowdown: number;
  readonly steps: Readonly<Record<string, Times>>;
  readonly keystroke: Times;
  readonly nodes: number;
}

const steps = { goals: 'Egna mål', activities: 'Aktiviteter', review: 'Granska och skicka', ground: 'Grund' };
/** Where one stands between the measured steps. */
const resting = ['conditions', 'Förutsättningar'] as const;
const opened = `activities/${year}.${unit}~stor-1`;

/** With a plan of 500 elements. */
export async function measureWizard(
  context: BrowserContext,
  page: Page,
  tenant: Tenant,
  { slowdown = 4, rounds = 3 } = {},
): Promise<WizardTimes> {
  await largePlan(tenant);
  const app = await openApp(page, tenant, { org, person: 'chef-enhet-a' });
  await stepChange(app, ...resting);
  const times = timesOf(await pageThread(context, page, app), { slowdown, rounds });
  const measured: Record<string, Times> = {};
  let nodes = 0;
  for (const [step, name] of Object.entries(steps))
    measured[step] = await times(
      () => stepChange(app, step, name),
      async () => {
        nodes = Math.max(nodes, await app.evaluate(() => document.querySelectorAll('main *').length));
        await stepChange(app, ...resting);
      },
    );
  await stepChange(app, opened, steps.activities);
  const keystroke = await times((round) =>
    typed(app, `${opened}/title`, `Aktivitet nummer 1${round}`, 'li', 'a'),
  );
  return { slowdown, steps: measured, keystroke, nodes };
}
