// An example organisation that tests begin from, and the sentences by which they add to it.

import { periodsOf } from '../../src/core/model/periodsOfYear.ts';
import { personNamed, type Situation } from '../../src/core/situation.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import type { InputOf } from '../../src/schema/list.ts';
import { activities } from '../../src/schema/lists/activities.ts';
import { assessments } from '../../src/schema/lists/assessments.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { perspectiveAnswers } from '../../src/schema/lists/followUp/perspectiveAnswers.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { indicators } from '../../src/schema/lists/indicators.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { targets } from '../../src/schema/lists/targets.ts';
import { units } from '../../src/schema/lists/units.ts';
import type { SteeringModel } from '../../src/steering/model.ts';
import { type PresetId, wholePreset } from '../../src/steering/presets/preset.ts';
import { readModel } from '../../src/steering/readModel.ts';
import { noRows, type TestRows } from './rows.ts';

export const year = 2099;
export const today = '2099-05-06';

export const april = key<'periods'>('2099.T1');
export const aprilLastYear = key<'periods'>('2098.T1');
export const fullYearBefore = key<'periods'>('2098.YR');
export const fullYear = key<'periods'>('2099.YR');

export const committee = key<'bodies'>('namnden');
export const enhetA = key<'units'>('enhet-a');
export const enhetB = key<'units'>('enhet-b');
export const omradet = key<'units'>('omradet');

export const goalKey = (id: string) => key<'goals'>(id);
export const indicatorKey = (id: string) => key<'indicators'>(id);
export const unitKey = (id: string) => key<'units'>(id);

export function modelOf(id: PresetId): SteeringModel {
  const model = readModel(wholePreset(id));
  if (!model.ok) throw new Error(model.faults.map((fault) => `${fault.code} ${fault.at}`).join('\n'));
  return model.value;
}

/** Bodies, one administration, one area, units A and B; periods of three years with April 2099 open; people by role. */
export function anOrganisation(preset: PresetId): TestRows {
  return noRows().with(
    add(steeringModels, {
      id: preset,
      version: 1,
      name: modelOf(preset).name,
      validFromYear: 2000,
      model: wholePreset(preset),
    }),
    add(bodies, { id: 'fullmaktige', name: 'Fullmäktige', kind: 'council' }),
    add(bodies, { id: 'styrelsen', name: 'Styrelsen', kind: 'executiveBoard' }),
    add(bodies, { id: 'namnden', name: 'Nämnden', kind: 'committee' }),
    add(bodies, { id: 'andra-namnden', name: 'Andra nämnden', kind: 'committee' }),
    aUnit('forvaltningen', { name: 'Förvaltningen', level: 'administration' }),
    aUnit('omradet', { name: 'Området', level: 'area', parent: unitKey('forvaltningen') }),
    aUnit('enhet-a', { name: 'Enhet A', headcount: 30 }),
    aUnit('enhet-b', { name: 'Enhet B', headcount: 10 }),
    aRole('chef-enhet-a', 'manager', 'enhet-a'),
    aRole('chef-enhet-b', 'manager', 'enhet-b'),
    aRole('omradeschef', 'manager', 'omradet', true),
    aRole('controller-1', 'controller'),
    aRole('ledamot-a', 'member'),
    [2098, 2099].flatMap((one) => periodsIn(preset, one)),
  );
}

const openPeriods = ['2099.T1', '2099.D1'];

function periodsIn(preset: PresetId, one: number): readonly Change[] {
  return periodsOf(modelOf(preset), one).map((period) => {
    const isOpen = openPeriods.includes(`${one}.${period.template}`);
    return add(periods, { ...period, state: one < year ? 'locked' : isOpen ? 'open' : 'planned' });
  });
}

export function aUnit(id: string, more: Partial<InputOf<typeof units>> = {}): Change {
  return add(units, {
    id,
    name: id,
    level: 'unit',
    parent: more.level === 'administration' ? null : omradet,
    body: committee,
    validFrom: '2000-01-01',
    ...more,
  });
}

