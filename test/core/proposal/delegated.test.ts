// Decisions on delegation: told of at a meeting and never decided there, effective from days of their own, never about goals (S30-S32).
import { describe, expect, test } from 'vitest';
import { carryOutDelegated, delegatedLeft } from '../../../src/core/decision/delegation/delegatedEffects.ts';
import { heldDocument } from '../../../src/core/decision/register/heldDocument.ts';
import { addItems, waitingFor } from '../../../src/core/meeting/agenda.ts';
import { dispatchOf } from '../../../src/core/proposal/delegated.ts';
import { considerWarning } from '../../../src/core/proposal/rules/reportRules.ts';
import { sendReport, withdrawReport } from '../../../src/core/proposal/rules/sendRules.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { type Key, key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { steeringModels } from '../../../src/schema/lists/steeringModels.ts';
import { anItem as aDecided, aLog } from '../../given/decidedItems.ts';
import { afterAct, asked, codesOf, committee } from '../../given/organisation.ts';
import { aDocument, documentKey, ofCommittee } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import {
  anEffect,
  anItem,
  aReport,
  asSent,
  aText,
  at,
  caseKey,
  codes,
  found,
  papers,
  reportIn,
  reportWith,
} from './given.ts';

const january = key<'meetings'>('2022-01-25.1');
const june = key<'meetings'>('2099-06-25.1');
const waitingAt = (rows: TestRows, named: Key<'meetings'>) => {
  const meeting = rows.get(meetings, named);
  if (!meeting) throw new Error(`No meeting ${named}`);
  return waitingFor(rows, meeting);
};
const toTell = (meeting: Key<'meetings'>) => ({
  ...{ body: committee, meeting, kind: 'report' as const },
  ...{ title: 'Regler', case: caseKey, proposal: at.proposal },
});
const items = [
  anItem('Reglerna antas.', { from: '2022-01-01' }),
  anItem('De äldre reglerna upphör.', { from: '2021-12-31' }),
  anItem('Ersättningen räknas upp.', { from: '2021-01-01' }),
  anItem('Rutinen följs upp.'),
  anItem('Beslutet anmäls.'),
];

function taken(more: Parameters<typeof aReport>[0] = {}): TestRows {
  return papers(
    'rjh-2017',
    aReport({
      kind: 'delegatedDecision',
      day: '2021-12-16',
      delegateRole: 'Regiondirektör',
      delegationRule: '1.13',
      reportAt: january,
      items: { rows: items },
      considered: ['EFFECTIVE_BEFORE_DECISION items.2 2021-01-01'],
      recipients: {
        rows: [
          { name: 'Regionstaben', kind: 'internal' },
          { name: 'Samordningsförbundet', kind: 'external' },
        ],
      },
      ...more,
    }),
  ).with(
    aText('description'),
    add(meetings, { day: '2022-01-25', number: 1, state: 'planned', mode: 'physical' }),
  );
}

