// What a unit's form of 30 figures costs at a processor slowed down four times: opened warm, and each keystroke until its colour is painted.
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
import { indicators } from '../../src/schema/lists/indicators.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';
import { targets } from '../../src/schema/lists/targets.ts';
import { openApp, type Tenant } from '../browser/given.ts';
import { org } from '../browser/measure.ts';
import { median, pageThread, painted, type Times, timesOf, typed } from './pageThread.ts';

const unit = key<'units'>('enhet-a');
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
/** With those that the example's unit has already, thirty are asked for. */
export const figures = 30;

/** What the example's Enhet A is asked for in April, before more is put beside it, and what the rest hang on. */
const there = 5;
const goal = 'ram';

/** Figures that are yellow or red and so all want an answer, with targets and what they were in the last periods. */
export async function largeForm(tenant: Tenant): Promise<void> {
  const world = tenant.tenancy.world();
  const connection = connect({
    site: `${origins.sharePoint}/sites/${org}`,
    token: async () => issueToken(world, 'forvaltningsledare', origins.sharePoint),
    send: (request) => tenant.tenancy.sharePoint(request),
  });
  const changes = numbers(figures - there).flatMap((i): readonly Change[] => {
    const id = `stor-${i}`;
    const indicator = key<'indicators'>(id);
    return [
      add(indicators, {
        id,
        title: `Mått nummer ${i + 1}`,
        kind: 'keyFigure',
        unit: 'percent',
        decimals: 1,
        direction: 'higherIsBetter',
        frequency: 'tertial',
        measurableIn: ['T1', 'T2', 'YR'],
        attachedTo: [key<'goals'>(goal)],
        reportedBy: [unit],
        source: 'manual',
        colourRule: { kind: 'attainmentPercent', yellowFrom: 80 },
        aggregation: 'mean',
      }),
      ...[2025, 2026].map((year) => add(targets, { indicator, year, value: 90 })),
      ...['T1', 'T2', 'YR'].map((template, at) =>
        add(outcomes, {
          year: 2025,
          period: key<'periods'>(`2025.${template}`),
          indicator,
          unit,
          value: 70 + at + (i % 7),
        }),
      ),
    ];
  });
  await together(connection, (sp) =>
    changes.map((change) => {
      const list = listNamed(change.list);
      const at = { list: list.name, year: list.yearly ? Number(change.values.year) : null };
      return listAt(sp, connection.path, at).items.add({
        [keyColumn]: change.key,
        ...columnsOf(list, change, null),
      });
    }),
  );
}

export const openForm = (app: Frame): Promise<number> => painted(app, '#/folj-upp', 'main h1', 'Indikatorer');

/** Opens the form, and counts what stands there when its heading comes. */
export const drawnFirst = (app: Frame): Promise<{ readonly figures: number; readonly nodes: number }> =>
  app.evaluate(
    () =>
      new Promise<{ figures: number; nodes: number }>((resolve) => {
        const seen = new MutationObserver(() => {
          const figures = document.querySelectorAll('main li[id^="figures/"]').length;
          if (figures === 0) return;
          seen.disconnect();
          resolve({ figures, nodes: document.querySelectorAll('main *').length });
        });
        seen.observe(document, { childList: true, subtree: true });
        window.location.hash = '#/folj-upp';
      }),
  );

/** Types into a figure's field, and tells what its judgement reads in the very next frame. */
export const judgedNextFrame = (app: Frame, field: string, text: string): Promise<string> =>
  typed(app, field, text, 'li', '[role=status]');

/**
 * @property open the form is chosen, until its first heading stands painted
 * @property whole until the last of the figures stands there too
 * @property keystroke a letter is typed, until its colour stands painted
 * @property nodes elements of the page in the form
 * @property requests asked of SharePoint each time it is opened, by the median: the app looks for what others have written every
 *   half minute or more seldom, which comes by itself and falls in one of the times at most
 */
export interface FormTimes {
  readonly slowdown: number;
  readonly open: Times;
  readonly whole: Times;
  readonly keystroke: Times;
  readonly nodes: number;
  readonly figures: number;
  readonly requests: number;
}

/** With thirty figures. */
export async function measureForm(
  context: BrowserContext,
  page: Page,
  tenant: Tenant,
  { slowdown = 4, rounds = 5 } = {},
): Promise<FormTimes> {
  await largeForm(tenant);
  const app = await openApp(page, tenant, { org, person: 'chef-enhet-a' });
  await openForm(app);
  const toRest = () => painted(app, '#/mitt-arbete', 'main h1', 'Mitt arbete');
  await toRest();
  const times = timesOf(await pageThread(context, page, app), { slowdown, rounds });
  const rows = app.locator('main li[id^="figures/"]');
  const all = async () => {
    await openForm(app);
    await rows.nth(figures - 1).waitFor({ state: 'attached' });
  };
  const asked: number[] = [];
  let from = tenant.exchanges.length;
  const rest = async () => {
    await toRest();
    asked.push(tenant.exchanges.slice(from).filter(({ path }) => path.includes('/_api/')).length);
    from = tenant.exchanges.length;
  };
  const open = await times(() => openForm(app), rest);
  const whole = await times(all, rest);
  await all();
  const nodes = await app.locator('main *').count();
  const keystroke = await times((round) => judgedNextFrame(app, 'figures/stor-3/value', `9${round}`));
  return {
    slowdown,
    open,
    whole,
    keystroke,
    nodes,
    figures: await rows.count(),
    requests: median(asked),
  };
}
