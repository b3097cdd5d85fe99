// Next year is planned on screen: a unit in its short plan, a committee and an administration in theirs, in each of the four organisations.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { chain } from '../../src/core/chain.ts';
import { planForm } from '../../src/core/planning/form.ts';
import { personNamed } from '../../src/core/situation.ts';
import { key } from '../../src/schema/field.ts';
import { isOwnId } from '../../src/schema/list.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { modelInForce } from '../../src/steering/inForce.ts';
import { atDesk, type Desk, press, write } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import { today } from '../given/seededWorld.ts';
import type { Tenant } from '../given/tenant.ts';

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const planOfUnit = '2027.operationalPlan.enhet-a';

const formAt = (desk: Desk, plan: string) => {
  const rows = desk.workspace.rows();
  const person = personNamed(rows, 'controller-1');
  const form = planForm({ rows, person, today, now: `${today}T07:10:00Z` }, key<'plans'>(plan));
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
};

/** Begins the plan as the page proposes: from last year's. */
async function begin(desk: Desk, whose: string, owner: string): Promise<void> {
  await desk.look(`#/planera/ny/2027/${whose}/${owner}`);
  expect(await screen.findByRole('radio', { name: /^Förra årets plan: / })).toHaveProperty('checked', true);
  press(screen.getByRole('button', { name: 'Börja' }));
  await screen.findByRole('heading', { level: 1, name: 'Grund' });
}

/** Follows the faults of the last step to their fields until none is left, and answers each as its label asks. */
async function answerAll(desk: Desk, plan: string): Promise<void> {
  const seen: string[] = [];
  for (let left = 60; left > 0; left -= 1) {
    const [error] = formAt(desk, plan).errors;
    if (error === undefined) return;
    seen.push(`${error.place} ${error.fault.code}`);
    await desk.look(`#/planera/${plan}/${error.place.split('/').map(encodeURIComponent).join('/')}`);
    await answer(error.place, error.fault.code);
    await waitFor(() => {
      const still = formAt(desk, plan).errors.map(({ place, fault }) => `${place} ${fault.code}`);
      if (still.includes(`${error.place} ${error.fault.code}`))
        throw new Error(`Still there: ${error.place} ${error.fault.code}\n${seen.join('\n')}`);
    });
  }
  throw new Error(`No end to ${seen.join('\n')}`);
}

async function answer(place: string, code: string): Promise<void> {
  if (code === 'PLAN_NO_SUCCESS_FACTOR' || code === 'PLAN_NO_INDICATOR')
    return addOne(place.split('/')[0] ?? '');
  if (code === 'BASICMISSION_NO_INDICATOR') {
    press(await screen.findByRole('link', { name: /^Till (indikatorer|nyckeltal|mått)/ }));
    return addOne('indicators');
  }
  if (code === 'SF_NO_ACTIVITY') {
    press(await screen.findByRole('link', { name: /^Till aktiviteter/ }));
    return addOne('activities', place.split('/')[1]);
  }
  const part = await waitFor(() => {
    const found = document.getElementById(place);
    if (found === null) throw new Error(`${place} is not on the page`);
    return found;
  });
  if (part.matches('input[type=text], textarea'))
    return write(part, place.includes('target') ? '80' : 'Svar');
  if (part.matches('button')) return press(part);
  if (part.matches('select')) return chooseFirst(part);
  const [box] = within(part).queryAllByRole('checkbox');
  if (box !== undefined) return press(box);
  press(within(part).getByRole('radio', { name: 'Nej' }));
}

async function chooseFirst(select: HTMLElement): Promise<void> {
  const [, first] = within(select).getAllByRole('option');
  await write(select, first?.getAttribute('value') ?? '');
}

/** @param on what it hangs on, where that is not the first that is proposed */
async function addOne(step: string, on?: string): Promise<void> {
  const field = await waitFor(() => {
    const found = document.getElementById(`${step}/add`);
    if (found === null) throw new Error(`${step} has no line to add by`);
    return found;
  });
  await write(field, 'Något nytt');
  const form = field.closest('form');
  if (form === null) throw new Error('The line is no form');
  if (on !== undefined) await write(within(form).getByRole('combobox'), on);
  press(within(form).getByRole('button'));
}

/** Considers what there is to consider, and sends. */
async function send(desk: Desk, plan: string): Promise<void> {
  await desk.look(`#/planera/${plan}/review`);
  for (const tick of screen.queryAllByRole('checkbox', { name: 'Vi har övervägt detta' })) {
    if (tick instanceof HTMLInputElement && !tick.checked) press(tick);
    await waitFor(() => expect(tick).toHaveProperty('checked', true));
  }
  press(await screen.findByRole('button', { name: 'Skicka' }));
  expect(await screen.findByText('Planen är skickad')).toBeDefined();
}

