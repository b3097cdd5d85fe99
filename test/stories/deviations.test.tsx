// A deviation in the users' words: what is red is reported, staff comment and get an answer, and it is closed when the effect is known.
import { fireEvent, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { upn } from '../../local-tenant/world.ts';
import { threadOf } from '../../src/core/deviation/comments/thread.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { lineComments } from '../../src/schema/lists/deviation/comments.ts';
import { deviationSteps } from '../../src/schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../src/schema/lists/deviation/measures.ts';
import { atDesk, type Desk, press, type, write } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const title = 'Det är ont om folk på helgerna';
const deviation = key<'deviations'>('enhet-a.enhet-a~helger');
const page = `#/avvikelser/visa/${deviation}`;
const question = 'Kan vi få tillbaka förmiddagsmötet? Det var där vi löste luckorna innan de blev övertid.';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const sent = async (desk: Desk) => {
  await desk.workspace.refresh();
  expect(desk.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
};

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  const site = `/sites/${preset}`;

  it('is read by staff, who write, and the manager answers before it is closed', {
    timeout: 120_000,
  }, async () => {
    const staff = await atDesk(tenant, { site, person: 'medarbetare-1' });
    await staff.look('#/avvikelser');
    press(await screen.findByRole('link', { name: title }));
    await screen.findByRole('heading', { level: 1, name: title });
    // Staff read and comment, and alter nothing.
    expect(screen.queryByRole('button', { name: 'Redigera' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Lägg till åtgärd' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Vem ska kunna läsa?' })).toBeNull();
    type(await field('Skriv en kommentar'), 'Vi prövade det i höstas, och det gick bra.');
    type(screen.getByRole('combobox', { name: /^Nämn någon/ }), 'Områdeschef 1');
    await screen.findByRole('button', { name: 'Nämn inte Områdeschef 1' });
    press(await button('Skicka'));
    await screen.findByText('Vi prövade det i höstas, och det gick bra.');
    await screen.findByText('Nämner Områdeschef 1');
    await sent(staff);

    const above = await atDesk(tenant, { site, person: 'omradeschef' });
    await above.look('#/mitt-arbete');
    await screen.findByText('Du är nämnd i en kommentar');
    await above.look(page);
    press(await button('Jag har läst'));
    await write(screen.getByRole('combobox', { name: 'Vem ska kunna läsa?' }), 'line');
    type(await field('Skriv en kommentar'), 'Bara för oss som svarar för enheten.');
    press(await button('Skicka'));
    await screen.findByText('Bara för oss som svarar för enheten.');
    await sent(above);
    await staff.workspace.refresh();
    expect(staff.workspace.rows().all(lineComments)).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Jag har läst' })).toBeNull();

    const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    await manager.look(page);
    await screen.findByText('Vi prövade det i höstas, och det gick bra.');
    await screen.findByText('Bara för oss som svarar för enheten.');
    const waiting = screen.getByText(question).closest('li');
    if (waiting === null) throw new Error('the comment is not there');
    press(within(waiting).getByRole('button', { name: /^Svara/ }));
    type(await within(waiting).findByRole('textbox'), 'Ja, från och med måndag.');
    press(within(waiting).getByRole('button', { name: 'Svara' }));
    await within(waiting).findByText('Ja, från och med måndag.');
    await sent(manager);
    const { entries } = threadOf(manager.workspace.rows(), deviation);
    const owed = entries.filter((one) => one.owed !== null).map(({ audience }) => audience);
    expect(owed.toSorted()).toEqual(['everyone', 'line']);

    // What goes on is done, what is only proposed is cancelled, and nothing is closed before the effect is known.
    press(await button(/^Genomförd: Samtal/));
    press(await button(/^Avbryt: Två fasta/));
    type(await field('Varför avbryts åtgärden?'), 'Nämnden har sagt nej i maj.');
    press(await button('Avbryt'));
    await screen.findByText('Innan avvikelsen kan avslutas');
    expect(screen.queryByRole('button', { name: 'Avsluta' })).toBeNull();
    press(await button(/^Utvärdera effekten/));
    type(await field('Vad blev effekten?'), 'Frånvaron har sjunkit från elva till nio procent.');
    press(await button('Spara utvärderingen'));
    press(await button('Avsluta'));
    await screen.findByText(/^Avslutad · /);
    await sent(manager);
    expect(manager.workspace.rows().get(deviations, deviation)?.state).toBe('closed');
  });

  it('is lifted to the committee, whose secretary sends it back and then takes it over', {
    timeout: 120_000,
  }, async () => {
    const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
    await secretary.look('#/mitt-arbete');
    await screen.findByText('En avvikelse är lyft till dig');
    await secretary.look('#/avvikelser');
    const whose = screen.getByRole('combobox', { name: 'Vilka' });
    await write(whose, 'lifted');
    press(await screen.findByRole('link', { name: title }));
    await screen.findByText(/^Väntar på svar.* Nämndsekreterare 1/);
    press(screen.getByRole('radio', { name: 'Skicka tillbaka till enheten' }));
    press(await button('Skicka svaret'));
    await screen.findByText(/^Fyll i ”/);
    type(await field(/^Vad vill du säga\?/), 'Pröva först att låna folk av Enhet B.');
    press(await button('Skicka svaret'));
    await screen.findAllByText('Skickad tillbaka av nämnden');
    // The list takes any row from him, and this is a step that only the unit's people take.
    const by = upn('namndsekreterare-1');
    const forged = { unit: key<'units'>('enhet-a'), deviation, order: 99, by, at: '2026-05-06T09:00:00Z' };
    await secretary.workspace.commit([add(deviationSteps, { ...forged, state: 'reopened' })]);
    await screen.findByText(/^En rad räknas inte: den som skrev den fick inte ta steget\./);
    await sent(secretary);

    const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    await manager.look('#/mitt-arbete');
    await screen.findByText('En avvikelse har kommit tillbaka från nivån ovanför');
    await manager.look(page);
    await screen.findAllByText('Pröva först att låna folk av Enhet B.');
    await screen.findByText(/^En rad räknas inte/);
    press(await button('Lyft igen'));
    await screen.findByText(/^Väntar på svar/);
    await sent(manager);

    await secretary.workspace.refresh();
    await secretary.look(page);
    press(await button('Skicka svaret'));
    await screen.findAllByText('Övertagen av nämnden');
    await sent(secretary);
    await secretary.look('#/mitt-arbete');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('En avvikelse är lyft till dig')).toBeNull();
  });

  it('is raised by hand, kept as a draft, and reported when it is whole', { timeout: 120_000 }, async () => {
    const desk = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    await desk.look('#/avvikelser/ny');
    type(await field('Rubrik'), 'Leveranserna kommer för sent');
    press(await button('Börja skriva'));
    await screen.findByRole('heading', { level: 1, name: 'Leveranserna kommer för sent' });
    press(await button('Rapportera'));
    await screen.findByText('Fyll i ”Orsak”.');
    await screen.findByText('Välj vad avvikelsen gäller.');
    const concern = screen.getByRole('combobox', { name: /^Gäller/ });
    fireEvent.focus(concern);
    const goals = await within(concern).findByRole('group', { name: 'Mål och framgångsfaktorer' });
    const [goal] = within(goals).getAllByRole<HTMLOptionElement>('option');
    await write(concern, goal?.value ?? '');
    await write(await field(/^Beskrivning/), 'Varorna kommer två dagar efter utlovat.');
    await write(await field(/^Orsak/), 'Det gäller 19121212-1212.');
    await screen.findByText(/^Det ser ut att stå ett personnummer här/);
    await write(await field(/^Orsak/), 'Leverantören har bytt lager.');
    await write(await field(/^Konsekvens/), 'Vi får handla dyrt på annat håll.');
    const choose = (name: RegExp, value: string) => {
      const select = screen.getByRole('combobox', { name });
      (select as HTMLSelectElement).value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose(/^Allvarlighet/, 'medium');
    choose(/^Lyft till nivå/, 'unit');
    choose(/^Kräver politiskt beslut/, 'no');
    const content = new File(['Följesedlar'], 'Följesedlar maj.txt');
    fireEvent.change(screen.getByLabelText('Fil att bifoga'), { target: { files: [content] } });
    await screen.findByText('Följesedlar maj.txt är bifogad');
    const file = screen.getByRole('link', { name: 'Följesedlar maj.txt' });
    expect(file.getAttribute('href')).toContain('/deviationDocuments/enhet-a/');
    press(screen.getByRole('checkbox', { name: /^Texten innehåller inga/ }));
    press(await button('Rapportera'));
    await screen.findByText(/^Rapporterad · /);
    await sent(desk);
    const named = goal?.value.replace('goal/', '') ?? '';
    screen.getByText('Gäller');
    expect(desk.workspace.rows().all(deviations)).toContainEqual(
      expect.objectContaining({ title: 'Leveranserna kommer för sent', goal: named, decisionNeeded: false }),
    );

    press(await button('Ta hand om'));
    press(await button('Lägg till åtgärd'));
    type(await field('Åtgärd'), 'Byt leverantör');
    type(await field('Förväntad effekt'), 'Varorna kommer samma dag.');
    type(screen.getByLabelText(/^Klar senast/), '2026-08-31');
    type(await field(/^Kostnad/), '120');
    press(await button('Spara åtgärden'));
    // What it costs has to come from somewhere before it is decided.
    press(await button('Besluta: Byt leverantör'));
    await screen.findByText(/^Det fattas 120 tkr i finansieringen/);
    press(await button('Lägg till källa'));
    await write(await field('Belopp'), '120');
    press(await button('Besluta: Byt leverantör'));
    await screen.findByText(/^Åtgärder beslutade · /);
    await sent(desk);
    const made = desk.workspace
      .rows()
      .all(measures)
      .find((one) => one.title === 'Byt leverantör');
    expect(made).toMatchObject({ state: 'decided', dueDay: '2026-08-31' });
  });
});
