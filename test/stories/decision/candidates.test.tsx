// S28: a board's decision to propose something to the council lies in its log, and the council takes the case in with the same number and words.
import { screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { upn } from '../../../local-tenant/world.ts';
import { caseFiles } from '../../../src/m365/files/caseFiles.ts';
import { fillGroups } from '../../../src/m365/people.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { units } from '../../../src/schema/lists/units.ts';
import { anEffect, aPoint } from '../../given/decidedItems.ts';
import { allSent, atDesk, press } from '../../given/desk.tsx';
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

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.board] as const))('%s', (preset, board) => {
  const site = `/sites/${preset}`;
  const registryNumber = 'RS/101/2015';
  const words = 'Reviderade regler för representation godkänns.';

  it('what the board puts to the council comes there by its log, and is in force by nobody’s word yet', {
    timeout: 180_000,
  }, async () => {
    const held = { tenant, site, body: board };
    const administrator = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    const rows = administrator.workspace.rows();
    const council = rows.all(bodies).find(({ kind }) => kind === 'council');
    if (council === undefined) throw new Error('There is no council');
    // The board and the council have the same secretary as the committee, so that somebody may write in their papers.
    const roles = [key<'bodies'>(board), council.key].map((body) =>
      add(roleAssignments, {
        ...{ person: upn(secretary), name: 'Nämndsekreterare 1', role: 'committeeSecretary', body },
      }),
    );
    await sharedRows(held, [
      ...roles,
      add(governingDocuments, {
        id: 'representation',
        version: 1,
        title: 'Regler för representation',
        kind: 'rule',
        state: 'draft',
      }),
    ]);
    await administrator.workspace.refresh();
    const now = administrator.workspace.rows();
    const filled = await fillGroups(
      administrator.line.connection,
      now.all(roleAssignments),
      now.all(units),
      '2026-05-06',
    );
    expect(filled.kind).toBe('filled');
    const effect = anEffect('adopt', 'representation.1', { title: 'Regler för representation' });
    await heldMeeting(held, [
      {
        title: 'Reviderade regler',
        registryNumber,
        summary: 'Reglerna har setts över.',
        text: `Styrelsen föreslår fullmäktige: ${words}`,
        points: [aPoint([effect], { forwardTo: council.key, text: words })],
        recipients: ['Kansliet'],
        basis: ['Kalkyl'],
        files: [
          { title: 'Kalkyl', file: `caseDocuments/Organ ${board}/kalkyl.txt` },
          { title: 'Karta', file: `caseDocuments/Organ ${board}/borta.txt` },
        ],
      },
      { title: 'Eget ärende', registryNumber: 'RS/102/2015', points: [aPoint([])] },
    ]);

    const lain = await caseFiles(tenant.lineOf(secretary, site).connection).put(
      board,
      'kalkyl.txt',
      new Blob(['1 000']),
    );
    if (!lain.ok) throw new Error('No file');
    await caseFiles(tenant.lineOf(secretary, site).connection).send(board, lain.value);

    const officer = await atDesk(tenant, { site, person: secretary });
    await officer.look(`#/namnd/${council.key}/arende`);
    press(await screen.findByRole('button', { name: 'Se efter om något har kommit' }));
    const offers = await screen.findByRole('list', { name: 'Från andra organ' });
    expect(within(offers).getAllByRole('listitem')).toHaveLength(1);
    within(offers).getByText(new RegExp(`${registryNumber}.*§\\s1`));
    press(within(offers).getByRole('button', { name: 'Ta in ärendet' }));
    await screen.findByRole('heading', { level: 1, name: 'Reviderade regler' });
    await allSent(officer);

    // The case has the board's number, and its report the board's words, no more and no less.
    const [report] = await screen.findAllByRole('link', { name: /Tjänste/ });
    if (report === undefined) throw new Error('The case has no report');
    press(report);
    await screen.findByText(new RegExp(words));
    // Its files have come along as copies of the council's own; what is not there is told of, and can be asked for again.
    expect(screen.getByRole('link', { name: 'Kalkyl' })).toHaveProperty(
      'href',
      expect.stringContaining(`/caseDocuments/Organ%20${council.key}/${board}%20`),
    );
    await screen.findByText(/Karta ligger kvar hos/);
    press(screen.getByRole('button', { name: 'Hämta bilagorna' }));
    await screen.findByText(/Filen finns inte hos det andra organet/);
    await officer.look(`#/namnd/${council.key}/arende`);
    await screen.findByRole('link', { name: new RegExp(`Reviderade regler.*${registryNumber}`) });
    press(screen.getByRole('button', { name: 'Se efter om något har kommit' }));
    await screen.findByText('Inget nytt har kommit.');

    const document = officer.workspace
      .rows()
      .get(governingDocuments, key<'governingDocuments'>('representation.1'));
    expect(document).toMatchObject({ state: 'draft', validFrom: null });
  });
});
