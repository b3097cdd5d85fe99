// How long a consolidation takes from local rows, its matrix of units by goals included: a committee with 40 units, and the whole of a city that makes 28,000 assessments a year.
import { consolidationOverview } from '../../src/core/consolidation/overview.ts';
import { wholeOrganisation } from '../../src/core/consolidation/scope.ts';
import { unitGoals } from '../../src/core/consolidation/unitGoals.ts';
import { standingsIn } from '../../src/core/judgement/standingsIn.ts';
import type { Place } from '../../src/core/organisation.ts';
import { printOf } from '../../src/core/period/print.ts';
import { personNamed, type Situation } from '../../src/core/situation.ts';
import { catalogue, listNamed } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { completeRow } from '../../src/schema/check.ts';
import { key } from '../../src/schema/field.ts';
import type { AnyRow } from '../../src/schema/list.ts';
import { statuses } from '../../src/schema/lists/assessments.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { followUpSteps } from '../../src/schema/lists/consolidation/followUpSteps.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { units } from '../../src/schema/lists/units.ts';
import { rowsOver, snapshotOf } from '../../src/schema/rows/snapshot.ts';
import { wholePreset } from '../../src/steering/presets/preset.ts';
import { aGoal, aJudgement, anActivity, aRole, goalKey, unitKey } from '../given/organisation.ts';

const year = 2099;
const templates = ['T1', 'T2', 'YR'];

interface City {
  readonly committees: number;
  readonly unitsEach: number;
  /** Goals that each unit works on and judges in every period. */
  readonly goalsEach: number;
}

const period = (template: string) => key<'periods'>(`${year}.${template}`);
const readyAt = '2099-05-05T10:00:00Z';

/** Four units in five have answered, and three in four of those are approved. */
function cityRows({ committees, unitsEach, goalsEach }: City): readonly Change[] {
  const changes: Change[] = [
    add(steeringModels, {
      id: 'rjh-2017',
      version: 1,
      name: 'm',
      validFromYear: 2000,
      model: wholePreset('rjh-2017'),
    }),
    add(bodies, { id: 'rf', name: 'Fullmäktige', kind: 'council' }),
    ...templates.map((template, at) =>
      add(periods, {
        year,
        template,
        label: template,
        from: `${year}-01-01`,
        to: `${year}-${['04-30', '08-31', '12-31'][at]}`,
        kind: template === 'YR' ? 'annual' : 'interim',
        state: template === 'T1' ? 'open' : 'planned',
      }),
    ),
    aRole('controller', 'controller'),
  ];
  const perspectives = ['samhalle', 'patient', 'medarbetare', 'verksamhetsresultat'];
  for (let c = 0; c < committees; c += 1) {
    const body = key<'bodies'>(`n${c}`);
    changes.push(add(bodies, { id: body, name: `Nämnd ${c}`, kind: 'committee' }));
    const place = (id: string, level: 'administration' | 'area' | 'unit', parent: string | null) =>
      add(units, {
        id,
        name: id,
        level,
        parent: parent === null ? null : unitKey(parent),
        body,
        validFrom: '2000-01-01',
      });
    changes.push(place(`f${c}`, 'administration', null), place(`o${c}`, 'area', `f${c}`));
    changes.push(aRole(`omradeschef-${c}`, 'manager', `o${c}`, true));
    for (let f = 0; f < 39; f += 1)
      changes.push(
        aGoal(`n${c}f${f}`, 'successFactor', { ownerBody: body, perspectives: [perspectives[f % 4] ?? ''] }),
      );
    for (let u = 0; u < unitsEach; u += 1) {
      const id = `n${c}u${u}`;
      changes.push(place(id, 'unit', `o${c}`), aRole(`chef-${id}`, 'manager', id));
      for (let g = 0; g < goalsEach; g += 1) {
        const goal = `n${c}f${(u + g * 2) % 39}`;
        changes.push(anActivity(`${id}a${g}`, goal, { unit: unitKey(id) }));
        for (const [at, template] of templates.entries())
          changes.push(
            aJudgement({
              year,
              period: period(template),
              goal: goalKey(goal),
              unit: unitKey(id),
              status: statuses[(u + g + at) % 4] ?? 'partly',
            }),
          );
      }
      if (u % 5 === 0) continue;
      changes.push(
        add(followUps, { year, period: period('T1'), unit: unitKey(id), state: 'ready', readyAt }),
      );
    }
  }
  return changes;
}

