// What the wizard says while a plan is written: perspectives, documents, factors, missions, money, and two who write at once.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../src/schema/field.ts';
import { planSections } from '../../src/schema/lists/planning/planSections.ts';
import { atDesk, type Desk, press, type, write } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import type { Tenant } from '../given/tenant.ts';

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const unitPlan = '2027.operationalPlan.enhet-a';

async function beginBlank(desk: Desk, whose: string, owner: string): Promise<void> {
  await desk.look(`#/planera/ny/2027/${whose}/${owner}`);
  press(await screen.findByRole('radio', { name: 'En tom plan' }));
  press(screen.getByRole('button', { name: 'Börja' }));
  await screen.findByRole('heading', { level: 1, name: 'Grund' });
}

const control = () => within(screen.getByRole('complementary', { name: 'Styrkedjekontroll' }));
const seeAll = () => {
  for (const more of control().queryAllByRole('button', { name: /^Visa .* till$/ })) press(more);
};

/** Adds a row by the line at the end of the list. */
async function addRow(label: string, title: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: label });
  await write(field, title);
  press(screen.getByRole('button', { name: /^Lägg till: / }));
  await screen.findByRole('link', { name: 'Stäng' });
}

describe('A unit that plans', () => {
  const site = '/sites/rjh-2017';
  let manager: Desk;
  beforeAll(async () => {
    manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    await beginBlank(manager, 'enhet', 'enhet-a');
  });

  it('answers a perspective, or says why it does not concern it (S06)', async () => {
    await manager.look(`#/planera/${unitPlan}/crosscutting`);
    seeAll();
    expect(control().getByRole('link', { name: /perspektivet ”Barnrätt”/ })).toBeDefined();
    press(screen.getByRole('checkbox', { name: 'Inte tillämpligt: Barnrätt' }));
    const [why] = screen.getAllByRole('textbox', { name: /^Inte tillämpligt därför att/ });
    if (why === undefined) throw new Error('No reason is asked for');
    await write(why, 'Enheten möter inte barn');
    await waitFor(() =>
      expect(control().queryByRole('link', { name: /perspektivet ”Barnrätt”/ })).toBeNull(),
    );
  });

  it('says beside the field what is empty when the field has been left, and not before', async () => {
    await manager.look(`#/planera/${unitPlan}/ground`);
    const title = await screen.findByRole('textbox', { name: /^Planens namn/ });
    const page = within(screen.getByRole('main'));
    expect(page.queryByText(/^Fyll i/)).toBeNull();
    await write(title, '');
    expect(await page.findByText('Fyll i ”Planens namn”.')).toBeDefined();
  });

  it('keeps what is typed at each keystroke', async () => {
    await manager.look(`#/planera/${unitPlan}/conditions`);
    type(await screen.findByRole('textbox', { name: 'Vad är viktigt för er det här året?' }), 'Vi börj');
    await manager.look('#/planera');
    await manager.look(`#/planera/${unitPlan}/conditions`);
    expect(
      await screen.findByRole('textbox', { name: 'Vad är viktigt för er det här året?' }),
    ).toHaveProperty('value', 'Vi börj');
  });

  it('asks which text is to hold when two have written the same one', async () => {
    const deputy = await atDesk(tenant, { site, person: 'bitr-chef-enhet-a' });
    await manager.look(`#/planera/${unitPlan}/conditions`);
    const label = 'Vad är viktigt för er det här året?';
    await write(await screen.findByRole('textbox', { name: label }), 'Vi börjar i tid.');
    await manager.workspace.refresh();
    await deputy.workspace.refresh();
    const row = key<'planSections'>(
      planSections.keyFrom({ plan: unitPlan, unit: 'enhet-a', section: 'conditionsInside' }),
    );
    expect(deputy.workspace.rows().get(planSections, row)?.text).toBe('Vi börjar i tid.');
    await deputy.look(`#/planera/${unitPlan}/conditions`);
    await write(await screen.findByRole('textbox', { name: label }), 'Vi slutar i tid.');
    await deputy.workspace.refresh();
    await manager.look(`#/planera/${unitPlan}/conditions`);
    await write(await screen.findByRole('textbox', { name: label }), 'Vi vilar i tid.');
    await manager.workspace.refresh();
    expect(await screen.findAllByRole('heading', { name: 'Ni har skrivit i samma text' })).not.toEqual([]);
  });
});

describe('A committee that plans', () => {
  let controller: Desk;
  const plan = '2027.operationalPlan..von';
  beforeAll(async () => {
    controller = await atDesk(tenant, { site: '/sites/sundsvall-2017', person: 'controller-1' });
    await beginBlank(controller, 'organ', 'von');
  });

  it('is asked for a document in force until there is one (S02)', async () => {
    await controller.look(`#/planera/${plan}/documents`);
    seeAll();
    expect(control().getByRole('link', { name: /^Lägg till minst ett styrdokument/ })).toBeDefined();
    press(screen.getByRole('checkbox', { name: 'Personalpolicy (policy)' }));
    await waitFor(() =>
      expect(control().queryByRole('link', { name: /^Lägg till minst ett styrdokument/ })).toBeNull(),
    );
  });

  it('sees a factor hang free until it is linked to a goal (S03)', async () => {
    await controller.look(`#/planera/${plan}/factors`);
    await addRow('Framgångsfaktor', 'Vi är nog med helger');
    seeAll();
    expect(control().getByText('leder inte till något mål')).toBeDefined();
    expect(control().getByRole('link', { name: /bidrar inte till något mål\. Välj/ })).toBeDefined();
    const parents = within(screen.getByRole('group', { name: /^Bidrar till/ }));
    const [first] = parents.getAllByRole('checkbox');
    if (first === undefined) throw new Error('There is nothing to link it to');
    press(first);
    await waitFor(() => expect(control().queryByText('leder inte till något mål')).toBeNull());
  });

  it('is asked for the legal basis of a basic mission (S04)', async () => {
    await controller.look(`#/planera/${plan}/missions`);
    await addRow('Grunduppdrag', 'Hemtjänst till den som behöver');
    seeAll();
    expect(control().getByRole('link', { name: /saknar rättslig grund/ })).toBeDefined();
    await write(screen.getByRole('textbox', { name: /^Rättslig grund/ }), 'Socialtjänstlagen');
    await waitFor(() => expect(control().queryByRole('link', { name: /saknar rättslig grund/ })).toBeNull());
  });

  it('sees what is not financed while it is written', async () => {
    await controller.look(`#/planera/${plan}/resources`);
    press(await screen.findByRole('radio', { name: 'Ja' }));
    press(await screen.findByRole('button', { name: 'Lägg till finansiering' }));
    const statement = within(await screen.findByRole('region', { name: 'Finansiering 1' }));
    press(statement.getByRole('radio', { name: 'Ja' }));
    await write(await statement.findByRole('textbox', { name: /^Kostnad per år/ }), '1000');
    const sum = within(await statement.findByRole('status', { name: 'Så går det ihop' }));
    await waitFor(() => expect(sum.getAllByText(/1.000.tkr/)).toHaveLength(2));
    press(statement.getByRole('button', { name: 'Lägg till källa' }));
    await write(await statement.findByRole('combobox', { name: 'Källa' }), 'transferFromOtherBoard');
    await write(statement.getByRole('textbox', { name: 'Belopp' }), '400');
    await waitFor(() => expect(sum.getByText(/600.tkr/)).toBeDefined());
    expect(sum.getByText(/^Inte utfasat/)).toBeDefined();
  });
});
