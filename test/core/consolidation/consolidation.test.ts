// Consolidation upward and feedback downward: who is missing, the sum, what is handed on, and what the unit gets back (S19, S27, U4).
import { describe, expect, test } from 'vitest';
import { approveFollowUp } from '../../../src/core/consolidation/approval.ts';
import {
  finishConsolidation,
  giveFeedback,
  recordConsolidation,
} from '../../../src/core/consolidation/consolidate.ts';
import { feedbackFor, noteFeedbackRead } from '../../../src/core/consolidation/feedbackRead.ts';
import { followUpState } from '../../../src/core/consolidation/followUpState.ts';
import {
  type ConsolidationOverview,
  consolidationOverview,
} from '../../../src/core/consolidation/overview.ts';
import { chatLinks, mailLinks } from '../../../src/core/consolidation/reminder.ts';
import { wholeOrganisation } from '../../../src/core/consolidation/scope.ts';
import type { Place } from '../../../src/core/organisation.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../../src/schema/lists/deviation/measures.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import {
  afterAct,
  aGoal,
  aJudgement,
  anActivity,
  anOrganisation,
  april,
  aprilLastYear,
  aRole,
  asked,
  aUnit,
  codesOf,
  committee,
  enhetA,
  enhetB,
  goalKey,
  omradet,
  unitKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const area: Place = { unit: omradet, body: null };
const august = key<'periods'>('2099.T2');

function overviewOf(rows: TestRows, place: Place = area, person = 'omradeschef'): ConsolidationOverview {
  const found = consolidationOverview(asked(rows, person), april, place);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value;
}

const handedIn = (unit: typeof enhetA) =>
  add(followUps, { year: 2099, period: april, unit, state: 'ready', readyAt: '2099-05-05T10:00:00Z' });

const region = anOrganisation('rjh-2017').with(
  aGoal('f', 'successFactor', { perspectives: ['patient'] }),
  aGoal('g', 'successFactor', { perspectives: ['medarbetare'] }),
  anActivity('a', 'f'),
  anActivity('b', 'f', { unit: enhetB }),
  anActivity('c', 'g'),
);

describe('S19: 120 units are asked, and 93 have answered', () => {
  const ids = Array.from({ length: 120 }, (_, at) => `e${at}`);
  const crowd = anOrganisation('rjh-2017').with(
    aGoal('f', 'successFactor', { perspectives: ['patient'] }),
    ids.map((id) => aUnit(id)),
    ids.map((id) => aRole(`chef-${id}@organisationen.test`, 'manager', id)),
    ids.map((id) => anActivity(`a-${id}`, 'f', { unit: unitKey(id) })),
    ids.slice(0, 93).map((id) => handedIn(unitKey(id))),
  );

  test.each([
    ['the area', area, 'omradeschef'],
    ['the committee', { unit: null, body: committee }, 'controller-1'],
    ['the whole', wholeOrganisation, 'controller-1'],
  ])('%s sees 77,5 per cent and the 27, each with its manager', (_, place, person) => {
    const { rate, lines, answered, missing } = overviewOf(crowd, place, person);
    expect([lines.length, answered.length, missing.length, rate]).toEqual([120, 93, 27, 77.5]);
    expect(missing.map(({ unit, managers }) => [unit.key, managers.map(({ name }) => name)])).toEqual(
      ids.slice(93).map((id) => [id, [`chef-${id}@organisationen.test`]]),
    );
  });

  test('the reminder is addressed to those 27 and to nobody else', () => {
    const to = overviewOf(crowd).missing.flatMap(({ managers }) =>
      managers.map(({ signInName }) => signInName),
    );
    const reminder = { subject: 'Uppföljning april', text: 'Den väntar på dig & dina.' };
    const reached = (links: readonly string[], name: string) =>
      links.flatMap((link) => (new URL(link).searchParams.get(name) ?? '').split(','));
    expect(reached(mailLinks(to, reminder), 'bcc')).toEqual(to);
    expect(reached(chatLinks(to, reminder), 'users')).toEqual(to);
    expect(to).toHaveLength(27);
    for (const link of [...mailLinks(to, reminder), ...chatLinks(to, reminder)])
      expect(link.length).toBeLessThan(2_083);
    expect(mailLinks([], reminder)).toEqual([]);
  });

  test('one that has been returned is missing again', () => {
    const one = region.with(handedIn(enhetA), handedIn(enhetB));
    expect(overviewOf(one).rate).toBe(100);
  });
});

