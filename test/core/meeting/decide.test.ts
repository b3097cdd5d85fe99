// What a meeting may decide and what is fixed of it: D1–D5 and D9, S05, S29 and S36, and a plan that changes underneath.
import { describe, expect, test } from 'vitest';
import type { DecidedItem } from '../../../src/core/decision/content.ts';
import { decidedItem } from '../../../src/core/decision/read.ts';
import { canonical } from '../../../src/core/log/canonical.ts';
import { left, steppedIn } from '../../../src/core/meeting/attendance.ts';
import { nextParagraph } from '../../../src/core/meeting/decide/decidedContent.ts';
import {
  addedSince,
  addition,
  atHand,
  stampDecided,
  stillToDecide,
} from '../../../src/core/meeting/decide/decideItem.ts';
import { decisionWarnings } from '../../../src/core/meeting/decide/decisionFaults.ts';
import { printsBefore } from '../../../src/core/meeting/decide/frozen.ts';
import { closeMeeting, writeMeeting } from '../../../src/core/meeting/meetingRules.ts';
import { attendanceOf } from '../../../src/core/meeting/read.ts';
import { statutoryFaults } from '../../../src/core/minutes/statutory.ts';
import { alter } from '../../../src/schema/change.ts';
import type { Result } from '../../../src/schema/fault.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import { afterAct, asked, codesOf } from '../../given/organisation.ts';
import { ofAdministration, planWith } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import { anItem, aReport, bodyNamed, reportKey } from '../proposal/given.ts';
import {
  at,
  ballots,
  decide,
  gathering,
  having,
  itemIn,
  itemKey,
  meetingIn,
  plan,
  secretary,
  withPresent,
  words,
  written,
} from './given.ts';

const begun = gathering();
const approved = { method: 'acclamation', outcome: 'approved' } as const;
const noMore = { question: '', castingVote: false };

function contentOf(result: ReturnType<typeof decide>): DecidedItem {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value.content;
}
const faultsOf = (result: Result<unknown>) => (result.ok ? [] : result.faults);

describe('D1, S36: more than half of the seats', () => {
  test('with 6 of 13 there is no decision, with 7 there is', () => {
    expect(bodyNamed(begun, 'namnden').seats).toBe(13);
    const six = decide(having(withPresent(begun, 6), approved));
    expect(faultsOf(six)).toMatchObject([
      { code: 'QUORUM_MISSING', values: { present: 6, needed: 7, seats: 13 } },
    ]);
    expect(codesOf(decide(having(withPresent(begun, 7), approved)))).toEqual([]);
  });

  test('a substitute counts when he has stepped in, and whoever has left does not', () => {
    const rows = having(withPresent(begun, 6, 'ersattare-1'), approved);
    expect(codesOf(decide(rows))).toEqual(['QUORUM_MISSING']);
    const list = attendanceOf(meetingIn(rows));
    const write = (attendance: typeof list) =>
      afterAct(rows, writeMeeting(asked(rows, secretary), { ...at, answer: { attendance } }));
    const serving = write(steppedIn(list, 'ersattare-1', 'ledamot-m', '10:00'));
    expect(codesOf(decide(serving))).toEqual([]);
    expect(codesOf(decide(serving, { at: '09:30' }))).toEqual(['QUORUM_MISSING']);
    const gone = write(left(steppedIn(list, 'ersattare-1', 'ledamot-m', '10:00'), 'ledamot-a', '11:00'));
    expect(codesOf(decide(gone))).toEqual(['QUORUM_MISSING']);
  });

  test('more than there are seats cannot serve', () => {
    const rows = withPresent(begun, 13, 'ersattare-1');
    const attendance = steppedIn(attendanceOf(meetingIn(rows)), 'ersattare-1', 'ledamot-m', '10:00');
    const result = writeMeeting(asked(rows, secretary), { ...at, answer: { attendance } });
    expect(codesOf(result)).toEqual(['SERVING_TOO_MANY']);
  });
});

