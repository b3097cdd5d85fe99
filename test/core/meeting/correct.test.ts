// A decision is put right or struck by rows of their own until it is adjusted, and never after; nothing in the log is altered.
import { describe, expect, test } from 'vitest';
import type { DecidedItem } from '../../../src/core/decision/content.ts';
import { decidedIn, type Standing, struckIn } from '../../../src/core/decision/standing.ts';
import { canonical, fingerprint } from '../../../src/core/log/canonical.ts';
import { keyOf, type SeenRow } from '../../../src/core/log/logRow.ts';
import { withNext } from '../../../src/core/log/next.ts';
import { type Ground, nextPlace, type Verified, verify } from '../../../src/core/log/verify.ts';
import {
  correctItem,
  stampStruck,
  stillInForce,
  strikeDecision,
} from '../../../src/core/meeting/decide/correctItem.ts';
import { nextParagraph } from '../../../src/core/meeting/decide/decidedContent.ts';
import { type LogWish, stampDecided, stillToDecide } from '../../../src/core/meeting/decide/decideItem.ts';
import { printsBefore } from '../../../src/core/meeting/decide/frozen.ts';
import { type Form, formIn, formOf, formText, putForm } from '../../../src/core/meeting/decide/setAside.ts';
import { rowsLeft } from '../../../src/core/meeting/decide/unfinished.ts';
import { type ItemAnswer, writeItem } from '../../../src/core/meeting/itemRules.ts';
import { closeMeeting, writeMeeting } from '../../../src/core/meeting/meetingRules.ts';
import { statutoryFaults } from '../../../src/core/minutes/statutory.ts';
import { alter } from '../../../src/schema/change.ts';
import type { Result } from '../../../src/schema/fault.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import { afterAct, aRole, asked, codesOf, committee } from '../../given/organisation.ts';
import { ofAdministration, planWith } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import { reportKey } from '../proposal/given.ts';
import {
  at,
  decide,
  gathering,
  having,
  item,
  itemIn,
  itemKey,
  meetingIn,
  secretary,
  withPresent,
  words,
} from './given.ts';

const who = 'sekreterare@example.se';
const ground: Ground = { body: committee, mayWrite: (person) => person === who, anchors: [] };
const empty: Verified = { rows: [], findings: [] };

type Row = Pick<LogWish<unknown>, 'kind' | 'subject' | 'corrects' | 'held'> & { readonly act: string };
const seenAfter = (log: Verified, { held, ...row }: Row): SeenRow => {
  const { number, before } = nextPlace(log);
  const created = new Date(Date.UTC(2099, 5, 25, 10, number)).toISOString();
  const entry = {
    ...{ body: committee, note: '', salt: '', proof: '', by: who, at: created, number, before: before ?? '' },
    ...{ content: fingerprint(held), held: canonical(held) },
    ...(row as Omit<LogWish, 'held' | 'note'>),
  };
  return { key: keyOf(entry), entry, author: who, created, edited: false, fits: true, proof: 'valid' };
};
/** The log with these rows after the last, all of it verified anew. */
const logWith = (log: Verified, rows: readonly Row[]): Verified =>
  rows.reduce((so, row) => verify([...so.rows.map((one) => one.row), seenAfter(so, row)], ground), log);

const madeOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
};
const only = (log: Verified): Standing => {
  const [standing] = decidedIn(log);
  if (!standing) throw new Error('Nothing is decided');
  return standing;
};

const approved = { method: 'acclamation', outcome: 'approved' } as const;
const open = having(withPresent(gathering(), 7), approved).with(
  planWith(ofAdministration, { state: 'submitted' }),
);
const first = logWith(empty, madeOf(decide(open)).rows);
const decidedAt = '2099-06-25T10:00:00Z';
const stamped = afterAct(
  open,
  stampDecided(asked(open, secretary), { ...item, paragraph: 1, number: 1, at: decidedAt }),
);
const adjusters = [{ person: 'ledamot-b', name: 'Ledamot B' }];
const ready = afterAct(stamped, writeMeeting(asked(stamped, secretary), { ...at, answer: { adjusters } }));
/** It ends in the very minute of the decision. */
const over = afterAct(
  ready,
  closeMeeting(asked(ready, secretary), { ...at, at: '12:00', decided: decidedIn(first) }),
);
const adjustRow: Row = { act: 'adjust', kind: 'case', subject: itemKey, corrects: null, held: { v: 1 } };

const rewriting = (rows: TestRows, answer: ItemAnswer, isCorrection = true, person = secretary) =>
  writeItem(asked(rows, person), { ...item, at: '12:00', answer, isCorrection });
const rewritten = (rows: TestRows, answer: ItemAnswer) => afterAct(rows, rewriting(rows, answer));
const correcting = (rows: TestRows, log: Verified, more: { why?: string; standing?: Standing } = {}) =>
  correctItem(asked(rows, secretary), {
    ...item,
    at: '12:00',
    shown: printsBefore(rows, rows.get(proposals, reportKey)),
    standing: more.standing ?? only(first),
    log,
    why: more.why ?? 'Fel ord.',
    words,
  });
