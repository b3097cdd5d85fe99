// Documents are put into the register, as drafts or as adopted before the log began, and held to the log (G1, G3, S38).
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/core/decision/carryOut.ts';
import { documentTasks, fieldsToKeep, keepDocument } from '../../../src/core/decision/documentRegister.ts';
import {
  addDocument,
  type NewDocument,
  newDocumentKey,
} from '../../../src/core/decision/register/addDocument.ts';
import { allDocuments, documentNamed } from '../../../src/core/decision/register/documents.ts';
import { heldDocument, saysAsAdopted } from '../../../src/core/decision/register/heldDocument.ts';
import { decidedIn } from '../../../src/core/decision/standing.ts';
import { fingerprint } from '../../../src/core/log/canonical.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { adoptedIn } from '../../../src/core/meeting/decide/frozen.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { documentDrafts } from '../../../src/schema/lists/room/documentDrafts.ts';
import { aLog, anEffect, anItem, aPoint, decidedAndAdjusted } from '../../given/decidedItems.ts';
import { afterAct, anOrganisation, aRole, asked, codesOf, committee } from '../../given/organisation.ts';
import { aDocument, documentKey } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const ofBody = (person: string, role: 'committeeSecretary' | 'caseOfficer', body: string) =>
  add(roleAssignments, { person, name: person, role, body: key<'bodies'>(body) });
const rows = anOrganisation('rjh-2017').with(
  ofBody('sekreterare', 'committeeSecretary', committee),
  ofBody('handläggaren', 'caseOfficer', committee),
  ofBody('annan', 'committeeSecretary', 'fullmaktige'),
  aRole('registrator', 'registrar'),
  aDocument('policyn', { title: 'Personalpolicy', adoptedBy: committee, validFrom: '2090-01-01' }),
);
const aDraft: NewDocument = {
  body: committee,
  id: 'ny',
  title: 'Riktlinje för möten',
  kind: 'guideline',
  versionOf: '',
  answers: '',
  responsible: 'Kansliet',
  targetGroup: 'Alla chefer',
  registryNumber: 'N/7/2099',
  firstReviewDay: '2101-12-31',
  validTo: '',
  adoption: null,
};
const adoption = { adoptedBy: committee, adoptedDay: '2097-09-25', paragraph: '§ 48', validFrom: '' };
const older: NewDocument = { ...aDraft, firstReviewDay: '2099-08-01', adoption };
const put = (wanted: NewDocument, person = 'sekreterare', given: TestRows = rows) =>
  addDocument(asked(given, person), wanted);
const there = (given: TestRows, id: string, version = 1) => {
  const found = documentNamed(given, `${id}.${version}`);
  if (found === null) throw new Error(`No ${id}`);
  return found;
};
const holding = (document: Parameters<typeof heldDocument>[1], log: Verified) =>
  heldDocument(asked(rows, 'sekreterare'), document, log)?.hold ?? null;
const placesOf = (result: ReturnType<typeof put>) =>
  result.ok ? [] : result.faults.map(({ code, at }) => `${code} ${at}`);

