// What the law asks of what the council decides: that the case is prepared, and that what it costs is paid for (D8, F5).
import { describe, expect, test } from 'vitest';
import { atHand } from '../../../src/core/meeting/decide/decideItem.ts';
import { decisionWarnings } from '../../../src/core/meeting/decide/decisionFaults.ts';
import { draftOf } from '../../../src/core/proposal/draft.ts';
import { expenditureFaults, preparationWarning } from '../../../src/core/proposal/law/councilCase.ts';
import { papersOf } from '../../../src/core/proposal/openPapers.ts';
import { reportForm } from '../../../src/core/proposal/steps.ts';
import { alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { asked, codesOf, committee } from '../../given/organisation.ts';
import { council } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import { decide, gathering, having, itemIn, meetingIn, withPresent, words } from '../meeting/given.ts';
import { anItem, aReport, caseKey, found, papers, reportIn } from './given.ts';

const board = key<'bodies'>('styrelsen');
const costs = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ hasCost: 'yes', phaseIn: 'Nytt team', costTkr: 1_000, fromDay: '2099-09-01', permanent: true },
  sources: [{ id: 'a', kind: 'ownFrame', body: null, amountTkr: 600 }],
  ...more,
});
const toCouncil = { rows: [anItem('Reglerna antas.', { forwardTo: council })] };

describe('F5, when the report is written', () => {
  const steps = (rows: TestRows) => {
    const open = papersOf(asked(rows, 'handlaggare-1'), { body: committee });
    const its = rows.get(cases, caseKey);
    if (!open.ok || !its) throw new Error('No papers');
    return reportForm(rows, draftOf(rows, open.value, its, reportIn(rows))).steps.map((one) => one.key);
  };

  test('the money is asked for where the council decides, though the model does not ask', () => {
    const own = papers('rjh-2017', aReport({ financing: null }));
    expect(steps(own)).not.toContain('financing');
    expect(found(own)).toEqual([]);
    const councils = papers('rjh-2017', aReport({ financing: null, items: toCouncil }));
    expect(steps(councils)).toContain('financing');
    expect(found(councils)).toMatchObject([
      { code: 'FIN_MISSING', at: 'financing.hasCost', values: { law: 'kommunallagen 11 kap. 15 §' } },
    ]);
    const gap = papers('rjh-2017', aReport({ financing: costs(), items: toCouncil }));
    expect(found(gap)).toMatchObject([{ code: 'FIN_GAP', values: { amount: 400 } }]);
  });
});

describe('When the council decides', () => {
  const ofKind = (rows: TestRows, kind: 'council' | 'committee') =>
    rows.with(alter(bodies, { key: committee as string } as RowOf<typeof bodies>, { kind }));
  const ready = (
    financing: ReturnType<typeof costs> | { hasCost: string; reason: string } | null,
    kind: 'council' | 'committee' = 'council',
  ) =>
    having(
      withPresent(ofKind(gathering(aReport({ financing, items: { rows: [anItem('Så sker.')] } })), kind), 9),
      {
        ...{ method: 'acclamation', outcome: 'approved' },
      },
    );
  const told = (rows: TestRows) => {
    const open = { item: itemIn(rows), meeting: meetingIn(rows) };
    const hand = atHand(asked(rows, 'namndsekreterare-1'), open, {
      body: committee,
      at: '12:00',
      shown: {},
      words,
    });
    return decisionWarnings(hand).map(({ code }) => code);
  };

  test('F5: what costs this year is paid for, or not decided; what is not said is told', () => {
    expect(codesOf(decide(ready(costs())))).toEqual(['COUNCIL_EXPENDITURE_UNFINANCED']);
    const paid = costs({ sources: [{ id: 'a', kind: 'ownFrame', body: null, amountTkr: 1_000 }] });
    expect(codesOf(decide(ready(paid)))).toEqual([]);
    // What begins later is part of the budget of its year.
    expect(codesOf(decide(ready(costs({ fromDay: '2100-01-01' }))))).toEqual([]);
    expect(codesOf(decide(ready(null)))).toEqual([]);
    expect(told(ready(null))).toContain('COUNCIL_FINANCING_UNSAID');
    expect(told(ready({ hasCost: 'no', reason: 'Ryms.' }))).not.toContain('COUNCIL_FINANCING_UNSAID');
    expect(codesOf(decide(ready(costs(), 'committee')))).toEqual([]);
    expect(told(ready(null, 'committee'))).toEqual([]);
  });

  test('F5: nothing is asked of what is remitted', () => {
    const remitted = having(ready(costs()), { outcome: 'remitted', remitReason: 'Pengarna saknas.' });
    expect(codesOf(decide(remitted))).toEqual([]);
  });

  test('D8: a case that the board has not had is told of; one that the board has sent is prepared', () => {
    expect(told(ready({ hasCost: 'no', reason: 'Ryms.' }))).toEqual(['CASE_NOT_PREPARED']);
    const rows = papers('rjh-2017');
    const codes = (body: typeof council, fromBody: typeof council | null) =>
      preparationWarning(rows, body, { fromBody }, '').map(({ code, warning }) => [code, warning]);
    expect(codes(council, null)).toEqual([['CASE_NOT_PREPARED', true]]);
    expect(codes(council, committee)).toEqual([['CASE_NOT_PREPARED', true]]);
    expect(codes(council, board)).toEqual([]);
    expect(codes(committee, null)).toEqual([]);
  });

  test('a cost without a day is of the year of the decision', () => {
    const report = reportIn(papers('rjh-2017', aReport({ financing: costs({ fromDay: null }) })));
    expect(expenditureFaults(report, '2099-06-25').map(({ values }) => values.amount)).toEqual([400]);
  });
});
