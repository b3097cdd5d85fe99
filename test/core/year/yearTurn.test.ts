// The turning of the year: what the dry run tells, that it only adds, that it can be taken up again, and that undoing leaves no trace.
import { describe, expect, test } from 'vitest';
import { chain } from '../../../src/core/chain.ts';
import { plansOf } from '../../../src/core/planning/plan.ts';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { beginTurn, beginUndo, nextMove, nextUndo, turnTo } from '../../../src/core/year/turnJournal.ts';
import type { Mapping } from '../../../src/core/year/turnUnits.ts';
import { yearTurn } from '../../../src/core/year/yearTurn.ts';
import { catalogue } from '../../../src/schema/catalogue.ts';
import { add, alter, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { activities } from '../../../src/schema/lists/activities.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { planSections } from '../../../src/schema/lists/planning/planSections.ts';
import { risks } from '../../../src/schema/lists/planning/risks.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { units } from '../../../src/schema/lists/units.ts';
import { presetIds } from '../../../src/steering/presets/preset.ts';
import {
  aGoal,
  anActivity,
  anIndicator,
  anOrganisation,
  aRole,
  asked,
  aUnit,
  codesOf,
  enhetA,
  enhetB,
  modelOf,
  unitKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const toYear = 2100;
const administrator = 'forvaltningsledare';
const newUnit = unitKey('enhet-c');

const planOf = (unit: string): Change =>
  add(plans, {
    kind: 'operationalPlan',
    title: `Verksamhetsplan 2099, ${unit.replace('enhet-', 'Enhet ').replace(/.$/, (last) => last.toUpperCase())}`,
    ownerUnit: unitKey(unit),
    year: 2099,
    version: 1,
    state: 'active',
    horizonYears: 1,
  });

const inPlan = (unit: string): readonly Change[] => {
  const plan = key<'plans'>(`2099.operationalPlan.${unit}`);
  const owner = { year: 2099, unit: unitKey(unit), plan };
  return [
    planOf(unit),
    aGoal(`${unit}~mål`, 'unitGoal', { ownerUnit: unitKey(unit), validToYear: 2099, plan }),
    anActivity(`${unit}-jobb`, `${unit}~mål`, { unit: unitKey(unit), plan }),
    add(planSections, { ...owner, section: 'background', text: `Så är det i ${unit}.` }),
    add(budgetLines, {
      ...owner,
      code: 'ram',
      label: 'Ram',
      kind: 'frame',
      amountTkr: 100,
      secondYearTkr: 110,
    }),
    add(risks, { ...owner, id: 'r1', title: `Risk i ${unit}` }),
  ];
};

const ended = (unit: string, successors: readonly string[]): Change =>
  alter(units, { key: unitKey(unit) } as RowOf<typeof units>, {
    validTo: '2099-12-31',
    successors: successors.map(unitKey),
  });

/** Units A and B have a plan each for 2099. */
function beforeTheTurn(preset: (typeof presetIds)[number] = 'rjh-2017'): TestRows {
  return anOrganisation(preset).with(
    aRole(administrator, 'systemManager'),
    aRole('forvaltningschef', 'manager', 'forvaltningen'),
    inPlan('enhet-a'),
    inPlan('enhet-b'),
  );
}
/** A and B become C. */
const merging = () =>
  beforeTheTurn().with(
    aUnit('enhet-c', { name: 'Enhet C', validFrom: '2100-01-01' }),
    ended('enhet-a', ['enhet-c']),
    ended('enhet-b', ['enhet-c']),
  );

const by = (rows: TestRows, person = administrator): Situation => ({
  ...asked(rows, person),
  person: personNamed(rows, person),
});

type Rule = (situation: Situation, toYear: number) => ReturnType<typeof nextMove>;

/** Writes what the rule says until it says no more; each answer is one set of rows that a closed browser may come after. */
function carriedOut(rows: TestRows, rule: Rule, most = 500): TestRows {
  let now = rows;
  for (let moves = 0; moves < most; moves += 1) {
    const next = rule(by(now), toYear);
    if (!next.ok) throw new Error(JSON.stringify(next.faults));
    if (next.value.length === 0) return now;
    now = now.with(next.value);
  }
  return now;
}

function begun(rows: TestRows, mapping: Mapping = {}): TestRows {
  const first = beginTurn(by(rows), { toYear, mapping });
  if (!first.ok) throw new Error(JSON.stringify(first.faults));
  return rows.with(first.value);
}
const turned = (rows: TestRows, mapping: Mapping = {}) => carriedOut(begun(rows, mapping), nextMove);
function undone(rows: TestRows): TestRows {
  const first = beginUndo(by(rows), toYear);
  if (!first.ok) throw new Error(JSON.stringify(first.faults));
  return carriedOut(rows.with(first.value), nextUndo);
}

const own = catalogue.filter(({ name }) => !name.startsWith('yearTurn'));
const everything = (rows: TestRows) => own.map((list) => rows.all(list));
const planOfNext = (rows: TestRows, unit: string) =>
  plansOf(rows, { unit: unitKey(unit), body: null }, toYear)[0];
const shownChain = (rows: TestRows, year: number) => {
  const { elements, roots, withdrawn, broken } = chain(rows, modelOf('rjh-2017'), year);
  return { elements: [...elements], roots, withdrawn, broken };
};

const dryRun = (rows: TestRows, mapping: Mapping = {}) => {
  const dry = yearTurn(by(rows), toYear, mapping);
  if (!dry.ok) throw new Error(JSON.stringify(dry.faults));
  return dry.value;
};

describe('the dry run', () => {
  test('writes nothing, and tells who goes on, who ends and who takes over', () => {
    const dry = dryRun(merging());
    expect(
      dry.units.map(({ unit, fate, to, from }) => [
        unit.key,
        fate,
        to.map((u) => u.key),
        from.map((u) => u.key),
      ]),
    ).toEqual([
      ['forvaltningen', 'goesOn', [], []],
      ['omradet', 'goesOn', [], []],
      [enhetA, 'ends', [newUnit], []],
      [enhetB, 'ends', [newUnit], []],
      [newUnit, 'begins', [], [enhetA, enhetB]],
    ]);
    expect(dry.steps.map(({ step, sources }) => [step, sources])).toEqual([
      ['periods', []],
      ['2100.operationalPlan.enhet-c', ['2099.operationalPlan.enhet-a', '2099.operationalPlan.enhet-b']],
    ]);
    expect(dry.faults).toEqual([]);
  });

  test('says what stands in the way: nobody takes over, or somebody who is not there', () => {
    const rows = beforeTheTurn().with(ended('enhet-a', []));
    expect(dryRun(rows).faults).toMatchObject([
      { code: 'TURN_UNIT_UNPAIRED', at: enhetA, warning: false, values: { unit: 'Enhet A' } },
    ]);
    expect(codesOf(beginTurn(by(rows), { toYear, mapping: {} }))).toEqual(['TURN_UNIT_UNPAIRED']);
    expect(dryRun(rows, { [enhetA]: [enhetA] }).faults).toMatchObject([
      { code: 'TURN_PAIR_ENDED', at: enhetA },
    ]);
    expect(dryRun(rows, { [enhetA]: [] }).faults).toEqual([]);
    expect(dryRun(rows, { [enhetA]: [] }).fates).toContainEqual(
      expect.objectContaining({
        kind: 'activity',
        key: '2099.enhet-a-jobb',
        fate: 'losesOwner',
        owner: 'Enhet A',
      }),
    );
  });

  test('warns of a unit without a manager, and of one whose unit above has ended', () => {
    const rows = beforeTheTurn().with(
      aUnit('ny', { name: 'Ny', parent: unitKey('bort') }),
      aUnit('bort', { name: 'Bort', level: 'area', parent: null, validTo: '2099-06-30' }),
    );
    const ofNew = dryRun(rows).faults.filter(({ at }) => at === 'ny');
    expect(ofNew.map(({ code, warning }) => [code, warning])).toEqual([
      ['TURN_NO_MANAGER', true],
      ['TURN_NO_PARENT', true],
    ]);
  });

  test('warns of a unit whose manager has left before the year begins, also where another year still had one', () => {
    const leaves = (validTo: string) =>
      dryRun(
        beforeTheTurn().with(
          aUnit('enhet-d', { name: 'Enhet D', parent: null }),
          add(roleAssignments, {
            person: 'chef-enhet-d',
            name: 'Chef Enhet D',
            role: 'manager',
            unit: unitKey('enhet-d'),
            validTo,
          }),
        ),
      ).faults.map(({ code, at }) => [code, at]);
    expect(leaves('2099-12-31')).toEqual([['TURN_NO_MANAGER', 'enhet-d']]);
    expect(leaves('2100-01-01')).toEqual([]);
  });

  test('a figure goes on with the successors of who reports it, and loses its owner where there are none', () => {
    const figure = [
      aGoal('mål', 'strategic', { validToYear: 2100 }),
      anIndicator('figur', 'mål', { reportedBy: [enhetA] }),
    ];
    const fateIn = (rows: TestRows, mapping: Mapping = {}) =>
      dryRun(rows.with(figure), mapping).fates.find(({ kind }) => kind === 'indicator')?.fate;
    expect(fateIn(merging())).toBe('goesOn');
    const unsaid = beforeTheTurn().with(ended('enhet-a', []));
    expect([fateIn(unsaid, { [enhetA]: [] }), fateIn(unsaid, { [enhetA]: [enhetB] })]).toEqual([
      'losesOwner',
      'losesOwner',
    ]);
  });

  test('is for the administrator alone', () => {
    expect(codesOf(yearTurn(by(merging(), 'chef-enhet-a'), toYear, {}))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(nextMove(by(begun(merging()), 'controller-1'), toYear))).toEqual(['NOT_ALLOWED']);
  });
});

describe('the turn', () => {
  test('copies both plans of merged units once', () => {
    const rows = turned(merging());
    const plan = planOfNext(rows, newUnit);
    expect(plan).toMatchObject({
      title: 'Verksamhetsplan 2100, Enhet C',
      state: 'draft',
      basedOn: '2099.operationalPlan.enhet-a',
    });
    const here = <T extends { plan: string | null }>(found: readonly T[]) =>
      found.filter((row) => row.plan === plan?.key);
    expect(here(rows.all(goals)).map(({ copiedFrom }) => copiedFrom)).toEqual(['enhet-a~mål', 'enhet-b~mål']);
    expect(here(rows.all(activities)).map(({ copiedFrom }) => copiedFrom)).toEqual([
      '2099.enhet-a-jobb',
      '2099.enhet-b-jobb',
    ]);
    expect(here(rows.all(risks)).map(({ title }) => title)).toEqual(['Risk i enhet-a', 'Risk i enhet-b']);
    expect(here(rows.all(planSections)).map(({ text }) => text)).toEqual([
      'Så är det i enhet-a.\n\nSå är det i enhet-b.',
    ]);
    expect(here(rows.all(budgetLines)).map(({ amountTkr }) => amountTkr)).toEqual([220]);
    // Each activity supports the copy of its own goal.
    for (const work of here(rows.all(activities)))
      expect(rows.get(goals, (work.supports ?? [])[0] ?? key('none'))?.copiedFrom).toBe(
        work.copiedFrom?.includes('enhet-a') ? 'enhet-a~mål' : 'enhet-b~mål',
      );
  });

  test('gives each part of a split unit the plan', () => {
    const rows = beforeTheTurn().with(
      aUnit('enhet-c', { validFrom: '2100-01-01' }),
      aUnit('enhet-d', { validFrom: '2100-01-01' }),
      ended('enhet-a', ['enhet-c', 'enhet-d']),
    );
    const after = turned(rows);
    for (const unit of ['enhet-c', 'enhet-d'])
      expect(
        after.by(goals, 'plan', planOfNext(after, unit)?.key ?? '').map(({ copiedFrom }) => copiedFrom),
      ).toEqual(['enhet-a~mål']);
  });

  test.each(presetIds)('%s: moves nothing, and makes the periods of the new year', (preset) => {
    const before = beforeTheTurn(preset);
    const after = turned(before);
    for (const list of own) {
      for (const row of before.all(list)) expect(after.get(list, row.key as never)).toEqual(row);
    }
    expect(after.by(periods, 'year', toYear)).toHaveLength(modelOf(preset).periods.length);
    expect(planOfNext(after, enhetA)?.state).toBe('draft');
    expect(turnTo(after, toYear)?.phase).toBe('done');
  });

  test('twice changes nothing', () => {
    const once = turned(merging());
    expect(everything(turned(once))).toEqual(everything(once));
    expect(dryRun(once).steps).toEqual([]);
  });

  test('leaves a plan that its owner has already begun', () => {
    const rows = beforeTheTurn().with(
      add(plans, {
        kind: 'operationalPlan',
        title: 'Min egen',
        ownerUnit: enhetA,
        year: toYear,
        version: 1,
        state: 'inReview',
      }),
    );
    expect(planOfNext(turned(rows), enhetA)).toMatchObject({ title: 'Min egen', state: 'inReview' });
  });

  test('comes to the same from wherever it is taken up again', () => {
    const whole = turned(merging());
    for (let moves = 0; moves < 8; moves += 1) {
      const stopped = carriedOut(begun(merging()), nextMove, moves);
      expect(everything(turned(stopped))).toEqual(everything(whole));
    }
  });

  test('makes what is lacking when only a part of a step arrived', () => {
    const start = begun(merging());
    const first = carriedOut(start, nextMove, 1);
    const next = nextMove(by(first), toYear);
    if (!next.ok) throw new Error('refused');
    const half = next.value.filter((_, place) => place % 2 === 0 || place < 2);
    expect(half.length).toBeLessThan(next.value.length);
    expect(everything(carriedOut(first.with(half), nextMove)).flat().length).toBe(
      everything(turned(merging())).flat().length,
    );
  });

  test('keeps a journal of who did each step', () => {
    const standing = turnTo(turned(merging()), toYear);
    expect(standing?.turn).toMatchObject({ year: toYear, run: 1, by: administrator });
    expect(standing?.steps.map(({ step, state, by: who, count }) => [step, state, who, count > 0])).toEqual([
      ['periods', 'done', administrator, true],
      ['2100.operationalPlan.enhet-c', 'done', administrator, true],
    ]);
  });
});

describe('undoing the turn', () => {
  test('gives the same chain, and no plan for the new year', () => {
    const before = merging();
    const after = undone(turned(before));
    for (const year of [2099, toYear]) expect(shownChain(after, year)).toEqual(shownChain(before, year));
    expect(planOfNext(after, newUnit)).toBeUndefined();
    expect(turnTo(after, toYear)).toMatchObject({ phase: 'undone' });
    expect(dryRun(after).steps.map(({ step }) => step)).toEqual(['2100.operationalPlan.enhet-c']);
  });

  test('leaves and names a draft that somebody has gone on with', () => {
    const after = turned(beforeTheTurn());
    const goal = after.by(goals, 'plan', planOfNext(after, enhetA)?.key ?? '')[0];
    if (!goal) throw new Error('nothing was copied');
    const back = undone(after.with(alter(goals, goal, { title: 'Nytt mål' })));
    expect(planOfNext(back, enhetA)?.state).toBe('draft');
    expect(planOfNext(back, enhetB)).toBeUndefined();
    expect(turnTo(back, toYear)?.steps.map(({ label, state }) => [label, state])).toEqual([
      ['', 'left'],
      ['Enhet A', 'left'],
      ['Enhet B', 'undone'],
    ]);
  });

  test('is taken up again where it stopped', () => {
    const whole = undone(turned(merging()));
    const first = beginUndo(by(turned(merging())), toYear);
    if (!first.ok) throw new Error('refused');
    const stopped = carriedOut(turned(merging()).with(first.value), nextUndo, 1);
    expect(everything(carriedOut(stopped, nextUndo))).toEqual(everything(whole));
  });

  test('can be followed by a new turn, and that be undone too', () => {
    const again = turned(undone(turned(merging())));
    expect(planOfNext(again, newUnit)?.withdrawn).toBe(false);
    expect(turnTo(again, toYear)).toMatchObject({ phase: 'done', turn: { run: 2 } });
    expect(planOfNext(undone(again), newUnit)).toBeUndefined();
  });
});
