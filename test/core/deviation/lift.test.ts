// A deviation that is lifted: to whom it goes, what they may answer, and whose answer counts.
import { describe, expect, test } from 'vitest';
import { consolidationOverview } from '../../../src/core/consolidation/overview.ts';
import { deviationWork } from '../../../src/core/deviation/deviationWork.ts';
import { answerLift, liftAgain } from '../../../src/core/deviation/lift/answerLift.ts';
import { answerersAt } from '../../../src/core/deviation/lift/levels.ts';
import { liftOf } from '../../../src/core/deviation/lift/lift.ts';
import { overviewOf } from '../../../src/core/deviation/overview.ts';
import { trailOf } from '../../../src/core/deviation/trail/trail.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import type { Result } from '../../../src/schema/fault.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { deviationSteps } from '../../../src/schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import {
  afterAct,
  anOrganisation,
  april,
  aRole,
  asked,
  codesOf,
  committee,
  enhetA,
  omradet,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const deviation = key<'deviations'>('enhet-a.d');
const secretary = (person: string, body: string) =>
  add(roleAssignments, { person, name: person, role: 'committeeSecretary', body: key<'bodies'>(body) });
const organisation = anOrganisation('rjh-2017').with(
  aRole('forvaltningschef', 'manager', 'forvaltningen', true),
  aRole('bitr-omradeschef', 'manager', 'omradet', false),
  secretary('sekreteraren', 'namnden'),
  secretary('andra-sekreteraren', 'andra-namnden'),
  secretary('fullmaktiges', 'fullmaktige'),
);
const lifted = (more: Partial<InputOf<typeof deviations>>) =>
  organisation.with(
    add(deviations, {
      unit: enhetA,
      id: 'd',
      title: 'Det är ont om folk',
      type: 'quality',
      state: 'open',
      detected: '2099-05-01',
      owner: 'chef-enhet-a',
      ...more,
    }),
  );
type Answer = Parameters<typeof answerLift>[1]['answer'];
const answered = (rows: TestRows, who: string, answer: Answer, note = '') =>
  answerLift(asked(rows, who), { deviation, answer, note });
const having = (rows: TestRows, ...acts: readonly ((rows: TestRows) => Result<readonly Change[]>)[]) =>
  acts.reduce((now, act) => afterAct(now, act(now)), rows);
const says =
  (who: string, answer: Answer, note = '') =>
  (rows: TestRows) =>
    answered(rows, who, answer, note);

const everyone = [
  'chef-enhet-a',
  'chef-enhet-b',
  'omradeschef',
  'bitr-omradeschef',
  'forvaltningschef',
  'controller-1',
  'sekreteraren',
  'andra-sekreteraren',
  'fullmaktiges',
  'ledamot-a',
];
const waitsFor = (rows: TestRows) =>
  everyone.filter((who) => deviationWork(asked(rows, who)).some(({ step }) => step === 'lifted'));
const rowIn = (rows: TestRows) => {
  const row = rows.get(deviations, deviation);
  if (row === null) throw new Error('no deviation');
  return row;
};
const standing = (rows: TestRows) => {
  const lift = liftOf(rows, rowIn(rows));
  return lift && `${lift.level} ${lift.answer?.state ?? 'waits'}`;
};

describe('to whom it is lifted', () => {
  test.each([
    ['unit', false, []],
    ['area', false, ['omradeschef']],
    ['administration', false, ['forvaltningschef']],
    ['committee', false, ['controller-1', 'sekreteraren']],
    ['board', false, ['controller-1']],
    ['council', false, ['controller-1', 'fullmaktiges']],
    // A political decision is not for a manager, whatever level was chosen.
    ['area', true, ['controller-1', 'sekreteraren']],
    ['unit', true, ['controller-1', 'sekreteraren']],
    ['council', true, ['controller-1', 'fullmaktiges']],
  ] as const)('%s, political decision: %s', (escalation, decisionNeeded, names) => {
    const rows = lifted({ escalation, decisionNeeded });
    expect(waitsFor(rows)).toEqual(names);
    const mine = everyone.filter((who) => overviewOf(asked(rows, who), 'lifted').length > 0);
    expect(mine).toEqual(names);
  });

  test.each(['draft', 'closed', 'noAction'] as const)('%s waits for nobody', (state) => {
    expect(waitsFor(lifted({ escalation: 'area', state }))).toEqual([]);
  });

  test('an area of its own is passed by where the unit lies under none', () => {
    const rows = lifted({ escalation: 'area', unit: omradet });
    const own = rows.get(deviations, key<'deviations'>('omradet.d'));
    expect(own && liftOf(rows, own)?.level).toBe('administration');
  });

  test('those who answer are named once', () => {
    const twice = lifted({ escalation: 'committee' }).with(aRole('controller-1', 'controller', 'enhet-b'));
    expect(answerersAt(twice, enhetA, 'committee', '2099-05-06').map(({ person }) => person)).toEqual([
      'controller-1',
      'sekreteraren',
    ]);
  });
});