/** The situation anew each time, as it is when a row has just changed: only the lists' own indexes are kept. */
function situationsOf(city: City): () => Situation {
  const ofList = new Map<string, Map<string, AnyRow>>();
  const put = (change: Change) => {
    const rows = ofList.get(change.list) ?? new Map<string, AnyRow>();
    const row = completeRow(listNamed(change.list), change.key, change.values);
    ofList.set(change.list, rows.set(change.key, row));
  };
  const snapshots = () =>
    new Map(catalogue.map(({ name }) => [name, snapshotOf([...(ofList.get(name)?.values() ?? [])])]));
  for (const change of cityRows(city)) put(change);
  const before = rowsOver(snapshots());
  for (const { unit } of before.all(followUps).filter((_, at) => at % 4 !== 0)) {
    const from = before.get(units, unit)?.parent;
    if (!from) continue;
    const by = `omradeschef-${from.slice(1)}`;
    const print = printOf(before, period('T1'), unit);
    const step = {
      year,
      period: period('T1'),
      unit,
      from,
      act: 'approve',
      readyAt,
      print,
      order: 0,
      by,
    } as const;
    put(add(followUpSteps, { ...step, at: '2099-05-06T10:00:00Z' }));
  }
  const held = snapshots();
  return () => {
    const rows = rowsOver(held);
    return {
      rows,
      person: personNamed(rows, 'controller'),
      today: '2099-05-06',
      now: '2099-05-06T10:00:00Z',
    };
  };
}

function timed(name: string, city: City, place: Place, most: number) {
  const situation = situationsOf(city);
  const run = () => {
    const now = situation();
    const from = performance.now();
    const found = consolidationOverview(now, period('T1'), place);
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    const standings = standingsIn(now, found.value.period);
    if (!standings.ok) throw new Error(JSON.stringify(standings.faults));
    const { rows } = unitGoals(standings.value, found.value.lines);
    return { ms: performance.now() - from, found: found.value, rows };
  };
  const first = run();
  const later = Array.from({ length: 7 }, () => run().ms).toSorted((a, b) => a - b);
  const median = later[3] ?? 0;
  const { lines, answered } = first.found;
  const approved = lines.filter(({ stand }) => stand.state === 'approved').length;
  if (!first.rows.some(({ cells }) => cells.some(({ goals }) => goals.length > 0)))
    throw new Error(`${name}: the matrix is empty`);
  if (approved === 0 || lines.some(({ altered }) => altered))
    throw new Error(`${name}: the approvals do not hold`);
  return {
    what: name,
    asked: lines.length,
    answered: answered.length,
    approved,
    'first ms': Math.round(first.ms),
    'median ms': Math.round(median),
    'at most ms': most,
    holds: median <= most,
  };
}

const committee = { unit: null, body: key<'bodies'>('n0') };
const results = [
  timed('a committee with 40 units', { committees: 1, unitsEach: 40, goalsEach: 16 }, committee, 100),
  timed(
    'an area with 40 units',
    { committees: 1, unitsEach: 40, goalsEach: 16 },
    { unit: unitKey('o0'), body: null },
    100,
  ),
  timed(
    'the whole of a large city, 28,000 assessments a year',
    { committees: 30, unitsEach: 78, goalsEach: 4 },
    wholeOrganisation,
    500,
  ),
];
console.log('\nConsolidation from local rows');
console.table(results);
if (results.some(({ holds }) => !holds)) process.exitCode = 1;