describe('a decision on delegation', () => {
  test('S30 it waits for the meeting that is named, stands there as a report, and goes to its two recipients', () => {
    const rows = taken();
    expect(dispatchOf(reportIn(rows))).toEqual([]);
    const sent = afterAct(rows, sendReport(asked(rows, 'handlaggare-1'), at));
    // An officer may not write on the agenda: it waits for whoever does.
    expect(sent.all(agendaItems)).toEqual([]);
    expect(waitingAt(sent, january)).toEqual([reportIn(sent)]);
    expect(dispatchOf(reportIn(sent)).map(({ name }) => name)).toEqual([
      'Regionstaben',
      'Samordningsförbundet',
    ]);
    const told = afterAct(sent, addItems(asked(sent, 'namndsekreterare-1'), { items: [toTell(january)] }));
    expect(told.all(agendaItems)).toMatchObject([
      { meeting: january, number: 1, kind: 'report', proposal: at.proposal, outcome: null },
    ]);
    expect(waitingAt(told, january)).toEqual([]);
    expect(codesOf(addItems(asked(sent, 'handlaggare-1'), { items: [toTell(january)] }))).toEqual([
      'NOT_ALLOWED',
    ]);
  });

  test('S30 before any meeting has been put in: it is taken, and told of at the next one that is', () => {
    const rows = taken({ reportAt: null });
    expect(codes(rows)).toEqual(['EFFECTIVE_BEFORE_DECISION items.2']);
    const sent = afterAct(rows, sendReport(asked(rows, 'handlaggare-1'), at));
    expect(waitingAt(sent, june)).toEqual([reportIn(sent)]);
    const none = rows.with(
      alter(meetings, { key: june as string } as RowOf<typeof meetings>, { state: 'cancelled' }),
    );
    const bySecretary = afterAct(none, sendReport(asked(none, 'namndsekreterare-1'), at));
    expect(bySecretary.all(agendaItems)).toEqual([]);
    const told = afterAct(rows, sendReport(asked(rows, 'namndsekreterare-1'), at));
    expect(told.all(agendaItems)).toMatchObject([{ kind: 'report', meeting: june }]);
  });

  test('the meeting that it names is called off: it is told of at the next one', () => {
    const rows = taken({ reportAt: june });
    const told = afterAct(rows, sendReport(asked(rows, 'namndsekreterare-1'), at));
    const off = told.with(
      alter(meetings, { key: june as string } as RowOf<typeof meetings>, { state: 'cancelled' }),
    );
    expect(waitingAt(off, january)).toEqual([reportIn(off)]);
    expect(waitingAt(told, january)).toEqual([]);
  });

  test('what the delegation order does not ask to be told of waits for no meeting, unless one is named', () => {
    const sent = (rows: TestRows) => afterAct(rows, sendReport(asked(rows, 'handlaggare-1'), at));
    const [unnamed, named] = [taken({ reportAt: null }), taken({ reportAt: june })];
    const [before] = unnamed.all(steeringModels);
    if (!before) throw new Error('No model');
    const { key: _, ...values } = before;
    const document = JSON.stringify(values.model).replaceAll(
      '"mustBeReported":true',
      '"mustBeReported":false',
    );
    const quiet = add(steeringModels, {
      ...values,
      version: 2,
      model: JSON.parse(document) as typeof values.model,
    });
    expect(waitingAt(sent(unnamed.with(quiet)), june)).toEqual([]);
    expect(waitingAt(sent(unnamed), june)).toHaveLength(1);
    expect(waitingAt(sent(named.with(quiet)), june)).toHaveLength(1);
  });

  test('S30 whoever keeps the papers puts it on the agenda in the same act', () => {
    const rows = taken({ reportAt: june });
    const sent = afterAct(rows, sendReport(asked(rows, 'namndsekreterare-1'), at));
    expect(sent.all(agendaItems)).toMatchObject([{ kind: 'report', meeting: june }]);
  });

  test('S31 of five items one takes effect before the decision: one warning, and it is saved after thought', () => {
    const rows = taken({ considered: null });
    expect(found(rows)).toMatchObject([{ warning: true, values: { number: 3, from: '2021-01-01' } }]);
    expect(codes(rows)).toEqual(['EFFECTIVE_BEFORE_DECISION items.2']);
    const person = asked(rows, 'handlaggare-1');
    expect(codesOf(sendReport(person, at))).toEqual(['EFFECTIVE_BEFORE_DECISION']);
    const warning = 'EFFECTIVE_BEFORE_DECISION items.2 2021-01-01';
    const thought = afterAct(rows, considerWarning(person, { ...at, warning, considered: true }));
    expect(codesOf(sendReport(asked(thought, 'handlaggare-1'), at))).toEqual([]);
  });

  test('S32 a committee’s plan cannot be approved on delegation, whatever the rule says', () => {
    const approval = anItem('Planen godkänns.', {
      effects: [anEffect('approvePlan', { target: ofCommittee })],
    });
    const rows = taken({ items: { rows: [approval] } });
    expect(found(rows)).toMatchObject([
      {
        code: 'DELEGATION_NOT_ALLOWED',
        at: 'items.0',
        warning: false,
        values: { law: 'kommunallagen 6 kap. 38 §' },
      },
    ]);
    expect(codesOf(sendReport(asked(rows, 'namndsekreterare-1'), at))).toEqual(['DELEGATION_NOT_ALLOWED']);
  });

  test.each([
    [
      'a point that the delegation order does not have',
      { delegationRule: '9.9' },
      ['DELEGATION_NOT_ALLOWED delegationRule'],
    ],
    ['nobody who has decided', { delegateRole: null }, ['FIELD_REQUIRED delegateRole']],
  ])('%s', (_, more, expected) => {
    const rows = taken(more).with(reportWith({ items: { rows: [anItem('Reglerna antas.')] } }));
    expect(codes(rows)).toEqual(expected);
  });

  test('what is decided is not withdrawn', () => {
    const rows = taken();
    const sent = afterAct(rows, sendReport(asked(rows, 'handlaggare-1'), at));
    expect(codesOf(withdrawReport(asked(sent, 'handlaggare-1'), at))).toEqual(['PROPOSAL_NOT_OPEN']);
  });
});