describe('D2: a conflict of interest', () => {
  const conflict = { person: 'ledamot-b', name: 'Ledamot B', ground: 2, leftAt: '11:50' } as const;

  test('whoever has one is neither counted nor present, and a substitute steps in for the item', () => {
    const rows = having(withPresent(begun, 7, 'ersattare-1'), approved);
    const alone = having(rows, { conflicts: [{ ...conflict, replacedBy: '' }] });
    expect(codesOf(decide(alone))).toEqual(['QUORUM_MISSING']);
    const content = contentOf(
      decide(having(rows, { conflicts: [{ ...conflict, replacedBy: 'ersattare-1' }] })),
    );
    expect(content.present).not.toContain('Ledamot B');
    expect(content.present).toContain('Ersättare 1');
    expect(content.conflicts).toEqual([{ person: 'ledamot-b', name: 'Ledamot B', text: 'punkt 2' }]);
  });

  test('his ballot goes with him, and he cannot reserve himself', () => {
    const voted = having(withPresent(begun, 8), { vote: { ...noMore, ballots: ballots('abcdefgh', '') } });
    const rows = having(voted, { conflicts: [{ ...conflict, replacedBy: '' }] });
    expect(itemIn(rows).vote).toMatchObject({ ballots: ballots('acdefgh', '') });
    const reserving = written(rows, { reservations: [{ ...conflict, at: '12:00', text: '' }] });
    expect(codesOf(reserving)).toEqual(['RESERVATION_NOT_PARTICIPANT']);
  });

  test('who has a conflict does not lead: a vice chair does, and without any there is nobody', () => {
    const rows = having(withPresent(begun, 9), approved);
    const without = (letters: string) =>
      having(rows, {
        conflicts: [...letters].map((letter) => ({
          ...conflict,
          person: `ledamot-${letter}`,
          replacedBy: '',
        })),
      });
    expect(codesOf(decide(without('ab')))).toEqual([]);
    const withoutLeaders = attendanceOf(meetingIn(withPresent(begun, 13))).slice(3);
    const rest = afterAct(
      rows,
      writeMeeting(asked(rows, secretary), { ...at, answer: { attendance: withoutLeaders } }),
    );
    expect(codesOf(decide(rest))).toEqual(['MEETING_NO_CHAIR']);
    const named = afterAct(
      rest,
      writeMeeting(asked(rest, secretary), { ...at, answer: { chair: 'ledamot-d' } }),
    );
    expect(codesOf(decide(named))).toEqual([]);
  });
});

describe('D3, S29: reservations', () => {
  const reservation = {
    person: 'ledamot-d',
    name: 'Ledamot D',
    at: '12:05',
    text: 'Till förmån för avslag.',
  };
  const rows = having(withPresent(begun, 9), approved);

  test('by somebody who takes part, before the meeting closes', () => {
    const content = contentOf(decide(having(rows, { reservations: [reservation] })));
    expect(content.reservations).toEqual([
      { person: 'ledamot-d', name: 'Ledamot D', text: 'Till förmån för avslag.' },
    ]);
  });

  test('whoever declares that he does not take part is not a participant, and cannot reserve himself', () => {
    const aside = having(rows, { nonParticipants: [{ person: 'ledamot-d', name: 'Ledamot D' }] });
    const content = contentOf(decide(aside));
    expect(content.nonParticipants).toEqual(['Ledamot D']);
    expect(content.present).not.toContain('Ledamot D');
    expect(codesOf(written(aside, { reservations: [reservation] }))).toEqual(['RESERVATION_NOT_PARTICIPANT']);
    const reserved = having(rows, { reservations: [reservation] });
    expect(codesOf(written(reserved, { nonParticipants: [reservation] }))).toEqual([
      'RESERVATION_NOT_PARTICIPANT',
    ]);
  });

  test('not by somebody who was not there', () => {
    const absent = { ...reservation, person: 'ledamot-m', name: 'Ledamot M' };
    expect(codesOf(written(rows, { reservations: [absent] }))).toEqual(['RESERVATION_NOT_PARTICIPANT']);
  });

  test('not after the meeting; its words may be filled in then', () => {
    const decided = stamped(having(rows, { reservations: [reservation] }));
    const adjusters = [{ person: 'ledamot-b', name: 'Ledamot B' }];
    const ready = afterAct(
      decided,
      writeMeeting(asked(decided, secretary), { ...at, answer: { adjusters } }),
    );
    const closed = afterAct(
      ready,
      closeMeeting(asked(ready, secretary), { ...at, at: '15:00', decided: [] }),
    );
    const late = { ...reservation, person: 'ledamot-e', name: 'Ledamot E' };
    expect(codesOf(written(closed, { reservations: [reservation, late] }))).toEqual(['RESERVATION_TOO_LATE']);
    const filled = { ...reservation, text: 'Mål 2 är inte finansierat.' };
    expect(codesOf(written(closed, { reservations: [filled] }))).toEqual([]);
    expect(codesOf(written(closed, { text: 'Något annat.' }))).toEqual(['ITEM_DECIDED']);
  });

  test('what is announced after the decision is fixed in the place of the row that held it', () => {
    const content = contentOf(decide(rows));
    const decided = stamped(rows);
    expect(addedSince(content, itemIn(decided), words)).toBeNull();
    const more = addedSince(content, itemIn(having(decided, { reservations: [reservation] })), words);
    expect(more?.reservations).toHaveLength(1);
    expect(more && addition(more, 7, words)).toMatchObject([
      { kind: 'case', act: 'decide', subject: itemKey, corrects: 7, note: '§ 1 Verksamhetsplan 2100' },
    ]);
  });
});

