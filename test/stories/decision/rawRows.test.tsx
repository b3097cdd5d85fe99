// A secretary goes past the app at the rows of what has been decided: whoever reads the plan or the document is told, in red, where it is read.
import { screen } from '@testing-library/react';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { upn } from '../../../local-tenant/world.ts';
import { heldToLog } from '../../../src/core/decision/heldToLog.ts';
import { heldDocument, isWrong, saysAsAdopted } from '../../../src/core/decision/register/heldDocument.ts';
import { adoptedIn, printsOf } from '../../../src/core/meeting/decide/frozen.ts';
import { personNamed } from '../../../src/core/situation.ts';
import { listPath } from '../../../src/m365/rows/address.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { anEffect, aPoint } from '../../given/decidedItems.ts';
import { givenDecisions } from '../../given/decisions.ts';
import { allSent, atDesk, press } from '../../given/desk.tsx';
import { heldMeeting, secretary, sharedRows } from '../../given/meeting.ts';
import { merge, post } from '../../given/raw.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
let told = 0;
beforeAll(async () => {
  vi.setSystemTime(beginning);
  tenant = await givenTenant();
});
afterAll(() => {
  tenant.remove();
  vi.useRealTimers();
  console.info(`Raw REST at what is decided: ${told} deeds told of where it is read`);
});

const [example] = examples;
if (!example) throw new Error('There is no example');
const { preset, committee: body } = example.sketch;
const site = `/sites/${preset}`;
const plan = key<'plans'>(`2031.operationalPlan..${body}`);
const document = key<'governingDocuments'>('ny-riktlinje.1');

it('a plan and a document that are adopted are held to the log, and each row altered past the app is told of', {
  timeout: 180_000,
}, async () => {
  const held = { tenant, site, body };
  await sharedRows(held, [
    add(plans, {
      ...{ kind: 'operationalPlan', title: 'Nämndens plan', ownerBody: key<'bodies'>(body), year: 2031 },
      ...{ version: 1, state: 'submitted', submittedAt: '2026-05-01T08:00:00Z' },
    }),
    add(governingDocuments, {
      ...{ id: 'ny-riktlinje', version: 1, title: 'Ny riktlinje', kind: 'guideline', state: 'draft' },
    }),
  ]);
  const desk = await atDesk(tenant, { site, person: secretary });
  const effects = [anEffect('approvePlan', plan, { title: 'Nämndens plan' }), anEffect('adopt', document)];
  const frozen = printsOf(desk.workspace.rows(), effects);
  const { log } = await givenDecisions(tenant, secretary, site);
  for (const adopted of adoptedIn(desk.workspace.rows(), effects))
    expect(await log.freeze(body, adopted)).toMatchObject({ ok: true });
  const meeting = await heldMeeting(held, [{ title: 'Plan och regler', points: [aPoint(effects)], frozen }]);
  await desk.look(`#/namnd/${body}/protokoll/${meeting}`);
  for (const name of ['Ordföranden', 'Ledamot B']) press(await screen.findByRole('checkbox', { name }));
  press(screen.getByRole('button', { name: 'Justera protokollet' }));
  await screen.findByText('Allt som följer av de justerade besluten är gjort.');
  await allSent(desk);

  const reader = await atDesk(tenant, { site, person: 'ledamot-a' });
  const read = async () => {
    const found = await log.read(body);
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    const rows = reader.workspace.rows();
    const situation = { rows, person: personNamed(rows, upn('ledamot-a')) };
    const [theirs, its] = [rows.get(plans, plan), rows.get(governingDocuments, document)];
    if (theirs === null || its === null) throw new Error('What was adopted is gone');
    const { hold = null, print = null } = heldDocument(situation, its, found.value) ?? {};
    const kept = print === null ? null : await log.frozen(body, print);
    const isOther = kept !== null && !(kept.ok && saysAsAdopted(its, kept.value));
    return [heldToLog(rows, theirs, found.value), isOther ? 'differs' : hold] as const;
  };
  expect(await read()).toEqual(['held', 'held']);
  await reader.look(`#/planera/${plan}`);
  await reader.look(`#/namnd/${body}/styrdokument/${document}`);
  await screen.findByText('Har det justerade beslutet');
  expect(screen.queryByText(/stämmer inte med/)).toBeNull();

  const item = (list: string, id: number) =>
    `/getList('${encodeURIComponent(listPath(site, { list, year: null }))}')/items(${id})`;
  const idOf = async (list: string, named: string) => {
    const at = `/getList('${encodeURIComponent(listPath(site, { list, year: null }))}')/items?$filter=Key eq '${named}'&$select=Id`;
    const { value } = (await (await tenant.raw(secretary, site, at)).json()) as { value: { Id: number }[] };
    return value[0]?.Id ?? 0;
  };
  const planRow = item(plans.name, await idOf(plans.name, plan));
  const documentRow = item(governingDocuments.name, await idOf(governingDocuments.name, document));
  /** Each deed, with what puts it right again, so that the next is told of by itself. */
  const deeds: readonly (readonly [string, 'plan' | 'document', object, object])[] = [
    [planRow, 'plan', { HorizonYears: 9 }, { HorizonYears: null }],
    [planRow, 'plan', { NeedsFinancing: true }, { NeedsFinancing: null }],
    [planRow, 'plan', { GoverningDocuments: '["x.1"]' }, { GoverningDocuments: null }],
    [documentRow, 'document', { RtId: 'ny-riktlinje', Kind: 'policy' }, { Kind: 'guideline' }],
    [documentRow, 'document', { AdoptedDay: '2020-01-01' }, { AdoptedDay: '2026-05-05' }],
    [documentRow, 'document', { Paragraph: 7 }, { Paragraph: 1 }],
    [documentRow, 'document', { ValidFrom: '2020-01-01' }, { ValidFrom: '2026-05-05' }],
    [
      documentRow,
      'document',
      { ValidTo: '2030-01-01', State: 'repealed' },
      { ValidTo: null, State: 'inForce' },
    ],
    [documentRow, 'document', { Repeals: '["x.1"]' }, { Repeals: null }],
    [planRow, 'plan', { Title: 'En annan plan', RtTitle: 'En annan plan' }, {}],
    [documentRow, 'document', { Title: 'En annan riktlinje', RtTitle: 'En annan riktlinje' }, {}],
  ];
  for (const [row, what, change, back] of deeds) {
    const answer = await tenant.raw(secretary, site, row, post(change, merge));
    expect(answer.status, `${JSON.stringify(change)} ${await answer.text()}`).toBe(204);
    await reader.workspace.refresh();
    const [ofPlan, ofDocument] = await read();
    if (what === 'plan') expect([change, ofPlan]).toEqual([change, 'differs']);
    else expect([change, isWrong(ofDocument)]).toEqual([change, true]);
    told += 1;
    if (Object.keys(back).length > 0)
      expect((await tenant.raw(secretary, site, row, post(back, merge))).status).toBe(204);
  }

  await reader.workspace.refresh();
  await reader.look(`#/planera/${plan}`);
  const alert = await screen.findByText('Planen är inte som när den beslutades');
  expect(alert.closest('[role="alert"]')).not.toBeNull();
  await reader.look(`#/planera/${plan}/dokument`);
  await screen.findByText('Planen är inte som när den beslutades');
  await reader.look(`#/namnd/${body}/styrdokument/${document}`);
  await screen.findByText('Dokumentet står inte som det antogs');
  expect(screen.queryByText('Har det justerade beslutet')).toBeNull();
});