describe('what a decision on delegation leads to', () => {
  const four = [
    anItem('Reglerna antas.', {
      from: '2022-01-01',
      effects: [anEffect('adopt', { target: 'ny.1' }), anEffect('repeal', { target: 'gammal.1' })],
    }),
    anItem('En rutin antas i väntan på de nya reglerna.', {
      effects: [anEffect('interim', { title: 'Rutin för inköp', until: 'kommande.1' })],
    }),
    anItem('Enheten får i uppdrag att följa upp rutinen.', {
      effects: [anEffect('assign', { title: 'Följ upp rutinen', to: 'unit:forvaltningen' })],
    }),
  ];
  const documents = [
    aDocument('ny', { state: 'draft', kind: 'rule' }),
    aDocument('gammal', { kind: 'guideline', adoptedBy: committee }),
    aDocument('kommande', { state: 'draft', kind: 'rule' }),
  ];
  const rows = taken({ items: { rows: four }, considered: null }).with(documents);
  const decided = afterAct(rows, sendReport(asked(rows, 'handlaggare-1'), at));

  test('holds from when it is taken, and is carried out by whoever may write it, once', () => {
    const left = (from: TestRows) => delegatedLeft(asked(from, 'namndsekreterare-1'), committee);
    expect(left(rows)).toEqual([]);
    expect(left(decided).map(({ effect }) => effect.kind)).toEqual(['adopt', 'repeal', 'interim', 'assign']);
    expect(codesOf(carryOutDelegated(asked(decided, 'handlaggare-1'), { body: committee }))).toEqual([
      'NOT_ALLOWED',
    ]);
    const done = afterAct(
      decided,
      carryOutDelegated(asked(decided, 'namndsekreterare-1'), { body: committee }),
    );
    const adopted = {
      adoptedBy: committee,
      adoptedDay: '2021-12-16',
      paragraph: null,
      registryNumber: caseKey,
    };
    expect(done.get(governingDocuments, documentKey('ny'))).toMatchObject({
      ...{ state: 'inForce', validFrom: '2022-01-01' },
      ...adopted,
    });
    expect(done.get(governingDocuments, documentKey('gammal'))).toMatchObject({
      ...{ state: 'repealed', validTo: '2021-12-31' },
    });
    const routine = done.all(governingDocuments).find(({ title }) => title === 'Rutin för inköp');
    expect(routine).toMatchObject({
      state: 'inForceInterim',
      kind: 'rule',
      interimUntil: 'kommande.1',
      ...adopted,
    });
    expect(done.all(assignments)).toMatchObject([
      { title: 'Följ upp rutinen', fromBody: committee, toUnit: 'forvaltningen', paragraph: null },
    ]);
    expect(left(done)).toEqual([]);
    // The register says that it was adopted on delegation, and says so to those who may see the decision.
    const [held, unseen] = ['handlaggare-1', 'medarbetare-1'].map(
      (person) =>
        routine &&
        heldDocument(
          asked(done, person),
          { ...routine, adoptedDay: '2099-05-08' },
          aLog({ decide: aDecided() }),
        )?.hold,
    );
    expect([held, unseen]).toEqual(['delegated', 'unseen']);
  });

  test('is done in the same act where whoever decides may write it', () => {
    const sent = afterAct(rows, sendReport(asked(rows, 'namndsekreterare-1'), at));
    expect(delegatedLeft(asked(sent, 'namndsekreterare-1'), committee)).toEqual([]);
    expect(sent.get(governingDocuments, documentKey('ny'))?.state).toBe('inForce');
  });

  const one = (effect: Readonly<Record<string, unknown>>) => ({
    rows: [anItem('Så sker.', { effects: [effect] })],
  });
  test.each([
    ['a policy', anEffect('adopt', { target: 'policy.1' })],
    ['another body’s rules', anEffect('repeal', { target: 'fullmaktiges.1' })],
    ['a new version of another body’s rules', anEffect('adopt', { target: 'fullmaktiges.2' })],
    ['an assignment to another body', anEffect('assign', { title: 'Gör', to: 'body:fullmaktige' })],
    ['a report of the body', anEffect('approveReport', { target: '2099.T1' })],
  ])('is refused beyond the mandate, also when it was written past the app: %s', (_, effect) => {
    const council = key<'bodies'>('fullmaktige');
    const beyond = taken({ items: one(effect), considered: null }).with(
      aDocument('policy', { state: 'draft', kind: 'policy' }),
      aDocument('fullmaktiges', { kind: 'rule', adoptedBy: council }),
      aDocument('fullmaktiges', { state: 'draft', kind: 'rule', version: 2 }),
    );
    expect(codesOf(sendReport(asked(beyond, 'namndsekreterare-1'), at))).toEqual(['DELEGATION_NOT_ALLOWED']);
    const forged = asSent(beyond);
    const [left] = delegatedLeft(asked(forged, 'namndsekreterare-1'), committee);
    expect(left).toMatchObject({ changes: [], faults: [{ code: 'DELEGATION_NOT_ALLOWED' }] });
  });
});
