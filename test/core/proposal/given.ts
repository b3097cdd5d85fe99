// The papers of a committee that tests begin from: a case with a report that nothing is wrong with.

import { draftOf } from '../../../src/core/proposal/draft.ts';
import { papersOf } from '../../../src/core/proposal/openPapers.ts';
import type { Proposal } from '../../../src/core/proposal/read.ts';
import { reportNamed } from '../../../src/core/proposal/reports.ts';
import { recorded } from '../../../src/core/proposal/rules/drafting.ts';
import { findingsOf } from '../../../src/core/proposal/rules/sendRules.ts';
import { add, alter, type Change } from '../../../src/schema/change.ts';
import type { Fault } from '../../../src/schema/fault.ts';
import { type Key, key } from '../../../src/schema/field.ts';
import type { InputOf, RowOf, ValuesOf } from '../../../src/schema/list.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { draftSections } from '../../../src/schema/lists/room/draftSections.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { proposalDrafts } from '../../../src/schema/lists/room/proposalDrafts.ts';
import type { PresetId } from '../../../src/steering/presets/preset.ts';
import { aRole, asked, committee, modelOf } from '../../given/organisation.ts';
import { planning } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

export const caseKey = key<'cases'>('NN/1/2099');
export const reportKey = key<'proposals'>('NN/1/2099.1');
export const at = { body: committee, proposal: reportKey };

/** An item of the body's own, without effects, unless more is said. */
export const anItem = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({
  forwardTo: null,
  text,
  from: null,
  effects: [],
  ...more,
});
export const anEffect = (kind: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind,
  target: '',
  title: '',
  from: null,
  until: null,
  to: null,
  due: null,
  ...more,
});

/** In draft. */
export const aReport = (more: Partial<InputOf<typeof proposalDrafts>> = {}): Change =>
  add(proposalDrafts, {
    case: caseKey,
    number: 1,
    kind: 'officialReport',
    day: '2099-05-06',
    state: 'draft',
    office: 'Förvaltningen',
    officer: 'handlaggare-1',
    officerTitle: 'Handläggare',
    items: { rows: [anItem('Planen antas.')] },
    financing: { hasCost: 'no', reason: 'Arbetet ryms i ramen.' },
    recipients: { rows: [{ name: 'Förvaltningen', kind: 'internal' }] },
    signatories: { rows: [{ role: 'Förvaltningschef', name: 'Förvaltningschef' }] },
    ...more,
  });

export const aText = (section: string, more: Partial<InputOf<typeof draftSections>> = {}): Change =>
  add(draftSections, { proposal: reportKey, section, text: 'Det som hör hit.', ...more });

/** Every text of the model's written, and a meeting to come; officer, registrar and the committee's secretary. */
export function papers(
  preset: PresetId,
  report: Change = aReport(),
  text: (section: string) => Change = aText,
): TestRows {
  const texts = modelOf(preset)
    .proposal.parts.filter(({ content }) => ['text', 'impact', 'governingDocuments'].includes(content))
    .map((part) => text(part.key));
  return planning(preset).with(
    aRole('handlaggare-1', 'caseOfficer'),
    aRole('registrator-1', 'registrar'),
    add(roleAssignments, {
      person: 'namndsekreterare-1',
      name: 'Nämndsekreterare 1',
      role: 'committeeSecretary',
      body: committee,
    }),
    add(cases, { registryNumber: caseKey, title: 'Verksamhetsplan', openedDay: '2099-05-06' }),
    add(meetings, { day: '2099-06-25', number: 1, state: 'planned', mode: 'physical' }),
    report,
    texts,
  );
}

export const reportWith = (values: Partial<ValuesOf<typeof proposalDrafts>>): Change =>
  alter(proposalDrafts, { key: reportKey as string } as RowOf<typeof proposalDrafts>, values);
export const textWith = (section: string, values: Partial<ValuesOf<typeof draftSections>>): Change =>
  alter(draftSections, { key: `${reportKey}.${section}` } as RowOf<typeof draftSections>, values);

/** The report as the body has got it, whatever is wrong with it. */
export const asSent = (rows: TestRows): TestRows =>
  rows.with(
    recorded(rows, reportIn(rows), {
      attachments: reportIn(rows).attachments,
      sentAt: '2099-05-06T08:00:00Z',
      sentBy: 'handlaggare-1',
    }),
  );

export function reportIn(rows: TestRows, named: Key<'proposals'> = reportKey): Proposal {
  const report = reportNamed(rows, named);
  if (!report) throw new Error(`No report ${named}`);
  return report;
}

/** What the checks tell of the report. */
export function found(rows: TestRows): readonly Fault[] {
  const open = papersOf(asked(rows, 'handlaggare-1'), { body: committee });
  const its = rows.get(cases, caseKey);
  if (!open.ok || !its) throw new Error('No papers');
  return findingsOf(rows, draftOf(rows, open.value, its, reportIn(rows)));
}
export const codes = (rows: TestRows): readonly string[] =>
  found(rows).map(({ code, at: place }) => `${code} ${place}`);

export const bodyNamed = (rows: TestRows, named: string): RowOf<typeof bodies> => {
  const body = rows.get(bodies, key<'bodies'>(named));
  if (!body) throw new Error(`No body ${named}`);
  return body;
};
