// Two controllers who judge the same group: neither writes over the other, and both texts are shown.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { overrideGroup } from '../../../src/core/followUp/overrideGroup.ts';
import { personNamed } from '../../../src/core/situation.ts';
import Attainment from '../../../src/features/attainment/Attainment.tsx';
import { assessments } from '../../../src/schema/lists/assessments.ts';
import { april, givenHomeCare, openPage, show } from '../followUp/homeCare.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

const controller = 'controller-1';
const mine = 'Nämnden har tagit över ansvaret helt.';
const theirs = 'Mätningen täcker bara halva perioden.';

it('sees both when the other’s judgement arrives while the draft lies', async () => {
  const server = givenHomeCare();
  const { workspace } = await openPage(server, controller);
  show(workspace, <Attainment period={april} />, controller);
  const [why] = await screen.findAllByRole('button', { name: /Varför\?/ });
  if (why === undefined) throw new Error('No group has a why');
  fireEvent.click(why);
  fireEvent.click(screen.getByRole('button', { name: 'Bedöm på annat sätt' }));
  fireEvent.click(screen.getByRole('radio', { name: /^Uppfyll/ }));
  fireEvent.change(screen.getByRole('textbox', { name: /^Motivering/ }), { target: { value: mine } });

  const rows = workspace.rows();
  const situation = {
    rows,
    person: personNamed(rows, controller),
    today: '2026-05-06',
    now: '2026-05-06T08:31:00Z',
  };
  const judged = overrideGroup(situation, {
    period: april,
    body: null,
    group: 'whole',
    status: 'notFulfilled',
    justification: theirs,
  });
  if (!judged.ok) throw new Error(JSON.stringify(judged.faults));
  for (const change of judged.value) server.change('controller-2', change);
  await act(async () => workspace.refresh());

  fireEvent.click(screen.getByRole('button', { name: 'Spara bedömningen' }));
  await waitFor(() =>
    expect(workspace.status().conflicts.map(({ field }) => field)).toContain('justification'),
  );
  await screen.findByRole('heading', { name: 'Ni har ändrat samma uppgift' });
  fireEvent.click(screen.getByRole('button', { name: 'Behåll min' }));
  await screen.findByRole('heading', { name: 'Ni har skrivit i samma text' });
  const shown = document.querySelector('main')?.textContent;
  expect(shown).toContain(mine);
  expect(shown).toContain(theirs);
  const [row] = judged.value;
  expect(server.row(assessments.name, row?.key ?? '')?.justification).toBe(theirs);
});
