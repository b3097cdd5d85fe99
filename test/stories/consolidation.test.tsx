// The way upwards and back: returned with a comment, approved, the missing reminded, consolidated, locked, and the feedback read (S19, S22, S27).
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { upn } from '../../local-tenant/world.ts';
import { inOrder, openPeriod } from '../../src/core/calendar.ts';
import { atDesk, type Desk, press, write } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import type { Tenant } from '../given/tenant.ts';

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const comment = 'Skriv vad den höga sjukfrånvaron beror på.';
const analysis = 'Området går åt rätt håll, men sjukfrånvaron är hög på tre enheter.';
const forAll = 'Tack för tydliga svar. Håll i planeringen varje vecka.';
const forOne = 'Visa oss vad helgschemat har gett till nästa gång.';

describe.each(examples)('$sketch.preset', ({ sketch }) => {
  const site = `/sites/${sketch.preset}`;
  let manager: Desk;
  let above: Desk;
  let period: string;
  let label: string;
  let unit: string;
  /** In one of the organisations the area's units have nothing to lift. */
  let lifts = false;

  const inStep = async (desk: Desk) => {
    await desk.workspace.refresh();
    expect(desk.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
  };
  const rowOf = (name: string) => {
    const table = within(screen.getByRole('table', { name: 'Enheterna' }));
    const row = table.getByRole('rowheader', { name: new RegExp(`^${name}`) }).closest('tr');
    if (row === null) throw new Error(`${name} has no row`);
    return within(row);
  };

  beforeAll(async () => {
    manager = await atDesk(tenant, { site, person: 'chef-enhet-b' });
    above = await atDesk(tenant, { site, person: 'omradeschef' });
    const open = openPeriod(above.workspace.rows());
    period = open?.key ?? '';
    label = `${open?.label} ${open?.year}`;
    unit = sketch.units.find(({ id }) => id === 'enhet-b')?.name ?? '';
  });

  it('tells Områdeschef 1 how many follow-ups wait for approval, and leads to them', async () => {
    await above.look('#/mitt-arbete');
    const title = await screen.findByText(/uppföljningar väntar på ditt godkännande$/);
    const link = title.closest('a') ?? screen.getByRole('button', { name: 'Läs och godkänn' });
    press(link);
    await above.look(`#/folj-upp/samlad/${period}/enhet/omrade-1`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Samlad uppföljning' })).toBeDefined();
    expect(rowOf(unit).getByRole('link', { name: `Läs och godkänn ${unit}` })).toBeDefined();
  });

  it('asks Chef Enhet B for nothing but patience', async () => {
    await manager.look(`#/folj-upp/enhet-b/${period}`);
    expect(await screen.findByText('Väntar på godkännande av Områdeschef 1.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Godkänn' })).toBeNull();
  });

  it('is given a figure between the follow-ups, by day', async () => {
    await manager.look('#/folj-upp/lopande/enhet-b');
    await write(await screen.findByRole('textbox', { name: /^Sjukfrånvaro per / }), '7,4');
    expect(await screen.findByText(/^7,4\s%\sper /)).toBeDefined();
    await inStep(manager);
  });

  it('is returned with a comment, and not without one', async () => {
    await above.look(`#/folj-upp/enhet-b/${period}`);
    press(await screen.findByRole('button', { name: 'Återlämna med kommentar' }));
    press(screen.getByRole('button', { name: 'Återlämna' }));
    expect(await screen.findByText('Fyll i ”Kommentar”.')).toBeDefined();
    await write(screen.getByRole('textbox', { name: /^Vad behöver ändras\?/ }), comment);
    press(screen.getByRole('button', { name: 'Återlämna' }));
    expect(await screen.findByText(comment)).toBeDefined();
    await inStep(above);
  });

  it('comes back to Chef Enhet B with the comment, in Mitt arbete and in the form', async () => {
    await manager.workspace.refresh();
    await manager.look('#/mitt-arbete');
    expect(await screen.findByText(new RegExp(`^Uppföljningen är återlämnad, ${unit}`))).toBeDefined();
    expect(screen.getByText(comment)).toBeDefined();
    await manager.look(`#/folj-upp/enhet-b/${period}/analysis`);
    expect(await screen.findByText(comment)).toBeDefined();
    await write(screen.getByRole('textbox', { name: /^Vad beror resultaten på/ }), 'Vakanser på helgerna.');
    press(screen.getByRole('button', { name: 'Klarmarkera' }));
    const considered = screen.queryAllByRole('checkbox', { name: 'Vi har övervägt detta' });
    for (const box of considered) press(box);
    if (considered.length > 0) press(screen.getByRole('button', { name: 'Klarmarkera' }));
    expect(await screen.findByText('Väntar på godkännande av Områdeschef 1.')).toBeDefined();
    await inStep(manager);
  });

  it('is approved by Områdeschef 1, and Chef Enhet B can alter it no more', async () => {
    await above.workspace.refresh();
    await above.look(`#/folj-upp/enhet-b/${period}`);
    press(await screen.findByRole('button', { name: 'Godkänn' }));
    expect(await screen.findByText(/^Godkänd .* av Områdeschef 1\.$/)).toBeDefined();
    await inStep(above);
    await manager.workspace.refresh();
    await manager.look(`#/folj-upp/enhet-b/${period}`);
    expect(await screen.findByText(/^Uppföljningen är godkänd av nivån ovanför/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ändra' })).toBeNull();
  });

  it('S19: names who has not answered, and reminds just those', async () => {
    await above.look(`#/folj-upp/samlad/${period}/enhet/omrade-1`);
    const missing = await screen.findByText(/enhet(er)? har inte svarat$/);
    const box = within(missing.closest('details') ?? missing);
    const names = box.getAllByRole('listitem');
    const link = box.getByRole('link', { name: /^Påminn .* som saknas med e-post$/ });
    const to = new URL(link.getAttribute('href') ?? '').searchParams.get('bcc')?.split(',') ?? [];
    expect(to).toHaveLength(names.length);
    expect(to).toContain(upn('chef-enhet-a'));
    expect(to).not.toContain(upn('chef-enhet-b'));
    for (const name of names) expect(name.textContent).toMatch(/, chef$/);
  });

  it('is consolidated with a joint analysis, and something is given back', async () => {
    await above.look(`#/folj-upp/samlad/${period}/enhet/omrade-1`);
    press(await screen.findByRole('button', { name: 'Lämna vidare' }));
    expect(await screen.findByText('Fyll i ”Samlad analys”.')).toBeDefined();
    await write(screen.getByRole('textbox', { name: /^Samlad analys/ }), analysis);
    const lift = within(screen.getByRole('group', { name: 'Lyft till nästa nivå' }));
    const [first] = lift.queryAllByRole('checkbox');
    lifts = first !== undefined;
    if (first !== undefined) press(first);
    await write(screen.getByRole('textbox', { name: 'Till alla enheter' }), forAll);
    const choose = screen.getByRole('combobox', { name: 'Till en enhet' });
    await write(choose, 'enhet-b');
    await write(await screen.findByRole('textbox', { name: `Till ${unit}` }), forOne);
    press(screen.getByRole('button', { name: 'Lämna vidare' }));
    expect(await screen.findByText(/^Lämnad vidare .* av Områdeschef 1\./)).toBeDefined();
    expect(rowOf(unit).getByText('Sammanställd')).toBeDefined();
    await inStep(above);
  });

  it('says why the sum became what it did', async () => {
    const [why] = await screen.findAllByRole('button', { name: /Varför\?/ });
    if (why === undefined) throw new Error('no Varför?');
    press(why);
    expect(await screen.findByText(/^Regel: /)).toBeDefined();
  });

  it('shows the controller what the area has lifted, and he consolidates the body', async () => {
    const body = sketch.units.find(({ id }) => id === 'enhet-b')?.body ?? '';
    const controller = await atDesk(tenant, { site, person: 'controller-1' });
    await controller.look(`#/folj-upp/samlad/${period}/organ/${body}`);
    const field = await screen.findByRole('textbox', { name: /^Samlad analys/ });
    expect(screen.queryAllByText(/lyft från /).length > 0).toBe(lifts);
    await write(field, 'Nämnden når det mesta.');
    press(screen.getByRole('button', { name: 'Lämna vidare' }));
    expect(await screen.findByText(/^Lämnad vidare .* av Controller 1\./)).toBeDefined();
    await inStep(controller);
  });

  it('S22: Systemägare locks it, and opens it again only with a reason', async () => {
    const owner = await atDesk(tenant, { site, person: 'systemagare' });
    await owner.look('#/installningar/perioder');
    press(await screen.findByRole('button', { name: `Lås: ${label}` }));
    press(await screen.findByRole('button', { name: `Öppna igen: ${label}` }));
    press(screen.getByRole('button', { name: 'Öppna igen' }));
    expect(await screen.findByText('Fyll i ”Skäl”.')).toBeDefined();
    await write(screen.getByRole('textbox', { name: /^Varför öppnas den igen\?/ }), 'Fel nämnare');
    press(screen.getByRole('button', { name: 'Öppna igen' }));
    expect(await screen.findByText(/version 2/)).toBeDefined();
    press(await screen.findByRole('button', { name: `Lås: ${label}` }));
    const next = inOrder(owner.workspace.rows()).find(({ state }) => state === 'planned');
    press(await screen.findByRole('button', { name: `Öppna: ${next?.label} ${next?.year}` }));
    await inStep(owner);
    await owner.look(`#/folj-upp/samlad/${period}/enhet/omrade-1`);
    press(await screen.findByRole('button', { name: 'Läs version 1' }));
    expect(await screen.findByText(/^Du läser version 1,/)).toBeDefined();
    expect(screen.getByText(analysis)).toBeDefined();
    const siteOwner = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    await siteOwner.look('#/installningar/perioder');
    press(await screen.findByRole('button', { name: `Sätt låsen för ${period.slice(0, 4)} i SharePoint` }));
    expect((await screen.findAllByText(/^SharePoint vägrar själv/)).length).toBeGreaterThan(0);
  });

  it('S27: Chef Enhet B reads what came back in the next period’s form, and says so', async () => {
    await manager.workspace.refresh();
    await manager.look('#/folj-upp');
    press(await screen.findByRole('link', { name: 'Läs återföringen' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Återföring och tidigare åtgärder' }),
    ).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Läs återföringen' })).toBeNull();
    expect(await screen.findByText(forOne)).toBeDefined();
    expect(screen.getByText(forAll)).toBeDefined();
    const [first] = screen.getAllByRole('button', { name: 'Noterat som läst' });
    if (first === undefined) throw new Error('nothing to note');
    press(first);
    expect(await screen.findByText(/^Läst av Chef Enhet B /)).toBeDefined();
    const next = openPeriod(manager.workspace.rows())?.key ?? '';
    await manager.look(`#/folj-upp/enhet-b/${next}/figures`);
    press(await screen.findByRole('button', { name: /^Ta 7,4\s% per .* för Sjukfrånvaro$/ }));
    expect(await screen.findByDisplayValue('7,4')).toBeDefined();
    await inStep(manager);
  });
});