describe('what is answered', () => {
  const toArea = lifted({ escalation: 'area' });

  test('taken over: nobody waits any more, and the trail says who and what', () => {
    const taken = having(toArea, says('omradeschef', 'takenOver', 'Jag tar det med bemanningen.'));
    expect(waitsFor(taken)).toEqual([]);
    expect(standing(taken)).toBe('area takenOver');
    expect(trailOf(taken, rowIn(taken))).toMatchObject([
      { state: 'takenOver', level: 'area', by: 'omradeschef', note: 'Jag tar det med bemanningen.' },
    ]);
    expect(codesOf(answered(taken, 'omradeschef', 'sentBack', 'Nej.'))).toEqual(['DEVIATION_STEP_NOT_NOW']);
  });

  test('lifted further, a level at a time, up to the council and no longer', () => {
    const steps = [
      says('omradeschef', 'liftedFurther'),
      says('forvaltningschef', 'liftedFurther'),
      says('sekreteraren', 'liftedFurther'),
      says('controller-1', 'liftedFurther'),
    ];
    const levels = steps.map((_, at) => standing(having(toArea, ...steps.slice(0, at + 1))));
    expect(levels).toEqual(['administration waits', 'committee waits', 'board waits', 'council waits']);
    const atCouncil = having(toArea, ...steps);
    expect(codesOf(answered(atCouncil, 'fullmaktiges', 'liftedFurther'))).toEqual(['DEVIATION_STEP_NOT_NOW']);
    expect(codesOf(answered(atCouncil, 'omradeschef', 'takenOver'))).toEqual(['NOT_ALLOWED']);
  });

  test('sent back with words, to the unit, which lifts it again', () => {
    expect(codesOf(answered(toArea, 'omradeschef', 'sentBack', ' '))).toEqual(['FIELD_REQUIRED']);
    const back = having(toArea, says('omradeschef', 'sentBack', 'Pröva att byta pass först.'));
    const stepsFor = (who: string) => deviationWork(asked(back, who)).map(({ step }) => step);
    expect(stepsFor('chef-enhet-a')).toContain('sentBack');
    expect(stepsFor('omradeschef')).toEqual([]);
    expect(codesOf(liftAgain(asked(back, 'chef-enhet-b'), { deviation }))).toEqual(['NOT_ALLOWED']);
    const again = having(back, (rows) => liftAgain(asked(rows, 'chef-enhet-a'), { deviation }));
    expect(waitsFor(again)).toEqual(['omradeschef']);
    expect(codesOf(liftAgain(asked(again, 'chef-enhet-a'), { deviation }))).toEqual([
      'DEVIATION_STEP_NOT_NOW',
    ]);
  });

  test.each(everyone.filter((who) => who !== 'omradeschef'))('not by %s', (who) => {
    expect(codesOf(answered(toArea, who, 'takenOver'))).toEqual(['NOT_ALLOWED']);
  });

  test('never with a personal identity number', () => {
    expect(codesOf(answered(toArea, 'omradeschef', 'takenOver', 'Gäller 19121212-1212.'))).toEqual([
      'DEVIATION_PERSONAL_NUMBER',
    ]);
  });

  test('what the unit writes in the name of the level above is not believed', () => {
    const forged = (by: string, level: 'area' | 'committee', at = '2099-05-05T08:00:00Z') =>
      add(deviationSteps, { unit: enhetA, deviation, order: 0, state: 'takenOver', level, by, at });
    expect(standing(toArea.with(forged('chef-enhet-a', 'area')))).toBe('area waits');
    expect(standing(toArea.with(forged('omradeschef', 'committee')))).toBe('area waits');
    const toCommittee = lifted({ escalation: 'committee' });
    expect(standing(toCommittee.with(forged('andra-sekreteraren', 'committee')))).toBe('committee waits');
    expect(standing(toCommittee.with(forged('sekreteraren', 'committee')))).toBe('committee takenOver');
  });

  test('nor an answer that was written before it had come there', () => {
    const early = add(deviationSteps, {
      unit: enhetA,
      deviation,
      order: 0,
      state: 'takenOver',
      level: 'committee',
      by: 'sekreteraren',
      at: '2099-05-05T08:00:00Z',
    });
    const further = having(
      toArea.with(early),
      says('omradeschef', 'liftedFurther'),
      says('forvaltningschef', 'liftedFurther'),
    );
    expect(standing(further)).toBe('committee waits');
  });

  test('one that was opened again waits anew', () => {
    const reopened = having(toArea, says('omradeschef', 'takenOver')).with(
      add(deviationSteps, {
        unit: enhetA,
        deviation,
        order: 1,
        state: 'reopened',
        note: 'Samma sak har hänt en gång till.',
        by: 'chef-enhet-a',
        at: '2099-05-07T08:00:00Z',
      }),
    );
    expect(standing(reopened)).toBe('area waits');
  });
});

test('Samlad uppföljning shows it at the level that it has come to, and first', () => {
  const worse = add(deviations, {
    unit: enhetA,
    id: 'e',
    title: 'Värre, men enhetens egen',
    type: 'quality',
    state: 'open',
    severity: 'critical',
    escalation: 'unit',
    detected: '2099-05-01',
  });
  const rows = lifted({ escalation: 'area', severity: 'low' }).with(worse);
  const hereAt = (at: TestRows, unit: typeof omradet | null, body: typeof committee | null) => {
    const found = consolidationOverview(asked(at, 'controller-1'), april, { unit, body });
    if (!found.ok) throw new Error(found.faults[0]?.code);
    return { here: [...found.value.liftable.here], first: found.value.liftable.deviations[0]?.key };
  };
  expect(hereAt(rows, omradet, null)).toEqual({ here: [deviation], first: deviation });
  expect(hereAt(rows, null, committee).here).toEqual([]);
  const further = having(
    rows,
    says('omradeschef', 'liftedFurther'),
    says('forvaltningschef', 'liftedFurther'),
  );
  expect(hereAt(further, omradet, null).here).toEqual([]);
  expect(hereAt(further, null, committee).here).toEqual([deviation]);
  const toCouncil = lifted({ escalation: 'council' });
  expect(hereAt(toCouncil, null, null).here).toEqual([deviation]);
});
