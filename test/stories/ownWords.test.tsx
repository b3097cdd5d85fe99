// The organisation's own words and days, written on screen by the one who looks after the model, and in force from next year.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { modelInForce } from '../../src/steering/inForce.ts';
import { atDesk, type Desk, press } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const page = '#/installningar/styrmodellen/andra';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => {
  cleanup();
  tenant.remove();
});
afterAll(() => void vi.useRealTimers());

/** A part opened, and the fields in it. */
async function open(title: string) {
  const summary = await screen.findByText(title, { selector: 'summary' });
  const part = summary.closest('details');
  if (part === null) throw new Error(`${title} cannot be opened`);
  part.open = true;
  fireEvent(part, new Event('toggle'));
  await within(part).findAllByRole('textbox');
  return within(part);
}

function write(field: HTMLElement, text: string): void {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

async function putInForce(): Promise<void> {
  for (const box of screen.queryAllByRole('checkbox')) press(box);
  press(screen.getByRole('button', { name: 'Låt den gälla från 2027' }));
  await screen.findByText(/ gäller från 2027\.$/);
}

const modelOf = (desk: Desk, year: number) => {
  const model = modelInForce(desk.workspace.rows(), year);
  if (!model.ok) throw new Error(JSON.stringify(model.faults));
  return model.value;
};

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  const site = `/sites/${preset}`;

  it('calls its levels what it likes, from next year, and only then', async () => {
    const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    const { levels } = modelOf(desk, 2026);
    const lowest = levels.at(-1)?.label ?? '';
    await desk.look(page);
    const part = await open('Nivåerna');
    write(part.getByRole('textbox', { name: lowest }), 'Basenhet');
    expect(await screen.findByText('1 skillnad')).toBeDefined();
    expect(screen.getByText(new RegExp(`namnet ändras från ”${lowest}” till ”Basenhet”`))).toBeDefined();
    expect(part.getByText(`Gäller nu: ${lowest}`)).toBeDefined();
    await putInForce();
    await waitFor(() => expect(desk.workspace.status().waiting).toBe(0), { timeout: 20_000 });

    const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    expect(modelOf(manager, 2026).levels.at(-1)?.label).toBe(lowest);
    expect(modelOf(manager, 2027).levels.at(-1)?.label).toBe('Basenhet');
  });
});

describe('in the region', () => {
  const site = '/sites/rjh-2017';
  let desk: Desk;
  beforeEach(async () => {
    desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  });

  it('is reached from the model’s own page', async () => {
    await desk.look('#/installningar/styrmodellen');
    press(await screen.findByRole('button', { name: 'Ändra ord och dagar' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ändra ord och dagar' })).toBeDefined();
    expect(screen.getByText(/^Gränser, sammanvägning, krav och hur .* ändras i filen/)).toBeDefined();
  });

  it('moves a last day, written as people write days, and keeps what is typed when the page is left', async () => {
    await desk.look(page);
    const part = await open('Uppföljningsperioderna');
    const tertial = within(part.getByRole('group', { name: 'Tertialrapport' }));
    const field = tertial.getByRole('textbox', { name: 'Sista dag, enhet' });
    expect(field).toHaveProperty('value', '15 maj');
    write(field, '12 maj');
    expect(await screen.findByText('1 skillnad')).toBeDefined();
    await desk.look('#/mitt-arbete');
    await desk.look(page);
    expect(await screen.findByText('1 skillnad')).toBeDefined();
    await putInForce();
    const unitDay = (year: number) => modelOf(desk, year).periods[0]?.deadlines.unit;
    expect([unitDay(2026), unitDay(2027)]).toEqual(['05-15', '05-12']);
    expect(screen.getByText(/^Inget är ändrat än/)).toBeDefined();
  });

  it('tells beside the field what is wrong, and does not put it in force', async () => {
    await desk.look(page);
    const levels = await open('Nivåerna');
    write(levels.getByRole('textbox', { name: 'Nämnd' }), ' ');
    expect(await levels.findByText('Skriv ett ord eller en mening, högst 500 tecken.')).toBeDefined();
    expect(screen.getByText(/^Rätta först det som är fel/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Låt den gälla/ })).toBeNull();
    write(levels.getByRole('textbox', { name: 'Nämnd' }), 'Nämnd');
    const periods = await open('Uppföljningsperioderna');
    const annual = within(periods.getByRole('group', { name: 'Årsredovisning' }));
    write(annual.getByRole('textbox', { name: 'Sista dag, fullmäktige' }), '30 maj');
    expect(await annual.findByText(/senare än lagen medger \(KL 11:20\)/)).toBeDefined();
    write(annual.getByRole('textbox', { name: 'Sista dag, fullmäktige' }), 'snart');
    expect(await annual.findByText(/^Skriv en dag som finns, till exempel 15 maj/)).toBeDefined();
    press(screen.getByRole('button', { name: 'Ta bort mina ändringar' }));
    expect(await screen.findByText(/^Inget är ändrat än/)).toBeDefined();
    expect(annual.getByRole('textbox', { name: 'Sista dag, fullmäktige' })).toHaveProperty(
      'value',
      '15 april',
    );
  });

  it('is for those who may put a model in force', async () => {
    const other = await atDesk(tenant, { site, person: 'enhetsadministrator' });
    await other.look(page);
    expect(await screen.findByText(/^Bara förvaltningsledaren och modelladministratören/)).toBeDefined();
    expect(screen.queryByText('Nivåerna', { selector: 'summary' })).toBeNull();
  });
});
