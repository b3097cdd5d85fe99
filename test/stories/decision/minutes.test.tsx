// The adjusters have signed: the secretary notes it, the plan is in force, a document is repealed and another waits, and the extract can be sent.
import { fireEvent, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { printsOf } from '../../../src/core/meeting/decide/frozen.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { anEffect, aPoint } from '../../given/decidedItems.ts';
import { atDesk, press } from '../../given/desk.tsx';
import { heldMeeting, secretary, sharedRows } from '../../given/meeting.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, body) => {
    const site = `/sites/${preset}`;
    const plan = plans.keyFrom({ year: 2031, kind: 'operationalPlan', ownerUnit: null, ownerBody: body });
    const remitted = `2031.investmentPlan..${body}`;

    it('what was decided holds when the minutes are adjusted, and not before', {
      timeout: 180_000,
    }, async () => {
      const held = { tenant, site, body };
      const sent = (kind: 'operationalPlan' | 'investmentPlan', title: string) =>
        add(plans, {
          ...{ kind, title, ownerBody: key<'bodies'>(body), year: 2031, version: 1, state: 'submitted' },
          submittedAt: '2026-05-01T08:00:00Z',
        });
      await sharedRows(held, [
        sent('operationalPlan', 'Nämndens plan'),
        sent('investmentPlan', 'Investeringsplanen'),
        add(governingDocuments, {
          id: 'ny-riktlinje',
          version: 1,
          title: 'Ny riktlinje',
          kind: 'guideline',
          state: 'draft',
        }),
      ]);
      const effects = [
        anEffect('approvePlan', plan, { title: 'Nämndens plan' }),
        anEffect('repeal', 'personalpolicy.1', { title: 'Personalpolicyn' }),
        anEffect('interim', 'mal-och-uppfoljning.1', { title: 'Riktlinjen', until: 'ny-riktlinje.1' }),
        anEffect('assign', '', { title: 'Se över reglerna', to: `body:${body}`, due: '2026-12-01' }),
      ];
      const recipients = Array.from({ length: 10 }, (_, at) => `Mottagare ${at + 1}`);
      const desk = await atDesk(tenant, { site, person: secretary });
      const frozen = printsOf(desk.workspace.rows(), effects);
      const meeting = await heldMeeting(held, [
        { title: 'Plan och regler', points: [aPoint(effects)], recipients, frozen },
        {
          title: 'Något annat',
          text: 'Annat beslut.',
          outcome: 'remitted',
          remitReason: 'Räkna om investeringarna.',
          refused: [anEffect('approvePlan', remitted)],
        },
      ]);

      await desk.look(`#/namnd/${body}/protokoll/${meeting}`);
      await screen.findByRole('heading', { name: '§ 1 Plan och regler' });
      expect(screen.queryByRole('button', { name: 'Verkställ' })).toBeNull();
      expect(desk.workspace.rows().get(plans, key<'plans'>(plan))?.state).toBe('submitted');

      press(screen.getByRole('checkbox', { name: 'Ordföranden' }));
      press(screen.getByRole('button', { name: 'Justera protokollet' }));
      await screen.findByText(/Ledamot B. har inte skrivit under/);
      press(screen.getByRole('checkbox', { name: 'Ledamot B' }));
      press(screen.getByRole('button', { name: 'Justera protokollet' }));
      await screen.findByText(/Protokollet justerades 6\smaj\s2026/);
      await screen.findByText('Allt som följer av de justerade besluten är gjort.');
      fireEvent.change(screen.getByLabelText('Protokollet förvaras'), { target: { value: 'Kansliet' } });
      press(screen.getByRole('button', { name: 'Anslå' }));
      await screen.findByRole('heading', { name: 'Anslagsbevis' });
      await desk.refresh();
      expect(desk.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });

      const reader = await atDesk(tenant, { site, person: 'ledamot-a' });
      const rows = reader.workspace.rows();
      expect(rows.get(plans, key<'plans'>(plan))).toMatchObject({ state: 'approved', decidedParagraph: 1 });
      expect(rows.get(plans, key<'plans'>(remitted))).toMatchObject({
        state: 'returned',
        returnedReason: 'Räkna om investeringarna.',
      });
      const document = (id: string) => rows.get(governingDocuments, key<'governingDocuments'>(`${id}.1`));
      expect(document('personalpolicy')).toMatchObject({ state: 'repealed', validTo: '2026-05-04' });
      expect(document('mal-och-uppfoljning')).toMatchObject({
        state: 'inForceInterim',
        interimUntil: 'ny-riktlinje.1',
      });
      expect(rows.all(assignments).map(({ title }) => title)).toContain('Se över reglerna');

      await reader.look(`#/namnd/${body}/utdrag/${meeting}.1`);
      await screen.findByRole('heading', { name: 'Protokollsutdrag' });
      const page = screen.getByRole('main');
      expect(page.textContent).toContain('Mottagare 10');
      expect(page.textContent).not.toContain('Annat beslut');
      expect(page.textContent).toMatch(/Beslutets avtryck[0-9a-f]{64}/);

      await reader.look(`#/namnd/${body}/uppfoljning`);
      const table = await screen.findByRole('table', { name: 'Uppdrag som inte är återrapporterade' });
      within(table).getByText('Se över reglerna');
      await screen.findByText(/Nämndens plan 2031 har sitt beslut i loggen/);
    });
  },
);
