// A controller lays the follow-ups side by side: the units over time, a figure's curve for women and men, how forecasts met the outcome.
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { indicators } from '../../src/schema/lists/indicators.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';
import { atDesk, type Desk, press } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  vi.setSystemTime(beginning);
  tenant = await givenTenant();
});
afterEach(cleanup);
afterAll(() => {
  tenant.remove();
  vi.useRealTimers();
});

const figureIn = (text: string | null | undefined): number =>
  Number((text ?? '').replaceAll(/\s/g, '').replace('−', '-').replace(',', '.').replace('%', ''));
/** The table with that caption. Looking for rows and cells by their roles would take a second for each table. */
async function table(caption: string): Promise<Element> {
  const found = (await screen.findByText(caption, { selector: 'caption' })).closest('table');
  if (found === null) throw new Error(`${caption} is the caption of no table`);
  return found;
}
const cellsIn = (row: Element | null) => [...(row?.querySelectorAll('th, td') ?? [])];
const textsIn = (row: Element | null) => cellsIn(row).map((cell) => cell.textContent ?? '');
const rowsOf = (found: Element) => [...found.querySelectorAll('tbody tr')];

/** Somebody's figure that is told for women and men apart, and where it was so. */
function splitFigure({ workspace }: Desk) {
  const rows = workspace.rows();
  const split = rows
    .all(outcomes)
    .filter(({ women, men, unit }) => women !== null && men !== null && unit !== null);
  const [first] = split;
  const indicator = first && rows.get(indicators, first.indicator);
  if (!first?.unit || !indicator) throw new Error('No figure is told apart');
  return {
    indicator,
    unit: first.unit,
    of: rows
      .by(outcomes, 'indicator', indicator.key)
      .filter(({ unit, value }) => unit === first.unit && value !== null),
  };
}

describe.each(examples)('A controller in $sketch.preset', ({ sketch }) => {
  it('sees the units over time, a figure as curve and table, and how forecasts met the outcome', async () => {
    const desk = await atDesk(tenant, { site: `/sites/${sketch.preset}`, person: 'controller-1' });

    await desk.look('#/folj-upp/karta');
    const map = await table('Enheterna över tid');
    const unitA = rowsOf(map).find((row) => textsIn(row)[0]?.startsWith('Enhet A')) ?? null;
    const link = unitA?.querySelector('a');
    // The colour is never alone: the cell says whose it is, when, how it stands and out of how many.
    expect(link?.getAttribute('aria-label')).toMatch(/^Enhet A.*, .* 20\d\d: .*, \d+ av \d+$/);
    expect(link?.getAttribute('href')).toMatch(/^#\/folj-upp\/enhet-a\//);
    const totals = textsIn(map.querySelector('tfoot tr')).slice(1);
    expect(totals.length).toBeGreaterThan(2);
    for (const [at, total] of totals.entries()) {
      const answered = rowsOf(map).filter((row) => cellsIn(row)[at + 1]?.querySelector('a'));
      const counts = (total.match(/\d+/g) ?? []).map(Number);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answered.length);
    }
    const choice = document.querySelector<HTMLSelectElement>('main select[aria-label="Organ"]');
    if (choice !== null) {
      const all = rowsOf(map).length;
      fireEvent.change(choice, { target: { value: choice.options[1]?.value } });
      expect(rowsOf(await table('Enheterna över tid')).length).toBeLessThanOrEqual(all);
    }

    const { indicator, unit, of } = splitFigure(desk);
    await desk.look(`#/folj-upp/nyckeltal/${indicator.key}/${encodeURIComponent(`enhet/${unit}`)}`);
    const figures = await table(indicator.title);
    const columns = textsIn(figures.querySelector('thead tr'));
    expect(columns).toEqual(
      expect.arrayContaining(['Period', 'Mål', 'Utfall', 'Kvinnor', 'Män', 'Bedömning']),
    );
    const told = rowsOf(figures).map((row) => figureIn(textsIn(row)[columns.indexOf('Utfall')]));
    expect(told.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b)).toEqual(
      of.map(({ value }) => value ?? 0).toSorted((a, b) => a - b),
    );
    // Who cannot see the curve is told where it began, where it is now and where it should be.
    expect(
      screen.getByText(/^(Från .* i .* till .* i .*|I .* var det .*)\.( Målet är .*\.)?$/, { selector: 'p' }),
    ).toBeTruthy();

    await desk.look('#/folj-upp/prognoser');
    const made = rowsOf(await table('Nyckeltal'));
    expect(made.length).toBeGreaterThan(0);
    for (const row of made) {
      const [hit = 0, hopeful = 0, cautious = 0, share = 0] = textsIn(row).slice(2).map(figureIn);
      // Some missed in neither way: they only make the share smaller.
      const most = Math.round((hit / Math.max(hit + hopeful + cautious, 1)) * 1000) / 10;
      expect(share).toBeLessThanOrEqual(most + 0.05);
      expect(share > 0).toBe(hit > 0);
    }
    const worst = document.querySelector<HTMLAnchorElement>('main section:last-of-type tbody a');
    if (worst !== null) {
      const title = worst.textContent ?? '';
      press(worst);
      expect(await table(title)).toBeTruthy();
    }

    await desk.look('#/folj-upp/sammanvagning');
    const bars = [...document.querySelectorAll('main [role=img]')].map((bar) =>
      bar.getAttribute('aria-label'),
    );
    expect(bars.length).toBeGreaterThan(0);
    for (const words of bars) expect(words).toMatch(/\d|inga/i);
  });
});