export function aRole(
  person: string,
  role: InputOf<typeof roleAssignments>['role'],
  unit?: string,
  inherit = false,
  days: { readonly validFrom?: string; readonly validTo?: string } = {},
): Change {
  return add(roleAssignments, {
    ...days,
    person,
    name: person,
    role,
    inherit,
    unit: unit === undefined ? null : unitKey(unit),
  });
}

/** A goal of the committee's, in force 2090-2100. */
export function aGoal(id: string, type: string, more: Partial<InputOf<typeof goals>> = {}): Change {
  return add(goals, {
    id,
    type,
    title: id,
    ownerBody: more.ownerUnit ? null : committee,
    validFromYear: 2090,
    validToYear: 2100,
    state: 'active',
    ...more,
  });
}

/** A figure in per cent that should be high, reported by Enhet A in April, August and for the full year. */
export function anIndicator(
  id: string,
  goal: string,
  more: Partial<InputOf<typeof indicators>> = {},
): Change {
  return add(indicators, {
    id,
    title: id,
    kind: 'indicator',
    unit: 'percent',
    decimals: 1,
    direction: 'higherIsBetter',
    frequency: 'tertial',
    measurableIn: ['T1', 'T2', 'YR'],
    attachedTo: [goalKey(goal)],
    reportedBy: [enhetA],
    source: 'manual',
    colourRule: { kind: 'attainmentPercent', yellowFrom: 80 },
    aggregation: 'none',
    ...more,
  });
}

/** A target for the whole organisation, 2099 unless the year is said. */
export function aTarget(
  indicator: string,
  value: number,
  more: Partial<InputOf<typeof targets>> = {},
): Change {
  return add(targets, { indicator: indicatorKey(indicator), year, value, ...more });
}

/** What Enhet A has reported in April 2099, unless unit or period is said. */
export function anOutcome(indicator: string, more: Partial<InputOf<typeof outcomes>>): Change {
  const period = more.period ?? april;
  const isBodys = more.body !== undefined;
  return add(outcomes, {
    year: Number(period.slice(0, 4)),
    period,
    indicator: indicatorKey(indicator),
    unit: isBodys ? null : enhetA,
    ...more,
  });
}

/** What the committee has judged in April 2099, unless unit, body or period is said. */
export function aJudgement(more: Partial<InputOf<typeof assessments>>): Change {
  const period = more.period ?? april;
  const isOwned = more.unit !== undefined || more.group !== undefined;
  return add(assessments, {
    year: Number(period.slice(0, 4)),
    period,
    body: isOwned ? null : committee,
    status: 'fulfilled',
    method: 'manual',
    ...more,
  });
}

export function anActivity(id: string, goal: string, more: Partial<InputOf<typeof activities>> = {}): Change {
  return add(activities, {
    id,
    year,
    title: id,
    unit: enhetA,
    supports: [goalKey(goal)],
    startDay: '2099-01-01',
    endDay: '2099-12-31',
    state: 'ongoing',
    ...more,
  });
}

/** Enhet A has answered every cross-cutting perspective of the model in April 2099. */
export const perspectivesAnswered = (preset: PresetId): readonly Change[] =>
  modelOf(preset).perspectives.crosscutting.map(({ key: perspective }) =>
    add(perspectiveAnswers, {
      year,
      period: april,
      unit: enhetA,
      perspective,
      text: 'Vi har gått igenom det.',
    }),
  );

/** The person asks on 6 May 2099. */
export function asked(rows: TestRows, person: string): Situation {
  return { rows, person: personNamed(rows, person), today, now: '2099-05-06T08:00:00Z' };
}

/** The rows after an act that must succeed. */
export function afterAct(
  rows: TestRows,
  result:
    | { readonly ok: true; readonly value: readonly Change[] }
    | { readonly ok: false; readonly faults: readonly unknown[] },
): TestRows {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return rows.with(result.value);
}

/** The codes of a result's faults; empty when it succeeded. */
export function codesOf(
  result: { ok: true } | { ok: false; faults: readonly { readonly code: string }[] },
): string[] {
  return result.ok ? [] : result.faults.map((fault) => fault.code);
}
