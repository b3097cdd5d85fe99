// What decisions do to governing documents and assignments when they are adjusted (G1-G4, D10, D11, S28, S33).
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/core/decision/carryOut.ts';
import type { DecidedItem } from '../../../src/core/decision/content.ts';
import { effectsLeft } from '../../../src/core/decision/effects.ts';
import { decidedIn } from '../../../src/core/decision/standing.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { documentsIn, hasLegalBasis, isDocumentInForce } from '../../../src/core/planning/contents.ts';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { aLog, anEffect, anItem, aPoint, decidedAndAdjusted } from '../../given/decidedItems.ts';
import { afterAct, aGoal, anOrganisation, aRole, codesOf, committee } from '../../given/organisation.ts';
import { aDocument, aPlan, documentKey, ofCommittee } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const on = (rows: TestRows, today: string, person = 'sekreterare'): Situation => ({
  rows,
  person: personNamed(rows, person),
  today,
  now: `${today}T08:00:00Z`,
});
const base = (...more: readonly Change[]) =>
  anOrganisation('rjh-2017').with(aRole('sekreterare', 'committeeSecretary'), ...more);
const carried = (rows: TestRows, log: Verified, today: string) =>
  afterAct(rows, carryOut(on(rows, today), { standings: decidedIn(log) }));
const left = (rows: TestRows, log: Verified, today = '2099-05-06') =>
  effectsLeft(on(rows, today), decidedIn(log));
const document = (rows: TestRows, id: string) => rows.get(governingDocuments, documentKey(id));

const fourItems = (forwardTo: string | null) =>
  anItem({
    points: [
      aPoint([anEffect('adopt', 'ny.1')], { number: 1, forwardTo }),
      aPoint([anEffect('repeal', 'gammal.1')], { number: 2, forwardTo }),
      aPoint([anEffect('assign', '', { title: 'Se över', to: 'body:namnden', due: '2099-12-01' })], {
        number: 3,
        forwardTo,
        text: 'Nämnden får i uppdrag att se över reglerna.',
      }),
      aPoint([anEffect('interim', 'tills-vidare.1', { until: 'kommande.1' })], { number: 4, forwardTo }),
    ],
  });
const fourDocuments = () =>
  base(
    aDocument('ny', { state: 'draft' }),
    aDocument('gammal'),
    aDocument('tills-vidare'),
    aDocument('kommande', { state: 'draft' }),
  );

describe('Until the item is adjusted', () => {
  test('nothing follows; then all that the points say does (G1)', () => {
    const rows = fourDocuments();
    expect(left(rows, aLog({ decide: fourItems(null) }))).toEqual([]);
    expect(left(rows, decidedAndAdjusted(fourItems(null))).map(({ effect }) => effect?.kind)).toEqual([
      'adopt',
      'repeal',
      'assign',
      'interim',
    ]);
  });

  test('a decision that is corrected must be adjusted anew, and one that is annulled has no effect', () => {
    const rows = fourDocuments();
    const item = fourItems(null);
    const anew = { ...item, text: 'Annan text' };
    expect(left(rows, aLog({ decide: item }, { adjust: item.item }, { decide: anew, corrects: 1 }))).toEqual(
      [],
    );
    expect(left(rows, aLog({ decide: item }, { adjust: item.item }, { annul: 1, item: item.item }))).toEqual(
      [],
    );
  });

  test.each(['rejected', 'remitted', 'tabled', 'noted', null] as const)(
    'an item whose outcome is %s has no effect',
    (outcome) => {
      const log = decidedAndAdjusted({ ...fourItems(null), outcome });
      expect(left(fourDocuments(), log)).toEqual([]);
    },
  );
});

