// Decisions on delegation: told of at a meeting and never decided there, effective from days of their own, never about goals (S30-S32).
import { describe, expect, test } from 'vitest';
import { dispatchOf, waitingFor } from '../../../src/core/proposal/delegated.ts';
import { considerWarning } from '../../../src/core/proposal/rules/reportRules.ts';
import { queueReports, sendReport, withdrawReport } from '../../../src/core/proposal/rules/sendRules.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { afterAct, asked, codesOf, committee } from '../../given/organisation.ts';
import { ofCommittee } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import { anEffect, anItem, aReport, aText, at, codes, found, papers, reportIn, reportWith } from './given.ts';

const january = key<'meetings'>('2022-01-25.1');
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
    expect(waitingFor(sent, january)).toEqual([reportIn(sent)]);
    expect(dispatchOf(reportIn(sent)).map(({ name }) => name)).toEqual([
      'Regionstaben',
      'Samordningsförbundet',
    ]);
    const told = afterAct(
      sent,
      queueReports(asked(sent, 'namndsekreterare-1'), { body: committee, meeting: january }),
    );
    expect(told.all(agendaItems)).toMatchObject([
      { meeting: january, number: 1, kind: 'report', proposal: at.proposal, outcome: null },
    ]);
    expect(waitingFor(told, january)).toEqual([]);
    expect(
      codesOf(queueReports(asked(sent, 'handlaggare-1'), { body: committee, meeting: january })),
    ).toEqual(['NOT_ALLOWED']);
  });

  test('S30 whoever keeps the papers puts it on the agenda in the same act', () => {
    const rows = taken();
    const sent = afterAct(rows, sendReport(asked(rows, 'namndsekreterare-1'), at));
    expect(sent.all(agendaItems)).toMatchObject([{ kind: 'report', meeting: january }]);
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
    ['no meeting to tell it at', { reportAt: null }, ['REPORT_MEETING_MISSING reportAt']],
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
