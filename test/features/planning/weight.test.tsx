// A goal is weighed in the wizard where the model weighs goals and nowhere else, and Varför? tells what each one weighed.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attainment } from '../../../src/core/attainment.ts';
import { PlanPage } from '../../../src/features/planning/PlanPage.tsx';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { steeringModels } from '../../../src/schema/lists/steeringModels.ts';
import { GroupWhy } from '../../../src/ui/why/GroupWhy.tsx';
import { alteredDocument, type Part } from '../../given/alteredModel.ts';
import { aGoal, aJudgement, anOrganisation, april, asked, goalKey } from '../../given/organisation.ts';
import { givenHomeCare, openPage, show, unit } from '../followUp/homeCare.tsx';

beforeEach(cleanup);
afterEach(cleanup);

const plan = key<'plans'>('2027.operationalPlan.enhet-a');
const draft = 'enhet-a~eget';

/** The unit's plan for next year with a goal of its own, by a model that weighs or one that does not. */
async function opened(method: 'weightedMean' | 'shareThreshold') {
  const server = givenHomeCare();
  const weighing = (document: Part) => Object.assign(document.rollup ?? {}, { method });
  const seed = [
    add(steeringModels, {
      id: 'modell',
      version: 2,
      name: 'Modell',
      validFromYear: 2021,
      model: alteredDocument('sundsvall-2017', weighing),
    }),
    add(plans, {
      kind: 'operationalPlan',
      title: 'Verksamhetsplan 2027',
      ownerUnit: unit,
      year: 2027,
      version: 1,
      state: 'draft',
      horizonYears: 1,
      responsible: 'chef-enhet-a',
      needsFinancing: false,
    }),
    add(goals, {
      id: draft,
      type: 'operational',
      title: 'Vi svarar samma dag',
      parents: [key<'goals'>('o-1')],
      ownerUnit: unit,
      plan,
      state: 'draft',
      validFromYear: 2027,
      validToYear: 2028,
    }),
  ];
  for (const change of seed) server.change('seed', change);
  const { workspace } = await openPage(server);
  show(workspace, <PlanPage plan={plan} place={`goals/${draft}/title`} />);
  await screen.findByRole('heading', { level: 1 });
  return { server, workspace };
}
const weight = () => screen.getByRole('textbox', { name: 'Vikt' });
function write(text: string) {
  fireEvent.focus(weight());
  fireEvent.change(weight(), { target: { value: text } });
  fireEvent.blur(weight());
}

describe('A manager who plans', () => {
  it('weighs a goal, and is told what no weight is', async () => {
    const { server } = await opened('weightedMean');
    const kept = () => server.row('goals', draft)?.weight ?? null;
    expect(screen.getByText('Ett helt tal från 0 till 10. Tomt räknas som 1.')).toBeTruthy();
    for (const wrong of ['-1', '11', '2,5']) {
      write(wrong);
      expect(await screen.findByText('Skriv ett helt tal från 0 till 10.')).toBeTruthy();
      write('');
      await waitFor(() => expect(screen.queryByText(/^Skriv ett helt tal/)).toBeNull());
    }
    write('fem');
    expect(await screen.findByText(/^Skriv en siffra/)).toBeTruthy();
    expect(kept()).toBeNull();
    write('5');
    await waitFor(() => expect(kept()).toBe(5));
  });

  it('is asked for no weight where the model counts all alike', async () => {
    await opened('shareThreshold');
    expect(screen.getByRole('textbox', { name: /^Mål/ })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Vikt' })).toBeNull();
  });
});

it('A controller who asks why is told what each goal weighs and what the weights gave', async () => {
  const model = alteredDocument('rjh-2017', (document) =>
    Object.assign(document.rollup ?? {}, { method: 'weightedMean' }),
  );
  const factors = [
    ['Trygga besök', 'fulfilled', 5],
    ['Kända ansikten', 'partly', 3],
    ['Rätt tid', 'notFulfilled', 2],
  ] as const;
  const rows = anOrganisation('rjh-2017').with(
    add(steeringModels, { id: 'rjh-2017', version: 2, name: 'Vägd', validFromYear: 2090, model }),
    factors.flatMap(([title, status, weight]) => [
      aGoal(title, 'successFactor', { weight, perspectives: ['patient'] }),
      aJudgement({ goal: goalKey(title), status }),
    ]),
  );
  const table = attainment(asked(rows, 'controller-1'), april);
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  const { workspace } = await openPage(givenHomeCare());
  const { whole, model: inForce, period } = table.value;
  show(
    workspace,
    <GroupWhy
      group={whole}
      model={inForce}
      period={period}
      label="alla"
      words={{ one: 'faktor', theOne: 'faktorn', many: 'faktorer', theMany: 'faktorerna' }}
    />,
  );
  expect(
    screen.getByText(
      /uppfyllda ger 5 poäng och delvis 1½\. Det är 6½ av 10 möjliga, 65,0 procent\. Grönt kräver 80, gult 50\./,
    ),
  ).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    expect.stringContaining('Rätt tid Nämnden · vikt 2'),
    expect.stringContaining('Kända ansikten Nämnden · vikt 3'),
    expect.stringContaining('Trygga besök Nämnden · vikt 5'),
  ]);
  expect(screen.getByText('Regel: vägt medelvärde, version 1')).toBeTruthy();
});