describe('Adjusted', () => {
  const rows = carried(fourDocuments(), decidedAndAdjusted(fourItems(null)), '2099-05-06');

  test('a document is in force from the day of the decision, and says by whom, when and where it was adopted', () => {
    expect(document(rows, 'ny')).toMatchObject({
      state: 'inForce',
      adoptedBy: committee,
      adoptedDay: '2099-05-05',
      paragraph: 1,
      registryNumber: 'N/1/2099',
      validFrom: '2099-05-05',
      validTo: null,
    });
  });

  test('a repealed document was in force until the day before (G1), and can no longer be cited (D10)', () => {
    const repealed = document(rows, 'gammal');
    expect(repealed).toMatchObject({ state: 'repealed', validTo: '2099-05-04' });
    expect(repealed && isDocumentInForce(repealed, 2099)).toBe(false);
  });

  test('an assignment is given in the words of the decision', () => {
    expect(rows.all(assignments)).toMatchObject([
      {
        title: 'Se över',
        text: 'Nämnden får i uppdrag att se över reglerna.',
        fromBody: committee,
        toBody: committee,
        givenDay: '2099-05-05',
        paragraph: 1,
        dueDay: '2099-12-01',
        state: 'open',
      },
    ]);
  });

  test('asked again, nothing is left and nothing is written', () => {
    const log = decidedAndAdjusted(fourItems(null));
    expect(left(rows, log)).toEqual([]);
    expect(carryOut(on(rows, '2099-05-06'), { standings: decidedIn(log) })).toEqual({ ok: true, value: [] });
  });

  test('what was half written when a browser died is finished by another', () => {
    const log = decidedAndAdjusted(fourItems(null));
    const wished = carryOut(on(fourDocuments(), '2099-05-06'), { standings: decidedIn(log) });
    if (!wished.ok) throw new Error(JSON.stringify(wished.faults));
    const half = fourDocuments().with(wished.value.slice(0, 2));
    expect(left(half, log).map(({ effect }) => effect?.kind)).toEqual(['assign', 'interim']);
    const whole = carried(half, log, '2099-05-07');
    expect(whole.all(assignments)).toHaveLength(1);
    expect(document(whole, 'tills-vidare')?.state).toBe('inForceInterim');
  });

  test('whoever may not write the lists is refused', () => {
    const log = decidedAndAdjusted(fourItems(null));
    const asked = on(fourDocuments(), '2099-05-06', 'ledamot-a');
    expect(codesOf(carryOut(asked, { standings: decidedIn(log) }))).toEqual(['NOT_ALLOWED']);
  });
});

describe('A day that the item states', () => {
  const item = anItem({ points: [aPoint([anEffect('repeal', 'gammal.1', { from: '2100-01-01' })])] });
  const log = decidedAndAdjusted(item);

  test('a repealed document stays in force until then, and is called repealed when the day has come', () => {
    const rows = carried(base(aDocument('gammal')), log, '2099-05-06');
    const still = document(rows, 'gammal');
    expect(still).toMatchObject({ state: 'inForce', validTo: '2099-12-31' });
    expect(still && isDocumentInForce(still, 2099)).toBe(true);
    expect(still && isDocumentInForce(still, 2100)).toBe(false);
    expect(left(rows, log, '2099-12-31')).toEqual([]);
    expect(left(rows, log, '2100-01-01')).toHaveLength(1);
    expect(document(carried(rows, log, '2100-01-01'), 'gammal')?.state).toBe('repealed');
  });

  test('a leap day has a day before it', () => {
    const leap = anItem({ points: [aPoint([anEffect('repeal', 'gammal.1', { from: '2096-03-01' })])] });
    const rows = carried(base(aDocument('gammal')), decidedAndAdjusted(leap), '2099-05-06');
    expect(document(rows, 'gammal')?.validTo).toBe('2096-02-29');
  });
});

describe('In the meantime (G2, D11)', () => {
  const decided = (...effects: Parameters<typeof aPoint>[0]) => anItem({ points: [aPoint(effects)] });
  const waiting = base(
    aDocument('tills-vidare', { state: 'inForceInterim', interimUntil: documentKey('kommande') }),
    aDocument('kommande', { state: 'draft' }),
  );

  test('a document ends the day before the one that it waits for comes into force, and is not repealed in silence', () => {
    const log = decidedAndAdjusted(decided(anEffect('adopt', 'kommande.1', { from: '2099-07-01' })));
    const before = carried(waiting, log, '2099-05-06');
    expect(document(before, 'tills-vidare')).toMatchObject({ state: 'inForceInterim', validTo: null });
    expect(left(before, log, '2099-06-30')).toEqual([]);
    const after = carried(before, log, '2099-07-01');
    expect(document(after, 'tills-vidare')).toMatchObject({ state: 'interimEnded', validTo: '2099-06-30' });
  });

  test('one without an end, or that waits for what nobody has, is told of and not written', () => {
    for (const until of [null, 'finns-inte.1']) {
      const log = decidedAndAdjusted(decided(anEffect('interim', 'policyn.1', { until })));
      const [one] = left(base(aDocument('policyn')), log);
      expect(one?.faults.map(({ code }) => code)).toEqual(['EFFECT_TARGET_GONE']);
      expect(one?.changes).toEqual([]);
    }
  });

  test('one that the decision names into being is in force until the one that it waits for is (S33)', () => {
    const rows = base(aDocument('kommande', { state: 'draft' }));
    const effect = anEffect('interim', '', { title: 'Rutin tills vidare', until: 'kommande.1' });
    const log = decidedAndAdjusted(decided(effect));
    const after = carried(rows, log, '2099-05-06');
    const made = after.all(governingDocuments).find(({ title }) => title === 'Rutin tills vidare');
    expect(made).toMatchObject({
      ...{ state: 'inForceInterim', interimUntil: 'kommande.1', kind: 'guideline' },
      ...{ adoptedBy: committee, adoptedDay: '2099-05-05', paragraph: 1, validFrom: '2099-05-05' },
    });
    expect(left(after, log)).toEqual([]);
    const later = carried(after, decidedAndAdjusted(decided(anEffect('adopt', 'kommande.1'))), '2099-05-07');
    expect(later.all(governingDocuments).find(({ title }) => title === 'Rutin tills vidare')).toMatchObject({
      ...{ state: 'interimEnded', validTo: '2099-05-04' },
    });
  });

  test('a document does not wait for itself', () => {
    const log = decidedAndAdjusted(decided(anEffect('interim', 'kommande.1', { until: 'kommande.1' })));
    const [one] = left(waiting, log);
    expect(one).toMatchObject({ changes: [], faults: [{ code: 'EFFECT_TARGET_GONE' }] });
  });

  test('a new version takes the place of the old', () => {
    const rows = base(aDocument('policyn'), aDocument('policyn', { version: 2, state: 'draft' }));
    const log = decidedAndAdjusted(decided(anEffect('adopt', 'policyn.2')));
    const after = carried(rows, log, '2099-05-06');
    expect(document(after, 'policyn')).toMatchObject({ state: 'superseded', validTo: '2099-05-04' });
  });
});

