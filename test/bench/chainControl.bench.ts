// How long it takes to find every broken link among 50,000 elements: goals of bodies and 1,000 units, their figures and activities.
import { chainControl } from '../../src/core/thread/control.ts';
import { listNamed } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { completeRow } from '../../src/schema/check.ts';
import { key } from '../../src/schema/field.ts';
import type { AnyRow } from '../../src/schema/list.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { rowsFrom } from '../../src/schema/rows/rowsFrom.ts';
import { modelInForce } from '../../src/steering/inForce.ts';
import { aGoal, anActivity, anIndicator, aUnit, goalKey, unitKey } from '../given/organisation.ts';
import { planning } from '../given/plans.ts';

const unitCount = 1_000;
const goalsEach = 10;
const activitiesEach = 40;

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const base = planning('sundsvall-2017');
const factors = numbers(200).map((i) =>
  aGoal(`f${i}`, 'operational', { parents: [goalKey(`mål-${(i % 3) + 1}`)], validToYear: 2105 }),
);
const ofUnit = (n: number): readonly Change[] => {
  const unit = unitKey(`e${n}`);
  const goal = (i: number) => `e${n}~g${i}`;
  return [
    aUnit(unit),
    add(plans, {
      kind: 'operationalPlan',
      title: unit,
      ownerUnit: unit,
      year: 2100,
      version: 1,
      state: 'active',
    }),
    ...numbers(goalsEach).map((i) =>
      // One in twenty hangs loose.
      aGoal(goal(i), 'operational', {
        ownerUnit: unit,
        title: `Mål ${(n * 7 + i * 13) % 997} på enheten`,
        parents: (n + i) % 20 === 0 ? [] : [goalKey(`f${(n + i) % 200}`)],
        validToYear: 2105,
      }),
    ),
    ...numbers(2).map((i) => anIndicator(`e${n}~i${i}`, goal(i), { ownerUnit: unit, reportedBy: [unit] })),
    ...numbers(activitiesEach).map((i) =>
      anActivity(`e${n}~a${i}`, goal(i % goalsEach), {
        year: 2100,
        unit,
        title: `Aktivitet ${(n * 3 + i * 11) % 991}`,
      }),
    ),
  ];
};

const changes = [...factors, ...numbers(unitCount).flatMap(ofUnit)];
const ofList = new Map<string, AnyRow[]>();
for (const { list, key: own, values } of changes) {
  const rows = ofList.get(list) ?? [];
  rows.push(completeRow(listNamed(list), own, values));
  ofList.set(list, rows);
}
const names = ['steeringModels', 'bodies', 'units', 'goals', 'plans'] as const;
for (const name of names)
  ofList.set(name, [...(base.all(listNamed(name)) as readonly AnyRow[]), ...(ofList.get(name) ?? [])]);

const rounds = 5;
const times = numbers(rounds).map(() => {
  // A new snapshot each time, so that no index and no chain is there from the time before.
  const rows = rowsFrom([...ofList].map(([list, all]) => [list, [...all]]));
  const model = modelInForce(rows, 2100);
  if (!model.ok) throw new Error('No model');
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const whole = chainControl(rows, model.value, 2100).length;
  const middle = performance.now();
  const { user } = process.cpuUsage(cpu);
  const one = chainControl(rows, model.value, 2100, { unit: key('e17'), body: null }).length;
  return { cold: middle - began, work: user / 1_000, warm: performance.now() - middle, whole, one };
});
const median = (values: readonly number[]) => Math.round(values.toSorted((a, b) => a - b)[rounds >> 1] ?? 0);
const elements = (ofList.get('goals')?.length ?? 0) + (ofList.get('activities')?.length ?? 0);
console.log(
  `Control of ${elements.toLocaleString('en')} elements, ${times[0]?.whole} broken links: ${median(times.map(({ cold }) => cold))} ms with nothing known before (${median(times.map(({ work }) => work))} ms of processor time), ${median(times.map(({ warm }) => warm))} ms for one unit (${times[0]?.one}) with the chain known; medians of ${rounds}`,
);