const striking = (rows: TestRows, log: Verified, why = 'Fel ärende.') =>
  strikeDecision(asked(rows, secretary), { ...item, standing: only(first), log, why, words });

const change = { outcome: 'approvedWithChange', text: 'Planen godkänns i höst.' } as const;

describe('Rätta beslutet', () => {
  const corrected = rewritten(over, change);
  const right = logWith(first, madeOf(correcting(corrected, first)).rows);

  test('opens the form again for the secretary, also when the meeting is over, and for nobody else', () => {
    expect(codesOf(rewriting(over, change, false))).toEqual(['ITEM_DECIDED']);
    expect(codesOf(rewriting(over, change))).toEqual([]);
    const registrar = over.with(aRole('registrator', 'registrar'));
    expect(codesOf(rewriting(registrar, change, true, 'registrator'))).toEqual(['ITEM_DECIDED']);
    expect(codesOf(rewriting(over, change, true, 'ledamot-a'))).toEqual(['NOT_ALLOWED']);
  });

  test('puts a row in the place of each that the decision wrote, and all of them hold', () => {
    expect(right.findings).toEqual([]);
    expect(right.rows.map(({ row: { entry } }) => [entry.act, entry.kind, entry.corrects])).toEqual([
      ['decide', 'case', null],
      ['approve', 'plan', null],
      ['decide', 'case', 1],
      ['approve', 'plan', 2],
    ]);
    const standing = only(right);
    expect(standing).toMatchObject({ number: 3, at: only(first).at, adjusted: null });
    expect(standing.item).toMatchObject({
      ...{ paragraph: 1, text: 'Planen godkänns i höst.', correction: 'Fel ord.' },
      present: only(first).item.present,
    });
    expect(right.rows.map(({ row }) => row).slice(0, 2)).toEqual(first.rows.map(({ row }) => row));
  });

  test('strikes what is decided no longer, and a second time goes on from the first', () => {
    const rejected = rewritten(over, { outcome: 'rejected', text: 'Planen avslås.' });
    const log = logWith(right, madeOf(correcting(rejected, right, { standing: only(right) })).rows);
    expect(log.findings).toEqual([]);
    expect(log.rows.slice(4).map(({ row: { entry } }) => [entry.act, entry.kind, entry.corrects])).toEqual([
      ['reject', 'case', 3],
      ['annul', 'plan', 4],
    ]);
    const broken = { ...log, rows: log.rows.slice(0, 5) };
    expect(rowsLeft(only(log), broken, words)).toMatchObject([{ act: 'annul', kind: 'plan', corrects: 4 }]);
    expect(rowsLeft(only(log), log, words)).toEqual([]);
    expect(only(log).item).toMatchObject({ outcome: 'rejected', points: [], financing: null });
  });

  test('keeps the version that was decided on, though the plan has been altered since', () => {
    const altered = corrected.with(planWith(ofAdministration, { needsFinancing: true }));
    const { content, adopted } = madeOf(correcting(altered, first));
    expect(content.frozen).toEqual(only(first).item.frozen);
    expect(adopted).toEqual([]);
  });

  test('mends what the minutes lack', () => {
    const { item: lacking } = only(first);
    const before: DecidedItem = { ...lacking, method: 'vote', propositionOrder: '' };
    expect(statutoryFaults([], [before]).filter(({ at: of }) => of === itemKey)).not.toEqual([]);
    const order = { propositionOrder: 'Bifall mot avslag.' };
    const log = logWith(first, madeOf(correcting(rewritten(over, order), first)).rows);
    expect(only(log).item.propositionOrder).toBe('Bifall mot avslag.');
  });

  test.each([
    ['without a reason', correcting(corrected, first, { why: ' ' }), ['CORRECTION_REASON_MISSING']],
    ['when nothing is altered', correcting(over, first), ['CORRECTION_NOTHING']],
    ['when somebody has corrected it meanwhile', correcting(corrected, right), ['DECISION_NOT_IN_FORCE']],
    ['when it is adjusted', correcting(corrected, logWith(first, [adjustRow])), ['DECISION_NOT_IN_FORCE']],
    [
      'to what could not have been decided',
      correcting(rewritten(over, { outcome: 'remitted' }), first),
      ['REMIT_REASON_MISSING'],
    ],
  ] as const)('is not done %s', (_, result, codes) => {
    expect(codesOf(result)).toEqual(codes);
  });

  test('is the secretary’s of the body and nobody else’s', () => {
    const registrar = corrected.with(aRole('registrator', 'registrar'));
    const input = { ...item, at: '12:00', shown: {}, standing: only(first), log: first, why: 'Fel.', words };
    expect(codesOf(correctItem(asked(registrar, 'registrator'), input))).toContain('NOT_ALLOWED');
    expect(codesOf(strikeDecision(asked(registrar, 'registrator'), input))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(strikeDecision(asked(registrar, 'ledamot-a'), input))).toEqual(['NOT_ALLOWED']);
  });
});