describe('A draft', () => {
  test('has its header, is in force for nobody, and is put in force by the decision that adopts it (G1)', () => {
    const drafted = afterAct(rows, put(aDraft));
    expect(there(drafted, 'ny')).toMatchObject({
      ...{ title: 'Riktlinje för möten', kind: 'guideline', state: 'draft', version: 1 },
      ...{ responsible: 'Kansliet', targetGroup: 'Alla chefer', registryNumber: 'N/7/2099' },
      ...{ firstReviewDay: '2101-12-31', validity: 'untilFurther', adoptedBy: null, validFrom: null },
    });
    const log = decidedAndAdjusted(anItem({ points: [aPoint([anEffect('adopt', 'ny.1')])] }));
    expect(holding(there(drafted, 'ny'), log)).toBeNull();
    const after = afterAct(drafted, carryOut(asked(drafted, 'sekreterare'), { standings: decidedIn(log) }));
    expect(there(after, 'ny')).toMatchObject({
      ...{ state: 'inForce', adoptedBy: committee, adoptedDay: '2099-05-05', paragraph: 1 },
      ...{ validFrom: '2099-05-05', firstReviewDay: '2101-12-31' },
    });
    expect(holding(there(after, 'ny'), log)).toBe('held');
  });

  test('is its own body’s, written by those who prepare the decision, until it is adopted', () => {
    for (const [person, may] of [
      ['handläggaren', true],
      ['sekreterare', true],
      ['registrator', true],
      ['annan', false],
      ['forvaltningschef', false],
    ] as const)
      expect([person, put(aDraft, person).ok]).toEqual([person, may]);
    const drafted = afterAct(rows, put(aDraft, 'handläggaren'));
    expect([drafted.all(documentDrafts).length, drafted.all(governingDocuments).length]).toEqual([1, 1]);
    expect(allDocuments(drafted).map(({ key: one }) => one)).toEqual(['policyn.1', 'ny.1']);
    expect(codesOf(put(older, 'handläggaren'))).toEqual(['NOT_ALLOWED']);
  });

  test('goes into the register that all share, still a draft, when its case is sent on to another body (S28)', () => {
    const drafted = afterAct(rows, put(aDraft));
    const point = aPoint([anEffect('adopt', 'ny.1')], { forwardTo: 'fullmaktige' });
    const standings = decidedIn(decidedAndAdjusted(anItem({ points: [point] })));
    const act = (given: TestRows) => carryOut(asked(given, 'sekreterare'), { standings });
    const after = afterAct(drafted, act(drafted));
    expect(after.get(governingDocuments, key<'governingDocuments'>('ny.1'))).toMatchObject({
      ...{ title: 'Riktlinje för möten', state: 'draft', adoptedBy: 'fullmaktige' },
    });
    expect(act(after)).toEqual({ ok: true, value: [] });
  });

  test('of a new version takes the name and the next number, and the place of the older when it is adopted', () => {
    const wanted = { ...aDraft, title: 'Personalpolicy', versionOf: documentKey('policyn') };
    expect(newDocumentKey({ rows }, wanted)).toBe('policyn.2');
    const drafted = afterAct(rows, put(wanted));
    const log = decidedAndAdjusted(anItem({ points: [aPoint([anEffect('adopt', 'policyn.2')])] }));
    const after = afterAct(drafted, carryOut(asked(drafted, 'sekreterare'), { standings: decidedIn(log) }));
    expect(there(after, 'policyn')).toMatchObject({ state: 'superseded', validTo: '2099-05-04' });
    expect(there(after, 'policyn', 2).state).toBe('inForce');
  });

  test('answers an assignment, which its adoption reports back (G3)', () => {
    const asking = rows.with(
      add(assignments, {
        id: 'u',
        title: 'Skriv en riktlinje',
        text: 'x',
        kind: 'assignment',
        fromBody: committee,
        state: 'open',
      }),
    );
    const drafted = afterAct(asking, put({ ...aDraft, answers: 'u' }, 'sekreterare', asking));
    const log = decidedAndAdjusted(anItem({ points: [aPoint([anEffect('adopt', 'ny.1')])] }));
    const after = afterAct(drafted, carryOut(asked(drafted, 'sekreterare'), { standings: decidedIn(log) }));
    expect(after.get(assignments, key<'assignments'>('u'))?.state).toBe('reportedBack');
  });

  test('may be called something else until it is adopted, and no longer', () => {
    const drafted = afterAct(rows, put(aDraft));
    const called = (document: string, given: TestRows) =>
      keepDocument(asked(given, 'registrator'), {
        body: committee,
        document: key<'governingDocuments'>(document),
        field: 'title',
        text: 'Riktlinje för sammanträden',
      });
    expect(fieldsToKeep(there(drafted, 'ny'))).toContain('title');
    expect(there(afterAct(drafted, called('ny.1', drafted)), 'ny').title).toBe('Riktlinje för sammanträden');
    expect(codesOf(called('policyn.1', rows))).toEqual(['NOT_ALLOWED']);
  });
});

describe('What somebody has written past the app in the row of an adopted document', () => {
  const drafted = afterAct(rows, put(aDraft));
  const frozen = adoptedIn(drafted, [anEffect('adopt', 'ny.1')])[0];
  const print = fingerprint(frozen) ?? '';
  const point = aPoint([anEffect('adopt', 'ny.1')]);
  const log = decidedAndAdjusted(anItem({ points: [point], frozen: { 'ny.1': print } }));
  const act = carryOut(asked(drafted, 'sekreterare'), { standings: decidedIn(log) });
  const adopted = there(afterAct(drafted, act), 'ny');

  test('is told of by the log, but nothing that is as it was adopted', () => {
    expect(heldDocument(asked(rows, 'sekreterare'), adopted, log)).toEqual({ hold: 'held', print });
    expect(saysAsAdopted(adopted, frozen)).toBe(true);
  });

  test.each([
    [{ adoptedBy: key<'bodies'>('fullmaktige') }, 'differs'],
    [{ adoptedDay: '2090-01-01' }, 'differs'],
    [{ paragraph: 99 }, 'differs'],
    [{ validFrom: '2098-01-01' }, 'differs'],
    [{ state: 'repealed', validTo: '2099-06-01' }, 'endNotInLog'],
    [{ key: key<'governingDocuments'>('x.1'), adoptedDay: '2099-05-08' }, 'notInLog'],
  ] as const)('%j: %s', (change, hold) => {
    expect(holding({ ...adopted, ...change }, log)).toBe(hold);
  });

  test.each([
    { title: 'Annat namn' },
    { kind: 'policy' as const },
    { answers: [key<'assignments'>('u')] },
    { repeals: [key<'governingDocuments'>('policyn.1')] },
    { validTo: '2199-01-01' },
  ])('%j is not what was adopted', (change) => {
    const before = { ...adopted, validTo: '2150-12-31' };
    const kept = adoptedIn(afterAct(rows, put({ ...aDraft, validTo: '2150-12-31' })), [
      anEffect('adopt', 'ny.1'),
    ])[0];
    expect(saysAsAdopted(before, kept)).toBe(true);
    expect(saysAsAdopted({ ...before, ...change }, kept)).toBe(false);
  });

  test('is not what is kept up without a decision, nor the last day that a repeal brings', () => {
    const kept = {
      responsible: 'Staben',
      targetGroup: 'Alla',
      registryNumber: 'N/8',
      firstReviewDay: '2100-01-01',
    };
    expect(saysAsAdopted({ ...adopted, ...kept }, frozen)).toBe(true);
    const repeal = anItem({
      item: '2099-05-05.1.2',
      paragraph: 2,
      points: [aPoint([anEffect('repeal', 'ny.1')])],
    });
    const both = decidedAndAdjusted(anItem({ points: [point], frozen: { 'ny.1': print } }), repeal);
    const repealed = { ...adopted, state: 'repealed' as const, validTo: '2099-05-04' };
    expect(holding(repealed, both)).toBe('held');
    expect(saysAsAdopted(repealed, frozen)).toBe(true);
  });

  test.each([null, 7, '', 'x', '{}', '[[1]]', '[null]'])('a frozen version of %j holds nothing', (kept) => {
    expect(saysAsAdopted(adopted, kept)).toBe(false);
  });
});