function stamped(rows: TestRows): TestRows {
  const stamp = { body: at.body, item: itemKey, paragraph: 1, number: 1, at: '2099-06-25T10:00:00Z' };
  return afterAct(rows, stampDecided(asked(rows, secretary), stamp));
}

describe('D4: votes', () => {
  const eight = withPresent(begun, 8);
  const seven = withPresent(begun, 7);
  const voting = (
    rows: TestRows,
    yes: string,
    no: string,
    more: { abstain?: string; castingVote?: boolean; outcome?: 'approved' | 'rejected'; lot?: true } = {},
  ) =>
    decide(
      having(rows, {
        method: more.lot ? 'lottery' : 'vote',
        outcome: more.outcome ?? 'approved',
        propositionOrder: 'Bifall mot avslag.',
        vote: {
          question: '',
          castingVote: more.castingVote ?? false,
          ballots: ballots(yes, no, more.abstain),
        },
      }),
    );

  test('what minutes must say, and nothing can add afterwards, is asked for before it is fixed', () => {
    const vote = { question: '', castingVote: false, ballots: ballots('abcd', 'efg') };
    const decided = decide(having(seven, { method: 'vote', outcome: 'approved', vote }));
    expect(faultsOf(decided)).toMatchObject([
      { code: 'MINUTES_PART_MISSING', at: 'propositionOrder', values: { deciding: 1 } },
    ]);
  });

  test.each([
    ['a majority', voting(seven, 'abcd', 'efg'), []],
    ['someone without a ballot', voting(seven, 'abcd', 'ef'), ['VOTE_DOES_NOT_ADD_UP']],
    ['someone with two', voting(seven, 'abcda', 'efg'), ['VOTE_DOES_NOT_ADD_UP']],
    ['someone who is not there', voting(seven, 'abcd', 'efgm'), ['VOTE_DOES_NOT_ADD_UP']],
    ['nobody for or against', voting(seven, '', '', { abstain: 'abcdefg' }), ['VOTE_NOBODY']],
    ['equal votes', voting(eight, 'abcd', 'efgh'), ['VOTE_EQUAL']],
    ['equal votes, the chair has decided', voting(eight, 'abcd', 'efgh', { castingVote: true }), []],
    [
      'equal votes, the chair is on the other side',
      voting(eight, 'bcde', 'afgh', { castingVote: true }),
      ['OUTCOME_AGAINST_VOTE'],
    ],
    [
      'equal votes, the chair has not voted',
      voting(seven, 'bcd', 'efg', { abstain: 'a', castingVote: true }),
      ['VOTE_CHAIR_MUST_VOTE'],
    ],
    [
      'a casting vote that was not needed',
      voting(seven, 'abcd', 'efg', { castingVote: true }),
      ['VOTE_NOT_EQUAL'],
    ],
    ['no wins and it is approved', voting(seven, 'abc', 'defg'), ['OUTCOME_AGAINST_VOTE']],
    ['no wins and it is rejected', voting(seven, 'abc', 'defg', { outcome: 'rejected' }), []],
    ['an election with equal votes, by lot', voting(eight, 'abcd', 'efgh', { lot: true }), []],
    [
      'an election is never settled by the chair',
      voting(eight, 'abcd', 'efgh', { lot: true, castingVote: true }),
      ['VOTE_EQUAL'],
    ],
    ['the lot when votes are not equal', voting(seven, 'abcd', 'efg', { lot: true }), ['VOTE_NOT_EQUAL']],
  ])('%s', (_, result, codes) => {
    expect(codesOf(result)).toEqual(codes);
  });

  test('when the chair has left, the vice chair has the casting vote', () => {
    const rows = withPresent(begun, 9);
    const attendance = left(attendanceOf(meetingIn(rows)), 'ledamot-a', '11:00');
    const after = afterAct(rows, writeMeeting(asked(rows, secretary), { ...at, answer: { attendance } }));
    expect(codesOf(voting(after, 'bcde', 'fghi', { castingVote: true }))).toEqual([]);
    expect(codesOf(voting(after, 'cdef', 'bghi', { castingVote: true }))).toEqual(['OUTCOME_AGAINST_VOTE']);
  });

  test('how each has voted is fixed', () => {
    const content = contentOf(voting(seven, 'abcd', 'efg'));
    expect(content.vote).toEqual({ ...noMore, ballots: ballots('abcd', 'efg') });
  });
});

