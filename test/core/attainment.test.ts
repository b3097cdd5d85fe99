// The attainment table in each organisation's own way, what it is made of, and a controller's judgement of a group.
import { describe, expect, test } from 'vitest';
import { type AttainmentTable, attainment } from '../../src/core/attainment.ts';
import { coverGroup, overrideGroup } from '../../src/core/followUp/overrideGroup.ts';
import { soundManagement } from '../../src/core/judgement/soundManagement.ts';
import { add, alter, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { assessments, type Status, statuses } from '../../src/schema/lists/assessments.ts';
import { assignmentReports } from '../../src/schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../src/schema/lists/followUp/assignments.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { alteredDocument } from '../given/alteredModel.ts';
import {
  afterAct,
  aGoal,
  aJudgement,
  anActivity,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aprilLastYear,
  aRole,
  asked,
  aTarget,
  codesOf,
  committee,
  enhetA,
  enhetB,
  fullYear,
  goalKey,
  unitKey,
} from '../given/organisation.ts';
import type { TestRows } from '../given/rows.ts';

const otherCommittee = key<'bodies'>('andra-namnden');

function tableOf(rows: TestRows, period = april, body: typeof committee | null = null): AttainmentTable {
  const table = attainment(asked(rows, 'controller-1'), period, body);
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  return table.value;
}
const groupOf = (table: AttainmentTable, name: string) => {
  const group = [table.whole, ...table.groups].find((one) => one.key === name);
  if (!group) throw new Error(`no group ${name}`);
  return group;
};

/** Factors of a perspective, each judged; as many of each status as is said. */
function factors(
  perspective: string,
  counts: Partial<Record<Status, number>>,
  body = committee,
  period = april,
): Change[] {
  return statuses.flatMap((status) =>
    Array.from({ length: counts[status] ?? 0 }, (_, i) => `${perspective}-${body}-${status}-${i}`).flatMap(
      (id) => [
        aGoal(id, 'successFactor', {
          perspectives: [perspective],
          parents: [goalKey('mål')],
          ownerBody: body,
        }),
        aJudgement({ goal: goalKey(id), status, body, period }),
      ],
    ),
  );
}
const region = anOrganisation('rjh-2017').with(aGoal('mål', 'strategic', { ownerBody: null }));

describe('per perspective', () => {
  const rows = region.with(
    factors('medarbetare', { fulfilled: 6, partly: 3, notFulfilled: 1 }),
    factors('patient', { fulfilled: 3, notAssessed: 4 }),
    factors('samhalle', { fulfilled: 1 }, otherCommittee),
  );
  const table = tableOf(rows);

  test('S37: one row for each, in the order of the model, the whole first', () => {
    expect(table.groups.map(({ key, label }) => [key, label])).toEqual([
      ['samhalle', 'Samhälle'],
      ['patient', 'Patient'],
      ['medarbetare', 'Medarbetare'],
      ['verksamhetsresultat', 'Verksamhetsresultat'],
    ]);
    expect(table.whole.result).toMatchObject({ total: 18, assessed: 14 });
  });

  test('S15: 60,0 / 30,0 / 10,0, share 75,0 per cent, partly', () => {
    const { result, computed, status } = groupOf(table, 'medarbetare');
    expect([result.pctOfAssessed, result.sharePct, computed, status]).toEqual([
      [60, 30, 10],
      75,
      'partly',
      'partly',
    ]);
  });

  test('R3: too few assessed is not assessed; R4: none at all neither', () => {
    expect(groupOf(table, 'patient')).toMatchObject({
      status: 'notAssessed',
      result: { guard: 'tooFewAssessed' },
    });
    expect(groupOf(table, 'verksamhetsresultat')).toMatchObject({
      status: 'notAssessed',
      result: { guard: 'empty' },
    });
  });

  test('each contribution is named, the worst first', () => {
    const lines = groupOf(table, 'medarbetare').contributions;
    expect(lines.length).toBe(10);
    expect(lines[0]).toMatchObject({ what: 'goal', status: 'notFulfilled', points: 0, from: 'Nämnden' });
    expect(lines[9]).toMatchObject({ status: 'fulfilled', points: 1 });
  });

  test("one body's own table", () => {
    expect(tableOf(rows, april, otherCommittee).whole.result.total).toBe(1);
    expect(tableOf(rows, april, committee).whole.result.total).toBe(17);
  });

  test('R1: a factor in two perspectives is counted once in each and once in the whole', () => {
    const both = rows.with(
      aGoal('dubbel', 'successFactor', { perspectives: ['patient', 'medarbetare'] }),
      aJudgement({ goal: goalKey('dubbel') }),
    );
    const again = tableOf(both);
    expect([
      again.whole.result.total,
      groupOf(again, 'patient').result.total,
      groupOf(again, 'medarbetare').result.total,
    ]).toEqual([19, 8, 11]);
  });

  test('R8: what is withdrawn is left out and listed apart', () => {
    const less = tableOf(
      rows.with(aGoal('bort', 'successFactor', { state: 'withdrawn', perspectives: ['patient'] })),
    );
    expect([less.whole.result.total, less.withdrawn.map(({ title }) => title)]).toEqual([18, ['bort']]);
  });

  test('what belongs to no perspective is counted in the whole and listed', () => {
    const loose = tableOf(rows.with(aGoal('lös', 'successFactor'), aJudgement({ goal: goalKey('lös') })));
    expect([loose.whole.result.total, loose.ungrouped.map(({ label }) => label)]).toEqual([19, ['lös']]);
  });

  test('S16: 39 factors of one committee in April', () => {
    const april39 = tableOf(region.with(factors('patient', { fulfilled: 3, partly: 34, notAssessed: 2 })));
    expect(april39.whole.result).toMatchObject({
      pctOfAssessed: [8.1, 91.9, 0],
      pctOfAll: [7.7, 87.2, 0, 5.1],
      sharePct: 54.1,
      status: 'partly',
    });
    expect(april39.model.goalScale.find((one) => one.key === 'partly')?.meaningInterim).toContain(
      'Rätt åtgärder är planerade eller påbörjade',
    );
  });
});

describe('R9: against the same period last year', () => {
  const judgedThen = (status: Status) => aJudgement({ goal: goalKey('f1'), status, period: aprilLastYear });
  const now = region.with(
    aGoal('f1', 'successFactor', { perspectives: ['patient'] }),
    aJudgement({ goal: goalKey('f1'), status: 'partly' }),
  );

  test.each([
    ['notFulfilled', 'improved'],
    ['partly', 'unchanged'],
    ['fulfilled', 'worsened'],
    ['notAssessed', 'unknown'],
  ] as const)('from %s to partly has %s', (then, trend) => {
    const table = tableOf(now.with(judgedThen(then)));
    expect([
      groupOf(table, 'patient').trend,
      groupOf(table, 'samhalle').trend,
      table.comparedWith?.key,
    ]).toEqual([trend, 'unknown', '2098.T1']);
  });

  test('with too few assessed there is nothing to compare', () => {
    const silent = ['f2', 'f3'].map((id) => aGoal(id, 'successFactor', { perspectives: ['patient'] }));
    expect(groupOf(tableOf(now.with(judgedThen('fulfilled'), silent)), 'patient')).toMatchObject({
      trend: 'unknown',
      result: { sharePct: 50, guard: 'tooFewAssessed' },
    });
  });
});

describe("in the other organisations' ways", () => {
  test('per goal area, from indicators, with basic missions under the area of their goal', () => {
    const rows = anOrganisation('rjh-2024').with(
      aGoal('tand', 'overall', { ownerBody: null, goalArea: 'tandvard' }),
      aGoal('enhetens', 'operational', { ownerUnit: enhetA, parents: [goalKey('tand')] }),
      anIndicator('m1', 'tand'),
      aTarget('m1', 5, {}),
      anOutcome('m1', { value: 9 }),
      anIndicator('egen', 'enhetens'),
    );
    const table = tableOf(rows);
    expect(table.groups.length).toBe(8);
    expect(groupOf(table, 'tandvard')).toMatchObject({
      label: 'Tandvård',
      status: 'fulfilled',
      result: { total: 1 },
    });
    expect(groupOf(table, 'tandvard').contributions[0]).toMatchObject({
      what: 'indicator',
      label: 'm1',
      value: 9,
    });
  });

  test('per overall goal, as a suggestion, from the uppermost goals below it', () => {
    const rows = anOrganisation('sundsvall-2017').with(
      aGoal('ök', 'overall', { ownerBody: null, title: 'Trygg kommun' }),
      aGoal('nämndens', 'operational', { parents: [goalKey('ök')] }),
      aGoal('enhetens', 'operational', { ownerUnit: enhetA, parents: [goalKey('nämndens')] }),
      aGoal('uppdrag', 'basicMission'),
      aJudgement({ unit: enhetA, goal: goalKey('enhetens'), status: 'partly' }),
    );
    const table = tableOf(rows);
    expect(groupOf(table, 'ök')).toMatchObject({
      label: 'Trygg kommun',
      computed: 'partly',
      result: { total: 1 },
    });
    expect(table.ungrouped.map(({ label }) => label)).toEqual(['uppdrag']);
    const judged = tableOf(
      rows.with(
        aJudgement({
          goal: goalKey('ök'),
          body: null,
          status: 'fulfilled',
          justification: 'Bedömt i dialogen',
        }),
      ),
    );
    expect(groupOf(judged, 'ök')).toMatchObject({ computed: 'partly', status: 'fulfilled' });
  });

  test('S42: per body, as counts and percentages without a single status', () => {
    const goals = Array.from({ length: 20 }, (_, i) => `g${i}`);
    const rows = anOrganisation('norrtalje-2019').with(
      goals.map((id) => aGoal(id, 'committeeGoal')),
      goals.map((id, i) =>
        aJudgement({
          goal: goalKey(id),
          period: key<'periods'>('2099.D1'),
          status: i < 14 ? 'fulfilled' : 'notFulfilled',
        }),
      ),
    );
    const table = tableOf(rows, key<'periods'>('2099.D1'));
    expect(table.groups.map(({ label }) => label)).toEqual(['Nämnden']);
    expect(table.groups[0]).toMatchObject({
      computed: null,
      status: null,
      result: { pctOfAssessed: [70, 0, 30] },
    });
  });

  test('S42: of 59 assignments 40 are done, 16 go on next year and 3 are cancelled', () => {
    const given = (
      id: string,
      state: 'ongoing' | 'continuesNextYear' | 'cancelled',
      givenDay = '2099-02-01',
    ) =>
      add(assignments, {
        id,
        title: id,
        kind: 'assignment',
        fromBody: key<'bodies'>('fullmaktige'),
        toUnit: enhetA,
        givenDay,
        state,
      });
    const many = (count: number, name: string, state: 'ongoing' | 'continuesNextYear' | 'cancelled') =>
      Array.from({ length: count }, (_, i) => given(`${name}-${i}`, state));
    const done = many(40, 'klart', 'ongoing');
    const rows = anOrganisation('norrtalje-2019').with(
      done,
      many(16, 'fortsätter', 'continuesNextYear'),
      many(3, 'struket', 'cancelled'),
      given('nästa-års', 'ongoing', '2100-02-01'),
      given('struket-förr', 'cancelled', '2097-02-01'),
      done.map(({ key: one }) =>
        add(assignmentReports, {
          year: 2099,
          period: key<'periods'>('2099.D1'),
          unit: enhetA,
          assignment: key<'assignments'>(one),
          status: 'done',
          reportBack: 'Klart',
        }),
      ),
    );
    expect(tableOf(rows, key<'periods'>('2099.D1')).assignments).toMatchObject({
      total: 59,
      counts: [
        { key: 'done', count: 40, pct: 67.8 },
        { key: 'continuesNextYear', count: 16, pct: 27.1 },
        { key: 'cancelled', count: 3, pct: 5.1 },
      ],
    });
    expect(tableOf(region).assignments).toBeNull();
  });
});

describe('who has answered', () => {
  const asking = region.with(
    aGoal('f1', 'successFactor', { perspectives: ['patient'] }),
    anActivity('a', 'f1'),
    anActivity('b', 'f1', { unit: enhetB }),
    anActivity('o', 'f1', { unit: unitKey('omradet') }),
  );
  const answered = (unit: typeof enhetA, state: 'ready' | 'inProgress' | 'approved') =>
    add(followUps, { year: 2099, period: april, unit, state });

  test('S19: those that are asked, the rate, and who answers for those that are missing', () => {
    const { response } = tableOf(asking.with(answered(enhetA, 'ready'), answered(enhetB, 'inProgress')));
    expect(response.due.map(({ name }) => name).sort()).toEqual(['Enhet A', 'Enhet B', 'Området']);
    expect(response.rate).toBe(33.3);
    expect(response.missing.map(({ unit, managers }) => [unit.name, managers])).toEqual([
      ['Området', ['omradeschef']],
      ['Enhet B', ['chef-enhet-b']],
    ]);
  });

  test('only those who are managers today answer for what is missing', () => {
    const changed = asking.with(
      aRole('gamla-chefen', 'manager', 'enhet-b', undefined, { validTo: '2099-05-05' }),
      aRole('nya-chefen', 'manager', 'enhet-b', undefined, { validFrom: '2099-05-01' }),
      aRole('nasta-chef', 'manager', 'enhet-b', undefined, { validFrom: '2099-06-01' }),
    );
    const missing = tableOf(changed).response.missing.find(({ unit }) => unit.key === enhetB);
    expect(missing?.managers).toEqual(['chef-enhet-b', 'nya-chefen']);
  });

  test('nobody is asked when nothing is asked', () => {
    expect(tableOf(region).response).toMatchObject({ due: [], rate: null });
  });
});

describe('S17: a controller judges otherwise', () => {
  const rows = region.with(factors('medarbetare', { fulfilled: 6, partly: 3, notFulfilled: 1 }));
  const act = (person: string, more: Partial<Parameters<typeof overrideGroup>[1]> = {}, on = rows) =>
    overrideGroup(asked(on, person), {
      period: april,
      body: null,
      group: 'medarbetare',
      status: 'fulfilled',
      justification: 'Årets mätning kom efter bokslutet',
      ...more,
    });

  test('"ok" is no justification', () => {
    const refused = act('controller-1', { justification: 'ok' });
    expect(!refused.ok && refused.faults[0]).toMatchObject({
      code: 'OVERRIDE_NO_JUSTIFICATION',
      at: 'justification',
      values: { min: 20, length: 2 },
    });
    expect(codesOf(act('controller-1', { justification: `  ${'x'.repeat(19)}  ` }))).toEqual([
      'OVERRIDE_NO_JUSTIFICATION',
    ]);
  });

  test('with one, both statuses and the justification stand in the table', () => {
    const group = groupOf(tableOf(afterAct(rows, act('controller-1'))), 'medarbetare');
    expect(group).toMatchObject({
      computed: 'partly',
      status: 'fulfilled',
      decided: {
        computedStatus: 'partly',
        method: 'manual',
        justification: 'Årets mätning kom efter bokslutet',
      },
    });
    expect(group.decided?.computedDetail).toMatchObject({
      method: 'shareThreshold',
      policyVersion: 'rjh-2017.1',
      sharePct: 75,
    });
  });

  test('judging again alters the same row', () => {
    const once = afterAct(rows, act('controller-1'));
    const twice = act('controller-1', { status: 'notFulfilled' }, once);
    expect(twice.ok && twice.value).toMatchObject([{ act: 'alter', values: { status: 'notFulfilled' } }]);
    expect(twice.ok && Object.keys(twice.value[0]?.values ?? {})).toEqual(['status']);
  });

  test('confirming what is computed needs no words', () => {
    const same = act('controller-1', { status: 'partly', justification: '' });
    expect(same.ok && same.value[0]).toMatchObject({ values: { method: 'computed' } });
  });

  test.each(['chef-enhet-a', 'ledamot-a', 'gast'])('%s may not', (person) => {
    expect(codesOf(act(person))).toEqual(['NOT_ALLOWED']);
  });

  test('nor is it done in a closed period, in a group that does not exist, or where the model does not allow it', () => {
    expect(codesOf(act('controller-1', { period: aprilLastYear }))).toEqual(['PERIOD_NOT_OPEN']);
    expect(codesOf(act('controller-1', { group: 'ekonomi' }))).toEqual(['NOT_ALLOWED']);
    const norrtalje = anOrganisation('norrtalje-2019');
    expect(
      codesOf(act('controller-1', { group: 'whole', period: key<'periods'>('2099.D1') }, norrtalje)),
    ).toEqual(['NOT_ALLOWED']);
  });

  test('one body may be judged for itself, beside the whole', () => {
    const own = afterAct(rows, act('controller-1', { body: committee }));
    expect(groupOf(tableOf(own), 'medarbetare').decided).toBeNull();
    expect(groupOf(tableOf(own, april, committee), 'medarbetare').status).toBe('fulfilled');
  });
});

describe('R11: sound financial management', () => {
  const rows = region.with(
    aGoal('balans', 'strategic', { ownerBody: null, geh: 'financial' }),
    aGoal('köer', 'strategic', { ownerBody: null, geh: 'operational' }),
    aGoal('miljö', 'strategic', { ownerBody: null, geh: 'operational' }),
    aJudgement({ goal: goalKey('balans'), body: null, status: 'fulfilled', justification: 'Bokslutet' }),
    aJudgement({ goal: goalKey('köer'), body: null, status: 'notFulfilled', justification: 'Väntetiderna' }),
  );
  const write = (on: TestRows, justification: string) =>
    overrideGroup(asked(on, 'controller-1'), {
      period: april,
      body: null,
      group: soundManagement,
      status: 'partly',
      justification,
    });

  test('financial and operational goals stand apart, and nothing is computed of them together', () => {
    const { sound } = tableOf(rows);
    expect(sound?.kinds.map(({ kind, result }) => [kind, result.counts])).toEqual([
      ['financial', { fulfilled: 1, partly: 0, notFulfilled: 0, notAssessed: 0 }],
      ['operational', { fulfilled: 0, partly: 0, notFulfilled: 1, notAssessed: 1 }],
    ]);
    expect(sound?.judged).toMatchObject({ computed: null, status: null, decided: null });
  });

  test('the whole is judged in words, of twenty characters at the least', () => {
    expect(codesOf(write(rows, 'Ja'))).toEqual(['OVERRIDE_NO_JUSTIFICATION']);
    const written = 'Ekonomin är i balans, men väntetiderna har vuxit.';
    const { sound } = tableOf(afterAct(rows, write(rows, written)));
    expect(sound?.judged).toMatchObject({
      status: 'partly',
      decided: { justification: written, method: 'manual', computedStatus: null },
    });
  });

  test('it is judged also where no status may be judged otherwise than computed', () => {
    const norrtalje = anOrganisation('norrtalje-2019').with(
      aGoal('balans', 'direction', { ownerBody: null, geh: 'financial' }),
    );
    const period = key<'periods'>('2099.D1');
    const input = { period, body: null, group: soundManagement, status: 'fulfilled' as const };
    const act = { ...input, justification: 'Resultatet är bättre än budget.' };
    expect(codesOf(overrideGroup(asked(norrtalje, 'controller-1'), act))).toEqual([]);
    expect(codesOf(overrideGroup(asked(norrtalje, 'chef-enhet-a'), act))).toEqual(['NOT_ALLOWED']);
  });

  test('where no goal is for it, and for one body, there is nothing to say', () => {
    expect(tableOf(region).sound).toBeNull();
    expect(tableOf(rows, april, committee).sound).toBeNull();
  });
});

describe('Coverage, and then quality', () => {
  const rows = anOrganisation('rjh-2017').with(
    add(steeringModels, {
      id: 'rjh-2017',
      version: 2,
      name: 'Med täckning',
      validFromYear: 2000,
      model: alteredDocument('rjh-2017', ({ rollup }) => {
        Object.assign(rollup ?? {}, { method: 'coverageThenQuality' });
      }),
    }),
    aGoal('mål', 'strategic', { ownerBody: null }),
    factors('patient', { fulfilled: 4 }),
  );
  const cover = (coverage: 'good' | 'partial' | 'poor', on = rows, person = 'controller-1') =>
    coverGroup(asked(on, person), { period: april, body: null, group: 'patient', coverage });
  const patient = (on: TestRows) => groupOf(tableOf(on), 'patient');

  test('nothing is said before somebody has said how well it is covered', () => {
    expect(patient(rows)).toMatchObject({ computed: 'notAssessed', coverage: null });
  });

  test.each([
    ['good', 'fulfilled'],
    ['partial', 'partly'],
    ['poor', 'partly'],
  ] as const)('all fulfilled, covered %s, is %s', (coverage, status) => {
    const after = patient(afterAct(rows, cover(coverage)));
    expect(after).toMatchObject({ computed: status, status, coverage, decided: null });
  });

  test('what is covered still follows the items, and may be judged otherwise and covered anew', () => {
    const covered = afterAct(rows, cover('good'));
    const [row] = covered
      .all(assessments)
      .filter(({ goal }) => goal === goalKey(`patient-${committee}-fulfilled-0`));
    if (!row) throw new Error('no judgement');
    expect(patient(covered.with(alter(assessments, row, { status: 'notFulfilled' }))).status).toBe('partly');
    const judged = afterAct(
      covered,
      overrideGroup(asked(covered, 'controller-1'), {
        period: april,
        body: null,
        group: 'patient',
        status: 'partly',
        justification: 'Mätningen gäller bara halva året',
      }),
    );
    expect(patient(afterAct(judged, cover('poor', judged)))).toMatchObject({
      status: 'partly',
      coverage: 'poor',
      decided: { justification: 'Mätningen gäller bara halva året' },
    });
  });

  test('only who may judge may say, and only where the model asks', () => {
    expect(codesOf(cover('good', rows, 'chef-enhet-a'))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(cover('good', region.with(factors('patient', { fulfilled: 1 }))))).toEqual([
      'NOT_ALLOWED',
    ]);
  });
});

describe('faults', () => {
  test('a period that does not exist', () => {
    expect(codesOf(attainment(asked(region, 'controller-1'), key<'periods'>('2199.T1')))).toEqual([
      'SITE_NOT_SET_UP',
    ]);
  });

  test('a year without a model', () => {
    const first = region.get(periods, fullYear);
    if (!first) throw new Error('no period');
    const early = region.with(add(periods, { ...first, year: 1999 }));
    expect(codesOf(attainment(asked(early, 'controller-1'), key<'periods'>('1999.YR')))).toEqual([
      'MODEL_MISSING',
    ]);
  });

  test('a judgement that is altered moves the sum', () => {
    const rows = region.with(factors('patient', { partly: 1 }));
    const [row] = rows.all(assessments);
    if (!row) throw new Error('no judgement');
    expect(tableOf(rows).whole.result.sharePct).toBe(50);
    expect(tableOf(rows.with(alter(assessments, row, { status: 'fulfilled' }))).whole.result.sharePct).toBe(
      100,
    );
  });
});
