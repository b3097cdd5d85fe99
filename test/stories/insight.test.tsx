// A controller lays the follow-ups side by side: the units over time, a figure's curve for women and men, how forecasts met the outcome.
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
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
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

/** The body of a table by its name: its rows, each with its heading. */
function rowsIn(table: HTMLElement) {
  const [body] = within(table).getAllByRole('rowgroup').slice(1, 2);
  if (body === undefined) throw new Error('The table has no body');
  return within(body)
    .getAllByRole('row')
    .map((row) => ({
      row,
      name: within(row).getByRole('rowheader').textContent ?? '',
    }));
}
const columnsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);

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
    const map = await screen.findByRole('table', { name: 'Enheterna över tid' });
    const unitA = rowsIn(map).find(({ name }) => name.startsWith('Enhet A'));
    if (unitA === undefined) throw new Error('Enhet A is not on the map');
    const [link] = within(unitA.row).getAllByRole('link');
    // The colour is never alone: the cell says whose it is, when, how it stands and out of how many.
    expect(link?.getAttribute('aria-label')).toMatch(/^Enhet A.*, .* 20\d\d: .*, \d+ av \d+$/);
    expect(link?.getAttribute('href')).toMatch(/^#\/folj-upp\/enhet-a\//);
    const [total] = within(map).getAllByRole('row').slice(-1);
    const periodsShown = columnsOf(map).length - 1;
    expect(periodsShown).toBeGreaterThan(2);
    for (const at of Array.from({ length: periodsShown }, (_, i) => i)) {
      const answered = rowsIn(map).filter(({ row }) =>
        within(row).getAllByRole('cell')[at]?.querySelector('a'),
      );
      const digits = (total && within(total).getAllByRole('cell')[at]?.textContent?.match(/\d+/g)) ?? [];
      expect(digits.map(Number).reduce((sum, count) => sum + count, 0)).toBe(answered.length);
    }
    const choice = screen.queryByRole('combobox', { name: 'Organ' });
    if (choice !== null) {
      const all = rowsIn(map).length;
      const [, body] = within(choice).getAllByRole<HTMLOptionElement>('option');
      fireEvent.change(choice, { target: { value: body?.value } });
      const fewer = await screen.findByRole('table', { name: 'Enheterna över tid' });
      expect(rowsIn(fewer).length).toBeLessThanOrEqual(all);
    }

    const { indicator, unit, of } = splitFigure(desk);
    await desk.look(`#/folj-upp/nyckeltal/${indicator.key}/${encodeURIComponent(`enhet/${unit}`)}`);
    expect(await screen.findByRole('heading', { level: 1, name: indicator.title })).toBeTruthy();
    const figures = screen.getByRole('table', { name: indicator.title });
    const columns = columnsOf(figures);
    expect(columns).toEqual(
      expect.arrayContaining(['Period', 'Mål', 'Utfall', 'Kvinnor', 'Män', 'Bedömning']),
    );
    const outcomeColumn = columns.indexOf('Utfall') - 1;
    const told = rowsIn(figures).map(({ row }) => figureIn(cellsOf(row)[outcomeColumn]));
    expect(told.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b)).toEqual(
      of.map(({ value }) => value ?? 0).toSorted((a, b) => a - b),
    );
    // Who cannot see the curve hears where it began, where it is now and where it should be.
    expect(screen.getByText(/^(Från .* i .* till .* i .*|I .* var det .*)\.( Målet är .*\.)?$/)).toBeTruthy();

    await desk.look('#/folj-upp/prognoser');
    expect(await screen.findByRole('heading', { level: 1, name: 'Prognosträff' })).toBeTruthy();
    const precision = screen.getByRole('table', { name: 'Nyckeltal' });
    const made = rowsIn(precision);
    expect(made.length).toBeGreaterThan(0);
    for (const { row } of made) {
      const [, hit, hopeful, cautious, share] = cellsOf(row).map(figureIn);
      const all = (hit ?? 0) + (hopeful ?? 0) + (cautious ?? 0);
      // Some are neither: they only make the share smaller.
      expect(share).toBeLessThanOrEqual(Math.round(((hit ?? 0) / Math.max(all, 1)) * 1000) / 10 + 0.05);
    }
    const misses = screen.queryByRole('table', { name: 'De som missade, längst ifrån först' });
    if (misses !== null) {
      const [worst] = rowsIn(misses);
      press(within(worst?.row ?? misses).getByRole('link'));
      expect(await screen.findByRole('heading', { level: 1, name: worst?.name ?? '' })).toBeTruthy();
    }

    await desk.look('#/folj-upp/sammanvagning');
    const bars = await screen.findAllByRole('img', { name: /\d/ });
    expect(bars.length).toBeGreaterThan(0);
  });
});
