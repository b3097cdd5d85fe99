// The register of governing documents and the list of what is not reported back (S38, G2, 5.9).
import { describe, expect, test } from 'vitest';
import { documentTasks, isInForceOn, keepDocument } from '../../../src/core/decision/documentRegister.ts';
import { unreported } from '../../../src/core/decision/followUp.ts';
import { personNamed } from '../../../src/core/situation.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { assignmentReports } from '../../../src/schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import {
  afterAct,
  anOrganisation,
  april,
  aRole,
  codesOf,
  committee,
  enhetA,
} from '../../given/organisation.ts';
import { aDocument, documentKey } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const tasksOn = (rows: TestRows, today: string) =>
  documentTasks(rows, today).map(({ kind, document, due }) => [kind, document.id, due]);

describe('S38: a document adopted 2017-09-25 with its first review in December 2018', () => {
  const rows = anOrganisation('sundsvall-2017').with(
    aDocument('styrmodellen', {
      adoptedDay: '2017-09-25',
      validFrom: '2017-09-25',
      validity: 'untilFurther',
      firstReviewDay: '2018-12-31',
    }),
  );

  test('is to be reviewed by 2018-12-31 when it is 2018-10-01', () => {
    expect(tasksOn(rows, '2018-10-01')).toEqual([['review', 'styrmodellen', '2018-12-31']]);
    expect(tasksOn(rows, '2019-02-01')).toEqual([['review', 'styrmodellen', '2018-12-31']]);
    expect(tasksOn(rows, '2018-09-29')).toEqual([]);
  });

  test('is asked about no more when the registrar has set another day, or it is not in force', () => {
    const kept = rows.with(aRole('registrator', 'registrar'));
    const input = {
      body: committee,
      document: documentKey('styrmodellen'),
      field: 'firstReviewDay',
      text: '2020-12-31',
    } as const;
    const situation = (who: string) => ({
      rows: kept,
      person: personNamed(kept, who),
      today: '2018-10-01',
      now: '2018-10-01T08:00:00Z',
    });
    expect(codesOf(keepDocument(situation('ledamot-a'), input))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(keepDocument(situation('registrator'), { ...input, text: 'sedan' }))).toEqual([
      'FIELD_NOT_A_DATE',
    ]);
    expect(tasksOn(afterAct(kept, keepDocument(situation('registrator'), input)), '2018-10-01')).toEqual([]);
    const draft = anOrganisation('sundsvall-2017').with(
      aDocument('utkastet', { state: 'draft', firstReviewDay: '2018-12-31' }),
    );
    expect(tasksOn(draft, '2018-10-01')).toEqual([]);
  });
});

test('G2: what was in force in the meantime waits for the responsible function when the meantime has ended', () => {
  const rows = anOrganisation('rjh-2017').with(aDocument('tills-vidare', { state: 'interimEnded' }));
  expect(tasksOn(rows, '2099-07-01')).toEqual([['interimEnded', 'tills-vidare', null]]);
});

test.each([
  ['2099-01-01', true],
  ['2098-12-31', false],
  ['2099-12-31', true],
  ['2100-01-01', false],
])('a document that is valid in 2099 is on %s in force: %s', (day, expected) => {
  const rows = anOrganisation('rjh-2017').with(
    aDocument('policyn', { validFrom: '2099-01-01', validTo: '2099-12-31' }),
  );
  const policy = rows.get(governingDocuments, documentKey('policyn'));
  expect(policy && isInForceOn(policy, day)).toBe(expected);
});

describe('What is decided and not reported back', () => {
  const given = (id: string, more: Partial<InputOf<typeof assignments>> = {}) =>
    add(assignments, {
      id,
      title: id,
      kind: 'assignment',
      fromBody: committee,
      toUnit: enhetA,
      givenDay: '2099-02-01',
      state: 'ongoing',
      ...more,
    });
  const rows = anOrganisation('rjh-2017').with(
    given('senare', { dueDay: '2099-12-01' }),
    given('sen', { dueDay: '2099-04-01' }),
    given('gammalt', { givenDay: '2097-02-01' }),
    given('klart', { state: 'reportedBack' }),
    given('borttaget', { state: 'cancelled' }),
    given('annans', { fromBody: key<'bodies'>('styrelsen') }),
    add(assignmentReports, {
      year: 2099,
      period: april,
      unit: enhetA,
      assignment: key<'assignments'>('senare'),
      reportBack: 'Vi har börjat.',
    }),
  );
  const list = (since: number | null) =>
    unreported(rows, { body: committee, since, today: '2099-05-06' }).map((one) => [
      one.assignment.id,
      one.responsible,
      one.isLate,
      one.lastSaid,
    ]);

  test('stands by its last day, with who has it, what they last said, and whether it is late', () => {
    expect(list(2099)).toEqual([
      ['sen', 'Enhet A', true, null],
      ['senare', 'Enhet A', false, 'Vi har börjat.'],
    ]);
    expect(list(null).map(([id]) => id)).toEqual(['sen', 'senare', 'gammalt']);
  });
});
