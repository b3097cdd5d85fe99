// Documents are put into the register, as drafts or as adopted before the log began, and held to the log (G1, G3, S38).
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/core/decision/carryOut.ts';
import { documentTasks, fieldsToKeep, keepDocument } from '../../../src/core/decision/documentRegister.ts';
import {
  addDocument,
  type NewDocument,
  newDocumentKey,
} from '../../../src/core/decision/register/addDocument.ts';
import { heldDocument } from '../../../src/core/decision/register/heldDocument.ts';
import { decidedIn } from '../../../src/core/decision/standing.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { aLog, anEffect, anItem, aPoint, decidedAndAdjusted } from '../../given/decidedItems.ts';
import { afterAct, anOrganisation, aRole, asked, codesOf, committee } from '../../given/organisation.ts';
import { aDocument, documentKey } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const rows = anOrganisation('rjh-2017').with(
  aRole('sekreterare', 'committeeSecretary'),
  aRole('registrator', 'registrar'),
  aDocument('policyn', { title: 'Personalpolicy', adoptedBy: committee, validFrom: '2090-01-01' }),
);
const aDraft: NewDocument = {
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
  const found = given.get(governingDocuments, key<'governingDocuments'>(`${id}.${version}`));
  if (found === null) throw new Error(`No ${id}`);
  return found;
};
const holding = (document: Parameters<typeof heldDocument>[1], log: Verified) =>
  heldDocument(asked(rows, 'sekreterare'), document, log);
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
        document: key<'governingDocuments'>(document),
        field: 'title',
        text: 'Riktlinje för sammanträden',
      });
    expect(fieldsToKeep(there(drafted, 'ny'))).toContain('title');
    expect(there(afterAct(drafted, called('ny.1', drafted)), 'ny').title).toBe('Riktlinje för sammanträden');
    expect(codesOf(called('policyn.1', rows))).toEqual(['NOT_ALLOWED']);
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