describe('A correction that is given up', () => {
  const before = formOf(itemIn(over));
  const note = { person: 'ledamot-b', name: 'Ledamot B', kind: 'note' as const, text: 'Sen anteckning.' };
  const typed = rewritten(rewritten(over, { ...change, immediate: true }), { notes: [note] });
  const put = (rows: TestRows, form: Partial<Form>, person = secretary) =>
    putForm(asked(rows, person), { ...item, form });

  test('leaves the form as it was, and what was written can be put back', () => {
    const kept = formIn(formText(formOf(itemIn(typed))));
    const back = afterAct(typed, put(typed, formIn(formText(before)) ?? {}));
    expect(formOf(itemIn(back))).toEqual(before);
    expect(codesOf(correcting(back, first))).toEqual([]);
    expect(formOf(itemIn(afterAct(back, put(back, kept ?? {}))))).toEqual(formOf(itemIn(typed)));
  });

  test('keeps what is added to a decision without any correction', () => {
    expect(itemIn(afterAct(typed, put(typed, before))).notes).toEqual({ rows: [note] });
  });

  test('is the secretary’s alone, and over when the item is adjusted', () => {
    expect(codesOf(put(typed, before, 'ledamot-a'))).toEqual(['NOT_ALLOWED']);
    const registrar = typed.with(aRole('registrator', 'registrar'));
    expect(codesOf(put(registrar, before, 'registrator'))).toEqual(['NOT_ALLOWED']);
    const adjustedAt = decidedAt;
    const adjusted = typed.with(alter(agendaItems, itemIn(typed), { adjustedAt }));
    expect(codesOf(put(adjusted, before))).toEqual(['ITEM_DECIDED']);
  });

  test('what the device holds that is no form is none, and no more than a form is read', () => {
    expect(formIn('nej')).toBeNull();
    expect(formIn('null')).toBeNull();
    expect(formIn('{"text":"Ja.","paragraph":7}')).toEqual({ text: 'Ja.' });
  });
});

describe('Stryk beslutet', () => {
  const log = logWith(first, madeOf(striking(over, first)));

  test('leaves the rows where they are, struck and with the reason, and the paragraph taken', () => {
    expect(log.findings).toEqual([]);
    expect(decidedIn(log)).toEqual([]);
    expect(struckIn(log)).toMatchObject([{ number: 4, reason: 'Fel ärende.', item: { paragraph: 1 } }]);
    const struck = struckIn(log).map((one) => one.item);
    expect(nextParagraph(struck, '2099-06-25')).toBe(2);
    expect(madeOf(decide(open, { struck })).content.paragraph).toBe(2);
    const anew = madeOf(decide(open)).content;
    expect(stillToDecide(anew, [], struck).map(({ code }) => code)).toEqual(['PARAGRAPH_TAKEN']);
  });

  test('makes the item undecided, and lets it wait for another meeting when this one is over', () => {
    const again = afterAct(ready, stampStruck(asked(ready, secretary), item));
    expect(itemIn(again)).toMatchObject({
      paragraph: null,
      decidedAt: null,
      decisionNumber: null,
      withdrawn: null,
    });
    expect(itemIn(afterAct(over, stampStruck(asked(over, secretary), item))).withdrawn).toBe(true);
    expect(meetingIn(over).state).toBe('closed');
  });

  test('is not done without a reason, twice, or when it is adjusted', () => {
    expect(codesOf(striking(over, first, ''))).toEqual(['CORRECTION_REASON_MISSING']);
    expect(codesOf(striking(over, log))).toEqual(['DECISION_NOT_IN_FORCE']);
    expect(codesOf(striking(over, logWith(first, [adjustRow])))).toEqual(['DECISION_NOT_IN_FORCE']);
    expect(stillInForce(only(first), first)).toEqual([]);
  });
});

describe('Past the app, when the item is adjusted', () => {
  const adjusted = logWith(first, [adjustRow]);
  const late: Row = { act: 'decide', kind: 'case', subject: itemKey, corrects: 1, held: only(first).item };

  test.each([
    ['a correction', late],
    ['a strike', { ...late, act: 'annul', held: { v: 1, reason: 'Nej.' } }],
  ] as const)('%s does not hold, and is told of', (_, row) => {
    const log = logWith(adjusted, [row]);
    expect(log.findings).toEqual([{ code: 'wrongCorrection', number: 4 }]);
    expect(only(log)).toMatchObject({ number: 1, adjusted: { number: 3 } });
    expect(struckIn(log)).toEqual([]);
    expect(withNext(adjusted, [seenAfter(adjusted, row)], ground)).toEqual(log);
  });

  test('a correction that came before the adjustment is what was adjusted', () => {
    const log = logWith(logWith(first, [late]), [adjustRow]);
    expect(log.findings).toEqual([]);
    expect(only(log)).toMatchObject({ number: 3, adjusted: { number: 4 } });
  });
});
