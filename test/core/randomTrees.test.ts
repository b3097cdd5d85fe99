// Random threads of many parents, in every method and both poolings: the real sum of each goal and of the whole equals an obvious one.
import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { attainment } from '../../src/core/attainment.ts';
import { standingsIn } from '../../src/core/judgement/standingsIn.ts';
import { type RollupInput, singleMethod } from '../../src/core/rollup.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { statuses } from '../../src/schema/lists/assessments.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { poolings, rollupMethods } from '../../src/steering/model.ts';
import { alteredDocument, type Part } from '../given/alteredModel.ts';
import { obviousStatus } from '../given/obviousRollup.ts';
import {
  aGoal,
  aJudgement,
  anOrganisation,
  april,
  asked,
  committee,
  goalKey,
} from '../given/organisation.ts';

const other = key<'bodies'>('andra-namnden');
const tops = ['a', 'b', 'c'] as const;
const perspectives = ['patient', 'medarbetare', 'samhalle'] as const;
const region = anOrganisation('rjh-2017').with(
  aGoal('vision', 'vision', { ownerBody: null }),
  tops.map((id) => aGoal(id, 'strategic', { ownerBody: null, parents: [goalKey('vision')] })),
);

const aTree = fc.array(
  fc.record({
    status: fc.constantFrom(...statuses),
    weight: fc.option(fc.integer({ min: 0, max: 10 })),
    body: fc.constantFrom(committee, other),
    parents: fc.subarray([...tops], { minLength: 1 }),
    perspectives: fc.subarray([...perspectives]),
  }),
  { maxLength: 12 },
);
const aPolicy = fc.record({
  method: fc.constantFrom(...rollupMethods),
  suggestion: fc.constantFrom('weightedMean', 'majority', 'worstOf', 'shareThreshold'),
  pooling: fc.constantFrom(...poolings),
  minAssessedShare: fc.constantFrom(0, 0.5, 1),
});

property.prop([aTree, aPolicy], { numRuns: 30 })('each goal, each group and the whole', (tree, wish) => {
  const rows = region.with(
    add(steeringModels, {
      id: 'rjh-2017',
      version: 2,
      name: 'Slump',
      validFromYear: 2090,
      model: alteredDocument('rjh-2017', (document) => Object.assign(document.rollup as Part, wish)),
    }),
    tree.flatMap(({ status, body, parents, ...more }, i) => [
      aGoal(`f${i}`, 'successFactor', { ...more, ownerBody: body, parents: parents.map(goalKey) }),
      aJudgement({ goal: goalKey(`f${i}`), status, body }),
    ]),
  );
  const situation = asked(rows, 'controller-1');
  const table = attainment(situation, april);
  const period = rows.get(periods, april);
  const standings = period && standingsIn(situation, period);
  if (!table.ok || !standings?.ok) throw new Error(JSON.stringify([table, standings]));
  const policy = table.value.model.rollup;
  const items = (isIn: (one: (typeof tree)[number]) => boolean): readonly RollupInput[] =>
    tree.flatMap((one, i) =>
      isIn(one)
        ? [{ itemId: `f${i}`, ownerBodyId: one.body, status: one.status, weight: one.weight ?? 1 }]
        : [],
    );
  expect(table.value.whole.computed).toBe(
    obviousStatus(
      items(() => true),
      policy,
      null,
    ),
  );
  for (const one of perspectives) {
    const group = table.value.groups.find((each) => each.key === one);
    expect(group?.computed).toBe(
      obviousStatus(
        items((each) => each.perspectives.includes(one)),
        policy,
        null,
      ),
    );
  }
  // Above what is counted a goal has a single colour, also where the model sets none for the whole.
  const single = { ...policy, method: singleMethod(policy) };
  for (const one of [...tops, 'vision'] as const) {
    const below = items(({ parents }) => one === 'vision' || parents.includes(one));
    expect(standings.value.of(one).computed.status).toBe(obviousStatus(below, single, null));
  }
});