describe('A document that was adopted before', () => {
  test('is in force with its body, day and paragraph, and is asked about when it is to be reviewed (S38)', () => {
    const after = afterAct(rows, put(older, 'registrator'));
    expect(there(after, 'ny')).toMatchObject({
      ...{ state: 'inForce', adoptedBy: committee, adoptedDay: '2097-09-25', paragraph: 48 },
      validFrom: '2097-09-25',
    });
    expect(documentTasks(after, '2099-05-06').map(({ document }) => document.id)).toEqual(['ny']);
  });

  test('is nothing that the log knows of', () => {
    const document = there(afterAct(rows, put(older)), 'ny');
    expect(holding(document, aLog())).toBe('beforeLog');
    const log = decidedAndAdjusted(anItem());
    expect(holding(document, log)).toBe('beforeLog');
    expect(holding({ ...document, adoptedDay: '2099-05-08' }, log)).toBe('notInLog');
    const onlyDecided = aLog({ decide: anItem({ points: [aPoint([anEffect('adopt', 'ny.1')])] }) });
    expect(holding({ ...document, adoptedDay: '2099-05-08' }, onlyDecided)).toBe('notInLog');
    const forwarded = anItem({ points: [aPoint([anEffect('adopt', 'ny.1')], { forwardTo: 'fullmaktige' })] });
    expect(holding({ ...document, adoptedDay: '2099-05-08' }, decidedAndAdjusted(forwarded))).toBe(
      'notInLog',
    );
  });

  test('that the decision itself made is known by the name it was given', () => {
    const item = anItem({ points: [aPoint([anEffect('adopt', '', { title: 'Nya regler' })])] });
    const log = decidedAndAdjusted(item);
    const after = afterAct(rows, carryOut(asked(rows, 'sekreterare'), { standings: decidedIn(log) }));
    const made = after.all(governingDocuments).find(({ title }) => title === 'Nya regler');
    expect(made && holding(made, log)).toBe('held');
  });
});

test.each<[string, NewDocument, readonly string[]]>([
  [
    'without a name or kind',
    { ...aDraft, title: ' ', kind: '' },
    ['FIELD_REQUIRED title', 'FIELD_REQUIRED kind'],
  ],
  ['of a kind that nobody knows', { ...aDraft, kind: 'lag' }, ['FIELD_UNKNOWN_CHOICE kind']],
  ['that is there already', { ...aDraft, title: 'personalpolicy' }, ['DOCUMENT_EXISTS title']],
  ['with a day that is none', { ...aDraft, firstReviewDay: 'i höst' }, ['FIELD_NOT_A_DATE firstReviewDay']],
  [
    'adopted on a day that has not come, under no number',
    { ...older, adoption: { ...adoption, adoptedDay: '2099-12-01', paragraph: 'två' } },
    ['FIELD_NOT_A_NUMBER paragraph', 'ADOPTED_DAY_TO_COME adoptedDay', 'DAYS_NOT_ORDERED firstReviewDay'],
  ],
  [
    'adopted by nobody, some day',
    { ...older, adoption: { ...adoption, adoptedBy: '', adoptedDay: '' } },
    ['FIELD_REQUIRED adoptedBy', 'FIELD_REQUIRED adoptedDay'],
  ],
  ['that ended before it began', { ...older, validTo: '2096-01-01' }, ['DAYS_NOT_ORDERED validTo']],
])('a document %s is not put in, and each fault is at its field', (_, wanted, expected) => {
  expect(placesOf(put(wanted))).toEqual(expected);
});

test('members, managers and staff put in nothing', () => {
  for (const person of ['ledamot-a', 'chef-enhet-a', 'omradeschef'])
    expect(codesOf(put(aDraft, person))).toEqual(['NOT_ALLOWED']);
});