describe('What a decision answers', () => {
  const given = add(assignments, {
    id: 'se-over',
    title: 'Se över',
    kind: 'assignment',
    fromBody: committee,
    state: 'ongoing',
  });
  const evidence = 'Nämnden 2099-05-05 § 1';

  test('is reported back with the decision as evidence (G3), and stays open again if the giver opens it', () => {
    const rows = base(
      given,
      aDocument('svaret', { state: 'draft', answers: [key<'assignments'>('se-over')] }),
    );
    const log = decidedAndAdjusted(anItem({ points: [aPoint([anEffect('adopt', 'svaret.1')])] }));
    const after = carried(rows, log, '2099-05-06');
    const closed = after.get(assignments, key<'assignments'>('se-over'));
    expect(closed).toMatchObject({ state: 'reportedBack', answeredBy: evidence });
    const again = after.with({
      act: 'alter',
      list: 'assignments',
      year: null,
      key: 'se-over',
      values: { state: 'ongoing' },
    });
    expect(left(again, log)).toEqual([]);
  });

  test('may be named by the point itself', () => {
    const log = decidedAndAdjusted(anItem({ points: [aPoint([anEffect('assign', 'se-over')])] }));
    const after = carried(base(given), log, '2099-05-06');
    expect(after.get(assignments, key<'assignments'>('se-over'))).toMatchObject({ answeredBy: evidence });
  });
});

test('S28: the board proposes to the council, and the document is still not in force', () => {
  const item: DecidedItem = anItem({
    registryNumber: 'RS/101/2015',
    points: [
      aPoint([anEffect('adopt', 'reglerna.1')], {
        forwardTo: 'fullmaktige',
        text: 'Styrelsen föreslår fullmäktige: reviderade regler godkänns.',
      }),
    ],
  });
  const rows = base(aDocument('reglerna', { state: 'draft' }));
  const log = decidedAndAdjusted(item);
  expect(left(rows, log)).toEqual([]);
  expect(document(carried(rows, log, '2099-05-06'), 'reglerna')?.state).toBe('draft');
});

test('S33: of four items put to the council, none is executed by the bodies before it', () => {
  expect(left(fourDocuments(), decidedAndAdjusted(fourItems('fullmaktige')))).toEqual([]);
});

test('G4: a draft plan that cites what is repealed has lost that reference', () => {
  const rows = base(
    aDocument('gammal'),
    aPlan({
      year: 2100,
      ownerUnit: null,
      ownerBody: committee,
      governingDocuments: [documentKey('gammal')],
    }),
    aGoal('uppdraget', 'basicMission', { legalDocuments: [documentKey('gammal')] }),
  );
  const after = carried(
    rows,
    decidedAndAdjusted(anItem({ points: [aPoint([anEffect('repeal', 'gammal.1')])] })),
    '2099-05-06',
  );
  const inPlan = (all: TestRows) => {
    const plan = all.get(plans, ofCommittee);
    return plan ? documentsIn(all, plan).length : null;
  };
  expect([inPlan(rows), inPlan(after)]).toEqual([1, 0]);
  const basis = (all: TestRows) => {
    const goal = all.get(goals, key<'goals'>('uppdraget'));
    return goal === null ? null : hasLegalBasis(all, goal, 2100);
  };
  expect([basis(rows), basis(after)]).toEqual([true, false]);
});