describe.each(examples)('$sketch.preset', ({ sketch }) => {
  const site = `/sites/${sketch.preset}`;
  let manager: Desk;
  let above: Desk;
  let controller: Desk;

  beforeAll(async () => {
    manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    above = await atDesk(tenant, { site, person: 'omradeschef' });
    controller = await atDesk(tenant, { site, person: 'controller-1' });
  });

  it('shows the manager this year’s plan and the place of next year’s', async () => {
    await manager.look('#/planera');
    expect(await screen.findByRole('link', { name: /: Gäller$/ })).toBeDefined();
    expect(screen.getByRole('link', { name: /^Börja planen 2027 för Enhet A/ })).toBeDefined();
  });

  it('begins from last year’s plan, in the short form of a unit, with its texts to be checked', async () => {
    await begin(manager, 'enhet', 'enhet-a');
    expect(screen.queryByRole('link', { name: /Styrdokument/ })).toBeNull();
    await manager.look(`#/planera/${planOfUnit}/conditions`);
    const tick = await screen.findByRole('checkbox', { name: /^Texten är genomläst och gäller/ });
    press(tick);
    expect(await screen.findByText('Genomläst')).toBeDefined();
  });

  it('shows what is above as it is decided, with nothing to alter or remove it by (S01)', async () => {
    await manager.look(`#/planera/${planOfUnit}/superior`);
    const pyramid = await screen.findByRole('region', { name: 'Målen ovanför' });
    expect(within(pyramid).getAllByRole('listitem').length).toBeGreaterThan(1);
    expect(within(pyramid).queryAllByRole('button')).toEqual([]);
    expect(within(pyramid).queryAllByRole('textbox')).toEqual([]);
    expect(within(pyramid).queryAllByRole('link')).toEqual([]);
  });

  it('leaves this year’s chain as it was', () => {
    const rows = manager.workspace.rows();
    const model = modelInForce(rows, 2026);
    if (!model.ok) throw new Error('no model');
    const elements = [...chain(rows, model.value, 2026).elements.values()];
    expect(elements.filter(({ row }) => row.plan === planOfUnit)).toEqual([]);
  });

  it('is sent when every fault is mended at the field that it leads to', async () => {
    await answerAll(manager, planOfUnit);
    await send(manager, planOfUnit);
    await manager.workspace.refresh();
    expect(manager.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
  });

  it('cannot be altered once it is sent, and says why', async () => {
    await manager.look(`#/planera/${planOfUnit}/ground`);
    expect(await screen.findByText('Planen är skickad')).toBeDefined();
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Godkänn planen' })).toBeNull();
  });

  it('is returned and then approved by the manager above', async () => {
    await above.workspace.refresh();
    await above.look('#/planera');
    expect(await screen.findByRole('heading', { name: 'Väntar på ditt beslut' })).toBeDefined();
    await above.look(`#/planera/${planOfUnit}/review`);
    press(await screen.findByRole('button', { name: 'Lämna tillbaka' }));
    expect(await screen.findByText(/^Fyll i ”Återlämnad därför att”/)).toBeDefined();
    await write(screen.getByRole('textbox', { name: 'Varför lämnas den tillbaka?' }), 'Ett mål till.');
    press(screen.getByRole('button', { name: 'Lämna tillbaka' }));
    expect(await screen.findByText('Planen är återlämnad: Ett mål till.')).toBeDefined();
    await above.workspace.refresh();
    await manager.workspace.refresh();
    await send(manager, planOfUnit);
    await manager.workspace.refresh();
    await above.workspace.refresh();
    await above.look(`#/planera/${planOfUnit}/review`);
    press(await screen.findByRole('button', { name: 'Godkänn planen' }));
    await waitFor(() =>
      expect(above.workspace.rows().get(plans, key<'plans'>(planOfUnit))?.state).toBe('approved'),
    );
  });

  it('is revised as a version beside it, while what was approved holds and is left as it was', async () => {
    await manager.workspace.refresh();
    const adopted = manager.workspace.rows().get(plans, key<'plans'>(planOfUnit));
    await manager.look(`#/planera/${planOfUnit}/ground`);
    press(await screen.findByRole('button', { name: 'Revidera planen' }));
    expect(await screen.findByText(/^Det här är version 2\./)).toBeDefined();
    await write(await screen.findByRole('textbox', { name: /^Planens namn/ }), 'Planen, reviderad');
    await manager.workspace.refresh();
    const rows = manager.workspace.rows();
    expect(rows.get(plans, key<'plans'>(`${planOfUnit}..2`))?.title).toBe('Planen, reviderad');
    expect(rows.get(plans, key<'plans'>(planOfUnit))).toEqual(adopted);
    expect(manager.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });

    const [work] = formAt(manager, planOfUnit).activities;
    const [figure] = formAt(manager, planOfUnit).indicators.filter(({ indicator }) =>
      isOwnId('enhet-a', indicator.key),
    );
    const version = `${planOfUnit}..2`;
    if (work !== undefined) {
      const { title, key: decided } = work.activity;
      await manager.look(`#/planera/${version}/activities/${encodeURIComponent(decided)}`);
      press(await screen.findByRole('button', { name: 'Ändra i den här planen' }));
      await screen.findByText(/^Ersätter det som är beslutat/);
      await write(screen.getByDisplayValue(title), 'Så gör vi i stället');
      await waitFor(() =>
        expect(formAt(manager, version).activities.map(({ activity }) => activity.title)).toContain(
          'Så gör vi i stället',
        ),
      );
      expect(formAt(manager, version).activities.map(({ activity }) => activity.title)).not.toContain(title);
      await manager.look(`#/planera/${planOfUnit}/activities`);
      expect(await screen.findByText(title)).toBeDefined();
      expect(screen.queryByText('Så gör vi i stället')).toBeNull();
    }
    if (figure !== undefined) {
      const aims = () =>
        [planOfUnit, version].map((one) => {
          const found = formAt(manager, one).indicators.find(
            ({ indicator }) => indicator.key === figure.indicator.key,
          );
          return found?.targets[0]?.target?.value;
        });
      const [before] = aims();
      await manager.look(`#/planera/${version}/indicators/${encodeURIComponent(figure.indicator.key)}`);
      await write(await screen.findByRole('textbox', { name: /^Målvärde 2027/ }), '42');
      await waitFor(() => expect(aims()).toEqual([before, 42]));
    }
    expect([work, figure]).not.toEqual([undefined, undefined]);
    await manager.workspace.refresh();
    expect(manager.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
    await manager.look('#/planera');
    expect(await screen.findByRole('link', { name: /: Beslutad$/ })).toBeDefined();
    expect(screen.getByRole('link', { name: /^Planen, reviderad: Utkast$/ })).toBeDefined();
  });

  it('S05: an administration’s plan is sent by its head, and where its committee decides nobody approves it here', async () => {
    const plan = '2027.operationalPlan.forvaltning';
    const head = await atDesk(tenant, { site, person: 'forvaltningschef' });
    await begin(head, 'enhet', 'forvaltning');
    // A unit's figures show what is its own, so it has one of its own first, where its level owns any.
    const { addable } = formAt(head, plan);
    const step = (['factors', 'goals', 'missions'] as const).find((one) => addable[one].length > 0);
    if (step !== undefined) {
      await head.look(`#/planera/${plan}/${step}`);
      await addOne(step);
      await screen.findByRole('link', { name: 'Stäng' });
    }
    await answerAll(head, plan);
    await send(head, plan);
    await head.workspace.refresh();
    expect(head.workspace.rows().get(plans, key<'plans'>(plan))?.state).toBe('submitted');
    await head.look(`#/planera/${plan}/review`);
    expect(await screen.findByText('Planen är skickad')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Godkänn planen' })).toBeNull();
    const { decider } = formAt(head, plan);
    if (decider.by === 'body')
      expect(screen.getByText(new RegExp(`${decider.body} tar upp den på ett sammanträde`))).toBeDefined();
  });

  it('sends a committee’s plan to its meeting, and lets nobody approve it here (S02-S05)', async () => {
    const plan = `2027.operationalPlan..${sketch.committee}`;
    await begin(controller, 'organ', sketch.committee);
    await answerAll(controller, plan);
    await send(controller, plan);
    expect(screen.getByText(/tar upp den på ett sammanträde/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Godkänn planen' })).toBeNull();
  });
});

describe('A person without a plan', () => {
  it('is told what stands here, and reads the plan of another without being able to write', async () => {
    const desk = await atDesk(tenant, { site: '/sites/rjh-2017', person: 'medarbetare-2' });
    await desk.look('#/planera');
    expect(await screen.findByText('Du har ingen plan att skriva')).toBeDefined();
    await desk.look('#/planera/2026.operationalPlan.enhet-a/ground');
    expect(await screen.findByText(/^Du läser planen för Enhet A/)).toBeDefined();
    expect(screen.queryAllByRole('textbox')).toEqual([]);
  });
});