describe('the matrix and the sum of an area', () => {
  const judged = region.with(
    handedIn(enhetA),
    aJudgement({ goal: goalKey('f'), status: 'fulfilled', unit: enhetA, body: null }),
    aJudgement({ goal: goalKey('g'), status: 'partly', unit: enhetA, body: null }),
    aJudgement({ goal: goalKey('f'), status: 'notFulfilled', unit: enhetB, body: null }),
  );

  test('each unit with what it has judged, and what it has not', () => {
    expect(overviewOf(judged).lines.map(({ unit, counts }) => [unit.name, counts])).toEqual([
      ['Enhet A', { fulfilled: 1, partly: 1, notFulfilled: 0, notAssessed: 0 }],
      ['Enhet B', { fulfilled: 0, partly: 0, notFulfilled: 1, notAssessed: 0 }],
    ]);
  });

  test('a factor that two units bear is counted once, as they judge it together', () => {
    const [whole, ...groups] = overviewOf(judged).groups;
    expect(whole?.result).toMatchObject({ total: 2, counts: { fulfilled: 0, partly: 2 } });
    const patient = groups.find((group) => group.key === 'patient');
    expect(patient?.contributions).toMatchObject([
      { id: 'f', status: 'partly', answered: { units: 2, of: 2 } },
    ]);
  });

  test.each([
    ['notFulfilled', 'improved'],
    ['partly', 'unchanged'],
    ['fulfilled', 'worsened'],
    ['notAssessed', 'unknown'],
  ] as const)('R9: from %s the same period last year to partly has %s', (status, trend) => {
    const then = { period: aprilLastYear, status, body: null };
    const rows = judged.with(
      anActivity('a98', 'f', { year: 2098 }),
      anActivity('b98', 'f', { year: 2098, unit: enhetB }),
      aJudgement({ ...then, goal: goalKey('f'), unit: enhetA }),
      aJudgement({ ...then, goal: goalKey('f'), unit: enhetB }),
    );
    const groups = overviewOf(rows).groups;
    expect(groups.find((group) => group.key === 'patient')?.trend).toBe(trend);
    expect(groups.find((group) => group.key === 'medarbetare')?.trend).toBe('unknown');
  });

  test('what no unit of the area bears is not in its sum', () => {
    const other = judged.with(aGoal('h', 'successFactor', { perspectives: ['patient'] }));
    expect(overviewOf(other).groups[0]?.result.total).toBe(2);
  });
});

describe('handing it on', () => {
  const at = { period: april, place: area };
  const approved = (() => {
    const ready = region.with(handedIn(enhetA), handedIn(enhetB));
    return afterAct(ready, approveFollowUp(asked(ready, 'omradeschef'), { unit: enhetA, period: april }));
  })();
  const write = (rows: TestRows, person = 'omradeschef') =>
    recordConsolidation(asked(rows, person), { ...at, answer: { analysis: 'Det går åt rätt håll.' } });
  const finish = (rows: TestRows, person = 'omradeschef') => finishConsolidation(asked(rows, person), at);
  const stateOf = (rows: TestRows, unit: typeof enhetA) => {
    const period = rows.get(periods, april);
    return period && followUpState(rows, period, unit).state;
  };

  test('the joint analysis is demanded', () => {
    expect(codesOf(finish(approved))).toEqual(['FIELD_REQUIRED']);
  });

  test('U4: what is approved is consolidated; what is not is left as it is', () => {
    const written = afterAct(approved, write(approved));
    const done = afterAct(written, finish(written));
    expect(overviewOf(done).row).toMatchObject({ state: 'done', included: [enhetA], doneBy: 'omradeschef' });
    expect([stateOf(done, enhetA), stateOf(done, enhetB)]).toEqual(['consolidated', 'ready']);
    const again = afterAct(
      done,
      recordConsolidation(asked(done, 'omradeschef'), { ...at, answer: { analysis: 'Nytt' } }),
    );
    expect(stateOf(again, enhetA)).toBe('approved');
  });

  test.each(['chef-enhet-a', 'ledamot-a', 'gast'])('%s cannot write it', (person) => {
    expect(codesOf(write(approved, person))).toEqual(['NOT_ALLOWED']);
    expect(overviewOf(approved, area, person).mayWrite).toBe(false);
  });

  test('an area’s manager cannot write the committee’s', () => {
    const place = { unit: null, body: committee };
    const answer = { analysis: 'x' };
    expect(
      codesOf(recordConsolidation(asked(approved, 'omradeschef'), { period: april, place, answer })),
    ).toEqual(['NOT_ALLOWED']);
    expect(
      codesOf(recordConsolidation(asked(approved, 'controller-1'), { period: april, place, answer })),
    ).toEqual([]);
  });

  test('what is reported can be lifted, and a draft cannot', () => {
    const deviation = (id: string, state: 'open' | 'draft' | 'closed') =>
      add(deviations, { unit: enhetA, id, title: id, type: 'goal', state, detected: '2099-05-01' });
    const some = region.with(deviation('x', 'open'), deviation('y', 'draft'), deviation('z', 'closed'));
    expect(overviewOf(some).liftable.deviations.map(({ id }) => id)).toEqual(['x']);
    expect(overviewOf(some).lines[0]?.deviations).toBe(2);
  });
});

