// The administrator reads the organisation in from Excel: sees what would be, is told what is wrong by row, and nothing is written before.
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { mandates } from '../../src/schema/lists/mandates.ts';
import { units } from '../../src/schema/lists/units.ts';
import { atDesk, type Desk, press, type } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';
import { workbook } from '../given/workbook.ts';

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

  it('leaves the organisation’s rows to those who may write them, also for whoever goes past the app', async () => {
    const site = `/sites/${preset}`;
    const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    const body = bodyOf(desk);
    await desk.workspace.commit([
      add(mandates, {
        person: 'ledamot@kommun.se',
        name: 'Ledamot',
        body: key(body),
        role: 'member',
        party: 'Parti X',
        from: '2026-01-01',
      }),
    ]);
    await desk.workspace.refresh();
    await waitFor(() => expect(desk.workspace.status().waiting).toBe(0));
    const list = (name: string) => `/getList('${encodeURIComponent(`${site}/Lists/${name}`)}')`;
    const [row] = await desk.line.connection.sp.web.getList(`${site}/Lists/units`).items.select('Id')<
      { Id: number }[]
    >();
    const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
    for (const name of ['units', 'roleAssignments', 'mandates']) {
      const altered = await tenant.raw(
        'chef-enhet-a',
        site,
        `${list(name)}/items(${name === 'units' ? row?.Id : 1})`,
        {
          method: 'POST',
          headers: merge,
          body: JSON.stringify({ Title: 'tagen' }),
        },
      );
      expect(altered.status, `alters ${name}`).toBe(403);
      const added = await tenant.raw('chef-enhet-a', site, `${list(name)}/items`, {
        method: 'POST',
        body: JSON.stringify({ Key: 'egen' }),
      });
      expect(added.status, `adds to ${name}`).toBe(403);
    }
    for (const person of ['chef-enhet-a', 'controller-1', 'ordforande', 'revisor'])
      expect((await tenant.raw(person, site, `${list('mandates')}/items`)).status, person).toBe(403);
    for (const person of ['registrator-1', 'namndsekreterare-1', 'forvaltningsledare'])
      expect((await tenant.raw(person, site, `${list('mandates')}/items`)).status, person).toBe(200);
    const chief = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    expect(chief.workspace.rows().all(mandates)).toEqual([]);
    expect(chief.workspace.status().faults).toEqual([]);
    const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
    expect(
      secretary.workspace
        .rows()
        .by(mandates, 'person', 'ledamot@kommun.se')
        .map(({ party }) => party),
    ).toEqual(['Parti X']);
  });
});

const rjh = '/sites/rjh-2017';
const head = 'Kod;Namn;Nivå;Överordnad enhet;Svarar till organ';

it('tells what is wrong by row, and writes nothing', async () => {
  const desk = await atAdministrators(rjh);
  const before = desk.workspace.rows().all(units).length;
  const sent = desk.workspace.status();
  paste(
    `${head}\nny-1;Ett;Enhet;finns-inte;${bodyOf(desk)}\nny-2;Två;Hylla;;${bodyOf(desk)}\nny-3;Tre;Enhet;;${bodyOf(desk)}`,
  );
  expect(
    await screen.findByText(/^Överordnad enhet: ”finns-inte” finns varken i listan eller i filen/),
  ).toBeDefined();
  expect(screen.getByText('Rad 2')).toBeDefined();
  expect(screen.getByText(/^Nivå: /)).toBeDefined();
  press(screen.getByRole('button', { name: 'Läs in 1 rad' }));
  expect(await screen.findByText(/^Det är fel i 2 rader\./)).toBeDefined();
  expect(desk.workspace.rows().all(units).length).toBe(before);
  expect(desk.workspace.status().waiting).toBe(sent.waiting);
  press(screen.getByRole('checkbox', { name: /^Läs bara in de rätta raderna/ }));
  press(screen.getByRole('button', { name: 'Läs in 1 rad' }));
  expect(await screen.findByText('1 rad är inläst.')).toBeDefined();
  expect(desk.workspace.rows().all(units).length).toBe(before + 1);
});

it('keeps what was begun when the page is left, columns chosen by hand with it', async () => {
  const desk = await atAdministrators(rjh);
  paste('Nyckel;Namn;Nivå\nny-9;Nio;Enhet');
  expect(await screen.findByText(/^Ingen kolumn är vald för ”Kod”/)).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { name: 'Nyckel innehåller' }), { target: { value: 'id' } });
  expect(await screen.findByText('Nio (ny-9)')).toBeDefined();
  await desk.look('#/mitt-arbete');
  await desk.look(importPage);
  expect(await screen.findByText('Nio (ny-9)')).toBeDefined();
});

it('says what letters an older file is written in, and refuses what is no table', async () => {
  await atAdministrators(rjh);
  const choose = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    fireEvent.change(screen.getByLabelText('Fil att läsa in'), {
      target: { files: [new File([bytes], name)] },
    });
  choose(
    'enheter.csv',
    Uint8Array.from('Kod;Namn;Nivå\nå;Åmål;Enhet', (letter) => letter.charCodeAt(0)),
  );
  expect(await screen.findByText(/Läst som Windows-1252/)).toBeDefined();
  expect(screen.getByText('Åmål (å)')).toBeDefined();
  choose('bild.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  expect(await screen.findByText(/^Filen ”bild\.xlsx” går inte att läsa/)).toBeDefined();
});

it('reads a workbook of Excel', async () => {
  const desk = await atAdministrators(rjh);
  const sheet = [
    ['Kod', 'Namn', 'Nivå', 'Svarar till organ', 'Antal anställda'],
    ['ny-x', 'Från Excel', 'Enhet', bodyOf(desk), 12],
  ];
  fireEvent.change(screen.getByLabelText('Fil att läsa in'), {
    target: { files: [new File([workbook(sheet)], 'enheter.xlsx')] },
  });
  expect(await screen.findByText('Från Excel (ny-x)')).toBeDefined();
  expect(screen.getByText('Läst som Excel, det första bladet.')).toBeDefined();
});
