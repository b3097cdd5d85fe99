// Which goals, indicators, plans and units a model does not fit, so that two models can be compared by what each would refuse.
import type { RowOf, Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { plans } from '../../schema/lists/plans.ts';
import { units } from '../../schema/lists/units.ts';
import { levelsOf, planDocumentsOf } from '../../steering/levels.ts';
import type { GoalType, Level, SteeringModel } from '../../steering/model.ts';
import { levelsOfOwner, placeOf } from '../planning/plan.ts';

/** @property what the key or label in the model that it is about */
export interface Finding {
  readonly kind: EffectKind;
  readonly what: string;
  readonly list: string;
  readonly key: string;
}

export const effectKinds = [
  'goalTypeGone',
  'ownerNotAllowed',
  'parentNotAllowed',
  'parentMissing',
  'indicatorMissing',
  'legalBasisMissing',
  'measurabilityMissing',
  'perspectiveGone',
  'goalAreaGone',
  'measuredInGone',
  'planKindGone',
  'ownerWithoutLevel',
  'periodGone',
  'periodChanged',
  'periodToMake',
  'sumsChange',
  'statusMeansOtherwise',
  'answerNotAsked',
] as const;
export type EffectKind = (typeof effectKinds)[number];

type Goal = RowOf<typeof goals>;

const goalsNoLonger: readonly Goal['state'][] = ['superseded', 'closed', 'withdrawn'];
const plansNoLonger: readonly RowOf<typeof plans>['state'][] = ['closed', 'archived'];

/** The goals that a model in force from the year will judge. */
export function goalsFrom(rows: Rows, year: number): readonly Goal[] {
  return rows.all(goals).filter((goal) => goal.validToYear >= year && !goalsNoLonger.includes(goal.state));
}

/** All that the model does not fit among what it will judge from the year on. */
export function findings(rows: Rows, model: SteeringModel, year: number): readonly Finding[] {
  return [
    ...goalsFrom(rows, year).flatMap((goal) => inGoal(rows, model, goal)),
    ...inIndicators(rows, model),
    ...inPlans(rows, model, year),
    ...withoutLevel(rows, model),
  ];
}

function inGoal(rows: Rows, model: SteeringModel, goal: Goal): readonly Finding[] {
  const found = (kind: EffectKind, what: string): Finding => ({
    kind,
    what,
    list: goals.name,
    key: goal.key,
  });
  const keys = (named: readonly { readonly key: string }[]) => named.map(({ key }) => key);
  const gone = (held: readonly string[] | null, known: readonly string[]) =>
    (held ?? []).filter((key) => !known.includes(key)).map((key) => found('perspectiveGone', key));
  const type = model.goalTypes.find(({ key }) => key === goal.type);
  return [
    ...(type ? againstType(rows, model, goal, type, found) : [found('goalTypeGone', goal.type)]),
    ...gone(goal.perspectives, keys(model.perspectives.scorecard)),
    ...gone(goal.crosscutting, keys(model.perspectives.crosscutting)),
    ...(goal.goalArea !== null && !keys(model.goalAreas).includes(goal.goalArea)
      ? [found('goalAreaGone', goal.goalArea)]
      : []),
  ];
}

function againstType(
  rows: Rows,
  model: SteeringModel,
  goal: Goal,
  type: GoalType,
  found: (kind: EffectKind, what: string) => Finding,
): readonly Finding[] {
  const levels = levelsOfOwner(rows, model, placeOf(goal));
  const parents = (goal.parents ?? []).flatMap((parent) => rows.get(goals, parent) ?? []);
  const breaks: readonly (readonly [EffectKind, boolean])[] = [
    ['ownerNotAllowed', levels !== null && !levels.some(({ key }) => type.ownerLevels.includes(key))],
    ['parentNotAllowed', parents.some((parent) => !type.parentTypes.includes(parent.type))],
    ['parentMissing', type.requiresParent && parents.length === 0],
    ['indicatorMissing', type.requiresIndicator && rows.by(indicators, 'attachedTo', goal.key).length === 0],
    [
      'legalBasisMissing',
      type.requiresLegalBasis && [...(goal.legalBasis ?? []), ...(goal.legalDocuments ?? [])].length === 0,
    ],
    ['measurabilityMissing', type.requiresMeasurability && !goal.measurability],
  ];
  return breaks.flatMap(([kind, isBroken]) => (isBroken ? [found(kind, type.key)] : []));
}

function inIndicators(rows: Rows, model: SteeringModel): readonly Finding[] {
  const known = model.periods.map(({ key }) => key);
  return rows
    .all(indicators)
    .flatMap(({ key, measurableIn }) =>
      measurableIn
        .filter((period) => !known.includes(period))
        .map((what) => ({ kind: 'measuredInGone', what, list: indicators.name, key })),
    );
}

function inPlans(rows: Rows, model: SteeringModel, year: number): readonly Finding[] {
  return rows
    .all(plans)
    .filter((plan) => plan.year >= year && !plansNoLonger.includes(plan.state))
    .filter((plan) => {
      const levels = levelsOfOwner(rows, model, placeOf(plan));
      return levels !== null && !levels.some((level) => kindsOf(model, level).includes(plan.kind));
    })
    .map(({ kind: what, key }) => ({ kind: 'planKindGone', what, list: plans.name, key }));
}

const kindsOf = (model: SteeringModel, level: Level): readonly string[] => [
  level.document,
  ...planDocumentsOf(model, level.key).map(({ kind }) => kind),
];

function withoutLevel(rows: Rows, model: SteeringModel): readonly Finding[] {
  const kind = 'ownerWithoutLevel';
  return [
    ...rows
      .all(units)
      .filter((unit) => unit.validTo === null && levelsOf(model, { unit: unit.level }).length === 0)
      .map((unit): Finding => ({ kind, what: unit.level, list: units.name, key: unit.key })),
    ...rows
      .all(bodies)
      .filter((body) => levelsOf(model, { body: body.kind }).length === 0)
      .map((body): Finding => ({ kind, what: body.kind, list: bodies.name, key: body.key })),
  ];
}