describe('D5: paragraphs', () => {
  const rows = having(withPresent(begun, 7), approved);
  const earlier = (day: string, paragraph: number) =>
    ({ ...contentOf(decide(rows)), item: `${day}.${paragraph}`, day, paragraph }) as const;

  test('go on within the calendar year and begin anew with it', () => {
    const decided = [earlier('2098-12-10', 118), earlier('2099-01-20', 1), earlier('2099-03-20', 2)];
    expect(contentOf(decide(rows, { decided })).paragraph).toBe(3);
    expect(nextParagraph(decided, '2098-12-11')).toBe(119);
    expect(nextParagraph(decided, '2100-01-10')).toBe(1);
  });

  test('one that somebody else has taken meanwhile is found, and an item is decided once', () => {
    const content = contentOf(decide(rows));
    const faults = stillToDecide(content, [earlier('2099-06-20', 1)]);
    expect(faults.map(({ code }) => code)).toEqual(['PARAGRAPH_TAKEN']);
    expect(stillToDecide(content, [content]).map(({ code }) => code)).toEqual(['ITEM_DECIDED']);
    expect(codesOf(decide(rows, { decided: [content] }))).toEqual(['ITEM_DECIDED']);
  });
});

describe('S05: the plan of the administration', () => {
  const rows = having(withPresent(begun, 7), approved).with(
    planWith(ofAdministration, { state: 'submitted' }),
  );

  test('is approved by the row of a committee that has approved it, and by no other', () => {
    const result = decide(rows);
    expect(result.ok && result.value.rows).toMatchObject([
      { act: 'decide', kind: 'case', subject: itemKey },
      { act: 'approve', kind: 'plan', subject: ofAdministration },
    ]);
    for (const outcome of ['rejected', 'remitted', 'tabled', 'noted'] as const) {
      const other = decide(having(rows, { outcome, remitReason: 'Räkna på fler vikarier.' }));
      expect(other.ok && other.value.rows.map(({ kind }) => kind)).toEqual(['case']);
      expect(contentOf(other).points).toEqual([]);
    }
    expect(rows.get(plans, ofAdministration)?.state).toBe('submitted');
  });

  test('a point that is struck takes its effect with it', () => {
    const two = gathering(
      aReport({
        items: { rows: [anItem('Planen godkänns.', { effects: [plan] }), anItem('Den följs upp i maj.')] },
      }),
    );
    const changed = {
      method: 'acclamation',
      outcome: 'approvedWithChange',
      points: [
        { id: '0', text: 'Planen godkänns.', struck: true },
        { id: '1', text: 'Den följs upp i augusti.', struck: false },
      ],
    } as const;
    const result = decide(having(withPresent(two, 7), changed));
    expect(contentOf(result).points).toMatchObject([
      { number: 1, text: 'Den följs upp i augusti.', effects: [] },
    ]);
    expect(result.ok && result.value.rows).toHaveLength(1);
  });

  test('that changes under the meeting is not decided', () => {
    const shown = printsBefore(rows, rows.get(proposals, reportKey));
    const changed = rows.with(planWith(ofAdministration, { needsFinancing: true }));
    const result = decide(changed, { shown });
    expect(faultsOf(result)).toMatchObject([
      { code: 'ITEM_CHANGED', values: { what: 'Verksamhetsplan 2100' } },
    ]);
    const reworded = rows.with(
      alter(proposals, { key: reportKey } as RowOf<typeof proposals>, {
        financing: { hasCost: 'yes', phaseIn: 'Annat', costTkr: 9_000 },
      }),
    );
    expect(faultsOf(decide(reworded, { shown }))).toMatchObject([
      { code: 'ITEM_CHANGED', values: { what: 'Verksamhetsplan 2100' } },
    ]);
    const approvedOnly = rows.with(planWith(ofAdministration, { state: 'approved' }));
    expect(codesOf(decide(approvedOnly, { shown }))).toEqual([]);
  });

  test('what is fixed has a canonical text', () => {
    expect(canonical(contentOf(decide(rows)))).not.toBeNull();
  });

  test('what it costs and who pays is fixed with it, and is nothing where it is turned down', () => {
    const financing = {
      hasCost: 'yes',
      phaseIn: 'Nytt team',
      costTkr: 1_500.5,
      fromDay: '2100-07-01',
      permanent: true,
      sources: [{ kind: 'transferFromOtherBoard', body: 'andra-namnden', amountTkr: 1_500.5 }],
    };
    const costly = withPresent(
      gathering(aReport({ items: { rows: [anItem('Planen godkänns.', { effects: [plan] })] }, financing })),
      7,
    );
    const content = contentOf(decide(having(costly, approved)));
    expect(content.financing).toEqual({
      ...{ hasCost: 'yes', reason: '', phaseIn: 'Nytt team', costTkr: '1500.5', oneOffTkr: '' },
      ...{ fromDay: '2100-07-01', permanent: true, forBody: null },
      sources: [{ kind: 'transferFromOtherBoard', body: 'andra-namnden', amountTkr: '1500.5' }],
    });
    expect(decidedItem(JSON.parse(canonical(content) ?? ''))).toEqual(content);
    const no = { method: 'acclamation', outcome: 'rejected', text: 'Planen avslås.' } as const;
    expect(contentOf(decide(having(costly, no))).financing).toBeNull();
  });

  test('what was refused is fixed too: all of it, or the points that were struck; not what is tabled or only noted', () => {
    const items = [
      anItem('Planen godkänns.', { id: '0', effects: [plan] }),
      anItem('Till handlingarna.', { id: '1' }),
    ];
    const at = withPresent(gathering(aReport({ items: { rows: items } })), 7);
    const refused = (decision: Parameters<typeof having>[1]) =>
      contentOf(decide(having(at, { method: 'acclamation', ...decision }))).refused.map(
        ({ target }) => target,
      );
    expect(refused({ outcome: 'rejected', text: 'Avslås.' })).toEqual([plan.target]);
    expect(refused({ outcome: 'remitted', remitReason: 'Räkna om.' })).toEqual([plan.target]);
    const points = [
      { id: '0', text: 'Planen godkänns.', struck: true },
      { id: '1', text: 'Till handlingarna.', struck: false },
    ];
    expect(refused({ outcome: 'approvedWithChange', points })).toEqual([plan.target]);
    expect(refused({ outcome: 'approved' })).toEqual([]);
    expect(refused({ outcome: 'tabled', remitReason: 'Tiden räckte inte.' })).toEqual([]);
  });
});

