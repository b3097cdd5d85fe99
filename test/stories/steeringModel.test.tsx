// The steering model on screen: read in the organisation's words, kept as a file, and a new version judged before it is put in force.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { modelInForce } from '../../src/steering/inForce.ts';
import { wholePreset } from '../../src/steering/presets/preset.ts';
import { atDesk, type Desk, press } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/rjh-2017';
const page = '#/installningar/styrmodellen';

let tenant: Tenant;
let desk: Desk;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
  desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
});
afterEach(() => {
  vi.restoreAllMocks();
  tenant.remove();
});
afterAll(() => void vi.useRealTimers());

interface GoalTypeInFile {
  key: string;
  requiresIndicator?: boolean;
  parentTypes: string[];
}
interface ModelInFile {
  id: string;
  labelSv: string;
  goalTypes: GoalTypeInFile[];
  rollup: { green: number };
}
/** The model of the site as a file, altered by hand. */
function fileWith(alter: (model: ModelInFile) => void): string {
  const model = structuredClone(wholePreset('rjh-2017')) as unknown as ModelInFile;
  alter(model);
  return JSON.stringify({ format: 'roda-traden/styrmodell', formatVersion: 1, model });
}

async function choose(text: string): Promise<void> {
  const input = await screen.findByLabelText('Fil med styrmodell');
  fireEvent.change(input, { target: { files: [new File([text], 'ny.json')] } });
  await screen.findByText('Vald fil: ny.json');
}

it('is reached by the gear of those who look after the site, and of nobody else', async () => {
  await desk.look('#/mitt-arbete');
  const gear = await screen.findByRole('link', { name: 'Inställningar' });
  expect(gear.getAttribute('href')).toBe('#/installningar');
  const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  await manager.look('#/mitt-arbete');
  expect(screen.queryByRole('link', { name: 'Inställningar' })).toBeNull();
});

it('is read in the organisation’s own words', async () => {
  await desk.look(page);
  const levels = within(await screen.findByRole('region', { name: 'Nivåer' }));
  expect(levels.getByRole('row', { name: /^Regionfullmäktige Vision och Strategiskt mål/ })).toBeDefined();
  const goals = within(screen.getByRole('region', { name: 'Mål' }));
  expect(
    goals.getByRole('row', { name: /^Framgångsfaktor .* Strategiskt mål bidra till något och indikator$/ }),
  ).toBeDefined();
  const periods = within(screen.getByRole('region', { name: 'Perioder' }));
  expect(
    periods.getByRole('row', { name: /^Tertialrapport \(delår, 1\sjanuari–30\sapril\) / }),
  ).toBeDefined();
  expect(screen.getByText(/^Grönt från 80\s%, gult från 50\s%\.$/)).toBeDefined();
});

it('is kept as a file that can be taken in again', async () => {
  const made: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push(blob as Blob);
    return 'blob:made';
  });
  // Where the file is saved is the browser's business.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await desk.look(page);
  press(await screen.findByRole('button', { name: 'Spara som fil' }));
  const text = (await made[0]?.text()) ?? '';
  expect(JSON.parse(text)).toMatchObject({ format: 'roda-traden/styrmodell', model: { id: 'rjh-2017' } });
  await choose(text);
  expect(await screen.findByText('Inget skiljer')).toBeDefined();
  press(screen.getByRole('button', { name: 'Låt den gälla från 2027' }));
  expect(await screen.findByText(/^Den nya versionen säger detsamma/)).toBeDefined();
});

it('tells each fault of a broken file, with where it is', async () => {
  await desk.look(page);
  await choose('inte json');
  expect(await screen.findByText(/går inte att läsa som JSON/)).toBeDefined();
  await choose(JSON.stringify({ model: {} }));
  expect(await screen.findByText(/^Filen är ingen styrmodell från Röda tråden/)).toBeDefined();
  await choose(
    fileWith((model) => {
      const [vision, strategic] = model.goalTypes;
      if (vision && strategic) {
        strategic.parentTypes = ['dröm'];
        vision.parentTypes = ['saga'];
      }
    }),
  );
  expect(await screen.findByRole('heading', { name: 'Filen har 2 fel att rätta' })).toBeDefined();
  expect(
    screen.getByText(/måltyperna, ”Strategiskt mål” \(i filen ”goalTypes\[1\]\.parentTypes\[0\]”\).*”dröm”/),
  ).toBeDefined();
  expect(
    screen.getByText(/måltyperna, ”Vision” \(i filen ”goalTypes\[0\]\.parentTypes\[0\]”\).*”saga”/),
  ).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Låt den gälla/ })).toBeNull();
});

it('shows a new version as a difference with what it does to the rows, and then puts it in force', async () => {
  await desk.look(page);
  await choose(
    fileWith((model) => {
      model.rollup.green = 0.9;
      for (const type of model.goalTypes) if (type.key === 'operational') type.requiresIndicator = true;
    }),
  );
  expect(await screen.findByRole('heading', { name: '2 skillnader' })).toBeDefined();
  expect(screen.getByText(/gränsen för grönt ändras från 80\s% till 90\s%\.$/)).toBeDefined();
  expect(screen.getByText(/”Verksamhetsmål”: kravet på indikator ändras från nej till ja\.$/)).toBeDefined();
  press(screen.getByRole('button', { name: 'Låt den gälla från 2027' }));
  expect(await screen.findByText(/^Den nya versionen berör/)).toBeDefined();

  // What has been chosen and marked outlives the page.
  await desk.look('#/mitt-arbete');
  await desk.look(page);
  const boxes = await screen.findAllByRole('checkbox');
  expect(boxes.length).toBeGreaterThan(0);
  for (const box of boxes) press(box);
  press(screen.getByRole('button', { name: 'Låt den gälla från 2027' }));
  expect(await screen.findByText('Region, styrmodell 2017 gäller från 2027.')).toBeDefined();
  expect(screen.getAllByText(/, gäller från 2027$/)).toBeDefined();
  await waitFor(() => expect(desk.workspace.status().waiting).toBe(0), { timeout: 20_000 });

  const other = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  const greenOf = (year: number) => {
    const model = modelInForce(other.workspace.rows(), year);
    return model.ok && model.value.rollup.green;
  };
  expect([greenOf(2026), greenOf(2027)]).toEqual([80, 90]);
});

it('is only read by the one who may not change it', async () => {
  const admin = await atDesk(tenant, { site, person: 'enhetsadministrator' });
  await admin.look(page);
  expect(await screen.findByRole('region', { name: 'Nivåer' })).toBeDefined();
  expect(
    screen.getByText('Bara förvaltningsledaren och modelladministratören kan lägga in en ny version.'),
  ).toBeDefined();
  expect(screen.queryByLabelText('Fil med styrmodell')).toBeNull();
});
