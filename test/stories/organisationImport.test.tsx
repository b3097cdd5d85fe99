// The administrator reads the organisation in from Excel: sees what would be, is told what is wrong by row, and nothing is written before.
import { screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { key } from '../../src/schema/field.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { units } from '../../src/schema/lists/units.ts';
import { atDesk, type Desk, press, type } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const importPage = '#/installningar/organisation/importera';
const paste = (text: string) => {
  type(screen.getByLabelText('Eller klistra in från Excel'), text);
  press(screen.getByRole('button', { name: 'Visa det inklistrade' }));
};
const atAdministrators = async (site: string): Promise<Desk> => {
  const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  await desk.look(importPage);
  await screen.findByRole('heading', { name: 'Vad ska läsas in?' });
  return desk;
};
const bodyOf = (desk: Desk) => desk.workspace.rows().all(bodies)[0]?.key ?? '';

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  it('reads pasted units in when they have been accepted', async () => {
    const desk = await atAdministrators(`/sites/${preset}`);
    const body = bodyOf(desk);
    paste(
      `Kod\tNamn\tNivå\tSvarar till organ\nny-f\tNy förvaltning\tFörvaltning\t${body}\nny-o\tNytt område\tOmråde\t${body}`,
    );
    expect(await screen.findByText('Ny förvaltning (ny-f)')).toBeDefined();
    expect(desk.workspace.rows().get(units, key('ny-f'))).toBeNull();
    press(screen.getByRole('button', { name: 'Läs in 2 rader' }));
    expect(await screen.findByText('2 rader är inlästa.')).toBeDefined();
    await desk.workspace.refresh();
    await waitFor(() => expect(desk.workspace.status().waiting).toBe(0));
    const other = await atDesk(tenant, { site: `/sites/${preset}`, person: 'controller-1' });
    expect(other.workspace.rows().get(units, key('ny-o'))).toMatchObject({
      name: 'Nytt område',
      level: 'area',
    });
  });
});
