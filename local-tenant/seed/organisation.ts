// The rows of an example organisation: its sketch laid over two closed years, the open one and the next.
import { add, type Change } from '../../src/schema/change.ts';
import { type Day, key } from '../../src/schema/field.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { units } from '../../src/schema/lists/units.ts';
import { wholePreset } from '../../src/steering/presets/preset.ts';
import { caseRows, type RoomRows } from './room/cases.ts';
import { activityRows } from './rows/activities.ts';
import { assignmentReportRows, assignmentRows } from './rows/assignments.ts';
import { type Calendar, calendarOf } from './rows/calendar.ts';
import { deviationRows } from './rows/deviations.ts';
import { figureRows } from './rows/figures.ts';
import { mandateRows } from './rows/mandates.ts';
import { moneyRows } from './rows/money.ts';
import { contributionsOf, documentKeys, documentRows, planContentRows } from './rows/planContents.ts';
import { reportRows } from './rows/reports.ts';
import { managerOf, roleRows } from './rows/staffing.ts';
import { withUnitGoals } from './rows/unitGoals.ts';
import { type GoalSketch, keysIn, type Sketch } from './sketch.ts';

/** Every row of the organisation, as additions in the order of the catalogue. */
export function organisationRows(sketch: Sketch, today: Day): readonly Change[] {
  const calendar = calendarOf(sketch.preset, today);
  const whole: Sketch = { ...sketch, ...withUnitGoals(sketch) };
  const frame = [
    modelRow(sketch, calendar),
    ...bodyRows(sketch),
    ...unitRows(sketch, calendar),
    ...roleRows(sketch),
    ...mandateRows(sketch, calendar),
    ...calendar.rows,
    ...whole.goals.map((goal) => goalRow(goal, whole, calendar)),
    ...documentRows(whole, calendar),
    ...planRows(whole, calendar),
    ...planContentRows(whole, calendar),
    ...activityRows(whole, calendar),
    ...figureRows(whole, calendar),
    ...assignmentRows(whole, calendar),
    ...assignmentReportRows(whole, calendar),
    ...moneyRows(whole, calendar),
  ];
  const reported = [...frame, ...reportRows(whole, calendar, frame)];
  return [...reported, ...deviationRows(whole, calendar, reported)];
}

/** The rows that lie in the bodies' own lists. */
export const roomRows = (sketch: Sketch, today: Day): readonly RoomRows[] => [
  caseRows(sketch, calendarOf(sketch.preset, today)),
];

function modelRow({ preset }: Sketch, { years }: Calendar): Change {
  const model = wholePreset(preset);
  return add(steeringModels, {
    id: preset,
    version: 1,
    name: String(model.labelSv),
    validFromYear: years[0],
    model,
  });
}

const organisationOf = ({ preset }: Sketch): string =>
  wholePreset(preset).organisationKind === 'region' ? 'Region Exempel' : 'Exempelkommunen';

const bodyRows = (sketch: Sketch): readonly Change[] =>
  sketch.bodies.map(({ id, name, abbreviation, kind, seats }, index) =>
    add(bodies, {
      id,
      name,
      abbreviation,
      kind,
      seats,
      // The council comes first and is above the others.
      ...(index === 0
        ? { organisation: organisationOf(sketch) }
        : { parent: key<'bodies'>(sketch.bodies[0]?.id ?? '') }),
    }),
  );

const unitRows = (sketch: Sketch, { years }: Calendar): readonly Change[] =>
  sketch.units.map(({ id, name, level, parent, body, headcount }, index) =>
    add(units, {
      id,
      name,
      level,
      ...(parent === undefined ? {} : { parent: key<'units'>(parent) }),
      body: key<'bodies'>(body),
      costCentre: String(41_000 + index * 10),
      headcount,
      validFrom: `${years[0]}-01-01`,
    }),
  );

function goalRow(goal: GoalSketch, sketch: Sketch, { years }: Calendar): Change {
  const { id, type, title, owner, parents, group, since = 2, ...details } = goal;
  const body = sketch.bodies.find((one) => one.id === owner);
  const from = years[2] - since;
  return add(goals, {
    id,
    type,
    title,
    ...(body ? { ownerBody: key<'bodies'>(owner) } : { ownerUnit: key<'units'>(owner) }),
    parents: keysIn(parents).map((parent) => key<'goals'>(parent)),
    perspectives: sketch.groupedBy === 'perspective' && group !== '' ? [group] : [],
    ...(sketch.groupedBy === 'goalArea' ? { goalArea: group } : {}),
    ...details,
    validFromYear: from,
    validToYear: type === 'vision' ? from + 12 : years[2] + 1,
    state: 'active',
    ...(body ? decisionOf(body, from) : {}),
    order: sketch.goals.indexOf(goal) + 1,
  });
}

const decisionOf = ({ id, decides: [day, paragraph] }: Sketch['bodies'][number], from: number) => ({
  decidedBody: key<'bodies'>(id),
  decidedDay: `${from - 1}-${day}`,
  decidedParagraph: paragraph,
});

/** One plan in force for the open year for each body that owns goals, and for each unit. */
function planRows(sketch: Sketch, { years }: Calendar): readonly Change[] {
  const year = years[2];
  const held = { governingDocuments: documentKeys, needsFinancing: false };
  const plan = { year, version: 1, state: 'active', ...held } as const;
  const owning = sketch.bodies.filter(({ id }) => sketch.goals.some(({ owner }) => owner === id));
  const ofBodies = owning.map((body) => {
    const { id, name, kind } = body;
    const title =
      kind === 'council' ? sketch.councilPlan : kind === 'companyBoard' ? 'Affärsplan' : 'Verksamhetsplan';
    return add(plans, {
      ...plan,
      kind: kind === 'council' ? 'councilPlan' : kind === 'companyBoard' ? 'businessPlan' : 'operationalPlan',
      title: `${title} ${year}, ${name}`,
      ownerBody: key<'bodies'>(id),
      ...decisionOf(body, year),
      contributesTo: contributionsOf(sketch, id),
    });
  });
  const ofUnits = sketch.units.map(({ id, name, level, body }) => {
    // In this one model the committee decides its administration's plan too.
    const isBodys = sketch.preset === 'sundsvall-2017' && level === 'administration';
    const decider = isBodys ? sketch.bodies.find((one) => one.id === body) : undefined;
    return add(plans, {
      ...plan,
      kind: 'operationalPlan',
      title: `Verksamhetsplan ${year}, ${name}`,
      ownerUnit: key<'units'>(id),
      ...(decider ? decisionOf(decider, year) : {}),
      contributesTo: contributionsOf(sketch, id),
      responsible: managerOf(id),
    });
  });
  return [...ofBodies, ...ofUnits];
}