const no = { method: 'acclamation', outcome: 'rejected' } as const;
const motion = {
  person: 'ledamot-a',
  name: 'Ledamot A',
  kind: 'approve',
  text: '',
  withdrawn: false,
} as const;

describe('outcome and words', () => {
  const rows = withPresent(begun, 7);
  test.each([
    ['no outcome', { method: 'acclamation' }, ['DECISION_OUTCOME_MISSING']],
    ['no method', { outcome: 'approved' }, ['DECISION_METHOD_MISSING']],
    ['no words', { ...approved, text: ' ' }, ['DECISION_TEXT_MISSING']],
    ['altered, but approved', { ...approved, text: 'Planen godkänns i höst.' }, ['OUTCOME_NOT_AS_TEXT']],
    [
      'unaltered, but approved with a change',
      { ...approved, outcome: 'approvedWithChange' },
      ['OUTCOME_NOT_AS_TEXT'],
    ],
    ['remitted without a reason', { ...approved, outcome: 'remitted' }, ['REMIT_REASON_MISSING']],
    [
      'turned down in the words of the proposal',
      { ...no, text: 'Planen godkänns.' },
      ['OUTCOME_TEXT_AS_PROPOSED'],
    ],
    [
      'noted in the words of the proposal',
      { ...no, outcome: 'noted', text: 'Planen godkänns.' },
      ['OUTCOME_TEXT_AS_PROPOSED'],
    ],
    ['turned down, in the words that stand there', no, []],
    [
      'a vote without how it was put',
      { ...approved, method: 'vote', vote: { ...noMore, ballots: ballots('abcdefg', '') } },
      ['MINUTES_PART_MISSING'],
    ],
    [
      'two motions without how they were put',
      { ...approved, motions: [motion, motion] },
      ['MINUTES_PART_MISSING'],
    ],
    ['two motions, one taken back', { ...approved, motions: [motion, { ...motion, withdrawn: true }] }, []],
    ['tabled without a reason', { ...approved, outcome: 'tabled' }, ['REMIT_REASON_MISSING']],
  ] as const)('%s', (_, answer, codes) => {
    expect(codesOf(decide(having(rows, answer)))).toEqual(codes);
  });

  test('what is turned down or noted says so until something else is written', () => {
    expect(contentOf(decide(having(rows, no)))).toMatchObject({ text: 'Förslaget avslås.', points: [] });
    const noted = contentOf(decide(having(rows, { ...no, outcome: 'noted' })));
    expect(noted.text).toBe('Nämnden tar del av det.');
    const own = contentOf(decide(having(rows, { ...no, text: 'Planen avslås, eftersom den är för dyr.' })));
    expect(own.text).toBe('Planen avslås, eftersom den är för dyr.');
  });

  test('an item of the meeting’s own needs a motion to be decided by, and a formal one does not', () => {
    const ofItsOwn = (kind: 'decision' | 'formal', answer: Parameters<typeof having>[1]) => {
      const own = rows.with(
        alter(agendaItems, { key: itemKey } as RowOf<typeof agendaItems>, { kind, proposal: null }),
      );
      return decide(having(own, answer), { shown: {} });
    };
    const text = 'Ledamot B väljs.';
    expect(codesOf(ofItsOwn('decision', { ...approved, text }))).toEqual(['MINUTES_PART_MISSING']);
    expect(codesOf(ofItsOwn('decision', { ...approved, text, motions: [motion] }))).toEqual([]);
    expect(codesOf(ofItsOwn('decision', { ...approved, text, outcome: 'noted' }))).toEqual([]);
    expect(codesOf(ofItsOwn('formal', { outcome: 'approved', text }))).toEqual([]);
  });

  test('D6: whatever is decided, the minutes lack nothing of it', () => {
    const own = rows.with(
      alter(agendaItems, { key: itemKey } as RowOf<typeof agendaItems>, { proposal: null }),
    );
    let decided = 0;
    for (const before of [rows, own])
      for (const kind of ['decision', 'formal'] as const)
        for (const method of ['acclamation', 'vote', null] as const)
          for (const outcome of ['approved', 'rejected', 'tabled'] as const)
            for (const motions of [[], [motion], [motion, motion]])
              for (const propositionOrder of ['', 'I tur och ordning.']) {
                const of = before.with(
                  alter(agendaItems, { key: itemKey } as RowOf<typeof agendaItems>, { kind }),
                );
                const vote = { ...noMore, ballots: ballots('abcdefg', '') };
                const text = outcome === 'approved' ? 'Planen godkänns.' : 'Något annat.';
                const answer = {
                  method,
                  outcome,
                  motions,
                  propositionOrder,
                  vote,
                  text,
                  remitReason: 'Räkna.',
                };
                const shown = printsBefore(of, itemIn(of).proposal && of.get(proposals, reportKey));
                const result = decide(having(of, answer), { shown });
                if (!result.ok) continue;
                decided++;
                const missing = statutoryFaults([], [result.value.content]);
                expect(missing.filter((one) => one.at === itemKey)).toEqual([]);
              }
    expect(decided).toBeGreaterThan(50);
  });

  test('nobody but the body’s own secretary decides', () => {
    const result = decide(having(rows, approved), { body: 'andra-namnden' as typeof at.body });
    expect(codesOf(result)).toEqual(['NOT_ALLOWED']);
  });

  test('D9: what takes effect before the day of the decision is told of, and decided', () => {
    const back = gathering(
      aReport({ items: { rows: [anItem('Planen godkänns.', { from: '2099-01-01' })] } }),
    );
    const ready = having(withPresent(back, 7), approved);
    const hand = atHand(
      asked(ready, secretary),
      { item: itemIn(ready), meeting: meetingIn(ready) },
      { body: at.body, at: '12:00', shown: {}, words },
    );
    expect(decisionWarnings(hand)).toMatchObject([
      { code: 'EFFECTIVE_BEFORE_DECISION', warning: true, values: { number: 1, from: '2099-01-01' } },
    ]);
    expect(codesOf(decide(ready))).toEqual([]);
  });
});