describe('S27: what the area gives back is seen in the next period’s form', () => {
  const measure = add(measures, {
    unit: enhetA,
    id: 'm',
    title: 'Nytt helgschema',
    kind: 'corrective',
    expectedEffect: 'Lägre sjukfrånvaro',
    responsible: 'chef-enhet-a',
    startDay: '2099-05-01',
    dueDay: '2099-06-01',
    decidedBy: 'manager',
    state: 'decided',
    goal: goalKey('f'),
  });
  const give = (rows: TestRows, to: typeof enhetA | null, text: string) =>
    afterAct(
      rows,
      giveFeedback(asked(rows, 'omradeschef'), {
        period: april,
        place: area,
        to,
        answer: { text, measures: to === null ? [] : [key<'measures'>(measure.key)] },
      }),
    );
  const given = give(give(region.with(measure), null, 'Bra jobbat.'), enhetA, 'Följ upp helgschemat.');
  const next = { unit: enhetA, period: august };

  test('to each unit and to all, with the measures that it is about', () => {
    expect(feedbackFor(given, next)).toMatchObject([
      { row: { text: 'Följ upp helgschemat.' }, from: 'Området', measures: [{ title: 'Nytt helgschema' }] },
      { row: { text: 'Bra jobbat.' }, read: null },
    ]);
    expect(feedbackFor(given, { unit: enhetB, period: august })).toMatchObject([
      { row: { text: 'Bra jobbat.' } },
    ]);
    expect(feedbackFor(given, { unit: enhetA, period: april })).toEqual([]);
  });

  test('a unit beside gets nothing, whoever says that he is above it', () => {
    const forged = given.with(
      aUnit('annat', { parent: unitKey('forvaltningen'), level: 'area' }),
      aUnit('enhet-c', { parent: unitKey('annat') }),
    );
    expect(feedbackFor(forged, { unit: unitKey('enhet-c'), period: august })).toEqual([]);
  });

  test('that it is read is noted by the unit, once', () => {
    const [first] = feedbackFor(given, next);
    const feedback = first?.row.key ?? key<'feedback'>('');
    expect(codesOf(noteFeedbackRead(asked(given, 'chef-enhet-b'), { ...next, feedback }))).toEqual([
      'NOT_ALLOWED',
    ]);
    const read = afterAct(given, noteFeedbackRead(asked(given, 'chef-enhet-a'), { ...next, feedback }));
    expect(feedbackFor(read, next)[0]?.read).toMatchObject({ by: 'chef-enhet-a' });
    const again = noteFeedbackRead(asked(read, 'chef-enhet-a'), { ...next, feedback });
    expect(again.ok && again.value).toEqual([]);
  });

  test('in a locked period nothing more is given', () => {
    const row = given.get(periods, april);
    if (!row) throw new Error('no April');
    const locked = given.with(alter(periods, row, { state: 'locked' }));
    const act = giveFeedback(asked(locked, 'omradeschef'), {
      period: april,
      place: area,
      to: null,
      answer: { text: 'Sent' },
    });
    expect(codesOf(act)).toEqual(['PERIOD_NOT_OPEN']);
  });
});
